#include "attribute/headlines.hpp"

namespace entente {

namespace {

class Headline {
 public:
  Headline(const Document& document, const Speakers& speakers, SentenceId sentence)
      : document_(document), speakers_(speakers), id_(sentence), tokens_(document.sentences[sentence.index()].tokens) {}

  void read(std::vector<Statement>& statements, std::size_t first) const {
    const Mention* outlet = at_end();
    const Mention* speaker = at_begin();
    if (outlet != nullptr && outlet == speaker) return;
    const std::uint32_t end = outlet == nullptr ? tokens_.end : outlet->tokens.begin - 1;
    if (speaker != nullptr && first == statements.size() && end > speaker->tokens.end + 1) {
      statements.push_back(made(*speaker, speaker->tokens.end, {speaker->tokens.end + 1, end}));
    } else if (outlet != nullptr && first == statements.size() && end > tokens_.begin) {
      statements.push_back(made(*outlet, end, {tokens_.begin, end}));
    }
    if (outlet == nullptr) return;
    for (std::size_t i = first; i < statements.size(); ++i) carried(statements[i], outlet->entity, end);
  }

 private:
  bool mark(std::uint32_t token, std::initializer_list<std::string_view> marks) const {
    const std::string_view form = document_.form(TokenId{std::size_t{token}});
    for (const std::string_view one : marks) {
      if (form == one) return true;
    }
    return false;
  }

  // The name before a colon that opens the headline.
  const Mention* at_begin() const {
    for (const Mention& mention : document_.mentions) {
      if (mention.sentence != id_ || mention.kind != MentionKind::name) continue;
      const bool opens = mention.tokens.begin <= tokens_.begin + 1 && mention.tokens.end < tokens_.end;
      if (opens && speakers_.can_speak(mention.entity) && mark(mention.tokens.end, {":"})) return &mention;
    }
    return nullptr;
  }

  // The outlet after a dash that closes it.
  const Mention* at_end() const {
    for (const Mention& mention : document_.mentions) {
      if (mention.sentence != id_ || !speakers_.is_outlet(mention.entity)) continue;
      const bool closes = mention.tokens.end == tokens_.end && mention.tokens.begin > tokens_.begin + 1;
      if (closes && mark(mention.tokens.begin - 1, {"-", "\u2013", "\u2014", "|"})) return &mention;
    }
    return nullptr;
  }

  Statement made(const Mention& speaker, std::uint32_t cue, TokenRange content) const {
    Statement out;
    out.sentence = id_;
    out.speaker = speaker.entity;
    out.speaker_span = document_.span_of(speaker.tokens);
    out.speaker_text = document_.view(out.speaker_span);
    if (speakers_.is_outlet(speaker.entity)) out.outlet = speaker.entity;
    out.cue = document_.tokens[cue].span;
    out.content = {document_.span_of(content)};
    speakers_.chain(out);
    return out;
  }

  void carried(Statement& statement, EntityId outlet, std::uint32_t end) const {
    const std::uint32_t limit = document_.tokens[end - 1].span.end;
    for (Span& span : statement.content) span.end = std::min(span.end, limit);
    if (statement.outlet) return;
    statement.outlet = outlet;
    statement.sources.insert(statement.sources.begin(), {outlet, ""});
  }

  const Document& document_;
  const Speakers& speakers_;
  SentenceId id_;
  TokenRange tokens_;
};

}  // namespace

void read_headline(const Document& document, const Speakers& speakers, SentenceId sentence,
                   std::vector<Statement>& statements, std::size_t first) {
  Headline(document, speakers, sentence).read(statements, first);
}

}  // namespace entente
