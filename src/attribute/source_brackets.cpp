#include "attribute/source_brackets.hpp"

#include <algorithm>

namespace entente {

namespace {

struct Bracket {
  Span span;
  EntityId outlet;
};

// The bracket that closes the sentence, where it holds an outlet and, at its end, a figure.
Bracket bracket_of(const Document& document, SentenceId id) {
  const TokenRange sentence = document.sentences[id.index()].tokens;
  const auto form = [&](std::uint32_t t) { return document.form(TokenId{std::size_t{t}}); };
  std::uint32_t close = sentence.end;
  while (close > sentence.begin + 2 && document.tokens[close - 1].upos == Upos::PUNCT && form(close - 1) != ")")
    --close;
  if (close <= sentence.begin + 2 || form(close - 1) != ")" || document.tokens[close - 2].upos != Upos::NUM) return {};
  std::uint32_t open = close - 1;
  while (open > sentence.begin && form(open) != "(") --open;
  if (form(open) != "(") return {};
  auto mention = std::partition_point(document.mentions.begin(), document.mentions.end(),
                                      [&](const Mention& m) { return m.tokens.begin <= open; });
  for (; mention != document.mentions.end() && mention->tokens.end < close; ++mention) {
    if (mention->entity && document.entities[mention->entity.index()].type == "Outlet")
      return {{document.tokens[open].span.begin, document.tokens[close - 1].span.end}, mention->entity};
  }
  return {};
}

}  // namespace

void credit_brackets(const Document& document, std::vector<Statement>& statements) {
  SentenceId sentence;
  Bracket bracket;
  for (Statement& statement : statements) {
    if (statement.sentence != sentence) {
      sentence = statement.sentence;
      bracket = bracket_of(document, sentence);
    }
    if (!bracket.outlet) continue;
    // "the mayor said (Yorl Today": the tree takes the outlet for another name of the mayor.
    if (statement.speaker == bracket.outlet && statement.speaker_span.begin < bracket.span.begin) {
      statement.speaker = {};
      std::erase_if(statement.sources, [&](const Source& source) { return source.entity == bracket.outlet; });
      statement.sources.push_back({EntityId{}, statement.speaker_text});
      statement.outlet = {};
    }
    if (!statement.outlet) {
      statement.outlet = bracket.outlet;
      statement.sources.insert(statement.sources.begin(), {bracket.outlet, ""});
    }
    for (Span& content : statement.content) {
      if (content.begin < bracket.span.begin && content.end > bracket.span.begin) content.end = bracket.span.begin;
      while (content.end > content.begin && document.text[content.end - 1] == ' ') --content.end;
    }
    std::erase_if(statement.content, [&](Span content) { return content.empty() || bracket.span.contains(content); });
  }
  std::erase_if(statements, [](const Statement& statement) { return statement.content.empty(); });
}

}  // namespace entente
