#include "attribute/inverted_cue.hpp"

#include <string_view>

namespace entente {

namespace {

bool closes_quotation(std::string_view form) { return form == "\"" || form == "\u201D" || form == "''"; }

struct Behind {
  TokenId noun;
  std::uint32_t end = 0;  // of its phrase
};

// Past "of" and a name that a possessive or a common noun follows; 0 where none does.
std::uint32_t behind_of(const Document& document, std::uint32_t of, std::uint32_t limit) {
  std::uint32_t t = of + 1;
  if (document.form(TokenId{std::size_t{of}}) != "of") return 0;
  if (t < limit && document.tokens[t].upos == Upos::DET) ++t;
  const std::uint32_t name = t;
  while (t < limit && document.tokens[t].upos == Upos::PROPN) ++t;
  const bool owns =
      t > name && t < limit && (document.tokens[t].upos == Upos::PART || document.tokens[t].upos == Upos::NOUN);
  return owns ? t : 0;
}

// A noun phrase without a preposition, or "he": none where it goes on with a verb, for that would be a clause.
Behind phrase_behind(const TreeView& tree, TokenId verb, std::uint32_t limit) {
  const Document& document = tree.document();
  Behind out;
  std::uint32_t t = verb.value + 1;
  if (t < limit && document.tokens[t].feats.find("Case=Nom") != std::string::npos) {
    out = {TokenId{std::size_t{t}}, t + 1};
    t = out.end;
  }
  for (; t < limit && !(out.noun && document[out.noun].upos == Upos::PRON); ++t) {
    const Token& token = document.tokens[t];
    const bool owner = token.upos == Upos::PRON && tree.is(TokenId{std::size_t{t}}, {Deprel::nmod_poss});
    const bool noun = token.upos == Upos::NOUN || token.upos == Upos::PROPN;
    const bool inside = noun || owner || token.upos == Upos::DET || token.upos == Upos::ADJ ||
                        token.upos == Upos::NUM || token.upos == Upos::PART ||
                        document.form(TokenId{std::size_t{t}}) == "-";
    // "said the University of Yorl's rector": over whose he is.
    if (const std::uint32_t owned = out.noun ? behind_of(document, t, limit) : 0; owned != 0) {
      t = owned - 1;
      continue;
    }
    if (!inside || (out.noun && (owner || token.upos == Upos::DET))) break;
    if (noun) out = {TokenId{std::size_t{t}}, t + 1};
  }
  if (!out.noun || t < out.end) return {};
  while (tree.is(out.noun, {Deprel::flat}) && document[out.noun].head > verb) out.noun = document[out.noun].head;
  const Upos next = t < limit ? document.tokens[t].upos : Upos::PUNCT;
  return next == Upos::VERB || next == Upos::AUX || next == Upos::PRON || next == Upos::DET ? Behind{} : out;
}

}  // namespace

InvertedCue inverted_cue(const TreeView& tree, const Phrases& phrases, const Cues& cues, TokenId verb) {
  const Document& document = tree.document();
  const TokenRange sentence = phrases.sentence(verb);
  const Cue* cue = cues.find(tree.lemma(verb), true);
  if (cue == nullptr || cue->content != CueContent::clause || verb.value < sentence.begin + 2 ||
      !document[verb].finite())
    return {};
  const auto form = [&](std::uint32_t t) { return document.form(TokenId{std::size_t{t}}); };
  const std::string_view before = form(verb.value - 1);
  const bool quoted = closes_quotation(before) || (before == "," && closes_quotation(form(verb.value - 2)));
  const Behind behind = quoted || before == "," ? phrase_behind(tree, verb, sentence.end) : Behind{};
  if (!behind.noun || quoted) return {behind.noun, quoted};
  // Without quotation marks the sentence ends with the speaker, of whom an apposition may be told.
  if (cues.speaker(tree.lemma(behind.noun)) != SpeakerKind::person && document[behind.noun].upos != Upos::PRON)
    return {};
  std::uint32_t end = behind.end;
  if (end < sentence.end && form(end) == ",")
    for (++end; end < sentence.end && (document.tokens[end].upos == Upos::PROPN || form(end) == "-");) ++end;
  if (end + 1 < sentence.end || (end < sentence.end && document.tokens[end].upos != Upos::PUNCT)) return {};
  for (std::uint32_t t = sentence.begin; t < verb.value; ++t) {
    if (phrases.opens_clause(TokenId{std::size_t{t}})) return {};  // "X, who met Y, urged the minister"
    if (document.tokens[t].finite()) return {behind.noun, false};
  }
  return {};
}

}  // namespace entente
