// The predicate lexicon and the status cues of schemas/predicates/, compiled for look-up by lemma.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "schema/ontology.hpp"
#include "syntax/arguments.hpp"
#include "text/document.hpp"

namespace entente {

struct Predicate {
  std::string word;  // lemma, with particle or object noun: "carry out", "hold talk"
  bool verb = true;
  std::vector<Slot> actors, recipients;  // in order of preference
  std::string relation;
};

// What governs an action and makes it another: "agreed to help" (governor), "will help" (aux), "will not help"
// (negated).
// "said it would help" (reported). What one says that somebody must do is demanded of him (demand), whatever it is.
// A plan is an act in words besides what is planned (status, of the word "planned"); a predicate may be another act
// besides (also).
enum class IntentCue : std::uint8_t { governor, aux, negated, reported, demand, status, also };

enum class StatusCue : std::uint8_t { aux, mark, advmod, det, amod, case_, governor, clause, object, of, left };

class Predicates {
 public:
  // Throws Error with file, line and what is wrong; a relation must be one of the ontology's.
  static Predicates load(const std::filesystem::path& schemas, const Ontology& ontology);

  // The senses of a word, in file order; empty when it is none.
  const std::vector<Predicate>& senses(std::string_view word, bool verb) const;
  // Whether any word of the tables begins with this verb.
  bool knows_verb(const std::string& lemma) const { return verbs_.contains(lemma); }
  // The lexicon's word for a token: its lemma where the lexicon has it, else what the irregular forms, the lemma's or
  // the form's ending lead to ("expell", "bombed"); the lemma where nothing does. Learned lemmas of rare words err.
  std::string base_of(const std::string& lemma, const std::string& form, bool verb) const;
  // Gives every verb the lemma that base_of finds for it, and calls a participle before "that" a verb.
  void mend_lemmas(Document& document) const;
  // Of an office that is one of a state wherever it is not said of what ("prime minister", not "chairman"): the one
  // state that has it, as ISO 3166-1 alpha-3, or nothing where it may be any's. nullptr for other offices.
  const std::string* state_office(const std::string& title) const {
    const auto found = state_offices_.find(title);
    return found == state_offices_.end() ? nullptr : &found->second;
  }
  // Whether a verb only carries its noun ("launch an attack", "sanctions imposed by"): its subject does what the noun
  // says.
  bool is_light(const std::string& verb) const { return light_.contains(verb); }
  // The status that a cue word sets, or nullptr.
  const Status* status(std::string_view word, StatusCue cue) const;
  // The relation that an action of type `relation` becomes under such a word, or nullptr; of a demand without one.
  const std::string* intent(std::string_view word, IntentCue cue, const std::string& relation) const;

 private:
  bool is_participle_before_that(const Document& document, std::size_t i) const;

  std::unordered_map<std::string, std::vector<Predicate>> senses_;       // by "v:word", "n:word"
  std::string without_ending(const std::string& word, bool verb) const;  // empty where the lexicon has nothing

  void load_intents(const std::filesystem::path& schemas, const Ontology& ontology);

  std::unordered_map<std::string, Status> status_;
  std::unordered_map<std::string, std::string> intents_;    // by "cue:word:relation"
  std::unordered_map<std::string, std::string> irregular_;  // form -> lemma
  std::unordered_set<std::string> verbs_, nouns_;           // the lemmas that the tables know
  std::unordered_set<std::string> light_;
  std::unordered_map<std::string, std::string> state_offices_;  // title -> country
};

}  // namespace entente
