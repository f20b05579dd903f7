// What belongs to a name beyond its span: behind a hyphen, what a body is in charge of, the last of a list, an article.
#include <algorithm>

#include "ner/span_rules.hpp"

namespace entente {

// "X", "-", "y": a name goes on behind its hyphen, a person's also in small letters or behind an article.
std::uint32_t SpanRules::with_tail(std::uint32_t begin, std::uint32_t end, bool person) const {
  const std::uint32_t limit = view_.sentence_of(begin).end;
  const auto touches = [&](std::uint32_t t) {
    return document().tokens[t].span.end == document().tokens[t + 1].span.begin;
  };
  if (hits_at(begin) != nullptr && !person) return end;
  if (person && end > begin + 1 && end + 2 < limit && view_.is(WordClass::particle, end) &&
      view_.word(end + 1) == "-" && view_.capital(end + 2))
    return end + 3;
  while (end + 1 < limit && view_.word(end) == "-" && touches(end - 1) && touches(end)) {
    const bool inner = end + 3 < limit && view_.word(end + 2) == "-" && touches(end + 1) && touches(end + 2) &&
                       view_.word(end + 1).size() < 4;  // "Xan-o-yo"
    const bool given = person && end > begin + 1 && (inner || ends_given_name(end + 1));
    if (hits_at(end + 1) != nullptr || !(view_.capital(end + 1) || given)) break;
    end += 2;
  }
  return end;
}

// "Xan Yo-rin", "Xan Yo-won": a proper noun, or a short word with nothing behind that it goes with ("Xan Yorl-era law",
// "Xan Yorl-run camp").
bool SpanRules::ends_given_name(std::uint32_t t) const {
  const Upos upos = document().tokens[t].upos;
  if (upos == Upos::PROPN) return true;
  if (view_.word(t).size() > 5 || view_.word(t).ends_with("ed")) return false;
  if (upos == Upos::VERB) return t + 1 >= document().tokens.size() || document().tokens[t + 1].upos != Upos::NOUN;
  return document().tokens[t].head.value <= t ||
         document().tokens[document().tokens[t].head.index()].upos == Upos::VERB;
}

bool SpanRules::opens_person(std::uint32_t t) const {
  const auto& names = document().names;
  const auto name =
      std::partition_point(names.begin(), names.end(), [&](const NameSpan& other) { return other.tokens.begin < t; });
  return name != names.end() && name->tokens.begin == t && name->label == "PER";
}

// Behind "and", a person, or a body of its own ("the Office of X", "the Center for Y", one of "two firms, X and Y"): no
// part of the name before, which begins with `first`.
bool SpanRules::opens_another(std::uint32_t first, std::uint32_t begin, std::uint32_t end) const {
  if (opens_person(begin)) return true;
  if (of_several(first)) return true;
  if (end >= document().tokens.size() || (view_.word(end) != "of" && view_.word(end) != "for")) return false;
  return view_.ends(WordClass::organization, end, begin) > 0;
}

// "Ministry of Justice", "Committee on Trade, Science, and Transport": what a body is in charge of, which no gazetteer
// knows for a thing of its own, belongs to its name.
std::uint32_t SpanRules::with_charge(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t limit = view_.sentence_of(begin).end;
  std::uint32_t last = 0;
  for (std::uint32_t t = begin + 1; t <= end && t + 1 < limit && last == 0; ++t) {
    const std::string& tie = view_.word(t);
    if (!view_.capital(t - 1) || (tie != "of" && tie != "for" && tie != "on")) continue;
    if (view_.ends(WordClass::organization, t, begin) == 0) continue;
    const std::uint32_t first = view_.word(t + 1) == "the" ? t + 2 : t + 1;
    if (opens_person(first)) return end;
    last = charge_word(first, limit);
    if (last <= std::max(first, end - 1)) return end;
  }
  if (last == 0) return end;
  for (std::uint32_t t = last; t + 1 < limit;) {  // a list, where "and" closes it
    const bool comma = view_.word(t) == ",";
    const std::uint32_t conjunction = comma ? t + 1 : t;
    const bool closes = view_.word(conjunction) == "and";
    if (!comma && !closes) break;
    const std::uint32_t item = closes ? conjunction + 1 : t + 1;
    const std::uint32_t next = charge_word(item, limit);
    if (next == item || opens_another(begin, item, next)) break;
    if (closes) return next;
    t = next;
  }
  return last;
}

// Past a run of capitals of which no gazetteer knows any; where it starts if there is none.
std::uint32_t SpanRules::charge_word(std::uint32_t t, std::uint32_t limit) const {
  std::uint32_t end = t;
  while (end < limit && view_.capital(end) && name_word(end) && !view_.is(WordClass::not_a_name, end)) {
    const auto* hits = hits_at(end);
    const bool known = hits != nullptr && std::any_of(hits->begin(), hits->end(), [&](const GazetteerHit& hit) {
                         return gazetteer_.entries()[hit.entry].entity.type != "Outlet";
                       });
    if (known) return t;
    ++end;
  }
  return end;
}

// "Centre for Peace and Law": what is coordinated with a part of the name, not with the whole, belongs to it.
std::uint32_t SpanRules::with_last_of_list(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t limit = view_.sentence_of(begin).end;
  if (end + 1 >= limit || view_.word(end) != "and" || !view_.capital(end + 1)) return end;
  if (const auto* whole = hits_at(end - 1); whole != nullptr && whole->front().tokens.end > end + 1)
    return whole->front().tokens.end;
  std::uint32_t last = end + 1;
  while (last + 1 < limit && view_.capital(last + 1)) ++last;
  if (opens_another(begin, end + 1, last + 1)) return end;
  const TokenId above = document().tokens[view_.head_of({end + 1, last + 1}).index()].head;
  const bool inner = above && above.value > begin && above.value < end && above != view_.head_of({begin, end});
  return inner && hits_at(end + 1) == nullptr ? last + 1 : end;
}

// "al", "-", "X": the article of an Arabic name may have lost its capital and
// its place in the span.
std::uint32_t SpanRules::with_article(std::uint32_t begin) const {
  if (begin < 2 || view_.word(begin - 1) != "-" ||
      document().tokens[begin - 1].span.end != document().tokens[begin].span.begin)
    return begin;
  const std::string& word = view_.word(begin - 2);
  return word == "al" || word == "el" || word == "as" || word == "ad" || word == "an" ? begin - 2 : begin;
}

}  // namespace entente
