#include "coref/name_match.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"

namespace entente {

namespace {

// "Ana Yorl Jr."
bool is_suffix(const std::string& word) {
  return word == "jr." || word == "jr" || word == "sr." || word == "sr" || word == "ii" || word == "iii";
}

std::string without_article(const std::string& word) {
  for (const std::string_view prefix : {"al-", "el-", "as-", "ad-", "ar-"})
    if (word.size() > prefix.size() + 2 && word.starts_with(prefix)) return word.substr(prefix.size());
  return word;
}

// "Pervaiz", "Pervez": spellings of one given name.
bool same_consonants(const std::string& a, const std::string& b) {
  const auto consonants = [](const std::string& word) {
    std::string out;
    for (const char c : word)
      if (std::string_view("aeiouyhw").find(c) == std::string_view::npos && (out.empty() || out.back() != c)) out += c;
    return out;
  };
  return a.size() > 4 && b.size() > 4 && a.substr(0, 2) == b.substr(0, 2) && consonants(a).size() > 2 &&
         consonants(a) == consonants(b);
}

// "Li Che-hung" is not Li Yiu-hung.
bool same_middle(const NameWords& a, const NameWords& b) {
  if (a.size() != b.size()) return true;
  for (std::size_t i = 1; i + 1 < a.size(); ++i)
    if (a[i].substr(0, 1) != b[i].substr(0, 1)) return false;
  return true;
}

// Words of the longer one left out, the rest in order.
bool leaves_out(const NameWords& shorter, const NameWords& longer) {
  auto at = longer.begin();
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& word) {
    at = std::find(at, longer.end(), word);
    return at != longer.end();
  });
}

}  // namespace

NameWords name_words(const WordView& view, TokenRange tokens) {
  NameWords out;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
    if (view.document().tokens[t].upos != Upos::PUNCT) out.push_back(view.word(t));
  if (out.size() > 2 && is_suffix(out.back())) out.pop_back();
  return out;
}

bool shortens(const NameWords& shorter, const NameWords& longer) {
  if (shorter.size() >= longer.size() || shorter.empty()) return false;
  const std::size_t skip = longer.size() - shorter.size();
  if (std::equal(shorter.begin(), shorter.end(), longer.begin())) return true;
  if (std::equal(shorter.begin(), shorter.end(), longer.begin() + static_cast<std::ptrdiff_t>(skip))) return true;
  return shorter.size() == 1 && without_article(shorter.front()) == without_article(longer.back());
}

bool same_sound(const std::string& a, const std::string& b) {
  if (a.size() < 5 || b.size() < 5 || a.front() != b.front()) return false;
  return edit_distance(a, b) <= (a.size() > 7 ? 2 : 1);
}

bool same_person(const NameWords& a, const NameWords& b) {
  if (a.size() < 2 || b.size() < 2 || !same_middle(a, b)) return false;
  const bool given = a.front() == b.front();
  if (given && (without_article(a.back()) == without_article(b.back()) || same_sound(a.back(), b.back()))) return true;
  return a.back() == b.back() && (same_sound(a.front(), b.front()) || same_consonants(a.front(), b.front()));
}

bool drops_inner(const NameWords& shorter, const NameWords& longer) {
  if (shorter.size() < 2 || shorter.size() >= longer.size() || shorter.front() != longer.front() ||
      shorter.back() != longer.back())
    return false;
  return leaves_out(shorter, longer);
}

bool drops_outer(const NameWords& shorter, const NameWords& longer) {
  if (shorter.size() < 2 || shorter.size() >= longer.size()) return false;
  if (shorter.back() == longer.back()) return leaves_out(shorter, longer);
  const auto found = std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end());
  if (found == longer.end()) return false;
  const auto next = found + static_cast<std::ptrdiff_t>(shorter.size());
  return next != longer.end() && *next == "of";
}

bool heads_within(const std::string& word, const NameWords& longer) {
  for (std::size_t i = 0; i + 1 < longer.size(); ++i)
    if (longer[i] == word && longer[i + 1] == "of") return true;
  return !longer.empty() && longer.back() == word;
}

NameWords without_initials(NameWords name) {
  if (name.size() < 3) return name;
  const auto initial = [](const std::string& word) { return word.size() == 1 || (word.size() == 2 && word[1] == '.'); };
  name.erase(std::remove_if(name.begin() + 1, name.end() - 1, initial), name.end() - 1);
  return name;
}

bool misspells(const std::string& slip, const std::string& word) {
  constexpr std::size_t kLong = 8;  // letters: of shorter names one letter makes another
  return slip.size() >= kLong && slip.front() == word.front() && edit_distance(slip, word) == 1;
}

}  // namespace entente
