#include "extract/praise.hpp"

#include <algorithm>

#include "base/fold.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kDenied = 3;  // tokens before a word in which what denies it stands

bool is_denied(const Document& document, std::uint32_t t) {
  for (std::uint32_t before = t; before > 0 && t - before < kDenied; --before) {
    const std::string& word = document.tokens[before - 1].lemma;
    if (word == "not" || word == "no" || word == "never" || word == "n't") return true;
  }
  return false;
}

bool holds_praise(const Document& document, const EntityLexicon& lexicon, const Statement& statement) {
  for (const Span content : statement.content) {
    const TokenRange tokens = document.tokens_over(content);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
      if (lexicon.detail(WordClass::evaluative, fold(document.form(TokenId{std::size_t{t}}))) == "praise" &&
          !is_denied(document, t))
        return true;
  }
  return false;
}

bool said_by(const Statement& statement, const Claim& claim) {
  if (statement.speaker != claim.subject) return false;
  const auto holds = [&](Span content) { return content.overlaps(claim.evidence.span); };
  return statement.sentence == claim.evidence.sentence ||
         std::any_of(statement.content.begin(), statement.content.end(), holds);
}

}  // namespace

void settle_praise(Document& document, const EntityLexicon& lexicon) {
  for (Claim& claim : document.claims) {
    if (claim.relation != "accuse" || claim.evidence.rule != "learned") continue;
    const bool praised =
        std::any_of(document.statements.begin(), document.statements.end(), [&](const Statement& statement) {
          return said_by(statement, claim) && holds_praise(document, lexicon, statement);
        });
    if (!praised) continue;
    claim.relation = "support";
    claim.evidence.rule = "praise in a statement";
  }
}

}  // namespace entente
