#include "extract/belonging.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/fold.hpp"
#include "extract/offices.hpp"
#include "text/mention_rule.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kBeforeName = 6;  // tokens: "state-run news agency"
constexpr const char* kOwnerInName = "owner in the name";
constexpr std::uint32_t kLandWords = 3;  // "Bosnia and Herzegovina"

class Belonging {
 public:
  Belonging(const Document& document, const EntityLexicon& lexicon, const Gazetteer& gazetteer, Claims& claims)
      : document_(document), lexicon_(lexicon), gazetteer_(gazetteer), claims_(claims) {
    for (std::size_t i = 0; i < document.entities.size(); ++i) {
      const Entity& entity = document.entities[i];
      if (entity.type != "Country" && entity.kind != "intergovernmental") continue;
      owners_.push_back({EntityId{i}, {fold(entity.name)}});
      for (const std::string& alias : entity.aliases) owners_.back().names.push_back(fold(alias));
    }
  }

  void run() {
    for (const Role& role : document_.roles) office(role);
    for (std::size_t m = 0; m < document_.mentions.size(); ++m) {
      const Mention& mention = document_.mentions[m];
      if (!mention.entity) continue;
      if (mention.kind == MentionKind::name) {
        named_after_owner(mention);
        named_after_body(mention);
        named_after_seat(mention);
      }
      if (m + 1 < document_.mentions.size()) {
        member(mention, document_.mentions[m + 1]);
        marked(mention, document_.mentions[m + 1]);
      }
    }
  }

 private:
  // A state or a union, and what it is called, folded.
  struct MayOwn {
    EntityId entity;
    std::vector<std::string> names;
  };

  const Entity& entity(EntityId id) const { return document_.entities[id.index()]; }

  void office(const Role& role) {
    if (!role.body || !role.evidence.sentence || claims_.is_told("accredited_to", role.person, role.body)) return;
    const std::string title = fold(role.title);
    const std::string last = title.substr(title.rfind(' ') + 1);
    Draft draft;
    draft.relation = lexicon_.detail(WordClass::office, last) == "official" ? "holds_office" : "affiliated_with";
    if (entity(role.body).type == "Outlet" || sits_for_party(entity(role.body), lexicon_, last))
      draft.relation = "affiliated_with";
    if (claims_.is_told(draft.relation, role.person, role.body)) return;  // with what the phrase says of its status
    draft.label = role.title;
    draft.rule = "office of a role";
    draft.subject = role.person;
    draft.object = role.body;
    draft.status = role.status;
    draft.confidence = 900;
    draft.trigger = document_.token_at(role.evidence.sentence, role.evidence.trigger.begin);
    if (!draft.trigger) return;
    draft.subject_token = draft.object_token = draft.trigger;
    claims_.add(draft);
  }

  // "Democrat Ana Yorl".
  void member(const Mention& party, const Mention& person) {
    if (party.kind != MentionKind::demonym || entity(party.entity).kind != "party" || !person.entity) return;
    if (entity(person.entity).type != "Person" || person.tokens.begin != party.tokens.end) return;
    belongs(person, party, "party before the name");
  }

  // "Ana Yorl, D-Ohio,", "Ana Yorl (D-Ohio)".
  void marked(const Mention& person, const Mention& party) {
    if (party.kind != MentionKind::demonym || entity(party.entity).kind != "party" || !person.entity) return;
    if (entity(person.entity).type != "Person" || party.tokens.begin != person.tokens.end + 1) return;
    if (party.tokens.size() == 1 && document_.form(party.head_token()).size() == 1)
      belongs(person, party, "party behind the name");
  }

  void belongs(const Mention& person, const Mention& party, const char* rule) {
    Draft draft;
    draft.relation = "affiliated_with";
    draft.subject = person.entity;
    draft.object = party.entity;
    draft.subject_token = person.head_token();
    draft.trigger = draft.object_token = party.head_token();
    draft.rule = rule;
    draft.confidence = 900;
    claims_.add(draft);
  }

  // "Ghana News Agency", "the Yorlian League", "the Maritime Union of Australia": an outlet, a company or a society has
  // its seat in the state that its name begins or ends with, the official agency of a state in that. Armed groups fight
  // there, and may sit anywhere.
  void named_after_seat(const Mention& mention) {
    const Entity& named = entity(mention.entity);
    const bool body =
        named.type == "Organization" && named.kind != "armed group" && named.kind != "bloc" && !is_organ(mention);
    if (named.type != "Outlet" && !body) return;
    const std::string words = fold(mention.rule == kOrgan ? named.name : std::string(document_.view(mention.tokens)));
    const bool voice = (named.kind == "agency" || named.kind == "broadcaster") && is_of_the_state(mention);
    std::set<std::string> lands = lands_at_an_end(words);
    if (named.id.empty())
      lands.merge(lands_at_an_end(fold(named.name)));  // "Yorlian League", whose first word is a mention of Yorl
    EntityId seat;
    for (const MayOwn& owner : owners_) {
      const Entity& state = entity(owner.entity);
      if (state.type != "Country" || (!named.country.empty() && named.country != state.country)) continue;
      if (!(voice && named.country == state.country) && !lands.contains(state.country)) continue;
      if (seat) return;
      seat = owner.entity;
    }
    if (!seat) return;
    Draft draft;
    draft.relation = "based_in";
    draft.subject = mention.entity;
    draft.object = seat;
    draft.rule = voice ? "voice of a state" : "seat in the name";
    draft.trigger = draft.subject_token = draft.object_token = mention.head_token();
    draft.confidence = 700;
    claims_.add(draft);
  }

  // "The official SUNA agency", "the state-run broadcaster X".
  bool is_of_the_state(const Mention& mention) const {
    const std::uint32_t first = document_.sentences[mention.sentence.index()].tokens.begin;
    for (std::uint32_t t = mention.tokens.begin; t > first && mention.tokens.begin - t < kBeforeName; --t) {
      const Upos upos = document_.tokens[t - 1].upos;
      const std::string word = fold(document_.form(TokenId{t - 1}));
      if (lexicon_.is(WordClass::of_the_state, word)) return true;
      if (upos == Upos::ADP || upos == Upos::DET || (upos == Upos::PUNCT && word != "-")) return false;
    }
    return false;
  }

  // Of the states that the words begin or end with, the codes.
  std::set<std::string> lands_at_an_end(const std::string& words) const {
    std::set<std::string> out;
    const auto take = [&](std::string_view name) {
      for (const GazetteerHit& hit : gazetteer_.lookup(name)) {
        const Entity& land = gazetteer_.entries()[hit.entry].entity;
        const bool city = hit.use == AliasUse::capital || hit.use == AliasUse::seat;  // "the Washington Post"
        if (land.type == "Country" && !city) out.insert(land.country);
      }
    };
    std::size_t first = 0, last = words.size();
    for (std::uint32_t n = 0; n < kLandWords; ++n) {
      first = words.find(' ', first + 1);
      last = last == 0 ? std::string::npos : words.rfind(' ', last - 1);
      if (first == std::string::npos || last == std::string::npos) break;
      take(std::string_view(words).substr(0, first));
      take(std::string_view(words).substr(last + 1));
    }
    return out;
  }

  // "the Royal Norwegian Navy", "the UN Security Council", "northern Chile": an organ is part of the state or union in
  // its name, a region lies in it; of an organ that is known, the state is known too.
  void named_after_owner(const Mention& mention) {
    const Entity& named = entity(mention.entity);
    const bool organ = is_organ(mention);
    const std::string_view first = document_.form(TokenId{mention.tokens.begin});
    const bool region =
        named.type == "Place" && named.kind.empty() && lexicon_.is(WordClass::region_prefix, fold(first));
    if (!organ && !region) return;
    Draft draft;
    draft.relation = organ ? "part_of" : "located_in";
    draft.subject = mention.entity;
    const Owner owner = owner_of(mention, organ);
    draft.object = owner.entity;
    draft.rule = owner.named ? kOwnerInName : kKnownOwner;
    draft.trigger = draft.subject_token = draft.object_token = mention.head_token();
    draft.confidence = 750;
    claims_.add(draft);
  }

  // "Yorl Senate Defence Committee", "House of Commons Library": a body whose name begins with another's is part of it
  // (78 of 84 in our articles).
  void named_after_body(const Mention& mention) {
    if (entity(mention.entity).type != "Organization") return;
    const std::string words = fold(document_.view(mention.tokens));
    const std::size_t last = words.rfind(' ');
    if (last == std::string::npos || !lexicon_.is(WordClass::organization, words.substr(last + 1))) return;
    const std::string of = words.substr(0, words.find(' ')) + " of ";
    for (const Mention& other : document_.mentions) {
      if (!other.entity || other.entity == mention.entity || entity(other.entity).type != "Organization" ||
          other.kind != MentionKind::name)
        continue;
      const std::string whole = fold(document_.view(other.tokens));
      const bool opens = words.starts_with(whole + " ") || whole.starts_with(of);  // "House Committee", House of Yorl
      if (!opens || entity(other.entity).kind == "party") continue;
      Draft draft;
      draft.relation = "part_of";
      draft.subject = mention.entity;
      draft.object = other.entity;
      draft.rule = "body in the name";
      draft.trigger = draft.subject_token = draft.object_token = mention.head_token();
      draft.confidence = 850;
      claims_.add(draft);
      return;
    }
  }

  // A force of no known kind is a state's where it bears its name; an army may be anybody's.
  bool is_organ(const Mention& mention) const {
    const Entity& named = entity(mention.entity);
    if (named.type != "Organization") return false;
    if (named.kind == "government" || named.kind == "intergovernmental") return true;
    const std::string last = fold(document_.form(mention.head_token()));
    return named.kind != "armed group" && lexicon_.is(WordClass::forces, last) &&
           !lexicon_.is(WordClass::organization, last);
  }

  struct Owner {
    EntityId entity;
    bool named = false;  // in the name
  };

  Owner owner_of(const Mention& mention, bool organ) const {
    const Entity& named = entity(mention.entity);
    const std::string words = " " + fold(document_.view(mention.tokens)) + " ";
    EntityId in_name, known;
    for (const MayOwn& owner : owners_) {
      const bool state = entity(owner.entity).type == "Country";
      const bool may_own = state ? named.kind != "intergovernmental" : organ;
      if (!may_own || owner.entity == mention.entity) continue;
      if (state && named.kind == "government" && !named.country.empty() &&
          named.country == entity(owner.entity).country)
        known = owner.entity;
      if (!holds_one_of(words, owner.names)) continue;
      if (in_name) return {known, false};  // of two: whose it is, the name does not say
      in_name = owner.entity;
    }
    return in_name ? Owner{in_name, true} : Owner{known, false};
  }

  static bool holds_one_of(const std::string& words, const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return words.find(" " + name + " ") != std::string::npos; });
  }

  const Document& document_;
  const EntityLexicon& lexicon_;
  const Gazetteer& gazetteer_;
  Claims& claims_;
  std::vector<MayOwn> owners_;  // in the order of the document's entities
};

// "a base in northern Chile": what lies in a part that bears the land's name lies in the land.
void pass_on(const Document& document, const Claim& lies, EntityId land, Claims& claims) {
  Draft draft;
  draft.relation = lies.relation;
  draft.subject = lies.subject;
  draft.object = land;
  draft.status = lies.status;
  draft.rule = "land of the region";
  draft.confidence = lies.confidence;
  draft.trigger = document.token_at(lies.evidence.sentence, lies.evidence.trigger.begin);
  draft.subject_token = draft.object_token = draft.trigger;
  if (draft.trigger && lies.subject != land) claims.add(draft);
}

}  // namespace

void extract_lands(Document& document, const Ontology& ontology) {
  std::map<EntityId, EntityId> lands;  // of regions
  for (const Claim& claim : document.claims)
    if (claim.relation == "located_in" && claim.evidence.rule == kOwnerInName)
      lands.emplace(claim.subject, claim.object);
  if (lands.empty()) return;
  const TreeView tree(document);
  Claims claims(document, tree, ontology);
  const std::vector<Claim> told = document.claims;  // more come while they are read
  for (const Claim& claim : told) {
    const auto land = lands.find(claim.object);
    if (claim.relation == "located_in" && land != lands.end()) pass_on(document, claim, land->second, claims);
  }
}

void extract_belonging(const Document& document, const EntityLexicon& lexicon, const Gazetteer& gazetteer,
                       Claims& claims) {
  Belonging(document, lexicon, gazetteer, claims).run();
}

}  // namespace entente
