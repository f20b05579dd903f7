// The pattern language: what is read, what is refused and where, and that every shipped pattern does what it says.
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "pattern/pattern_file.hpp"
#include "pipeline/pattern_examples.hpp"

using namespace entente;

namespace {

struct Wrong {
  const char* text;
  const char* message;  // after the file's name
};

const Wrong kWrong[] = {
    {"pattern a\nrelation owns\n", ":2:10: the ontology has no relation 'owns'"},
    {"relation agree\n", ":1:1: a pattern starts with 'pattern' and its name"},
    {"pattern a\nrelaton agree\n",
     ":2:1: no keyword 'relaton'; there are words, pattern, relation, status, confidence, source, match, example and "
     "counter"},
    {"pattern a\nrelation agree\nsource object\n", ":3:8: a source is the subject, or left out"},
    {"pattern a\nrelation agree\nmatch\n  VERB\n",
     ":4:3: the first node names lemmas, a word class or a type (:Agreement), by which it is looked up"},
    {"pattern a\nrelation agree\nmatch\n  sign\n    >object @object\n",
     ":5:5: Universal Dependencies' English relations have no 'object'"},
    {"pattern a\nrelation agree\nmatch\n  sign VRB\n", ":4:8: Universal Dependencies have no part of speech 'VRB'"},
    {"pattern a\nrelation agree\nmatch\n  sign\n    /obj :Treaty\n",
     ":5:5: the ontology has no type of entity 'Treaty'"},
    {"pattern a\nrelation agree\nmatch\n  sign @who\n",
     ":4:8: captures are @subject, @object, @trigger, @title and @date, not '@who'"},
    {"pattern a\nrelation agree\nmatch\n  $nowhere\n",
     ":4:3: no list of this file and no class of entities/words.tsv is named 'nowhere'"},
    {"pattern a\nrelation agree\nmatch\n  sign\n      /subj\n",
     ":5:7: a node stands two spaces further in than the node that it hangs on"},
    {"pattern a\nrelation agree\nmatch\n  sign\n    /subj @subject\n    /with @object\n",
     ":1:1: the pattern 'a' has no example"},
    {"pattern a\nrelation agree\nmatch\n  sign\n    /subj @subject\nexample A signed.\n  A > B\n",
     ":1:1: the pattern 'a' has no @object"},
    {"pattern a\nrelation agree\nexample A signed.\n  A B\n", ":4:3: write the edge as: SUBJECT > OBJECT"},
};

std::string said_of(const std::string& text) {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "entente-test.pattern";
  std::ofstream(path) << text;
  std::string said;
  try {
    read_patterns(path, load_ontology(data_path("schemas")));
  } catch (const Error& error) {
    said = std::string(error.what()).substr(path.string().size());
  }
  std::filesystem::remove(path);
  return said;
}

}  // namespace

TEST_CASE("patterns: what is wrong is said with its place and remedy") {
  for (const Wrong& wrong : kWrong) CHECK(said_of(wrong.text) == wrong.message);
}

TEST_CASE("patterns: every shipped pattern gives the edges of its examples, and none of its counterexamples'") {
  for (const std::string& line : failing_examples(Pipeline::load(data_path("schemas")))) FAIL_CHECK(line);
}
