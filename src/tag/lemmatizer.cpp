#include "tag/lemmatizer.hpp"

#include "base/error.hpp"
#include "base/fold.hpp"
#include "schema/table.hpp"

namespace entente {

namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string key(std::string_view form, Upos upos) { return std::string(form) + '\t' + std::string(name_of(upos)); }

// Lower case that keeps diacritics: only ASCII letters change.
std::string lower_ascii(std::string_view form) {
  std::string out(form);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

}  // namespace

Lemmatizer Lemmatizer::load(const std::filesystem::path& path) {
  Lemmatizer out;
  const Table table = read_table(path, {"form", "upos", "lemma"});
  for (const TableRow& row : table.rows) {
    if (row.cells[1] == "=") {
      out.add_known(row.cells[2]);
    } else if (const auto upos = upos_named(row.cells[1])) {
      out.add_exception(row.cells[0], *upos, row.cells[2]);
    } else {
      throw Error(table.file, row.line, 0, "no part of speech is named '" + row.cells[1] + "'");
    }
  }
  return out;
}

void Lemmatizer::add_exception(std::string_view form, Upos upos, std::string_view lemma) {
  exceptions_[key(form, upos)] = lemma;
}

std::string Lemmatizer::lemma(std::string_view form, Upos upos, std::string_view feats) const {
  if (const auto found = exceptions_.find(key(form, upos)); found != exceptions_.end()) return found->second;
  if (const auto found = exceptions_.find(key(lower_ascii(form), upos)); found != exceptions_.end())
    return found->second;
  return regular(form, upos, feats);
}

// "stopp" -> "stop", "mak" -> "make": what is known wins, else spelling decides.
std::string Lemmatizer::without_ending(const std::string& lower, std::size_t cut) const {
  const std::string stem = lower.substr(0, lower.size() - cut);
  if (stem.size() < 2) return lower;
  if (known_.contains(stem)) return stem;
  if (known_.contains(stem + "e")) return stem + "e";
  const char last = stem.back(), before = stem[stem.size() - 2];
  if (last == before && !is_vowel(last) && last != 's' && last != 'l' && last != 'f' && last != 'z')
    return stem.substr(0, stem.size() - 1);
  if (last == before && known_.contains(stem.substr(0, stem.size() - 1))) return stem.substr(0, stem.size() - 1);
  const std::string_view e_endings[] = {"at", "iz", "is", "v", "c", "g", "u", "s"};
  for (const std::string_view ending : e_endings) {
    if (stem.ends_with(ending) && !stem.ends_with("ss") && !stem.ends_with("ng") && !stem.ends_with("eat"))
      return stem + "e";
  }
  return stem;
}

std::string Lemmatizer::regular(std::string_view form, Upos upos, std::string_view feats) const {
  if (upos == Upos::PROPN) {
    return feats.find("Number=Plur") != std::string_view::npos && form.size() > 3 && form.back() == 's' &&
                   !form.ends_with("ss")
               ? std::string(form.substr(0, form.size() - 1))
               : std::string(form);
  }
  const std::string lower = lower_ascii(form);
  const auto has = [&](std::string_view feature) { return feats.find(feature) != std::string_view::npos; };
  const bool plural = upos == Upos::NOUN && has("Number=Plur");
  const bool third = (upos == Upos::VERB || upos == Upos::AUX) && lower.ends_with("s") && has("Person=3");
  if ((plural || third) && lower.ends_with("ies") && lower.size() > 4) return lower.substr(0, lower.size() - 3) + "y";
  if ((plural || third) &&
      (lower.ends_with("sses") || lower.ends_with("shes") || lower.ends_with("ches") || lower.ends_with("xes"))) {
    return lower.substr(0, lower.size() - 2);
  }
  if ((plural || third) && lower.ends_with("s") && !lower.ends_with("ss") && lower.size() > 2)
    return lower.substr(0, lower.size() - 1);
  if (upos == Upos::VERB && lower.ends_with("ying") && lower.size() > 5) return lower.substr(0, lower.size() - 3);
  if (upos == Upos::VERB && lower.ends_with("ied") && lower.size() > 4) return lower.substr(0, lower.size() - 3) + "y";
  if (upos == Upos::VERB && lower.ends_with("ing") && lower.size() > 4) return without_ending(lower, 3);
  if (upos == Upos::VERB && lower.ends_with("ed") && lower.size() > 3) return without_ending(lower, 2);
  if (upos == Upos::ADJ && has("Degree=Sup") && lower.ends_with("est")) return without_ending(lower, 3);
  if (upos == Upos::ADJ && has("Degree=Cmp") && lower.ends_with("er")) return without_ending(lower, 2);
  return upos == Upos::ADJ && !form.empty() && form.front() >= 'A' && form.front() <= 'Z' ? std::string(form) : lower;
}

}  // namespace entente
