#include "extract/office_seats.hpp"

#include <algorithm>

#include "base/fold.hpp"

namespace entente {

namespace {

constexpr std::size_t kMost = 4;    // states and sentences, counted
constexpr std::uint32_t kBack = 2;  // sentences before the office in which a body may be named

std::string fifths(int part, int whole) { return std::to_string(whole == 0 ? 0 : 5 * part / whole); }

}  // namespace

OfficeSeats::OfficeSeats(const Document& document, const TreeView& tree, const NameOrigins& origins,
                         const Claims& claims)
    : document_(document), tree_(tree), origins_(origins), claims_(claims) {
  find_states();
  find_bodies();
}

void OfficeSeats::find_states() {
  std::map<std::string, std::size_t> places;
  for (const Mention& mention : document_.mentions)
    if (mention.entity && entity(mention).type == "Country" && !entity(mention).country.empty())
      places.emplace(entity(mention).country, 0);
  for (auto& [code, place] : places) place = seats_.size(), seats_.push_back({code});
  states_ = seats_.size();
  for (const Mention& mention : document_.mentions) {
    const auto place = mention.entity ? places.find(entity(mention).country) : places.end();
    if (place == places.end()) continue;
    near_.push_back({&mention, place->second});
    if (entity(mention).type != "Country") continue;
    Seat& state = seats_[place->second];
    if (state.first == nullptr) state.first = &mention;
    if (first_ == nullptr) first_ = &mention;
    ++state.named;
    ++all_named_;
  }
}

void OfficeSeats::find_bodies() {
  std::map<EntityId, std::size_t> places;
  for (const Mention& mention : document_.mentions) {
    if (!mention.entity || (entity(mention).type != "Organization" && entity(mention).type != "Outlet")) continue;
    const auto [place, added] = places.emplace(mention.entity, seats_.size());
    if (added) seats_.push_back({"", &mention});
    ++seats_[place->second].named;
    near_.push_back({&mention, place->second});
  }
  std::stable_sort(near_.begin(), near_.end(), [](const Near& a, const Near& b) { return a.mention < b.mention; });
}

std::vector<std::size_t> OfficeSeats::candidates(const OpenOffice& office) const {
  std::set<std::size_t> out;
  for (std::size_t s = 0; office.official && s < states_; ++s) out.insert(s);
  if (office.of_state) return {out.begin(), out.end()};
  const std::uint32_t here = office.person->sentence.value;
  auto near = std::partition_point(near_.begin(), near_.end(),
                                   [&](const Near& one) { return one.mention->sentence.value + kBack < here; });
  for (; near != near_.end() && near->mention->sentence.value <= here + 1; ++near)
    if (!is_state(near->seat)) out.insert(near->seat);
  return {out.begin(), out.end()};
}

std::vector<std::vector<std::string>> OfficeSeats::features(const OpenOffice& office) const {
  const std::string prefix = kind_of(office) + " ";
  Features out(seats_.size());  // empty of what is no candidate
  for (const std::size_t seat : candidates(office)) out[seat] = {"all"};
  add_places(office, out);
  add_standing(out);
  if (!is_envoy(office)) {
    add_taken(office, out);
    add_origin(office.person->entity, out);
    if (!office.of_state) add_kinds(office, out);
  }
  add_acts(office.person->entity, out);
  for (std::size_t s = 0; s < out.size(); ++s) {
    if (out[s].empty()) continue;
    if (claims_.is_told("holds_office", office.person->entity, seats_[s].first->entity))
      out[s].emplace_back("of the office");
    std::sort(out[s].begin(), out[s].end());
    out[s].erase(std::unique(out[s].begin(), out[s].end()), out[s].end());
    for (std::string& feature : out[s]) feature.insert(0, prefix);
  }
  return out;
}

// Where the text names it as seen from the office.
std::string OfficeSeats::place_of(const Mention& mention, const Mention& person) const {
  if (mention.sentence != person.sentence && block(mention) != block(person)) return "";
  const TokenId head = mention.head_token();
  const bool subject = tree_.is(head, {Deprel::nsubj, Deprel::nsubj_pass});
  if (mention.sentence == person.sentence) {
    if (entity(mention).type == "Outlet") return "outlet";
    if (mention.tokens.begin >= person.tokens.begin) return "after";
    if (subject) return "subject";
    if (tree_.preposition(head) != "in") return "before";
    // "In Yorl, the foreign minister, X, said": where the sentence plays.
    const TokenRange sentence = document_.sentences[mention.sentence.index()].tokens;
    return mention.tokens.begin <= sentence.begin + 2 ? "opening" : "within";
  }
  if (mention.sentence.value > person.sentence.value) return "sentence after";
  if (mention.sentence.value + 1 < person.sentence.value) return "paragraph before";
  return subject ? "subject before" : "sentence before";
}

std::set<SentenceId> OfficeSeats::sentences_of(EntityId person) const {
  std::set<SentenceId> out;
  for (const Mention& mention : document_.mentions) {
    if (mention.entity == person) out.insert(mention.sentence);
  }
  return out;
}

void OfficeSeats::add_places(const OpenOffice& office, Features& out) const {
  constexpr std::uint32_t never = 0xFFFFFFFF;
  const Mention& person = *office.person;
  std::vector<std::uint32_t> last_named(seats_.size(), never);  // sentences before the person's
  std::size_t nearest = seats_.size(), last = seats_.size();
  std::set<std::size_t> here, before;
  const std::set<SentenceId> beside = sentences_of(person.entity);
  for (const auto& [mention, seat] : near_) {
    if (office.of_state && !is_state(seat)) continue;
    const std::string place = place_of(*mention, person);
    const bool earlier = mention->tokens.begin < person.tokens.begin;
    if (!place.empty() && !out[seat].empty()) {
      const bool itself = !is_state(seat) || entity(*mention).type == "Country";
      out[seat].push_back("in=" + place);
      out[seat].push_back("in=" + place + " " + (itself ? entity(*mention).type : "other"));
    }
    if (mention->sentence == person.sentence) here.insert(seat);
    if (mention->sentence == person.sentence && earlier) nearest = seat;
    if (earlier) {
      before.insert(seat);
      last = seat;
      last_named[seat] = person.sentence.value - mention->sentence.value;
    }
    if (!out[seat].empty() && mention->sentence != person.sentence && beside.contains(mention->sentence))
      out[seat].emplace_back("in=elsewhere");
  }
  if (nearest < seats_.size() && !out[nearest].empty()) out[nearest].emplace_back("nearest");
  if (last < seats_.size() && !out[last].empty()) out[last].emplace_back("last");
  for (std::size_t s = 0; s < seats_.size(); ++s) {
    if (out[s].empty()) continue;
    out[s].push_back("last named=" + (last_named[s] == never ? "never" : counted(last_named[s], kMost)));
    if (here.size() == 1 && here.contains(s)) out[s].emplace_back("alone in the sentence");
    if (before.size() == 1 && before.contains(s)) out[s].emplace_back("alone before");
  }
}

void OfficeSeats::add_standing(Features& out) const {
  for (std::size_t s = 0; s < states_; ++s) {
    if (out[s].empty()) continue;
    const Seat& state = seats_[s];
    const auto more =
        static_cast<std::size_t>(std::count_if(seats_.begin(), seats_.begin() + static_cast<std::ptrdiff_t>(states_),
                                               [&](const Seat& other) { return other.named > state.named; }));
    out[s].push_back("share=" + fifths(state.named, all_named_));
    out[s].push_back("named more=" + counted(more, kMost));
    out[s].push_back("states=" + counted(states_, kMost));
    if (state.first == first_) out[s].emplace_back("first");
    if (state.first == first_ && more == 0) out[s].emplace_back("first and most");
    if (block(*state.first).value == 0) out[s].emplace_back("title");
  }
  for (std::size_t s = states_; s < seats_.size(); ++s) {
    if (out[s].empty()) continue;
    out[s].push_back("body named=" + counted(static_cast<std::size_t>(seats_[s].named), kMost));
    if (block(*seats_[s].first).value == 0) out[s].emplace_back("body in title");
  }
}

// Somebody else is said to hold an office of that title: a state has one foreign minister, but many senators.
void OfficeSeats::add_taken(const OpenOffice& office, Features& out) const {
  if (office.many) return;
  const std::string title = fold(office.draft.label);
  for (const Claim& claim : document_.claims) {
    if (claim.relation != "holds_office" || claim.subject == office.person->entity || claim.status == Status::former ||
        fold(claim.label) != title)
      continue;
    for (std::size_t s = 0; s < seats_.size(); ++s)
      if (!out[s].empty() && claim.object == seats_[s].first->entity) out[s].emplace_back("taken");
  }
}

// What one does something to is seldom one's own.
void OfficeSeats::add_acts(EntityId person, Features& out) const {
  for (const Claim& claim : document_.claims) {
    const EntityId other = claim.subject == person ? claim.object : claim.object == person ? claim.subject : EntityId{};
    if (!other) continue;
    const std::string& country = document_.entities[other.index()].country;
    for (std::size_t s = 0; s < seats_.size(); ++s) {
      if (out[s].empty()) continue;
      if (is_state(s) ? country != seats_[s].code : other != seats_[s].first->entity) continue;
      out[s].emplace_back(claims_.is_action(claim.relation) ? "acted on" : "told of: " + claim.relation);
    }
  }
}

// Names tell whose of several states a minister is.
void OfficeSeats::add_origin(EntityId person, Features& out) const {
  std::vector<std::string_view> codes;
  for (std::size_t s = 0; s < states_; ++s) codes.emplace_back(seats_[s].code);
  const auto standings = origins_.standings(document_.entities[person.index()].name, codes);
  for (std::size_t s = 0; s < states_; ++s) {
    if (out[s].empty()) continue;
    out[s].push_back("origin=" + std::to_string(NameOrigins::steps(-standings[s].fit)));
    out[s].push_back("less than the best=" + std::to_string(NameOrigins::steps(standings[s].behind)));
    if (standings[s].behind == 0 && states_ > 1) out[s].push_back("best of " + counted(states_, kMost));
  }
}

std::optional<std::size_t> OfficeSeats::named_in_title(const OpenOffice& office) const {
  const std::string title = fold(office.draft.label);
  const std::size_t end = title.find(' ');
  if (office.of_state || end == std::string::npos) return std::nullopt;
  const std::string word = " " + title.substr(0, end) + " ";
  std::optional<std::size_t> out;
  for (const std::size_t s : candidates(office)) {
    if (is_state(s) || (" " + fold(entity(*seats_[s].first).name) + " ").find(word) == std::string::npos) continue;
    if (out) return std::nullopt;
    out = s;
  }
  return out;
}

// "Agency chief", "party leader", "its spokesman", "military spokesman": what an office is of.
void OfficeSeats::add_kinds(const OpenOffice& office, Features& out) const {
  const std::string title = fold(office.draft.label);
  const std::string first = title.substr(0, title.find(' '));
  const std::string& word = tree_.lemma(office.draft.trigger);
  TokenId begin = office.draft.trigger;
  const auto words_from = [&](TokenId token) {
    return document_.view(TokenRange{token.value, office.draft.trigger.value + 1}).size();
  };
  while (begin.value > 0 && words_from(begin) < office.draft.label.size()) --begin.value;
  const std::string before = begin.value > 0 ? fold(document_.form(TokenId{begin.value - 1})) : "";
  const bool owned = before == "its" || before == "their" || before == "his" || before == "her";
  const std::string of_word = "word=" + word + " ", of_first = "with=" + first + " ";
  for (std::size_t s = 0; s < out.size(); ++s) {
    if (out[s].empty()) continue;
    const Entity& seat = entity(*seats_[s].first);
    const std::string kind = is_state(s) ? "state" : seat.kind.empty() ? seat.type : seat.kind;
    out[s].push_back("kind=" + kind);
    out[s].push_back(of_word + kind);
    if (first != word) out[s].push_back(of_first + kind);
    if (owned) out[s].push_back("owned by " + before);
    if (owned) out[s].push_back("owned " + kind);
  }
}

}  // namespace entente
