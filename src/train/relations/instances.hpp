// What the relation model learns from: the pairs of mentions of labelled documents, with their features and relations.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "extract/predicates.hpp"
#include "extract/relation_features.hpp"
#include "schema/ontology.hpp"
#include "train/labels/articles.hpp"
#include "train/relations/labels.hpp"

namespace entente::train {

// An edge of one document: subject, object (mutual relations in the order of their ids).
struct EdgeKey {
  std::size_t document = 0;
  EntityId subject, object;
  auto operator<=>(const EdgeKey&) const = default;
};

struct Instance {
  EdgeKey key;
  SentenceId sentence;
  PairView view;
  std::vector<std::uint32_t> features;
  std::uint64_t told = 0;     // bit r: relation r is told
  std::uint64_t allowed = 0;  // bit r: the types of the ends fit relation r and it is to be learned from here
};

struct Examples {
  const std::vector<Document>* documents;
  std::vector<std::string> relations;
  std::vector<bool> mutual;
  std::vector<Instance> instances;
  std::vector<std::pair<EdgeKey, std::vector<std::uint8_t>>> wanted;  // edges with their accepted relations
  std::map<std::pair<EdgeKey, std::uint8_t>, int> rules;              // what the rules found
  std::size_t lost = 0;                                               // labels whose mentions are no more
};

// `documents` are analysed by the rules alone; labels and articles are of the documents with their ids.
Examples examples_of(const std::vector<Document>& documents, const std::vector<RelationLabel>& labels,
                     const std::vector<Article>& articles, const Ontology& ontology, const Predicates& predicates,
                     const EntityLexicon& lexicon);

}  // namespace entente::train
