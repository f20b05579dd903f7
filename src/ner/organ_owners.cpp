#include "ner/organ_owners.hpp"

#include <algorithm>
#include <set>

#include "lexicon/feature_weights.hpp"
#include "text/mention_rule.hpp"
#include "text/quotations.hpp"
#include "text/state_of.hpp"

namespace entente {

namespace {

constexpr std::size_t kMost = 4;  // states and sentences, counted
// For the land of the dateline, in hundredths of a logit: set by hand, for few articles of the fitting have one.
constexpr int kFiledThere = 80;
constexpr std::uint32_t kOfficer = 5;  // tokens: how far behind the organ its officer may be named

}  // namespace

OrganOwners::OrganOwners(const Document& document, const WordView& view, const NameOrigins& origins)
    : document_(document),
      view_(view),
      origins_(origins),
      quotation_(quotations_by_token(document)),
      names_(document.mentions.size()) {
  std::map<EntityId, std::size_t> places;
  for (std::size_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    const Entity& entity = document.entities[mention.entity.index()];
    const bool city = mention.rule == kCapitalCity;
    const EntityId state = city ? state_of(document, entity.country) : mention.entity;
    if (!state || document.entities[state.index()].type != "Country") continue;
    const auto [place, added] = places.emplace(state, states_.size());
    if (added) states_.push_back(state), times_.push_back(0);
    times_[place->second] += city ? 0 : 1;
    named_.push_back({m, place->second, city});
  }
}

// The verb or other head of the clause that the token stands in.
std::uint32_t OrganOwners::clause_of(std::uint32_t t) const {
  while (token(t).head) {
    const Deprel relation = universal(token(t).deprel);
    if (relation == Deprel::ccomp || relation == Deprel::advcl || relation == Deprel::acl ||
        relation == Deprel::parataxis || (relation == Deprel::conj && token(t).upos == Upos::VERB))
      return t;
    t = token(t).head.value;
  }
  return t;
}

// What the name is to its sentence: "subject", "owner of an officer", "within", ...
std::string OrganOwners::role_of(const Mention& mention) const {
  const std::uint32_t head = mention.head_token().value;
  const TokenRange sentence = view_.sentence_of(head);
  for (const std::uint32_t child : view_.children(head)) {
    if (token(child).deprel != Deprel::case_ || child > head) continue;
    const std::string& word = view_.word(child);
    if (word != "in" && word != "from" && word != "at") continue;
    return child < sentence.begin + 3 && word == "in" ? "opening" : "within";
  }
  const Deprel relation = universal(token(head).deprel);
  if (relation == Deprel::nsubj) return "subject";
  if (relation == Deprel::obj || relation == Deprel::iobj) return "object";
  if (relation == Deprel::nmod || relation == Deprel::amod || relation == Deprel::compound) {
    const std::uint32_t above = token(head).head ? token(head).head.value : head;
    const bool officer = view_.is(WordClass::office, above) || token(above).upos == Upos::PROPN;
    const bool subject = universal(token(above).deprel) == Deprel::nsubj;
    return std::string(officer ? "owner of an officer" : "owner") + (subject ? " who acts" : "");
  }
  return "other";
}

// Where the text names it as seen from the organ; empty far off.
std::string OrganOwners::place_of(const Named& named, TokenRange organ) const {
  const Mention& mention = this->mention(named);
  const std::uint32_t here = view_.sentence_id(organ.begin).value, there = mention.sentence.value;
  if (there > here + 1 || there + 3 < here) return "";
  const auto& sentences = document_.sentences;
  const bool paragraph = sentences[here].block == sentences[there].block;
  const std::string what = (named.city                             ? "city "
                            : mention.kind == MentionKind::demonym ? "adjective "
                                                                   : "") +
                           role_of(mention);
  if (there > here) return paragraph ? "next" : "";
  if (there < here) {
    const std::string back = here - there == 1 ? "one before " : "before ";
    return back + (paragraph ? "" : "in another paragraph ") + (here - there == 1 ? what : "");
  }
  const bool before = mention.tokens.begin < organ.begin;
  const bool clause = clause_of(mention.head_token().value) == clause_of(organ.end - 1);
  const bool quoted = quotation_[mention.head_token().value] != 0 && quotation_[organ.begin] == 0;
  return std::string(before ? "here " : "behind ") + (quoted ? "quoted " : "") + (clause ? "" : "in another clause ") +
         what;
}

void OrganOwners::add_places(TokenRange organ, Features& out) const {
  constexpr std::uint32_t never = 0xFFFFFFFF;
  const std::uint32_t here = view_.sentence_id(organ.begin).value;
  std::vector<std::uint32_t> last(states_.size(), never);
  std::size_t nearest = states_.size();
  const bool its = is_its(organ);
  std::set<std::size_t> beside, before, paragraph;
  for (const Named& named : named_) {
    const std::string place = place_of(named, organ);
    if (!place.empty()) out[named.state].push_back("at=" + place);
    if (!place.empty() && its) out[named.state].push_back("its at=" + place);
    const std::uint32_t there = mention(named).sentence.value;
    if (there == here) beside.insert(named.state);
    if (document_.sentences[there].block == document_.sentences[here].block) paragraph.insert(named.state);
    if (mention(named).tokens.begin > organ.begin) continue;
    before.insert(named.state);
    last[named.state] = here - there;
    nearest = named.state;
  }
  if (nearest < states_.size()) out[nearest].emplace_back("nearest");
  for (std::size_t s = 0; s < states_.size(); ++s) {
    out[s].push_back("last named=" + (last[s] == never ? "never" : counted(last[s], kMost)));
    if (beside.size() == 1 && beside.contains(s)) out[s].emplace_back("alone in the sentence");
    if (paragraph.size() == 1 && paragraph.contains(s)) out[s].emplace_back("alone in the paragraph");
    if (before.size() == 1 && before.contains(s)) out[s].emplace_back("alone before");
  }
}

void OrganOwners::add_standing(Features& out) const {
  int all = 0;
  for (const int times : times_) all += times;
  for (std::size_t s = 0; s < states_.size(); ++s) {
    const auto more =
        static_cast<std::size_t>(std::count_if(times_.begin(), times_.end(), [&](int n) { return n > times_[s]; }));
    out[s].push_back("share=" + std::to_string(all == 0 ? 0 : 5 * times_[s] / all));
    out[s].push_back("named more=" + counted(more, kMost));
    out[s].push_back("states=" + counted(states_.size(), kMost));
    if (s == 0) out[s].emplace_back("first");
    if (s == 0 && more == 0) out[s].emplace_back("first and most");
  }
}

// "its interior ministry": of who was spoken of.
bool OrganOwners::is_its(TokenRange organ) const {
  std::uint32_t before = organ.begin;
  const std::uint32_t begin = view_.sentence_of(organ.begin).begin;
  while (before > begin && view_.is(WordClass::office_prefix, before - 1)) --before;
  return before > begin && token(before - 1).deprel == Deprel::nmod_poss && token(before - 1).upos == Upos::PRON;
}

// "Yorl's army", "the army of Yorl"
bool OrganOwners::owns_such(const Named& named, std::uint32_t size, const std::string& phrase) const {
  const TokenRange state = mention(named).tokens, sentence = view_.sentence_of(state.begin);
  const bool possessive = state.end < sentence.end && view_.word(state.end) == "'s";
  const std::uint32_t behind = state.end + (possessive ? 1 : 0);
  if (behind + size <= sentence.end && view_.phrase({behind, behind + size}) == phrase) return true;
  std::uint32_t of = state.begin;
  if (of > sentence.begin && view_.word(of - 1) == "the") --of;
  if (of < sentence.begin + size + 1 || view_.word(of - 1) != "of") return false;
  return view_.phrase({of - 1 - size, of - 1}) == phrase;
}

const std::set<std::size_t>& OrganOwners::owners_of(std::uint32_t size, const std::string& phrase) const {
  const auto [known, fresh] = owners_.try_emplace(phrase);
  if (!fresh) return known->second;
  for (const Named& named : named_)
    if (owns_such(named, size, phrase)) known->second.insert(named.state);
  return known->second;
}

void OrganOwners::add_others(TokenRange organ, EntityId before, Features& out) const {
  const std::set<std::size_t>& owners = owners_of(organ.size(), view_.phrase(organ));
  for (std::size_t s = 0; s < states_.size(); ++s) {
    if (before) out[s].emplace_back(before == states_[s] ? "before" : "another's before");
    if (!owners.empty()) out[s].emplace_back(owners.contains(s) ? "so elsewhere" : "another's elsewhere");
  }
}

// "Foreign Ministry spokesman X": his name tells whose.
void OrganOwners::add_origin(TokenRange organ, Features& out) const {
  const auto end = document_.mentions.begin() + static_cast<std::ptrdiff_t>(names_);
  auto officer = std::partition_point(document_.mentions.begin(), end,
                                      [&](const Mention& one) { return one.tokens.begin < organ.end; });
  while (officer != end && officer->tokens.begin <= organ.end + kOfficer &&
         document_.entities[officer->entity.index()].type != "Person")
    ++officer;
  if (officer == end || officer->tokens.begin > organ.end + kOfficer ||
      officer->sentence != view_.sentence_id(organ.begin))
    return;
  std::vector<std::string_view> codes;
  for (const EntityId state : states_) codes.emplace_back(document_.entities[state.index()].country);
  const auto standings = origins_.standings(document_.entities[officer->entity.index()].name, codes);
  for (std::size_t s = 0; s < states_.size(); ++s) {
    out[s].push_back("origin=" + std::to_string(NameOrigins::steps(-standings[s].fit)));
    out[s].push_back("less than the best=" + std::to_string(NameOrigins::steps(standings[s].behind)));
    if (standings[s].behind == 0 && states_.size() > 1) out[s].emplace_back("best");
  }
}

std::vector<std::vector<std::string>> OrganOwners::features(TokenRange organ, EntityId before) const {
  Features out(states_.size(), {"all"});
  add_places(organ, out);
  add_standing(out);
  add_others(organ, before, out);
  add_origin(organ, out);
  const std::string& word = view_.word(organ.end - 1);
  for (std::size_t s = 0; s < states_.size(); ++s) {
    std::sort(out[s].begin(), out[s].end());
    out[s].erase(std::unique(out[s].begin(), out[s].end()), out[s].end());
    const std::size_t plain = out[s].size();
    for (std::size_t f = 0; f < plain; ++f)
      if (out[s][f].starts_with("named more") || out[s][f] == "all" || out[s][f].starts_with("last named"))
        out[s].push_back(out[s][f] + " word=" + word);
    if (organ.size() < 2) out[s].emplace_back("all one word");
  }
  return out;
}

EntityId OrganOwners::owner(TokenRange organ, EntityId before) const {
  const Features all = features(organ, before);
  EntityId best;
  int highest = -1;
  for (std::size_t s = 0; s < states_.size(); ++s) {
    const bool filed_there = document_.entities[states_[s].index()].country == document_.filed_in;
    const int sum = view_.lexicon().organs().sum(all[s]) + (filed_there ? kFiledThere : 0);
    if (sum > highest) highest = sum, best = states_[s];
  }
  return best;
}

}  // namespace entente
