// Actions told by verbs and nouns on analysed sentences, by the rules alone: who does what to whom, what governs it.
#include <algorithm>

#include <doctest/doctest.h>

#include "base/data_path.hpp"
#include "extract/extract.hpp"
#include "pipeline/pipeline.hpp"

using namespace entente;

namespace {

struct Told {
  const char* text;
  const char* claims;  // subject relation object status, sorted, set apart by "; "
};

const Told kTold[] = {
    {"Norway and Chile held talks in Lima.", "Chile consult Norway asserted"},
    {"Norway launched an attack on Chile.", "Norway assault Chile asserted"},
    {"Norway will send aid to Chile.", "Chile agree Norway planned"},
    {"Norway has promised to support Chile.", "Chile agree Norway asserted"},
    {"Norway refused to meet Chile's president.", "Norway reject Chile asserted"},
    {"Norway will not support Chile.", "Norway reject Chile asserted"},
    {"Norway did not attack Chile.", "Norway assault Chile denied"},
    {"Norway threatened to invade Chile.", "Norway threaten Chile asserted"},
    {"Norway rejected Chile's demand for an apology.", "Norway reject Chile asserted"},
    {"Officials from Norway accused Chile of a breach of trust.", "Norway accuse Chile asserted"},
    {"The sanctions that Norway imposed on Chile hurt many.", "Norway sanction Chile asserted"},
};

struct Rules {
  Pipeline pipeline = Pipeline::load(data_path("schemas"));
  Predicates predicates = Predicates::load(data_path("schemas"), pipeline.ontology());
  EntityLexicon lexicon = EntityLexicon::load(data_path("schemas"));
};

std::string claims_of(const Rules& rules, const std::string& text) {
  Document document;
  document.text = text;
  document.blocks.push_back({Span{0, static_cast<std::uint32_t>(text.size())}, BlockKind::body, ""});
  rules.pipeline.analyse(document);
  document.claims.clear();
  const Ontology& ontology = rules.pipeline.ontology();
  extract(document, ontology, rules.predicates, rules.pipeline.patterns(), rules.lexicon);
  std::vector<std::string> lines;
  for (const Claim& claim : document.claims) {
    std::string one = document.entities[claim.subject.index()].name,
                other = document.entities[claim.object.index()].name;
    if (ontology.relation(claim.relation)->mutual && other < one) std::swap(one, other);
    lines.push_back(one + " " + claim.relation + " " + other + " " + std::string(name_of(claim.status)));
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "; ") + line;
  return out;
}

}  // namespace

TEST_CASE("actions: what is told, and what promises, refusals and threats make of it") {
  const Rules rules;
  for (const Told& told : kTold) CHECK(claims_of(rules, told.text) == told.claims);
}
