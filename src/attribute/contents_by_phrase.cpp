// What is said by a phrase in place of a clause: "called X a Y", "accused X of Y", "was condemned by X", "asked X to
// go".
#include <algorithm>

#include "attribute/contents.hpp"

namespace entente {

// "called the charge a joke", which the tree may read as one phrase.
bool Contents::joined_without_comma(TokenId noun) const {
  const TokenId named = tree_.child(noun, Deprel::appos);
  if (!named || named < noun || !tree_.child(named, Deprel::det)) return false;
  const std::uint32_t begin = phrases_.subtree(named).begin;
  return begin > noun.value && document_.form(TokenId{begin - 1U}) != ",";
}

// "called X the key to Y", "described X as Y": both what is named and its name.
std::vector<Span> Contents::naming(TokenId verb, const Cue& cue) const {
  std::size_t parts = 0;
  for (const TokenId child : tree_.children(verb)) {
    parts +=
        child > verb &&
        (tree_.is(child, {Deprel::obj, Deprel::iobj, Deprel::xcomp, Deprel::ccomp}) ||
         (tree_.is(child, {Deprel::advmod, Deprel::obl_unmarked, Deprel::dep}) && tree_.child(child, Deprel::det)) ||
         (universal(document_[child].deprel) == Deprel::obl && tree_.preposition(child) == "as"));
    if (child > verb && tree_.is(child, {Deprel::obj})) parts += joined_without_comma(child);
  }
  const bool named_before =
      tree_.child(verb, Deprel::nsubj_pass) || tree_.is(verb, {Deprel::acl}) || relative_before(verb);
  if (parts >= (named_before ? 1U : 2U) || !quoted(verb).empty()) return phrase(verb, cue);
  return by_words(verb, cue);
}

// "denounced by X as Y": by words, for the tree hangs Y from X.
std::uint32_t Contents::as_after(TokenId verb) const {
  const TokenRange sentence = phrases_.sentence(verb);
  const TokenId by = tree_.child(verb, Deprel::obl_agent);
  if (!by) return 0;
  const std::uint32_t as = by.value + 1;
  return as < sentence.end && document_.form(TokenId{std::size_t{as}}) == "as" ? as + 1 : 0;
}

// "called X the key to Y", "accused X of Y", "denounced as Y": all that follows and hangs from the cue.
std::vector<Span> Contents::phrase(TokenId verb, const Cue& cue) const {
  if (std::vector<Span> out = relativized(verb, cue); !out.empty()) return out;
  TokenRange range{verb.value + 1, verb.value + 1};
  std::uint32_t begin = 0;
  for (const TokenId child : tree_.children(verb)) {
    if (child < verb ||
        tree_.is(child, {Deprel::conj, Deprel::cc, Deprel::punct, Deprel::parataxis, Deprel::obl_agent}))
      continue;
    const TokenRange part = phrases_.subtree(child);
    const bool core = tree_.is(child, {Deprel::obj, Deprel::iobj, Deprel::xcomp, Deprel::ccomp}) ||
                      (document_[child].deprel == Deprel::obl && tree_.preposition(child) == "as");
    if (core && begin == 0) begin = part.begin;
    range.end = std::max(range.end, part.end);
  }
  if (begin == 0 && (begin = as_after(verb)) != 0) range.end = std::max(begin, phrases_.subtree(verb).end);
  if (begin == 0) {
    std::vector<Span> out = passive(verb);
    return out.empty() ? by_words(verb, cue) : out;
  }
  return one(phrases_.trimmed({begin, range.end}));
}

// "the raid was condemned by X", "X was accused by Y of theft", "a step condemned by X": the subject, and what follows
// the agent.
std::vector<Span> Contents::passive(TokenId verb) const {
  const TokenId subject = tree_.child(verb, Deprel::nsubj_pass), agent = tree_.child(verb, Deprel::obl_agent);
  const TokenId noun = tree_.is(verb, {Deprel::acl}) ? document_[verb].head : TokenId{};
  if ((!subject && !noun) || !agent) return {};
  std::vector<Span> out = one(subject ? phrases_.trimmed(phrases_.subtree(subject)) : phrases_.noun_phrase(noun));
  for (const TokenId child : tree_.children(verb)) {
    const bool charge = (child > agent && tree_.is(child, {Deprel::obl, Deprel::advcl})) ||
                        (child > verb && tree_.is(child, {Deprel::xcomp, Deprel::obj}));
    if (!charge) continue;
    out.push_back(phrases_.trimmed(phrases_.subtree(child)));
    break;
  }
  return out;
}

// Where the tree does not tell: the words that follow, up to the next comma.
std::vector<Span> Contents::by_words(TokenId verb, const Cue& cue) const {
  const TokenRange sentence = phrases_.sentence(verb);
  std::uint32_t end = verb.value + 1;
  const Upos first = end < sentence.end ? document_.tokens[end].upos : Upos::PUNCT;
  const Upos second = end + 1 < sentence.end ? document_.tokens[end + 1].upos : Upos::PUNCT;
  const bool object = first == Upos::DET || first == Upos::ADJ || first == Upos::NOUN || first == Upos::PROPN;
  const bool named = (first == Upos::PRON || first == Upos::SCONJ) && (second == Upos::DET || second == Upos::ADJ);
  const bool takes = (cue.content == CueContent::object && object) || (cue.content == CueContent::naming && named);
  if (!takes || !document_[verb].finite()) return {};
  const auto ends = [&](std::string_view form) { return form == "," || form == ";" || form == ":" || form == "."; };
  while (end < sentence.end && !ends(document_.form(TokenId{std::size_t{end}}))) ++end;
  return one(phrases_.trimmed({verb.value + 1, end}));
}

// "which X calls a trick", "whom Y accuses of theft", "what Z called a mistake": the pronoun, with X between.
TokenId Contents::relative_before(TokenId verb) const {
  bool noun = false;
  for (std::uint32_t i = verb.value; i > phrases_.sentence(verb).begin; --i) {
    const TokenId token{i - 1U};
    const Upos upos = document_[token].upos;
    const std::string& lemma = tree_.lemma(token);
    const bool misread = upos == Upos::SCONJ && document_[token].head == verb && tree_.is(verb, {Deprel::acl_relcl});
    const bool joins = upos == Upos::PRON || misread || (upos == Upos::DET && lemma != "that");
    if (joins && (lemma == "which" || lemma == "whom" || lemma == "what" || lemma == "that" || lemma == "who"))
      return noun ? token : TokenId{};
    if (document_[token].finite() && upos == Upos::VERB) return {};
    noun |= upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::PRON;
  }
  return {};
}

// What the pronoun stands for, and what follows the cue.
std::vector<Span> Contents::relativized(TokenId verb, const Cue& cue) const {
  const TokenId pronoun = relative_before(verb), object = tree_.child(verb, Deprel::obj);
  const bool own_object = object && object > verb && cue.content != CueContent::naming;
  const bool inside = pronoun && pronoun > phrases_.sentence(verb).front() &&
                      document_.tokens[pronoun.value - 1].upos == Upos::ADP && tree_.lemma(pronoun) != "what";
  if (!pronoun || own_object || inside) return {};
  std::vector<Span> out;
  if (tree_.lemma(pronoun) != "what") {
    TokenId noun = document_[verb].deprel == Deprel::acl_relcl ? document_[verb].head : TokenId{};
    if (!(noun < pronoun)) noun = {};
    for (std::uint32_t i = pronoun.value; i > phrases_.sentence(verb).begin && !noun; --i) {
      const Upos upos = document_.tokens[i - 1].upos;
      if (upos == Upos::NOUN || upos == Upos::PROPN) noun = TokenId{i - 1U};
    }
    if (noun) out.push_back(phrases_.noun_phrase(noun));
  }
  const Span rest = phrases_.trimmed({verb.value + 1, std::max(verb.value + 1, phrases_.subtree(verb).end)});
  if (!rest.empty()) out.push_back(rest);
  return out;
}

// "asked X to stay", "told the two to go home": the one asked, and what for.
std::vector<Span> Contents::request(TokenId verb) const {
  for (const TokenId said : tree_.children(verb)) {
    if (said < verb || !tree_.is(said, {Deprel::xcomp, Deprel::ccomp}) || !infinitive(said)) continue;
    const TokenRange range = phrases_.subtree(said);
    const bool asked = !tree_.child(verb, Deprel::aux_pass) && !tree_.child(verb, Deprel::nsubj_pass);
    return one(phrases_.trimmed({asked ? verb.value + 1 : range.begin, range.end}));
  }
  return {};
}

}  // namespace entente
