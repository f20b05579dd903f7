#include "attribute/cue_use.hpp"

namespace entente {

bool CueUse::in_the_words_of(TokenId token) const {
  if (document_.form(token) != "words" || token.value < 2 ||
      !phrases_.sentence(token).contains(TokenId{token.value - 2U}))
    return false;
  const TokenId of{token.index() + 1};
  return tree_.lemma(TokenId{token.value - 2U}) == "in" && phrases_.sentence(token).contains(of) &&
         document_.form(of) == "of";
}

bool CueUse::tagged_as_noun(TokenId token, bool reports_as_noun) const {
  if (tree_.child(token, Deprel::cop) || tree_.child(token, Deprel::det) || !document_.form(token).ends_with("s"))
    return false;
  return tree_.child(token, Deprel::nsubj) || (!reports_as_noun && tree_.child(token, Deprel::compound));
}

bool CueUse::unsaid(TokenId verb, const Cue& cue) const {
  const Token& token = document_[verb];
  const bool phrase = cue.content == CueContent::phrase || cue.content == CueContent::naming;
  const bool infinitive = token.feats.find("VerbForm=Inf") != std::string::npos;
  bool auxiliary = false, modal = false;
  for (const TokenId child : tree_.children(verb)) {
    if (universal(document_[child].deprel) != Deprel::aux) continue;
    auxiliary = true;
    const std::string& lemma = tree_.lemma(child);
    modal |= lemma != "have" && lemma != "be" && lemma != "do";
  }
  const bool asked = token.deprel == Deprel::ccomp && infinitive && !auxiliary && !tree_.child(verb, Deprel::mark);
  const bool named = cue.content == CueContent::naming && token.deprel == Deprel::acl &&
                     !document_.form(verb).ends_with("ing") && !tree_.child(verb, Deprel::obl_agent);
  return asked || named || (phrase && modal);
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

bool CueUse::denied(TokenId token) const {
  const TokenId head = document_[token].head;
  const Cue* above = head && head < token ? cues_.find(tree_.lemma(head), true) : nullptr;
  return above != nullptr && above->stance() != Stance::asserts && !tree_.child(token, Deprel::nsubj);
}

}  // namespace entente
