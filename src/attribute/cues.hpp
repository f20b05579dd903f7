// The words of schemas/attribution/cues.tsv that report what somebody says.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace entente {

struct Cue {
  bool denies = false;
  bool takes_phrase = false;  // "proposed a truce" reports; "said a word" does not
};

class Cues {
 public:
  static Cues load(const std::filesystem::path& schemas);  // throws Error with file and line
  const Cue* find(std::string_view lemma, bool verb) const;

 private:
  std::unordered_map<std::string, Cue> cues_;
};

}  // namespace entente
