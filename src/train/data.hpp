// Training and development data: treebanks and name corpora brought to one form.
//
// Each corpus of names annotates some types only: `allowed` says for each token which of the tags its annotation
// leaves open, so that a person of one corpus may be the politician of another.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "facts.hpp"
#include "neural/name_tags.hpp"
#include "segment/segment.hpp"

namespace entente::train {

struct Example {
  std::vector<std::string> forms;
  std::vector<int> upos, feats, lemma, head, deprel;  // empty without a tree; head 0 is the root
  std::vector<std::string> feats_text, lemma_text;
  std::vector<std::uint32_t> allowed;  // bit i: name tag i; empty without names
  std::string id;
  bool has_tree() const { return !head.empty(); }
  bool has_names() const { return !allowed.empty(); }
};

struct GoldName {
  int begin, end;
  std::string label;
  auto operator<=>(const GoldName&) const = default;
};

/// Whether a person of this sentence may well be a politician.
bool is_political(const Example& sentence, const Facts& facts);

struct Spans {  // a sentence as its corpus gives it
  Example sentence;
  std::vector<GoldName> names;
};

inline constexpr std::uint32_t any_tag = 0x1FFFFF;

/// The bits of these types' tags: where a name begins, further in, both.
std::uint32_t begin_bits(std::span<const neural::NameType> types);
std::uint32_t inside_bits(std::span<const neural::NameType> types);
std::uint32_t any_bits(std::span<const neural::NameType> types);

inline constexpr std::uint32_t outside = 1;  // the bit of O

/// Leaves a span's words to a name of one of these types.
void set_types(Example& sentence, const GoldName& span, std::span<const neural::NameType> types);

/// Decides the tags of a span, by its corpus's label and what is known of countries and peoples.
void set_span(Example& sentence, const GoldName& span, const Facts& facts);

struct NameGold {  // sentences with the corpus's own labels, for measuring
  std::vector<Example> sentences;
  std::vector<std::vector<GoldName>> names;
};

std::vector<Example> read_treebank(const std::string& path);

/// Every token open for what UNER does not mark.
void leave_uner_open(Example& sentence);

/// Adds the names of UNER (same sentences, same tokens) to the sentences of its treebank.
void add_uner(std::vector<Example>& sentences, const std::string& path, const Facts& facts);

/// GUM's entities of named kinds, as far as they decide: its spans are whole phrases, so where a name begins stays
/// open.
void add_gum_names(std::vector<Example>& sentences, const std::string& path, const Facts& facts);

std::vector<Example> read_crossner(const std::string& path, const Facts& facts);
std::vector<Example> read_wikigold(const std::string& path, const Facts& facts);
std::vector<Example> read_meantime(const std::string& path, const Facts& facts);
std::vector<Example> read_redocred(const std::string& path, const Facts& facts);

/// The names of our own articles (src/train/articles): marks whose words are written as names, with the types of their
/// entities; what is marked as a description stays open.
std::vector<Example> read_article_names(const std::string& folder, const Segmenter& segmenter, const Facts& facts);

/// How a sheet's names are marked: PER, LOC and ORG as UNER has them, which leaves peoples, events and misc open; or
/// with the entities of the guide, C, PER, ORG, OUT, PLACE, AGR and EVT, as articles have them.
enum class BracketScheme : std::uint8_t { uner, guide };

/// Sentences of our own, a line each, with names in brackets: "[ORG Rossi's Auto] in [LOC Fresno]".
std::vector<Example> read_bracketed_names(const std::string& path, BracketScheme scheme, const Segmenter& segmenter,
                                          const Facts& facts);

NameGold gold_uner(const std::string& path);
NameGold gold_crossner(const std::string& path);

}  // namespace entente::train
