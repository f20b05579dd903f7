// MEANTIME's mentions of persons, organisations and places, where a mention is nothing but a name; other words with a
// capital stay open. Columns: document, sentence, token, word, brackets "(chain", "chain)" joined by "|".
#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "base/file.hpp"
#include "data.hpp"

namespace entente::train {
namespace {

bool has_capital(const std::string& form) { return !form.empty() && form[0] >= 'A' && form[0] <= 'Z'; }

// "cross_intra_ORG37154720130514282" is of type ORG; empty for types that are no names here.
std::string type_in(const std::string& chain) {
  for (const char* type : {"ORG", "LOC", "PER"})
    if (chain.find(std::string("_") + type) != std::string::npos) return type;
  return {};
}

struct OpenSentence {
  Spans spans;
  std::map<std::string, std::vector<int>> open;  // chain -> where its mentions began

  void add(const std::string& form, const std::string& brackets) {
    const int at = static_cast<int>(spans.sentence.forms.size());
    spans.sentence.forms.push_back(form);
    std::stringstream stream(brackets);
    for (std::string part; std::getline(stream, part, '|');) {
      std::erase(part, ' ');
      const bool opens = part.starts_with('('), closes = part.ends_with(')');
      const std::string chain = part.substr(opens ? 1 : 0, part.size() - (opens ? 1 : 0) - (closes ? 1 : 0));
      auto& begins = open[chain];
      if (opens) begins.push_back(at);
      if (!closes || begins.empty()) continue;
      close(begins.back(), at + 1, type_in(chain));
      begins.pop_back();
    }
  }

  void close(int begin, int end, const std::string& type) {
    const auto& forms = spans.sentence.forms;
    const auto form = [&](int i) { return forms[static_cast<std::size_t>(i)]; };
    if (end - begin > 1 && (form(begin) == "the" || form(begin) == "The")) ++begin;
    const std::array<std::string, 6> links{"of", "and", "&", "for", "de", "the"};
    for (int i = begin; i < end; ++i) {
      const bool linked = i > begin && i + 1 < end && std::find(links.begin(), links.end(), form(i)) != links.end();
      if (!has_capital(form(i)) && !linked) return;
    }
    if (!type.empty()) spans.names.push_back({begin, end, type});
  }
};

}  // namespace

std::vector<Example> read_meantime(const std::string& path, const Facts& facts) {
  std::vector<Example> result;
  OpenSentence sentence;
  const auto finish = [&] {
    auto& [spans, open] = sentence;
    spans.sentence.allowed.assign(spans.sentence.forms.size(), 1);
    for (std::size_t i = 0; i < spans.sentence.forms.size(); ++i)
      if (has_capital(spans.sentence.forms[i])) spans.sentence.allowed[i] = any_tag;
    // Longer spans last, so that a name within a name does not cut it.
    std::stable_sort(spans.names.begin(), spans.names.end(),
                     [](const auto& a, const auto& b) { return a.end - a.begin < b.end - b.begin; });
    for (const auto& name : spans.names) set_span(spans.sentence, name, facts);
    if (!spans.names.empty()) result.push_back(std::move(spans.sentence));
    sentence = {};
  };
  std::string number;
  std::stringstream stream(read_file(path));
  for (std::string line; std::getline(stream, line);) {
    std::array<std::string, 5> field;
    std::stringstream fields(line);
    std::size_t filled = 0;
    while (filled < field.size() && std::getline(fields, field[filled], '\t')) ++filled;
    if (filled < field.size()) continue;
    if (field[0] + field[1] != number) finish();
    number = field[0] + field[1];
    sentence.add(field[3], field[4]);
  }
  finish();
  return result;
}

}  // namespace entente::train
