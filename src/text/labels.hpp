// The closed linguistic label sets, as Universal Dependencies 2 names them, each with one name table.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

enum class Upos : std::uint8_t {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X
};

// English relations with their subtypes; `_` stands for the colon.
enum class Deprel : std::uint8_t {
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp
};

std::string_view name_of(Upos upos);
std::string_view name_of(Deprel deprel);
std::optional<Upos> upos_named(std::string_view name);
// An unknown subtype falls back to its universal relation ("nsubj:foo" is nsubj).
std::optional<Deprel> deprel_named(std::string_view name);
// The relation without its subtype: nsubj for nsubj:pass and nsubj:outer.
Deprel universal(Deprel deprel);

}  // namespace entente
