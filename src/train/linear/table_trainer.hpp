// What the trainers of the tables of weights share: articles in, examples of one or more kinds, a fit of each, a table
// out.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "pipeline/pipeline.hpp"
#include "train/labels/articles.hpp"
#include "train/linear/decision.hpp"

namespace entente::train {

struct Examples {
  std::vector<Example> found;
  std::size_t wanted = 0;  // how many are right, found or not
};

struct TableTrainer {
  std::string name;     // of the program
  std::string comment;  // of the table
  Fitting fitting;
  std::map<std::string, Fitting> of_kind;  // where a kind wants another
  // Adds what an article shows, by kind ("" where there is one). Features of a kind begin with its name; each example
  // has one feature "all", or one that begins with it, from which the threshold is taken.
  std::function<void(const Article&, std::size_t number, const Pipeline&, std::map<std::string, Examples>&)> add;
};

// The program: NAME ARTICLES WEIGHTS. Prints the F1 of what is found, by threshold; gives the exit code.
int run(const TableTrainer& trainer, int argc, char** argv);

}  // namespace entente::train
