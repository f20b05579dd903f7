#include "extract/claims.hpp"

#include <algorithm>

#include "text/mention_rule.hpp"
#include "text/sentence_range.hpp"
#include "text/state_of.hpp"
#include "time/find_times.hpp"

namespace entente {

namespace {

// "denied accusations that X armed Y"; what X is stands outside the denial.
Status status_under(Stance stance, Status status) {
  if (status != Status::asserted) return status;
  return stance == Stance::denies ? Status::denied : stance == Stance::doubts ? Status::possible : status;
}

}  // namespace

bool Claims::fits(const std::string& relation, EntityId subject, EntityId object) const {
  return allows(relation, subject, object) || allows(relation, subject, state_of_capital(object));
}

bool Claims::allows(const std::string& relation, EntityId subject, EntityId object) const {
  if (!subject || !object || subject == object) return false;
  return ontology_.allows(relation, document_.entities[subject.index()].type, document_.entities[object.index()].type);
}

// "flew to X": done with the state whose capital that is.
EntityId Claims::state_of_capital(EntityId capital) const {
  const auto found = capitals_.find(capital);
  return found == capitals_.end() ? EntityId{} : found->second;
}

void Claims::read_capitals() {
  for (const Mention& mention : document_.mentions) {
    if (!mention.entity || mention.rule != kCapitalCity || capitals_.contains(mention.entity)) continue;
    const EntityId state = state_of(document_, document_.entities[mention.entity.index()].country);
    if (state) capitals_.emplace(mention.entity, state);
  }
}

bool Claims::is_told(const std::string& relation, EntityId subject, EntityId object) const {
  for (const Claim& claim : document_.claims) {
    if (claim.relation == relation && claim.subject == subject && claim.object == object) return true;
  }
  return false;
}

bool Claims::serves_state(EntityId person) const {
  return std::any_of(document_.claims.begin(), document_.claims.end(), [&](const Claim& claim) {
    return claim.subject == person && (claim.relation == "holds_office" || claim.relation == "accredited_to") &&
           document_.entities[claim.object.index()].kind != "party";
  });
}

bool Claims::is_told_of(EntityId subject, std::initializer_list<std::string_view> relations) const {
  return std::any_of(document_.claims.begin(), document_.claims.end(), [&](const Claim& claim) {
    return claim.subject == subject && std::find(relations.begin(), relations.end(), claim.relation) != relations.end();
  });
}

void Claims::add(Draft draft) {
  // One who goes to a capital is received by its state: of 89 such edges 68 were right so, 35 with the city.
  const EntityId received = draft.relation == "consult" ? state_of_capital(draft.object) : EntityId{};
  if (received) draft.object = received;
  if (!allows(draft.relation, draft.subject, draft.object)) draft.object = state_of_capital(draft.object);
  if (!allows(draft.relation, draft.subject, draft.object)) return;
  if (draft.relation == "affiliated_with" && is_told("holds_office", draft.subject, draft.object)) return;
  const RelationType* type = ontology_.relation(draft.relation);
  EntityId subject = draft.subject, object = draft.object;
  const bool turned = type->mutual && object < subject;
  if (turned) std::swap(subject, object);
  const SentenceId sentence = tree_.sentence(draft.trigger);
  const Statement* statement = draft.authors_voice ? nullptr : statement_of(draft);
  if (statement != nullptr && is_answered(*statement, draft.trigger)) statement = statement_around(*statement);
  const bool aside = statement == nullptr || stands_aside(*statement, draft.trigger) ||
                     (type->quad == Quad::verbal_conflict && is_object(*statement, draft.trigger));
  const Status status =
      aside || type->quad == Quad::standing ? draft.status : status_under(statement->stance, draft.status);
  // "a former minister of Y": what else tells of the office there does not tell that it lasts.
  if (draft.relation == "holds_office" && status == Status::asserted &&
      seen_.contains({draft.relation, subject, object, Status::former, sentence}))
    return;
  if (!seen_.insert({draft.relation, subject, object, status, sentence}).second) return;
  Claim claim;
  claim.relation = draft.relation;
  claim.subject = draft.subject;
  claim.object = draft.object;
  claim.status = status;
  claim.label = draft.label;
  claim.confidence = draft.confidence;
  Evidence& evidence = claim.evidence;
  evidence.sentence = sentence;
  evidence.rule = draft.rule;
  evidence.trigger = document_[draft.trigger].span;
  evidence.object = tree_.mention_span(draft.object_token, draft.object);
  evidence.span = cover(evidence.trigger, evidence.object);
  if (draft.subject_token) {
    evidence.subject = tree_.mention_span(draft.subject_token, draft.subject);
    evidence.span = cover(evidence.span, evidence.subject);
  }
  // An office or an alliance that a noun tells has not the time of the clause that it stands in.
  const TokenId dated = draft.date_token ? draft.date_token : draft.trigger;
  const bool noun = type->quad == Quad::standing && document_[dated].upos != Upos::VERB;
  if (const TimeExpression* time = time_of(document_, dated, noun ? TimeReach::own : TimeReach::clause)) {
    claim.date = time->iso;
    const bool ends = document_.entities[claim.subject.index()].type == "Person" && type->quad == Quad::standing;
    if (ends && claim.status == Status::asserted && is_over(*time)) claim.status = Status::former;
  }
  if (claim.status == Status::asserted && lies_ahead(claim.date)) claim.status = Status::planned;
  // Where a place lies is nobody's claim, nor is what a speaker is not quoted for.
  const bool lies = draft.relation == "located_in" && document_.entities[draft.subject.index()].type == "Place";
  const bool own = lies || (statement != nullptr && told_in_passing(*statement, draft.trigger, *type));
  if (!own) claim.sources = sources_of(draft, statement);
  document_.claims.push_back(std::move(claim));
}

// Whether the date comes after the document's, as far as both say.
bool Claims::lies_ahead(const std::string& date) const {
  const std::string& today = document_.date;
  const std::size_t known = std::min({today.size(), date.size(), date.find('/')});
  return known >= 4 && date.compare(0, known, today, 0, known) > 0;
}

// "from 1977 to 1981", "until 2017": a time with an end that lies behind the document's.
bool Claims::is_over(const TimeExpression& time) const {
  const std::size_t slash = time.iso.find('/');
  std::string end = slash == std::string::npos ? time.iso : time.iso.substr(slash + 1);
  if (slash == std::string::npos) {
    const std::string before =
        time.tokens.begin > 0 ? tree_.lemma(TokenId{std::size_t{time.tokens.begin} - 1}) : std::string();
    if (before != "until" && before != "till") return false;
  }
  const bool known = !document_.date.empty() && end.size() >= 4;
  return end.size() >= 4 && (!known || end < document_.date.substr(0, end.size()));
}

// "denied a link with the attack that X blames on Y": a relative clause tells on the side.
bool Claims::stands_aside(const Statement& statement, TokenId token) const {
  for (TokenId at = token; at && document_[at].head; at = document_[at].head) {
    if (document_[at].deprel != Deprel::acl_relcl) continue;
    const Span noun = document_[document_[at].head].span;
    for (const Span content : statement.content) {
      if (content.contains(noun)) return true;
    }
  }
  return false;
}

// Of the statements that have a content in that sentence which fits, the one that says least.
template <class Fits>
const Statement* Claims::least(SentenceId sentence, const Fits& fits) const {
  const Statement* best = nullptr;
  std::uint32_t best_size = 0;
  for (const Statement* statement : statements_[sentence.index()])
    for (const Span& span : statement->content)
      if (fits(*statement, span) && (best == nullptr || span.size() < best_size))
        best = statement, best_size = span.size();
  return best;
}

// "X said that Y, the minister of Z, which left the union, had agreed": who Y is, and what a relative clause between
// commas tells, the text says itself. Words in quotation marks are the speaker's, whatever they tell; who takes part in
// a happening or holds a place is claimed like an action.
bool Claims::told_in_passing(const Statement& statement, TokenId trigger, const RelationType& type) const {
  if (statement.kind == SpeechKind::direct) return false;
  const bool of_being = type.quad == Quad::standing && type.name != "participates_in" && type.name != "controls";
  if (of_being && document_[trigger].upos != Upos::VERB && !tree_.child(trigger, Deprel::cop)) return true;
  for (TokenId at = trigger; at && document_[at].head; at = document_[at].head) {
    const Span head = document_[document_[at].head].span;
    const bool within = std::any_of(statement.content.begin(), statement.content.end(),
                                    [&](Span content) { return content.contains(head); });
    if (!within) return false;
    if (tree_.is(at, {Deprel::acl_relcl}) && opens_behind_comma(at)) return true;
    if (of_being && tree_.is(at, {Deprel::acl, Deprel::appos, Deprel::nmod, Deprel::nmod_poss})) return true;
  }
  return false;
}

bool Claims::opens_behind_comma(TokenId clause) const {
  TokenId first = clause;
  for (const TokenId child : tree_.children(clause))
    if (!tree_.is(child, {Deprel::punct})) first = std::min(first, child);
  return first.value > 0 && document_.form(TokenId{first.value - 1U}) == ",";
}

// "X accused Y of it, a charge that Y denies": the denial is of the charge, not of its having been made.
bool Claims::is_answered(const Statement& statement, TokenId trigger) const {
  if (statement.stance == Stance::asserts) return false;
  TokenId at = document_.token_at(statement.sentence, statement.cue.begin);
  while (at && at != trigger) at = document_[at].head;
  if (at != trigger) return false;
  const auto& beside = statements_[statement.sentence.index()];
  return std::any_of(beside.begin(), beside.end(), [&](const Statement* other) {
    return other != &statement && other->cue == document_[trigger].span;
  });
}

// The one whose content holds that statement's cue.
const Statement* Claims::statement_around(const Statement& inner) const {
  return least(inner.sentence,
               [&](const Statement& statement, Span span) { return &statement != &inner && span.contains(inner.cue); });
}

// "rejected the accusations of X": they have been made.
bool Claims::is_object(const Statement& statement, TokenId token) const {
  const TokenId head = document_[token].head;
  return head && document_[head].span.contains(statement.cue) && document_[token].upos == Upos::NOUN;
}

// The innermost statement whose content holds the trigger, or both ends, says so, or denies or doubts it.
const Statement* Claims::statement_of(const Draft& draft) const {
  const Statement* found = innermost(draft.trigger, {draft.trigger});
  if (found != nullptr || !draft.subject_token || !draft.object_token) return found;
  return innermost(draft.trigger, {draft.subject_token, draft.object_token});
}

// Of the statements of that place's sentence whose content holds those tokens, the one that says least.
const Statement* Claims::innermost(TokenId place, std::initializer_list<TokenId> held) const {
  return least(tree_.sentence(place), [&](const Statement&, Span span) {
    return std::all_of(held.begin(), held.end(), [&](TokenId token) { return span.contains(document_[token].span); });
  });
}

// Who the text gives as the source: whose statement it stands in; of what a speaker does by speaking ("told the daily Y
// that Z was to blame"), the outlet that carries it; of what one claims to have done, that one.
std::vector<Source> Claims::sources_of(const Draft& draft, const Statement* statement) const {
  std::vector<Source> out;
  if (statement != nullptr) out = statement->sources;
  if (out.empty() && ontology_.relation(draft.relation)->quad != Quad::standing) {
    const Span trigger = document_[draft.trigger].span;
    for (const Statement* spoken : carried_[tree_.sentence(draft.trigger).index()]) {
      const bool by_speaking = draft.authors_voice || spoken->cue.overlaps(trigger);
      if (spoken->speaker == draft.subject && by_speaking) return {{spoken->outlet, ""}};
    }
  }
  if (draft.claimed) out.push_back({draft.subject, ""});
  return out;
}

void Claims::read_statements() {
  for (const Statement& statement : document_.statements) {
    const bool carried = statement.outlet && statement.outlet != statement.speaker;
    if (carried) carried_[statement.sentence.index()].push_back(&statement);
    for (const Span& content : statement.content) {
      const SentenceRange range = sentences_in(document_, content);
      for (std::size_t s = range.begin; s < range.end; ++s) {
        statements_[s].push_back(&statement);
        if (carried && (carried_[s].empty() || carried_[s].back() != &statement)) carried_[s].push_back(&statement);
      }
    }
  }
}

}  // namespace entente
