#include "syntax/coordinated_speech.hpp"

#include <vector>

#include "text/quotations.hpp"

namespace entente {

namespace {

struct Under {
  bool subject = false, pronoun = false;  // a subject, and that it is a pronoun
  bool auxiliary = false;
  bool perfect = false;  // "has", "have", "had" alone
};

Under under(const Document& document, TokenRange sentence, TokenId verb) {
  Under out;
  int auxiliaries = 0, have = 0;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Token& token = document.tokens[t];
    if (token.head != verb) continue;
    const Deprel relation = universal(token.deprel);
    if (relation == Deprel::nsubj) {
      out.subject = true;
      out.pronoun = token.upos == Upos::PRON;
    }
    if (relation != Deprel::aux) continue;
    ++auxiliaries;
    have += token.lemma == "have" ? 1 : 0;
  }
  out.auxiliary = auxiliaries > 0;
  out.perfect = auxiliaries == 1 && have == 1;
  return out;
}

}  // namespace

void raise_coordinated_speech(Document& document, const Cues& cues) {
  const std::vector<std::uint32_t> quotation = quotations_by_token(document);
  for (const Sentence& sentence : document.sentences) {
    const TokenRange range = sentence.tokens;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      Token& token = document.tokens[i];
      if (token.upos != Upos::VERB || token.deprel != Deprel::conj || quotation[i] != 0) continue;
      if (cues.find(token.lemma, true) == nullptr || !token.head) continue;
      const TokenId inner = token.head, outer = document[inner].head;
      if (!outer || document[inner].deprel != Deprel::ccomp || outer > inner || inner.value > i) continue;
      if (document[outer].upos != Upos::VERB || cues.find(document[outer].lemma, true) == nullptr) continue;
      const Under second = under(document, range, TokenId{i}), first = under(document, range, inner);
      if (second.subject || !first.subject) continue;
      if (!first.pronoun && cues.find(document[inner].lemma, true) != nullptr) continue;  // "said that Y denied it and"
      const bool finite = token.feats.find("VerbForm=Fin") != std::string::npos && !second.auxiliary;
      if (finite || (second.perfect && under(document, range, outer).perfect)) token.head = outer;
    }
  }
}

}  // namespace entente
