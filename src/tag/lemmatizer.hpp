// The dictionary form of a word. A table of exceptions learned from the treebanks comes first (form, part of speech,
// lemma), then the regular English endings, undone with the doubled consonants and silent e that known lemmas confirm.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "text/labels.hpp"

namespace entente {

class Lemmatizer {
 public:
  // A tab-separated table with the columns form, upos, lemma; upos `=` marks a known lemma. Throws Error.
  static Lemmatizer load(const std::filesystem::path& path);

  void add_exception(std::string_view form, Upos upos, std::string_view lemma);
  void add_known(std::string_view lemma) { known_.emplace(lemma); }

  std::string lemma(std::string_view form, Upos upos, std::string_view feats) const;
  // By the endings alone, without the exceptions.
  std::string regular(std::string_view form, Upos upos, std::string_view feats) const;

 private:
  std::string without_ending(const std::string& lower, std::size_t cut) const;

  std::map<std::string, std::string, std::less<>> exceptions_;  // "form\tUPOS"
  std::set<std::string, std::less<>> known_;
};

}  // namespace entente
