#include "ner/individual.hpp"

#include <algorithm>
#include <bit>

namespace entente {

namespace {

constexpr std::size_t kMost = 3;  // things of one family, counted

bool definite(const std::string& article) { return article == "the" || article == "this"; }

}  // namespace

std::vector<DescribedNoun> described_nouns(const Document& document, const WordView& view,
                                           const DescriptionReader& reader) {
  std::vector<DescribedNoun> out;
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    if (document.tokens[t].upos != Upos::NOUN || reader.mention_at(t)) continue;
    if (document.tokens[t].deprel == Deprel::compound) continue;
    // "a press conference": where something is said, no happening.
    if (t > 0 && view.detail(WordClass::not_a_name, {t - 1, t + 1}) == "never") continue;
    const std::string_view listed = view.detail(WordClass::describable, {t, t + 1});
    if ((view.is(WordClass::agreement, t) || reader.joint(t)) &&
        view.detail(WordClass::agreement, {t, t + 1}) != "meeting")
      out.push_back({t, "Agreement"});
    else if (view.is(WordClass::event_nominal, t))
      out.push_back({t, "Event"});
    else if (!listed.empty())
      out.push_back({t, std::string(listed)});
  }
  return out;
}

IndividualFeatures::IndividualFeatures(const Document& document, const WordView& view, const DescriptionReader& reader,
                                       const std::vector<DescribedNoun>& nouns)
    : document_(document), view_(view), reader_(reader) {
  for (const Mention& mention : document.mentions) {
    const std::string& type = document.entities[mention.entity.index()].type;
    if (type == "Agreement" || type == "Event")
      seen_[family_of(type, mention.tokens.end - 1)].names.push_back(mention.tokens.begin);
  }
  for (const DescribedNoun& noun : nouns) {
    seen_[family_of(noun.type, noun.noun)].nouns.push_back(noun.noun);
    if (definite(article(noun.noun))) again_[token(noun.noun).lemma].push_back(noun.noun);
  }
}

// Of an agreement or a happening of its noun's family: a truce is no treaty.
std::string IndividualFeatures::family_of(const std::string& type, std::uint32_t noun) const {
  const WordClass heads = type == "Agreement" ? WordClass::agreement : WordClass::event_nominal;
  return type + " " + std::string(view_.detail(heads, {noun, noun + 1}));
}

std::string IndividualFeatures::article(std::uint32_t noun) const {
  for (const std::uint32_t child : view_.children(noun)) {
    if (child > noun) break;
    const std::string& word = view_.word(child);
    if (token(child).deprel == Deprel::nmod_poss) return token(child).upos == Upos::PRON ? "its" : "owner";
    if (universal(token(child).deprel) != Deprel::det) continue;
    if (word == "a" || word == "an") return "a";
    if (word == "this" || word == "that" || word == "these" || word == "those") return "this";
    return word == "the" ? "the" : "other";
  }
  return "none";
}

// A date, what is named there, a number, a pronoun, or a part of speech.
std::string IndividualFeatures::what_stands_at(std::uint32_t t) const {
  if (reader_.is_date(t)) return "date";
  if (const Entity* entity = reader_.entity_at(t)) return entity->type;
  if (view_.is(WordClass::event_nominal, t)) return "happening";
  if (view_.is(WordClass::agreement, t)) return "agreement";
  switch (token(t).upos) {
    case Upos::NUM:
      return "number";
    case Upos::PRON:
      return "pronoun";
    case Upos::PROPN:
      return "name";
    case Upos::ADJ:
      return "adjective";
    default:
      return "word";
  }
}

// What tells which one is meant: "owner=Country", "before=date", "with=Country", "clause=sign".
void IndividualFeatures::add_ties(std::uint32_t noun, std::vector<std::string>& out) const {
  bool bare = true;
  for (const std::uint32_t child : view_.children(noun)) {
    const Deprel exact = token(child).deprel, relation = universal(exact);
    if (relation == Deprel::det || relation == Deprel::case_ || relation == Deprel::punct) continue;
    bare = false;
    if (exact == Deprel::nmod_poss) {
      out.push_back("owner=" + what_stands_at(child));
    } else if (child < noun && (relation == Deprel::amod || relation == Deprel::compound ||
                                relation == Deprel::nummod || relation == Deprel::nmod)) {
      out.push_back("before=" + what_stands_at(child));
      if (relation == Deprel::amod) out.push_back("adjective=" + token(child).lemma);
      if (view_.is(WordClass::evaluative, child)) out.emplace_back("before=evaluative");
    } else if (relation == Deprel::nmod) {
      out.push_back(reader_.case_of(child) + "=" + what_stands_at(child));
    } else if (exact == Deprel::acl_relcl) {
      out.emplace_back("clause=which");
    } else if (relation == Deprel::acl) {
      out.push_back(view_.is(WordClass::agreement_verb, child) ? "clause=signed" : "clause");
    } else {
      out.push_back("child=" + std::string(name_of(relation)));
    }
  }
  if (bare) out.emplace_back("bare");
}

void IndividualFeatures::add_role(std::uint32_t noun, std::vector<std::string>& out) const {
  const std::string role{name_of(token(noun).deprel)};
  out.push_back("role=" + role);
  const TokenId above = token(noun).head;
  if (!above) return;
  const std::string preposition = reader_.case_of(noun);
  out.push_back("under=" + token(above.value).lemma + " " + (preposition.empty() ? role : preposition));
  if (!preposition.empty()) out.push_back("preposition=" + preposition);
  for (const std::uint32_t child : view_.children(above.value)) {
    const std::string& word = view_.word(child);
    if (universal(token(child).deprel) == Deprel::aux &&
        (word == "may" || word == "might" || word == "could" || word == "would"))
      out.emplace_back("perhaps");
    if (word == "if" || word == "unless") out.emplace_back("perhaps");
  }
}

// Whether the text has such things before and after.
void IndividualFeatures::add_places(const DescribedNoun& found, const std::string& article,
                                    std::vector<std::string>& out) const {
  const auto before = [&](const std::vector<std::uint32_t>& places) {
    return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), found.noun) - places.begin());
  };
  const Seen& family = seen_.at(family_of(found.type, found.noun));
  const auto named = static_cast<std::size_t>(
      std::count_if(family.names.begin(), family.names.end(), [&](std::uint32_t t) { return t < found.noun; }));
  out.push_back("named before=" + counted(named, kMost) + " article=" + article);
  out.push_back("kin before=" + counted(before(family.nouns), kMost) + " article=" + article);
  std::size_t later = 0, earlier = 0;
  if (const auto same = again_.find(token(found.noun).lemma); same != again_.end()) {
    earlier = before(same->second);
    later = static_cast<std::size_t>(
        std::count_if(same->second.begin(), same->second.end(), [&](std::uint32_t t) { return t > found.noun; }));
  }
  out.push_back("again later=" + counted(later, kMost));
  out.push_back("again later=" + counted(later, kMost) + " article=" + article);
  out.push_back("again before=" + counted(earlier, kMost) + " article=" + article);
  const std::size_t sentence = view_.sentence_id(found.noun).index();
  out.push_back("sentence=" + std::to_string(std::bit_width(std::min<std::size_t>(sentence, 63))));
  const BlockKind kind = document_.blocks[document_.sentences[sentence].block.index()].kind;
  if (kind != BlockKind::body) out.emplace_back("headline");
}

std::vector<std::string> IndividualFeatures::of(const DescribedNoun& found) const {
  const std::uint32_t noun = found.noun;
  const std::string& lemma = token(noun).lemma;
  const std::string own = article(noun);
  const Description description = reader_.read(noun);
  std::vector<std::string> out{"all", "noun=" + lemma, "article=" + own, "noun=" + lemma + " article=" + own};
  if (token(noun).plural()) out.emplace_back("plural"), out.push_back("plural=" + lemma);
  if (description.restricted) out.emplace_back("restricted"), out.push_back("restricted=" + lemma);
  if (description.modified) out.emplace_back("modified"), out.push_back("modified article=" + own);
  if (!description.year.empty()) out.emplace_back("year");
  if (reader_.agreed_on(noun)) out.emplace_back("agreed on");
  if (reader_.negated(noun)) out.emplace_back("negated");
  add_ties(noun, out);
  add_role(noun, out);
  add_places(found, own, out);
  const std::string prefix = found.type + " ";
  for (std::string& feature : out) feature.insert(0, prefix);
  return out;
}

}  // namespace entente
