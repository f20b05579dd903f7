// Which name goes with a noun that tells who speaks: behind a comma, at the end of its phrase, behind titles, by
// "named".
#include <algorithm>

#include "attribute/speakers.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kLongestTitle = 4;  // tokens
constexpr std::uint32_t kTitles = 6;        // tokens of titles before a name
constexpr std::uint32_t kCharge = 10;       // tokens of what an office is in charge of

bool is_of_phrase(Upos upos) {
  return upos == Upos::ADP || upos == Upos::DET || upos == Upos::ADJ || upos == Upos::NOUN || upos == Upos::PROPN ||
         upos == Upos::CCONJ || upos == Upos::PART;
}

}  // namespace

// "the spokesman, John Doe", "his spokesman, General John Doe": a person's name behind a comma, with titles before it.
bool Speakers::apposed_behind(TokenId noun, const Mention& name) const {
  // "editor John Doe": right behind, whatever the tree makes of it.
  const bool person = type_of(name.entity) == "Person" && name.kind == MentionKind::name;
  if (person && name.tokens.begin == noun.value + 1) return true;
  std::uint32_t comma = noun.value + 1;
  const std::uint32_t first = name.tokens.begin;
  const std::uint32_t limit = phrases_.sentence(noun).end;
  if (const std::uint32_t behind = comma < limit ? behind_body(comma) : 0) {
    comma = behind;
  } else if (comma < limit && document_.tokens[comma].upos == Upos::ADP) {  // "minister for trade and aid, John Doe"
    while (comma < limit && comma < noun.value + kCharge && is_of_phrase(document_.tokens[comma].upos)) ++comma;
  }
  if (!person || first <= comma || first > comma + 1 + kLongestTitle ||
      document_.form(TokenId{std::size_t{comma}}) != ",")
    return false;
  for (std::uint32_t i = comma + 1; i < first; ++i) {
    const Upos upos = document_.tokens[i].upos;
    const bool article = upos == Upos::DET && i == comma + 1;
    if (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::ADJ && !article) return false;
  }
  return true;
}

// "the website X", where the tree sets them apart.
EntityId Speakers::medium_named(TokenId noun) const {
  if (cues_.speaker(tree_.lemma(noun)) != SpeakerKind::medium) return {};
  for (const MentionId id : mentions_beside(noun)) {
    const Mention& mention = document_.mentions[id.index()];
    if (mention.tokens.begin == noun.value + 1 && is_outlet(mention.entity)) return mention.entity;
  }
  return {};
}

// "a student named Jane Doe"
EntityId Speakers::named_so(TokenId noun) const {
  for (const TokenId child : tree_.children(noun)) {
    if (!tree_.is(child, {Deprel::acl}) || (tree_.lemma(child) != "name" && tree_.lemma(child) != "call")) continue;
    for (const MentionId id : mentions_beside(noun)) {
      const Mention& mention = document_.mentions[id.index()];
      if (mention.tokens.begin == child.value + 1 && type_of(mention.entity) == "Person") return mention.entity;
    }
  }
  return {};
}

// "Deputy Secretary of X Jane Doe": a person's name that ends the noun's phrase.
EntityId Speakers::named_last(TokenId noun) const {
  const Span phrase = phrases_.description(noun);
  for (const MentionId id : mentions_beside(noun)) {
    const Mention& mention = document_.mentions[id.index()];
    if (mention.kind != MentionKind::name || type_of(mention.entity) != "Person") continue;
    const Span span = document_.span_of(mention.tokens);
    const TokenId head = mention.head_token();
    const std::uint32_t first = mention.tokens.begin;
    const bool owner = tree_.is(head, {Deprel::nmod_poss}) || serves(noun, first) ||
                       (first > 0 && document_.tokens[first - 1].upos == Upos::ADP);
    if (phrase.contains(span) && span.end == phrase.end && !owner) return mention.entity;
  }
  return {};
}

// "a spokesman for Minister Jane Doe": behind a preposition, with a title of hers.
bool Speakers::serves(TokenId noun, std::uint32_t name) const {
  bool title = false;
  std::uint32_t i = name;
  for (; i > noun.value + 1; --i) {
    const Token& token = document_.tokens[i - 1];
    if (token.upos != Upos::NOUN && token.upos != Upos::PROPN && token.upos != Upos::ADJ) break;
    title |= cues_.speaker(tree_.lemma(TokenId{std::size_t{i} - 1})) == SpeakerKind::person;
  }
  return title && i > noun.value + 1 && document_.tokens[i - 1].upos == Upos::ADP;
}

// "House of X Speaker Jane Doe": of a body, an office and a name in one stretch the person speaks.
EntityId Speakers::titled_behind(TokenId noun) const {
  std::uint32_t end = 0;  // of the body's name
  for (const MentionId id : mentions_beside(noun)) {
    const Mention& mention = document_.mentions[id.index()];
    if (end == 0) {
      const std::string_view type = type_of(mention.entity);
      const bool body = type == "Organization" || type == "Country" || type == "Outlet";
      if (body && mention.kind == MentionKind::name && (mention.tokens.contains(noun) || mention.head_token() == noun))
        end = mention.tokens.end;
      continue;
    }
    const bool bracketed = mention.tokens.begin == end + 1 && document_.form(TokenId{std::size_t{end}}) == "(";
    if (bracketed) {  // "the X Party (XP) leader Jane Doe"
      end = mention.tokens.end + 1;
      continue;
    }
    if (mention.tokens.begin <= end || mention.tokens.begin > end + kLongestTitle) return {};
    bool office = false;
    for (std::uint32_t i = end; i < mention.tokens.begin; ++i) {
      const Upos upos = document_.tokens[i].upos;
      if (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::ADJ) return {};
      office |= cues_.speaker(tree_.lemma(TokenId{std::size_t{i}})) == SpeakerKind::person;
    }
    const bool person = mention.kind == MentionKind::name && type_of(mention.entity) == "Person";
    return office && person ? mention.entity : EntityId{};
  }
  return {};
}

// "Jane Doe, deputy head of X,": the name before the comma that opens the noun's phrase.
EntityId Speakers::named_before(TokenId noun) const {
  if (cues_.speaker(tree_.lemma(noun)) != SpeakerKind::person || document_[noun].plural()) return {};
  const std::uint32_t begin =
      phrases_.subtree(noun, {Deprel::punct, Deprel::appos, Deprel::acl_relcl, Deprel::nmod, Deprel::case_}).begin;
  if (begin <= phrases_.sentence(noun).begin || document_.form(TokenId{begin - 1U}) != ",") return {};
  for (const MentionId id : mentions_beside(noun)) {
    const Mention& mention = document_.mentions[id.index()];
    if (mention.tokens.end + 1 == begin && mention.kind == MentionKind::name && type_of(mention.entity) == "Person")
      return mention.entity;
  }
  return {};
}

// Past "to the X" of "ambassador to the X", "of the ruling X Party (XP)": the end of the body's name and of its letters
// in brackets; 0 where none stands there.
std::uint32_t Speakers::behind_body(std::uint32_t preposition) const {
  if (document_.tokens[preposition].upos != Upos::ADP) return 0;
  for (const MentionId id : mentions_beside(TokenId{std::size_t{preposition}})) {
    const Mention& mention = document_.mentions[id.index()];
    const std::uint32_t first = mention.tokens.begin, end = mention.tokens.end;
    if (mention.kind != MentionKind::name || type_of(mention.entity) == "Person" || first <= preposition) continue;
    bool beside = true;  // "of the ruling X Party"
    for (std::uint32_t i = preposition + 1; i < first; ++i)
      beside &= document_.tokens[i].upos == Upos::DET || document_.tokens[i].upos == Upos::ADJ;
    if (!beside) continue;
    const bool bracket = end + 2 < phrases_.sentence(TokenId{std::size_t{preposition}}).end &&
                         document_.form(TokenId{std::size_t{end}}) == "(" &&
                         document_.form(TokenId{std::size_t{end} + 2}) == ")";
    return bracket ? end + 3 : end;
  }
  return 0;
}

// "party leader and Prime Minister Jane Doe", "envoy to the X Jane Doe": the name at the end of a run of titles.
EntityId Speakers::titled(TokenId noun) const {
  const std::uint32_t end = std::min(phrases_.sentence(noun).end, noun.value + 1 + kTitles);
  std::uint32_t first = noun.value + 1;
  const std::uint32_t behind = first < end ? behind_body(first) : 0;
  if (behind != 0) first = behind;
  for (std::uint32_t i = first; i < (behind != 0 ? std::min(end, behind + 1) : end); ++i) {
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

}  // namespace entente
