// Names of countries and peoples, to tell countries from other places and to swap names in training sentences.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

namespace entente::train {

struct Facts {
  std::unordered_set<std::string> countries;  // normal forms, tokens joined by a space
  std::unordered_set<std::string> peoples;    // demonyms
  std::vector<std::string> single_countries;  // one-word names as written, for swapping
  std::vector<std::string> single_peoples;
  std::unordered_set<std::string> first_forms;  // normal forms of first names
  std::vector<std::string> first_names, last_names;
  std::unordered_set<std::string> politics;  // a person beside one of these may be a politician
};

/// Adds the first names and surnames of the lexicon, for swapping, and its words of politics.
void read_person_words(Facts& facts, const std::string& folder);

Facts read_facts(const std::string& countries_json);

}  // namespace entente::train
