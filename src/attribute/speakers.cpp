#include "attribute/speakers.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::uint32_t kInverted = 8;  // tokens from a cue to the speaker after it
constexpr std::uint32_t kBeside = 3;    // tokens before a name in which a description stands
constexpr std::uint32_t kTitles = 6;    // tokens of titles before a name
constexpr std::uint32_t kApposed = 6;   // and after it

}  // namespace

Speakers::Speakers(const TreeView& tree, const Phrases& phrases, const Cues& cues)
    : tree_(tree), phrases_(phrases), cues_(cues), document_(tree.document()), mentions_(document_.sentences.size()) {
  for (std::size_t m = 0; m < document_.mentions.size(); ++m) {
    const Mention& mention = document_.mentions[m];
    if (mention.entity && !mention.tokens.empty())
      mentions_[tree_.sentence(head_of(mention)).index()].push_back(MentionId{m});
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
    const TokenId head = head_of(mention);
    if (head == noun || (mention.kind == MentionKind::name && mention.tokens.contains(noun))) {
      if (found && found != mention.entity && head == noun) return {};  // "both sides"
      found = mention.entity;
      continue;
    }
    const bool apposed = type_of(mention.entity) == "Person" && mention.tokens.begin == noun.value + 2 &&
                         document_.form(TokenId{std::size_t{noun.value} + 1}) == ",";
    if (apposed && cues_.speaker(tree_.lemma(noun)) == SpeakerKind::person) inside = mention.entity;
    if (inside || document_[head].head != noun) continue;
    const bool same = tree_.is(head, {Deprel::flat, Deprel::appos, Deprel::nmod_desc}) ||
                      (document_[head].deprel == Deprel::compound && type_of(mention.entity) == "Outlet");
    if (same) inside = mention.entity;
  }
  if (found || inside) return found ? found : inside;
  return cues_.speaker(tree_.lemma(noun)) == SpeakerKind::person ? titled(noun) : EntityId{};
}

// "party leader and Prime Minister Jane Doe": the name at the end of a run of titles.
EntityId Speakers::titled(TokenId noun) const {
  const std::uint32_t end = std::min(phrases_.sentence(noun).end, noun.value + 1 + kTitles);
  for (std::uint32_t i = noun.value + 1; i < end; ++i) {
    const Upos upos = document_.tokens[i].upos;
    if (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::CCONJ && upos != Upos::ADJ) return {};
    for (const MentionId id : mentions_beside(noun)) {
      const Mention& mention = document_.mentions[id.index()];
      if (mention.tokens.begin == i && mention.kind == MentionKind::name && type_of(mention.entity) == "Person")
        return mention.entity;
    }
  }
  return {};
}

TokenId Speakers::author(TokenId document_noun) const {
  for (const TokenId child : tree_.children(document_noun)) {
    const std::string preposition = tree_.preposition(child);
    const bool of = document_[child].deprel == Deprel::nmod &&
                    (preposition == "by" || preposition == "from" || preposition == "of" || preposition == "in");
    if (!of && !tree_.is(child, {Deprel::nmod_poss, Deprel::compound, Deprel::amod})) continue;
    if (own(child) || (of && cues_.speaker(tree_.lemma(child)) == SpeakerKind::person)) return child;
  }
  return {};
}

EntityId Speakers::last_speaker(const std::vector<Statement>& before, bool outlet) const {
  for (auto at = before.rbegin(); at != before.rend(); ++at) {
    if (outlet && at->outlet) return at->outlet;
    if (!outlet && type_of(at->speaker) == "Person") return at->speaker;
  }
  return {};
}

bool Speakers::definite(TokenId noun) const {
  const TokenId determiner = tree_.child(noun, Deprel::det);
  return determiner && (tree_.lemma(determiner) == "the" || tree_.lemma(determiner) == "this");
}

// "the ambassador": the last person before whom the text has called so beside the name.
EntityId Speakers::described(TokenId noun) const {
  if (document_[noun].feats.find("Number=Plur") != std::string::npos) return {};
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

bool Speakers::name(Statement& statement, TokenId noun, const std::vector<Statement>& before) const {
  const std::string& lemma = tree_.lemma(noun);
  statement.speaker_span = phrases_.description(noun);
  statement.speaker_text = document_.view(statement.speaker_span);
  statement.speaker = own(noun);
  if (statement.speaker) return true;
  const Upos upos = document_[noun].upos;
  if (upos == Upos::PRON) {
    if (lemma == "he" || lemma == "she") statement.speaker = last_speaker(before, false);
    return statement.speaker || lemma == "he" || lemma == "she" || lemma == "they";
  }
  const SpeakerKind kind = cues_.speaker(lemma);
  if (kind == SpeakerKind::document || (kind == SpeakerKind::none && cues_.find(lemma, false) != nullptr)) {
    if (const TokenId by = author(noun)) {
      const Span whole = statement.speaker_span;
      const bool speaks = name(statement, by, before);
      statement.speaker_span = whole;
      return speaks;
    }
    if (kind == SpeakerKind::document && definite(noun)) statement.speaker = last_speaker(before, true);
    return kind == SpeakerKind::document;
  }
  if (kind == SpeakerKind::person && definite(noun)) statement.speaker = described(noun);
  return kind != SpeakerKind::none || upos == Upos::PROPN;
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

void Speakers::carry(Statement& statement, TokenId cue) const {
  if (is_outlet(statement.speaker)) statement.outlet = statement.speaker;
  if (statement.outlet) return;
  for (const MentionId id : mentions_beside(cue)) {
    const Mention& mention = document_.mentions[id.index()];
    if (!is_outlet(mention.entity) || in_content(statement, document_.span_of(mention.tokens))) continue;
    TokenId at = head_of(mention);
    while (at && document_[at].head && document_[at].head != cue) at = document_[at].head;
    const bool beside = at && document_[at].head == cue &&
                        tree_.is(at, {Deprel::obl, Deprel::obj, Deprel::iobj, Deprel::advcl, Deprel::obl_agent,
                                      Deprel::nsubj, Deprel::nsubj_pass, Deprel::obl_unmarked});
    if (beside) statement.outlet = mention.entity;
    if (statement.outlet) return;
  }
}

void Speakers::relay(Statement& statement, TokenId cue, const std::vector<Statement>& before) const {
  const TokenRange sentence = phrases_.sentence(cue);
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const TokenId token{i};
    const std::string_view form = document_.form(token);
    if (form != "citing" && form != "quoting") continue;
    if (in_content(statement, document_[token].span)) continue;
    const TokenId cited = tree_.child(token, Deprel::obj);
    if (!cited) continue;
    Statement inner;
    inner.content = statement.content;
    if (!name(inner, cited, before) || (!inner.speaker && cues_.speaker(tree_.lemma(cited)) == SpeakerKind::document))
      continue;
    if (!statement.outlet && is_outlet(statement.speaker)) statement.outlet = statement.speaker;
    if (!statement.outlet && statement.speaker) statement.sources.push_back({statement.speaker, ""});
    statement.speaker = inner.speaker;
    statement.speaker_text = inner.speaker_text;
    statement.speaker_span = inner.speaker_span;
    return;
  }
}

void Speakers::chain(Statement& statement) const {
  std::vector<Source> chain;
  if (statement.outlet) chain.push_back({statement.outlet, ""});
  for (const Source& source : statement.sources) chain.push_back(source);
  if (!statement.speaker) {
    chain.push_back({EntityId{}, statement.speaker_text});
  } else if (statement.speaker != statement.outlet) {
    chain.push_back({statement.speaker, ""});
  }
  statement.sources = std::move(chain);
}

}  // namespace entente
