#include "ner/head_noun.hpp"

namespace entente {

HeadNoun::HeadNoun(const WordView& view, const Gazetteer& gazetteer, const Candidate& candidate)
    : view_(view), gazetteer_(gazetteer), candidate_(candidate) {}

Typing HeadNoun::of_name() const {
  TokenRange name = candidate_.tokens;
  const bool numbered = name.size() > 1 && view_.document().tokens[name.end - 1].upos == Upos::NUM;
  if (numbered) --name.end;  // "Security Council Resolution 1234"
  for (std::uint32_t t = name.begin + 1; t + 1 < name.end; ++t)
    if (view_.word(t) == "of" || view_.word(t) == "for" || view_.word(t) == "on" || view_.word(t) == "against")
      return of({name.begin, t});
  return of(name);
}

// "Banco Yorl", "Teatro Yorl"
bool HeadNoun::opens(WordClass word_class, TokenRange head) const {
  return head.size() > 1 && view_.is(word_class, head.begin) && view_.capital(head.begin) &&
         view_.capital(head.end - 1);
}

std::string HeadNoun::kind_of(WordClass word_class, TokenRange head) const {
  const std::uint32_t n = view_.ends(word_class, head.end, head.begin);
  return std::string(view_.detail(word_class, {head.end - n, head.end}));
}

Typing HeadNoun::of(TokenRange head) const {
  const bool person = candidate_.label == "PER";
  const auto typed = [](std::string type, std::string kind = "") {
    return Typing{std::move(type), std::move(kind), "head noun", nullptr, false};
  };
  const bool body = view_.ends(WordClass::organization, head.end, head.begin) >
                    view_.ends(WordClass::agreement, head.end, head.begin);  // "Bishops' Conference"
  const bool verbal = view_.word(head.end - 1).ends_with("ed");              // "Standard Chartered"
  if (!body && !verbal && (ends(WordClass::agreement, head) || ends(WordClass::agreement_named, head)))
    return typed(is_meeting(head) ? "Event" : "Agreement");
  if (ends(WordClass::outlet_name, head) && !person) return typed("Outlet");
  if (opens(WordClass::organization_first, head))
    return typed("Organization",
                 std::string(view_.detail(WordClass::organization_first, {head.begin, head.begin + 1})));
  const bool building = view_.ends(WordClass::place, head.end, head.begin) >
                        view_.ends(WordClass::organization, head.end, head.begin);  // "Convention Centre"
  const bool contest = view_.ends(WordClass::event_named, head.end, head.begin) >
                       view_.ends(WordClass::organization, head.end, head.begin);  // "Champions League"
  if (ends(WordClass::organization, head) && !building && !contest)
    return typed("Organization", kind_of(WordClass::organization, head));
  if (ends(WordClass::organization_named, head) && !person)
    return typed("Organization", kind_of(WordClass::organization_named, head));
  // "Forum for Yorl" is a movement, "Forum on Yorl" a meeting.
  const bool movement =
      view_.word(head.end - 1) == "forum" && head.end < candidate_.tokens.end && view_.word(head.end) != "on";
  if (movement && head.size() == 1) return typed("Organization");
  if (ends(WordClass::event_named, head)) return typed("Event");
  if (opens(WordClass::place_first, head)) return typed("Place");
  if (!ends(WordClass::place, head)) return {};
  return typed(kind_of(WordClass::place, head) == "state" ? "Country" : "Place");
}

// "in breach of the Yorl Convention", "under the Yorl Convention", "signed the Yorl Convention"
bool HeadNoun::is_kept_or_broken() const {
  const Document& document = view_.document();
  const TokenRange name = candidate_.tokens;
  const TokenId above = document[view_.head_of(name)].head;
  if (above && (view_.is(WordClass::agreement_verb, above.value) || document[above].lemma == "breach" ||
                document[above].lemma == "violation"))
    return true;
  std::uint32_t begin = name.begin;
  if (begin > view_.sentence_of(begin).begin && view_.word(begin - 1) == "the") --begin;
  return begin > view_.sentence_of(begin).begin && view_.word(begin - 1) == "under";
}

// A convention "on" or "against" something, or one named after a city, is a treaty; others are meetings.
bool HeadNoun::is_meeting(TokenRange head) const {
  if (view_.detail(WordClass::agreement, {head.end - 1, head.end}) != "meeting") return false;
  if (head.end < candidate_.tokens.end || is_kept_or_broken()) return false;
  if (head.end + 1 < view_.sentence_of(head.begin).end && !view_.is(WordClass::not_a_name, head.end + 1)) {
    const std::string& after = view_.word(head.end);
    if (after == "against" || (after == "on" && view_.capital(head.end + 1))) return false;
  }
  return head.size() != 2 || gazetteer_.lookup(view_.document().form(TokenId{head.begin})).empty();
}

}  // namespace entente
