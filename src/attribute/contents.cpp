#include "attribute/contents.hpp"

#include <algorithm>

namespace entente {

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

std::vector<Span> Contents::of_verb(TokenId verb, const Cue& cue) const {
  const bool phrase_cue = cue.content == CueContent::phrase || cue.content == CueContent::naming;
  if (std::vector<Span> out = after_that(verb); !out.empty()) return out;
  if (std::vector<Span> out = parenthetical(verb, cue); !out.empty()) return out;
  for (const TokenId child : tree_.children(verb)) {
    // Without a word that joins it a clause with a subject is what is said, whatever the tree calls it.
    const bool bare = document_[child].deprel == Deprel::advcl && !tree_.child(child, Deprel::mark) &&
                      tree_.child(child, Deprel::nsubj) && document_[verb].upos == Upos::VERB;
    const TokenId mark = tree_.child(child, Deprel::mark);
    if (mark && tree_.lemma(mark) == "to") continue;  // "agreed to sign": an act, not what is said
    if (child > verb && (document_[child].deprel == Deprel::ccomp || bare)) return clause(verb, child, cue);
  }
  if (const TokenId said = tree_.child(verb, Deprel::ccomp)) return clause(verb, said, cue);
  if (document_[verb].deprel == Deprel::parataxis && set_in(verb)) {
    if (std::vector<Span> out = around(verb); !out.empty()) return out;
  }
  const TokenId object = tree_.child(verb, Deprel::obj);
  if ((!phrase_cue && cue.kind != CueClass::judgement) || !object) {
    if (std::vector<Span> out = after_colon(verb); !out.empty()) return out;
  }
  if (cue.kind == CueClass::request && object) {
    if (std::vector<Span> out = infinitive(verb); !out.empty()) return out;
  }
  // "add the question "..." to the form" says nothing.
  const bool takes_object = object && cue.content == CueContent::clause && document_[object].upos == Upos::NOUN &&
                            object > verb && !inside_quotation(document_[object].span);
  if (cue.kind != CueClass::opinion && (!phrase_cue || !object) && !takes_object) {
    if (std::vector<Span> out = quoted(verb); !out.empty()) return out;
  }
  if (cue.content == CueContent::naming) return naming(verb);
  if (phrase_cue) return phrase(verb);
  if (cue.content == CueContent::topic) {
    if (std::vector<Span> out = topic(verb); !out.empty()) return out;
  }
  if (cue.kind == CueClass::request || tree_.lemma(verb) == "tell") return infinitive(verb);
  if (std::vector<Span> out = next_sentence(verb); !out.empty()) return out;
  if (!object) return {};
  if (std::vector<Span> out = of_noun(object); !out.empty()) return out;
  return cue.content == CueContent::addressee || cue.kind != CueClass::neutral || object < verb || !tells(verb)
             ? std::vector<Span>{}
             : broken_clause(verb, object);
}

// A finite verb, or ", saying": other participles take their object as objects are taken.
bool Contents::tells(TokenId verb) const {
  return finite(document_[verb]) || (verb.value > 0 && document_.form(TokenId{verb.value - 1U}) == ",");
}

// Where what a cue says ends: before a verb coordinated with the cue, else with the sentence, or with the cue's own
// clause where that is a part of another.
std::uint32_t Contents::end_of(TokenId verb, std::uint32_t begin) const {
  const bool main = tree_.is(verb, {Deprel::root, Deprel::conj, Deprel::ccomp, Deprel::parataxis});
  std::uint32_t end = main ? phrases_.sentence(verb).end : std::max(begin + 1, phrases_.subtree(verb).end);
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
  if (range.contains(verb)) return phrases_.without(range, phrases_.subtree(verb, {Deprel::ccomp, Deprel::punct}));
  if (said < verb) return one(phrases_.trimmed(range));
  for (const TokenId child : tree_.children(verb)) {
    const bool part = (document_[child].deprel == Deprel::advcl && tree_.child(child, Deprel::mark)) ||
                      (tree_.is(child, {Deprel::obj, Deprel::dep, Deprel::parataxis, Deprel::appos}) &&
                       document_[child].upos != Upos::PRON && cue.content != CueContent::addressee &&
                       (!tree_.child(said, Deprel::nsubj) || child.value == verb.value + 1));
    if (part && child > verb && child < said) range.begin = std::min(range.begin, phrases_.subtree(child).begin);
  }
  if (cue.content == CueContent::addressee) {
    const std::uint32_t begin = after_addressee(verb);
    if (begin > verb.value + 1 && begin <= said.value) range.begin = begin;
  }
  return one(phrases_.trimmed({range.begin, std::max(range.end, end_of(verb, range.begin))}));
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

// "called X the key to Y", "described X as Y": both what is named and its name.
std::vector<Span> Contents::naming(TokenId verb) const {
  std::size_t parts = 0;
  for (const TokenId child : tree_.children(verb)) {
    parts +=
        child > verb &&
        (tree_.is(child, {Deprel::obj, Deprel::iobj, Deprel::xcomp, Deprel::ccomp}) ||
         (tree_.is(child, {Deprel::advmod, Deprel::obl_unmarked, Deprel::dep}) && tree_.child(child, Deprel::det)) ||
         (universal(document_[child].deprel) == Deprel::obl && tree_.preposition(child) == "as"));
  }
  const bool passive = tree_.child(verb, Deprel::nsubj_pass) || tree_.is(verb, {Deprel::acl});
  return parts >= (passive ? 1U : 2U) || !quoted(verb).empty() ? phrase(verb) : std::vector<Span>{};
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
std::vector<Span> Contents::phrase(TokenId verb) const {
  TokenRange range{verb.value + 1, verb.value + 1};
  std::uint32_t begin = 0;
  for (const TokenId child : tree_.children(verb)) {
    if (child < verb ||
        tree_.is(child, {Deprel::conj, Deprel::cc, Deprel::punct, Deprel::parataxis, Deprel::obl_agent}))
      continue;
    const TokenRange part = phrases_.subtree(child);
    const bool core = tree_.is(child, {Deprel::obj, Deprel::xcomp}) ||
                      (document_[child].deprel == Deprel::obl && tree_.preposition(child) == "as");
    if (core && begin == 0) begin = part.begin;
    range.end = std::max(range.end, part.end);
  }
  if (begin == 0 && (begin = as_after(verb)) != 0) range.end = std::max(begin, phrases_.subtree(verb).end);
  if (begin == 0) return {};
  return one(phrases_.trimmed({begin, range.end}));
}

std::vector<Span> Contents::infinitive(TokenId verb) const {
  const TokenId said = tree_.child(verb, Deprel::xcomp);
  if (!said || said < verb || !tree_.child(said, Deprel::mark)) return {};  // "pleaded guilty"
  TokenRange range = phrases_.subtree(said);
  const TokenId object = tree_.child(verb, Deprel::obj);
  if (object && object > verb) range.begin = std::min(range.begin, phrases_.subtree(object).begin);
  return one(phrases_.trimmed(range));
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
