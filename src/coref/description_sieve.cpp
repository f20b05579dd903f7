#include <algorithm>
#include <map>
#include <set>

#include "coref/sieves.hpp"
#include "text/mention_rule.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kSoon = 2;  // sentences after a description in which what it means may be named
constexpr std::uint32_t kLead = 2;  // the last sentence of what a text begins with, its title the first

struct Profile {
  EntityId entity;
  std::string type;
  std::size_t mentions = 0;
  std::uint32_t first = 0;  // sentence
  bool described = true;    // has no name but descriptions
  bool fresh = false;       // first told with "a": another one than those before
  bool unlike = false;      // "a similar accord"
  bool headline = false;    // stands in the title, which tells before the text what the text tells
  std::set<std::string> years;
  std::set<EntityId> parties;      // told in the description itself
  std::set<EntityId> around;       // states and bodies in its sentences
  std::set<std::string> nouns;     // its compound modifiers: "peace", "trade"
  std::set<std::string> words;     // all words of its names
  std::set<std::string> families;  // of the head nouns: an invasion and an offensive are one family
};

class DescriptionTier {
 public:
  explicit DescriptionTier(Discourse& discourse) : discourse_(discourse), view_(discourse.view()) {}

  void run() {
    tie_appositions();
    for (const Mention& mention : discourse_.mentions()) read(mention);
    std::vector<EntityId> order;
    for (const Mention& mention : discourse_.mentions())
      if (profiles_.count(mention.entity) != 0 && std::find(order.begin(), order.end(), mention.entity) == order.end())
        order.push_back(mention.entity);
    for (const EntityId entity : order)
      if (profiles_[entity].described) tie(entity, order);
    for (const EntityId entity : order)
      if (profiles_[entity].described && profiles_[entity].headline && discourse_.find(entity) == entity)
        tie_headline(entity, order);
  }

 private:
  const Token& token(std::uint32_t t) const { return discourse_.document().tokens[t]; }

  // "an earlier accord, the Yorl Treaty,": the one that is named.
  void tie_appositions() {
    for (std::size_t m = 0; m + 1 < discourse_.mentions().size(); ++m) {
      const Mention &described = discourse_.mentions()[m], &name = discourse_.mentions()[m + 1];
      if (described.rule != kDescription || name.rule == kDescription || name.kind != MentionKind::name) continue;
      const std::uint32_t gap = described.tokens.end, first = name.tokens.begin;
      if (first <= gap || view_.word(gap) != "," || described.sentence != name.sentence) continue;
      if (first != gap + 1 && !(first == gap + 2 && view_.word(gap + 1) == "the")) continue;
      const Token& head = token(name.head_token().value);
      const bool apposed = head.deprel == Deprel::appos && head.head == described.head_token();
      if (apposed && discourse_.entity(described.entity).type == discourse_.entity(name.entity).type)
        discourse_.merge(name.entity, described.entity, "apposition");
    }
  }

  void read(const Mention& mention) {
    const Entity& entity = discourse_.entity(mention.entity);
    if (mention.kind != MentionKind::name || (entity.type != "Agreement" && entity.type != "Event")) return;
    Profile& profile = profiles_[mention.entity];
    profile.entity = mention.entity;
    profile.type = entity.type;
    if (profile.mentions == 0) {
      profile.first = mention.sentence.value;
      profile.headline = in_headline(mention);
      profile.fresh = !profile.headline && indefinite(mention);
    }
    ++profile.mentions;
    if (mention.rule != kDescription) profile.described = false;
    const TokenRange sentence = view_.sentence_of(mention.tokens.begin);
    for (std::size_t m = discourse_.first_after(sentence.begin); m < discourse_.mentions().size(); ++m) {
      const Mention& other = discourse_.mentions()[m];
      if (other.tokens.begin >= sentence.end) break;
      if (is_party(other.entity)) profile.around.insert(other.entity);
    }
    for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) {
      profile.words.insert(view_.word(t));
      const bool compound = token(t).deprel == Deprel::compound && token(t).upos == Upos::NOUN;
      if (compound) profile.nouns.insert(token(t).lemma);
      const WordClass heads = entity.type == "Event" ? WordClass::event_nominal : WordClass::agreement;
      std::string_view family = view_.lexicon().detail(heads, view_.word(t));
      if (family.empty() && entity.type == "Agreement")
        family = view_.lexicon().detail(WordClass::agreement_named, view_.word(t));
      if (!family.empty()) profile.families.insert(std::string(family));
    }
    if (entity.name.size() > 5 && (entity.name.starts_with("19") || entity.name.starts_with("20")))
      profile.years.insert(entity.name.substr(0, 4));
    profile.unlike = profile.unlike || discourse_.tells_another(mention.tokens.end - 1);
    for (const std::uint32_t child : view_.children(mention.tokens.end - 1)) {
      read_party(child, profile);
      const bool named = token(child).deprel == Deprel::compound && token(child).upos == Upos::PROPN;
      if (named && child < mention.tokens.begin) profile.nouns.insert(view_.word(child));  // "the Yorl accord"
    }
  }

  bool in_headline(const Mention& mention) const {
    const BlockId block = discourse_.document().sentences[mention.sentence.index()].block;
    return block && discourse_.document().blocks[block.index()].kind == BlockKind::title;
  }

  bool indefinite(const Mention& mention) const {
    const std::vector<std::uint32_t>& children = view_.children(mention.tokens.end - 1);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      return view_.word(child) == "a" || view_.word(child) == "an" || view_.word(child) == "another";
    });
  }

  bool is_party(EntityId entity) const {
    const std::string& type = discourse_.entity(entity).type;
    return type == "Country" || type == "Organization";
  }

  void read_party(std::uint32_t child, Profile& profile) const {
    if (universal(token(child).deprel) != Deprel::nmod) return;
    std::vector<std::uint32_t> all = {child};
    for (const std::uint32_t deeper : view_.children(child))
      if (token(deeper).deprel == Deprel::conj) all.push_back(deeper);
    for (const std::uint32_t t : all) {
      const std::size_t m = discourse_.mention_at(t);
      if (m != Discourse::npos && is_party(discourse_.mentions()[m].entity))
        profile.parties.insert(discourse_.mentions()[m].entity);
    }
  }

  static bool within(const auto& part, const auto& whole) {
    return std::all_of(part.begin(), part.end(), [&](const auto& x) { return whole.count(x) != 0; });
  }

  static bool shared(const auto& some, const auto& others) {
    return std::any_of(some.begin(), some.end(), [&](const auto& x) { return others.count(x) != 0; });
  }

  // Where both tell their parties, each must know the other's.
  static bool parties_fit(const Profile& one, const Profile& other) {
    return one.parties.empty() || other.parties.empty() || within(one.parties, other.parties) ||
           within(other.parties, one.parties);
  }

  static bool compatible(const Profile& one, const Profile& other) {
    if (one.unlike || one.type != other.type || one.years != other.years || (one.fresh && other.fresh)) return false;
    if (!parties_fit(one, other)) return false;
    if (!within(one.parties, other.around) && !within(other.around, one.parties)) return false;
    const bool related = shared(one.families, other.families);
    if (one.type == "Event") return related;
    // A truce is no contract; "deal" and "accord", of no family, may be either, but no resolution and no law.
    for (const char* alone : {"resolution", "law"})
      if (one.families.contains(alone) != other.families.contains(alone)) return false;
    if (!related && !one.families.empty() && !other.families.empty()) return false;
    return !one.parties.empty() || within(one.nouns, other.words);
  }

  // "a deal" that is named afterwards: by a word of the same family, or with the same parties; "a memorandum" is not
  // the Yorl Agreement of which the text speaks later.
  static bool may_be_told_later(const Profile& one, const Profile& later) {
    if (later.described) return true;
    return shared(one.families, later.families) || shared(one.parties, later.parties);
  }

  // What a headline tells of is what the text begins with, as far as nothing speaks against it.
  void tie_headline(EntityId entity, const std::vector<EntityId>& order) {
    const Profile& title = profiles_[entity];
    for (const EntityId candidate : order) {
      const Profile& lead = profiles_[candidate];
      if (lead.headline || lead.type != title.type || discourse_.find(candidate) == entity) continue;
      if (lead.first > kLead) return;
      const bool years = title.years.empty() || lead.years.empty() || title.years == lead.years;
      const bool families = title.families.empty() || lead.families.empty() || shared(title.families, lead.families);
      if (!years || !parties_fit(title, lead) || !families || lead.unlike) continue;
      discourse_.merge(candidate, entity, "headline of the same");
      return;
    }
  }

  // Into the one most spoken of that fits; of equals the earlier.
  void tie(EntityId entity, const std::vector<EntityId>& order) {
    const Profile& self = profiles_[entity];
    const Profile* best = nullptr;
    bool later = false;
    for (const EntityId candidate : order) {
      later = later || candidate == entity;
      if (discourse_.find(candidate) == discourse_.find(entity) || !compatible(self, profiles_[candidate])) continue;
      const Profile& profile = profiles_[candidate];
      // "the deal" is one that was told of, or is told of at once.
      if (!self.fresh && !self.headline && profile.first > self.first + kSoon) continue;
      if (self.fresh && !profile.headline && !(later && may_be_told_later(self, profile))) continue;
      if (best == nullptr || (best->described && !profile.described) ||
          (best->described == profile.described && profile.mentions > best->mentions))
        best = &profile;
    }
    if (best != nullptr) discourse_.merge(best->entity, entity, "description of the same");
  }

  Discourse& discourse_;
  const WordView& view_;
  std::map<EntityId, Profile> profiles_;
};

}  // namespace

void description_sieve(Discourse& discourse) { DescriptionTier(discourse).run(); }

}  // namespace entente
