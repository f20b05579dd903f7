#include "ner/quoted_title.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kLongest = 7;  // tokens of a title

bool is_mark(const WordView& view, std::uint32_t t) {
  const std::string& word = view.word(t);
  return word == "\"" || word == "\u201c" || word == "\u201d";
}

// What stands between the marks around the name; empty where there are none, or none near.
TokenRange quoted(const WordView& view, TokenRange name) {
  const TokenRange sentence = view.sentence_of(name.begin);
  TokenRange inside = name;
  while (inside.begin > sentence.begin && !is_mark(view, inside.begin - 1)) --inside.begin;
  while (inside.end < sentence.end && !is_mark(view, inside.end)) ++inside.end;
  const bool both = inside.begin > sentence.begin + 1 && inside.end < sentence.end;
  return both && inside.size() <= kLongest ? inside : TokenRange{};
}

bool is_small(const WordView& view, std::uint32_t t) {
  const Upos upos = view.document().tokens[t].upos;
  return upos == Upos::ADP || upos == Upos::DET || upos == Upos::CCONJ || upos == Upos::PART ||
         view.is(WordClass::particle, t);
}

}  // namespace

bool is_quoted_title(const WordView& view, TokenRange name) {
  const TokenRange title = quoted(view, name);
  if (title.size() < 2 || !view.capital(title.begin) || !view.capital(title.end - 1)) return false;
  for (std::uint32_t t = title.begin; t < title.end; ++t)
    if (!view.capital(t) && !is_small(view, t)) return false;
  const std::string& before = view.word(title.begin - 2);
  return before != "called" && before != "named" && before != "nicknamed" && before != "so-called" && before != "as";
}

}  // namespace entente
