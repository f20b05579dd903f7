// Whether a name is told to be a news outlet's by the words around it: "the daily X", "as quoted by X", "told X",
// "published in X", "in remarks to X". Method: own rules over the tree and the neighbouring words; constant cost.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/gazetteer.hpp"
#include "lexicon/word_view.hpp"
#include "ner/candidate.hpp"
#include "ner/head_noun.hpp"
#include "ner/name_use.hpp"

namespace entente {

inline constexpr std::string_view kToldIt = "told it";  // the rule of a name to which somebody told something

class OutletUse {
 public:
  // All must outlive it.
  OutletUse(const WordView& view, const Gazetteer& gazetteer, const Candidate& candidate, const NameUse& use,
            const HeadNoun& head_noun);

  // The rule that tells it; empty where none does.
  std::string rule() const;
  // "the newspaper X", "state broadcaster X": whatever the gazetteer or the model takes X for, but no outlet that the
  // gazetteer knows, nor a person by the given name.
  bool behind_noun() const;
  // "Radio Yorl's Xan Service": the part of an outlet that speaks a language.
  bool is_service() const;
  static bool in_source_bracket(const WordView& view, TokenRange name);

 private:
  bool precedes_editor() const;
  bool employs_reporter() const;
  bool is_common_body() const;
  bool relays(TokenId verb) const;
  bool interviews(TokenId noun) const;
  bool is_outlet(std::uint32_t t) const;

  const WordView& view_;
  const Document& document_;
  const Gazetteer& gazetteer_;
  const Candidate& candidate_;
  TokenRange tokens_;
  TokenRange sentence_;
  TokenId head_;
  const NameUse& use_;
  const HeadNoun& head_noun_;
};

}  // namespace entente
