#include "attribute/phrases.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::uint32_t kLongestDescription = 12;  // tokens
constexpr std::uint32_t kLongestSubject = 40;      // tokens, with its relative clause

}  // namespace

Phrases::Phrases(const TreeView& tree) : tree_(tree), document_(tree.document()), times_(document_.tokens.size()) {
  for (const TimeExpression& time : document_.times) {
    for (std::uint32_t i = time.tokens.begin; i < time.tokens.end; ++i) times_[i] = &time;
  }
}

TokenRange Phrases::subtree(TokenId root, std::initializer_list<Deprel> without) const {
  TokenRange range{root.value, root.value + 1};
  std::vector<TokenId> open;
  for (const TokenId child : tree_.children(root)) {
    if (!tree_.is(child, without)) open.push_back(child);
  }
  while (!open.empty()) {
    const TokenId at = open.back();
    open.pop_back();
    range = {std::min(range.begin, at.value), std::max(range.end, at.value + 1)};
    for (const TokenId child : tree_.children(at)) open.push_back(child);
  }
  return range;
}

bool Phrases::governs(TokenId root, TokenId token) const {
  for (TokenId at = token; at; at = document_[at].head) {
    if (at == root) return true;
  }
  return false;
}

// The noun phrase that ends the stretch: before any verb but that of its relative clause; of "a step that X", "a step
// the X", where the verb is still to come, X alone.
TokenRange Phrases::noun_at_end(TokenRange range) const {
  bool noun = false, relative = false, told = false;
  while (!range.empty() &&
         (document_.tokens[range.begin].upos == Upos::CCONJ || document_.tokens[range.begin].upos == Upos::SCONJ))
    ++range.begin;
  if (range.size() > kLongestSubject) return {};
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const TokenId token{std::size_t{i}};
    const Upos upos = document_[token].upos, before = i == range.begin ? Upos::X : document_.tokens[i - 1].upos;
    const bool first = i == range.begin,
               nominal = before == Upos::NOUN || before == Upos::PROPN || before == Upos::PRON;
    const bool that = tree_.lemma(token) == "that" && before != Upos::ADP;  // no "member of that mission"
    const bool opens = opens_clause(token) || (noun && that);
    if (first && (upos == Upos::ADP || upos == Upos::ADV)) return {};
    if (first && opens && tree_.lemma(token) != "whose") return {};
    if (upos == Upos::DET && nominal && !opens && !relative) return noun_at_end({i, range.end});
    // "officials briefed on the matter", whatever the tree makes of it.
    const bool reduced = upos == Upos::VERB && before == Upos::NOUN && i + 1 < range.end &&
                         document_.form(token).ends_with("ed") && document_.tokens[i + 1].upos == Upos::ADP;
    const bool verb = upos == Upos::AUX || (upos == Upos::VERB && !reduced && !tree_.is(token, {Deprel::acl}));
    if ((verb && !relative) || (upos == Upos::VERB && !noun)) return {};
    if (noun && opens && !relative) {
      const TokenRange rest = noun_at_end({i + 1, range.end});
      if (!rest.empty()) return rest;
      relative = true;
    }
    told |= verb;
    noun |= upos == Upos::NOUN || upos == Upos::PROPN;
  }
  const bool one_of = document_.form(TokenId{std::size_t{range.begin}}) == "one" && range.size() == 3 &&
                      document_.tokens[range.end - 1].upos == Upos::PRON;  // "one of them"
  return (noun || one_of) && relative == told ? range : TokenRange{};
}

// An apposition, a relative clause or a participle's.
bool Phrases::is_insertion(TokenRange range) const {
  if (range.empty()) return false;
  const TokenId first{std::size_t{range.begin}};
  if (opens_clause(first)) return true;
  const Upos upos = document_[first].upos;
  if (upos == Upos::CCONJ || upos == Upos::SCONJ) return false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const TokenId token{std::size_t{i}};
    if (opens_clause(token)) return true;
    if (document_[token].finite()) return false;
  }
  return true;
}

bool Phrases::opens_clause(TokenId token) const {
  const std::string& lemma = tree_.lemma(token);
  return lemma == "who" || lemma == "which" || lemma == "whom" || lemma == "whose";
}

Phrases::Stretch Phrases::noun_stretch_before(TokenId verb) const {
  const std::uint32_t begin = sentence(verb).begin;
  const auto form = [&](std::uint32_t i) { return document_.form(TokenId{std::size_t{i}}); };
  const auto ends = [&](std::uint32_t i) {
    const std::string_view mark = form(i);
    return mark == "," || mark == "\"" || mark == "\u201C" || mark == "\u201D" || mark == ";" || mark == ":" ||
           mark == "\u2014" || mark == "\u2013";
  };
  const auto segment = [&](std::uint32_t end) {
    std::uint32_t from = end;
    while (from > begin && !ends(from - 1)) --from;
    return TokenRange{from, end};
  };
  std::uint32_t end = verb.value;
  while (end > begin && (document_.tokens[end - 1].upos == Upos::AUX || document_.tokens[end - 1].upos == Upos::ADV))
    --end;
  Stretch out;
  if (end > begin && form(end - 1) == ",") {
    out.inserted = segment(end - 1);
    if (out.inserted.begin == begin || form(out.inserted.begin - 1) != "," || !is_insertion(out.inserted)) return {};
    end = out.inserted.begin - 1;
  }
  out.noun = noun_at_end(segment(end));
  return out.noun.empty() ? Stretch{} : out;
}

Span Phrases::trimmed(TokenRange range) const {
  const auto skip = [&](std::uint32_t i) {
    const Token& token = document_.tokens[i];
    const std::string& lemma = tree_.lemma(TokenId{i});
    return token.upos == Upos::PUNCT || token.deprel == Deprel::cc ||
           ((token.upos == Upos::SCONJ || token.deprel == Deprel::mark) && (lemma == "that" || lemma == "as"));
  };
  while (!range.empty() && skip(range.begin)) ++range.begin;
  const auto form = [&](std::uint32_t i) { return document_.form(TokenId{std::size_t{i}}); };
  const auto closes = [&](std::uint32_t end) {  // "called it a "crime"": what closes a quotation that begins inside
    const std::string_view mark = form(end), opening = mark == "\u201D" ? "\u201C" : mark;
    if (mark != "\"" && mark != "\u201D") return false;
    std::uint32_t marks = 0;
    for (std::uint32_t i = range.begin; i < end; ++i) marks += form(i) == opening ? 1 : 0;
    return mark == "\"" ? marks % 2 == 1 : marks > 0;
  };
  while (!range.empty() && document_.tokens[range.end - 1].upos == Upos::PUNCT && !closes(range.end - 1)) --range.end;
  return document_.span_of(range);
}

std::vector<Span> Phrases::without(TokenRange whole, TokenRange hole) const {
  std::vector<Span> out;
  const TokenRange parts[] = {{whole.begin, std::max(whole.begin, std::min(hole.begin, whole.end))},
                              {std::min(whole.end, std::max(hole.end, whole.begin)), whole.end}};
  for (const TokenRange part : parts) {
    if (part.empty()) continue;
    if (const Span span = trimmed(part); !span.empty()) out.push_back(span);
  }
  return out;
}

// "Friday Ford Motors", "the committee on Monday": a time beside the name is none of it.
TokenRange Phrases::without_times(TokenRange range, TokenId noun) const {
  for (const TimeExpression& time : document_.times) {
    if (!range.contains(time.tokens) || time.tokens.contains(noun)) continue;
    if (time.tokens.end <= noun.value && time.tokens.begin <= range.begin + 1) range.begin = time.tokens.end;
    if (time.tokens.begin > noun.value && time.tokens.end == range.end) {
      range.end = time.tokens.begin;
      while (range.end > noun.value + 1 && document_.tokens[range.end - 1].upos == Upos::ADP) --range.end;
    }
  }
  return range;
}

Span Phrases::noun_phrase(TokenId token) const {
  TokenRange range = subtree(token, {Deprel::case_, Deprel::punct, Deprel::appos, Deprel::acl_relcl, Deprel::parataxis,
                                     Deprel::advcl, Deprel::ccomp, Deprel::cc, Deprel::cop, Deprel::aux});
  for (std::uint32_t i = token.value; i > range.begin; --i) {
    if (document_.form(TokenId{i - 1U}) == ",") range.begin = i;
  }
  return document_.span_of(without_times(range, token));
}

// "the magazine X": the name that follows the noun.
bool Phrases::names_it(TokenId name, TokenId noun) const {
  return document_[name].upos == Upos::PROPN && document_[name].head == noun;
}

Span Phrases::description(TokenId token) const {
  TokenRange range = subtree(token, {Deprel::case_, Deprel::punct, Deprel::appos, Deprel::acl_relcl, Deprel::acl,
                                     Deprel::parataxis, Deprel::advcl, Deprel::ccomp, Deprel::advmod, Deprel::cc});
  for (std::uint32_t i = token.value; i > range.begin; --i) {
    if (document_.form(TokenId{i - 1U}) == ",") range.begin = i;
  }
  while (range.begin < token.value && document_.tokens[range.begin].upos == Upos::PUNCT)
    ++range.begin;  // a closing quote
  const TokenId name{std::size_t{range.end}};
  if (range.end == token.value + 1 && range.end < sentence(token).end && names_it(name, token)) {
    ++range.end;
    while (range.end < sentence(token).end && tree_.is(TokenId{std::size_t{range.end}}, {Deprel::flat}) &&
           names_it(TokenId{std::size_t{range.end}}, name))
      ++range.end;
  }
  range = without_times(range, token);
  if (range.size() > kLongestDescription) range.end = std::max(token.value + 1, range.begin + kLongestDescription);
  Span span = document_.span_of(range);
  const std::size_t comma = document_.view(span).find(',');
  if (comma != std::string::npos && comma > 0) span.end = span.begin + static_cast<std::uint32_t>(comma);
  return span;
}

}  // namespace entente
