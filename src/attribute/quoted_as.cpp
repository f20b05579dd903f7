#include "attribute/quoted_as.hpp"

#include <algorithm>

namespace entente {

QuotedAs::QuotedAs(const TreeView& tree, const Phrases& phrases, const Cues& cues, const Subjects& subjects,
                   const Speakers& speakers, const Contents& contents)
    : document_(tree.document()),
      tree_(tree),
      phrases_(phrases),
      cues_(cues),
      subjects_(subjects),
      speakers_(speakers),
      contents_(contents) {}

std::optional<Statement> QuotedAs::statement(TokenId token, const std::vector<Statement>& found) const {
  TokenId passive = tree_.child(token, Deprel::nsubj_pass);
  if (!passive && tree_.child(token, Deprel::aux_pass)) passive = subjects_.beside_passive(token);
  const TokenId quoted = passive ? passive : tree_.child(token, Deprel::obj);
  TokenId saying;
  for (const TokenId child : tree_.children(token)) {
    if (document_[child].upos == Upos::VERB && cues_.find(tree_.lemma(child), true) != nullptr) saying = child;
  }
  if (!saying) saying = as_saying(token);
  if (!quoted || !saying) return {};
  Statement statement;
  statement.content = contents_.of_verb(saying, *cues_.find(tree_.lemma(saying), true));
  if (statement.content.empty()) statement.content = around_quoting(token, saying);
  if (statement.content.empty() || !speakers_.name(statement, quoted, found)) return {};
  Statement carrier;
  const TokenId by = quoting(token, saying, static_cast<bool>(passive));
  if (by && speakers_.name(carrier, by, found) && carrier.speaker) {
    if (speakers_.is_outlet(carrier.speaker)) {
      statement.outlet = carrier.speaker;
    } else {
      statement.sources.push_back({carrier.speaker, ""});
    }
  }
  return statement;
}

// "quotes a source close to X as saying", where the tree hangs it elsewhere.
TokenId QuotedAs::as_saying(TokenId token) const {
  const TokenRange sentence = phrases_.sentence(token);
  for (std::uint32_t i = token.value + 2; i + 1 < sentence.end; ++i) {
    const TokenId next{std::size_t{i} + 1};
    if (document_.tokens[i].finite()) return {};
    const bool saying = document_[next].upos == Upos::VERB && document_.form(next).ends_with("ing");
    if (document_.form(TokenId{std::size_t{i}}) == "as" && saying && cues_.find(tree_.lemma(next), true) != nullptr)
      return next;
  }
  return {};
}

// Who quotes: the agent may hang from "quoted" or from "saying".
TokenId QuotedAs::quoting(TokenId token, TokenId saying, bool passive) const {
  if (!passive) return tree_.child(token, Deprel::nsubj);
  for (const TokenId verb : {token, saying}) {
    for (const TokenId child : tree_.children(verb)) {
      if (tree_.is(child, {Deprel::obl_agent, Deprel::obl}) && tree_.preposition(child) == "by") return child;
    }
  }
  return {};
}

// "..., the newspaper quoted him as saying, ...": all but those words.
std::vector<Span> QuotedAs::around_quoting(TokenId token, TokenId saying) const {
  TokenRange cue{token.value, saying.value + 1};
  for (const TokenId child : tree_.children(token)) {
    if (child < token && tree_.is(child, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::aux_pass, Deprel::aux}))
      cue.begin = std::min(cue.begin, phrases_.subtree(child).begin);
  }
  const TokenRange sentence = phrases_.sentence(token);
  while (cue.end < sentence.end && document_.form(TokenId{std::size_t{cue.end}}) != ",") ++cue.end;
  return phrases_.without(sentence, cue);
}

}  // namespace entente
