#include "coref/speech.hpp"

#include <algorithm>
#include <set>

#include "base/fold.hpp"

namespace entente {

namespace {

class SpeechTier {
 public:
  explicit SpeechTier(Document& document) : document_(document), innermost_(document.tokens.size()) {
    for (const Statement& statement : document.statements)
      if (statement.kind != SpeechKind::indirect) cover_tokens(statement);
    for (const Mention& mention : document.mentions)
      for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) mentioned_.insert(t);
  }

  void run() {
    drop_third_persons();
    const std::size_t before = document_.mentions.size();
    for (std::uint32_t t = 0; t < document_.tokens.size(); ++t) {
      if (innermost_[t] == nullptr || !innermost_[t]->speaker || mentioned_.count(t) != 0) continue;
      const Token& token = document_.tokens[t];
      if (token.upos != Upos::PRON && token.upos != Upos::DET) continue;
      const EntityId entity = meant(fold(document_.form(TokenId{t})), innermost_[t]->speaker);
      if (entity) add(t, entity);
    }
    if (document_.mentions.size() == before) return;
    std::stable_sort(document_.mentions.begin(), document_.mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.tokens < b.tokens; });
  }

 private:
  void cover_tokens(const Statement& statement) {
    for (const Span span : statement.content) {
      const auto first = std::partition_point(document_.tokens.begin(), document_.tokens.end(),
                                              [&](const Token& token) { return token.span.begin < span.begin; });
      for (auto at = first; at != document_.tokens.end() && at->span.end <= span.end; ++at) {
        const Statement*& known = innermost_[static_cast<std::size_t>(at - document_.tokens.begin())];
        if (known == nullptr || length(statement) < length(*known)) known = &statement;
      }
    }
  }

  // "He loved the place," said X: nobody speaks so of himself.
  void drop_third_persons() {
    static const std::set<std::string> third = {"he", "him", "his", "himself", "she", "her", "hers", "herself"};
    std::erase_if(document_.mentions, [&](const Mention& mention) {
      if (mention.kind != MentionKind::pronoun || !mention.entity) return false;
      const Statement* statement = innermost_[mention.tokens.begin];
      if (statement == nullptr || statement->kind != SpeechKind::direct || statement->speaker != mention.entity ||
          third.count(fold(document_.view(mention.tokens))) == 0)
        return false;
      --document_.entities[mention.entity.index()].mentions;
      return true;
    });
  }

  static std::uint32_t length(const Statement& statement) {
    return statement.content.back().end - statement.content.front().begin;
  }

  EntityId meant(const std::string& word, EntityId speaker) const {
    const std::string& type = document_.entities[speaker.index()].type;
    const bool one = word == "i" || word == "me" || word == "my" || word == "mine" || word == "myself";
    if (one) return type == "Person" ? speaker : EntityId{};
    const bool many = word == "we" || word == "us" || word == "our" || word == "ours" || word == "ourselves";
    if (!many) return {};
    if (type == "Country" || type == "Organization") return speaker;
    return type == "Person" ? body_of(speaker) : EntityId{};
  }

  // The one body of the offices that the text says the person holds.
  EntityId body_of(EntityId person) const {
    std::set<EntityId> bodies;
    for (const Role& role : document_.roles)
      if (role.person == person && role.body && role.status == Status::asserted) bodies.insert(role.body);
    return bodies.size() == 1 ? *bodies.begin() : EntityId{};
  }

  void add(std::uint32_t t, EntityId entity) {
    Mention mention;
    const auto sentence = std::partition_point(document_.sentences.begin(), document_.sentences.end(),
                                               [&](const Sentence& s) { return s.tokens.end <= t; });
    mention.sentence = SentenceId{static_cast<std::size_t>(sentence - document_.sentences.begin())};
    mention.tokens = {t, t + 1};
    mention.head = TokenId{t};
    mention.kind = MentionKind::pronoun;
    mention.entity = entity;
    mention.rule = "first person in speech";
    ++document_.entities[entity.index()].mentions;
    document_.mentions.push_back(std::move(mention));
  }

  Document& document_;
  std::vector<const Statement*> innermost_;  // by token: the shortest statement whose content holds it
  std::set<std::uint32_t> mentioned_;
};

}  // namespace

void resolve_speech(Document& document) { SpeechTier(document).run(); }

}  // namespace entente
