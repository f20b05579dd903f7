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

// Of each token, what hangs on it.
std::vector<Under> all_under(const Document& document) {
  std::vector<Under> out(document.tokens.size());
  for (const Token& token : document.tokens) {
    if (!token.head) continue;
    Under& head = out[token.head.index()];
    const Deprel relation = universal(token.deprel);
    if (relation == Deprel::nsubj) {
      head.subject = true;
      head.pronoun = token.upos == Upos::PRON;
    }
    if (relation != Deprel::aux) continue;
    head.perfect = !head.auxiliary && token.lemma == "have";
    head.auxiliary = true;
  }
  return out;
}

}  // namespace

void raise_coordinated_speech(Document& document, const Cues& cues) {
  const std::vector<std::uint32_t> quotation = quotations_by_token(document);
  const std::vector<Under> under = all_under(document);
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    Token& token = document.tokens[i];
    if (token.upos != Upos::VERB || token.deprel != Deprel::conj || quotation[i] != 0) continue;
    if (cues.find(token.lemma, true) == nullptr || !token.head) continue;
    const TokenId inner = token.head, outer = document[inner].head;
    if (!outer || document[inner].deprel != Deprel::ccomp || outer > inner || inner.value > i) continue;
    if (document[outer].upos != Upos::VERB || cues.find(document[outer].lemma, true) == nullptr) continue;
    const Under &second = under[i], &first = under[inner.index()];
    if (second.subject || !first.subject) continue;
    if (!first.pronoun && cues.find(document[inner].lemma, true) != nullptr) continue;  // "said that Y denied it and"
    const bool finite = token.finite() && !second.auxiliary;
    if (finite || (second.perfect && under[outer.index()].perfect)) token.head = outer;
  }
}

}  // namespace entente
