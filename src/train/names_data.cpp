// Readers of the name corpora: each brings its own types to the shared tags, leaving open what it does not decide.
#include <rapidjson/document.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "base/file.hpp"
#include "data.hpp"
#include "neural/features.hpp"
#include "neural/name_tags.hpp"

namespace entente::train {
namespace {

using neural::NameType;
using Types = std::vector<NameType>;

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::stringstream stream(line);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

// What a span of a corpus's type may be in the shared set.
Types types_of(const std::string& label, const std::string& name, const Facts& facts) {
  static const std::map<std::string, Types> table{{"person", {NameType::person}},
                                                  {"politician", {NameType::politician}},
                                                  {"organisation", {NameType::organisation}},
                                                  {"politicalparty", {NameType::party}},
                                                  {"country", {NameType::country}},
                                                  {"location", {NameType::location}},
                                                  {"event", {NameType::event}},
                                                  {"election", {NameType::election}}};
  if (const auto found = table.find(label); found != table.end()) return found->second;
  if (label == "ORG") {
    for (const char* word : {"party", "democrats", "republicans", "liberals", "conservatives", "labour", "communist",
                             "socialist", "front", "national congress", "coalition", "alliance", "greens"})
      if (name.find(word) != std::string::npos) return {NameType::organisation, NameType::party};
    return {NameType::organisation};
  }
  if (label == "LOC") {
    if (facts.countries.contains(name)) return {NameType::country};
    return {facts.peoples.contains(name) ? NameType::people : NameType::location};
  }
  if (facts.peoples.contains(name)) return {NameType::people};
  if (label == "misc") return {NameType::misc};
  if (name.find("election") != std::string::npos) return {NameType::election};
  return {NameType::misc, NameType::event};
}

}  // namespace

std::uint32_t begin_bits(std::span<const NameType> types) {
  std::uint32_t bits = 0;
  for (NameType type : types) bits |= 1U << neural::begin_tag(type);
  return bits;
}
std::uint32_t inside_bits(std::span<const NameType> types) { return begin_bits(types) << 1; }
std::uint32_t any_bits(std::span<const NameType> types) { return begin_bits(types) | inside_bits(types); }

void set_types(Example& sentence, const GoldName& span, std::span<const NameType> types) {
  for (int i = span.begin; i < span.end; ++i)
    sentence.allowed[static_cast<std::size_t>(i)] = i == span.begin ? begin_bits(types) : inside_bits(types);
}

bool is_political(const Example& sentence, const Facts& facts) {
  return std::any_of(sentence.forms.begin(), sentence.forms.end(),
                     [&](const auto& form) { return facts.politics.contains(neural::normal_form(form)); });
}

void set_span(Example& sentence, const GoldName& span, const Facts& facts) {
  std::string name;
  for (int i = span.begin; i < span.end; ++i)
    name += (i > span.begin ? " " : "") + neural::normal_form(sentence.forms[static_cast<std::size_t>(i)]);
  if (name.starts_with("the ")) name.erase(0, 4);
  Types types = types_of(span.label, name, facts);
  if (span.label == "PER") {
    types = {NameType::person};
    if (is_political(sentence, facts)) types.push_back(NameType::politician);
  }
  set_types(sentence, span, types);
}

namespace {

// The treebanks' tokens: hyphens stand alone between letters.
std::vector<std::string> treebank_tokens(const std::string& token) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = 1; at + 1 < token.size(); ++at) {
    if (token[at] != '-' || token[at - 1] == '-' || token[at + 1] == '-' || at == begin) continue;
    parts.push_back(token.substr(begin, at - begin));
    parts.push_back("-");
    begin = at + 1;
  }
  parts.push_back(token.substr(begin));
  return parts;
}

// "word<separator>tag" lines; tags BIO or wikigold's I-only.
std::vector<Spans> read_columns(const std::string& path, char separator, std::size_t word, std::size_t tag) {
  std::vector<Spans> result(1);
  std::string before = "O";
  std::stringstream stream(read_file(path));
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    Spans& last = result.back();
    if (line.starts_with("# sent_id = ")) last.sentence.id = line.substr(12);
    if (line.empty()) {
      if (!last.sentence.forms.empty()) result.emplace_back();
      before = "O";
    }
    const auto field = split(line, separator);
    if (line.empty() || (line[0] == '#' && word == 1) || field.size() <= tag || line.starts_with("-DOCSTART-"))
      continue;
    const int at = static_cast<int>(last.sentence.forms.size());
    const auto parts = word == 1 ? std::vector<std::string>{field[word]} : treebank_tokens(field[word]);
    last.sentence.forms.insert(last.sentence.forms.end(), parts.begin(), parts.end());
    const std::string& label = field[tag];
    const int end = static_cast<int>(last.sentence.forms.size());
    if (label.size() > 2 && label != "B-O" && label != "I-O") {
      const bool continued = label[0] == 'I' && before.size() > 2 && before.substr(2) == label.substr(2);
      if (continued)
        last.names.back().end = end;
      else
        last.names.push_back({at, end, label.substr(2)});
    }
    before = label;
  }
  if (result.back().sentence.forms.empty()) result.pop_back();
  return result;
}

std::vector<Example> with_masks(std::vector<Spans> spans, std::uint32_t unmarked, const Facts& facts) {
  std::vector<Example> result;
  for (auto& [sentence, names] : spans) {
    sentence.allowed.assign(sentence.forms.size(), unmarked);
    for (const auto& name : names) set_span(sentence, name, facts);
    result.push_back(std::move(sentence));
  }
  return result;
}

}  // namespace

void leave_uner_open(Example& sentence) {
  static const Types unmarked{NameType::event, NameType::people, NameType::misc};
  sentence.allowed.assign(sentence.forms.size(), outside | any_bits(unmarked));
  for (std::size_t i = 0; i < sentence.forms.size(); ++i)  // common words and punctuation alone are no names
    if (neural::normal_form(sentence.forms[i]) == sentence.forms[i])
      sentence.allowed[i] = outside | inside_bits(unmarked);
}

void add_uner(std::vector<Example>& sentences, const std::string& path, const Facts& facts) {
  std::map<std::string, Spans> by_id;
  for (auto& spans : read_columns(path, '\t', 1, 2)) by_id[spans.sentence.id] = std::move(spans);
  for (auto& sentence : sentences) {
    const auto found = by_id.find(sentence.id);
    if (found == by_id.end() || found->second.sentence.forms != sentence.forms) continue;
    leave_uner_open(sentence);
    for (const auto& name : found->second.names)
      if (name.label != "OTH") set_span(sentence, name, facts);
  }
}

std::vector<Example> read_crossner(const std::string& path, const Facts& facts) {
  return with_masks(read_columns(path, '\t', 0, 1), outside, facts);
}
std::vector<Example> read_wikigold(const std::string& path, const Facts& facts) {
  return with_masks(read_columns(path, ' ', 0, 1), outside, facts);
}

std::vector<Example> read_redocred(const std::string& path, const Facts& facts) {
  const std::string text = read_file(path);
  rapidjson::Document json;
  json.Parse(text.c_str());
  std::vector<Spans> result;
  for (const auto& document : json.GetArray()) {
    const std::size_t first = result.size();
    std::vector<std::vector<int>> starts;
    for (const auto& tokens : document["sents"].GetArray()) {
      result.emplace_back();
      starts.emplace_back();
      for (const auto& token : tokens.GetArray()) {
        starts.back().push_back(static_cast<int>(result.back().sentence.forms.size()));
        for (auto& part : treebank_tokens(token.GetString())) result.back().sentence.forms.push_back(part);
      }
      starts.back().push_back(static_cast<int>(result.back().sentence.forms.size()));
    }
    for (const auto& cluster : document["vertexSet"].GetArray())
      for (const auto& mention : cluster.GetArray()) {
        const std::string label = mention["type"].GetString();
        const auto sentence = mention["sent_id"].GetUint();
        const auto begin = mention["pos"][0].GetUint(), end = mention["pos"][1].GetUint();
        if (label == "TIME" || label == "NUM" || end >= starts[sentence].size()) continue;
        result[first + sentence].names.push_back({starts[sentence][begin], starts[sentence][end], label});
      }
  }
  return with_masks(std::move(result), outside, facts);
}

NameGold gold_uner(const std::string& path) {
  NameGold gold;
  for (auto& [sentence, names] : read_columns(path, '\t', 1, 2)) {
    std::erase_if(names, [](const GoldName& name) { return name.label == "OTH"; });
    gold.sentences.push_back(std::move(sentence));
    gold.names.push_back(std::move(names));
  }
  return gold;
}

NameGold gold_crossner(const std::string& path) {
  NameGold gold;
  for (auto& [sentence, names] : read_columns(path, '\t', 0, 1)) {
    gold.sentences.push_back(std::move(sentence));
    gold.names.push_back(std::move(names));
  }
  return gold;
}

}  // namespace entente::train
