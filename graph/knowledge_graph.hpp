// The knowledge graph: a multigraph of entities and relations with the documents and statements they rest on.
// Vertices in order of entity id, edges in order of (source, type, target, status): the same for any order of
// input. bidirectionalS keeps edges() in insertion order, so writers may iterate as they are.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include "text/document.hpp"
#include "text/entity.hpp"

namespace entente {

// Offsets in code points of the document's text; -1, -1 where the part does not stand in the sentence.
struct CodePointSpan {
  std::int64_t begin = -1;
  std::int64_t end = -1;
  auto operator<=>(const CodePointSpan&) const = default;
};

// A source in the graph: a node's id, or the text's words where `named` is false.
struct GraphSource {
  std::string id;
  bool named = true;
  auto operator<=>(const GraphSource&) const = default;
};

struct GraphEvidence {
  std::string document;
  std::size_t sentence = 0;  // counts from 1
  CodePointSpan span;
  std::string quote;  // the text of `span`: the sentence
  CodePointSpan subject, trigger, object;
  std::vector<GraphSource> sources;  // from the outlet inwards
  std::string rule;
  std::string date;
  std::string label;                // the words that told it here; may be empty
  std::uint16_t confidence = 1000;  // per mille
  auto operator<=>(const GraphEvidence&) const = default;
};

// One for each (source, type, target, status); gathers the evidence of equal claims.
struct Relation {
  std::string id;     // "e1", ... in edge order
  std::string type;   // relation type of the ontology
  std::string label;  // office or verb; falls back to the type's label
  Status status = Status::asserted;
  std::string date;
  double confidence = 1.0;               // in steps of 0.001
  std::vector<std::string> contradicts;  // ids of edges that claim the contrary
  std::vector<GraphEvidence> evidence;   // sorted
};

struct GraphStatement {
  std::string id;  // "s1", ...
  std::string document;
  std::size_t sentence = 0;
  std::string speaker;  // node id, or empty
  std::string speaker_text;
  std::string outlet;  // node id, or empty
  std::string cue;
  SpeechKind kind = SpeechKind::indirect;
  std::string content;
  CodePointSpan span;
  std::vector<std::string> about;  // node ids
  auto operator<=>(const GraphStatement&) const = default;
};

struct GraphDocument {
  std::string id, title, outlet, author, date, url, language, sha256;  // outlet: node id, or empty
  std::size_t sentences = 0;
  auto operator<=>(const GraphDocument&) const = default;
};

// Two names found to be one entity across documents; what `explain` tells.
struct GraphMerge {
  std::string from, into;  // node ids; `from` is no longer a node
  std::string rule;
  auto operator<=>(const GraphMerge&) const = default;
};

struct GraphInfo {
  std::string name;
  std::string ontology;
  std::vector<GraphDocument> documents;    // sorted by id
  std::vector<GraphStatement> statements;  // in document and text order
  std::vector<GraphMerge> merges;          // sorted
};

using KnowledgeGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Entity, Relation, GraphInfo>;
using Vertex = boost::graph_traits<KnowledgeGraph>::vertex_descriptor;
using Edge = boost::graph_traits<KnowledgeGraph>::edge_descriptor;

}  // namespace entente
