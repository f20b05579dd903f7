#include "attribute/cue_use.hpp"

#include <algorithm>

#include "base/fold.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kLongestCue = 4;  // words: "let it be known"

}  // namespace

bool CueUse::in_the_words_of(TokenId token) const {
  if (document_.form(token) != "words" || token.value < 2 ||
      !phrases_.sentence(token).contains(TokenId{token.value - 2U}))
    return false;
  const TokenId of{token.index() + 1};
  return tree_.lemma(TokenId{token.value - 2U}) == "in" && phrases_.sentence(token).contains(of) &&
         document_.form(of) == "of";
}

TokenId CueUse::owner_of_words(TokenId token) const {
  const TokenId in = tree_.child(token, Deprel::case_);
  if (document_.form(token) != "words" || tree_.preposition(token) != "in" || tree_.child(token, Deprel::amod))
    return {};
  const TokenId owner = tree_.child(token, Deprel::nmod_poss);
  return owner && in < owner && document_[owner].upos == Upos::PROPN ? owner : TokenId{};
}

CueUse::Found CueUse::of_verb(TokenId verb) const {
  const std::string& lemma = tree_.lemma(verb);
  const std::uint32_t end = std::min(phrases_.sentence(verb).end, verb.value + kLongestCue);
  std::string words = lemma;
  Found found{cues_.find(lemma, true), verb};
  for (std::uint32_t i = verb.value + 1; i < end; ++i) {
    const TokenId token{std::size_t{i}};
    words += " " + fold(document_.form(token));
    const Cue* cue = cues_.find(words, true);
    if (cue != nullptr && i + 1 < phrases_.sentence(verb).end && phrases_.time_at(TokenId{i + 1U}))
      break;  // "called on Friday"
    // "went on leave": of a particle only, where a clause has to follow.
    const bool particle = cue != nullptr && (cue->content == CueContent::object || !tree_.is(token, {Deprel::case_}));
    if (particle) found = {cue, token};
  }
  const TokenId particle = tree_.child(verb, Deprel::compound_prt);
  if (!particle || found.last != verb) return found;
  return {cues_.find(lemma + " " + tree_.lemma(particle), true), verb};  // "called off": another verb
}

bool CueUse::stands_free(TokenId verb) const {
  const TokenRange sentence = phrases_.sentence(verb);
  const TokenId next{verb.index() + 1};
  if (sentence.contains(next) && document_.form(next) == "-" && document_[next].span.begin == document_[verb].span.end)
    return false;
  if (verb > sentence.front()) {  // "the said X", but "another said"
    const Token& before = document_.tokens[verb.value - 1];
    if (before.upos == Upos::DET && before.head != verb) return false;
    // "recalled its ambassador"
    if (tree_.lemma(verb) == "recall" && sentence.contains(next) && tree_.is(next, {Deprel::nmod_poss})) return false;
    if (document_.view(before.span) == "-" && before.span.end == document_[verb].span.begin)
      return false;  // "so-called"
  }
  const TokenId noun = document_[verb].head;  // "accused criminals"
  if (document_[verb].deprel == Deprel::amod && noun == next && document_[noun].upos == Upos::NOUN) return false;
  const char first = document_.form(verb).front();
  return first < 'A' || first > 'Z' || verb.value == sentence.begin ||
         document_.tokens[verb.value - 1].upos != Upos::PROPN ||
         document_.blocks[document_.sentences[tree_.sentence(verb).index()].block.index()].kind != BlockKind::body;
}

// ", the Daily Yorl reports." at the end of a sentence.
bool CueUse::closes_behind_name(TokenId token) const {
  const TokenRange sentence = phrases_.sentence(token);
  if (token.value + 2 != sentence.end || document_.form(TokenId{std::size_t{sentence.end} - 1}) != ".") return false;
  std::uint32_t first = token.value;
  while (first > sentence.begin && document_.tokens[first - 1].upos == Upos::PROPN) --first;
  if (first == token.value) return false;
  if (first > sentence.begin && document_.tokens[first - 1].upos == Upos::DET) --first;
  return first > sentence.begin && document_.form(TokenId{std::size_t{first} - 1}) == ",";
}

bool CueUse::tagged_as_noun(TokenId token, bool reports_as_noun) const {
  if (tree_.child(token, Deprel::cop) || tree_.child(token, Deprel::det) || tree_.child(token, Deprel::nummod) ||
      !document_.form(token).ends_with("s"))
    return false;
  return closes_behind_name(token) || tree_.child(token, Deprel::nsubj) ||
         (!reports_as_noun && tree_.child(token, Deprel::compound));
}

bool CueUse::unsaid(TokenId verb, const Cue& cue) const {
  const Token& token = document_[verb];
  const bool phrase = cue.takes_phrase() || cue.takes_act();
  const bool infinitive = token.feats.find("VerbForm=Inf") != std::string::npos;
  bool auxiliary = false, modal = false;
  for (const TokenId child : tree_.children(verb)) {
    if (universal(document_[child].deprel) != Deprel::aux) continue;
    auxiliary = true;
    const std::string& lemma = tree_.lemma(child);
    modal |= lemma != "have" && lemma != "be" && lemma != "do";
  }
  const bool asked = token.deprel == Deprel::ccomp && infinitive && !auxiliary && !tree_.child(verb, Deprel::mark);
  const bool named = (cue.content == CueContent::naming || cue.kind == CueClass::opinion) &&
                     token.deprel == Deprel::acl && !document_.form(verb).ends_with("ing") &&
                     !tree_.child(verb, Deprel::obl_agent);
  const TokenId mark = tree_.child(verb, Deprel::mark), object = tree_.child(verb, Deprel::obj);
  const bool to_do = phrase && token.deprel == Deprel::xcomp && mark && tree_.lemma(mark) == "to" && !auxiliary;
  // "declared him persona non grata", "declared a truce": done by saying it.
  const bool declared = tree_.lemma(verb) == "declare" && object && object > verb && !tree_.child(verb, Deprel::ccomp);
  const bool nothing = object && (tree_.lemma(object) == "nothing" || tree_.lemma(object) == "little");
  // "officials briefed on the matter": they are told.
  const TokenId next{verb.index() + 1};
  const bool told = cue.content == CueContent::addressee && !auxiliary && phrases_.sentence(verb).contains(next) &&
                    document_[next].upos == Upos::ADP && token.feats.find("VerbForm=Part") != std::string::npos &&
                    !document_.form(verb).ends_with("ing") && !tree_.child(verb, Deprel::obl_agent);
  return asked || named || declared || to_do || told || left_open(verb) || (nothing && !phrase) || calls_itself(verb) ||
         (phrase && modal);
}

// "calling himself Jane Doe": a name, no opinion.
bool CueUse::calls_itself(TokenId verb) const {
  const TokenId next{verb.index() + 1}, name{verb.index() + 2};
  const std::string_view form = phrases_.sentence(verb).contains(name) ? document_.form(next) : std::string_view();
  return (form.ends_with("self") || form.ends_with("selves")) && document_[name].upos == Upos::PROPN;
}

bool CueUse::purpose(TokenId cue) const {
  const TokenId mark = tree_.child(cue, Deprel::mark);
  return mark && tree_.lemma(mark) == "to" && tree_.is(cue, {Deprel::advcl, Deprel::acl});
}

bool CueUse::negated(TokenId token) const {
  for (const TokenId child : tree_.children(token)) {
    const std::string& lemma = tree_.lemma(child);
    if (document_[child].deprel == Deprel::advmod && (lemma == "not" || lemma == "never" || lemma == "n't"))
      return true;
  }
  return false;
}

// "neither confirmed nor denied": nothing is said.
bool CueUse::left_open(TokenId verb) const {
  const std::vector<TokenId>& children = tree_.children(verb);
  return std::any_of(children.begin(), children.end(), [&](TokenId child) {
    const std::string& lemma = tree_.lemma(child);
    return tree_.is(child, {Deprel::cc, Deprel::cc_preconj, Deprel::advmod}) && (lemma == "neither" || lemma == "nor");
  });
}

bool CueUse::denied(TokenId token) const {
  const TokenId head = document_[token].head;
  const Cue* above = head && head < token ? cues_.find(tree_.lemma(head), true) : nullptr;
  const bool joined = tree_.is(token, {Deprel::conj});  // "rejected it and said"
  return above != nullptr && !joined && above->stance() != Stance::asserts && !tree_.child(token, Deprel::nsubj);
}

}  // namespace entente
