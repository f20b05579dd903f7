#include "extract/predicate_words.hpp"

#include <algorithm>
#include <utility>

#include "base/fold.hpp"

namespace entente {

namespace {

std::string base(const TreeView& tree, const Predicates& predicates, TokenId token, bool verb) {
  return predicates.base_of(tree.lemma(token), fold(tree.document().form(token)), verb);
}

// What may belong to the verb's word, with its preposition: objects, adverbs, obliques, and what the tree hangs on the
// object instead ("forced X out of the country").
std::vector<std::pair<std::string, TokenId>> nouns_beside(const TreeView& tree, TokenId verb) {
  std::vector<std::pair<std::string, TokenId>> out;
  for (const TokenId child : tree.children(verb)) {
    const bool object = tree.is(child, {Deprel::obj, Deprel::nsubj_pass});
    if (object || tree.is(child, {Deprel::advmod, Deprel::xcomp})) out.emplace_back("", child);
    if (tree.is(child, {Deprel::obl})) out.emplace_back(" " + tree.preposition(child), child);
    if (!object) continue;
    for (const TokenId part : tree.children(child))
      if (tree.is(part, {Deprel::nmod})) out.emplace_back(" " + tree.preposition(part), part);
  }
  return out;
}

// "hold talk" and, with what stands before the noun, "hold nuclear talk".
void with_noun(const TreeView& tree, const std::string& head, TokenId noun, std::vector<std::string>& words) {
  words.push_back(head + " " + tree.lemma(noun));
  for (const TokenId child : tree.children(noun)) {
    if (tree.is(child, {Deprel::compound, Deprel::amod}))
      words.push_back(head + " " + tree.lemma(child) + " " + tree.lemma(noun));
  }
}

void longest_first(std::vector<std::string>& words) {
  const auto parts = [](const std::string& word) { return std::count(word.begin(), word.end(), ' '); };
  std::stable_sort(words.begin(), words.end(),
                   [&](const std::string& a, const std::string& b) { return parts(a) > parts(b); });
}

}  // namespace

std::vector<std::string> verb_words(const TreeView& tree, const Predicates& predicates, TokenId verb) {
  const std::string lemma = base(tree, predicates, verb, true);
  if (!predicates.knows_verb(lemma)) return {};
  std::vector<std::string> heads, words;
  if (const TokenId particle = tree.child(verb, Deprel::compound_prt))
    heads.push_back(lemma + " " + tree.lemma(particle));
  heads.push_back(lemma);
  const auto nouns = nouns_beside(tree, verb);
  for (const std::string& head : heads) {
    for (const auto& [preposition, noun] : nouns) with_noun(tree, head + preposition, noun, words);
    words.push_back(head);
  }
  longest_first(words);
  return words;
}

std::vector<std::string> noun_words(const TreeView& tree, const Predicates& predicates, TokenId noun) {
  const std::string lemma = base(tree, predicates, noun, false);
  std::vector<std::string> words;
  for (const TokenId child : tree.children(noun)) {
    if (tree.is(child, {Deprel::compound, Deprel::amod}))
      words.push_back(tree.lemma(child) + " " + tree.lemma(noun));
    else if (tree.is(child, {Deprel::nmod}))
      with_noun(tree, lemma + " " + tree.preposition(child), child, words);
  }
  words.push_back(lemma);
  longest_first(words);
  return words;
}

}  // namespace entente
