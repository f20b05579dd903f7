#include "extract/office_phrases.hpp"

#include "base/fold.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kReach = 14;  // tokens of an apposition

}  // namespace

OfficePhrases::OfficePhrases(const Document& document, const TreeView& tree, const EntityLexicon& lexicon)
    : document_(document),
      tree_(tree),
      lexicon_(lexicon),
      in_name_(document.tokens.size()),
      mentioned_(document.tokens.size()),
      in_state_(document.tokens.size()) {
  for (const Mention& mention : document.mentions) {
    const bool name = mention.kind == MentionKind::name;
    if (!name && mention.kind != MentionKind::demonym) continue;
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      mentioned_[i] = true;
      if (mention.entity && document.entities[mention.entity.index()].type == "Country") in_state_[i] = true;
      if (name) in_name_[i] = true;
    }
  }
}

// The title that stands right before the name, back to a verb, a preposition other than "of" and "to", or
// punctuation.
TokenRange OfficePhrases::before(const Mention& mention, TokenRange sentence) const {
  std::uint32_t end = mention.tokens.begin, begin = end;
  if (begin > sentence.begin && form(begin - 1) == ",") end = --begin;  // "the president of Y, X"
  while (begin > sentence.begin && end - begin < kReach && (belongs(begin - 1) || joins_states(begin - 1, sentence)))
    --begin;
  return nearest_title({begin, end}, mention);
}

TokenRange OfficePhrases::joined_before(TokenRange title, const Mention& mention, TokenRange sentence) const {
  if (title.end != mention.tokens.begin || title.begin < sentence.begin + 2 || form(title.begin - 1) != "and")
    return {};
  const std::uint32_t end = title.begin - 1;
  std::uint32_t begin = end;
  while (begin > sentence.begin && belongs(begin - 1) && upos(begin - 1) != Upos::DET) --begin;
  const std::optional<TokenRange> office = office_in({begin, end});
  const bool apart = begin > sentence.begin && upos(begin - 1) == Upos::DET;
  const bool one = office && office->end == end && !document_[office->back()].plural();
  return one && !apart && office_in(title) ? TokenRange{begin, end} : TokenRange{};
}

// "the foreign ministers of Honduras and El Salvador, X and Y".
bool OfficePhrases::joins_states(std::uint32_t i, TokenRange sentence) const {
  if (form(i) != "and" && form(i) != ",") return false;
  std::uint32_t next = i + 1;
  if (next < sentence.end && form(next) == "the") ++next;
  return i > sentence.begin && next < sentence.end && in_state_[i - 1] && in_state_[next];
}

// "aides of President X": the title beside the name, not the one over it.
TokenRange OfficePhrases::nearest_title(TokenRange title, const Mention& person) const {
  for (std::uint32_t i = title.end; i > title.begin; --i) {
    if (upos(i - 1) != Upos::ADP) continue;
    const std::optional<TokenRange> office = office_in({i, title.end});
    const bool beside = office && office->end == person.tokens.begin && title.end == person.tokens.begin;
    return beside ? TokenRange{i, title.end} : title;
  }
  return title;
}

// The apposition after the name and a comma.
TokenRange OfficePhrases::after(const Mention& mention, TokenRange sentence) const {
  std::uint32_t begin = mention.tokens.end;
  if (begin >= sentence.end || (form(begin) != "who" && form(begin) != "," && form(begin) != "(" &&
                                form(begin) != "-" && form(begin) != "\u2014"))
    return {};
  begin = after_copula(form(begin) == "who" ? begin : begin + 1, sentence);
  std::uint32_t end = begin;
  if (end < sentence.end && (form(end) == "who" || form(end) == "whose" || form(end) == "and")) return {};
  while (end < sentence.end && end - begin < kReach && (belongs(end) || form(end) == "and" || form(end) == "for"))
    ++end;
  return {begin, end};
}

// "X, who is also prime minister": past what only joins the office to the name.
std::uint32_t OfficePhrases::after_copula(std::uint32_t begin, TokenRange sentence) const {
  std::uint32_t i = begin + 1;
  if (i >= sentence.end || form(begin) != "who" || tree_.lemma(TokenId{i}) != "be") return begin;
  for (++i; i < sentence.end && upos(i) == Upos::ADV;) ++i;
  return i;
}

bool OfficePhrases::belongs(std::uint32_t i) const {
  if (in_name_[i]) return true;  // whatever its words are tagged: "the United States"
  switch (upos(i)) {
    case Upos::NOUN:
    case Upos::PROPN:
    case Upos::ADJ:
    case Upos::DET:
    case Upos::NUM:
    case Upos::PART:
      return true;
    case Upos::ADP:
      return form(i) == "of" || form(i) == "to" || form(i) == "at" || form(i) == "in" || form(i) == "for";
    case Upos::ADV:
      return fold(form(i)) == "then" || form(i) == "now";
    case Upos::PUNCT:
      return form(i) == "-";
    case Upos::PRON: {
      const std::string word = fold(form(i));
      return word == "its" || word == "his" || word == "her" || word == "their";
    }
    default:
      return false;
  }
}

// The office word of a phrase: the last one before any preposition, widened to the words that make the title.
std::optional<TokenRange> OfficePhrases::office_in(TokenRange phrase) const {
  std::optional<TokenRange> best;
  phrase.begin = behind_candidate(phrase);
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    if (upos(i) == Upos::ADP && best) break;
    const std::string& word = tree_.lemma(TokenId{i});
    if (in_name_[i]) continue;
    if (!lexicon_.is(WordClass::office, word) && !lexicon_.is(WordClass::peer, word)) continue;
    std::uint32_t begin = i;
    while (begin > phrase.begin && title_part(begin - 1)) --begin;
    best = TokenRange{best && best->end == begin ? best->begin : begin, i + 1};
  }
  return best;
}

bool OfficePhrases::title_part(std::uint32_t i) const {
  if (form(i) == "-") return i > 0 && lexicon_.is(WordClass::office_prefix, tree_.lemma(TokenId{i - 1}));
  if (mentioned_[i]) return false;
  const bool of_the_office = upos(i) == Upos::NOUN || upos(i) == Upos::PROPN;  // "energy minister"
  if (of_the_office || lexicon_.is(WordClass::office, fold(form(i)) + " " + tree_.lemma(TokenId{i + 1}))) return true;
  return lexicon_.is(WordClass::office_prefix, tree_.lemma(TokenId{i})) ||
         lexicon_.is(WordClass::office, tree_.lemma(TokenId{i}));
}

// "former presidential candidate Senator X": past what another word says that he ran for.
std::uint32_t OfficePhrases::behind_candidate(TokenRange phrase) const {
  std::uint32_t begin = phrase.begin;
  for (std::uint32_t i = phrase.begin; i + 1 < phrase.end; ++i) {
    const bool candidate = tree_.lemma(TokenId{i}) == "candidate" || tree_.lemma(TokenId{i}) == "nominee";
    if (candidate && lexicon_.is(WordClass::office, tree_.lemma(TokenId{i + 1}))) begin = i + 1;
  }
  return begin;
}

Status OfficePhrases::status_in(TokenRange phrase) const {
  phrase.begin = behind_candidate(phrase);
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    const std::string& lemma = tree_.lemma(TokenId{i});
    if (lemma == "potential" || lemma == "possible" || lemma == "prospective") return Status::possible;
    if (lemma == "former" || lemma == "ex" || lemma == "then" || lemma == "late" || fold(form(i)) == "retired" ||
        lemma.starts_with("ex-"))
      return Status::former;
    if (lemma == "elect" || lemma == "elected" || lemma == "incoming" || lemma == "designate" || lemma == "candidate" ||
        lemma == "nominee")
      return Status::planned;
  }
  return Status::asserted;
}

// "former governor and senator X": the second office, which is read alone, is former too.
bool OfficePhrases::goes_on_from_former(std::uint32_t begin, TokenRange sentence) const {
  if (begin <= sentence.begin + 1 || begin >= sentence.end || form(begin - 1) != "and" || upos(begin) == Upos::DET)
    return false;
  std::uint32_t first = begin - 1;
  while (first > sentence.begin && begin - first < kReach && belongs(first - 1)) --first;
  return office_in({first, begin - 1}) && status_in({first, begin - 1}) == Status::former;
}

}  // namespace entente
