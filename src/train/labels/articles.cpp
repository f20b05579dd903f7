#include "train/labels/articles.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "train/labels/status.hpp"

namespace entente::train {

namespace {

bool names_entity(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '+';
}

std::vector<std::string> split(const std::string& text, const std::string& mark) {
  std::vector<std::string> out;
  std::size_t at = 0;
  for (std::size_t next; (next = text.find(mark, at)) != std::string::npos; at = next + mark.size())
    out.push_back(text.substr(at, next - at));
  out.push_back(text.substr(at));
  return out;
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

// The text without its marks.
void read_marks(const std::filesystem::path& file, Article& article) {
  const std::string marked = read_file(file);
  std::vector<Mark> open;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '{') {
      std::size_t end = i + 1;
      while (end < marked.size() && names_entity(marked[end])) ++end;
      if (end < marked.size() && marked[end] == '|' && end > i + 1) {
        open.push_back(
            {{static_cast<std::uint32_t>(article.text.size()), 0}, split(marked.substr(i + 1, end - i - 1), "+")});
        i = end;
        continue;
      }
    }
    if (marked[i] == '}' && !open.empty()) {
      open.back().span.end = static_cast<std::uint32_t>(article.text.size());
      article.marks.push_back(std::move(open.back()));
      open.pop_back();
      continue;
    }
    article.text += marked[i];
  }
  if (!open.empty()) throw Error(file.string() + ": a mark of '" + open.back().ids.front() + "' is not closed");
}

// Where the words stand, whatever the white space between them.
Span find_words(const std::string& text, const std::string& words) {
  for (std::size_t start = 0; start < text.size(); ++start) {
    std::size_t at = start, w = 0;
    while (w < words.size() && at < text.size()) {
      const bool space = std::isspace(static_cast<unsigned char>(text[at])) != 0;
      if (words[w] == ' ' && space) {
        while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at])) != 0) ++at;
        ++w;
      } else if (words[w] == text[at]) {
        ++w, ++at;
      } else {
        break;
      }
    }
    if (w == words.size()) return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)};
  }
  return {};
}

ArticleRelation relation_of(const std::vector<std::string>& cells, const std::string& text, const std::string& file,
                            std::size_t number) {
  if (cells.size() != 6) throw Error(file + ":" + std::to_string(number) + ": a relation has six fields");
  ArticleRelation relation;
  relation.subject = trimmed(cells[0]);
  relation.object = trimmed(cells[2]);
  for (const std::string& type : split(cells[1], ",")) relation.types.push_back(trimmed(type));
  relation.status = parse_status(trimmed(cells[3]), file, number);
  relation.evidence = find_words(text, trimmed(cells[5]));
  if (relation.evidence.size() == 0)
    throw Error(file + ":" + std::to_string(number) + ": the text has no '" + trimmed(cells[5]) + "'");
  return relation;
}

void read_graph(const std::filesystem::path& file, Article& article) {
  std::istringstream lines(read_file(file));
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const std::vector<std::string> cells = split(line.substr(line.find(' ') + 1), " | ");
    if ((line.starts_with("E ") || line.starts_with("E? ")) && cells.size() > 1)
      article.types[trimmed(cells[0])] = trimmed(cells[1]);
    if (line.starts_with("S ") || line.starts_with("S? ")) {
      if (cells.size() != 4)
        throw Error(file.string() + ":" + std::to_string(number) + ": a statement has four fields");
      article.statements.push_back({trimmed(cells[0]), trimmed(cells[3])});
    }
    if (!line.starts_with("R ") && !line.starts_with("R? ")) continue;
    ArticleRelation relation = relation_of(cells, article.text, file.string(), number);
    relation.optional = line.starts_with("R? ");
    article.relations.push_back(std::move(relation));
  }
}

}  // namespace

std::vector<Article> read_articles(const std::filesystem::path& folder, Below below) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const bool own = below == Below::read || entry.path().parent_path() == folder;
    if (own && entry.path().extension() == ".marked") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.stem() < b.stem(); });
  std::vector<Article> out;
  for (const std::filesystem::path& file : files) {
    Article article;
    article.name = file.stem().string();
    read_marks(file, article);
    read_graph(std::filesystem::path(file).replace_extension(".gold"), article);
    out.push_back(std::move(article));
  }
  return out;
}

}  // namespace entente::train
