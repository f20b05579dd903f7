// What is said as commas, colons, quotation marks and "that" set it off: surer than the tree, which errs where clauses
// nest.
#include <algorithm>

#include "attribute/contents.hpp"
#include "attribute/inverted_cue.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kShortQuotation = 20;  // bytes
constexpr std::uint32_t kToMarker = 14;        // tokens from a cue to its "that"
constexpr std::uint32_t kLinkingWords = 6;     // tokens: "at the same time,"
constexpr std::uint32_t kAddressee = 4;        // tokens: "several local news media"

}  // namespace

// Whether commas or quotation marks, not a semicolon, set the cue's clause into its sentence.
bool Contents::set_in(TokenId verb) const {
  const std::uint32_t begin = phrases_.subtree(verb).begin;
  if (begin == phrases_.sentence(verb).begin) return true;
  const std::string_view before = document_.form(TokenId{begin - 1U});
  const std::string_view first = document_.form(TokenId{std::size_t{begin}});
  const auto parts = [](std::string_view form) { return form == ";" || form == ":" || form == "."; };
  return !parts(before) && !parts(first);
}

// Past the one told, by words: "told Reuters", "told the local press", "told our correspondent"; else the token after
// the cue.
std::uint32_t Contents::after_addressee(TokenId verb) const {
  const std::uint32_t begin = verb.value + 1, limit = std::min(phrases_.sentence(verb).end, begin + kAddressee);
  for (std::uint32_t i = begin; i < limit; ++i) {
    const Upos upos = document_.tokens[i].upos;
    std::uint32_t end = name_ends_[i];
    if (end == 0 && upos == Upos::NOUN && cues_.speaker(tree_.lemma(TokenId{std::size_t{i}})) != SpeakerKind::none)
      end = i + 1;
    if (end != 0) {
      const bool owner = end < phrases_.sentence(verb).end &&
                         document_.form(TokenId{std::size_t{end}}).ends_with("s") &&
                         document_.tokens[end].upos == Upos::PART;
      return owner ? begin : end;
    }
    if (upos != Upos::DET && upos != Upos::ADJ && upos != Upos::PRON && upos != Upos::NOUN) return begin;
  }
  return begin;
}

// "said on Friday that ...": the marker is surer than the tree; but of "rejected claims that ..." all is rejected.
std::vector<Span> Contents::after_that(TokenId verb, const Cue& cue) const {
  const TokenRange sentence = phrases_.sentence(verb);
  const std::uint32_t limit = std::min(sentence.end, verb.value + 1 + kToMarker);
  for (std::uint32_t i = verb.value + 1; i < limit; ++i) {
    const Token& token = document_.tokens[i];
    if (i == verb.value + 1 && cue.content == CueContent::naming && cue.kind == CueClass::neutral) return {};
    const bool joins = token.upos == Upos::SCONJ || token.deprel == Deprel::mark ||
                       misread_that(verb, TokenId{i}, cue.content == CueContent::addressee);
    if (joins && tree_.lemma(TokenId{i}) == "that") {
      const TokenId clause = token.head;
      const Upos before = document_.tokens[i - 1].upos;
      const bool other = before == Upos::ADV || before == Upos::SCONJ || before == Upos::ADJ;  // "so that"
      if (clause && other && document_[clause].deprel == Deprel::advcl) return {};
      const bool of_noun =
          cue.content == CueContent::object && clause && tree_.is(clause, {Deprel::acl, Deprel::acl_relcl});
      if (of_noun && !misread_that(verb, TokenId{i}, false)) return {};
      return one(phrases_.trimmed({i + 1, end_of(verb, i + 1)}));
    }
    if (token.upos == Upos::VERB || token.upos == Upos::AUX) return {};
  }
  return {};
}

// "repeated in an interview that they must go", "denied to X that Y": no relative clause of the interview; but "said,
// in an attack that X blamed on Y" has one.
bool Contents::misread_that(TokenId verb, TokenId that, bool addressee) const {
  if (document_.form(TokenId{verb.index() + 1}) == ",") return false;
  TokenId clause = document_[that].head;
  if (clause && document_[that].deprel == Deprel::det && tree_.is(clause, {Deprel::nsubj, Deprel::nsubj_pass}))
    clause = document_[clause].head;
  if (!clause || !tree_.is(clause, {Deprel::acl_relcl}) || !tree_.child(clause, Deprel::nsubj) ||
      tree_.child(clause, Deprel::nsubj) == that)
    return false;
  TokenId noun = document_[clause].head;
  while (noun && document_[noun].head != verb && tree_.is(noun, {Deprel::nmod, Deprel::flat, Deprel::appos}))
    noun = document_[noun].head;
  if (!noun || document_[noun].head != verb || noun < verb) return false;
  return universal(document_[noun].deprel) == Deprel::obl || addressee;
}

// The sentence, or what semicolons and a colon before the verb set off of it.
TokenRange Contents::part_of(TokenId verb) const {
  TokenRange part = phrases_.sentence(verb);
  for (std::uint32_t i = part.begin; i < part.end; ++i) {
    const TokenId token{std::size_t{i}};
    const std::string_view form = document_.form(token);
    if (inside_quotation(document_[token].span) || (form != ";" && (form != ":" || token > verb))) continue;
    if (token < verb) part.begin = i + 1;
    if (token > verb) {
      part.end = i;
      break;
    }
  }
  return part;
}

// ", X said," and ", said X." put into the sentence: all the rest is said.
std::vector<Span> Contents::parenthetical(TokenId verb, const Cue& cue_word) const {
  const TokenRange sentence = part_of(verb);
  TokenRange cue{verb.value, verb.value + 1};
  for (const TokenId child : tree_.children(verb)) {
    bool own = tree_.is(child, {Deprel::aux, Deprel::advmod, Deprel::nsubj, Deprel::aux_pass});
    // "The door to talks, he added, remained open": the first of two subjects is that of what is said.
    for (const TokenId other : tree_.children(verb))
      own &= !(document_[child].deprel == Deprel::nsubj && other > child && other < verb &&
               document_[other].deprel == Deprel::nsubj);
    if (own && child < verb) cue.begin = std::min(cue.begin, phrases_.subtree(child).begin);
  }
  const bool phrase_cue = cue_word.takes_phrase() || cue_word.takes_act();
  const Upos next = verb.value + 1 < sentence.end ? document_.tokens[verb.value + 1].upos : Upos::PUNCT;
  const bool ends_clause = next == Upos::PUNCT || next == Upos::ADP || next == Upos::ADV;
  const TokenRange stretch = phrase_cue && !ends_clause ? TokenRange{} : phrases_.noun_stretch_before(verb).noun;
  if (!stretch.empty()) cue.begin = stretch.begin;
  if (document_.tokens[cue.begin].upos == Upos::CCONJ) return {};
  if (tree_.is(verb, {Deprel::acl}) && tree_.child(verb, Deprel::obl_agent)) return {};  // "a step condemned by X"
  if (cue.begin < verb.value && document_.tokens[cue.begin].feats.find("PronType=Rel") != std::string::npos) return {};
  const auto mark = [&](std::uint32_t i) {
    const std::string_view form = document_.form(TokenId{i});
    return form == "," || form == "\"" || form == "\u201D" || form == "\u2019" || form == "''";
  };
  if (cue.begin <= sentence.begin + 1 || !mark(cue.begin - 1) || document_.form(verb).ends_with("ing")) return {};
  if (document_.form(TokenId{std::size_t{cue.begin} - 1}) != ",") return quoted(verb);
  bool clause_before = false;
  for (std::uint32_t i = sentence.begin; i + 1 < cue.begin; ++i) clause_before |= document_.tokens[i].finite();
  const bool subject_before = cue.begin < verb.value;
  for (const TokenId child : tree_.children(verb)) {
    // "..., X said on Friday, six months after ...": no clause of the cue.
    const std::uint32_t begin = phrases_.subtree(child, {Deprel::punct}).begin;
    const bool resumed = (clause_before || !tree_.child(child, Deprel::nsubj)) && begin > verb.value + 1 &&
                         document_.form(TokenId{begin - 1}) == ",";
    const bool own_content = (tree_.is(child, {Deprel::ccomp}) && !resumed) ||
                             (tree_.is(child, {Deprel::obj}) && cue_word.content != CueContent::addressee);
    if (child > verb && own_content && (subject_before || document_[child].deprel == Deprel::ccomp)) return {};
  }
  const bool owned = next == Upos::PRON && tree_.is(TokenId{verb.index() + 1}, {Deprel::nmod_poss});
  const bool inverted =
      !phrase_cue && (next == Upos::PROPN || next == Upos::DET || owned || next == Upos::NOUN || next == Upos::ADJ);
  if (!(subject_before || (inverted && !subject_outside(verb)))) return {};
  while (cue.end < sentence.end && document_.form(TokenId{cue.end}) != "," && document_.form(TokenId{cue.end}) != ";" &&
         document_.form(TokenId{cue.end}) != ":")
    ++cue.end;
  if (inverted && !subject_before && cue.end < sentence.end) cue.end = after_apposition(cue.end, sentence.end);
  if (cue.end < sentence.end && document_.form(TokenId{cue.end}) == ":") return {};
  // "citing two people": a participle of the cue is no part of what is said.
  if (cue.end + 1 < sentence.end && document_.form(TokenId{cue.end + 1}).ends_with("ing") &&
      document_.tokens[cue.end + 1].upos == Upos::VERB)
    cue.end = sentence.end;
  cue.end = after_carrier(cue.end, sentence.end);
  // "..., officials said, as X flew to Y": what the text itself sets beside it.
  const TokenId beside{std::size_t{cue.end} + 1};
  if (clause_before && beside.value < sentence.end && document_[beside].upos == Upos::SCONJ) {
    if (tree_.lemma(beside) == "as" || tree_.lemma(beside) == "while") cue.end = sentence.end;
  }
  // "The rebels, he said, had fled": the clause goes on after the cue.
  const Upos opening = document_.tokens[sentence.begin].upos;
  bool clause_after = false;
  for (std::uint32_t i = cue.end + 1; i < sentence.end && document_.form(TokenId{cue.end}) == ","; ++i)
    clause_after |= document_.tokens[i].finite() && (i == cue.end + 1 || opening == Upos::ADP || opening == Upos::ADV);
  if (!clause_before && !clause_after) return {};
  return phrases_.without(sentence, cue);
}

// The subject of a verb that follows its subject at a distance: "X, who came, said".
bool Contents::subject_outside(TokenId verb) const {
  const TokenId subject = tree_.child(verb, Deprel::nsubj), said = tree_.child(verb, Deprel::ccomp);
  if (subject && subject < verb) return true;
  return tree_.is(verb, {Deprel::acl, Deprel::acl_relcl}) ||
         (document_[verb].deprel == Deprel::root && !(said && said < verb));
}

// Past ", citing Y," and ", which quoted Y,".
std::uint32_t Contents::after_cited(std::uint32_t comma, std::uint32_t end) const {
  for (std::uint32_t i = comma + 1; i < end && i <= comma + 2; ++i) {
    const std::string& lemma = tree_.lemma(TokenId{std::size_t{i}});
    if (lemma != "cite" && lemma != "quote") continue;
    return next_comma(i + 1, end);
  }
  return comma;
}

// Past ", as quoted by Y,".
std::uint32_t Contents::after_carrier(std::uint32_t comma, std::uint32_t end) const {
  if (comma + 2 >= end || document_.form(TokenId{comma + 1}) != "as") return comma;
  const TokenId verb{std::size_t{comma} + 2};
  if (document_[verb].upos != Upos::VERB || !tree_.child(verb, Deprel::obl_agent)) return comma;
  return next_comma(comma + 1, end);
}

std::uint32_t Contents::next_comma(std::uint32_t begin, std::uint32_t end) const {
  while (begin < end && document_.form(TokenId{std::size_t{begin}}) != ",") ++begin;
  return begin;
}

// Past ", minister of X," after a name: a stretch between commas without a verb.
std::uint32_t Contents::after_apposition(std::uint32_t comma, std::uint32_t end) const {
  if (comma + 1 >= end || document_.form(TokenId{comma}) != ",") return comma;
  const Upos first = document_.tokens[comma + 1].upos;
  if (first != Upos::DET && first != Upos::NOUN && first != Upos::PROPN && first != Upos::ADJ && first != Upos::PRON)
    return comma;
  for (std::uint32_t i = comma + 1; i < end; ++i) {
    const Upos upos = document_.tokens[i].upos;
    if (upos == Upos::VERB || upos == Upos::AUX) return comma;
    if (document_.form(TokenId{i}) == "," || i + 1 == end) return i;
  }
  return comma;
}

// Whether a subject stands before the first finite verb.
bool Contents::subject_follows(TokenRange range) const {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (tree_.is(TokenId{i}, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::expl})) return true;
    if (document_.tokens[i].finite()) return false;
  }
  return true;
}

// "..., he said, ...": the cue hangs from what is said.
std::vector<Span> Contents::around(TokenId verb) const {
  const bool has_speaker = tree_.child(verb, Deprel::nsubj) || tree_.child(verb, Deprel::nsubj_pass);
  if (!has_speaker) return {};
  const TokenId head = document_[verb].head;
  TokenRange whole = phrases_.subtree(head);
  if (document_[head].deprel == Deprel::root) whole = phrases_.sentence(verb);
  return phrases_.without(whole, phrases_.subtree(verb));
}

std::vector<Span> Contents::after_colon(TokenId verb) const {
  const TokenRange sentence = phrases_.sentence(verb);
  const TokenRange governed = phrases_.subtree(verb);
  for (std::uint32_t i = verb.value + 1; i + 1 < sentence.end; ++i) {
    if (document_.form(TokenId{i}) != ":") continue;
    return governed.contains(TokenId{i}) || i == governed.end ? one(phrases_.trimmed({i + 1, sentence.end}))
                                                              : std::vector<Span>{};
  }
  return {};
}

// "...," tweeted Jane Doe; ..., argued the lawyer.
std::vector<Span> Contents::before_inverted(TokenId verb) const {
  const InvertedCue cue = inverted_cue(tree_, phrases_, cues_, verb);
  if (!cue.speaker) return {};
  return cue.quoted ? quoted(verb) : one(phrases_.trimmed({phrases_.sentence(verb).begin, verb.value}));
}

// "described X to the BBC: "..."": what the quotation holds, whatever the cue takes beside it.
std::vector<Span> Contents::quoted_behind_colon(TokenId cue) const {
  const TokenRange sentence = phrases_.sentence(cue);
  for (std::uint32_t i = cue.value + 1; i + 1 < sentence.end; ++i) {
    const TokenId token{std::size_t{i}};
    if (document_[token].upos == Upos::VERB && document_[token].finite()) return {};
    if (document_.form(token) != ":") continue;
    const std::uint32_t begin = document_.tokens[i + 1].span.begin;
    for (const Span quotation : quotations_)
      if (quotation.begin == begin || quotation.begin == begin + 1) return {quotation};
    return {};
  }
  return {};
}

// "She wrote:" at the end of a sentence: the quotation or the sentence that follows.
std::vector<Span> Contents::next_sentence(TokenId verb) const {
  const std::size_t next = tree_.sentence(verb).index() + 1;
  if (document_.form(phrases_.sentence(verb).back()) != ":" || next >= document_.sentences.size()) return {};
  const Span sentence = document_.sentences[next].span;
  for (const Span quotation : quotations_) {
    if (quotation.begin >= sentence.begin && quotation.begin <= sentence.begin + 3) return {quotation};
  }
  return {sentence};
}

// "In remarks to X, Y observed, "..."": a quotation right behind the cue that ends with the sentence or beyond it.
bool Contents::opens_quotation(TokenId verb) const {
  const TokenRange sentence = phrases_.sentence(verb);
  std::uint32_t next = verb.value + 1;
  if (next < sentence.end && document_.form(TokenId{std::size_t{next}}) == ",") ++next;
  if (next + 1 >= sentence.end) return false;
  const std::uint32_t begin = document_.tokens[next + 1].span.begin;
  const std::uint32_t last = document_.tokens[sentence.end - 1].span.begin;
  return std::any_of(quotations_.begin(), quotations_.end(), [&](Span quotation) {
    return quotation.begin == begin && quotation.end + 1 >= last && quotation.size() > kShortQuotation;
  });
}

// A short quotation in which no verb has a tense: a word set in quotes.
bool Contents::is_word_in_quotes(TokenId cue, Span quotation) const {
  const bool goes_on = quotation.end <= document_[cue].span.begin && document_.view(quotation).ends_with(',');
  if (quotation.size() > kShortQuotation || goes_on) return false;  // "Our team," she said, "has found ..."
  const TokenRange sentence = phrases_.sentence(cue);
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
    if (quotation.contains(document_.tokens[i].span) && document_.tokens[i].finite()) return false;
  return true;
}

// The quotations beside the cue, with no other finite verb between.
std::vector<Span> Contents::quoted(TokenId verb) const {
  std::vector<Span> out;
  const Span sentence = document_.sentences[tree_.sentence(verb).index()].span;
  Span cue = document_[verb].span;
  // Between: "Jane Doe, who had come, said".
  if (const TokenRange subject = phrases_.noun_stretch_before(verb).noun; !subject.empty())
    cue.begin = document_[subject.front()].span.begin;
  for (const Span quotation : quotations_) {
    const Span part{std::max(quotation.begin, sentence.begin), std::min(quotation.end, sentence.end)};
    if (part.begin >= part.end || part.contains(cue) || is_word_in_quotes(verb, part)) continue;
    const Span between = part.end <= cue.begin ? Span{part.end, cue.begin} : Span{cue.end, part.begin};
    const TokenRange tokens = phrases_.sentence(verb);
    bool apart = false;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Token& token = document_.tokens[i];
      const bool joins = part.end <= cue.begin && (token.upos == Upos::SCONJ || token.upos == Upos::CCONJ);
      // "..., X said, warning that ...": the participle's.
      const bool another = part.begin >= cue.end && token.upos == Upos::VERB &&
                           document_.form(TokenId{i}).ends_with("ing") &&
                           cues_.find(tree_.lemma(TokenId{i}), true) != nullptr;
      apart |= (joins || another || (token.upos == Upos::VERB && token.finite())) && between.contains(token.span) &&
               !inside_quotation(token.span);
    }
    if (!apart) out.push_back(part);
  }
  return out;
}

std::vector<Span> Contents::of_according(TokenRange phrase, TokenId named) const {
  const TokenRange sentence = part_of(named);
  std::uint32_t comma = named.value + 1;
  while (comma < sentence.end && document_.form(TokenId{comma}) != ",") ++comma;
  comma = after_cited(comma, sentence.end);
  // After what is said no more than an apposition can follow the name.
  std::uint32_t link = phrase.begin;
  if (link > sentence.begin + 1 && document_.form(TokenId{link - 1U}) == ",") --link;
  const std::string before = link > sentence.begin ? tree_.lemma(TokenId{link - 1U}) : "";
  const bool joins = before == "and" || before == "but";  // "and, according to X, Y": Y is said
  const std::uint32_t behind = after_apposition(comma, sentence.end);
  // "According to X, the quake, at 6.3, was": the subject of what is said, and no apposition.
  const std::uint32_t end = behind + 1 < sentence.end && !subject_follows({behind + 1, sentence.end}) ? comma : behind;
  if (end + 1 < sentence.end || (!joins && phrase.begin > sentence.begin + kLinkingWords)) comma = end;
  // Without a comma the clause goes on where its finite verb is: "according to X has".
  for (std::uint32_t i = std::max(phrase.end, named.value + 1); i < comma; ++i) {
    const TokenId token{std::size_t{i}};
    if (!document_[token].finite() || phrases_.governs(named, token)) continue;
    comma = std::max(phrase.end, named.value + 1);
  }
  // At the front of its sentence, or after a linking phrase, all that follows is said.
  bool front = phrase.begin - sentence.begin <= kLinkingWords;
  for (std::uint32_t i = sentence.begin; i < phrase.begin; ++i)
    front &= !tree_.is(TokenId{i}, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::expl, Deprel::root});
  // "..., according to a report, which counted 12": what is told of the source besides.
  if (!front && !joins && comma + 1 < sentence.end && phrases_.opens_clause(TokenId{std::size_t{comma} + 1}))
    return phrases_.without(sentence, {phrase.begin, sentence.end});
  if (comma + 1 < sentence.end && (front || joins)) return one(phrases_.trimmed({comma, sentence.end}));
  return phrases_.without(sentence, {phrase.begin, std::max(comma, phrase.begin + 1)});
}

}  // namespace entente
