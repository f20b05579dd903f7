// A pattern: a small tree of words to find in a sentence's tree, and the relation that its captures stand in.
// Written in schemas/patterns/*.pattern (its README.md describes the language), read by pattern_file.hpp, found by
// match.hpp. Ideas from Semgrex (relations between nodes, named captures) and Odin (patterns as data, run by name).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lexicon/entity_lexicon.hpp"
#include "syntax/arguments.hpp"
#include "text/document.hpp"

namespace entente {

// From a node to the next: a child by relation (">obj"), the head that it hangs on ("<conj"), an argument as Arguments
// finds it through passives, control and coordination ("/subj"), or a word so far before or after ("-2", "+1").
enum class Step : std::uint8_t { root, child, head, argument, beside };
enum class Order : std::uint8_t { any, before, after };  // beside the node above it
enum class Presence : std::uint8_t { needed, optional, absent };
enum class Capture : std::uint8_t { subject, object, trigger, title, date };
constexpr std::size_t kCaptures = 5;
constexpr std::size_t kMaxNodes = 8;

struct EntityTest {
  std::string type, kind;   // kind empty: any
  bool other_kind = false;  // any kind but this one
};

struct PatternNode {
  Step step = Step::root;
  std::size_t parent = 0;  // index of the node above; 0 for the root itself
  Presence presence = Presence::needed;
  Order order = Order::any;
  int offset = 0;                         // for Step::beside
  std::vector<Deprel> relations;          // of the edge; for Step::child and Step::head
  std::vector<Slot> slots;                // for Step::argument
  std::vector<std::string> prepositions;  // of a node that is nmod or obl; empty: any
  std::vector<Upos> upos;
  std::vector<std::string> lemmas;
  std::vector<WordClass> classes;
  std::vector<EntityTest> types;
  bool stands_for = false;  // the types are of what its phrase stands for, not of its own name
};

struct PatternExample {
  std::string text;
  std::string subject, object;  // empty in a counterexample
  Status status = Status::asserted;
  std::size_t line = 0;
};

struct Pattern {
  std::string name, relation;
  std::string file;
  std::size_t line = 0;
  std::uint16_t confidence = 800;
  bool claimed = false;            // rests on the word of its subject
  std::optional<Status> status;    // none: what stands around the trigger says it
  std::vector<PatternNode> nodes;  // a node's parent stands before it
  std::optional<std::size_t> captures[kCaptures];
  std::vector<PatternExample> examples;

  std::optional<std::size_t> node_of(Capture capture) const { return captures[static_cast<std::size_t>(capture)]; }
};

}  // namespace entente
