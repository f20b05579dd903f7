// What the spans of the model and runs of proper nouns need before they may be names: two in one are parted, one in
// two is joined, titles and offices are cut off, and words that name nothing are told. Cost: the span's words.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "lexicon/gazetteer.hpp"
#include "lexicon/word_view.hpp"

namespace entente {

using HitsByStart = std::map<std::uint32_t, std::vector<GazetteerHit>>;

class SpanRules {
 public:
  SpanRules(const WordView& view, const Gazetteer& gazetteer, const HitsByStart& hits);

  // The model's names, with "Bank of X" in one.
  std::vector<NameSpan> joined_names() const;
  // The stretches of a span that are names of their own.
  std::vector<TokenRange> pieces(TokenRange range, const std::string& label) const;
  // Without articles, titles and possessives; `title` gets the words cut off its front.
  TokenRange trimmed(TokenRange range, const std::string& label, TokenRange& title) const;
  bool names_nothing(TokenRange tokens, const std::string& label) const;
  bool is_known_in_parts(TokenRange tokens) const;
  // "EU Yorl", "Yorl-Xan": names of states and unions side by side.
  bool is_several_known(TokenRange tokens, const std::string& label) const;
  bool has_postnominal(TokenRange range) const;
  bool is_organ(TokenRange tokens) const;
  bool is_ordinal(std::uint32_t t) const;
  bool opens_sum(TokenRange tokens) const;
  bool is_country_word(const GazetteerHit& hit) const;
  const std::vector<GazetteerHit>* hits_at(std::uint32_t token) const;  // nullptr when none starts there

 private:
  bool opens_with_day(TokenRange range) const;
  const Document& document() const { return view_.document(); }
  std::uint32_t behind_nationality(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t behind_governed(std::uint32_t begin, std::uint32_t end) const;
  bool is_party_of_case(TokenRange tokens) const;
  bool is_people(TokenRange tokens) const;
  bool is_kind_of_land(TokenRange tokens, const std::string& label) const;
  std::uint32_t without_office(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t without_date(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t without_postnominals(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t without_tail(std::uint32_t begin, std::uint32_t end) const;
  bool titled_person(TokenRange range, const std::string& label) const;
  std::uint32_t title_length(std::uint32_t begin, std::uint32_t end) const;
  bool name_word(std::uint32_t t) const;
  bool dangles(std::uint32_t t) const;
  std::uint32_t known_before_hyphen(const NameSpan& body, const NameSpan& person) const;
  bool names_storm(const NameSpan& name) const;
  static void take_in(TokenRange body, std::vector<NameSpan>& names);
  TokenRange body_of_members(std::uint32_t possessive) const;
  bool ends_land(std::uint32_t end) const;
  TokenRange joint_body(const NameSpan& body) const;
  bool heads_body(TokenRange range) const;
  bool heads_name(TokenRange range) const;
  TokenRange with_head(const NameSpan& name) const;
  TokenRange with_front(const NameSpan& name) const;
  std::uint32_t known_body(TokenRange range) const;
  std::uint32_t told_outlet(TokenRange range) const;
  TokenRange spelled_out(std::uint32_t bracket) const;
  bool known_whole(TokenRange range) const;
  bool is_unit_number(std::uint32_t t) const;
  TokenRange with_number(const NameSpan& name) const;
  bool known_or_body(TokenRange range) const;
  bool is_campus(TokenRange head, TokenRange rest) const;
  bool ties(const NameSpan& head, const NameSpan& rest) const;
  bool parts_names(std::uint32_t t) const;
  bool is_ticker(TokenRange tokens) const;
  bool is_dash(std::uint32_t t) const;
  bool breaks(std::uint32_t t, TokenRange range, const std::string& label) const;
  bool owns_body(std::uint32_t t, TokenRange range) const;
  bool owned_by_place(std::uint32_t t, TokenRange range, const std::string& label) const;
  bool ends_given_name(std::uint32_t t) const;
  std::uint32_t before_office(std::uint32_t begin, std::uint32_t end) const;
  bool opens_person(std::uint32_t t) const;
  bool opens_another(std::uint32_t first, std::uint32_t begin, std::uint32_t end) const;
  bool opens_with_party(TokenRange range) const;
  bool joins_two(std::uint32_t t, TokenRange range, const std::string& label) const;
  bool of_several(std::uint32_t begin) const;
  std::uint32_t with_tail(std::uint32_t begin, std::uint32_t end, bool person) const;
  std::uint32_t with_charge(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t charge_word(std::uint32_t t, std::uint32_t limit) const;
  std::uint32_t with_last_of_list(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t with_article(std::uint32_t begin) const;
  bool describes(TokenRange tokens, const std::string& label) const;
  std::uint32_t behind_backer(std::uint32_t begin, std::uint32_t end) const;
  bool is_thing(TokenRange tokens) const;
  bool is_initial(TokenRange tokens) const;
  bool is_species(TokenRange tokens, const std::string& label) const;
  bool is_speaker_mark(TokenRange tokens) const;
  bool opens_holiday(TokenRange tokens) const;
  bool is_word(std::uint32_t t, const std::string& label) const;

  const WordView& view_;
  const Gazetteer& gazetteer_;
  const HitsByStart& hits_;
  std::set<std::string> common_;  // nouns that the text writes small
};

}  // namespace entente
