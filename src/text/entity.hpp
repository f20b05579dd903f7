// An entity: one node of the graph, first found in a document, later merged across documents.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace entente {

struct Entity {
  std::string id;    // "country:IRN", "person:ana-costa": type and canonical name, the same in every document;
                     // "event:raid-port-12": a description is of its document
  std::string type;  // an entity type of the ontology: "Country"
  std::string kind;  // a kind of that type ("official"), or empty
  std::string name;  // fullest common name
  std::vector<std::string> aliases;          // other names met in the text or usual, sorted, without `name`
  std::map<std::string, std::string> codes;  // "iso3166-1-alpha-3" -> "IRN", "wikidata" -> "Q794"
  std::string country;  // ISO 3166-1 alpha-3 of the state it belongs to, where the text or a gazetteer says so
  std::string note;     // what it is in the text's words: "foreign minister", "daily newspaper"; the card's second line
  bool doubtful = false;  // in a document: the text gives little for it (graph/untied.hpp)
  std::size_t mentions = 0;
  std::set<std::pair<std::string, std::string>> forms;  // in the graph: the text's words for it, and by which rule
  std::map<std::string, std::size_t> documents;         // in the graph: mentions by document
};

}  // namespace entente
