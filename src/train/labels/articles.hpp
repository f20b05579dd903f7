// Articles of the project's own writing with their gold graphs, in src/train/articles (format: its README). NAME.marked
// is the text with every mention in braces, "{iran|Tehran} said", "{iran+iraq|the two neighbours}"; NAME.gold has the
// entities and relations that it states.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "text/document.hpp"

namespace entente::train {

struct Mark {
  Span span;                     // bytes of the text
  std::vector<std::string> ids;  // of the entities that it means
};

struct ArticleRelation {
  std::string subject, object;
  std::vector<std::string> types;  // accepted readings, the best first
  Status status = Status::asserted;
  Span evidence;          // the piece of the text that states it
  bool optional = false;  // some careful readers would not give it
};

struct ArticleStatement {
  std::string speaker;  // an entity, or the words of the text in quotation marks
  std::string content;  // its first words
};

struct Article {
  std::string name, text;
  std::vector<Mark> marks;                   // in the order of their ends
  std::map<std::string, std::string> types;  // of its entities, by id, as the graph format names them
  std::vector<ArticleRelation> relations;
  std::vector<ArticleStatement> statements;
};

// Every article of the folder, and of those below it or not, by name. Throws Error with file and line.
enum class Below : std::uint8_t { read, leave };
std::vector<Article> read_articles(const std::filesystem::path& folder, Below below);

}  // namespace entente::train
