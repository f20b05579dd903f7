// Whether a described noun is an agreement or a happening of its own, which a reader would draw as a node: "a treaty
// signed in 2001", "the war", but not "any treaty", "a war of words", nor "the treaty" of a sentence before.
// Method: logistic regression over the noun, its article, owner, modifiers and what is tied to it, the verb above it
// and where else the text has it. The weights are those of schemas/entities/described.tsv, which
// entente-train-described fits on articles of our own with gold graphs. Cost: the noun's children, and one look at the
// text for each noun.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ner/description.hpp"

namespace entente {

struct DescribedNoun {
  std::uint32_t noun = 0;  // token
  std::string type;
};

// The nouns that may be described things, in text order. The mentions of names are there already.
std::vector<DescribedNoun> described_nouns(const Document& document, const WordView& view,
                                           const DescriptionReader& reader);

class IndividualFeatures {
 public:
  IndividualFeatures(const Document& document, const WordView& view, const DescriptionReader& reader,
                     const std::vector<DescribedNoun>& nouns);

  // "Event noun=war", "Event article=the", ...
  std::vector<std::string> of(const DescribedNoun& found) const;

 private:
  struct Seen {  // where the nouns of one family stand
    std::vector<std::uint32_t> nouns, names;
  };

  const Token& token(std::uint32_t t) const { return document_.tokens[t]; }
  std::string family_of(const std::string& type, std::uint32_t noun) const;
  std::string article(std::uint32_t noun) const;
  std::string what_stands_at(std::uint32_t t) const;
  void add_ties(std::uint32_t noun, std::vector<std::string>& out) const;
  void add_role(std::uint32_t noun, std::vector<std::string>& out) const;
  void add_places(const DescribedNoun& found, const std::string& article, std::vector<std::string>& out) const;

  const Document& document_;
  const WordView& view_;
  const DescriptionReader& reader_;
  std::map<std::string, Seen> seen_;                         // by family
  std::map<std::string, std::vector<std::uint32_t>> again_;  // by lemma: where it stands after "the"
};

}  // namespace entente
