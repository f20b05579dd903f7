#include <algorithm>

#include "time/find_times.hpp"

namespace entente {

namespace {

constexpr int kClausesUp = 2;
constexpr std::uint32_t kToMark = 3;  // tokens from a verb back to its "to"

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

namespace {

// "to sign" has not the time of what plans it.
bool infinitive(const Document& document, TokenId verb) {
  for (std::uint32_t i = verb.value; i-- > 0 && i + kToMark >= verb.value;) {
    if (document.tokens[i].head == verb && document.tokens[i].deprel == Deprel::mark)
      return document.form(TokenId{std::size_t{i}}) == "to";
  }
  return false;
}

const TimeExpression* nearest_under(const Document& document, TokenId predicate) {
  const TimeExpression* best = nullptr;
  std::uint32_t nearest = 0;
  for (const TimeExpression& time : document.times) {
    const TokenId head = head_of(document, time.tokens);
    if (!time.dated() || document[head].head != predicate || !modifies(document[head].deprel)) continue;
    const std::uint32_t apart = distance(head, predicate);
    if (best == nullptr || apart < nearest) best = &time, nearest = apart;
  }
  return best;
}

// "the sanctions imposed in 2014".
const TimeExpression* under_clause_of(const Document& document, TokenId noun) {
  const Upos upos = document[noun].upos;
  if (upos != Upos::NOUN && upos != Upos::PROPN) return nullptr;
  for (const TimeExpression& time : document.times) {
    const TokenId verb = document[head_of(document, time.tokens)].head;
    if (time.dated() && verb && document[verb].deprel == Deprel::acl && document[verb].head == noun)
      return nearest_under(document, verb);
  }
  return nullptr;
}

}  // namespace

const TimeExpression* time_of(const Document& document, TokenId predicate, TimeReach reach) {
  if (!predicate) return nullptr;
  if (const TimeExpression* own = nearest_under(document, predicate)) return own;
  if (const TimeExpression* clause = under_clause_of(document, predicate)) return clause;
  const int most = document[predicate].upos == Upos::NOUN ? 1 : kClausesUp;  // its own verb's, no more
  for (int up = 0; reach == TimeReach::clause && up < most; ++up) {
    if (!is_clause_part(document[predicate].deprel) || infinitive(document, predicate)) return nullptr;
    predicate = document[predicate].head;
    if (!predicate) return nullptr;
    if (const TimeExpression* above = nearest_under(document, predicate)) return above;
  }
  return nullptr;
}

}  // namespace entente
