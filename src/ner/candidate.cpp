#include "ner/candidate.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "ner/hit_rules.hpp"
#include "ner/member_mark.hpp"
#include "ner/portfolio.hpp"
#include "ner/span_rules.hpp"

namespace entente {

namespace {

class CandidateFinder {
 public:
  CandidateFinder(const WordView& view, const Gazetteer& gazetteer)
      : view_(view),
        gazetteer_(gazetteer),
        rules_(view, gazetteer, hits_),
        taken_(document().tokens.size()),
        portfolio_(document().tokens.size()),
        name_at_(document().tokens.size()) {
    for (std::size_t n = 0; n < document().names.size(); ++n)
      for (std::uint32_t t = document().names[n].tokens.begin; t < document().names[n].tokens.end; ++t)
        name_at_[t] = static_cast<std::uint32_t>(n + 1);
  }

  std::vector<Candidate> find() {
    const std::vector<GazetteerHit> known = gazetteer_.match(view_.document());
    const HitRules plausible(view_, gazetteer_, known);
    for (const GazetteerHit& hit : known)
      if (plausible(hit) && !rules_.opens_sum(hit.tokens)) add_hit(hit);
    add_member_marks();
    add_sites();
    for (const TokenRange words : find_portfolios(view_)) {
      mark(words);
      std::fill(portfolio_.begin() + words.begin, portfolio_.begin() + words.end, true);
    }
    for (const NameSpan& name : rules_.joined_names())
      for (const TokenRange piece : rules_.pieces(name.tokens, plain_label(name.label)))
        add_span(piece, plain_label(name.label), name.lead);
    add_runs();
    for (const auto& [start, hits] : hits_) add_hits(hits);
    std::sort(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) { return a.tokens < b.tokens; });
    return std::move(found_);
  }

 private:
  static constexpr std::uint32_t kLongestLand = 3;  // tokens of a country's name before its organ's

  const Document& document() const { return view_.document(); }

  // "D-Ohio" names the party by its letter, and nothing else; "I-Ohio" nothing.
  void add_member_marks() {
    for (std::uint32_t t = 0; t < document().tokens.size(); ++t) {
      const TokenRange whole = member_mark(view_, t);
      if (whole.empty()) continue;
      if (const auto* party = rules_.hits_at(t); party != nullptr && party->front().use == AliasUse::mark)
        take({party->front().tokens, *party, "", {}});
      mark(whole);
    }
  }

  // "the news site yorl.com": an outlet by its address, in small letters too.
  void add_sites() {
    for (std::uint32_t t = 1; t < document().tokens.size(); ++t) {
      const std::string_view form = document().form(TokenId{t});
      const std::size_t stop = form.rfind('.');
      const bool address = stop != std::string_view::npos && stop > 1 && form.size() - stop > 2 &&
                           stop + 5 > form.size() &&
                           std::all_of(form.begin() + static_cast<std::ptrdiff_t>(stop) + 1, form.end(),
                                       [](char c) { return c >= 'a' && c <= 'z'; });
      if (address && rules_.hits_at(t) == nullptr && view_.ends(WordClass::outlet, t, view_.sentence_of(t).begin) > 0)
        take({{t, t + 1}, {}, "ORG", {}});
    }
  }

  // "Russian Defence Ministry" is two names: the country's, and its organ's; so is "war in Gaza".
  void add_hit(GazetteerHit hit) {
    if (const GazetteerHit place = place_of_happening(hit); !place.tokens.empty()) {
      hits_[place.tokens.begin].push_back(place);
      hit.tokens.end = place.tokens.begin - 1;
    }
    const Entity& organ = gazetteer_.entries()[hit.entry].entity;
    const bool owned = organ.type == "Organization" && organ.kind == "government" && !organ.country.empty();
    for (std::uint32_t n = 1; owned && n < hit.tokens.size() && n <= kLongestLand; ++n) {
      const TokenRange words{hit.tokens.begin, hit.tokens.begin + n};
      const std::vector<GazetteerHit> lands = gazetteer_.lookup(document().view(words));
      if (several_states(lands)) break;  // "Korean People's Army"
      for (GazetteerHit land : lands) {
        if (!rules_.is_country_word(land) || gazetteer_.entries()[land.entry].entity.country != organ.country) continue;
        land.tokens = words;
        hits_[words.begin].push_back(land);
        hit.tokens.begin = words.end + (view_.word(words.end) == "'s" ? 1 : 0);
        if (!describes_deed(hit.tokens)) hits_[hit.tokens.begin].push_back(hit);
        return;
      }
    }
    hits_[hit.tokens.begin].push_back(hit);
  }

  // "Yorlian military operations": whose they are, no body that is named.
  bool describes_deed(TokenRange organ) const {
    const Token& word = document().tokens[organ.begin];
    return organ.size() == 1 && !view_.capital(organ.begin) && word.head && word.head.value > organ.begin &&
           (word.deprel == Deprel::compound || word.deprel == Deprel::amod) &&
           (view_.is(WordClass::event_nominal, word.head.value) || view_.is(WordClass::describable, word.head.value));
  }

  bool several_states(const std::vector<GazetteerHit>& hits) const {
    std::set<std::string> codes;
    for (const GazetteerHit& hit : hits)
      if (rules_.is_country_word(hit)) codes.insert(gazetteer_.entries()[hit.entry].entity.country);
    return codes.size() > 1;
  }

  GazetteerHit place_of_happening(const GazetteerHit& hit) const {
    if (gazetteer_.entries()[hit.entry].entity.type != "Event") return {};
    for (std::uint32_t t = hit.tokens.begin + 1; t + 1 < hit.tokens.end; ++t) {
      if (view_.word(t) != "in") continue;
      const TokenRange words{t + 1, hit.tokens.end};
      for (GazetteerHit place : gazetteer_.lookup(document().view(words))) {
        const std::string& type = gazetteer_.entries()[place.entry].entity.type;
        if (type != "Country" && type != "Place") continue;
        place.tokens = words;
        return place;
      }
    }
    return {};
  }

  // The model's finer labels are not sure enough to type by.
  static std::string plain_label(const std::string& label) {
    if (label == "PARTY") return "ORG";
    if (label == "COUNTRY" || label == "GPE") return "LOC";
    return label == "ELECTION" ? "EVENT" : label;
  }

  bool has_article(TokenRange tokens) const {
    return tokens.size() > 2 && view_.capital(tokens.begin + 2) && view_.word(tokens.begin + 1) == "-";
  }

  // A span of the model or of proper nouns yields to a gazetteer name that it
  // lies in or that is nearly all of it.
  void add_span(TokenRange range, const std::string& given, std::int32_t lead) {
    TokenRange title;
    const bool titled = portfolio_[range.begin];  // "Minister of Trade and Industry Xan Yorl"
    while (!range.empty() && portfolio_[range.begin]) ++range.begin;
    if (range.empty()) return;
    const std::string label = titled || rules_.has_postnominal(range) ? "PER" : given;
    TokenRange tokens = rules_.trimmed(range, label, title);
    if (label == "ORG") tokens.begin = behind_people(tokens);
    if (tokens.empty() || overlaps_found(tokens)) return;
    const bool number = tokens.size() > 2 && label == "ORG" && rules_.is_ordinal(tokens.begin);
    const bool particle = label == "PER" && tokens.size() > 1 && view_.is(WordClass::particle, tokens.begin) &&
                          view_.capital(tokens.begin + 1);  // "Mayor de Yorl"
    if (!view_.capital(tokens.begin) && !has_article(tokens) && !number && !particle) return;
    if (label == "LOC" && runs_between_lands(tokens)) return;
    if (rules_.names_nothing(tokens, label) || rules_.is_several_known(tokens, label)) return;
    if (tokens.size() == 1 && view_.is(WordClass::government, tokens.begin)) return;  // "the Government of Yorl"
    if (is_known_water(tokens)) return;
    if (number && is_known_behind(tokens)) return;
    if (rules_.is_organ(tokens)) {
      const std::uint32_t end = tokens.begin + view_.starts(WordClass::organ, tokens.begin, tokens.end);
      const auto* hits = rules_.hits_at(tokens.begin);
      if (hits == nullptr || hits->front().tokens.end < end) mark({tokens.begin, end});
      return;
    }
    if (rules_.is_known_in_parts(tokens)) {
      const auto* land = rules_.hits_at(tokens.begin);
      const std::uint32_t organ = land == nullptr ? tokens.end : land->front().tokens.end;
      if (land != nullptr && rules_.is_country_word(land->front()) && rules_.hits_at(organ) == nullptr)
        mark({organ, tokens.end});
      return;
    }
    for (auto it = hits_.lower_bound(tokens.begin > 12 ? tokens.begin - 12 : 0);
         it != hits_.end() && it->first < tokens.end; ++it) {
      for (const GazetteerHit& hit : it->second) {
        if (!hit.tokens.overlaps(tokens)) continue;
        const bool inside = tokens.contains(hit.tokens) && hit.tokens.size() < tokens.size();
        if (!inside)
          return;  // equal or larger: the gazetteer's span is taken, with this
                   // label, by add_hits
        if (!hit.ambiguous && !rules_.is_country_word(hit) && hit.tokens.size() > 1 && label != "PER" &&
            !grows(hit, tokens) && !headed_behind(hit, tokens))
          return;
      }
    }
    if (label.empty() && !run_is_name(tokens, title)) return;
    take({tokens, {}, label, title, lead});
  }

  // "Yorlian Enforcement Directorate": the people's name is the country's, and the body keeps it as its first word.
  std::uint32_t behind_people(TokenRange tokens) const {
    const auto* hits = rules_.hits_at(tokens.begin);
    if (hits == nullptr || hits->front().use != AliasUse::adjective || !rules_.is_country_word(hits->front()))
      return tokens.begin;
    const std::uint32_t begin = hits->front().tokens.end;
    const bool headed = begin + 1 < tokens.end && view_.ends(WordClass::organization, tokens.end, begin) > 0;
    const auto* rest = rules_.hits_at(begin);  // "Yorlian Democratic Party" is no other land's
    return headed && view_.capital(begin) && rest == nullptr ? begin : tokens.begin;
  }

  // "Norway Angers Chile", in a headline: what runs from one land over other words to a country is no name.
  bool runs_between_lands(TokenRange tokens) const {
    const auto* first = rules_.hits_at(tokens.begin);
    if (first == nullptr || !(rules_.is_country_word(first->front()) || is_place(first->front()))) return false;
    for (std::uint32_t t = first->front().tokens.end + 1; t < tokens.end; ++t) {
      const auto* last = rules_.hits_at(t);
      if (last != nullptr && last->front().tokens.end == tokens.end) return rules_.is_country_word(last->front());
    }
    return false;
  }

  bool is_place(const GazetteerHit& hit) const { return gazetteer_.entries()[hit.entry].entity.type == "Place"; }

  // "Supreme National Security Council" is not the Security Council; "US State
  // Department" is the State Department.
  bool grows(const GazetteerHit& hit, TokenRange tokens) const {
    if (hit.tokens.end != tokens.end || hit.tokens.begin == tokens.begin) return false;
    const auto* before = rules_.hits_at(tokens.begin);
    if (before == nullptr || !rules_.is_country_word(before->front())) return true;
    return gazetteer_.entries()[hit.entry].entity.country != gazetteer_.entries()[before->front().entry].entity.country;
  }

  // "US Army War College" is a college, "New York Agreement" an agreement, "Yorl Middle East Center" a center.
  bool headed_behind(const GazetteerHit& hit, TokenRange tokens) const {
    if (hit.tokens.end == tokens.end) return false;
    if (document().tokens[tokens.end - 1].upos == Upos::NUM) --tokens.end;  // "Security Council Resolution 1234"
    for (std::uint32_t t = hit.tokens.end + 1; t < tokens.end; ++t)
      if (view_.word(t) == "of") tokens.end = t;  // "Red Crescent Society of Yorl"
    for (const WordClass head :
         {WordClass::organization, WordClass::agreement, WordClass::event_named, WordClass::agreement_named})
      if (view_.ends(head, tokens.end, hit.tokens.end) > 0) return true;
    return false;
  }

  bool run_is_name(TokenRange tokens, TokenRange title) const {
    if (!title.empty()) return true;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
      if (view_.is(WordClass::not_a_name, t)) return false;
    return true;
  }

  bool overlaps_found(TokenRange range) const {
    return std::any_of(taken_.begin() + range.begin, taken_.begin() + range.end, [](bool taken) { return taken; });
  }

  // An organ's words are find_organs' to take, whole.
  void mark(TokenRange tokens) { std::fill(taken_.begin() + tokens.begin, taken_.begin() + tokens.end, true); }

  void take(Candidate candidate) {
    mark(candidate.tokens);
    found_.push_back(std::move(candidate));
  }

  bool in_running_text(const Sentence& sentence) const {
    if (!sentence.block) return true;
    const BlockKind kind = document().blocks[sentence.block.index()].kind;
    return kind == BlockKind::body;
  }

  void add_runs() {
    for (const Sentence& sentence : document().sentences) {
      if (!in_running_text(sentence)) continue;
      std::uint32_t begin = sentence.tokens.begin;
      while (begin < sentence.tokens.end) {
        std::uint32_t end = begin;
        while (end < sentence.tokens.end && in_run(end, begin, sentence.tokens.end)) ++end;
        if (const TokenRange school = school_of_people({begin, end}); !school.empty())
          take({school, {}, "ORG", {}});
        else if (end > begin)
          add_span({begin, end}, "", INT32_MAX);
        begin = std::max(end, begin + 1);
      }
    }
  }

  bool in_run(std::uint32_t t, std::uint32_t begin, std::uint32_t end) const {
    const Token& token = document().tokens[t];
    if (token.upos == Upos::PROPN && view_.capital(t)) return true;
    if (t == begin || t + 1 >= end || !view_.capital(t + 1)) return false;
    const bool next = document().tokens[t + 1].upos == Upos::PROPN;
    return next && (view_.is(WordClass::particle, t) || document().form(TokenId{t}) == "-");
  }

  std::string label_over(TokenRange range) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      if (name_at_[t] != 0) return plain_label(document().names[name_at_[t] - 1].label);
    return "";
  }

  // "north-eastern Syria"
  std::uint32_t region_begin(std::uint32_t t) const {
    const bool hyphened = t > 1 && view_.word(t - 1) == "-" && view_.is(WordClass::region_prefix, t - 2);
    return hyphened ? t - 2 : t;
  }

  void add_hits(const std::vector<GazetteerHit>& hits) {
    const TokenRange tokens = hits.front().tokens;
    if (overlaps_found(tokens)) return;
    // "northeast Syria" is a place in the country.
    const bool country = rules_.is_country_word(hits.front()) && hits.front().use == AliasUse::name;
    if (country && tokens.begin > 0 && view_.is(WordClass::region_prefix, tokens.begin - 1) &&
        view_.sentence_id(tokens.begin - 1) == view_.sentence_id(tokens.begin))
      return take({{region_begin(tokens.begin - 1), tokens.end}, {}, "LOC", {}});
    const TokenRange county = named_division(tokens, hits.front());
    if (!county.empty() && !overlaps_found(county)) return take({county, {}, "LOC", {}});
    const TokenRange chapter = with_land_behind(tokens, hits.front());
    if (!chapter.empty()) return take({chapter, {}, "ORG", {}});
    const TokenRange whole = with_landform(with_division(tokens, hits.front()), hits.front());
    take({whole, hits, label_over(tokens), {}});
  }

  // "Yorlian University": a people's name opens that of a school or an institute.
  TokenRange school_of_people(TokenRange run) const {
    if (run.size() != 1 || view_.detail(WordClass::organization, run) != "institute") return {};
    for (std::uint32_t t = run.begin; t > 0 && run.begin - t < kLongestLand; --t) {
      const auto* land = rules_.hits_at(t - 1);
      if (land == nullptr || land->front().tokens.end != run.begin) continue;
      const bool people = rules_.is_country_word(land->front()) && land->front().use != AliasUse::name;
      return people ? TokenRange{t - 1, run.end} : TokenRange{};
    }
    return {};
  }

  // "Greenpeace Norway": a society's chapter in a land.
  TokenRange with_land_behind(TokenRange tokens, const GazetteerHit& hit) const {
    const Entity& entity = gazetteer_.entries()[hit.entry].entity;
    const auto* land = rules_.hits_at(tokens.end);
    if (land == nullptr || entity.type != "Organization" || entity.kind != "other" || hit.ambiguous) return {};
    const bool named = rules_.is_country_word(land->front()) && land->front().use == AliasUse::name &&
                       view_.sentence_id(tokens.end) == view_.sentence_id(tokens.begin);
    return named ? TokenRange{tokens.begin, land->front().tokens.end} : TokenRange{};
  }

  // "Xan County" is not the city of Xan.
  TokenRange named_division(TokenRange tokens, const GazetteerHit& hit) const {
    const std::uint32_t noun = tokens.end;
    if (gazetteer_.entries()[hit.entry].entity.kind != "city" || noun >= view_.sentence_of(tokens.begin).end) return {};
    const bool division = view_.capital(noun) && view_.detail(WordClass::place, {noun, noun + 1}) == "division" &&
                          view_.word(noun) != "city";
    return division ? TokenRange{tokens.begin, noun + 1} : TokenRange{};
  }

  // "116th U.S. Congress": the gazetteer's, whichever session of it.
  bool is_known_behind(TokenRange tokens) const {
    return !gazetteer_.lookup(document().view(TokenRange{tokens.begin + 1, tokens.end})).empty();
  }

  // "Yorl River" where the gazetteer has the Yorl among the waters.
  bool is_known_water(TokenRange tokens) const {
    const auto* hits = rules_.hits_at(tokens.begin);
    return hits != nullptr && with_landform(hits->front().tokens, hits->front()) == tokens && tokens.size() > 1;
  }

  TokenRange with_landform(TokenRange tokens, const GazetteerHit& hit) const {
    const bool water = gazetteer_.entries()[hit.entry].entity.kind == "sea";
    if (!water || tokens.end >= view_.sentence_of(tokens.begin).end || !view_.capital(tokens.end)) return tokens;
    const bool noun = view_.detail(WordClass::place, {tokens.end, tokens.end + 1}) == "water";
    return noun ? TokenRange{tokens.begin, tokens.end + 1} : tokens;
  }

  // "State of X", "City of X" is X.
  TokenRange with_division(TokenRange tokens, const GazetteerHit& hit) const {
    if (tokens.begin < 2 || view_.word(tokens.begin - 1) != "of" || !view_.capital(tokens.begin - 2)) return tokens;
    const std::uint32_t noun = tokens.begin - 2;
    const std::string& type = gazetteer_.entries()[hit.entry].entity.type;
    if ((type != "Place" && type != "Country") || taken_[noun]) return tokens;
    return view_.detail(WordClass::place, {noun, noun + 1}) == "division" ? TokenRange{noun, tokens.end} : tokens;
  }

  const WordView& view_;
  const Gazetteer& gazetteer_;
  HitsByStart hits_;
  SpanRules rules_;
  std::vector<Candidate> found_;
  std::vector<bool> taken_;             // by token
  std::vector<bool> portfolio_;         // the words of a minister's office
  std::vector<std::uint32_t> name_at_;  // by token: the model's name there, from 1
};

}  // namespace

std::vector<Candidate> find_candidates(const WordView& view, const Gazetteer& gazetteer) {
  return CandidateFinder(view, gazetteer).find();
}

}  // namespace entente
