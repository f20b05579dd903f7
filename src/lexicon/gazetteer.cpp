#include "lexicon/gazetteer.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/fold.hpp"
#include "lexicon/gazetteer_file.hpp"
#include "schema/table.hpp"

namespace entente {

namespace {

struct Owner {
  std::uint32_t entry;
  AliasUse use;
  bool ambiguous;
  bool capital;   // the alias has a capital: so must the text
  bool upper;     // the alias is an acronym or has no small letter: nor must the text
  bool definite;  // the alias is "The" and one word: without its article the text may mean something else
  bool comma;     // the alias has one: only then may the text have one there ("Washington, D.C.")
};

// Comparison words of a name: folded, apart at blanks, hyphens, slashes and before a possessive "s",
// as tokens are; other apostrophes and full stops out, no "the".
std::vector<std::string> key_words(std::string_view name) {
  std::vector<std::string> words(1);
  const std::string folded = fold(name);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const bool ends = i + 2 >= folded.size() || folded[i + 2] == ' ';
    const bool possessive = c == '\'' && i + 1 < folded.size() && folded[i + 1] == 's' && ends;
    if (c == ' ' || c == '-' || c == '/' || c == ',' || possessive) {
      if (!words.back().empty()) words.emplace_back();
    } else if (c != '.' && c != '\'' && c != '"') {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

bool has_capital(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; });
}

bool has_small(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// US is no "us", MIA no "Mia": what is written in capitals only is found in capitals only.
bool fits(const Owner& owner, std::string_view text) {
  if (!owner.comma && text.find(',') != std::string_view::npos) return false;
  if (owner.upper) return !has_small(text);
  return !owner.capital || has_capital(text);
}

Owner owner_of(const GazetteerAlias& alias, std::uint32_t entry) {
  const std::string_view text = alias.text;
  const bool definite = text.starts_with("The ") && text.find(' ', 4) == std::string_view::npos;
  const bool upper = alias.use == AliasUse::acronym || (has_capital(text) && !has_small(text));
  const bool comma = text.find(',') != std::string_view::npos;
  return {entry, alias.use, alias.ambiguous, has_capital(text), upper, definite, comma};
}

}  // namespace

struct Gazetteer::Index {
  std::unordered_map<std::string, std::string> spellings;  // "defence" -> "defense"
  std::vector<GazetteerEntry> entries;
  std::unordered_map<std::string, std::vector<Owner>> by_key;
  std::unordered_map<std::string, std::size_t> longest;  // words of the longest key that begins with this word
  std::unordered_map<std::string, std::uint32_t> by_id;

  // The comparison words in one spelling.
  std::vector<std::string> key_of(std::string_view name) const {
    std::vector<std::string> words = key_words(name);
    for (std::string& word : words) {
      if (const auto other = spellings.find(word); other != spellings.end()) word = other->second;
    }
    return words;
  }

  void add(const GazetteerRow& row) {
    const auto [place, fresh] = by_id.emplace(row.entry.entity.id, static_cast<std::uint32_t>(entries.size()));
    if (fresh) {
      entries.push_back(row.entry);
    } else {
      remove(place->second);
      entries[place->second] = row.entry;
    }
    for (const GazetteerAlias& alias : row.aliases) add(alias, place->second);
  }

  // A later file replaces what an earlier one says of the same id.
  void remove(std::uint32_t entry) {
    for (auto& [key, owners] : by_key) {
      std::erase_if(owners, [&](const Owner& owner) { return owner.entry == entry; });
    }
  }

  void add(const GazetteerAlias& alias, std::uint32_t entry) {
    const std::vector<std::string> words = key_of(alias.text);
    if (words.empty()) return;
    std::vector<Owner>& owners = by_key[joined(words)];
    const Owner owner = owner_of(alias, entry);
    const auto known = std::find_if(owners.begin(), owners.end(),
                                    [&](const Owner& o) { return o.entry == entry && o.use == alias.use; });
    if (known == owners.end()) {
      owners.push_back(owner);
    } else {  // NATO and Nato: either spelling will do
      known->upper = known->upper && owner.upper;
      known->capital = known->capital && owner.capital;
      known->comma = known->comma || owner.comma;
    }
    std::size_t& most = longest[words.front()];
    most = std::max(most, words.size());
  }
};

Gazetteer::Gazetteer(std::unique_ptr<Index> index) : index_(std::move(index)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

Gazetteer Gazetteer::load(const std::filesystem::path& schemas, const std::vector<std::filesystem::path>& own) {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(schemas / "gazetteer")) {
    if (file.path().extension() == ".tsv") files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  auto index = std::make_unique<Index>();
  const Table spellings = read_table(schemas / "entities" / "spellings.tsv", {"british", "american"});
  for (const TableRow& row : spellings.rows) index->spellings[row.cells[0]] = row.cells[1];
  for (const auto& file : files) {
    for (const GazetteerRow& row : read_gazetteer_file(file)) index->add(row);
  }
  std::map<std::string, std::string> countries;
  for (const GazetteerEntry& entry : index->entries) {
    const auto code = entry.entity.codes.find("iso3166-1-alpha-2");
    if (code != entry.entity.codes.end()) countries[code->second] = entry.entity.country;
  }
  for (const auto& file : own) {
    const auto rows = is_ftm(file) ? read_ftm_gazetteer(file, schemas, countries) : read_gazetteer_file(file);
    for (const GazetteerRow& row : rows) index->add(row);
  }
  return Gazetteer(std::move(index));
}

const std::vector<GazetteerEntry>& Gazetteer::entries() const { return index_->entries; }

const GazetteerEntry* Gazetteer::find_id(std::string_view id) const {
  const auto found = index_->by_id.find(std::string(id));
  return found == index_->by_id.end() ? nullptr : &index_->entries[found->second];
}

std::vector<GazetteerHit> Gazetteer::lookup(std::string_view name) const {
  std::vector<GazetteerHit> hits;
  const auto found = index_->by_key.find(joined(index_->key_of(name)));
  if (found == index_->by_key.end()) return hits;
  for (const Owner& owner : found->second) hits.push_back({{}, owner.entry, owner.use, owner.ambiguous});
  return hits;
}

std::vector<GazetteerHit> Gazetteer::match(const Document& document) const {
  std::vector<GazetteerHit> hits;
  for (const Sentence& sentence : document.sentences) {
    std::vector<std::vector<std::string>> words;  // of each token; punctuation has none
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
      words.push_back(index_->key_of(document.form(TokenId{i})));
    for (std::uint32_t i = 0; i < words.size();) i = match_at(document, sentence.tokens.begin, words, i, hits);
  }
  return hits;
}

// The longest match that starts at word `first`; returns the word after it, or after `first`.
std::uint32_t Gazetteer::match_at(const Document& document, std::uint32_t base,
                                  const std::vector<std::vector<std::string>>& words, std::uint32_t first,
                                  std::vector<GazetteerHit>& hits) const {
  if (words[first].empty()) return first + 1;
  const auto most = index_->longest.find(words[first].front());
  if (most == index_->longest.end()) return first + 1;
  std::string key;
  std::size_t count = 0;
  std::uint32_t end = first;
  const std::vector<Owner>* owners = nullptr;
  for (std::uint32_t j = first; j < words.size() && count < most->second; ++j) {
    const std::string_view form = document.form(TokenId{base + j});
    if (words[j].empty() && form != "-" && form != "." && form != "'" && form != "/" && form != "\u2019" &&
        form != "\u2013" && form != ",")
      break;
    for (const std::string& word : words[j]) key += (key.empty() ? "" : " ") + word, ++count;
    const auto found = words[j].empty() ? index_->by_key.end() : index_->by_key.find(key);
    if (found == index_->by_key.end()) continue;
    const std::string_view text = document.view(TokenRange{base + first, base + j + 1});
    if (std::any_of(found->second.begin(), found->second.end(), [&](const Owner& o) { return fits(o, text); }))
      end = j + 1, owners = &found->second;
  }
  if (owners == nullptr) return first + 1;
  const TokenRange range{base + first, base + end};
  const bool article = first > 0 && fold(document.form(TokenId{base + first - 1})) == "the";
  for (const Owner& owner : *owners) {
    if (!fits(owner, document.view(range))) continue;
    hits.push_back({range, owner.entry, owner.use, owner.ambiguous || (owner.definite && !article)});
  }
  return end;
}

}  // namespace entente
