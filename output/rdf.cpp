#include "output/rdf.hpp"

#include <stdexcept>

#include <serd/serd.h>

#include "output/clean_text.hpp"
#include "output/edge_view.hpp"
#include "output/rdf_names.hpp"

namespace entente {

namespace {

const std::uint8_t* bytes_of(const std::string& text) { return reinterpret_cast<const std::uint8_t*>(text.c_str()); }

std::string in(std::string_view space, std::string_view name) { return std::string(space).append(name); }

class RdfStream {
 public:
  explicit RdfStream(SerdSyntax syntax) : environment_(serd_env_new(nullptr)) {
    const auto style = static_cast<SerdStyle>(syntax == SERD_TRIG ? SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED : 0);
    writer_ = serd_writer_new(syntax, style, environment_, nullptr, append, &out_);
    if (syntax != SERD_TRIG) return;
    prefix("rdf", ns::rdf);
    prefix("rdfs", ns::rdfs);
    prefix("xsd", ns::xsd);
    prefix("prov", ns::prov);
    prefix("schema", ns::schema);
    prefix("skos", ns::skos);
    prefix("owl", ns::owl);
    prefix("ent", ns::words);
  }
  ~RdfStream() {
    serd_writer_free(writer_);
    serd_env_free(environment_);
  }
  RdfStream(const RdfStream&) = delete;
  RdfStream& operator=(const RdfStream&) = delete;

  void link(const std::string& subject, const std::string& predicate, const std::string& object,
            const std::string& graph = {}) {
    const SerdNode to = serd_node_from_string(SERD_URI, bytes_of(object));
    write(subject, predicate, to, {}, graph);
  }
  void text(const std::string& subject, const std::string& predicate, std::string_view value,
            const std::string& datatype = {}) {
    if (value.empty()) return;
    const std::string clean = clean_text(value);
    const SerdNode to = serd_node_from_string(SERD_LITERAL, bytes_of(clean));
    write(subject, predicate, to, datatype, {});
  }

  std::string take() {
    serd_writer_finish(writer_);
    return std::move(out_);
  }

 private:
  static std::size_t append(const void* bytes, std::size_t size, void* to) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
    return size;
  }

  void prefix(const std::string& name, std::string_view space) {
    const std::string uri(space);
    const SerdNode name_node = serd_node_from_string(SERD_LITERAL, bytes_of(name));
    const SerdNode uri_node = serd_node_from_string(SERD_URI, bytes_of(uri));
    serd_env_set_prefix(environment_, &name_node, &uri_node);
    serd_writer_set_prefix(writer_, &name_node, &uri_node);
  }

  void write(const std::string& subject, const std::string& predicate, const SerdNode& object,
             const std::string& datatype, const std::string& graph) {
    const SerdNode from = serd_node_from_string(SERD_URI, bytes_of(subject));
    const SerdNode by = serd_node_from_string(SERD_URI, bytes_of(predicate));
    const SerdNode type = serd_node_from_string(SERD_URI, bytes_of(datatype));
    const SerdNode where = serd_node_from_string(SERD_URI, bytes_of(graph));
    if (serd_writer_write_statement(writer_, 0, graph.empty() ? nullptr : &where, &from, &by, &object,
                                    datatype.empty() ? nullptr : &type, nullptr) != SERD_SUCCESS)
      throw std::logic_error("RDF: a statement that cannot be written");
  }

  std::string out_;
  SerdEnv* environment_;
  SerdWriter* writer_ = nullptr;
};

void write_entity(RdfStream& rdf, const Entity& entity, const Ontology& ontology) {
  const std::string self = iri(entity.id);
  const std::string type = in(ns::rdf, "type");
  if (!entity.type.empty()) rdf.link(self, type, word_iri(entity.type));
  if (const EntityType* known = ontology.entity(entity.type); known != nullptr) {
    const auto mapped = known->mappings.find("schema.org");
    if (mapped != known->mappings.end()) rdf.link(self, type, in(ns::schema, mapped->second));
  }
  rdf.text(self, in(ns::rdfs, "label"), entity.name);
  for (const std::string& alias : entity.aliases) rdf.text(self, in(ns::skos, "altLabel"), alias);
  rdf.text(self, in(ns::schema, "description"), entity.note);
  for (const auto& [scheme, code] : entity.codes) {
    if (scheme == "wikidata") {
      rdf.link(self, in(ns::owl, "sameAs"), in(ns::wikidata, code));
    } else {
      rdf.text(self, word_iri(scheme), code);
    }
  }
}

void write_relation(RdfStream& rdf, const EdgeView& edge, const std::string& self) {
  rdf.link(self, in(ns::rdf, "type"), word_iri("Relation"));
  rdf.text(self, in(ns::rdfs, "label"), edge.label);
  rdf.text(self, word_iri("status"), edge.status);
  rdf.text(self, word_iri("quad"), edge.quad);
  rdf.text(self, word_iri("weight"), std::to_string(edge.weight), in(ns::xsd, "integer"));
  rdf.text(self, word_iri("confidence"), decimal(edge.confidence), in(ns::xsd, "decimal"));
  rdf.text(self, word_iri("date"), edge.date);
  for (const std::string& document : edge.documents)
    rdf.link(self, in(ns::prov, "wasDerivedFrom"), document_iri(document));
  for (const std::string& quote : edge.quotes) rdf.text(self, in(ns::prov, "value"), quote);
}

void write_sources(RdfStream& rdf, const Relation& relation, const std::string& self) {
  for (const GraphEvidence& evidence : relation.evidence) {
    for (const GraphSource& source : evidence.sources) {
      if (source.named) {
        rdf.link(self, in(ns::prov, "wasAttributedTo"), iri(source.id));
      } else {
        rdf.text(self, word_iri("unnamed_source"), source.id);
      }
    }
  }
}

void write_document(RdfStream& rdf, const GraphDocument& document) {
  const std::string self = document_iri(document.id);
  rdf.link(self, in(ns::rdf, "type"), in(ns::prov, "Entity"));
  rdf.link(self, in(ns::rdf, "type"), in(ns::schema, "NewsArticle"));
  rdf.text(self, in(ns::schema, "headline"), document.title);
  rdf.text(self, in(ns::schema, "author"), document.author);
  rdf.text(self, in(ns::schema, "datePublished"), document.date);
  rdf.text(self, in(ns::schema, "url"), document.url);
  if (!document.outlet.empty()) rdf.link(self, in(ns::schema, "publisher"), iri(document.outlet));
}

void write_statement(RdfStream& rdf, const GraphStatement& statement, const std::string& self) {
  rdf.link(self, in(ns::rdf, "type"), in(ns::schema, "Quotation"));
  rdf.text(self, in(ns::schema, "text"), statement.content);
  rdf.text(self, word_iri("cue"), statement.cue);
  rdf.text(self, word_iri("kind"), name_of(statement.kind));
  rdf.link(self, in(ns::prov, "wasQuotedFrom"), document_iri(statement.document));
  if (!statement.speaker.empty()) rdf.link(self, in(ns::schema, "spokenByCharacter"), iri(statement.speaker));
  if (!statement.outlet.empty()) rdf.link(self, in(ns::schema, "publisher"), iri(statement.outlet));
  for (const std::string& about : statement.about) rdf.link(self, in(ns::schema, "about"), iri(about));
}

std::string write(const KnowledgeGraph& graph, const Ontology& ontology, SerdSyntax syntax) {
  const GraphInfo& info = graph[boost::graph_bundle];
  RdfStream rdf(syntax);
  for (const GraphDocument& document : info.documents) write_document(rdf, document);
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph)))
    write_entity(rdf, graph[vertex], ontology);
  const std::vector<EdgeView> edges = edge_views(graph, ontology);
  auto edge = edges.begin();
  for (const Edge at : boost::make_iterator_range(boost::edges(graph))) {
    const std::string self = relation_iri(info.name, edge->id);
    write_relation(rdf, *edge, self);
    write_sources(rdf, graph[at], self);
    ++edge;
  }
  for (const GraphStatement& statement : info.statements)
    write_statement(rdf, statement, statement_iri(info.name, statement.id));
  for (const EdgeView& one : edges)
    rdf.link(iri(one.source), word_iri(one.type), iri(one.target), relation_iri(info.name, one.id));
  return rdf.take();
}

}  // namespace

std::string write_nquads(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  return write(graph, ontology, SERD_NQUADS);
}

std::string write_trig(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  return write(graph, ontology, SERD_TRIG);
}

}  // namespace entente
