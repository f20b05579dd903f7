#include "facts.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <sstream>

#include "base/file.hpp"
#include "neural/features.hpp"

namespace entente::train {
namespace {

std::string spaced(const std::string& name) {  // the treebanks' tokens
  std::string result;
  for (char c : neural::normal_form(name)) {
    if (c == '-')
      result += " - ";
    else
      result += c;
  }
  return result;
}

void add(const std::string& name, std::unordered_set<std::string>& all, std::vector<std::string>& single) {
  if (name.empty() || !all.insert(spaced(name)).second) return;
  if (name.find_first_of(" -'(") == std::string::npos && name.size() > 2) single.push_back(name);
}

}  // namespace

void read_person_words(Facts& facts, const std::string& folder) {
  const auto read = [&](const char* name, std::vector<std::string>& words) {
    std::stringstream lines(read_file(folder + "/" + name));
    for (std::string word; std::getline(lines, word);)
      if (!word.empty() && word[0] != '#' && word.find_first_of(" -'") == std::string::npos) words.push_back(word);
  };
  read("first_names.txt", facts.first_names);
  read("last_names.txt", facts.last_names);
  std::vector<std::string> politics;
  read("politics.txt", politics);
  facts.politics.insert(politics.begin(), politics.end());
  for (const auto& name : facts.first_names) facts.first_forms.insert(neural::normal_form(name));
}

Facts read_facts(const std::string& countries_json) {
  Facts facts;
  const std::string text = read_file(countries_json);
  rapidjson::Document json;
  json.Parse(text.c_str());
  for (const auto& country : json.GetArray()) {
    add(country["name"]["common"].GetString(), facts.countries, facts.single_countries);
    add(country["name"]["official"].GetString(), facts.countries, facts.single_countries);
    for (const auto& other : country["altSpellings"].GetArray()) {
      const std::string name = other.GetString();
      if (name.size() > 3) facts.countries.insert(spaced(name));
    }
    const auto demonyms = country.FindMember("demonyms");
    if (demonyms == country.MemberEnd() || !demonyms->value.HasMember("eng")) continue;
    add(demonyms->value["eng"]["m"].GetString(), facts.peoples, facts.single_peoples);
  }
  for (const char* name : {"u.s.",
                           "us",
                           "usa",
                           "u.s.a.",
                           "uk",
                           "u.k.",
                           "united states",
                           "united states of america",
                           "britain",
                           "great britain",
                           "soviet union",
                           "ussr",
                           "america",
                           "england",
                           "scotland",
                           "wales",
                           "northern ireland",
                           "yugoslavia",
                           "czechoslovakia",
                           "turkey",
                           "burma",
                           "holland",
                           "east germany",
                           "west germany",
                           "palestine",
                           "kosovo",
                           "taiwan",
                           "uae",
                           "prc",
                           "drc"})
    facts.countries.insert(name);
  for (const char* name :
       {"british", "english", "scottish", "soviet",      "arab",         "jewish",     "kurdish",  "european",
        "african", "asian",   "muslim",   "christian",   "islamic",      "christians", "muslims",  "jews",
        "arabs",   "kurds",   "kurd",     "palestinian", "palestinians", "turks",      "turk",     "turkish",
        "swedish", "danish",  "polish",   "spanish",     "dutch",        "irish",      "welsh",    "finnish",
        "czech",   "serb",    "serbs",    "croat",       "croats",       "serbian",    "croatian", "sunni",
        "shiite",  "shia",    "sunnis",   "shiites",     "hindu",        "catholic",   "western",  "flemish",
        "tibetan", "uyghur",  "basque",   "catalan",     "chechen",      "filipino",   "thai",     "latin american"})
    facts.peoples.insert(name);
  std::sort(facts.single_countries.begin(), facts.single_countries.end());
  std::sort(facts.single_peoples.begin(), facts.single_peoples.end());
  return facts;
}

}  // namespace entente::train
