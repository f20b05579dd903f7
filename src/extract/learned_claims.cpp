#include "extract/learned_claims.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "extract/belonging.hpp"
#include "extract/claims.hpp"
#include "extract/predicate_claims.hpp"
#include "extract/relation_features.hpp"
#include "extract/status_of.hpp"

namespace entente {

namespace {

// What the rules told has grounds of its own: it is dropped five logits below where the model alone would tell it.
constexpr std::int32_t kGrounds = 5 << RelationModel::kShift;
// A second reading of a pair of whom the rules told something must be so much likelier than theirs.
constexpr std::int32_t kLikelier = 2 << RelationModel::kShift;
// Nothing is added that is less likely: of 79 such edges on three sets of articles 15 were right, and F1 gains only by
// what is right more often than half of itself.
constexpr std::uint16_t kLeastLikely = 300;
constexpr std::uint16_t kEven = 500;  // an owner's act beside its organ's is right where it is likelier than not
constexpr std::uint16_t kSure = 800;  // of what keeps a second office out, in thousandths
constexpr std::int32_t kUnjudged = 100 << RelationModel::kShift;  // no second reading of what the model cannot judge

struct Found {
  std::int32_t score = 0;
  MentionPair pair;
};

class LearnedClaims {
 public:
  LearnedClaims(Document& document, const TreeView& tree, const Predicates& predicates, const EntityLexicon& lexicon,
                const RelationModel& model, Claims& claims)
      : document_(document),
        tree_(tree),
        predicates_(predicates),
        lexicon_(lexicon),
        model_(model),
        claims_(claims),
        features_(document, tree, predicates, lexicon),
        scorer_(model, document) {
    for (const Statement& statement : document.statements) cues_.insert(statement.cue);
  }

  void run() {
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      for (const MentionPair& pair : features_.pairs(SentenceId{s})) judge(SentenceId{s}, pair);
    }
    std::erase_if(document_.claims, [&](Claim& claim) { return !stands(claim); });
    std::map<Pair, std::int32_t> likeliest;  // of the actions: one sentence tells one of a pair
    for (const auto& [key, found] : found_) {
      const auto& [sentence, subject, object, relation] = key;
      if (!claims_.is_action(model_.relations()[relation])) continue;
      const auto at = likeliest.try_emplace(between(sentence, subject, object), found.score).first;
      at->second = std::max(at->second, found.score);
    }
    for (const auto& [key, found] : found_) {
      const auto& [sentence, subject, object, relation] = key;
      const Pair pair = between(sentence, subject, object);
      const auto best = likeliest.find(pair);
      const bool likely = !claims_.is_action(model_.relations()[relation]) || found.score == best->second;
      if (found.score < model_.threshold(relation) || per_mille(found.score) < kLeastLikely) continue;
      const bool apart = model_.relations()[relation] == "located_in" && is_place(subject) && !may_lie_in(key, found);
      if (is_done_by_owned(key, found) || (model_.relations()[relation] == "based_in" && only_acts_there(found.pair)))
        continue;
      if (likely && !apart && beats_told(pair, found.score) && !serves_another(relation, subject, object))
        add(relation, found);
    }
  }

 private:
  using Key = std::tuple<SentenceId, EntityId, EntityId, std::size_t>;
  using Pair = std::tuple<SentenceId, EntityId, EntityId>;

  static Pair between(SentenceId sentence, EntityId a, EntityId b) {
    return {sentence, std::min(a, b), std::max(a, b)};
  }

  void judge(SentenceId sentence, const MentionPair& pair) {
    const EntityId subject = document_.mentions[pair.subject.index()].entity;
    const EntityId object = document_.mentions[pair.object.index()].entity;
    const TreePath path = path_between(document_, pair);
    features_.features(pair, path, set_);
    scorer_.score(view_of(document_, pair, path), set_, scores_);
    for (std::size_t r = 0; r < scores_.size(); ++r) {
      if (!claims_.fits(model_.relations()[r], subject, object)) continue;
      const auto [at, fresh] = found_.try_emplace({sentence, subject, object, r}, Found{scores_[r], pair});
      if (!fresh && scores_[r] > at->second.score) at->second = {scores_[r], pair};
    }
  }

  // Mutual relations may have been judged the other way about.
  bool stands(Claim& claim) {
    if (claim.evidence.rule.ends_with(kAsCoded)) return true;
    const Found* best = nullptr;
    std::size_t relation = 0;
    while (relation < model_.relations().size() && model_.relations()[relation] != claim.relation) ++relation;
    for (const auto& [subject, object] :
         {std::pair(claim.subject, claim.object), std::pair(claim.object, claim.subject)}) {
      if (subject != claim.subject && !claims_.is_mutual(claim.relation)) continue;
      const Key key{claim.evidence.sentence, subject, object, relation};
      const auto at = found_.find(key);
      if (at != found_.end() && (best == nullptr || at->second.score > best->score)) best = &at->second;
    }
    // Of a rule that it has not learned from ("a pattern of the user's own") the model can say what speaks for a claim,
    // but not what speaks against it.
    const bool unlearned = !model_.knows(rule_feature(claim));
    const std::string& rule = claim.evidence.rule;
    const bool known = unlearned || rule == kKnownOwner || rule.ends_with(kInTheName) || rule.ends_with(kFromOffice);
    if (best != nullptr && unlearned) claim.confidence = std::max(claim.confidence, per_mille(best->score));
    if (best != nullptr && !known) {
      claim.confidence = per_mille(best->score);
      // An action so unlikely is no reason against another reading; only who counts events has a use for it.
      if (best->score < model_.threshold(relation) - kGrounds) return claims_.is_action(claim.relation);
    }
    const std::int32_t score = best != nullptr && !known ? best->score : kUnjudged;
    const TokenId trigger = document_.token_at(claim.evidence.sentence, claim.evidence.trigger.begin);
    if (claim.status == Status::asserted && is_left(claim.subject, claim.relation, trigger))
      claim.status = Status::former;
    const Pair pair = between(claim.evidence.sentence, claim.subject, claim.object);
    const auto told = told_.try_emplace(pair, score).first;
    told->second = std::max(told->second, score);
    return true;
  }

  bool beats_told(const Pair& pair, std::int32_t score) const {
    const auto told = told_.find(pair);
    return told == told_.end() || score > told->second + kLikelier;
  }

  // "Yorl struck the port, the Xanian navy said": what Yorl does is told by the word below the cue, on the navy's word.
  bool says(TokenId token) const { return cues_.contains(document_[token].span); }

  // Who is told to hold an office of one state holds none of another.
  bool serves_another(std::size_t relation, EntityId person, EntityId state) const {
    if (model_.relations()[relation] != "holds_office" || !is_country(state)) return false;
    return std::any_of(document_.claims.begin(), document_.claims.end(), [&](const Claim& claim) {
      return claim.relation == "holds_office" && claim.subject == person && claim.object != state &&
             claim.confidence >= kSure && is_country(claim.object);
    });
  }
  bool is_place(EntityId entity) const { return document_.entities[entity.index()].type == "Place"; }
  bool is_country(EntityId entity) const { return document_.entities[entity.index()].type == "Country"; }

  // "urged Yorl to impose sanctions on X": what Yorl is asked to do is told by the verb below.
  TokenId asked_to(const TreePath& path) const {
    if (!path.top || path.up.size() != 1 || path.down.size() < 2) return {};
    const TokenId verb = path.down.back();
    const bool asked = tree_.is(path.up.front(), {Deprel::obj, Deprel::iobj}) ||
                       (tree_.is(path.up.front(), {Deprel::obl}) && tree_.preposition(path.up.front()) == "to");
    return asked && document_[verb].upos == Upos::VERB && tree_.is(verb, {Deprel::xcomp, Deprel::ccomp, Deprel::advcl})
               ? verb
               : TokenId{};
  }

  // "will send gas under an accord": what is to be done does not put off the accord.
  bool stands_already(const Draft& draft, TokenId accord) const {
    return draft.relation == "party_to" && tree_.is(accord, {Deprel::obl}) && tree_.preposition(accord) == "under" &&
           tree_.head(accord) == draft.trigger;
  }

  // "is expected in Yorl"
  bool is_awaited(TokenId verb) const {
    const Status* status = predicates_.status(tree_.lemma(verb), StatusCue::governor);
    return status != nullptr && *status == Status::planned && tree_.child(verb, Deprel::aux_pass);
  }

  // "called off a trip to Yorl", "plans talks with Xan": of what the verb does to the noun that tells it.
  Status status_of_object(const TreePath& path) const {
    for (const std::vector<TokenId>* side : {&path.up, &path.down}) {
      if (side->size() < 2 || document_[side->back()].upos != Upos::NOUN || !tree_.is(side->back(), {Deprel::obj}))
        continue;
      const Status status = status_of(tree_, predicates_, side->back(), path.top);
      if (status == Status::denied || status == Status::planned) return status;
    }
    return Status::asserted;
  }

  // "served in the army", "has taught at Yorl"
  bool is_left(EntityId subject, const std::string& relation, TokenId trigger) const {
    return document_.entities[subject.index()].type == "Person" && !claims_.is_action(relation) && trigger &&
           lexicon_.detail(WordClass::office_verb, tree_.lemma(trigger)) == "past" && is_past(tree_, trigger);
  }

  // "Yorl and Xan" lie beside each other, and of two that might lie in each other the likelier does.
  bool may_lie_in(const Key& key, const Found& found) const {
    if (is_beside(found.pair.object)) return false;
    const auto& [sentence, subject, object, relation] = key;
    const auto turned = found_.find({sentence, object, subject, relation});
    if (turned != found_.end() && turned->second.score > found.score) return false;
    if (claims_.is_told(model_.relations()[relation], object, subject)) return false;
    const TokenId a = document_.mentions[found.pair.subject.index()].head_token();
    const TokenId b = document_.mentions[found.pair.object.index()].head_token();
    const TokenId first = first_of_list(a);
    return first != first_of_list(b);
  }

  // "Yorl's ministry praised X", told of the ministry: no second act of Yorl.
  bool is_done_by_owned(const Key& key, const Found& found) const {
    const SentenceId sentence = std::get<0>(key);  // no binding: a lambda of Clang 14 takes none in
    const EntityId subject = std::get<1>(key), object = std::get<2>(key);
    const std::size_t relation = std::get<3>(key);
    if (!claims_.is_action(model_.relations()[relation]) || per_mille(found.score) > kEven) return false;
    const TokenId owner = document_.mentions[found.pair.subject.index()].head_token();
    const TokenId owned = tree_.head(owner);
    if (!owned || !tree_.is(owner, {Deprel::nmod_poss, Deprel::compound, Deprel::amod, Deprel::nmod_desc}))
      return false;
    const std::vector<EntityId> actors = tree_.entities(owned, false);
    return std::any_of(actors.begin(), actors.end(), [&](EntityId actor) {
      if (actor == subject) return false;
      const auto other = found_.find({sentence, actor, object, relation});
      return (other != found_.end() && other->second.score >= model_.threshold(relation)) ||
             claims_.is_told(model_.relations()[relation], actor, object);
    });
  }

  // "In Yorl, the agency appealed": who does something in a place need not sit there.
  bool only_acts_there(const MentionPair& pair) const {
    const TokenId body = document_.mentions[pair.subject.index()].head_token();
    const TokenId place = document_.mentions[pair.object.index()].head_token();
    const TokenId verb = tree_.head(body);
    return verb && tree_.is(body, {Deprel::nsubj}) && tree_.head(place) == verb && tree_.is(place, {Deprel::obl}) &&
           place < body;
  }

  TokenId first_of_list(TokenId token) const {
    while (tree_.is(token, {Deprel::conj}) && tree_.head(token)) token = tree_.head(token);
    return token;
  }

  // "a base near Yorl" does not lie in it.
  bool is_beside(MentionId place) const {
    const TokenId head = document_.mentions[place.index()].head_token();
    const std::string word = tree_.preposition(head);
    const TokenId noun = tree_.head(head);  // "on the Yorlian border", "on the border with Yorl"
    return word == "near" || word == "outside" ||
           (noun && (noun > head || word == "with") &&
            (tree_.lemma(noun) == "border" || tree_.lemma(noun) == "frontier"));
  }

  // "is due in Yorl for talks"
  bool is_due(TokenId word) const {
    const Status* status = predicates_.status(tree_.lemma(word), StatusCue::amod);
    return document_[word].upos == Upos::ADJ && status != nullptr && *status == Status::planned;
  }

  // "Yorl's former minister said": what he was, not what he does; "quoted by a former minister".
  bool tells_who(const Draft& draft) const {
    const std::string& noun = tree_.lemma(draft.trigger);
    const bool person = lexicon_.is(WordClass::office, noun) || lexicon_.is(WordClass::person_nominal, noun);
    return draft.relation == "quoted_in" || (person && claims_.is_action(draft.relation));
  }

  // "does not recognise the court": the "not" is what rejects.
  bool rejects(TokenId word) const {
    const std::vector<Predicate>& senses = predicates_.senses(tree_.lemma(word), document_[word].upos == Upos::VERB);
    return std::any_of(senses.begin(), senses.end(), [](const Predicate& sense) { return sense.relation == "reject"; });
  }

  void add(std::size_t relation, const Found& found) {
    const TreePath path = path_between(document_, found.pair);
    const Mention& subject = document_.mentions[found.pair.subject.index()];
    const Mention& object = document_.mentions[found.pair.object.index()];
    Draft draft;
    draft.relation = model_.relations()[relation];
    draft.subject = subject.entity;
    draft.object = object.entity;
    draft.object_token = object.head_token();
    draft.rule = "learned";
    if (subject.sentence == object.sentence) {
      draft.subject_token = subject.head_token();
      draft.trigger = path.top ? path.trigger() : draft.object_token;
      if (path.top && path.up.size() > 1 && says(path.top)) draft.trigger = path.up.back();
      if (const TokenId clause = path.clause(document_)) draft.trigger = clause;
      if (const TokenId asked = asked_to(path)) draft.trigger = asked;
      // A place lies where it lies, whatever is said to happen there or not.
      const bool lies = draft.relation == "located_in" && document_.entities[draft.subject.index()].type == "Place";
      if (stands_already(draft, object.head_token())) draft.trigger = object.head_token();
      if (!lies) draft.status = status_of(tree_, predicates_, draft.trigger, {});
      if (draft.status == Status::denied && draft.relation == "reject" && !rejects(draft.trigger))
        draft.status = Status::asserted;
      if (draft.status == Status::former && tells_who(draft)) draft.status = Status::asserted;
      if (!lies && draft.status == Status::asserted && path.top && is_due(path.top)) draft.status = Status::planned;
      if (!lies && draft.status == Status::asserted && path.top == draft.trigger) draft.status = status_of_object(path);
      const bool seat = lies || draft.relation == "based_in";  // "was bound from Yorl in Xan"
      if (!seat && draft.status == Status::asserted && is_awaited(draft.trigger)) draft.status = Status::planned;
      if (draft.status == Status::asserted && is_left(draft.subject, draft.relation, draft.trigger))
        draft.status = Status::former;
    } else {  // what a speech does: it is done by saying it
      draft.trigger = path.down.size() > 1 ? path.down[1] : draft.object_token;
      draft.authors_voice = true;
    }
    draft.label = tree_.lemma(draft.trigger);
    draft.confidence = per_mille(found.score);
    claims_.add(draft);
  }

  Document& document_;
  const TreeView& tree_;
  const Predicates& predicates_;
  const EntityLexicon& lexicon_;
  const RelationModel& model_;
  Claims& claims_;
  const RelationFeatures features_;
  RelationScorer scorer_;
  std::set<Span> cues_;
  std::vector<std::uint32_t> set_;
  std::vector<std::int32_t> scores_;
  std::map<Key, Found> found_;
  std::map<Pair, std::int32_t> told_;  // of whom the rules told something that stands: its score
};

}  // namespace

void judge_claims(Document& document, const Ontology& ontology, const Predicates& predicates,
                  const EntityLexicon& lexicon, const RelationModel& model) {
  const TreeView tree(document);
  Claims claims(document, tree, ontology);
  LearnedClaims(document, tree, predicates, lexicon, model, claims).run();
}

}  // namespace entente
