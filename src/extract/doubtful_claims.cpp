#include "extract/doubtful_claims.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace entente {

namespace {

constexpr std::uint16_t kHardly = 100, kSeldom = 200, kUnlikely = 300, kSecond = 400, kEven = 500, kLikely = 700;

class Doubts {
 public:
  Doubts(const Document& document, const Ontology& ontology) : document_(document), ontology_(ontology) {
    for (const Claim& claim : document.claims) {
      const bool serves =
          claim.relation == "holds_office" || claim.relation == "affiliated_with" || claim.relation == "part_of";
      if (serves && claim.status != Status::former && claim.confidence >= kEven)
        serves_.emplace(claim.subject, claim.object);
      if (claim.relation == "holds_office" && claim.confidence >= kEven)
        offices_.emplace(claim.evidence.sentence, claim.subject);
      if (claim.relation == "part_of" || claim.relation == "member_of") {
        std::uint16_t& confidence = within_[{claim.subject, claim.object}];
        confidence = std::max(confidence, claim.confidence);
      }
      if (claim.relation == "request") asked_.emplace(claim.evidence.sentence, claim.object);
    }
  }

  bool operator()(const Claim& claim) const {
    if (claim.relation == "quoted_in" || claim.relation == "party_to") return claim.confidence < kHardly;
    if (claim.relation == "based_in" || claim.relation == "affiliated_with") return claim.confidence < kSeldom;
    if (claim.relation == "located_in") return counts_between(claim);
    if (claim.relation == "holds_office")
      return claim.confidence < kSecond && offices_.contains({claim.evidence.sentence, claim.subject});
    if (claim.relation == "part_of" || claim.relation == "member_of") {
      const auto turned = within_.find({claim.object, claim.subject});
      return turned != within_.end() && turned->second > claim.confidence;
    }
    if (ontology_.relation(claim.relation)->quad == Quad::standing) return false;
    if (claim.relation == "consult" && claim.label == "tell" && claim.confidence < kEven) return true;
    const SentenceId sentence = claim.evidence.sentence;
    const bool own = serves_.contains({claim.subject, claim.object}) || serves_.contains({claim.object, claim.subject});
    if (own && claim.confidence < kLikely && claim.relation != "retreat") return true;
    return claim.status == Status::possible && claim.confidence < kUnlikely &&
           asked_.contains({sentence, claim.subject});
  }

 private:
  // "36 in Yorl, 29 in Xan and seven in Zan": places side by side, each with a count of its own.
  bool counts_between(const Claim& claim) const {
    const Span subject = claim.evidence.subject, object = claim.evidence.object;
    if (subject.empty() || object.empty() || subject.end >= object.begin) return false;
    const TokenRange between = document_.tokens_over({subject.end, object.begin});
    const auto form = [&](std::uint32_t t) { return document_.form(TokenId{std::size_t{t}}); };
    for (std::uint32_t t = between.begin; t + 1 < between.end; ++t) {
      if (form(t) != "," && form(t) != "and") continue;
      std::uint32_t end = t + 1;
      while (end < between.end && document_.tokens[end].upos == Upos::NUM) ++end;
      if (end > t + 1 && end < between.end && form(end) == "in") return true;
    }
    return false;
  }

  const Document& document_;
  const Ontology& ontology_;
  std::set<std::pair<EntityId, EntityId>> serves_;                 // who serves whom
  std::map<std::pair<EntityId, EntityId>, std::uint16_t> within_;  // how likely the one is a part of the other
  std::set<std::pair<SentenceId, EntityId>> asked_;
  std::set<std::pair<SentenceId, EntityId>> offices_;  // who is told to hold an office there, more likely than not
};

}  // namespace

void settle_doubtful_claims(Document& document, const Ontology& ontology) {
  const Doubts doubtful(document, ontology);
  std::erase_if(document.claims, [&](Claim& claim) {
    if (!doubtful(claim)) return false;
    if (ontology.relation(claim.relation)->quad == Quad::standing) return true;
    claim.confidence = std::min(claim.confidence, kHardly);  // as many are right; graphs leave it out
    return false;
  });
}

}  // namespace entente
