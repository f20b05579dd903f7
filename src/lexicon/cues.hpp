// The words of schemas/attribution: those that report what somebody says (cues.tsv) and the nouns for those who can
// say something (speakers.tsv). Look-up is one hash.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "text/document.hpp"

namespace entente {

enum class CueClass : std::uint8_t {
  neutral,
  assertive,
  denial,
  doubt,
  warning,
  promise,
  request,
  proposal,
  forecast,
  judgement,
  opinion,
  hope
};

// What follows a cue as what is said: a clause only ("said that ..."); an act too ("offered to mediate"); what its
// object names too ("condemned the raid", "promised a truce"); any phrase ("proposed a truce"); what is named and its
// name ("called X a Y"); a topic ("spoke of X"); a clause after the one addressed ("told X that ...").
enum class CueContent : std::uint8_t { clause, act, object, phrase, naming, topic, addressee };

std::string_view name_of(CueClass kind);  // as cues.tsv names them
std::string_view name_of(CueContent content);

struct Cue {
  CueClass kind = CueClass::neutral;
  CueContent content = CueContent::clause;

  Stance stance() const {
    return kind == CueClass::denial ? Stance::denies : kind == CueClass::doubt ? Stance::doubts : Stance::asserts;
  }
  bool takes_act() const { return content == CueContent::act || content == CueContent::object; }
  bool takes_phrase() const { return content == CueContent::phrase || content == CueContent::naming; }
};

// medium: a body that publishes, "the newspaper".
enum class SpeakerKind : std::uint8_t { none, person, body, medium, document };

class Cues {
 public:
  static Cues load(const std::filesystem::path& schemas);  // throws Error with file and line
  const Cue* find(std::string_view lemma, bool verb) const;
  SpeakerKind speaker(std::string_view lemma) const;
  bool of_outlets(std::string_view document) const;  // "the report", where an outlet was spoken of
  bool issues(std::string_view verb) const;          // whether a document is its agent's: "a statement issued by X"

 private:
  std::unordered_map<std::string, Cue> cues_;
  std::unordered_map<std::string, SpeakerKind> speakers_;
  std::unordered_set<std::string> issuing_, of_outlets_;
};

}  // namespace entente
