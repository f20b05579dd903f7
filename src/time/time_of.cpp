#include <algorithm>

#include "time/find_times.hpp"

namespace entente {

namespace {

constexpr int kClausesUp = 2;

// The token of the expression whose head lies outside it.
TokenId head_of(const Document& document, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const TokenId head = document.tokens[i].head;
    if (!head || !range.contains(head)) return TokenId{i};
  }
  return range.back();
}

bool modifies(Deprel relation) {
  const Deprel plain = universal(relation);
  return plain == Deprel::obl || plain == Deprel::advmod || plain == Deprel::nmod || plain == Deprel::nummod ||
         plain == Deprel::amod || plain == Deprel::compound || plain == Deprel::appos;
}

bool is_clause_part(Deprel relation) {
  const Deprel plain = universal(relation);
  return plain == Deprel::xcomp || plain == Deprel::conj || plain == Deprel::obj || plain == Deprel::nsubj ||
         plain == Deprel::advcl || plain == Deprel::obl;
}

std::uint32_t distance(TokenId a, TokenId b) { return a > b ? a.value - b.value : b.value - a.value; }

}  // namespace

const TimeExpression* time_of(const Document& document, TokenId predicate) {
  for (int up = 0; predicate && up <= kClausesUp; ++up) {
    const TimeExpression* best = nullptr;
    std::uint32_t nearest = 0;
    for (const TimeExpression& time : document.times) {
      const TokenId head = head_of(document, time.tokens);
      if (document[head].head != predicate || !modifies(document[head].deprel)) continue;
      const std::uint32_t apart = distance(head, predicate);
      if (best == nullptr || apart < nearest) best = &time, nearest = apart;
    }
    if (best != nullptr) return best;
    if (!is_clause_part(document[predicate].deprel)) return nullptr;
    predicate = document[predicate].head;
  }
  return nullptr;
}

}  // namespace entente
