// Who carries what a speaker says: the outlet that the cue's phrases name, those who cite, the chain inwards.
#include <algorithm>

#include "attribute/speakers.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kToOutlet = 6;  // tokens from the cue to the name of who is told

}  // namespace

// "agency" is a noun for other bodies too.
bool Speakers::may_be_medium(const std::string& noun) const {
  return cues_.speaker(noun) == SpeakerKind::medium || noun == "agency";
}

// "told X", by words.
bool Speakers::told(const Mention& mention, TokenId cue) const {
  const Cue* verb = cues_.find(tree_.lemma(cue), true);
  if (verb == nullptr || verb->content != CueContent::addressee) return false;
  const std::uint32_t next = cue.value + 1, first = mention.tokens.begin;
  if (first < next || first > next + kToOutlet) return false;
  if (first == next || (first == next + 1 && document_.tokens[next].upos == Upos::DET)) return true;
  for (std::uint32_t i = next; i < first; ++i) {  // "told Yorl's public broadcaster X"
    const Upos upos = document_.tokens[i].upos;
    if (upos == Upos::VERB || upos == Upos::PUNCT || upos == Upos::ADP || upos == Upos::SCONJ || upos == Upos::CCONJ)
      return false;
  }
  return may_be_medium(tree_.lemma(TokenId{first - 1U}));
}

// "told state media": a medium without a name.
TokenId Speakers::told_medium(TokenId cue) const {
  for (const TokenId child : tree_.children(cue)) {
    const bool told = tree_.is(child, {Deprel::obj, Deprel::iobj}) ||
                      (document_[child].deprel == Deprel::obl && tree_.preposition(child) == "to");
    if (told && cues_.speaker(tree_.lemma(child)) == SpeakerKind::medium && !own(child)) return child;
  }
  return {};
}

// "a note seen by X", "a letter obtained by X": the outlet that shows a text.
bool Speakers::shows(TokenId outlet) const {
  const TokenId verb = tree_.head(outlet);
  if (!verb || verb.value == 0 || tree_.preposition(outlet) != "by") return false;
  const TokenId text = tree_.is(verb, {Deprel::acl, Deprel::acl_relcl}) ? tree_.head(verb) : TokenId{verb.value - 1U};
  return cues_.speaker(tree_.lemma(text)) == SpeakerKind::document;
}

// "In remarks to the agency X, ...": to whom the sentence says at its head that it was said.
bool Speakers::opens_with(const Mention& outlet) const {
  const TokenRange sentence = phrases_.sentence(outlet.head_token());
  const std::uint32_t first = outlet.tokens.begin;
  if (first > sentence.begin + kToOutlet || tree_.lemma(sentence.front()) != "in") return false;
  for (std::uint32_t i = sentence.begin + 1; i + 1 < first; ++i) {
    const bool said = cues_.speaker(tree_.lemma(TokenId{std::size_t{i}})) == SpeakerKind::document ||
                      tree_.lemma(TokenId{std::size_t{i}}) == "interview";
    const std::string& next = tree_.lemma(TokenId{std::size_t{i} + 1});
    if (said && (next == "to" || next == "with" || next == "for")) return true;
  }
  return false;
}

void Speakers::carry(Statement& statement, TokenId cue) const {
  if (is_outlet(statement.speaker)) statement.outlet = statement.speaker;
  if (statement.outlet) return;
  if (const TokenId medium = told_medium(cue)) {
    const Span words = phrases_.description(medium);
    if (!in_content(statement, words)) statement.sources.push_back({EntityId{}, std::string(document_.view(words))});
  }
  // "called X a Y and expressed hope": the first verb's phrases serve the second.
  const TokenId first = document_[cue].deprel == Deprel::conj ? document_[cue].head : TokenId{};
  for (const MentionId id : mentions_beside(cue)) {
    const Mention& mention = document_.mentions[id.index()];
    if (!is_outlet(mention.entity) || in_content(statement, document_.span_of(mention.tokens))) continue;
    if (told(mention, cue)) {
      statement.outlet = mention.entity;
      return;
    }
    if (shows(mention.head_token()) || opens_with(mention)) {
      statement.outlet = mention.entity;
      return;
    }
    TokenId at = mention.head_token();
    while (at && document_[at].head && document_[at].head != cue && document_[at].head != first)
      at = document_[at].head;
    const bool beside = at && document_[at].head &&
                        tree_.is(at, {Deprel::obl, Deprel::obj, Deprel::iobj, Deprel::advcl, Deprel::obl_agent,
                                      Deprel::nsubj, Deprel::nsubj_pass, Deprel::obl_unmarked});
    if (beside) statement.outlet = mention.entity;
    if (statement.outlet) return;
  }
}

// "citing X and Y officials", where the tree takes X for the first of two.
bool Speakers::name_officials(Statement& statement, TokenId state) const {
  if (type_of(own(state)) != "Country") return false;
  for (const TokenId child : tree_.children(state)) {
    if (document_[child].deprel != Deprel::conj || cues_.speaker(tree_.lemma(child)) != SpeakerKind::person) continue;
    statement.speaker_span = document_.span_of({state.value, child.value + 1});
    statement.speaker_text = document_.view(statement.speaker_span);
    return true;
  }
  return false;
}

// Whether a semicolon stands between.
bool Speakers::parted(TokenId one, TokenId other) const {
  for (std::uint32_t i = std::min(one.value, other.value); i < std::max(one.value, other.value); ++i) {
    if (document_.form(TokenId{std::size_t{i}}) == ";") return true;
  }
  return false;
}

// "which quoted X", "who in turn cited X".
bool Speakers::cites_in_clause(TokenId verb) const {
  if (document_.form(verb) != "cited" && document_.form(verb) != "quoted") return false;
  const std::uint32_t begin = phrases_.sentence(verb).begin;
  std::uint32_t before = verb.value;
  if (before > begin + 2 && tree_.lemma(TokenId{before - 1U}) == "turn") before -= 2;
  const std::string pronoun = before > begin ? tree_.lemma(TokenId{before - 1U}) : "";
  return pronoun == "which" || pronoun == "who";
}

// "An outlet reported that Y had left, citing Z": whom it cites is no part of what it says. Whether that is so.
bool Speakers::cut_cited(Statement& statement, TokenId citing, TokenId cited) const {
  if (!is_outlet(statement.speaker) || citing == phrases_.sentence(citing).front()) return false;
  const TokenId comma{citing.index() - 1};
  Span& content = statement.content.back();
  if (document_.form(comma) != "," || statement.content.size() != 1 || !content.contains(document_[citing].span))
    return false;
  const EntityId whom = own(cited);
  if (!is_outlet(whom) && type_of(whom) != "Person" && cues_.speaker(tree_.lemma(cited)) != SpeakerKind::person)
    return false;
  const TokenRange sentence = phrases_.sentence(citing);
  for (std::uint32_t i = cited.value + 1; i < sentence.end; ++i)
    if (document_.tokens[i].finite() && !cites_in_clause(TokenId{i}) && !phrases_.governs(cited, TokenId{i}))
      return false;
  content.end = document_[comma].span.begin;
  return true;
}

void Speakers::relay(Statement& statement, TokenId cue, const std::vector<Statement>& before) const {
  const TokenRange sentence = phrases_.sentence(cue);
  bool nested = false;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const TokenId token{i};
    const std::string_view form = document_.form(token);
    const bool which = cites_in_clause(token);
    if ((nested || (form != "citing" && form != "quoting")) && !which) continue;
    const TokenId cited = tree_.child(token, Deprel::obj);
    if (!cited || parted(cue, token)) continue;
    if (in_content(statement, document_[token].span) && (which || !cut_cited(statement, token, cited))) continue;
    Statement inner;
    inner.content = statement.content;
    const bool several = name_officials(inner, cited);
    if (!(several || name(inner, cited, before)) ||
        (!several && !inner.speaker && cues_.speaker(tree_.lemma(cited)) == SpeakerKind::document))
      continue;
    if (!statement.outlet && is_outlet(statement.speaker)) statement.outlet = statement.speaker;
    if ((!statement.outlet || nested) && statement.speaker) statement.sources.push_back({statement.speaker, ""});
    statement.speaker = inner.speaker;
    statement.speaker_text = inner.speaker_text;
    statement.speaker_span = inner.speaker_span;
    nested = true;
  }
}

// An unnamed speaker stands behind the body that the words name: "German officials" speak for Germany.
void Speakers::chain(Statement& statement) const {
  std::vector<Source> chain;
  const auto add = [&](Source source) {
    const auto same = [&](const Source& other) { return other.entity == source.entity && other.text == source.text; };
    if (std::none_of(chain.begin(), chain.end(), same)) chain.push_back(std::move(source));
  };
  if (statement.outlet) add({statement.outlet, ""});
  for (const Source& source : statement.sources) add(source);
  if (statement.speaker) {
    add({statement.speaker, ""});
  } else {
    for (const EntityId body : bodies_of(statement.speaker_span)) add({body, ""});
    add({EntityId{}, statement.speaker_text});
  }
  statement.sources = std::move(chain);
}

std::vector<EntityId> Speakers::bodies_of(Span words) const {
  std::vector<EntityId> out;
  for (const Mention& mention : document_.mentions) {
    if (!mention.entity || !words.contains(document_.span_of(mention.tokens))) continue;
    const std::string_view type = type_of(mention.entity);
    const bool known = std::find(out.begin(), out.end(), mention.entity) != out.end();
    if (!known && (type == "Country" || type == "Organization" || type == "Outlet")) out.push_back(mention.entity);
  }
  return out;
}

}  // namespace entente
