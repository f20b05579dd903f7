#include "train/relations/sheet.hpp"

#include <algorithm>

namespace entente::train {

std::vector<MentionId> numbered_mentions(const Document& document, SentenceId sentence) {
  std::vector<MentionId> out;
  for (std::size_t i = 0; i < document.mentions.size(); ++i) {
    const Mention& mention = document.mentions[i];
    if (mention.sentence == sentence && mention.entity) out.push_back(MentionId{i});
  }
  std::stable_sort(out.begin(), out.end(), [&](MentionId a, MentionId b) {
    const TokenRange x = document.mentions[a.index()].tokens, y = document.mentions[b.index()].tokens;
    return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
  });
  return out;
}

namespace {

void write_marked(const Document& document, const Sentence& sentence, const std::vector<MentionId>& mentions,
                  std::ostream& out) {
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    const Span span = document.tokens[t].span;
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      if (document.mentions[mentions[m].index()].tokens.begin == t) out << '{' << m + 1 << ':';
    }
    out << document.view(span);
    for (const MentionId mention : mentions) {
      if (document.mentions[mention.index()].tokens.end == t + 1) out << '}';
    }
    if (t + 1 < sentence.tokens.end && document.tokens[t + 1].span.begin > span.end) out << ' ';
  }
  out << '\n';
}

}  // namespace

void write_sheet(const Document& document, std::ostream& out) {
  out << "## " << document.id << " " << document.date << "\n";
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const std::vector<MentionId> mentions = numbered_mentions(document, SentenceId{s});
    out << 's' << s + 1 << ' ';
    write_marked(document, document.sentences[s], mentions, out);
    if (mentions.empty()) continue;
    out << "   ";
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      const Mention& mention = document.mentions[mentions[m].index()];
      const Entity& entity = document.entities[mention.entity.index()];
      const Span span = document.span_of(mention.tokens);
      out << ' ' << m + 1 << '=' << entity.name << '/' << entity.type << " @" << span.begin << '-' << span.end
          << (m + 1 < mentions.size() ? ";" : "\n");
    }
  }
}

}  // namespace entente::train
