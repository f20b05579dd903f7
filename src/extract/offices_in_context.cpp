#include "extract/offices_in_context.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "base/fold.hpp"
#include "extract/office_seats.hpp"

namespace entente {

namespace {

struct Lead {
  int least;       // of the likeliest state over the next, in hundredths of a logit
  int confidence;  // in thousandths: the share that was right in our articles
};
constexpr Lead kLeads[] = {{300, 940}, {150, 850}, {75, 720}, {0, 510}};
constexpr int kByTitle = 800;  // "agency chief" where one body is called an agency
// Of offices that bodies have too: what leads by less, and a state that does by less than the second, is right in less
// than one of two (60 of 131 such states in our articles).
constexpr Lead kBodyLeads[] = {{300, 940}, {150, 850}, {25, 600}};
constexpr int kStateLeads = 150;

class OfficesInContext {
 public:
  OfficesInContext(const Document& document, const TreeView& tree, const Predicates& predicates,
                   const NameOrigins& origins, const FeatureWeights& weights, Claims& claims)
      : document_(document),
        tree_(tree),
        predicates_(predicates),
        weights_(weights),
        claims_(claims),
        seats_(document, tree, origins, claims) {}

  void run(const std::vector<OpenOffice>& open) {
    for (const OpenOffice& office : open) {
      if (!office.superior && !is_envoy(office) && office.of_state && !claims_.serves_state(office.person->entity))
        of_the_country_spoken_of(office);
    }
    for (const OpenOffice& office : open) {
      if (office.superior && !claims_.is_placed(office.person->entity)) of_the_state_of(office);
    }
    for (const OpenOffice& office : open) {
      if (!office.of_state && !claims_.is_placed(office.person->entity) &&
          !claims_.is_affiliated(office.person->entity))
        of_the_body_spoken_of(office);
    }
    for (const OpenOffice& office : open) {
      if (is_envoy(office) && !claims_.is_received(office.person->entity)) to_the_country_spoken_of(office);
    }
  }

 private:
  std::string_view form(std::uint32_t i) const { return document_.form(TokenId{i}); }

  // "Merkel's spokesman", "his defence minister": of the state or body that the superior holds office of.
  void of_the_state_of(const OpenOffice& office) {
    for (const Claim& claim : document_.claims) {
      if (claim.relation != "holds_office" || claim.subject != office.superior) continue;
      Draft draft = office.draft;
      draft.object = claim.object;
      draft.object_token = draft.trigger;
      draft.relation = "holds_office";
      draft.rule = "office under another";
      draft.confidence = 700;
      claims_.add(draft);
      return;
    }
  }

  void of_the_country_spoken_of(const OpenOffice& office) {
    const Mention& person = *office.person;
    // "Senator X of Yorl" is told of elsewhere; others of one title come from somewhere.
    if (!office.many && person.tokens.end < document_.tokens.size() && form(person.tokens.end) == "of") return;
    std::optional<Choice> choice = state_of_the_title(office.draft);
    if (!choice) choice = seat_around(office);
    if (!choice) return;
    if (const Mention* chamber = chamber_of(office, seats_.code(choice->seat)))
      return add(office, *chamber, choice->confidence, "holds_office", "seat in the chamber spoken of");
    add(office, *choice, "holds_office", "office of the country spoken of");
  }

  // "Senator X", where the text names the Senate: of 21 such in our articles 18 sit in it. Not another state's.
  const Mention* chamber_of(const OpenOffice& office, const std::string& code) const {
    if (office.chamber.empty()) return nullptr;
    const std::string first = office.chamber.substr(0, office.chamber.find(' '));
    for (const Mention& mention : document_.mentions) {
      const Entity* body = mention.entity ? &document_.entities[mention.entity.index()] : nullptr;
      if (body == nullptr || body->type != "Organization" || (!body->country.empty() && body->country != code))
        continue;
      const std::string name = fold(body->name);
      if (name == first || name == office.chamber || name.ends_with(" " + office.chamber)) return &mention;
    }
    return nullptr;
  }

  // "summoned the Kenyan ambassador, X": to the country that the text speaks of beside the one that sent him.
  void to_the_country_spoken_of(const OpenOffice& office) {
    const std::optional<Choice> choice = seat_around(office);
    if (choice) add(office, *choice, "accredited_to", "envoy to the country spoken of");
  }

  // "Spokeswoman X", "agency chief X": of the body or state around that it is most likely of.
  void of_the_body_spoken_of(const OpenOffice& office) {
    const std::optional<std::size_t> named = seats_.named_in_title(office);
    const std::optional<Choice> choice = named ? Choice{*named, kByTitle} : seat_around(office);
    if (!choice) return;
    const Entity& body = document_.entities[seats_.first_mention(choice->seat).entity.index()];
    const bool office_of = office.official && body.type != "Outlet";
    add(office, *choice, office_of ? "holds_office" : "affiliated_with", "office of the body spoken of");
  }

  struct Choice {
    std::size_t seat = 0;
    int confidence = 870;  // by a title of one state alone: 13 of 15 in our articles
  };

  void add(const OpenOffice& office, Choice choice, const char* relation, const char* rule) {
    add(office, seats_.first_mention(choice.seat), choice.confidence, relation, rule);
  }

  void add(const OpenOffice& office, const Mention& seat, int confidence, const char* relation, const char* rule) {
    Draft draft = office.draft;
    draft.object = seat.entity;
    draft.object_token = seat.head_token();
    draft.relation = relation;
    draft.rule = rule;
    draft.confidence = static_cast<std::uint16_t>(confidence);
    claims_.add(draft);
  }

  // "Secretary of State X" is of the United States.
  std::optional<Choice> state_of_the_title(const Draft& draft) const {
    std::string title = draft.label;
    const std::uint32_t next = draft.trigger.value + 1;
    if (next + 1 < document_.tokens.size() && form(next) == "of") title += " of " + std::string(form(next + 1));
    const std::string* code = predicates_.state_office(fold(title));
    if (code == nullptr) code = predicates_.state_office(tree_.lemma(draft.trigger));
    for (std::size_t s = 0; code != nullptr && s < seats_.size(); ++s) {
      if (seats_.is_state(s) && seats_.code(s) == *code) return Choice{s};
    }
    return std::nullopt;
  }

  // The state or body that most around the office speaks for; an envoy's own is not his host.
  std::optional<Choice> seat_around(const OpenOffice& office) const {
    const auto features = seats_.features(office);
    Choice best;
    int most = -1, next = -1;
    for (const std::size_t s : seats_.candidates(office)) {
      if (is_envoy(office) && claims_.is_told("holds_office", office.person->entity, seats_.first_mention(s).entity))
        continue;
      const int points = weights_.sum(features[s]);
      if (points > most) {
        next = std::exchange(most, points);
        best.seat = s;
      } else {
        next = std::max(next, points);
      }
    }
    if (most < 0) return std::nullopt;
    if (!office.of_state && seats_.is_state(best.seat) && most - next < kStateLeads) return std::nullopt;
    const std::span<const Lead> leads =
        office.of_state ? std::span<const Lead>(kLeads) : std::span<const Lead>(kBodyLeads);
    const auto lead =
        std::find_if(leads.begin(), leads.end(), [&](const Lead& one) { return most - next >= one.least; });
    if (lead == leads.end()) return std::nullopt;
    best.confidence = lead->confidence;
    return best;
  }

  const Document& document_;
  const TreeView& tree_;
  const Predicates& predicates_;
  const FeatureWeights& weights_;
  Claims& claims_;
  const OfficeSeats seats_;
};

}  // namespace

void extract_offices_in_context(const Document& document, const TreeView& tree, const Predicates& predicates,
                                const EntityLexicon& lexicon, const NameOrigins& origins,
                                const std::vector<OpenOffice>& open, Claims& claims) {
  OfficesInContext(document, tree, predicates, origins, lexicon.offices(), claims).run(open);
}

}  // namespace entente
