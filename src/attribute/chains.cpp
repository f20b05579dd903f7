#include "attribute/chains.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t kNothing = 15;       // bytes; less is no more than who reports
constexpr std::uint32_t kToInnerCue = 90;  // bytes: "a senior official of the ministry said"

std::uint32_t size_of(const Statement& statement) {
  std::uint32_t size = 0;
  for (const Span span : statement.content) size += span.size();
  return size;
}

// Whether the outer one says that the inner one speaks.
bool carries(const Statement& outer, const Statement& inner) {
  if (outer.speaker && outer.speaker == inner.speaker) return false;
  if (outer.content == inner.content)
    return outer.outlet && outer.outlet == outer.speaker && outer.outlet == inner.outlet;
  return holds(outer, inner.cue) && holds(outer, inner.content.front());
}

// Whether that is all that it says.
bool opens_with(const Statement& outer, const Statement& inner) {
  return outer.content == inner.content ||
         (inner.cue.begin - outer.content.front().begin < kToInnerCue && inner.content.front().begin > inner.cue.begin);
}

// "X urged Y to stay, according to Z": Z's cue is no part of what X urges.
void cut(const Document& document, Statement& inner, const Statement& outer) {
  if (!holds(outer, inner.cue)) return;
  const Span speaker = outer.speaker_span;
  const bool own = inner.speaker == outer.speaker;
  const std::uint32_t cue = speaker.empty() ? outer.cue.begin : std::min(outer.cue.begin, speaker.begin);
  for (Span& span : inner.content) {
    if (span.begin >= cue || !span.contains(outer.cue)) continue;
    const std::string_view kept = document.view(Span{span.begin, cue});
    const std::size_t size = kept.find_last_not_of(" ,") + 1;
    // "He hoped, the newspaper quoted him as saying, to ...": nothing is left.
    span.end = span.begin + (own && size < kNothing ? 0 : static_cast<std::uint32_t>(size));
  }
}

// `flagged`: the carrier itself, where the copy is as it was before any chaining.
void carry(const Statement& carrier, Statement& flagged, Statement& inner) {
  std::vector<Source> sources = carrier.sources;
  for (const Source& source : inner.sources) {
    const auto same = [&](const Source& other) { return other.entity == source.entity && other.text == source.text; };
    if (std::none_of(sources.begin(), sources.end(), same)) sources.push_back(source);
  }
  inner.sources = std::move(sources);
  if (!carrier.outlet) return;
  if (!inner.outlet) inner.outlet = carrier.outlet;
  if (carrier.speaker == carrier.outlet && opens_with(carrier, inner)) flagged.relays = true;
}

std::size_t block_of(const Document& document, const Statement& statement) {
  return document.sentences[statement.sentence.index()].block.index();
}

}  // namespace

bool holds(const Statement& statement, Span span) {
  return std::any_of(statement.content.begin(), statement.content.end(),
                     [&](Span content) { return content.contains(span); });
}

void chain_statements(const Document& document, std::vector<Statement>& statements, std::size_t first) {
  for (std::size_t inner = first; inner < statements.size(); ++inner) {
    for (std::size_t outer = first; outer < statements.size(); ++outer) {
      if (outer != inner) cut(document, statements[inner], statements[outer]);
    }
  }
  const auto from = statements.begin() + static_cast<std::ptrdiff_t>(first);
  statements.erase(
      std::remove_if(from, statements.end(), [](const Statement& statement) { return size_of(statement) == 0; }),
      statements.end());
  const std::vector<Statement> own(statements.begin() + static_cast<std::ptrdiff_t>(first), statements.end());
  for (std::size_t inner = 0; inner < own.size(); ++inner) {
    std::vector<std::size_t> carriers;
    for (std::size_t outer = 0; outer < own.size(); ++outer) {
      if (outer != inner && carries(own[outer], own[inner])) carriers.push_back(outer);
    }
    // The widest is the outermost.
    std::stable_sort(carriers.begin(), carriers.end(),
                     [&](std::size_t a, std::size_t b) { return size_of(own[a]) < size_of(own[b]); });
    for (const std::size_t outer : carriers) carry(own[outer], statements[first + outer], statements[first + inner]);
  }
}

void inherit_outlets(const Document& document, std::vector<Statement>& statements) {
  for (std::size_t i = 1; i < statements.size(); ++i) {
    const Statement& before = statements[i - 1];
    Statement& statement = statements[i];
    const bool same = statement.speaker && statement.speaker == before.speaker && before.outlet != before.speaker;
    if (!same || statement.outlet || !before.outlet) continue;
    const std::size_t apart = block_of(document, statement) - block_of(document, before);
    if (apart > (statement.kind == SpeechKind::indirect ? 0U : 1U)) continue;
    statement.outlet = before.outlet;
    statement.sources.insert(statement.sources.begin(), {before.outlet, ""});
  }
}

}  // namespace entente
