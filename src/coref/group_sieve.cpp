#include <algorithm>

#include "coref/sieves.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kSentencesBack = 2;
constexpr std::uint32_t kStillSpokenOf = 5;

class GroupTier {
 public:
  explicit GroupTier(Discourse& discourse) : discourse_(discourse), view_(discourse.view()) {}

  void run() {
    const Document& document = discourse_.document();
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
      if (document.tokens[t].upos != Upos::NOUN || discourse_.mention_at(t) != Discourse::npos) continue;
      if (!view_.is(WordClass::pair_nominal, t) || !token(t).plural()) continue;
      const TokenRange phrase = phrase_of(t);
      const std::size_t size = size_of(phrase);
      if (size != 0 && bare(phrase)) tie(phrase, size);
    }
    discourse_.sort_mentions();
  }

 private:
  const Token& token(std::uint32_t t) const { return discourse_.document().tokens[t]; }
  TokenRange phrase_of(std::uint32_t noun) const {
    std::uint32_t begin = noun;
    for (const std::uint32_t child : view_.children(noun)) {
      const Deprel relation = universal(token(child).deprel);
      if (relation == Deprel::det || relation == Deprel::nummod) begin = std::min(begin, child);
    }
    return {begin, noun + 1};
  }

  // How many it speaks of: "both" is two; without a number nothing can be told.
  std::size_t size_of(TokenRange phrase) const {
    bool definite = false;
    std::size_t number = 0;
    for (std::uint32_t t = phrase.begin; t + 1 < phrase.end; ++t) {
      const std::string& word = view_.word(t);
      if (word == "both") return 2;
      definite = definite || word == "the" || word == "these" || word == "those";
      static constexpr std::string_view kNumbers[] = {"two", "three", "four", "five"};
      for (std::size_t n = 0; n < std::size(kNumbers); ++n)
        if (word == kNumbers[n]) number = n + 2;
    }
    return definite ? number : 0;
  }

  // A group with a clause or an owner of its own is another one.
  bool bare(TokenRange phrase) const {
    for (const std::uint32_t child : view_.children(phrase.end - 1)) {
      const Deprel relation = universal(token(child).deprel);
      if (relation == Deprel::acl || relation == Deprel::nmod || relation == Deprel::appos || relation == Deprel::amod)
        return false;
      if (relation == Deprel::conj || discourse_.mention_at(child) != Discourse::npos) return false;
    }
    return true;
  }

  // The table says of what type they are: "leaders" are persons; sides may be states or bodies.
  bool of_type(const Entity& entity, std::string_view type) const {
    if (type == "side") return entity.type == "Country" || entity.type == "Organization";
    return entity.type == type;
  }

  void tie(TokenRange phrase, std::size_t size) {
    const std::string_view type = view_.detail(WordClass::pair_nominal, {phrase.end - 1, phrase.end});
    std::vector<EntityId> found;
    for (const std::string_view one : {type == "side" ? std::string_view("Country") : type, type})
      if (found.size() != size) found = nearest(phrase, size, one);
    if (found.size() != size) found = last_group(phrase, size, type);
    if (found.empty()) return;
    for (const EntityId entity : found) discourse_.add_mention(phrase, MentionKind::nominal, entity, "counted group");
    groups_.push_back(std::move(found));
  }

  // The nearest sentences, own one first, until there are enough; exactly as many, or none.
  std::vector<EntityId> nearest(TokenRange phrase, std::size_t size, std::string_view type) const {
    const std::uint32_t here = view_.sentence_id(phrase.begin).value;
    std::vector<EntityId> found;
    SentenceId last;
    for (std::size_t m = discourse_.first_after(phrase.begin); m-- > 0;) {
      const Mention& mention = discourse_.mentions()[m];
      if (mention.sentence.value + kSentencesBack < here) break;
      if (found.size() >= size && mention.sentence != last) break;
      const EntityId entity = discourse_.find(mention.entity);
      if (!of_type(discourse_.entity(entity), type)) continue;
      if (std::find(found.begin(), found.end(), entity) == found.end()) found.push_back(entity);
      last = mention.sentence;
    }
    if (found.size() != size) return {};
    std::reverse(found.begin(), found.end());
    return found;
  }

  // The group of that size that the text spoke of last, while all of it is still spoken of.
  std::vector<EntityId> last_group(TokenRange phrase, std::size_t size, std::string_view type) const {
    for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
      if (group->size() != size || !of_type(discourse_.entity(group->front()), type)) continue;
      const bool alive = std::all_of(group->begin(), group->end(), [&](EntityId e) { return recent(e, phrase.begin); });
      return alive ? *group : std::vector<EntityId>();
    }
    return {};
  }

  bool recent(EntityId entity, std::uint32_t before) const {
    const std::uint32_t here = view_.sentence_id(before).value;
    for (std::size_t m = discourse_.first_after(before); m-- > 0;) {
      const Mention& mention = discourse_.mentions()[m];
      if (mention.sentence.value + kStillSpokenOf < here) return false;
      if (discourse_.find(mention.entity) == discourse_.find(entity)) return true;
    }
    return false;
  }

  Discourse& discourse_;
  const WordView& view_;
  std::vector<std::vector<EntityId>> groups_;
};

}  // namespace

void group_sieve(Discourse& discourse) { GroupTier(discourse).run(); }

}  // namespace entente
