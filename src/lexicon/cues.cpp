#include "lexicon/cues.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/error.hpp"
#include "schema/table.hpp"

namespace entente {

namespace {

constexpr std::pair<std::string_view, CueClass> kClasses[] = {
    {"neutral", CueClass::neutral},     {"assertive", CueClass::assertive}, {"denial", CueClass::denial},
    {"doubt", CueClass::doubt},         {"warning", CueClass::warning},     {"promise", CueClass::promise},
    {"request", CueClass::request},     {"proposal", CueClass::proposal},   {"forecast", CueClass::forecast},
    {"judgement", CueClass::judgement}, {"opinion", CueClass::opinion},     {"hope", CueClass::hope}};

constexpr std::pair<std::string_view, SpeakerKind> kSpeakers[] = {{"person", SpeakerKind::person},
                                                                  {"body", SpeakerKind::body},
                                                                  {"medium", SpeakerKind::medium},
                                                                  {"document", SpeakerKind::document}};

// The value that the cell names; throws Error with the names allowed.
template <class Pairs>
auto named(const Pairs& pairs, const Table& table, const TableRow& row, std::size_t column) {
  std::string allowed;
  for (const auto& [name, value] : pairs) {
    if (name == row.cells[column]) return value;
    allowed += (allowed.empty() ? "" : ", ") + std::string(name);
  }
  throw Error(table.file, row.line, 0,
              table.columns[column] + " is one of " + allowed + ", not '" + row.cells[column] + "'");
}

constexpr std::pair<std::string_view, bool> kPos[] = {{"verb", true}, {"noun", false}};
constexpr std::pair<std::string_view, CueContent> kContent[] = {
    {"clause", CueContent::clause},      {"act", CueContent::act},       {"object", CueContent::object},
    {"phrase", CueContent::phrase},      {"naming", CueContent::naming}, {"topic", CueContent::topic},
    {"addressee", CueContent::addressee}};

template <class Pairs, class Value>
std::string_view name_in(const Pairs& pairs, Value value) {
  return std::find_if(std::begin(pairs), std::end(pairs), [&](const auto& pair) { return pair.second == value; })
      ->first;
}

std::string key(std::string_view lemma, bool verb) { return (verb ? "verb:" : "noun:") + std::string(lemma); }

}  // namespace

std::string_view name_of(CueClass kind) { return name_in(kClasses, kind); }
std::string_view name_of(CueContent content) { return name_in(kContent, content); }

Cues Cues::load(const std::filesystem::path& schemas) {
  Cues out;
  const Table cues = read_table(schemas / "attribution" / "cues.tsv", {"word", "pos", "class", "content"});
  for (const TableRow& row : cues.rows) {
    const bool verb = named(kPos, cues, row, 1);
    out.cues_[key(row.cells[0], verb)] = {named(kClasses, cues, row, 2), named(kContent, cues, row, 3)};
  }
  const Table speakers = read_table(schemas / "attribution" / "speakers.tsv", {"word", "kind", "by"});
  for (const TableRow& row : speakers.rows) {
    out.speakers_[row.cells[0]] = named(kSpeakers, speakers, row, 1);
    if (row.cells[2] == "outlet") out.of_outlets_.insert(row.cells[0]);
  }
  for (const TableRow& row : read_table(schemas / "attribution" / "issuing.tsv", {"verb"}).rows)
    out.issuing_.insert(row.cells[0]);
  return out;
}

const Cue* Cues::find(std::string_view lemma, bool verb) const {
  const auto found = cues_.find(key(lemma, verb));
  return found == cues_.end() ? nullptr : &found->second;
}

SpeakerKind Cues::speaker(std::string_view lemma) const {
  const auto found = speakers_.find(std::string(lemma));
  return found == speakers_.end() ? SpeakerKind::none : found->second;
}

bool Cues::of_outlets(std::string_view document) const { return of_outlets_.contains(std::string(document)); }

bool Cues::issues(std::string_view verb) const { return issuing_.contains(std::string(verb)); }

}  // namespace entente
