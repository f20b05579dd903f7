// Runs the examples of every pattern through the whole pipeline: what `entente schema check` and the tests report.
#pragma once

#include <string>
#include <vector>

#include "pipeline/pipeline.hpp"

namespace entente {

// A line for each example that does not give the edge it states, and for each counterexample that gives one:
// "FILE:LINE: the pattern 'NAME' ...". Empty when all is well.
std::vector<std::string> failing_examples(const Pipeline& pipeline);

}  // namespace entente
