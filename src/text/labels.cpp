#include "text/labels.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::array<std::string_view, 17> kUpos = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                    "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                    "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, 51> kDeprel = {
    "acl",        "acl:relcl", "advcl",       "advcl:relcl",   "advmod",   "amod",        "appos",        "aux",
    "aux:pass",   "case",      "cc",          "cc:preconj",    "ccomp",    "compound",    "compound:prt", "conj",
    "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",         "det:predet",   "discourse",
    "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",        "list",         "mark",
    "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",   "nummod",
    "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",   "punct",        "reparandum",
    "root",       "vocative",  "xcomp"};
static_assert(kDeprel.size() == static_cast<std::size_t>(Deprel::xcomp) + 1);

template <class Label, std::size_t N>
std::optional<Label> find(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Label>(at - names.begin());
}

}  // namespace

std::string_view name_of(Upos upos) { return kUpos[static_cast<std::size_t>(upos)]; }
std::string_view name_of(Deprel deprel) { return kDeprel[static_cast<std::size_t>(deprel)]; }

std::optional<Upos> upos_named(std::string_view name) { return find<Upos>(kUpos, name); }

std::optional<Deprel> deprel_named(std::string_view name) {
  if (const auto exact = find<Deprel>(kDeprel, name)) return exact;
  return find<Deprel>(kDeprel, name.substr(0, name.find(':')));
}

Deprel universal(Deprel deprel) {
  const std::string_view name = name_of(deprel);
  return *find<Deprel>(kDeprel, name.substr(0, name.find(':')));
}

}  // namespace entente
