#include "attribute/contents.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t kDay = 10;       // "2026-11-29"
constexpr std::uint32_t kFronted = 8;  // tokens from "As" to its verb

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
  if (std::vector<Span> out = before_inverted(verb); !out.empty()) return out;
  if (opens_quotation(verb) && cue.content == CueContent::clause) {
    if (std::vector<Span> out = quoted(verb); !out.empty()) return out;
  }
  if (std::vector<Span> out = quoted_behind_colon(verb); !out.empty()) return out;
  if (std::vector<Span> out = behind_as(verb); !out.empty()) return out;
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

// "As X first reported, ...", "As X put it, ...": the rest of the sentence.
std::vector<Span> Contents::behind_as(TokenId verb) const {
  const TokenRange sentence = phrases_.sentence(verb);
  if (document_.form(sentence.front()) != "As" || verb.value > sentence.begin + kFronted) return {};
  std::uint32_t comma = verb.value + 1;
  if (comma < sentence.end && document_.form(TokenId{std::size_t{comma}}) == "it") ++comma;
  if (comma + 1 >= sentence.end || document_.form(TokenId{std::size_t{comma}}) != ",") return {};
  for (std::uint32_t i = sentence.begin; i < verb.value; ++i)
    if (document_.form(TokenId{std::size_t{i}}) == ",") return {};
  return one(phrases_.trimmed({comma + 1, sentence.end}));
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
  if (cue.content != CueContent::clause || rest.empty() || !document_[verb].finite()) return {};
  const TokenId subject = tree_.child(verb, Deprel::nsubj);
  if (!subject || subject < verb || phrases_.subtree(subject, {Deprel::acl, Deprel::acl_relcl}).begin != rest.begin)
    return {};
  return tree_.child(subject, Deprel::acl) || tree_.child(subject, Deprel::acl_relcl)
             ? one(phrases_.trimmed({rest.begin, end_of(verb, rest.begin)}))
             : std::vector<Span>{};
}

// Not "agreed to sign", an act, nor "X condemned it, Reuters reported", a cue with nobody but its speaker.
bool Contents::may_be_said(TokenId clause) const {
  if (infinitive(clause) || shown_by(clause)) return false;
  const Upos upos = document_[clause].upos;  // "said officials close to the talks"
  const bool modifies = (upos == Upos::ADV || upos == Upos::ADJ) && !tree_.child(clause, Deprel::nsubj) &&
                        !tree_.child(clause, Deprel::nsubj_pass) && !tree_.child(clause, Deprel::cop);
  if (modifies) return false;
  const auto& parts = tree_.children(clause);
  return cues_.find(tree_.lemma(clause), true) == nullptr ||
         !std::all_of(parts.begin(), parts.end(), [&](TokenId part) {
           return tree_.is(part, {Deprel::nsubj, Deprel::punct});
         });
}

// "said in remarks carried by X": what the tree takes for a clause is who carries the remarks.
bool Contents::shown_by(TokenId participle) const {
  const bool bare = !tree_.child(participle, Deprel::nsubj) && !tree_.child(participle, Deprel::nsubj_pass) &&
                    !tree_.child(participle, Deprel::aux_pass);
  return bare && participle.value > 0 && tree_.child(participle, Deprel::obl_agent) &&
         cues_.speaker(tree_.lemma(TokenId{participle.value - 1U})) == SpeakerKind::document;
}

bool Contents::infinitive(TokenId verb) const {
  const TokenId mark = tree_.child(verb, Deprel::mark);
  return mark && tree_.lemma(mark) == "to";
}

// A finite verb, or ", saying": other participles take their object as objects are taken.
bool Contents::tells(TokenId verb) const {
  return document_[verb].finite() || (verb.value > 0 && document_.form(TokenId{verb.value - 1U}) == ",");
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
    const TokenId subject = tree_.child(child, Deprel::nsubj);
    const bool another = subject && document_[subject].upos != Upos::PRON && cues_.find(tree_.lemma(child), true);
    const bool next = (document_[child].deprel == Deprel::conj && (!subject || another)) ||
                      (document_[child].deprel == Deprel::advcl && document_.form(child).ends_with("ing") &&
                       document_.form(TokenId{phrases_.subtree(child).begin - 1U}) == ",");
    if (next) end = std::min(end, phrases_.subtree(child).begin);
  }
  return std::max(before_other(verb, {begin, end}), begin);
}

// Where another begins to speak meanwhile, else the end of the range.
std::uint32_t Contents::before_other(TokenId cue, TokenRange range) const {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (speaks_meanwhile(cue, TokenId{std::size_t{i}})) return phrases_.subtree(TokenId{std::size_t{i}}).begin;
  return range.end;
}

// "Xan said he was ready, while Yorl said she was not": what another says meanwhile, which the tree may hang on what
// the first says.
bool Contents::speaks_meanwhile(TokenId cue, TokenId verb) const {
  const TokenId mark = tree_.child(verb, Deprel::mark);
  if (!tree_.is(verb, {Deprel::advcl}) || !mark || cues_.find(tree_.lemma(verb), true) == nullptr) return false;
  const std::string& word = tree_.lemma(mark);
  const TokenId head = tree_.head(verb);
  return (word == "while" || word == "whereas" || word == "although") && tree_.child(verb, Deprel::nsubj) &&
         (head == cue || tree_.head(head) == cue) && !inside_quotation(document_[verb].span);
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
  const TokenId joined = tree_.child(said, Deprel::mark);
  if (joined && joined == TokenId{std::size_t{range.begin}} && tree_.lemma(joined) == "that") {
    ++range.begin;
  } else if (cue.content == CueContent::addressee) {
    const std::uint32_t begin = after_addressee(verb);
    if (begin > verb.value + 1 && begin <= said.value) range.begin = begin;
  }
  range.begin = opens_after(verb, range.begin, cue);
  const std::uint32_t end = before_other(verb, {range.begin, std::max(range.end, end_of(verb, range.begin))});
  return one(phrases_.trimmed(without_day(verb, {range.begin, end})));
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
    if (token.finite() && !tree_.is(TokenId{i}, {Deprel::acl_relcl}) &&
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
