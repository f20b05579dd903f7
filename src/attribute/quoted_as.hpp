// Speech that somebody passes on: "X was quoted by Y as saying that ...", "Y quoted X as saying". X speaks, Y carries
// it.
#pragma once

#include <optional>
#include <vector>

#include "attribute/contents.hpp"
#include "attribute/speakers.hpp"
#include "attribute/subjects.hpp"

namespace entente {

class QuotedAs {
 public:
  QuotedAs(const TreeView& tree, const Phrases& phrases, const Cues& cues, const Subjects& subjects,
           const Speakers& speakers, const Contents& contents);

  // What the verb `token` ("quoted", "cited") passes on; nothing where it has no verb of speech or nobody is quoted.
  // `found`: the statements before. Linear in the sentence.
  std::optional<Statement> statement(TokenId token, const std::vector<Statement>& found) const;

 private:
  TokenId as_saying(TokenId token) const;
  TokenId quoting(TokenId token, TokenId saying, bool passive) const;
  std::vector<Span> around_quoting(TokenId token, TokenId saying) const;

  const Document& document_;
  const TreeView& tree_;
  const Phrases& phrases_;
  const Cues& cues_;
  const Subjects& subjects_;
  const Speakers& speakers_;
  const Contents& contents_;
};

}  // namespace entente
