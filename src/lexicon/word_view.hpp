// A document's words as the word classes see them: folded once, looked up by token, alone or as phrases.
// Linear to make; a phrase look-up tries at most kLongestPhrase words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/entity_lexicon.hpp"
#include "text/document.hpp"

namespace entente {

class WordView {
 public:
  static constexpr std::uint32_t kLongestPhrase = 5;

  WordView(const Document& document, const EntityLexicon& lexicon);

  const EntityLexicon& lexicon() const { return lexicon_; }
  const Document& document() const { return document_; }
  const std::string& word(std::uint32_t token) const { return words_[token]; }
  bool is(WordClass word_class, std::uint32_t token) const {  // by form or lemma
    return EntityLexicon::has(classes_[token], word_class);
  }
  bool capital(std::uint32_t token) const { return capital_[token]; }
  std::string phrase(TokenRange range) const;  // folded, single spaces

  // The longest phrase of the class that starts (ends) there, inside the limit, which may lie the other way; its length
  // in tokens, or 0.
  std::uint32_t starts(WordClass word_class, std::uint32_t token, std::uint32_t limit) const;
  std::uint32_t ends(WordClass word_class, std::uint32_t end, std::uint32_t limit) const;
  std::string_view detail(WordClass word_class, TokenRange range) const;

  TokenRange sentence_of(std::uint32_t token) const { return document_.sentences[sentence_[token].index()].tokens; }
  SentenceId sentence_id(std::uint32_t token) const { return sentence_[token]; }
  const std::vector<std::uint32_t>& children(std::uint32_t token) const { return children_[token]; }
  // The token of the range whose head lies outside it.
  TokenId head_of(TokenRange range) const;

 private:
  const Document& document_;
  const EntityLexicon& lexicon_;
  std::vector<std::string> words_;
  std::vector<std::uint64_t> classes_;
  std::vector<bool> capital_;
  std::vector<SentenceId> sentence_;
  std::vector<std::vector<std::uint32_t>> children_;
};

}  // namespace entente
