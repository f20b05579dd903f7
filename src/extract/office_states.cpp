#include "extract/office_states.hpp"

#include <algorithm>

#include "base/fold.hpp"

namespace entente {

namespace {

constexpr std::size_t kMost = 4;  // states and sentences, counted

std::string fifths(int part, int whole) { return std::to_string(whole == 0 ? 0 : 5 * part / whole); }

}  // namespace

OfficeStates::OfficeStates(const Document& document, const TreeView& tree, const NameOrigins& origins,
                           const Claims& claims)
    : document_(document), tree_(tree), origins_(origins), claims_(claims) {
  std::map<std::string, std::size_t> places;
  for (const Mention& mention : document.mentions)
    if (mention.entity && entity(mention).type == "Country" && !entity(mention).country.empty())
      places.emplace(entity(mention).country, 0);
  for (auto& [code, place] : places) place = states_.size(), states_.push_back({code});
  for (const Mention& mention : document.mentions) {
    const auto place = mention.entity ? places.find(entity(mention).country) : places.end();
    if (place == places.end()) continue;
    near_.push_back({&mention, place->second});
    if (entity(mention).type != "Country") continue;
    State& state = states_[place->second];
    if (state.first == nullptr) state.first = &mention;
    if (first_ == nullptr) first_ = &mention;
    ++state.named;
    ++all_named_;
  }
}

std::vector<std::vector<std::string>> OfficeStates::features(const OpenOffice& office) const {
  const Mention& person = *office.person;
  const std::string prefix = is_envoy(office) ? "envoy " : "minister ";
  Features out(states_.size(), {"all"});
  add_places(person, out);
  add_standing(out);
  if (!is_envoy(office)) {
    add_taken(office, out);
    add_origin(person.entity, out);
  }
  add_acts(person.entity, out);
  for (std::size_t s = 0; s < out.size(); ++s) {
    if (claims_.is_told("holds_office", person.entity, states_[s].first->entity)) out[s].emplace_back("of the office");
    std::sort(out[s].begin(), out[s].end());
    out[s].erase(std::unique(out[s].begin(), out[s].end()), out[s].end());
    for (std::string& feature : out[s]) feature.insert(0, prefix);
  }
  return out;
}

// Where the text names it as seen from the office.
std::string OfficeStates::place_of(const Mention& mention, const Mention& person) const {
  if (mention.sentence != person.sentence && block(mention) != block(person)) return "";
  const TokenId head = mention.head_token();
  const bool subject = tree_.is(head, {Deprel::nsubj, Deprel::nsubj_pass});
  if (mention.sentence == person.sentence) {
    if (entity(mention).type == "Outlet") return "outlet";
    if (mention.tokens.begin >= person.tokens.begin) return "after";
    if (subject) return "subject";
    return tree_.preposition(head) == "in" ? "within" : "before";
  }
  if (mention.sentence.value > person.sentence.value) return "sentence after";
  if (mention.sentence.value + 1 < person.sentence.value) return "paragraph before";
  return subject ? "subject before" : "sentence before";
}

std::set<SentenceId> OfficeStates::sentences_of(EntityId person) const {
  std::set<SentenceId> out;
  for (const Mention& mention : document_.mentions) {
    if (mention.entity == person) out.insert(mention.sentence);
  }
  return out;
}

void OfficeStates::add_places(const Mention& person, Features& out) const {
  constexpr std::uint32_t never = 0xFFFFFFFF;
  std::vector<std::uint32_t> last_named(states_.size(), never);  // sentences before the person's
  std::size_t nearest = states_.size(), last = states_.size();
  std::set<std::size_t> here, before;
  const std::set<SentenceId> beside = sentences_of(person.entity);
  for (const auto& [mention, state] : near_) {
    const std::string place = place_of(*mention, person);
    const bool earlier = mention->tokens.begin < person.tokens.begin;
    if (!place.empty()) {
      const std::string& type = entity(*mention).type;
      out[state].push_back("in=" + place);
      out[state].push_back("in=" + place + " " + (type == "Country" ? type : "other"));
    }
    if (mention->sentence == person.sentence) here.insert(state);
    if (mention->sentence == person.sentence && earlier) nearest = state;
    if (earlier) {
      before.insert(state);
      last = state;
      last_named[state] = person.sentence.value - mention->sentence.value;
    }
    if (mention->sentence != person.sentence && beside.contains(mention->sentence))
      out[state].emplace_back("in=elsewhere");
  }
  if (nearest < states_.size()) out[nearest].emplace_back("nearest");
  if (last < states_.size()) out[last].emplace_back("last");
  for (std::size_t s = 0; s < states_.size(); ++s) {
    out[s].push_back("last named=" + (last_named[s] == never ? "never" : counted(last_named[s], kMost)));
    if (here.size() == 1 && here.contains(s)) out[s].emplace_back("alone in the sentence");
    if (before.size() == 1 && before.contains(s)) out[s].emplace_back("alone before");
  }
}

void OfficeStates::add_standing(Features& out) const {
  for (std::size_t s = 0; s < states_.size(); ++s) {
    const State& state = states_[s];
    const auto more = static_cast<std::size_t>(
        std::count_if(states_.begin(), states_.end(), [&](const State& other) { return other.named > state.named; }));
    out[s].push_back("share=" + fifths(state.named, all_named_));
    out[s].push_back("named more=" + counted(more, kMost));
    out[s].push_back("states=" + counted(states_.size(), kMost));
    if (state.first == first_) out[s].emplace_back("first");
    if (state.first == first_ && more == 0) out[s].emplace_back("first and most");
    if (block(*state.first).value == 0) out[s].emplace_back("title");
  }
}

// Somebody else is said to hold an office of that title: a state has one foreign minister.
void OfficeStates::add_taken(const OpenOffice& office, Features& out) const {
  const std::string title = fold(office.draft.label);
  for (const Claim& claim : document_.claims) {
    if (claim.relation != "holds_office" || claim.subject == office.person->entity || claim.status == Status::former ||
        fold(claim.label) != title)
      continue;
    for (std::size_t s = 0; s < states_.size(); ++s)
      if (claim.object == states_[s].first->entity) out[s].emplace_back("taken");
  }
}

// What one does something to is seldom one's own.
void OfficeStates::add_acts(EntityId person, Features& out) const {
  for (const Claim& claim : document_.claims) {
    const EntityId other = claim.subject == person ? claim.object : claim.object == person ? claim.subject : EntityId{};
    if (!other) continue;
    const std::string& country = document_.entities[other.index()].country;
    for (std::size_t s = 0; s < states_.size() && !country.empty(); ++s) {
      if (country != states_[s].code) continue;
      out[s].emplace_back(claims_.is_action(claim.relation) ? "acted on" : "told of: " + claim.relation);
    }
  }
}

// Names tell whose of several states a minister is.
void OfficeStates::add_origin(EntityId person, Features& out) const {
  const OriginFits fits = origins_.fits(document_.entities[person.index()].name);
  std::vector<int> fit;
  for (const State& state : states_) fit.push_back(origins_.fit(fits, state.code));
  const int best = fit.empty() ? 0 : *std::max_element(fit.begin(), fit.end());
  for (std::size_t s = 0; s < states_.size(); ++s) {
    out[s].push_back("origin=" + std::to_string(NameOrigins::steps(-fit[s])));
    out[s].push_back("less than the best=" + std::to_string(NameOrigins::steps(best - fit[s])));
    if (fit[s] == best && states_.size() > 1) out[s].push_back("best of " + counted(states_.size(), kMost));
  }
}

}  // namespace entente
