#include "lexicon/entity_lexicon.hpp"

#include <array>

#include "base/error.hpp"
#include "base/fold.hpp"
#include "schema/table.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, 56> kClasses = {"agreement",
                                                       "agreement_strict",
                                                       "agreement_verb",
                                                       "aim",
                                                       "country_nominal",
                                                       "diplomat",
                                                       "event",
                                                       "event_first",
                                                       "event_named",
                                                       "event_nominal",
                                                       "feminine",
                                                       "forces",
                                                       "former",
                                                       "government",
                                                       "kinship",
                                                       "masculine",
                                                       "motion",
                                                       "not_a_name",
                                                       "office",
                                                       "office_prefix",
                                                       "organ",
                                                       "organ_head",
                                                       "organization",
                                                       "outlet",
                                                       "outlet_name",
                                                       "pair_nominal",
                                                       "particle",
                                                       "peer",
                                                       "person_nominal",
                                                       "place",
                                                       "place_preposition",
                                                       "region_prefix",
                                                       "state_verb",
                                                       "craft",
                                                       "members",
                                                       "describable",
                                                       "culture",
                                                       "agreement_named",
                                                       "organization_named",
                                                       "honorific",
                                                       "elected",
                                                       "office_verb",
                                                       "of_the_state",
                                                       "city",
                                                       "when",
                                                       "office_alike",
                                                       "evaluative",
                                                       "postnominal",
                                                       "people",
                                                       "portfolio",
                                                       "disposed",
                                                       "kind",
                                                       "tenure",
                                                       "organization_first",
                                                       "place_first",
                                                       "of_a_body"};

static_assert(kClasses.size() <= 64, "a class is a bit");

std::string key(WordClass word_class, std::string_view word) {
  std::string out(1, static_cast<char>('a' + static_cast<int>(word_class)));
  out += word;
  return out;
}

WordClass class_named(const Table& table, const TableRow& row) {
  if (const std::optional<WordClass> found = word_class_named(row.cells[1])) return *found;
  throw Error(table.file, row.line, 0, "no word class '" + row.cells[1] + "'");
}

}  // namespace

std::optional<WordClass> word_class_named(std::string_view name) {
  for (std::size_t i = 0; i < kClasses.size(); ++i)
    if (kClasses[i] == name) return static_cast<WordClass>(i);
  return std::nullopt;
}

EntityLexicon EntityLexicon::load(const std::filesystem::path& schemas) {
  EntityLexicon lexicon;
  const Table words = read_table(schemas / "entities" / "words.tsv", {"word", "class", "detail"});
  for (const TableRow& row : words.rows) {
    const WordClass word_class = class_named(words, row);
    const std::string word = fold(row.cells[0]);
    lexicon.classes_[word] |= std::uint64_t{1} << static_cast<unsigned>(word_class);
    if (!row.cells[2].empty()) lexicon.details_.emplace(key(word_class, word), row.cells[2]);
  }
  lexicon.described_ = FeatureWeights::load(schemas / "entities" / "described.tsv");
  lexicon.offices_ = FeatureWeights::load(schemas / "entities" / "offices.tsv");
  lexicon.organs_ = FeatureWeights::load(schemas / "entities" / "organs.tsv");
  lexicon.bearers_ = FeatureWeights::load(schemas / "entities" / "bearers.tsv");
  const Table given = read_table(schemas / "entities" / "given_names.tsv", {"name", "gender"});
  for (const TableRow& row : given.rows) {
    const std::string& gender = row.cells[1];
    if (gender != "m" && gender != "f" && !gender.empty())
      throw Error(given.file, row.line, 0, "gender is m, f or nothing");
    lexicon.given_names_.emplace(fold(row.cells[0]), gender.empty()  ? Gender::unknown
                                                     : gender == "m" ? Gender::masculine
                                                                     : Gender::feminine);
  }
  return lexicon;
}

std::uint64_t EntityLexicon::classes_of(std::string_view lower) const {
  const auto found = classes_.find(std::string(lower));
  return found == classes_.end() ? 0 : found->second;
}

std::string_view EntityLexicon::detail(WordClass word_class, std::string_view lower) const {
  const auto found = details_.find(key(word_class, lower));
  return found == details_.end() ? std::string_view() : std::string_view(found->second);
}

bool EntityLexicon::is_given_name(std::string_view name) const { return given_names_.contains(std::string(name)); }

Gender EntityLexicon::gender_of(std::string_view given_name) const {
  const auto found = given_names_.find(std::string(given_name));
  return found == given_names_.end() ? Gender::unknown : found->second;
}

}  // namespace entente
