#include "lexicon/word_view.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "text/head_token.hpp"

namespace entente {

WordView::WordView(const Document& document, const EntityLexicon& lexicon)
    : document_(document), lexicon_(lexicon), sentence_(document.tokens.size()), children_(document.tokens.size()) {
  words_.reserve(document.tokens.size());
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    const std::string_view form = document.view(document.tokens[i].span);
    words_.push_back(fold(form));
    classes_.push_back(lexicon.classes_of(words_.back()) | lexicon.classes_of(document.tokens[i].lemma));
    capital_.push_back(starts_capital(form) || (form.size() > 1 && starts_capital(form.substr(1)) &&
                                                form.front() >= 'a' && form.front() <= 'z'));  // "iKon"
  }
  for (std::size_t t = 0; t < document.tokens.size(); ++t)
    if (document.tokens[t].head) children_[document.tokens[t].head.index()].push_back(static_cast<std::uint32_t>(t));
  for (std::size_t s = 0; s < document.sentences.size(); ++s)
    for (std::uint32_t t = document.sentences[s].tokens.begin; t < document.sentences[s].tokens.end; ++t)
      sentence_[t] = SentenceId{s};
}

std::string WordView::phrase(TokenRange range) const {
  std::string out;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const bool joined = t > range.begin && document_.tokens[t - 1].span.end == document_.tokens[t].span.begin;
    if (!out.empty() && !joined) out += ' ';
    out += words_[t];
  }
  return out;
}

std::uint32_t WordView::starts(WordClass word_class, std::uint32_t token, std::uint32_t limit) const {
  if (token >= limit) return 0;
  for (std::uint32_t n = std::min(kLongestPhrase, limit - token); n > 0; --n)
    if (lexicon_.is(word_class, phrase({token, token + n}))) return n;
  return is(word_class, token) ? 1 : 0;
}

std::uint32_t WordView::ends(WordClass word_class, std::uint32_t end, std::uint32_t limit) const {
  if (end <= limit) return 0;
  for (std::uint32_t n = std::min(kLongestPhrase, end - limit); n > 0; --n)
    if (lexicon_.is(word_class, phrase({end - n, end}))) return n;
  return is(word_class, end - 1) ? 1 : 0;
}

std::string_view WordView::detail(WordClass word_class, TokenRange range) const {
  const std::string_view found = lexicon_.detail(word_class, phrase(range));
  return found.empty() && range.size() == 1 ? lexicon_.detail(word_class, document_.tokens[range.begin].lemma) : found;
}

TokenId WordView::head_of(TokenRange range) const { return entente::head_of(document_, range); }

}  // namespace entente
