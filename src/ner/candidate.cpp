#include "ner/candidate.hpp"

#include <algorithm>
#include <map>

namespace entente {

namespace {

using HitsByStart = std::map<std::uint32_t, std::vector<GazetteerHit>>;

class CandidateFinder {
 public:
  CandidateFinder(const WordView& view, const Gazetteer& gazetteer)
      : view_(view), gazetteer_(gazetteer), taken_(document().tokens.size()), name_at_(document().tokens.size()) {
    for (std::size_t n = 0; n < document().names.size(); ++n)
      for (std::uint32_t t = document().names[n].tokens.begin; t < document().names[n].tokens.end; ++t)
        name_at_[t] = static_cast<std::uint32_t>(n + 1);
  }

  std::vector<Candidate> find() {
    for (const GazetteerHit& hit : gazetteer_.match(view_.document()))
      if (plausible(hit)) hits_[hit.tokens.begin].push_back(hit);
    for (const NameSpan& name : view_.document().names) add_pieces(name.tokens, plain_label(name.label));
    add_runs();
    for (const auto& [start, hits] : hits_) add_hits(hits);
    std::sort(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) { return a.tokens < b.tokens; });
    return std::move(found_);
  }

 private:
  const Document& document() const { return view_.document(); }

  // An ordinary word that happens to be somebody's name is none where the tagger sees no proper noun.
  bool plausible(const GazetteerHit& hit) const {
    if (!view_.capital(hit.tokens.begin) && hit.use != AliasUse::adjective && hit.use != AliasUse::epithet)
      return false;
    if (!hit.ambiguous) return true;
    for (std::uint32_t t = hit.tokens.begin; t < hit.tokens.end; ++t)
      if (document().tokens[t].upos == Upos::PROPN) return true;
    return false;
  }

  const std::vector<GazetteerHit>* hits_at(std::uint32_t token) const {
    const auto found = hits_.find(token);
    return found == hits_.end() ? nullptr : &found->second;
  }

  bool is_country_word(const GazetteerHit& hit) const {
    return gazetteer_.entries()[hit.entry].entity.type == "Country";
  }

  // Cuts what is no part of a name: articles, "US" and titles before, possessives and punctuation behind.
  TokenRange trimmed(TokenRange range, const std::string& label, TokenRange& title) const {
    const bool person = label == "PER" || label.empty() || titled_person(range, label);
    std::uint32_t begin = range.begin, end = range.end;
    while (end > begin && !name_word(end - 1)) --end;
    while (begin < end && (document().tokens[begin].upos == Upos::DET || !name_word(begin))) ++begin;
    const std::uint32_t full = begin;
    while (person && begin < end) {
      std::uint32_t n = title_length(begin, end);
      if (n == 0) break;
      begin += n;
    }
    if (begin > full) title = {full, begin};
    return {begin < end ? with_article(begin) : begin, end};
  }

  // The model takes "Superintendent X" for a place at times, "Representative Ana X" for a body; what is headed by a
  // word for either ("Prince X Bridge", "General Motors") is one.
  bool titled_person(TokenRange range, const std::string& label) const {
    std::uint32_t begin = range.begin;
    while (begin < range.end && title_length(begin, range.end) > 0) begin += title_length(begin, range.end);
    if (begin == range.begin || begin >= range.end || range.end - begin > 3) return false;
    for (std::uint32_t t = begin; t < range.end; ++t)
      if (!view_.capital(t) || document().tokens[t].upos != Upos::PROPN) return false;
    for (const WordClass head :
         {WordClass::organization, WordClass::place, WordClass::outlet_name, WordClass::event_named})
      if (view_.ends(head, range.end, begin) > 0) return false;
    const bool given = view_.lexicon().gender_of(view_.word(begin)) != Gender::unknown;
    return label == "LOC" ? !is_hit(begin) : given && range.end - begin > 1;
  }

  bool is_hit(std::uint32_t token) const { return hits_.count(token) != 0; }

  std::uint32_t title_length(std::uint32_t begin, std::uint32_t end) const {
    if (const auto* hits = hits_at(begin)) {
      const GazetteerHit& hit = hits->front();
      const std::uint32_t after = hit.tokens.end;
      if (is_country_word(hit) && after < end &&
          (view_.starts(WordClass::office, after, end) > 0 || view_.is(WordClass::office_prefix, after)))
        return hit.tokens.size();
    }
    const std::uint32_t n = view_.starts(WordClass::office, begin, end);
    if (n > 0) return n;
    return view_.is(WordClass::office_prefix, begin) ? 1 : 0;
  }

  bool name_word(std::uint32_t t) const {
    const Token& token = document().tokens[t];
    return token.upos != Upos::PUNCT && token.upos != Upos::PART && token.upos != Upos::SYM;
  }

  // The model's finer labels are not sure enough to type by.
  static std::string plain_label(const std::string& label) {
    if (label == "PARTY") return "ORG";
    if (label == "COUNTRY" || label == "GPE") return "LOC";
    return label == "ELECTION" ? "EVENT" : label;
  }

  // A stop, a comma or a bracket inside a span parts two names.
  void add_pieces(TokenRange range, const std::string& label) {
    std::uint32_t begin = range.begin;
    for (std::uint32_t t = range.begin; t <= range.end; ++t) {
      if (t < range.end && !parts_names(t) && !joins_two(t, range, label)) continue;
      if (t > begin) add_span({begin, t}, label);
      begin = t + 1;
    }
  }

  bool parts_names(std::uint32_t t) const {
    const std::string& word = view_.word(t);
    return word == "." || word == "," || word == ";" || word == "(" || word == ")" || word == ":";
  }

  // "X and Y" in one span: two persons or places; two bodies where the first is known or both are acronyms.
  bool joins_two(std::uint32_t t, TokenRange range, const std::string& label) const {
    if (view_.word(t) != "and" || t == range.begin || t + 1 >= range.end) return false;
    if (label == "PER" || label == "LOC") return true;
    const auto* before = hits_at(range.begin);
    const auto* after = hits_at(t + 1);
    return before != nullptr && after != nullptr && before->front().tokens.end == t;
  }

  // "al", "-", "X": the article of an Arabic name may have lost its capital and its place in the span.
  std::uint32_t with_article(std::uint32_t begin) const {
    if (begin < 2 || view_.word(begin - 1) != "-" ||
        document().tokens[begin - 1].span.end != document().tokens[begin].span.begin)
      return begin;
    const std::string& word = view_.word(begin - 2);
    return word == "al" || word == "el" || word == "as" || word == "ad" || word == "an" ? begin - 2 : begin;
  }

  bool has_article(TokenRange tokens) const {
    return tokens.size() > 2 && view_.capital(tokens.begin + 2) && view_.word(tokens.begin + 1) == "-";
  }

  // A span of the model or of proper nouns yields to a gazetteer name that it lies in or that is nearly all of it.
  void add_span(TokenRange range, const std::string& label) {
    TokenRange title;
    const TokenRange tokens = trimmed(range, label, title);
    if (tokens.empty() || overlaps_found(tokens) || (!view_.capital(tokens.begin) && !has_article(tokens))) return;
    if (names_nothing(tokens) || is_organ_of_country(tokens)) return;
    for (auto it = hits_.lower_bound(tokens.begin > 12 ? tokens.begin - 12 : 0);
         it != hits_.end() && it->first < tokens.end; ++it) {
      for (const GazetteerHit& hit : it->second) {
        if (!hit.tokens.overlaps(tokens)) continue;
        const bool inside = tokens.contains(hit.tokens) && hit.tokens.size() < tokens.size();
        if (!inside) return;  // equal or larger: the gazetteer's span is taken, with this label, by add_hits
        if (!hit.ambiguous && !is_country_word(hit) && hit.tokens.size() > 1 && label != "PER" && !grows(hit, tokens))
          return;
      }
    }
    if (label.empty() && !run_is_name(tokens, title)) return;
    take({tokens, {}, label, title});
  }

  // "Ebola", "Easter", "Arabic": whatever the model says.
  bool names_nothing(TokenRange tokens) const {
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
      if (view_.lexicon().detail(WordClass::not_a_name, view_.word(t)) != "never") return false;
    return true;
  }

  // "US Treasury", "UK Supreme Court": the country, and an organ of it that find_organs adds.
  bool is_organ_of_country(TokenRange tokens) const {
    const auto* hits = hits_at(tokens.begin);
    if (hits == nullptr || !is_country_word(hits->front()) || hits->front().tokens.end >= tokens.end) return false;
    const std::uint32_t begin = hits->front().tokens.end;
    return view_.starts(WordClass::organ, begin, tokens.end) == tokens.end - begin;
  }

  // "Supreme National Security Council" is not the Security Council; "US State Department" is the State Department.
  bool grows(const GazetteerHit& hit, TokenRange tokens) const {
    if (hit.tokens.end != tokens.end || hit.tokens.begin == tokens.begin) return false;
    const auto* before = hits_at(tokens.begin);
    return before == nullptr || !is_country_word(before->front());
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

  void take(Candidate candidate) {
    std::fill(taken_.begin() + candidate.tokens.begin, taken_.begin() + candidate.tokens.end, true);
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
        if (end > begin) add_span({begin, end}, "");
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
    const bool country = is_country_word(hits.front()) && hits.front().use == AliasUse::name;
    if (country && tokens.begin > 0 && view_.is(WordClass::region_prefix, tokens.begin - 1) &&
        view_.sentence_id(tokens.begin - 1) == view_.sentence_id(tokens.begin))
      return take({{region_begin(tokens.begin - 1), tokens.end}, {}, "LOC", {}});
    take({tokens, hits, label_over(tokens), {}});
  }

  const WordView& view_;
  const Gazetteer& gazetteer_;
  HitsByStart hits_;
  std::vector<Candidate> found_;
  std::vector<bool> taken_;             // by token
  std::vector<std::uint32_t> name_at_;  // by token: the model's name there, from 1
};

}  // namespace

std::vector<Candidate> find_candidates(const WordView& view, const Gazetteer& gazetteer) {
  return CandidateFinder(view, gazetteer).find();
}

}  // namespace entente
