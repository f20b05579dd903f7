#include "attribute/contents.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t kDay = 10;  // "2026-11-29"

}  // namespace

Contents::Contents(const TreeView& tree, const Phrases& phrases, const Cues& cues, const std::vector<Span>& quotations)
    : tree_(tree),
      phrases_(phrases),
      cues_(cues),
      document_(tree.document()),
      quotations_(quotations),
      name_ends_(document_.tokens.size()) {
  for (const Mention& mention : document_.mentions) {
    if (mention.kind == MentionKind::name && !mention.tokens.empty())
      name_ends_[mention.tokens.begin] = std::max(name_ends_[mention.tokens.begin], mention.tokens.end);
  }
}

std::vector<Span> Contents::of_verb(TokenId verb, const Cue& cue, TokenId last) const {
  if (last != verb) {  // "..., she remarked on X"
    std::vector<Span> quotation = quoted(verb);
    if (!quotation.empty() && quotation.front().begin < document_[verb].span.begin) return quotation;
  }
  if (std::vector<Span> out = quoted_behind_colon(verb); !out.empty()) return out;
  if (std::vector<Span> out = after_words(verb, last, cue); !out.empty()) return out;
  if (std::vector<Span> out = after_that(verb, cue); !out.empty()) return out;
  if (std::vector<Span> out = parenthetical(verb, cue); !out.empty()) return out;
  for (const TokenId child : tree_.children(verb)) {
    // Without a word that joins it a clause with a subject is what is said, whatever the tree calls it.
    const bool bare = document_[child].deprel == Deprel::advcl && !tree_.child(child, Deprel::mark) &&
                      tree_.child(child, Deprel::nsubj) && document_[verb].upos == Upos::VERB;
    if (child > verb && (tree_.relation(child) == Deprel::ccomp || bare) && may_be_said(child))
      return clause(verb, child, cue);
  }
  const TokenId said = tree_.child(verb, Deprel::ccomp);
  if (said && may_be_said(said) && !(said < verb && relative(said))) return clause(verb, said, cue);
  if (document_[verb].deprel == Deprel::parataxis && set_in(verb)) {
    if (std::vector<Span> out = around(verb); !out.empty()) return out;
  }
  const TokenId object = tree_.child(verb, Deprel::obj);
  const bool names_object = cue.takes_phrase() || cue.takes_act();
  if ((!names_object && cue.kind != CueClass::judgement) || !object) {
    if (std::vector<Span> out = after_colon(verb); !out.empty()) return out;
  }
  if (cue.kind == CueClass::request) {
    if (std::vector<Span> out = request(verb); !out.empty()) return out;
  }
  // "add the question "..." to the form" says nothing.
  const bool takes_object = object && (cue.content == CueContent::clause || cue.takes_act()) &&
                            document_[object].upos == Upos::NOUN && object > verb &&
                            !inside_quotation(document_[object].span);
  if (cue.kind != CueClass::opinion && (!cue.takes_phrase() || !object) && !takes_object) {
    if (std::vector<Span> out = quoted(verb); !out.empty()) return out;
  }
  if (cue.content == CueContent::naming) return naming(verb, cue);
  if (cue.takes_phrase()) return phrase(verb, cue);
  if (cue.content == CueContent::topic) {
    if (std::vector<Span> out = topic(verb); !out.empty()) return out;
  }
  if (tree_.lemma(verb) == "tell" || cue.content == CueContent::act) return request(verb);
  if (std::vector<Span> out = next_sentence(verb); !out.empty()) return out;
  if (cue.content == CueContent::object) return phrase(verb, cue);
  if (cue.content == CueContent::topic && object) return phrase(verb, cue);
  if (!object) return unread_clause(verb, cue);
  if (std::vector<Span> out = of_noun(object); !out.empty()) return out;
  return cue.content == CueContent::addressee || cue.kind != CueClass::neutral || object < verb || !tells(verb)
             ? std::vector<Span>{}
             : broken_clause(verb, object);
}

// "called for a truce", "let it be known that": what follows the cue's last word.
std::vector<Span> Contents::after_words(TokenId verb, TokenId last, const Cue& cue) const {
  const std::uint32_t begin = last.value + 1;
  if (last == verb || begin >= phrases_.sentence(verb).end) return {};
  if (document_.form(TokenId{std::size_t{begin}}) == "that")
    return one(phrases_.trimmed({begin + 1, end_of(verb, begin + 1)}));
  if (cue.content != CueContent::object) return {};
  std::uint32_t end = begin;
  for (const TokenId child : tree_.children(verb)) {
    if (child > last && !tree_.is(child, {Deprel::conj, Deprel::cc, Deprel::punct, Deprel::parataxis}))
      end = std::max(end, phrases_.subtree(child).end);
  }
  return one(phrases_.trimmed({begin, end > begin ? end : end_of(verb, begin)}));
}

// ", of which X is a member, denounced": read as what is said.
bool Contents::relative(TokenId clause) const {
  const TokenRange range = phrases_.subtree(clause, {Deprel::punct});
  for (std::uint32_t i = range.begin; i < range.end && i < range.begin + 2; ++i) {
    if (phrases_.opens_clause(TokenId{i})) return true;
  }
  return false;
}

// "said the line trampled on X", where the tree has no clause: a noun and a verb after the cue.
std::vector<Span> Contents::unread_clause(TokenId verb, const Cue& cue) const {
  const TokenRange rest{verb.value + 1, phrases_.sentence(verb).end};
  if (cue.content != CueContent::clause || rest.empty() || !finite(document_[verb])) return {};
  const TokenId subject = tree_.child(verb, Deprel::nsubj);
  if (!subject || subject < verb || phrases_.subtree(subject, {Deprel::acl, Deprel::acl_relcl}).begin != rest.begin)
    return {};
  return tree_.child(subject, Deprel::acl) || tree_.child(subject, Deprel::acl_relcl)
             ? one(phrases_.trimmed({rest.begin, end_of(verb, rest.begin)}))
             : std::vector<Span>{};
}

// Not "agreed to sign", an act, nor "X condemned it, Reuters reported", a cue with nobody but its speaker.
bool Contents::may_be_said(TokenId clause) const {
  if (infinitive(clause)) return false;
  const auto& parts = tree_.children(clause);
  return cues_.find(tree_.lemma(clause), true) == nullptr ||
         !std::all_of(parts.begin(), parts.end(), [&](TokenId part) {
           return tree_.is(part, {Deprel::nsubj, Deprel::punct});
         });
}

bool Contents::infinitive(TokenId verb) const {
  const TokenId mark = tree_.child(verb, Deprel::mark);
  return mark && tree_.lemma(mark) == "to";
}

// A finite verb, or ", saying": other participles take their object as objects are taken.
bool Contents::tells(TokenId verb) const {
  return finite(document_[verb]) || (verb.value > 0 && document_.form(TokenId{verb.value - 1U}) == ",");
}

// Where what a cue says ends: before a verb coordinated with the cue, else with the sentence, or with the cue's own
// clause where that is a part of another.
std::uint32_t Contents::end_of(TokenId verb, std::uint32_t begin) const {
  const bool main = tree_.is(verb, {Deprel::root, Deprel::conj, Deprel::ccomp, Deprel::parataxis});
  const std::uint32_t own = phrases_.subtree(verb).end;  // no more than the cue: the tree hangs its clause elsewhere
  std::uint32_t end = main || own <= begin ? phrases_.sentence(verb).end : own;
  for (std::uint32_t i = begin; i < end; ++i) {
    const TokenId token{std::size_t{i}};
    if (document_.form(token) == ";" && !inside_quotation(document_[token].span)) end = i;
  }
  for (const TokenId child : tree_.children(verb)) {
    if (child.value <= begin) continue;
    const bool next = (document_[child].deprel == Deprel::conj && !tree_.child(child, Deprel::nsubj)) ||
                      (document_[child].deprel == Deprel::advcl && document_.form(child).ends_with("ing") &&
                       document_.form(TokenId{phrases_.subtree(child).begin - 1U}) == ",");
    if (next) end = std::min(end, phrases_.subtree(child).begin);
  }
  return std::max(end, begin);
}

// A condition set before the clause belongs to it: "said if X, then Y".
std::vector<Span> Contents::clause(TokenId verb, TokenId said, const Cue& cue) const {
  TokenRange range = phrases_.subtree(said);
  // "Jane Doe, the minister, said talks failed", with the speaker under the wrong verb.
  const bool goes_on = said > verb && document_.tokens[verb.value + 1].upos != Upos::PUNCT;
  if (range.contains(verb) && goes_on && !phrases_.noun_stretch_before(verb).noun.empty()) range.begin = verb.value + 1;
  if (range.contains(verb)) return phrases_.without(range, phrases_.subtree(verb, {Deprel::ccomp, Deprel::punct}));
  if (said < verb) return one(phrases_.trimmed(range));
  for (const TokenId child : tree_.children(verb)) {
    const TokenId mark = tree_.child(child, Deprel::mark);
    const bool part = (document_[child].deprel == Deprel::advcl && mark && tree_.lemma(mark) != "as") ||
                      (tree_.is(child, {Deprel::obj, Deprel::dep, Deprel::parataxis, Deprel::appos}) &&
                       document_[child].upos != Upos::PRON && cue.content != CueContent::addressee &&
                       (!tree_.child(said, Deprel::nsubj) || child.value == verb.value + 1));
    if (part && child > verb && child < said) range.begin = std::min(range.begin, phrases_.subtree(child).begin);
  }
  if (cue.content == CueContent::addressee) {
    const std::uint32_t begin = after_addressee(verb);
    if (begin > verb.value + 1 && begin <= said.value) range.begin = begin;
  }
  range.begin = opens_after(verb, range.begin, cue);
  return one(phrases_.trimmed(without_day(verb, {range.begin, std::max(range.end, end_of(verb, range.begin))})));
}

// "said none of its men had fled", read as "said none": one says no thing, so that the noun after the cue opens the
// clause.
std::uint32_t Contents::opens_after(TokenId verb, std::uint32_t begin, const Cue& cue) const {
  const std::uint32_t next = verb.value + 1;
  if (next >= begin || cue.content == CueContent::addressee || document_[verb].upos != Upos::VERB) return begin;
  const bool dated = phrases_.time_at(TokenId{std::size_t{next}}) != nullptr;
  const Upos upos = document_.tokens[next].upos;
  const bool noun = upos == Upos::DET || upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::NUM ||
                    upos == Upos::ADJ || (upos == Upos::PRON && !relative_word(TokenId{std::size_t{next}}));
  for (std::uint32_t i = next; i < begin; ++i) {
    if (document_.form(TokenId{std::size_t{i}}) == ",") return begin;
  }
  return noun && !dated ? next : begin;
}

// "said late Sunday the attackers had fled": the day is that of the saying.
TokenRange Contents::without_day(TokenId verb, TokenRange content) const {
  const std::uint32_t next = verb.value + 1;
  if (content.begin != next) return content;
  for (const std::uint32_t at : {next, next + 1}) {
    if (at >= content.end) break;
    const TimeExpression* time = phrases_.time_at(TokenId{std::size_t{at}});
    if (time == nullptr) continue;
    const std::uint32_t end = time->tokens.end;
    if (time->tokens.begin > next + 1 || time->iso.size() < kDay || end + 1 >= content.end) return content;
    const Upos upos = document_.tokens[end].upos;
    const bool subject = upos == Upos::DET || upos == Upos::PROPN || upos == Upos::PRON || upos == Upos::NOUN ||
                         upos == Upos::ADJ || upos == Upos::NUM;
    return subject ? TokenRange{end, content.end} : content;
  }
  return content;
}

bool Contents::relative_word(TokenId token) const {
  const std::string& lemma = tree_.lemma(token);
  return lemma == "who" || lemma == "which" || lemma == "that" || lemma == "what";
}

// "X reported Y has done Z" read as "X reported Y": a finite verb after the object shows the clause.
std::vector<Span> Contents::broken_clause(TokenId verb, TokenId object) const {
  const TokenRange range{phrases_.subtree(object).begin, phrases_.sentence(verb).end};
  for (std::uint32_t i = object.value + 1; i < range.end; ++i) {
    const Token& token = document_.tokens[i];
    if (finite(token) && !tree_.is(TokenId{i}, {Deprel::acl_relcl}) &&
        !(token.head && tree_.is(token.head, {Deprel::acl_relcl})))
      return range.begin > verb.value ? one(phrases_.trimmed(range)) : std::vector<Span>{};
  }
  return {};
}

// "spoke of X", "reports on X".
std::vector<Span> Contents::topic(TokenId verb) const {
  const TokenId next{verb.index() + 1};
  if (phrases_.sentence(verb).contains(next) && (document_.form(next) == "of" || document_.form(next) == "about"))
    return one(phrases_.trimmed({next.value + 1, end_of(verb, next.value + 1)}));
  for (const TokenId child : tree_.children(verb)) {
    if (child < verb || !tree_.is(child, {Deprel::obl, Deprel::nmod})) continue;
    const std::string preposition = tree_.preposition(child);
    const bool on = preposition == "on" && tree_.lemma(verb) == "report";
    if (preposition != "of" && preposition != "about" && !on) continue;
    const TokenId marker = tree_.child(child, Deprel::case_);
    if (document_[child].upos == Upos::PROPN && preposition == "on") continue;  // "reported on Monday"
    return one(phrases_.trimmed({marker.value + 1, end_of(verb, marker.value + 1)}));
  }
  return {};
}

// "called the charge a joke", which the tree may read as one phrase.
bool Contents::joined_without_comma(TokenId noun) const {
  const TokenId named = tree_.child(noun, Deprel::appos);
  if (!named || named < noun || !tree_.child(named, Deprel::det)) return false;
  const std::uint32_t begin = phrases_.subtree(named).begin;
  return begin > noun.value && document_.form(TokenId{begin - 1U}) != ",";
}

// "called X the key to Y", "described X as Y": both what is named and its name.
std::vector<Span> Contents::naming(TokenId verb, const Cue& cue) const {
  std::size_t parts = 0;
  for (const TokenId child : tree_.children(verb)) {
    parts +=
        child > verb &&
        (tree_.is(child, {Deprel::obj, Deprel::iobj, Deprel::xcomp, Deprel::ccomp}) ||
         (tree_.is(child, {Deprel::advmod, Deprel::obl_unmarked, Deprel::dep}) && tree_.child(child, Deprel::det)) ||
         (universal(document_[child].deprel) == Deprel::obl && tree_.preposition(child) == "as"));
    if (child > verb && tree_.is(child, {Deprel::obj})) parts += joined_without_comma(child);
  }
  const bool named_before =
      tree_.child(verb, Deprel::nsubj_pass) || tree_.is(verb, {Deprel::acl}) || relative_before(verb);
  if (parts >= (named_before ? 1U : 2U) || !quoted(verb).empty()) return phrase(verb, cue);
  return by_words(verb, cue);
}

// "denounced by X as Y": by words, for the tree hangs Y from X.
std::uint32_t Contents::as_after(TokenId verb) const {
  const TokenRange sentence = phrases_.sentence(verb);
  const TokenId by = tree_.child(verb, Deprel::obl_agent);
  if (!by) return 0;
  const std::uint32_t as = by.value + 1;
  return as < sentence.end && document_.form(TokenId{std::size_t{as}}) == "as" ? as + 1 : 0;
}

// "called X the key to Y", "accused X of Y", "denounced as Y": all that follows and hangs from the cue.
std::vector<Span> Contents::phrase(TokenId verb, const Cue& cue) const {
  if (std::vector<Span> out = relativized(verb, cue); !out.empty()) return out;
  TokenRange range{verb.value + 1, verb.value + 1};
  std::uint32_t begin = 0;
  for (const TokenId child : tree_.children(verb)) {
    if (child < verb ||
        tree_.is(child, {Deprel::conj, Deprel::cc, Deprel::punct, Deprel::parataxis, Deprel::obl_agent}))
      continue;
    const TokenRange part = phrases_.subtree(child);
    const bool core = tree_.is(child, {Deprel::obj, Deprel::iobj, Deprel::xcomp, Deprel::ccomp}) ||
                      (document_[child].deprel == Deprel::obl && tree_.preposition(child) == "as");
    if (core && begin == 0) begin = part.begin;
    range.end = std::max(range.end, part.end);
  }
  if (begin == 0 && (begin = as_after(verb)) != 0) range.end = std::max(begin, phrases_.subtree(verb).end);
  if (begin == 0) {
    std::vector<Span> out = passive(verb);
    return out.empty() ? by_words(verb, cue) : out;
  }
  return one(phrases_.trimmed({begin, range.end}));
}

// "the raid was condemned by X", "X was accused by Y of theft", "a step condemned by X": the subject, and what follows
// the agent.
std::vector<Span> Contents::passive(TokenId verb) const {
  const TokenId subject = tree_.child(verb, Deprel::nsubj_pass), agent = tree_.child(verb, Deprel::obl_agent);
  const TokenId noun = tree_.is(verb, {Deprel::acl}) ? document_[verb].head : TokenId{};
  if ((!subject && !noun) || !agent) return {};
  std::vector<Span> out = one(subject ? phrases_.trimmed(phrases_.subtree(subject)) : phrases_.noun_phrase(noun));
  for (const TokenId child : tree_.children(verb)) {
    const bool charge = (child > agent && tree_.is(child, {Deprel::obl, Deprel::advcl})) ||
                        (child > verb && tree_.is(child, {Deprel::xcomp, Deprel::obj}));
    if (!charge) continue;
    out.push_back(phrases_.trimmed(phrases_.subtree(child)));
    break;
  }
  return out;
}

// Where the tree does not tell: the words that follow, up to the next comma.
std::vector<Span> Contents::by_words(TokenId verb, const Cue& cue) const {
  const TokenRange sentence = phrases_.sentence(verb);
  std::uint32_t end = verb.value + 1;
  const Upos first = end < sentence.end ? document_.tokens[end].upos : Upos::PUNCT;
  const Upos second = end + 1 < sentence.end ? document_.tokens[end + 1].upos : Upos::PUNCT;
  const bool object = first == Upos::DET || first == Upos::ADJ || first == Upos::NOUN || first == Upos::PROPN;
  const bool named = (first == Upos::PRON || first == Upos::SCONJ) && (second == Upos::DET || second == Upos::ADJ);
  const bool takes = (cue.content == CueContent::object && object) || (cue.content == CueContent::naming && named);
  if (!takes || !finite(document_[verb])) return {};
  const auto ends = [&](std::string_view form) { return form == "," || form == ";" || form == ":" || form == "."; };
  while (end < sentence.end && !ends(document_.form(TokenId{std::size_t{end}}))) ++end;
  return one(phrases_.trimmed({verb.value + 1, end}));
}

// "which X calls a trick", "whom Y accuses of theft", "what Z called a mistake": the pronoun, with X between.
TokenId Contents::relative_before(TokenId verb) const {
  bool noun = false;
  for (std::uint32_t i = verb.value; i > phrases_.sentence(verb).begin; --i) {
    const TokenId token{i - 1U};
    const Upos upos = document_[token].upos;
    const std::string& lemma = tree_.lemma(token);
    const bool misread = upos == Upos::SCONJ && document_[token].head == verb && tree_.is(verb, {Deprel::acl_relcl});
    const bool joins = upos == Upos::PRON || misread || (upos == Upos::DET && lemma != "that");
    if (joins && (lemma == "which" || lemma == "whom" || lemma == "what" || lemma == "that" || lemma == "who"))
      return noun ? token : TokenId{};
    if (finite(document_[token]) && upos == Upos::VERB) return {};
    noun |= upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::PRON;
  }
  return {};
}

// What the pronoun stands for, and what follows the cue.
std::vector<Span> Contents::relativized(TokenId verb, const Cue& cue) const {
  const TokenId pronoun = relative_before(verb), object = tree_.child(verb, Deprel::obj);
  const bool own_object = object && object > verb && cue.content != CueContent::naming;
  const bool inside = pronoun && pronoun > phrases_.sentence(verb).front() &&
                      document_.tokens[pronoun.value - 1].upos == Upos::ADP && tree_.lemma(pronoun) != "what";
  if (!pronoun || own_object || inside) return {};
  std::vector<Span> out;
  if (tree_.lemma(pronoun) != "what") {
    TokenId noun = document_[verb].deprel == Deprel::acl_relcl ? document_[verb].head : TokenId{};
    if (!(noun < pronoun)) noun = {};
    for (std::uint32_t i = pronoun.value; i > phrases_.sentence(verb).begin && !noun; --i) {
      const Upos upos = document_.tokens[i - 1].upos;
      if (upos == Upos::NOUN || upos == Upos::PROPN) noun = TokenId{i - 1U};
    }
    if (noun) out.push_back(phrases_.noun_phrase(noun));
  }
  const Span rest = phrases_.trimmed({verb.value + 1, std::max(verb.value + 1, phrases_.subtree(verb).end)});
  if (!rest.empty()) out.push_back(rest);
  return out;
}

// "asked X to stay", "told the two to go home": the one asked, and what for.
std::vector<Span> Contents::request(TokenId verb) const {
  for (const TokenId said : tree_.children(verb)) {
    if (said < verb || !tree_.is(said, {Deprel::xcomp, Deprel::ccomp}) || !infinitive(said)) continue;
    const TokenRange range = phrases_.subtree(said);
    const bool asked = !tree_.child(verb, Deprel::aux_pass) && !tree_.child(verb, Deprel::nsubj_pass);
    return one(phrases_.trimmed({asked ? verb.value + 1 : range.begin, range.end}));
  }
  return {};
}

std::vector<Span> Contents::of_noun(TokenId noun) const {
  for (const TokenId child : tree_.children(noun)) {
    if (!tree_.is(child, {Deprel::acl, Deprel::ccomp, Deprel::acl_relcl})) continue;
    const TokenId marker = tree_.child(child, Deprel::mark);
    if (marker && tree_.lemma(marker) == "that") return one(phrases_.trimmed(phrases_.subtree(child)));
  }
  return {};
}

bool Contents::inside_quotation(Span span) const {
  return std::any_of(quotations_.begin(), quotations_.end(), [&](Span quotation) { return quotation.contains(span); });
}

SpeechKind Contents::kind_of(const std::vector<Span>& content) const {
  const bool inside = std::all_of(content.begin(), content.end(), [&](Span span) { return inside_quotation(span); });
  if (inside) return SpeechKind::direct;
  for (const Span span : content) {
    for (const Span quotation : quotations_) {
      if (quotation.overlaps(span)) return SpeechKind::mixed;
    }
  }
  return SpeechKind::indirect;
}

}  // namespace entente
