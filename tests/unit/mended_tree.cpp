// Slips of the parser mended on given trees.
#include <doctest/doctest.h>

#include "syntax/mended_tree.hpp"
#include "text/conllu.hpp"

using namespace entente;

TEST_CASE("mended tree: a verb of speech that hangs on what is said leaves a tree") {
  const Document document = read_conllu(
      "1\tAna\tAna\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tthanked\tthank\tVERB\t_\t_\t0\troot\t_\t_\n"
      "3\tthem\tthey\tPRON\t_\t_\t2\tobj\t_\t_\n4\tand\tand\tCCONJ\t_\t_\t8\tcc\t_\t_\n"
      "5\tsaid\tsay\tVERB\t_\t_\t8\tparataxis\t_\t_\n6\tcases\tcase\tNOUN\t_\t_\t8\tnsubj:pass\t_\t_\n"
      "7\twere\tbe\tAUX\t_\t_\t8\taux:pass\t_\t_\n8\theard\thear\tVERB\t_\t_\t2\tconj\t_\t_\n\n",
      "test");
  std::vector<std::string> lemmas;
  for (const Token& token : document.tokens) lemmas.push_back(token.lemma);
  const MendedTree tree = mended_tree(document, lemmas);
  for (std::size_t i = 0; i < tree.heads.size(); ++i) {
    TokenId at{i};
    for (std::size_t steps = 0; steps < tree.heads.size() && at; ++steps) at = tree.heads[at.index()];
    CAPTURE(i);
    CHECK(!at);
  }
}
