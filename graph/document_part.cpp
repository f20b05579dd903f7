#include "graph/document_part.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/utf8.hpp"
#include "graph/untied.hpp"
#include "text/sentence_range.hpp"

namespace entente {

namespace {

class DocumentPart {
 public:
  DocumentPart(const Document& document, const Ontology& ontology)
      : document_(document),
        ontology_(ontology),
        code_points_(document.text),
        vertices_(document.entities.size()),
        left_out_(doubtful_and_untied(document)) {}

  KnowledgeGraph make() {
    add_document();
    add_entities();
    for (const Claim& claim : document_.claims) add_claim(claim);
    for (const Statement& statement : document_.statements) {
      if (!statement.relays && !statement.act) add_statement(statement);
    }
    return std::move(graph_);
  }

 private:
  void add_document() {
    GraphInfo& info = graph_[boost::graph_bundle];
    info.ontology = ontology_.id;
    info.documents.push_back({key(), document_.title, id_of(document_.outlet), document_.author, document_.date,
                              document_.url, document_.language, document_.sha256, document_.sentences.size()});
  }

  void add_entities() {
    std::vector<std::size_t> counts(document_.entities.size());
    std::vector<std::set<std::pair<std::string, std::string>>> forms(document_.entities.size());
    for (const Mention& mention : document_.mentions) {
      if (!mention.entity) continue;
      ++counts[mention.entity.index()];
      forms[mention.entity.index()].emplace(document_.view(mention.tokens), mention.rule);
    }
    for (std::size_t i = 0; i < document_.entities.size(); ++i) {
      if (id_of(EntityId{i}).empty()) continue;
      Entity entity = document_.entities[i];
      entity.mentions = counts[i];
      entity.forms = std::move(forms[i]);
      if (counts[i] != 0) entity.documents[key()] = counts[i];
      vertices_[i] = boost::add_vertex(std::move(entity), graph_);
    }
  }

  void add_claim(const Claim& claim) {
    const std::string subject = id_of(claim.subject);
    const std::string object = id_of(claim.object);
    if (subject.empty() || object.empty()) return;
    const RelationType* type = ontology_.relation(claim.relation);
    const bool turn = type != nullptr && type->mutual && object < subject;
    Relation relation;
    relation.type = claim.relation;
    relation.status = claim.status;
    relation.evidence.push_back(evidence_of(claim));
    if (turn) std::swap(relation.evidence.front().subject, relation.evidence.front().object);
    const Vertex source = vertices_[(turn ? claim.object : claim.subject).index()];
    const Vertex target = vertices_[(turn ? claim.subject : claim.object).index()];
    boost::add_edge(source, target, std::move(relation), graph_);
  }

  GraphEvidence evidence_of(const Claim& claim) const {
    const Evidence& from = claim.evidence;
    GraphEvidence out;
    out.document = key();
    if (from.sentence) {
      out.sentence = from.sentence.index() + 1;
      out.quote = document_.view(document_.sentences[from.sentence.index()].span);
    } else {
      out.quote = document_.view(from.span);
    }
    out.span = points(from.sentence ? document_.sentences[from.sentence.index()].span : from.span);
    out.subject = points(from.subject);
    out.trigger = points(from.trigger);
    out.object = points(from.object);
    for (const Source& source : claim.sources) {
      const std::string id = id_of(source.entity);
      out.sources.push_back({id.empty() ? source.text : id, !id.empty()});
    }
    out.rule = from.rule;
    out.date = claim.date;
    out.label = claim.label;
    out.confidence = claim.confidence;
    return out;
  }

  void add_statement(const Statement& statement) {
    GraphStatement out;
    out.document = key();
    out.sentence = statement.sentence ? statement.sentence.index() + 1 : 0;
    out.speaker = id_of(statement.speaker);
    out.speaker_text = statement.speaker_text;
    out.outlet = id_of(statement.outlet);
    out.cue = document_.view(statement.cue);
    out.kind = statement.kind;
    for (std::size_t i = 0; i < statement.content.size(); ++i) {
      if (i > 0) out.content += are_apart(statement.content[i - 1], statement.content[i]) ? " \u2026 " : " ";
      out.content += document_.view(statement.content[i]);
    }
    if (!statement.content.empty()) out.span = points(cover(statement.content.front(), statement.content.back()));
    for (const EntityId entity : statement.about) {
      if (std::string id = id_of(entity); !id.empty()) out.about.push_back(std::move(id));
    }
    std::sort(out.about.begin(), out.about.end());
    out.about.erase(std::unique(out.about.begin(), out.about.end()), out.about.end());
    graph_[boost::graph_bundle].statements.push_back(std::move(out));
  }

  // In different sentences, with words between them.
  bool are_apart(Span first, Span second) const {
    if (sentences_in(document_, first).end > sentences_in(document_, second).begin) return false;
    return std::any_of(document_.text.begin() + first.end, document_.text.begin() + second.begin,
                       [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; });
  }

  std::string key() const { return document_.id.empty() ? document_.name : document_.id; }
  std::string id_of(EntityId entity) const {
    const bool known = entity && entity.index() < document_.entities.size() && !left_out_[entity.index()];
    return known ? document_.entities[entity.index()].id : std::string();
  }
  CodePointSpan points(Span span) const {
    if (span.empty()) return {};
    return {static_cast<std::int64_t>(code_points_(span.begin)), static_cast<std::int64_t>(code_points_(span.end))};
  }

  const Document& document_;
  const Ontology& ontology_;
  CodePointIndex code_points_;
  std::vector<Vertex> vertices_;
  std::vector<bool> left_out_;  // by entity
  KnowledgeGraph graph_;
};

}  // namespace

KnowledgeGraph document_part(const Document& document, const Ontology& ontology) {
  return DocumentPart(document, ontology).make();
}

}  // namespace entente
