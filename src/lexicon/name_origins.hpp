// In which countries a person's name is usual: what tells "Foreign Ministers Xan Papadis and Yorl Demirci" apart where
// the text leaves open who is of which country. It tells where such names are borne and nothing of a person, so it only
// weighs countries that a text names. Method: naive Bayes over the words of folded names and their letters by two and
// three, a country's names being one text (src/train/origins). File: a ModelFile with the features' keys in order, what
// each adds for the countries that have it, and what a feature costs that a country has not.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/feature_keys.hpp"
#include "base/model_file.hpp"

namespace entente {

// The features of a name: hashes of its words and of their letters by two and three, first and last ones marked.
std::vector<std::uint32_t> name_features(std::string_view name);

// How usual a name is in each country of a model; see NameOrigins::fits.
using OriginFits = std::vector<std::int16_t>;

class NameOrigins {
 public:
  static constexpr int kLeast = -1000;
  static constexpr int kBaseShift = 10, kGainShift = 4;  // of the model's natural logarithms

  // Throws Error for a file that is missing, damaged or of another kind.
  explicit NameOrigins(const std::filesystem::path& path);

  // For each country, how much less usual the name is there than where in the world it is most so: hundredths of a
  // natural logarithm for each letter, from 0 down to kLeast. Cost: the name's length times some twenty.
  OriginFits fits(std::string_view name) const;
  // Of one of them by its ISO 3166-1 alpha-3 code; kLeast where the model does not know it.
  int fit(const OriginFits& fits, std::string_view code) const;
  // Of each of those states by its code, for a name.
  struct Standing {
    int fit = 0,
        behind = 0;  // hundredths: its own, and how much less than that of the state where the name is most usual
  };
  std::vector<Standing> standings(std::string_view name, const std::vector<std::string_view>& codes) const;
  // How much less usual, from 0 on, in steps that tell much among what is near and little far off: quarters of the root
  // of the logarithm.
  static int steps(int hundredths);

 private:
  ModelFile file_;
  std::vector<std::string> codes_;           // sorted
  std::span<const std::int32_t> bases_;      // of each country
  std::span<const std::uint32_t> starts_;    // of each feature, into the next two; one more at the end
  std::span<const std::uint8_t> countries_;  // in order
  std::span<const std::uint8_t> gains_;
  FeatureKeys keys_;
};

}  // namespace entente
