#include "train/relations/instances.hpp"

#include <algorithm>

#include "extract/relation_features.hpp"
#include "train/relations/alignment.hpp"

namespace entente::train {

namespace {

std::uint32_t overlap(Span a, Span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

// The mention that covers a labelled span best.
MentionId mention_at(const Document& document, Span span) {
  MentionId best;
  double best_share = 0;
  for (std::size_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (!mention.entity) continue;
    const Span own = document.span_of(mention.tokens);
    const std::uint32_t common = overlap(own, span);
    const double share = static_cast<double>(common) / (own.size() + span.size() - common);
    if (share > best_share) best = MentionId{m}, best_share = share;
  }
  return best_share > 0.25 ? best : MentionId{};
}

class Collector {
 public:
  Collector(const Ontology& ontology, Examples& out) : ontology_(ontology), out_(out) {
    for (const RelationType& type : ontology.relations) {
      index_[type.name] = static_cast<std::uint8_t>(out.relations.size());
      out.relations.push_back(type.name);
      out.mutual.push_back(type.mutual);
    }
  }

  struct Labelled {
    std::vector<const RelationLabel*> labels;
    const Article* article = nullptr;
  };

  void add(std::size_t number, const Document& document, const Labelled& labelled, const Predicates& predicates,
           const EntityLexicon& lexicon) {
    const std::size_t first = out_.instances.size();
    const TreeView tree(document);
    const RelationFeatures features(document, tree, predicates, lexicon);
    std::map<std::pair<MentionId, MentionId>, std::size_t> at;
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
      for (const MentionPair& pair : features.pairs(SentenceId{s})) {
        Instance instance;
        instance.key = {number, entity(document, pair.subject), entity(document, pair.object)};
        instance.sentence = SentenceId{s};
        instance.allowed = allowed(document, instance.key);
        if (instance.allowed == 0) continue;
        const TreePath path = path_between(document, pair);
        features.features(pair, path, instance.features);
        instance.view = view_of(document, pair, path);
        at[{pair.subject, pair.object}] = out_.instances.size();
        out_.instances.push_back(std::move(instance));
      }
    }
    for (const Claim& claim : document.claims) {
      const std::uint8_t relation = index_.at(claim.relation);
      ++out_.rules[{ordered({number, claim.subject, claim.object}, relation), relation}];
    }
    for (const RelationLabel* label : labelled.labels) {
      const MentionLabel found{mention_at(document, label->subject), mention_at(document, label->object),
                               label->relations, false};
      take(number, document, found, at, first);
    }
    if (labelled.article == nullptr) return;
    for (const MentionLabel& label : align(document, *labelled.article)) take(number, document, label, at, first);
  }

 private:
  static EntityId entity(const Document& document, MentionId mention) {
    return document.mentions[mention.index()].entity;
  }

  EdgeKey ordered(EdgeKey key, std::uint8_t relation) const {
    if (out_.mutual[relation] && key.object < key.subject) std::swap(key.subject, key.object);
    return key;
  }

  std::uint64_t allowed(const Document& document, const EdgeKey& key) const {
    std::uint64_t out = 0;
    for (std::size_t r = 0; r < out_.relations.size(); ++r) {
      if (ontology_.allows(out_.relations[r], document.entities[key.subject.index()].type,
                           document.entities[key.object.index()].type))
        out |= std::uint64_t{1} << r;
    }
    return out;
  }

  void take(std::size_t number, const Document& document, const MentionLabel& label,
            const std::map<std::pair<MentionId, MentionId>, std::size_t>& at, std::size_t first) {
    if (!label.subject || !label.object || entity(document, label.subject) == entity(document, label.object)) {
      ++out_.lost;
      return;
    }
    std::vector<std::uint8_t> accepted;
    for (const std::string& name : label.relations) accepted.push_back(index_.at(name));
    const EdgeKey key{number, entity(document, label.subject), entity(document, label.object)};
    if (!label.optional) out_.wanted.emplace_back(ordered(key, accepted.front()), accepted);
    mark(at, first, key, {label.subject, label.object}, accepted);
    if (out_.mutual[accepted.front()])
      mark(at, first, {number, key.object, key.subject}, {label.object, label.subject}, accepted);
  }

  // The pair itself is an example of the best reading; other mentions of the same two, and other readings, teach
  // nothing.
  void mark(const std::map<std::pair<MentionId, MentionId>, std::size_t>& at, std::size_t first, const EdgeKey& key,
            std::pair<MentionId, MentionId> pair, const std::vector<std::uint8_t>& accepted) {
    const auto own = at.find(pair);
    if (own == at.end()) return;
    for (std::size_t i = first; i < out_.instances.size(); ++i) {
      Instance& instance = out_.instances[i];
      if (instance.key != key || instance.sentence != out_.instances[own->second].sentence) continue;
      if (i == own->second) instance.told |= std::uint64_t{1} << accepted.front();
      for (const std::uint8_t reading : accepted) {
        const std::uint64_t bit = std::uint64_t{1} << reading;
        if ((instance.told & bit) == 0) instance.allowed &= ~bit;
      }
    }
  }

  const Ontology& ontology_;
  Examples& out_;
  std::map<std::string, std::uint8_t> index_;
};

}  // namespace

Examples examples_of(const std::vector<Document>& documents, const std::vector<RelationLabel>& labels,
                     const std::vector<Article>& articles, const Ontology& ontology, const Predicates& predicates,
                     const EntityLexicon& lexicon) {
  std::map<std::string, Collector::Labelled> by_document;
  for (const RelationLabel& label : labels) by_document[label.document].labels.push_back(&label);
  for (const Article& article : articles) by_document[article.name].article = &article;
  Examples out{&documents, {}, {}, {}, {}, {}, 0};
  Collector collector(ontology, out);
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const auto found = by_document.find(documents[d].id);
    if (found != by_document.end()) collector.add(d, documents[d], found->second, predicates, lexicon);
  }
  return out;
}

}  // namespace entente::train
