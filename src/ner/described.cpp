#include "ner/described.hpp"

#include <algorithm>
#include <map>

#include "base/fold.hpp"
#include "ner/alias.hpp"
#include "ner/individual.hpp"
#include "text/mention_rule.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kLongestCharge = 6;  // tokens that tell what an accord is about
// Hundredths of a logit below which a thing needs a tie to stay: of those that have none, half are happenings in
// general.
constexpr int kSure = 100;

class DescribedMaker {
 public:
  DescribedMaker(Document& document, const WordView& view)
      : document_(document), view_(view), reader_(document, view) {}

  void run() {
    for (std::uint32_t t = 0; t + 1 < document_.tokens.size(); ++t)
      if (numbered(t)) add_numbered(t);
    const std::vector<DescribedNoun> nouns = described_nouns(document_, view_, reader_);
    const IndividualFeatures features(document_, view_, reader_, nouns);
    for (const DescribedNoun& found : nouns) {
      if (reader_.mention_at(found.noun)) continue;
      const int sum = view_.lexicon().described().sum(features.of(found));
      if (sum >= 0) describe(found, sum < kSure);
    }
  }

 private:
  const Token& token(std::uint32_t t) const { return document_.tokens[t]; }

  // "Resolution 1234"
  bool numbered(std::uint32_t t) const {
    return !reader_.mention_at(t) && view_.is(WordClass::agreement, t) && token(t + 1).upos == Upos::NUM &&
           !reader_.mention_at(t + 1) && view_.sentence_id(t) == view_.sentence_id(t + 1) &&
           view_.word(t + 1).size() > 1 && !counts(t + 1) &&
           view_.word(t + 1).find_first_not_of("0123456789") == std::string::npos;
  }

  // "broke the truce 46 times"
  bool counts(std::uint32_t number) const {
    return number + 1 < view_.sentence_of(number).end && token(number).head.value > number;
  }

  void add_numbered(std::uint32_t t) {
    const TokenRange tokens{t, t + 2};
    const EntityId entity = entity_named("Agreement", std::string(document_.view(tokens)));
    document_.entities[entity.index()].doubtful = false;
    add_mention(tokens, entity, "number");
  }

  void describe(const DescribedNoun& found, bool doubtful) {
    Description description = reader_.read(found.noun);
    if (!names_it(description.core, found.type)) add(description, found.type, doubtful);
  }

  // "the X agreement" where X is the agreement; brackets and stops are no part
  // of a description.
  bool names_it(TokenRange& core, const std::string& type) const {
    for (std::uint32_t t = core.end; t-- > core.begin;) {
      const Entity* entity = reader_.entity_at(t);
      if (entity != nullptr && entity->type == type) return true;
      if (token(t).upos != Upos::PUNCT || view_.word(t) == "-") continue;
      core.begin = t + 1;
      break;
    }
    std::uint32_t before = core.begin;
    while (before > 0 && token(before - 1).upos == Upos::PUNCT) --before;
    const Entity* named = before == 0 ? nullptr : reader_.entity_at(before - 1);
    return named != nullptr && named->type == type;
  }

  // The words of the core that belong to no other name, so that "Russia's"
  // stays a mention of its own.
  std::string text_of(TokenRange range) const {
    std::string out;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const bool stray = token(t).upos == Upos::PART && t == range.begin;
      if (token(t).upos == Upos::DET || stray || reader_.is_year(t)) continue;
      const bool joined = !out.empty() && token(t - 1).span.end == token(t).span.begin;
      if (!out.empty() && !joined) out += ' ';
      out += document_.form(TokenId{t});
    }
    return out;
  }

  void add(const Description& found, const std::string& type, bool doubtful) {
    const std::uint32_t whole = type == "Agreement" ? whole_accord(found.core.end) : whole_of(found.core.end);
    std::string name = text_of({std::min(found.core.begin, found.dated), whole});
    if (!found.year.empty())
      name = found.year + " " + name;
    else if (!found.parties.empty())
      name += " " + found.preposition + " " + found.parties;
    else if (const TokenRange place = place_behind(whole); !place.empty())
      name += " " + view_.word(whole) + " " + std::string(document_.view(place));
    const EntityId entity = entity_named(type, name);
    Entity& described = document_.entities[entity.index()];
    described.doubtful = described.doubtful && doubtful;
    // "the unconditional ceasefire" is called "the ceasefire" too.
    for (std::uint32_t begin = found.core.begin; begin < found.core.end; ++begin)
      if (begin == found.core.begin || opens_word(begin)) add_alias(described, text_of({begin, found.core.end}));
    for (const std::uint32_t end : found.ends)
      if (end <= found.core.end + kLongestTail) add_forms(described, found, end);
    if (const std::uint32_t end = phrase_behind(found.core.end); end != 0) add_forms(described, found, end);
    if (!found.owner.empty())
      add_alias(described, std::string(document_.view(TokenRange{found.owner.begin, found.core.end})));
    add_mention(own_tokens(found.core), entity, std::string(kDescription));
  }

  // "a round of talks", "a wave of strikes": past what it is a round of.
  std::uint32_t whole_of(std::uint32_t end) const {
    const bool of = end + 1 < document_.tokens.size() && view_.word(end) == "of" && !reader_.mention_at(end + 1) &&
                    token(end + 1).upos == Upos::NOUN;
    return of && (view_.is(WordClass::describable, end + 1) || view_.is(WordClass::event_nominal, end + 1)) ? end + 2
                                                                                                            : end;
  }

  // "a memorandum of understanding", "an accord on trade and aid": past the bare nouns that tell what it is about.
  std::uint32_t whole_accord(std::uint32_t end) const {
    const TokenRange sentence = view_.sentence_of(end - 1);
    const auto is_plain = [&](std::uint32_t t, Upos upos) {
      return t < sentence.end && token(t).upos == upos && !reader_.mention_at(t) && !view_.capital(t);
    };
    if (end >= sentence.end || (view_.word(end) != "of" && view_.word(end) != "on")) return end;
    std::uint32_t whole = end;
    for (std::uint32_t t = end + 1; t <= end + kLongestCharge; ++t) {
      if (is_plain(t, Upos::NOUN)) whole = t + 1;
      if (!is_plain(t, Upos::NOUN) && !is_plain(t, Upos::ADJ) && !is_plain(t, Upos::CCONJ)) break;
    }
    return whole;
  }

  // "talks in Yorl", right behind the noun, whatever the tree hangs it on.
  TokenRange place_behind(std::uint32_t end) const {
    if (end + 1 >= document_.tokens.size() || !view_.is(WordClass::place_preposition, end)) return {};
    const Entity* place = reader_.entity_at(end + 1);
    if (place == nullptr || (place->type != "Place" && place->type != "Country")) return {};
    return document_.mentions[reader_.mention_at(end + 1).index()].tokens;
  }

  // The end of a place or a date that a preposition puts right behind the noun ("election in November"); 0 if none.
  std::uint32_t phrase_behind(std::uint32_t end) const {
    if (const TokenRange place = place_behind(end); !place.empty()) return place.end;
    const bool dated = end + 1 < document_.tokens.size() && token(end).upos == Upos::ADP && reader_.is_date(end + 1);
    return dated ? end + 2 : 0;
  }

  // "Tuesday's raid on the port" and "raid on the port".
  void add_forms(Entity& described, const Description& found, std::uint32_t end) const {
    for (const std::uint32_t begin : {found.core.begin, std::min(found.core.begin, found.dated)})
      if (is_phrase({begin, end})) add_alias(described, std::string(document_.view(TokenRange{begin, end})));
  }

  // Not "States summit" of a United States summit, nor "-week trial" of a six-week one.
  bool opens_word(std::uint32_t begin) const {
    const bool joined = token(begin - 1).span.end == token(begin).span.begin;
    const MentionId over = reader_.mention_at(begin);
    return !joined && (!over || document_.mentions[over.index()].tokens.begin == begin);
  }

  // Of one sentence's words: a title is a line of its own, and a stop, a comma or a clause of its own ends a name.
  bool is_phrase(TokenRange range) const {
    if (document_.view(range).find('\n') != std::string_view::npos) return false;
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      if (view_.word(t) == "," || token(t).finite()) return false;
    const Upos last = token(range.end - 1).upos;
    return last == Upos::NOUN || last == Upos::PROPN || last == Upos::NUM;
  }

  EntityId entity_named(const std::string& type, const std::string& name) {
    const auto [known, fresh] = by_name_.emplace(type + ":" + fold(name), EntityId{document_.entities.size()});
    if (fresh) {
      Entity entity;
      entity.type = type;
      entity.name = name;
      entity.doubtful = true;  // until a mention tells otherwise
      document_.entities.push_back(std::move(entity));
    }
    return known->second;
  }

  void add_mention(TokenRange tokens, EntityId entity, std::string rule) {
    Mention mention;
    mention.tokens = tokens;
    mention.sentence = view_.sentence_id(tokens.begin);
    mention.head = view_.head_of(tokens);
    mention.kind = MentionKind::name;
    mention.entity = entity;
    mention.rule = std::move(rule);
    reader_.note(tokens, MentionId{document_.mentions.size()});
    document_.mentions.push_back(std::move(mention));
  }

  // Those behind the last other mention and its "'s".
  TokenRange own_tokens(TokenRange core) const {
    TokenRange own = core;
    for (std::uint32_t t = core.end; t-- > core.begin && own == core;)
      if (reader_.mention_at(t)) own.begin = t + 1;
    if (own.size() > 1 && token(own.begin).upos == Upos::PART) ++own.begin;
    return own;
  }

  Document& document_;
  const WordView& view_;
  DescriptionReader reader_;
  std::map<std::string, EntityId> by_name_;
};

}  // namespace

void find_described(Document& document, const WordView& view) { DescribedMaker(document, view).run(); }

}  // namespace entente
