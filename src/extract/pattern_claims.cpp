#include "extract/pattern_claims.hpp"

#include "extract/status_of.hpp"

namespace entente {

namespace {

class PatternClaims {
 public:
  PatternClaims(const Document& document, const TreeView& tree, const Predicates& predicates, Matcher matcher,
                Claims& claims)
      : document_(document), tree_(tree), predicates_(predicates), matcher_(std::move(matcher)), claims_(claims) {}

  void run(const Patterns& patterns, const Pattern* only) {
    for (std::size_t i = 0; i < document_.tokens.size(); ++i) {
      const TokenId token{i};
      for (const std::size_t index : matcher_.starting_at(token)) {
        const Pattern& pattern = patterns.all()[index];
        if (only != nullptr && only != &pattern) continue;
        for (const Match& match : matcher_.matches(pattern, token)) add(pattern, match);
      }
    }
  }

 private:
  void add(const Pattern& pattern, const Match& match) {
    Draft draft;
    draft.relation = pattern.relation;
    draft.rule = pattern.name;
    draft.confidence = pattern.confidence;
    draft.claimed = pattern.claimed;
    draft.subject_token = match.at(pattern, Capture::subject);
    draft.object_token = match.at(pattern, Capture::object);
    draft.date_token = match.at(pattern, Capture::date);
    draft.trigger = match.at(pattern, Capture::trigger);
    if (!draft.trigger) draft.trigger = match.tokens.front();
    const bool lasting = pattern.relation == "part_of" || pattern.relation == "based_in";
    draft.status = pattern.status ? *pattern.status : status_at(draft.trigger, lasting);
    if (draft.status == Status::former) draft.status = status_left(status_at(draft.trigger, false));
    if (const TokenId title = match.at(pattern, Capture::title)) draft.label = title_of(title);
    const PatternNode& subject = pattern.nodes[*pattern.node_of(Capture::subject)];
    const PatternNode& object = pattern.nodes[*pattern.node_of(Capture::object)];
    for (const EntityId one : matcher_.entities(subject, draft.subject_token, false)) {
      for (const EntityId other : matcher_.entities(object, draft.object_token, true)) {
        draft.subject = one;
        draft.object = other;
        claims_.add(draft);
      }
    }
  }

  // What a name says of itself has no status; what a verb or noun tells has that of its clause, but whose a body is and
  // where it sits ("Yorl's armed wing, the Xan, threatened") is no matter of what the body does.
  Status status_at(TokenId trigger, bool lasting) {
    if (document_[trigger].upos == Upos::PROPN) return Status::asserted;
    return status_of(tree_, predicates_, trigger, lasting ? TokenId{} : Arguments(tree_, trigger).light_verb());
  }

  // The word with the words before it that belong to it: "deputy foreign minister".
  std::string title_of(TokenId word) const {
    TokenRange range{word.value, word.value + 1};
    for (const TokenId child : tree_.children(word)) {
      const bool part = tree_.is(child, {Deprel::amod, Deprel::compound}) && tree_.entities(child).empty();
      if (part && child.value < range.begin) range.begin = child.value;
    }
    return std::string(document_.view(range));
  }

  const Document& document_;
  const TreeView& tree_;
  const Predicates& predicates_;
  Matcher matcher_;
  Claims& claims_;
};

}  // namespace

void extract_patterns(const Document& document, const TreeView& tree, const Patterns& patterns,
                      const Predicates& predicates, const EntityLexicon& lexicon, Claims& claims, const Pattern* only) {
  PatternClaims(document, tree, predicates, Matcher(tree, lexicon, patterns), claims).run(patterns, only);
}

}  // namespace entente
