#include <iostream>

#include "output/format.hpp"
#include "text/conllu.hpp"

int main() {
  const entente::Document document = entente::read_conllu("1\tOslo\t_\tPROPN\t_\t_\t0\troot\t_\t_\n", "example");
  std::cout << document.tokens.size() << " token, " << entente::formats().size() << " formats\n";
  return document.tokens.size() == 1 && !entente::formats().empty() ? 0 : 1;
}
