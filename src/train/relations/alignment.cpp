#include "train/relations/alignment.hpp"

#include <algorithm>

#include "extract/relation_features.hpp"
#include "train/labels/gold_entities.hpp"

namespace entente::train {

namespace {

std::uint32_t distance(Span a, Span b) {
  if (a.end <= b.begin) return b.begin - a.end + 1;
  return b.end <= a.begin ? a.begin - b.end + 1 : 0;
}

class Aligner {
 public:
  Aligner(const Document& document, const Article& article)
      : document_(document),
        gold_(document, gold_mentions(document, article), [](EntityId entity) { return entity; }) {}

  MentionLabel label(const ArticleRelation& relation) const {
    MentionLabel out{{}, {}, relation.types, relation.optional};
    std::uint32_t best = UINT32_MAX;
    const auto take = [&](MentionId subject, MentionId object) {
      const Mention& a = document_.mentions[subject.index()];
      const Mention& b = document_.mentions[object.index()];
      if (a.entity == b.entity) return;
      const std::uint32_t far = distance(document_.span_of(a.tokens), relation.evidence) +
                                distance(document_.span_of(b.tokens), relation.evidence);
      if (far < best) best = far, out.subject = subject, out.object = object;
    };
    for (const MentionId subject : meaning(relation.subject, relation.evidence)) {
      for (const MentionId object : meaning(relation.object, relation.evidence)) {
        if (document_.mentions[subject.index()].sentence == document_.mentions[object.index()].sentence)
          take(subject, object);
      }
    }
    if (out.subject) return out;
    for (const MentionId speaker : speakers(relation.subject, relation.evidence)) {
      for (const MentionId object : meaning(relation.object, relation.evidence)) take(speaker, object);
    }
    return out;
  }

 private:
  // The mentions of that gold entity in the evidence's sentence. Gold's word on a mention goes before its entity's.
  std::vector<MentionId> meaning(const std::string& id, Span evidence) const {
    std::vector<MentionId> out;
    for (std::size_t m = 0; m < document_.mentions.size(); ++m) {
      const Mention& mention = document_.mentions[m];
      if (!mention.entity || mention.tokens.empty()) continue;
      const Span sentence = document_.sentences[mention.sentence.index()].span;
      if (sentence.end <= evidence.begin || sentence.begin >= evidence.end) continue;
      const GoldMention* own = mention.head ? gold_.at(mention.head.value) : nullptr;
      const std::string of_entity = gold_.id_of(mention.entity);
      const bool means = own == nullptr || own->ids.size() > 1 ? of_entity == id : own->ids.count(id) != 0;
      if (means) out.push_back(MentionId{m});
    }
    return out;
  }

  // Those of that gold entity that say the evidence.
  std::vector<MentionId> speakers(const std::string& id, Span evidence) const {
    std::vector<MentionId> out;
    for (const Statement& statement : document_.statements) {
      if (!statement.speaker || gold_.id_of(statement.speaker) != id) continue;
      const bool says = std::any_of(statement.content.begin(), statement.content.end(),
                                    [&](Span content) { return distance(content, evidence) == 0; });
      const MentionId speaker = speaker_mention(document_, statement);
      if (says && speaker) out.push_back(speaker);
    }
    return out;
  }

  const Document& document_;
  GoldEntities gold_;
};

}  // namespace

std::vector<MentionLabel> align(const Document& document, const Article& article) {
  const Aligner aligner(document, article);
  std::vector<MentionLabel> out;
  for (const ArticleRelation& relation : article.relations) {
    MentionLabel label = aligner.label(relation);
    if (label.subject) out.push_back(std::move(label));
  }
  return out;
}

}  // namespace entente::train
