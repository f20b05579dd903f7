// GUM's Entity annotation (MISC) as open sets of name tags: a word may be any name that a named entity over it allows.
#include <algorithm>
#include <map>
#include <sstream>

#include "base/file.hpp"
#include "data.hpp"
#include "neural/features.hpp"
#include "neural/name_tags.hpp"
#include "text/labels.hpp"

namespace entente::train {
namespace {

using neural::NameType;

struct GumEntity {
  std::string type, minspan;
  int begin = 0, end = 0;
};

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::stringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

std::string entity_field(const std::string& misc) {
  for (const auto& field : split(misc, '|'))
    if (field.starts_with("Entity=")) return field.substr(7);
  return {};
}

// Opens and closes the brackets of one token: "(3-person-...-2-coref(4-place-...)" or "4)3)".
void read_brackets(const std::string& field, int token, std::map<std::string, std::vector<GumEntity>>& open,
                   std::vector<GumEntity>& done) {
  for (std::size_t at = 0; at < field.size();) {
    const bool opens = field[at] == '(';
    std::size_t end = field.find_first_of(opens ? "()" : ")", at + 1);
    end = std::min(end, field.size());
    const std::string body = field.substr(at + (opens ? 1 : 0), end - at - (opens ? 1 : 0));
    const bool closes = end < field.size() && field[end] == ')';
    const auto parts = split(body, '-');
    if (parts.empty()) return;
    if (opens && parts.size() > 5) open[parts[0]].push_back({parts[1], parts[5], token, token + 1});
    auto& stack = open[parts[0]];
    if (closes && !stack.empty()) {
      stack.back().end = token + 1;
      done.push_back(stack.back());
      stack.pop_back();
    }
    at = end + (closes ? 1 : 0);
  }
}

std::uint32_t bits_of(const std::vector<NameType>& types) {
  std::uint32_t bits = 0;
  for (const NameType type : types) bits |= 3U << neural::begin_tag(type);
  return bits;
}

std::uint32_t allowed_in(const GumEntity& entity, bool political) {
  if (entity.type == "person") return bits_of({NameType::person}) | (political ? bits_of({NameType::politician}) : 0U);
  if (entity.type == "organization") return bits_of({NameType::organisation, NameType::party});
  if (entity.type == "place") return bits_of({NameType::country, NameType::location});
  if (entity.type == "event") return bits_of({NameType::event, NameType::misc});
  return 1U | bits_of({NameType::misc});
}

void mark(Example& sentence, const GumEntity& entity, bool political) {
  const auto words = split(entity.minspan, ',');
  if (words.empty()) return;
  const int first = entity.begin + std::stoi(words.front()) - 1, last = entity.begin + std::stoi(words.back()) - 1;
  const auto propn = static_cast<int>(Upos::PROPN);
  if (first < 0 || last >= static_cast<int>(sentence.forms.size()) ||
      sentence.upos[static_cast<std::size_t>(last)] != propn)
    return;
  for (auto i = static_cast<std::size_t>(first); i <= static_cast<std::size_t>(last); ++i) {
    const bool decided = i == static_cast<std::size_t>(last);
    sentence.allowed[i] |= allowed_in(entity, political) | (decided ? 0U : 1U);
  }
}

void finish(Example& sentence, const Facts& facts) {
  for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
    const std::string norm = neural::normal_form(sentence.forms[i]);
    std::uint32_t& allowed = sentence.allowed[i];
    if (facts.peoples.contains(norm) && norm != sentence.forms[i]) allowed |= bits_of({NameType::people});
    if (allowed == 0)
      allowed = 1U | (sentence.upos[i] == static_cast<int>(Upos::PROPN)
                          ? bits_of({NameType::misc, NameType::event, NameType::organisation})
                          : 0U);
    if (sentence.upos[i] != static_cast<int>(Upos::PROPN)) allowed |= 1U;
  }
}

}  // namespace

void add_gum_names(std::vector<Example>& sentences, const std::string& path, const Facts& facts) {
  std::map<std::string, std::vector<GumEntity>> open;
  std::vector<GumEntity> done;
  std::size_t at = 0;
  int token = 0;
  std::stringstream stream(read_file(path));
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() && token > 0) {
      Example& sentence = sentences[at++];
      sentence.allowed.assign(sentence.forms.size(), 0);
      const bool political = is_political(sentence, facts);
      for (const auto& entity : done) mark(sentence, entity, political);
      finish(sentence, facts);
      open.clear();
      done.clear();
      token = 0;
    }
    if (line.empty() || line[0] == '#') continue;
    const auto field = split(line, '\t');
    if (field[0].find_first_of("-.") != std::string::npos) continue;
    read_brackets(entity_field(field[9]), token++, open, done);
  }
}

}  // namespace entente::train
