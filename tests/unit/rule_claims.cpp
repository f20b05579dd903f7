#include "rule_claims.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/data_path.hpp"
#include "extract/belonging.hpp"
#include "extract/extract.hpp"
#include "extract/predicate_claims.hpp"
#include "pipeline/pipeline.hpp"

using namespace entente;

namespace {

struct Rules {
  Pipeline pipeline = Pipeline::load(data_path("schemas"));
  Predicates predicates = Predicates::load(data_path("schemas"), pipeline.ontology());
  EntityLexicon lexicon = EntityLexicon::load(data_path("schemas"));
};

const Rules& rules_for_all() {
  static const Rules rules;
  return rules;
}

Document analysed(const std::string& text) {
  Document document;
  document.text = text;
  for (std::size_t begin = 0; begin < text.size();) {  // paragraphs, set apart by an empty line
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    document.blocks.push_back(
        {Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, BlockKind::body, ""});
    begin = end + 2;
  }
  rules_for_all().pipeline.analyse(document);
  return document;
}

// Each line once.
std::string sorted_and_joined(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "; ") + line;
  return out;
}

}  // namespace

std::string statements_told(const std::string& text) {
  const Document document = analysed(text);
  std::string out;
  for (const Statement& statement : document.statements) {
    if (statement.relays || statement.act) continue;
    out += (out.empty() ? "" : "; ") + (statement.speaker ? document.entities[statement.speaker.index()].name
                                                          : "\"" + statement.speaker_text + "\"");
    if (statement.outlet) out += " in " + document.entities[statement.outlet.index()].name;
    out += ": " + std::string(document.view(statement.content.front()));
  }
  return out;
}

std::string entities_told(const std::string& text) {
  std::vector<std::string> lines;
  for (const Entity& entity : analysed(text).entities) lines.push_back(entity.name + " " + entity.type);
  return sorted_and_joined(std::move(lines));
}

std::string rule_claims(const std::string& text, Telling telling) {
  const Rules& rules = rules_for_all();
  Document document = analysed(text);
  document.claims.clear();
  const Ontology& ontology = rules.pipeline.ontology();
  extract(document, ontology, rules.predicates, rules.pipeline.patterns(), rules.lexicon, rules.pipeline.gazetteer(),
          rules.pipeline.cues(), rules.pipeline.origins());
  extract_lands(document, ontology);
  std::vector<std::string> lines;
  for (const Claim& claim : document.claims) {
    const RelationType& type = *ontology.relation(claim.relation);
    if (telling == Telling::standing && type.quad != Quad::standing) continue;
    if (claim.evidence.rule.ends_with(kAsCoded) != (telling == Telling::coded)) continue;
    std::string one = document.entities[claim.subject.index()].name,
                other = document.entities[claim.object.index()].name;
    if (type.mutual && other < one) std::swap(one, other);
    lines.push_back(one + " " + claim.relation + " " + other + " " + std::string(name_of(claim.status)));
  }
  return sorted_and_joined(std::move(lines));
}
