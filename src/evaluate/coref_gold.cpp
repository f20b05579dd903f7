#include "evaluate/coref_gold.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/error.hpp"
#include "base/split.hpp"
#include "text/conllu.hpp"

namespace entente {

namespace {

constexpr std::size_t kParts = 100;  // of a cell, at most

struct GoldMention {
  CorefMention mention;
  std::string group, type, link;
  bool named = false;
};

// One document's lines; collects mentions as their brackets close.
class EntityReader {
 public:
  EntityReader(const std::string& name, std::size_t line) : name_(name), line_(line) {}

  void line(std::string_view line) {
    ++line_;
    if (line.empty() || line.front() == '#') return;
    const std::string_view id = line.substr(0, line.find('\t'));
    if (id.find_first_of("-.") != std::string_view::npos) return;
    const std::string_view misc = line.substr(line.rfind('\t') + 1);
    for (const std::string& field : split(misc, '|', kParts))
      if (field.starts_with("Entity=")) brackets(std::string_view(field).substr(7));
    ++token_;
  }

  std::vector<GoldMention> finish() {
    if (!open_.empty()) fail("the mention of entity " + open_.front().group + " is never closed");
    return std::move(closed_);
  }

 private:
  [[noreturn]] void fail(const std::string& message) const { throw Error(name_, line_, 0, message); }

  void brackets(std::string_view text) {
    while (!text.empty()) {
      const bool opens = text.front() == '(';
      const std::size_t end = std::min(text.find_first_of("()", opens ? 1 : 0), text.size());
      if (opens) open(text.substr(1, end - 1));
      const bool closes = end < text.size() && text[end] == ')';
      if (!opens && !closes) fail("Entity is written (group-...), not '" + std::string(text) + "'");
      if (closes) close(opens ? open_.back().group : std::string(text.substr(0, end)));
      text.remove_prefix(closes ? end + 1 : end);
    }
  }

  void open(std::string_view text) {
    const std::vector<std::string> fields = split(text, '-', 8);
    if (fields.size() < 7) fail("an entity has at least 7 fields set apart by '-', not '" + std::string(text) + "'");
    GoldMention mention;
    mention.group = fields[0];
    mention.type = fields[1];
    mention.link = fields[6];
    mention.mention.tokens.begin = token_;
    for (const std::string& place : split(fields[5], ',', kParts)) {
      std::uint32_t number = 0;
      const auto [rest, error] = std::from_chars(place.data(), place.data() + place.size(), number);
      if (error != std::errc{} || number == 0) fail("minspan is numbers from 1, not '" + fields[5] + "'");
      mention.mention.core.push_back(token_ + number - 1);
    }
    open_.push_back(std::move(mention));
  }

  void close(const std::string& group) {
    const auto found =
        std::find_if(open_.rbegin(), open_.rend(), [&](const GoldMention& m) { return m.group == group; });
    if (found == open_.rend()) fail("entity " + group + " is closed but not open");
    found->mention.tokens.end = token_ + 1;
    closed_.push_back(std::move(*found));
    open_.erase(std::next(found).base());
  }

  const std::string& name_;
  std::size_t line_;
  std::uint32_t token_ = 0;
  std::vector<GoldMention> open_, closed_;
};

std::vector<CorefCluster> clusters_of(std::vector<GoldMention> mentions, const Document& document) {
  struct Group {
    CorefCluster cluster;
    bool named = false;
  };
  std::map<std::string, Group> groups;
  std::sort(mentions.begin(), mentions.end(),
            [](const GoldMention& a, const GoldMention& b) { return a.mention.tokens < b.mention.tokens; });
  for (GoldMention& mention : mentions) {
    if (mention.type == "time") continue;
    const bool named = document.tokens[mention.mention.core.front()].upos == Upos::PROPN;
    if (!named && (mention.link == "appos" || mention.link == "pred")) continue;
    Group& group = groups[mention.group];
    group.cluster.push_back(std::move(mention.mention));
    group.named = group.named || named;
  }
  std::vector<CorefCluster> out;
  for (auto& [name, group] : groups)
    if (group.named && group.cluster.size() > 1) out.push_back(std::move(group.cluster));
  return out;
}

CorefGold read_document(std::string_view text, const std::string& name, std::size_t lines_before) {
  CorefGold gold;
  gold.document = read_conllu(text, name);
  EntityReader reader(name, lines_before);
  for (const std::string& line : split(text, '\n', text.size() + 2)) reader.line(line);
  std::vector<GoldMention> mentions = reader.finish();
  for (const GoldMention& mention : mentions)
    for (const std::uint32_t word : mention.mention.core)
      if (word >= gold.document.tokens.size())
        throw Error(name, lines_before, 0, "a minspan points outside its document");
  gold.clusters = clusters_of(std::move(mentions), gold.document);
  return gold;
}

}  // namespace

std::vector<CorefGold> read_coref_gold(std::string_view input, const std::string& name) {
  if (input.find("Entity=") == std::string_view::npos)
    throw Error(name, 0, 0, "no token has Entity= in MISC; give a CoNLL-U file with GUM's entity annotation");
  std::vector<CorefGold> out;
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < input.size();) {
    const std::size_t next = input.find("\n# newdoc", begin);
    const std::size_t end = next == std::string_view::npos ? input.size() : next + 1;
    const std::string_view text = input.substr(begin, end - begin);
    out.push_back(read_document(text, name, lines));
    lines += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    begin = end;
  }
  return out;
}

}  // namespace entente
