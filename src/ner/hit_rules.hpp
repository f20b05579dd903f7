// Which of the gazetteer's hits in a text name what the gazetteer knows: an ordinary word that happens to be somebody's
// name is none where the tagger sees no proper noun (a capitalised adjective of a country is one), nor is what the
// words around it tell to be something else. Method: own rules over the neighbouring words and the countries that the
// text names; each looks at a fixed neighbourhood.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "lexicon/gazetteer.hpp"
#include "lexicon/word_view.hpp"

namespace entente {

class HitRules {
 public:
  // `known`: all the hits of the text.
  HitRules(const WordView& view, const Gazetteer& gazetteer, const std::vector<GazetteerHit>& known);

  bool operator()(const GazetteerHit& hit) const;

 private:
  const Entity& entity_of(const GazetteerHit& hit) const;
  bool is_given_name(const GazetteerHit& hit) const;
  bool of_culture(const GazetteerHit& hit) const;
  bool tells_no_member(const GazetteerHit& hit) const;
  bool describes_noun(const GazetteerHit& outlet) const;
  bool lacks_article(const GazetteerHit& hit) const;
  bool is_whereabouts(const GazetteerHit& hit) const;
  bool of_other_country(const GazetteerHit& hit) const;
  bool is_owned_organ(const GazetteerHit& hit) const;
  bool is_in_charge_of(const GazetteerHit& hit) const;
  bool opens_longer(const GazetteerHit& hit) const;
  bool is_part_of_continent(const GazetteerHit& hit) const;
  bool is_continent(std::uint32_t t) const;
  bool is_anothers(const GazetteerHit& hit) const;
  bool stands_for_another(const GazetteerHit& hit) const;

  const WordView& view_;
  const Document& document_;
  const Gazetteer& gazetteer_;
  std::set<std::string> given_;                        // letters that the text gives to others
  std::set<std::string> countries_;                    // of which the text speaks, ISO 3166-1 alpha-3
  std::map<std::uint32_t, std::string> country_from_;  // by the token where a country's name begins: its code
  std::map<std::uint32_t, std::string> country_to_;    // and ends
  std::map<std::uint32_t, std::string> capital_from_;  // the same of a capital
  std::map<std::uint32_t, std::uint32_t> body_to_;     // by the token where a name ends: its gazetteer entry
};

}  // namespace entente
