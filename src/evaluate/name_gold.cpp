#include "evaluate/name_gold.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/error.hpp"

namespace entente {
namespace {

std::string own_label(const std::string& label) {
  static const std::map<std::string, std::string> names{
      {"person", "PER"},           {"politician", "POLITICIAN"}, {"organisation", "ORG"},
      {"politicalparty", "PARTY"}, {"country", "COUNTRY"},       {"location", "LOC"},
      {"event", "EVENT"},          {"election", "ELECTION"},     {"misc", "MISC"}};
  const auto found = names.find(label);
  return found == names.end() ? label : found->second;
}

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    fields.emplace_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return fields;
}

class ColumnReader {
 public:
  void add_word(const std::string& word, const std::string& tag) {
    const auto first = static_cast<std::uint32_t>(document_.tokens.size());
    std::size_t begin = 0;
    for (std::size_t at = 1; at + 1 < word.size(); ++at) {
      if (word[at] != '-' || at == begin || word[at + 1] == '-') continue;
      add_token(std::string_view(word).substr(begin, at - begin));
      add_token("-");
      begin = at + 1;
    }
    add_token(std::string_view(word).substr(begin));
    document_.text += ' ';
    const auto end = static_cast<std::uint32_t>(document_.tokens.size());
    if (tag.size() < 3) return;
    const std::string label = own_label(tag.substr(2));
    const bool goes_on = tag[0] == 'I' && !document_.names.empty() && document_.names.back().tokens.end == first;
    if (goes_on)
      document_.names.back().tokens.end = end;
    else
      document_.names.push_back({{first, end}, label});
  }

  void end_sentence() {
    const auto end = static_cast<std::uint32_t>(document_.tokens.size());
    if (end == first_) return;
    const TokenRange tokens{first_, end};
    document_.sentences.push_back({document_.span_of(tokens), tokens, BlockId{std::size_t{0}}});
    first_ = end;
  }

  Document take() {
    document_.blocks.push_back({{0, static_cast<std::uint32_t>(document_.text.size())}, BlockKind::body, ""});
    std::erase_if(document_.names, [](const NameSpan& name) { return name.label == "OTH"; });
    return std::move(document_);
  }

 private:
  void add_token(std::string_view form) {
    Token token;
    token.span.begin = static_cast<std::uint32_t>(document_.text.size());
    document_.text += form;
    token.span.end = static_cast<std::uint32_t>(document_.text.size());
    document_.tokens.push_back(token);
  }

  Document document_;
  std::uint32_t first_ = 0;
};

bool is_number(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Document read_name_columns(std::string_view input, const std::string& name) {
  ColumnReader reader;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < input.size();) {
    const std::size_t end = std::min(input.find('\n', begin), input.size());
    std::string_view line = input.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) reader.end_sentence();
    if (line.empty() || line.starts_with("# ")) continue;
    const auto fields = fields_of(line);
    if (fields.size() < 2) throw Error(name, number, 0, "a word without a tag");
    const bool numbered = fields.size() > 2 && is_number(fields[0]);
    reader.add_word(fields[numbered ? 1 : 0], fields[numbered ? 2 : 1]);
  }
  reader.end_sentence();
  return reader.take();
}

std::vector<std::string> match_labels(Document& system, const Document& gold) {
  std::set<std::string> labels;
  for (const NameSpan& name : gold.names) labels.insert(name.label);
  const std::map<std::string, std::string> wider{
      {"POLITICIAN", "PER"}, {"PARTY", "ORG"}, {"COUNTRY", "LOC"}, {"NORP", "MISC"}, {"ELECTION", "EVENT"}};
  for (NameSpan& name : system.names) {
    const auto found = wider.find(name.label);
    if (!labels.contains(name.label) && found != wider.end()) name.label = found->second;
  }
  std::erase_if(system.names, [&](const NameSpan& name) { return !labels.contains(name.label); });
  return {labels.begin(), labels.end()};
}

}  // namespace entente
