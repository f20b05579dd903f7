#include "output/dot.hpp"

#include "output/diagram.hpp"
#include "output/image.hpp"

namespace entente {

std::string write_dot(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  return render_diagram(graph, ontology, options.diagram);
}

std::string write_plain_dot(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  DiagramOptions plain = options.diagram;
  plain.plain = true;
  return render_diagram(graph, ontology, plain);
}

std::string write_svg(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  return render_image(write_dot(graph, ontology, options), ImageKind::svg);
}

std::string write_png(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  return render_image(write_dot(graph, ontology, options), ImageKind::png);
}

std::string write_pdf(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  return render_image(write_dot(graph, ontology, options), ImageKind::pdf);
}

}  // namespace entente
