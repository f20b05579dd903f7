#include "extract/predicates.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/fold.hpp"
#include "schema/table.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, 11> kCues = {"aux",      "mark",   "advmod", "det", "amod", "case",
                                                    "governor", "clause", "object", "of",  "left"};

constexpr std::array<std::string_view, 7> kIntents = {"governor", "aux",    "negated", "reported",
                                                      "demand",   "status", "also"};

std::string intent_key(std::string_view word, std::string_view cue, std::string_view relation) {
  return std::string(cue) + ":" + std::string(word) + ":" + std::string(relation);
}

std::string status_key(std::string_view word, StatusCue cue) {
  return std::string(kCues[static_cast<std::size_t>(cue)]) + ":" + std::string(word);
}

}  // namespace

Predicates Predicates::load(const std::filesystem::path& schemas, const Ontology& ontology) {
  Predicates out;
  const Table table =
      read_table(schemas / "predicates" / "predicates.tsv", {"word", "pos", "actor", "recipient", "relation"});
  for (const TableRow& row : table.rows) {
    if (row.cells[1] != "verb" && row.cells[1] != "noun")
      throw Error(table.file, row.line, 0, "pos is verb or noun, not '" + row.cells[1] + "'");
    if (ontology.relation(row.cells[4]) == nullptr)
      throw Error(table.file, row.line, 0, "the ontology has no relation '" + row.cells[4] + "'");
    Predicate predicate{row.cells[0], row.cells[1] == "verb", split_cell(row.cells[2]), split_cell(row.cells[3]),
                        row.cells[4]};
    if (predicate.actors.empty() || predicate.recipients.empty())
      throw Error(table.file, row.line, 0, "a predicate has slots for its actor and its recipient");
    const std::string& word = row.cells[0];
    (predicate.verb ? out.verbs_ : out.nouns_).insert(predicate.verb ? word.substr(0, word.find(' ')) : word);
    out.senses_[(predicate.verb ? "v:" : "n:") + predicate.word].push_back(std::move(predicate));
  }
  const Table cues = read_table(schemas / "predicates" / "status.tsv", {"word", "cue", "status"});
  for (const TableRow& row : cues.rows) {
    std::size_t cue = 0, status = 0;
    while (cue < kCues.size() && kCues[cue] != row.cells[1]) ++cue;
    while (status < 5 && name_of(static_cast<Status>(status)) != row.cells[2]) ++status;
    if (cue == kCues.size()) throw Error(cues.file, row.line, 0, "no cue is named '" + row.cells[1] + "'");
    if (status == 5) throw Error(cues.file, row.line, 0, "no status is named '" + row.cells[2] + "'");
    out.status_[status_key(row.cells[0], static_cast<StatusCue>(cue))] = static_cast<Status>(status);
  }
  const Table irregular = read_table(schemas / "predicates" / "irregular.tsv", {"form", "lemma"});
  for (const TableRow& row : irregular.rows) {
    out.irregular_[row.cells[0]] = row.cells[1];
    out.verbs_.insert(row.cells[1]);
  }
  const Table light = read_table(schemas / "predicates" / "light_verbs.tsv", {"verb"});
  for (const TableRow& row : light.rows) {
    out.light_.insert(row.cells[0]);
    out.verbs_.insert(row.cells[0]);
  }
  const Table offices = read_table(schemas / "predicates" / "state_offices.tsv", {"title", "country"});
  for (const TableRow& row : offices.rows) out.state_offices_[row.cells[0]] = row.cells[1];
  out.load_intents(schemas, ontology);
  return out;
}

void Predicates::load_intents(const std::filesystem::path& schemas, const Ontology& ontology) {
  const Table table = read_table(schemas / "predicates" / "intents.tsv", {"word", "cue", "over", "relation"});
  for (const TableRow& row : table.rows) {
    if (std::find(kIntents.begin(), kIntents.end(), row.cells[1]) == kIntents.end())
      throw Error(table.file, row.line, 0,
                  "cue is governor, aux, negated, reported, demand, status or also, not '" + row.cells[1] + "'");
    std::vector<std::string> relations = split_cell(row.cells[2]);
    if (relations.empty()) intents_[intent_key(row.cells[0], row.cells[1], "")] = row.cells[3];
    for (const std::string& relation : relations)
      intents_[intent_key(row.cells[0], row.cells[1], relation)] = row.cells[3];
    relations.push_back(row.cells[3]);
    for (const std::string& relation : relations) {
      if (ontology.relation(relation) == nullptr)
        throw Error(table.file, row.line, 0, "the ontology has no relation '" + relation + "'");
    }
  }
}

const std::string* Predicates::intent(std::string_view word, IntentCue cue, const std::string& relation) const {
  const auto found = intents_.find(intent_key(word, kIntents[static_cast<std::size_t>(cue)], relation));
  return found == intents_.end() ? nullptr : &found->second;
}

const std::vector<Predicate>& Predicates::senses(std::string_view word, bool verb) const {
  static const std::vector<Predicate> none;
  const auto found = senses_.find((verb ? "v:" : "n:") + std::string(word));
  return found == senses_.end() ? none : found->second;
}

std::string Predicates::without_ending(const std::string& word, bool verb) const {
  const auto known = [&](const std::string& base) { return (verb ? verbs_ : nouns_).contains(base); };
  for (const std::string_view ending : {"", "s", "es", "ed", "ing", "d"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) continue;
    std::string stem = word.substr(0, word.size() - ending.size());
    if (known(stem)) return stem;
    if (known(stem + "e")) return stem + "e";
    const std::size_t size = stem.size();
    if (stem[size - 1] == stem[size - 2] && known(stem.substr(0, size - 1))) return stem.substr(0, size - 1);
    if (stem.ends_with("i") && known(stem.substr(0, size - 1) + "y")) return stem.substr(0, size - 1) + "y";
  }
  return {};
}

std::string Predicates::base_of(const std::string& lemma, const std::string& form, bool verb) const {
  if ((verb ? verbs_ : nouns_).contains(lemma)) return lemma;
  if (const auto found = irregular_.find(form); verb && found != irregular_.end()) return found->second;
  for (const std::string* word : {&form, &lemma}) {
    if (std::string base = without_ending(*word, verb); !base.empty()) return base;
  }
  return lemma;
}

// "..., X said, warning that": to the tagger often a noun.
bool Predicates::is_participle_before_that(const Document& document, std::size_t i) const {
  const Token& token = document.tokens[i];
  if (token.upos != Upos::NOUN || token.deprel != Deprel::ccomp || i == 0 || i + 1 >= document.tokens.size())
    return false;
  const std::string form = fold(document.form(TokenId{i}));
  return form.ends_with("ing") && document.form(TokenId{i - 1}) == "," && document.form(TokenId{i + 1}) == "that" &&
         verbs_.contains(base_of(form, form, true));
}

void Predicates::mend_lemmas(Document& document) const {
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    Token& token = document.tokens[i];
    if (is_participle_before_that(document, i)) token.upos = Upos::VERB;
    if (token.upos == Upos::VERB) token.lemma = base_of(fold(token.lemma), fold(document.form(TokenId{i})), true);
  }
}

const Status* Predicates::status(std::string_view word, StatusCue cue) const {
  const auto found = status_.find(status_key(word, cue));
  return found == status_.end() ? nullptr : &found->second;
}

}  // namespace entente
