#include "ner/outlet_use.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::uint32_t kBracket = 40;    // tokens on either side of a name in a source bracket
constexpr std::uint32_t kOutletName = 4;  // tokens of the longest outlet's name that is looked up before its service

}  // namespace

OutletUse::OutletUse(const WordView& view, const Gazetteer& gazetteer, const Candidate& candidate, const NameUse& use,
                     const HeadNoun& head_noun)
    : view_(view),
      document_(view.document()),
      gazetteer_(gazetteer),
      candidate_(candidate),
      tokens_(candidate.tokens),
      sentence_(view.sentence_of(candidate.tokens.begin)),
      head_(view.head_of(candidate.tokens)),
      use_(use),
      head_noun_(head_noun) {}

std::string OutletUse::rule() const {
  if (in_source_bracket(view_, tokens_)) return "source bracket";
  if (candidate_.label == "PER") return {};
  const std::uint32_t noun = view_.starts(WordClass::outlet, tokens_.end, sentence_.end);
  // "the Yorl daily Xan", "Yorl radio": where an outlet is.
  const bool known = std::any_of(candidate_.hits.begin(), candidate_.hits.end(), [&](const GazetteerHit& hit) {
    return gazetteer_.entries()[hit.entry].entity.type == "Place";
  });
  const bool named = tokens_.end + noun < sentence_.end && view_.capital(tokens_.end + noun);
  const bool place = noun > 0 && candidate_.label == "LOC" && (known || named);
  if (view_.ends(WordClass::outlet, tokens_.begin, sentence_.begin) > 0 || (noun > 0 && !place)) return "outlet cue";
  if (tokens_.size() > 1 && is_outlet(tokens_.begin)) return "outlet of its name";
  if (precedes_editor() || employs_reporter()) return "outlet cue";
  const TokenId above = document_[head_].head;
  const bool whole = tokens_.size() > 1 || candidate_.label == "ORG";
  const bool written = above && (document_[above].lemma == "publish" || document_[above].lemma == "write");
  if (whole && candidate_.label != "LOC" && written && use_.preposition() == "in") return "published in it";
  if (above && candidate_.label != "LOC" && (relays(above) || interviews(above))) return "carries the words";
  if (candidate_.label == "ORG" && above && document_[above].lemma == "tell" &&
      universal(document_[head_].deprel) != Deprel::nsubj && use_.preposition() != "at" && !is_common_body())
    return std::string(kToldIt);
  return {};
}

// "Xan Yorl editor Ana Costa": whose editor she is.
bool OutletUse::precedes_editor() const {
  const std::uint32_t next = tokens_.end;
  return candidate_.label == "ORG" && next + 1 < sentence_.end && !view_.capital(next) && view_.capital(next + 1) &&
         view_.detail(WordClass::office, {next, next + 1}) == "journalist" && head_noun_.last().type.empty();
}

// "a reporter for Xan Yorl"
bool OutletUse::employs_reporter() const {
  std::uint32_t t = tokens_.begin;
  if (t > sentence_.begin && view_.word(t - 1) == "the") --t;
  if (candidate_.label != "ORG" || t < sentence_.begin + 2 || !head_noun_.last().type.empty()) return false;
  const std::string& word = view_.word(t - 1);
  return (word == "for" || word == "with") && !view_.capital(t - 2) &&
         view_.detail(WordClass::office, {t - 2, t - 1}) == "journalist";
}

// "told Parliament", "told the Council"
bool OutletUse::is_common_body() const {
  return view_.lexicon().is(WordClass::organ, view_.phrase(tokens_)) ||
         (tokens_.size() == 1 && view_.is(WordClass::organization, tokens_.begin));
}

// "(Yorl; Xan Asia, November 12)": the report that the sentence rests on.
bool OutletUse::in_source_bracket(const WordView& view, TokenRange name) {
  const TokenRange sentence = view.sentence_of(name.begin);
  if (name.begin < sentence.begin + 2 || name.end >= sentence.end) return false;
  const std::string &before = view.word(name.begin - 1), &behind = view.word(name.end);
  if ((before != "(" && before != ";") || (behind != "," && behind != ";")) return false;
  std::uint32_t open = name.begin - 1, close = name.end;
  while (open > sentence.begin && open + kBracket > name.begin && view.word(open) != "(" && view.word(open) != ")")
    --open;
  while (close < sentence.end && close < name.end + kBracket && view.word(close) != ")") ++close;
  if (open == sentence.begin || close >= sentence.end || view.word(open) != "(" || view.word(close) != ")")
    return false;
  return close > name.end + 2 && view.document().tokens[close - 1].upos == Upos::NUM &&
         view.lexicon().detail(WordClass::not_a_name, view.word(close - 2)) == "date";
}

bool OutletUse::behind_noun() const {
  if (tokens_.begin == sentence_.begin) return false;
  const std::uint32_t noun = tokens_.begin - 1;
  const Upos upos = document_.tokens[noun].upos;  // "Yorlian daily Xan": an adverb to the tagger
  const bool outlet = (upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::ADV) &&
                      !document_.tokens[noun].plural() && !view_.capital(noun) && view_.is(WordClass::outlet, noun);
  if (!outlet || view_.lexicon().is_given_name(view_.word(tokens_.begin)) || !head_noun_.last().type.empty())
    return false;
  // "newspaper Sabah", "the newspaper in Sabah": what the noun goes with; a place that owns it has a letter more.
  const bool beside = document_[head_].head.value == noun || document_.tokens[noun].head == head_ ||
                      document_.tokens[noun].head == document_[head_].head;
  const auto known = [&](const GazetteerHit& hit) {
    const Entity& entity = gazetteer_.entries()[hit.entry].entity;
    return entity.type == "Outlet" || entity.type == "Country" || entity.type == "Organization";
  };
  return beside && std::none_of(candidate_.hits.begin(), candidate_.hits.end(), known);
}

bool OutletUse::is_service() const {
  const std::uint32_t mark = tokens_.begin - 1;
  if (tokens_.begin < sentence_.begin + 2 || view_.word(mark) != "'s" || view_.word(tokens_.end - 1) != "service")
    return false;
  for (std::uint32_t n = 1; n <= kOutletName && mark >= sentence_.begin + n; ++n)
    for (const GazetteerHit& hit : gazetteer_.lookup(document_.view(TokenRange{mark - n, mark})))
      if (gazetteer_.entries()[hit.entry].entity.type == "Outlet") return true;
  return false;
}

// "as quoted by X"
bool OutletUse::relays(TokenId verb) const {
  const std::string& lemma = document_[verb].lemma;
  if ((lemma != "quote" && lemma != "report" && lemma != "cite") || use_.preposition() != "by") return false;
  return verb.value > sentence_.begin && view_.word(verb.value - 1) == "as" && head_noun_.last().type.empty();
}

// "in remarks to X", "in an interview with X"
bool OutletUse::interviews(TokenId noun) const {
  const std::string& lemma = document_[noun].lemma;
  if (candidate_.label != "ORG" || !head_noun_.last().type.empty()) return false;
  const std::string before = use_.preposition();
  return (lemma == "remark" && before == "to") || (lemma == "interview" && (before == "with" || before == "to"));
}

// "Radio X", "BBC Arabic": named after a word for an outlet, or after an outlet.
bool OutletUse::is_outlet(std::uint32_t t) const {
  if (view_.is(WordClass::outlet_name, t) && view_.is(WordClass::outlet, t)) return true;
  const auto hits = gazetteer_.lookup(document_.form(TokenId{t}));
  return std::any_of(hits.begin(), hits.end(), [&](const auto& hit) {
    const Entity& entity = gazetteer_.entries()[hit.entry].entity;
    return !hit.ambiguous && entity.type == "Outlet" && entity.name == document_.form(TokenId{t});
  });
}

}  // namespace entente
