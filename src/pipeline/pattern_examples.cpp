#include "pipeline/pattern_examples.hpp"

#include "base/fold.hpp"

namespace entente {

namespace {

bool is_called(const Document& document, EntityId entity, const std::string& name) {
  const Entity& known = document.entities[entity.index()];
  if (fold(known.name) == fold(name)) return true;
  for (const Mention& mention : document.mentions) {
    if (mention.entity == entity && fold(document.view(mention.tokens)) == fold(name)) return true;
  }
  return false;
}

std::string edges_of(const Document& document) {
  std::string out;
  for (const Claim& claim : document.claims) {
    out += (out.empty() ? "" : ", ") + document.entities[claim.subject.index()].name + " > " +
           document.entities[claim.object.index()].name;
    if (claim.status != Status::asserted) out += " (" + std::string(name_of(claim.status)) + ")";
  }
  return out.empty() ? "nothing" : out;
}

bool gives(const Document& document, const PatternExample& example, bool mutual) {
  for (const Claim& claim : document.claims) {
    if (claim.status != example.status) continue;
    for (const bool turned : {false, true}) {
      if (turned && !mutual) continue;
      if (is_called(document, turned ? claim.object : claim.subject, example.subject) &&
          is_called(document, turned ? claim.subject : claim.object, example.object))
        return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::string> failing_examples(const Pipeline& pipeline) {
  std::vector<std::string> out;
  for (const Pattern& pattern : pipeline.patterns().all()) {
    const bool mutual = pipeline.ontology().relation(pattern.relation)->mutual;
    for (const PatternExample& example : pattern.examples) {
      Document document;
      document.text = example.text;
      document.blocks.push_back({Span{0, static_cast<std::uint32_t>(example.text.size())}, BlockKind::body, ""});
      pipeline.analyse(document);
      pipeline.match(document, pattern);
      const bool counter = example.subject.empty();
      if (counter ? document.claims.empty() : gives(document, example, mutual)) continue;
      out.push_back(
          pattern.file + ":" + std::to_string(example.line) + ": the pattern '" + pattern.name +
          (counter ? "' must give nothing here"
                   : "' does not give " + example.subject + " > " + example.object +
                         (example.status == Status::asserted ? std::string()
                                                             : " (" + std::string(name_of(example.status)) + ")")) +
          "; it gives " + edges_of(document));
    }
  }
  return out;
}

}  // namespace entente
