#include "attribute/speakers.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::uint32_t kInverted = 8;         // tokens from a cue to the speaker after it
constexpr std::uint32_t kBeside = 3;           // tokens before a name in which a description stands
constexpr std::uint32_t kMediumSentences = 3;  // how far back "the newspaper" reaches
constexpr std::size_t kSubjectSentences = 3;   // how far back "he" reaches for a subject
constexpr std::uint32_t kApposed = 6;          // and after it
constexpr std::size_t kTextSentences = 2;      // how far back "the statement" reaches

}  // namespace

Speakers::Speakers(const TreeView& tree, const Phrases& phrases, const Cues& cues)
    : tree_(tree), phrases_(phrases), cues_(cues), document_(tree.document()), mentions_(document_.sentences.size()) {
  for (std::size_t m = 0; m < document_.mentions.size(); ++m) {
    const Mention& mention = document_.mentions[m];
    if (mention.entity && !mention.tokens.empty())
      mentions_[tree_.sentence(mention.head_token()).index()].push_back(MentionId{m});
  }
}

const std::vector<MentionId>& Speakers::mentions_beside(TokenId token) const {
  return mentions_[tree_.sentence(token).index()];
}

std::string_view Speakers::type_of(EntityId entity) const {
  return entity ? std::string_view(document_.entities[entity.index()].type) : std::string_view();
}

bool Speakers::can_speak(EntityId entity) const {
  const std::string_view type = type_of(entity);
  return type == "Person" || type == "Country" || type == "Organization" || type == "Outlet";
}

// The mention headed by the noun; else a name inside its phrase that is the same one: "Foreign Minister Jane Doe",
// "the spokesman, John Doe".
EntityId Speakers::own(TokenId noun) const {
  EntityId inside, found;
  for (const MentionId id : mentions_beside(noun)) {
    const Mention& mention = document_.mentions[id.index()];
    if (!can_speak(mention.entity)) continue;
    const TokenId head = mention.head_token();
    if (head == noun && mention.kind != MentionKind::name && indefinite(noun)) continue;  // "a diplomat" is another
    const bool several = document_[noun].upos == Upos::NOUN && document_[noun].plural();
    if (several && head == noun && type_of(mention.entity) == "Person") continue;  // "investigators" are nobody's name
    if (head == noun || (mention.kind == MentionKind::name && mention.tokens.contains(noun))) {
      if (found && found != mention.entity && head == noun) return {};  // "both sides"
      found = mention.entity;
      continue;
    }
    if (apposed_behind(noun, mention) && cues_.speaker(tree_.lemma(noun)) == SpeakerKind::person)
      inside = mention.entity;
    // "Xan Post editor Jane Doe": hers, not the paper's.
    const bool firmer = !inside || (type_of(inside) == "Outlet" && type_of(mention.entity) == "Person");
    if (!firmer || document_[head].head != noun) continue;
    const bool same = tree_.is(head, {Deprel::flat, Deprel::appos, Deprel::nmod_desc}) ||
                      (document_[head].deprel == Deprel::compound && type_of(mention.entity) == "Outlet");
    if (same) inside = mention.entity;
  }
  if (const EntityId person = found ? titled_behind(noun) : EntityId{}) return person;
  if (found || inside) return found ? found : inside;
  if (const EntityId named = medium_named(noun)) return named;
  if (const EntityId named = named_so(noun)) return named;
  if (const EntityId named = named_before(noun)) return named;
  if (const EntityId named = named_last(noun)) return named;
  return cues_.speaker(tree_.lemma(noun)) == SpeakerKind::person ? titled(noun) : EntityId{};
}

TokenId Speakers::author(TokenId document_noun) const {
  for (const TokenId child : tree_.children(document_noun)) {
    const std::string preposition = tree_.preposition(child);
    const bool of = document_[child].deprel == Deprel::nmod &&
                    (preposition == "by" || preposition == "from" || preposition == "of" || preposition == "in");
    if (!of && !tree_.is(child, {Deprel::nmod_poss, Deprel::compound, Deprel::amod})) continue;
    if (own(child) || (of && cues_.speaker(tree_.lemma(child)) == SpeakerKind::person)) return child;
  }
  for (const TokenId child : tree_.children(document_noun)) {  // "a statement issued by X"
    const bool issued = tree_.is(child, {Deprel::acl}) && cues_.issues(tree_.lemma(child));
    const TokenId agent = issued ? tree_.child(child, Deprel::obl_agent) : TokenId{};
    if (agent && may_speak(agent)) return agent;
  }
  return issuer(document_noun);
}

bool Speakers::may_speak(TokenId noun) const {
  const SpeakerKind kind = cues_.speaker(tree_.lemma(noun));
  return own(noun) || kind == SpeakerKind::person || kind == SpeakerKind::body;
}

// "X issued a statement saying": who brings it out, by a verb that says nothing of what another says.
TokenId Speakers::issuer(TokenId document_noun) const {
  const TokenId verb = tree_.head(document_noun);
  if (tree_.relation(document_noun) != Deprel::obj || !verb || definite(document_noun)) return {};
  const Cue* cue = cues_.find(tree_.lemma(verb), true);
  if (cue != nullptr && cue->kind != CueClass::neutral) return {};
  const TokenId subject = tree_.child(verb, Deprel::nsubj);
  return subject && may_speak(subject) ? subject : TokenId{};
}

EntityId Speakers::last_speaker(const std::vector<Statement>& before, bool outlet) const {
  for (auto at = before.rbegin(); at != before.rend(); ++at) {
    if (outlet && at->outlet) return at->outlet;
    if (!outlet && type_of(at->speaker) == "Person") return at->speaker;
  }
  return {};
}

// "The ministry said in a letter ... The letter added": who spoke right before, of a text that it told of, or in a
// statement.
EntityId Speakers::author_before(TokenId noun, const std::vector<Statement>& before) const {
  if (before.empty() || before.back().sentence.index() + 1 < tree_.sentence(noun).index()) return {};
  const Statement& last = before.back();
  if (is_outlet(last.speaker)) return {};
  if (tree_.lemma(noun) == "statement") return last.speaker;
  const TokenRange sentence = document_.sentences[last.sentence.index()].tokens;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const TokenId token{std::size_t{i}};
    if (tree_.lemma(token) == tree_.lemma(noun) && token < noun && !in_content(last, document_[token].span))
      return last.speaker;
  }
  return {};
}

// "X released a statement. ... the statement read": who brought it out.
EntityId Speakers::issuer_before(TokenId noun) const {
  const std::size_t here = tree_.sentence(noun).index();
  const std::uint32_t first = document_.sentences[here - std::min(here, kTextSentences)].tokens.begin;
  for (std::uint32_t t = noun.value; t > first; --t) {
    const TokenId token{t - 1U};
    if (document_[token].upos != Upos::NOUN || tree_.lemma(token) != tree_.lemma(noun)) continue;
    const TokenId by = author(token);
    return by ? own(by) : EntityId{};
  }
  return {};
}

bool Speakers::definite(TokenId noun) const {
  const TokenId determiner = tree_.child(noun, Deprel::det);
  return determiner && (tree_.lemma(determiner) == "the" || tree_.lemma(determiner) == "this");
}

bool Speakers::indefinite(TokenId noun) const {
  const TokenId determiner = tree_.child(noun, Deprel::det);
  return determiner && tree_.lemma(determiner) == "a";
}

// "the ambassador": the last person before whom the text has called so beside the name.
EntityId Speakers::described(TokenId noun) const {
  if (document_[noun].plural()) return {};
  EntityId found;
  std::uint32_t nearest = 0;
  for (const Mention& mention : document_.mentions) {
    if (mention.kind != MentionKind::name || type_of(mention.entity) != "Person") continue;
    if (mention.tokens.begin >= noun.value || mention.tokens.begin < nearest) continue;
    const TokenRange sentence = document_.sentences[mention.sentence.index()].tokens;
    const std::uint32_t from = std::max(sentence.begin + kBeside, mention.tokens.begin) - kBeside;
    const std::uint32_t to = std::min({sentence.end, mention.tokens.end + kApposed, noun.value});
    for (std::uint32_t i = from; i < to; ++i) {
      if (tree_.lemma(TokenId{i}) != tree_.lemma(noun)) continue;
      found = mention.entity;
      nearest = mention.tokens.begin;
    }
  }
  return found;
}

// "the newspaper", "it": the nearest outlet named before, at most so many sentences back.
EntityId Speakers::medium_before(TokenId token, std::uint32_t sentences) const {
  const std::size_t here = tree_.sentence(token).index();
  for (std::size_t s = here; s + sentences >= here; --s) {
    const auto& beside = mentions_[s];
    for (auto id = beside.rbegin(); id != beside.rend(); ++id) {
      const Mention& mention = document_.mentions[id->index()];
      if (is_outlet(mention.entity) && mention.tokens.begin < token.value) return mention.entity;
    }
    if (s == 0) break;
  }
  return {};
}

// "We will talk to X," he said: he is not X. Who stands as a speaker there is not spoken of.
bool Speakers::names(const Statement& statement, EntityId entity, TokenId pronoun,
                     const std::vector<Statement>& before) const {
  for (const MentionId id : mentions_beside(pronoun)) {
    const Mention& mention = document_.mentions[id.index()];
    const Span span = document_.span_of(mention.tokens);
    if (mention.entity != entity || mention.kind != MentionKind::name || !in_content(statement, span)) continue;
    bool speaks = false;
    for (auto at = before.rbegin(); at != before.rend() && at->sentence == tree_.sentence(pronoun); ++at)
      speaks |= at->speaker_span.overlaps(span);
    if (!speaks) return true;
  }
  return false;
}

// The last person before what is said that is the subject of a clause and not named in it.
EntityId Speakers::subject_before(const Statement& statement, TokenId pronoun,
                                  const std::vector<Statement>& before) const {
  const std::size_t here = tree_.sentence(pronoun).index();
  for (std::size_t back = 0; back <= kSubjectSentences && back <= here; ++back) {
    EntityId found;
    for (const MentionId id : mentions_[here - back]) {
      const Mention& mention = document_.mentions[id.index()];
      const bool earlier = document_.span_of(mention.tokens).end <= statement.content.front().begin;
      const bool subject = earlier && type_of(mention.entity) == "Person" &&
                           tree_.is(mention.head_token(), {Deprel::nsubj, Deprel::nsubj_pass});
      if (subject && !names(statement, mention.entity, pronoun, before)) found = mention.entity;
    }
    if (found) return found;
  }
  return {};
}

// "he", of whom the text has no name: "Chad's foreign minister", who spoke or was the subject last.
bool Speakers::unnamed_before(Statement& statement, TokenId pronoun, const std::vector<Statement>& before) const {
  const std::size_t here = tree_.sentence(pronoun).index();
  if (!before.empty() && before.back().sentence.index() + 1 >= here) {
    const Statement& last = before.back();
    if (last.speaker || last.speaker_span.empty()) return false;
    statement.speaker_text = last.speaker_text;
    return true;
  }
  if (here == 0) return false;
  const TokenRange sentence = document_.sentences[here - 1].tokens;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const TokenId token{std::size_t{i}};
    if (document_[token].deprel != Deprel::nsubj || document_[token].upos != Upos::NOUN || document_[token].plural() ||
        cues_.speaker(tree_.lemma(token)) != SpeakerKind::person)
      continue;
    statement.speaker_text = document_.view(phrases_.description(token));
    return true;
  }
  return false;
}

bool Speakers::pronoun(Statement& statement, const std::string& lemma, TokenId noun,
                       const std::vector<Statement>& before) const {
  if (lemma == "it") {
    if (const EntityId outlet = medium_before(noun, 0)) statement.speaker = outlet;
    return static_cast<bool>(statement.speaker);
  }
  const bool spoken_to = document_[noun].feats.find("Person=1") != std::string::npos ||
                         document_[noun].feats.find("Person=2") != std::string::npos;
  const bool one = lemma == "he" || lemma == "she";
  if (one && statement.speaker && names(statement, statement.speaker, noun, before)) {
    statement.speaker = subject_before(statement, noun, before);
    return true;
  }
  if (statement.speaker || spoken_to || cues_.speaker(lemma) == SpeakerKind::person) return true;
  if (one && !unnamed_before(statement, noun, before)) statement.speaker = last_speaker(before, false);
  return statement.speaker || one || lemma == "they";
}

bool Speakers::name(Statement& statement, TokenId noun, const std::vector<Statement>& before) const {
  const std::string& lemma = tree_.lemma(noun);
  if (phrases_.time_at(noun) != nullptr) return false;
  statement.speaker_span = phrases_.noun_phrase(noun);
  statement.speaker_text = document_.view(phrases_.description(noun));
  statement.speaker = own(noun);
  const Upos upos = document_[noun].upos;
  if (upos == Upos::PRON && !is_some(noun)) return pronoun(statement, lemma, noun, before);
  if (statement.speaker || one_of_several(noun) || is_some(noun)) return true;
  const SpeakerKind kind = cues_.speaker(lemma);
  if (kind == SpeakerKind::document || (kind == SpeakerKind::none && cues_.find(lemma, false) != nullptr)) {
    if (const TokenId by = author(noun)) {
      const Span whole = statement.speaker_span;
      const bool speaks = name(statement, by, before);
      statement.speaker_span = whole;
      return speaks;
    }
    if (kind == SpeakerKind::document && definite(noun)) {
      statement.speaker = author_before(noun, before);
      if (!statement.speaker) statement.speaker = issuer_before(noun);
      if (!statement.speaker && cues_.of_outlets(lemma)) statement.speaker = last_speaker(before, true);
    }
    return kind == SpeakerKind::document;
  }
  if (kind == SpeakerKind::person && definite(noun)) statement.speaker = described(noun);
  const TokenId next{noun.index() + 1};
  const bool named = next.index() < document_.tokens.size() && document_[next].upos == Upos::PROPN;
  if (may_be_medium(lemma) && definite(noun) && !named && tree_.entities(noun).empty())
    statement.speaker = medium_before(noun, kMediumSentences);
  const char first = document_.form(noun).front();
  const bool capital = first >= 'A' && first <= 'Z' && noun != phrases_.sentence(noun).front();
  return kind != SpeakerKind::none || upos == Upos::PROPN || capital;
}

// "some in the ministry": people of it, whom nobody names.
bool Speakers::is_some(TokenId noun) const {
  const std::string& lemma = tree_.lemma(noun);
  return (lemma == "some" || lemma == "many" || lemma == "others" || lemma == "several") &&
         tree_.child(noun, Deprel::nmod);
}

// "one of the diplomats", "one of them".
bool Speakers::one_of_several(TokenId noun) const {
  if (document_[noun].upos != Upos::NUM) return false;
  const TokenId whole = tree_.child(noun, Deprel::nmod);
  return whole && tree_.preposition(whole) == "of" &&
         (document_[whole].upos == Upos::PRON || cues_.speaker(tree_.lemma(whole)) == SpeakerKind::person);
}

bool Speakers::in_content(const Statement& statement, Span span) const {
  return std::any_of(statement.content.begin(), statement.content.end(),
                     [&](Span content) { return content.overlaps(span); });
}

std::vector<TokenId> Speakers::near(TokenId cue, const Statement& statement) const {
  const TokenRange sentence = phrases_.sentence(cue);
  const auto speaks = [&](std::uint32_t i, bool person) {
    const TokenId token{i};
    const Upos upos = document_[token].upos;
    if (in_content(statement, document_[token].span) || (upos != Upos::PROPN && upos != Upos::NOUN)) return false;
    if (cues_.speaker(tree_.lemma(token)) == SpeakerKind::person) return true;
    const EntityId entity = upos == Upos::PROPN ? own(token) : EntityId{};
    return person ? type_of(entity) == "Person" : static_cast<bool>(entity);
  };
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = cue.value + 1; i < sentence.end && i < cue.value + kInverted; ++i) order.push_back(i);
  if (statement.content.front().begin > document_[cue].span.begin) order.clear();
  for (std::uint32_t i = cue.value; i > sentence.begin; --i) order.push_back(i - 1);
  for (const bool person : {true, false}) {
    for (const std::uint32_t i : order) {
      if (!speaks(i, person)) continue;
      const TokenId token{i};
      const bool apposition = document_[token].deprel == Deprel::appos && own(document_[token].head);
      return {apposition ? document_[token].head : token};
    }
  }
  return {};
}

}  // namespace entente
