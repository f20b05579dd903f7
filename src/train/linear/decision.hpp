// Linear decisions, fitted on articles with gold graphs for the tables that the program reads as FeatureWeights.
// Method: logistic regression with a quadratic penalty, by full-batch gradient steps (Adam) from zero, the same at
// every run; what a threshold is worth is measured with every fifth article held out in turn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace entente::train {

struct Example {
  std::size_t article = 0;
  std::vector<std::string> features;
  bool yes = false;
};

enum class Prefer : std::uint8_t { precision, recall };

struct Fitting {
  int seen = 10;     // a feature is kept when this many examples show it
  double decay = 4;  // the penalty's weight
  Prefer prefer = Prefer::precision;
  double slack = 0;  // of the best F1 that may be given up for what is preferred
};

using Weights = std::map<std::string, double>;  // logits

Weights fit(const std::vector<Example>& examples, const Fitting& fitting);

// The least logit that says yes: the lowest (for recall) or highest that costs no more than the slack of the best F1.
// `wanted`: how many there are, found or not. Prints the measures by threshold.
double measured_threshold(const std::vector<Example>& examples, std::size_t wanted, const Fitting& fitting);

// In hundredths of a logit; `comment` is lines that start with '#'. Throws Error.
void write_weights(const Weights& weights, const std::string& comment, const std::filesystem::path& path);

}  // namespace entente::train
