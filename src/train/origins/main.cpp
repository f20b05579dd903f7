// entente-train-origins CORPORA NAMES MODEL: counts in which countries the words and letters of names are usual
// (lexicon/name_origins.hpp). CORPORA/facts/phoenix has the persons that event coders listed with the offices that they
// held, of which the names and the countries alone are taken; NAMES is our own list for countries that it lacks.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/file.hpp"
#include "lexicon/name_origins.hpp"

namespace entente::train {
namespace {

constexpr double kSmoothing = 0.02;        // added to each count; 0.01 and 0.1 choose worse
constexpr std::size_t kFewestNames = 10;   // of a country, or it stays unknown
constexpr std::uint32_t kFewestTimes = 3;  // that a feature is seen, or it is left out

using Names = std::map<std::string, std::set<std::string>>;  // by ISO 3166-1 alpha-3

// The coders' codes of states are those of ISO 3166-1 but for these; no country of today has the empty ones.
const std::map<std::string, std::string> kCodes = {{"CSK", ""},    {"DDR", ""}, {"KNT", "KNA"}, {"KRJ", ""},
                                                   {"KSV", "XKX"}, {"SCG", ""}, {"SUN", ""},    {"TMP", "TLS"}};

// "SIR", "GEN." and their like stand before names in the list.
const std::set<std::string> kTitles = {"BRIG",     "CAPT",      "COL",   "DR",     "GEN",    "KING", "LT",    "MAJ",
                                       "MINISTER", "PRESIDENT", "PRIME", "PRINCE", "SHEIKH", "SIR",  "SULTAN"};

std::string without_titles(const std::string& entry) {
  std::string out;
  std::istringstream words(entry);
  for (std::string word; words >> word;) {
    std::string bare = word;
    while (!bare.empty() && bare.back() == '.') bare.pop_back();
    if (kTitles.count(bare) != 0) continue;
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

// An office with its years tells a person from all else that is listed.
bool is_dated(const std::string& code) {
  return std::count_if(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 6;
}

struct Entry {
  std::vector<std::string> names;
  std::map<std::string, int> codes;
  bool person = false;
};

void take(const Entry& entry, Names& out) {
  if (!entry.person || entry.codes.empty()) return;
  const auto most = std::max_element(entry.codes.begin(), entry.codes.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  const auto other = kCodes.find(most->first);
  const std::string code = other == kCodes.end() ? most->first : other->second;
  if (code.empty()) return;
  for (std::size_t i = 0; i < entry.names.size() && i < 2; ++i)  // the later spellings are titles and surnames
    if (const std::string name = without_titles(entry.names[i]); name.find(' ') != std::string::npos)
      out[code].insert(name);
}

// A name a line, "+" before another spelling of the one above, then codes in brackets.
void read_actors(const std::string& path, Names& out) {
  std::istringstream lines(read_file(path));
  Entry entry;
  for (std::string line; std::getline(lines, line);) {
    line = line.substr(0, line.find('#'));
    const std::size_t bracket = line.find('[');
    std::string name = line.substr(0, bracket);
    std::replace(name.begin(), name.end(), '_', ' ');
    std::istringstream words(name);
    name.clear();
    for (std::string word; words >> word;) {
      if (!name.empty()) name += ' ';
      name += word;
    }
    if (!name.empty()) {
      const bool other = name.front() == '+';
      if (!other) take(std::exchange(entry, {}), out);
      entry.names.push_back(other ? name.substr(1) : name);
    }
    if (bracket == std::string::npos || bracket + 4 > line.size()) continue;
    const std::string code = line.substr(bracket + 1);
    if (is_dated(code)) entry.person = true;
    ++entry.codes[code.substr(0, 3)];
  }
  take(entry, out);
}

// CODE, a tab, names with "|" between them.
void read_own(const std::string& path, Names& out) {
  std::istringstream lines(read_file(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) throw Error(path + ": a line without a tab: " + line);
    std::istringstream names(line.substr(tab + 1));
    for (std::string name; std::getline(names, name, '|');) out[line.substr(0, tab)].insert(name);
  }
}

struct Counts {
  std::vector<std::string> codes;
  std::map<std::uint32_t, std::map<std::uint8_t, std::uint32_t>> features;  // how often, by country
  std::vector<double> all;                                                  // of each country
};

Counts counted(const Names& names) {
  Counts out;
  for (const auto& [code, of_country] : names) {
    if (of_country.size() < kFewestNames) continue;
    const auto country = static_cast<std::uint8_t>(out.codes.size());
    out.codes.push_back(code);
    for (const std::string& name : of_country)
      for (const std::uint32_t feature : name_features(name)) ++out.features[feature][country];
  }
  std::erase_if(out.features, [](const auto& feature) {
    std::uint32_t times = 0;
    for (const auto& [country, n] : feature.second) times += n;
    return times < kFewestTimes;
  });
  out.all.resize(out.codes.size());
  for (const auto& [key, by_country] : out.features)
    for (const auto& [country, n] : by_country) out.all[country] += n;
  return out;
}

void write(const Counts& counts, const std::string& path) {
  const double size = static_cast<double>(counts.features.size());
  std::vector<std::int32_t> bases;
  for (const double all : counts.all) {
    const double base = std::log(kSmoothing / (all + kSmoothing * size));
    bases.push_back(static_cast<std::int32_t>(std::lround(base * (1 << NameOrigins::kBaseShift))));
  }
  std::vector<std::uint32_t> keys, starts = {0};
  std::vector<std::uint8_t> countries, gains;
  for (const auto& [key, by_country] : counts.features) {
    keys.push_back(key);
    for (const auto& [country, n] : by_country) {
      countries.push_back(country);
      const double gain = std::log((n + kSmoothing) / kSmoothing) * (1 << NameOrigins::kGainShift);
      gains.push_back(static_cast<std::uint8_t>(std::min(255L, std::lround(gain))));
    }
    starts.push_back(static_cast<std::uint32_t>(countries.size()));
  }
  const auto rows = [](const auto& array) { return static_cast<std::uint32_t>(array.size()); };
  ModelWriter writer;
  writer.add_lines("codes", counts.codes);
  writer.add<std::int32_t>("bases", bases, rows(bases), 1, NameOrigins::kBaseShift);
  writer.add<std::uint32_t>("keys", keys, rows(keys), 1);
  writer.add<std::uint32_t>("starts", starts, rows(starts), 1);
  writer.add<std::uint8_t>("countries", countries, rows(countries), 1);
  writer.add<std::uint8_t>("gains", gains, rows(gains), 1, NameOrigins::kGainShift);
  writer.write(path);
}

int run(const std::string& corpora, const std::string& own, const std::string& model) {
  Names names;
  read_actors(corpora + "/facts/phoenix/Phoenix.Countries.actors.txt", names);
  read_own(own, names);
  const Counts counts = counted(names);
  std::size_t all = 0;
  for (const auto& [code, of_country] : names) all += of_country.size();
  std::printf("%zu names, %zu countries, %zu features\n", all, counts.codes.size(), counts.features.size());
  write(counts, model);
  return 0;
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) try {
  if (argc != 4) return std::fputs("usage: entente-train-origins CORPORA NAMES MODEL\n", stderr), 2;
  return entente::train::run(argv[1], argv[2], argv[3]);
} catch (const std::exception& error) {
  std::fprintf(stderr, "entente-train-origins: %s\n", error.what());
  return 1;
}
