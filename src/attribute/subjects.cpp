#include "attribute/subjects.hpp"

#include <algorithm>

#include "attribute/inverted_cue.hpp"
#include "syntax/arguments.hpp"

namespace entente {

namespace {

bool has(const Token& token, const char* feature) { return token.feats.find(feature) != std::string::npos; }

}  // namespace

Subjects::Subjects(const TreeView& tree, const Phrases& phrases, const Cues& cues)
    : tree_(tree), phrases_(phrases), cues_(cues), document_(tree.document()), persons_(document_.tokens.size()) {
  for (const Mention& mention : document_.mentions) {
    const bool person = mention.kind == MentionKind::name && mention.entity && !mention.tokens.empty() &&
                        document_.entities[mention.entity.index()].type == "Person";
    if (person) persons_[mention.tokens.begin] = &mention;
  }
}

bool Subjects::passive(TokenId verb) const {
  const bool coordinated = tree_.is(verb, {Deprel::conj}) && tree_.child(verb, Deprel::nsubj_pass);
  return tree_.child(verb, Deprel::aux_pass) || coordinated ||
         (document_[verb].deprel == Deprel::acl && tree_.child(verb, Deprel::obl_agent));
}

bool Subjects::relative(TokenId token) const {
  return has(document_[token], "PronType=Rel") || phrases_.opens_clause(token);
}

// "it wrote", "she also said".
TokenId Subjects::beside(TokenId verb) const {
  const std::uint32_t begin = phrases_.sentence(verb).begin;
  for (std::uint32_t i = verb.value; i > begin; --i) {
    const Token& token = document_.tokens[i - 1];
    if (token.upos == Upos::ADV || token.upos == Upos::AUX) continue;
    return token.upos == Upos::PRON && !relative(TokenId{i - 1U}) && !has(token, "Case=Acc") &&
                   token.deprel != Deprel::obj
               ? TokenId{i - 1U}
               : TokenId{};
  }
  return {};
}

// Of two, the later one, but a name before a title.
std::vector<TokenId> Subjects::own(TokenId verb) const {
  const bool done = passive(verb);
  std::vector<TokenId> out;
  for (const TokenId child : tree_.children(verb)) {
    // Without "was" the tree's passive subject is one that acts.
    const bool wanted =
        done ? tree_.is(child, {Deprel::obl_agent}) : tree_.is(child, {Deprel::nsubj, Deprel::nsubj_pass});
    const bool credited = child.value > 0 && document_.form(TokenId{child.value - 1U}) == "(";  // "said (Xan, May 2)"
    if (!wanted || relative(child) || credited) continue;
    const bool title =
        !out.empty() && document_[out.front()].upos == Upos::PROPN && document_[child].upos != Upos::PROPN;
    out.insert(title ? out.end() : out.begin(), child);
  }
  return out;
}

bool Subjects::opens_insertion(std::uint32_t token) const {
  const Token& first = document_.tokens[token];
  if (relative(TokenId{std::size_t{token}})) return true;
  return first.upos == Upos::VERB && document_.form(TokenId{std::size_t{token}}).ends_with("ing");
}

// The noun that the name or phrase ending here hangs from: "the president of X", not "on Wednesday the president".
TokenId Subjects::top(TokenId token) const {
  for (TokenId at = token;;) {
    const TokenId head = document_[at].head;
    const bool part = head && head < at &&
                      (tree_.is(at, {Deprel::flat, Deprel::compound, Deprel::appos}) ||
                       (tree_.is(at, {Deprel::nmod}) && tree_.child(at, Deprel::case_)));
    if (!part) return at;
    at = head;
  }
}

// "a source, whom they did not name, said": the noun before the comma that opens what the last comma closes.
TokenId Subjects::across_commas(TokenId verb) const {
  const std::uint32_t begin = phrases_.sentence(verb).begin;
  std::uint32_t close = verb.value;
  while (close > begin && document_.tokens[close - 1].upos == Upos::ADV) --close;
  if (close <= begin + 2 || document_.form(TokenId{close - 1U}) != ",") return {};
  for (std::uint32_t i = close - 1; i > begin + 1; --i) {
    if (document_.form(TokenId{i - 1U}) != "," || !opens_insertion(i)) continue;
    const TokenId noun = top(TokenId{i - 2U});
    const Upos upos = document_[noun].upos;
    return upos == Upos::NOUN || upos == Upos::PROPN ? noun : TokenId{};
  }
  return {};
}

// "Jane Doe, deputy to the head of X, John Roe, wrote": the first name that stands free between commas.
TokenId Subjects::first_apposed(TokenId verb) const {
  const TokenRange sentence = phrases_.sentence(verb);
  std::uint32_t begin = verb.value;
  while (begin > sentence.begin && document_.tokens[begin - 1].upos != Upos::VERB &&
         document_.tokens[begin - 1].upos != Upos::AUX)
    --begin;
  if (verb.value < sentence.begin + 2 || document_.form(TokenId{verb.value - 1U}) != ",") return {};
  const Mention* first = nullptr;
  for (const Mention& mention : document_.mentions) {
    const TokenRange words = mention.tokens;
    if (mention.kind != MentionKind::name || words.empty() || words.begin < begin || words.end >= verb.value) continue;
    if (!mention.entity || document_.entities[mention.entity.index()].type != "Person") continue;
    const bool free = document_.form(TokenId{std::size_t{words.end}}) == "," &&
                      (words.begin == sentence.begin || document_.tokens[words.begin - 1].upos != Upos::ADP);
    if (free && (first == nullptr || words.begin < first->tokens.begin)) first = &mention;
  }
  return first == nullptr ? TokenId{} : first->head ? first->head : first->tokens.front();
}

// "but X has alleged", where the tree hangs X elsewhere: the noun right before the verb and its auxiliaries.
TokenId Subjects::right_before(TokenId verb) const {
  const std::uint32_t begin = phrases_.sentence(verb).begin;
  bool finite = document_[verb].finite();
  for (std::uint32_t i = verb.value; i > begin; --i) {
    const TokenId token{i - 1U};
    const Upos upos = document_[token].upos;
    finite |= upos == Upos::AUX;
    if (upos == Upos::AUX || upos == Upos::ADV) continue;
    return finite && (upos == Upos::NOUN || upos == Upos::PROPN) ? token : TokenId{};
  }
  return {};
}

// ", the daily X (XY) reported", ", the ambassador in X, Jane Doe, said": the name inserted, else the last noun before
// a preposition, a bracket or a clause.
TokenId Subjects::of_stretch(TokenId verb) const {
  const auto [stretch, inserted] = phrases_.noun_stretch_before(verb);
  TokenId noun;
  for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
    const TokenId token{std::size_t{i}};
    const Upos upos = document_[token].upos;
    const bool on = upos == Upos::DET || upos == Upos::ADJ || upos == Upos::NUM || upos == Upos::PRON ||
                    upos == Upos::PART || document_.form(token) == "-";
    const bool some = i > stretch.begin && tree_.is(TokenId{i - 1U}, {Deprel::nsubj});  // "some in the ministry"
    if (!noun && upos == Upos::ADP && some) return TokenId{i - 1U};
    if (upos == Upos::NOUN || upos == Upos::PROPN) {
      noun = token;
    } else if (noun && (!on || relative(token))) {
      break;
    }
  }
  if (!noun && stretch.size() == 3 && document_.form(stretch.front()) == "one") return stretch.front();  // "of them"
  if (!noun) return {};
  while (tree_.is(noun, {Deprel::flat}) && stretch.contains(document_[noun].head)) noun = document_[noun].head;
  const bool described = document_[noun].upos == Upos::NOUN && !inserted.empty();
  const Mention* name = described ? persons_[inserted.begin] : nullptr;
  if (name != nullptr && name->tokens == inserted) return name->head_token();
  return noun;
}

TokenId Subjects::beside_passive(TokenId verb) const {
  const TokenId apposed = first_apposed(tree_.child(verb, Deprel::aux_pass));
  return apposed ? apposed : of_stretch(tree_.child(verb, Deprel::aux_pass));
}

// ", replied Jane Doe": the noun right after, which the tree may take for one that is told.
TokenId Subjects::inverted(TokenId verb) const {
  const TokenRange sentence = phrases_.sentence(verb);
  if (verb.value == sentence.begin || document_.tokens[verb.value - 1].upos != Upos::PUNCT) return {};
  for (const TokenId child : tree_.children(verb))
    if (child > verb && tree_.is(child, {Deprel::ccomp})) return {};
  const Cue* cue = cues_.find(tree_.lemma(verb), true);
  const TokenId object = cue != nullptr && cue->kind == CueClass::opinion ? TokenId{} : tree_.child(verb, Deprel::obj);
  if (!object || object < verb || tree_.child(object, Deprel::case_)) return {};
  return phrases_.subtree(object, {Deprel::punct}).begin == verb.value + 1 ? object : TokenId{};
}

// "X and Y abstained, complaining that", "X circulated a letter asking": the subject of the finite verb before.
TokenId Subjects::of_clause_before(TokenId verb) const {
  if (!document_.form(verb).ends_with("ing")) return {};
  for (std::uint32_t i = verb.value; i > phrases_.sentence(verb).begin; --i) {
    const TokenId before{i - 1U};
    if (document_.form(before) == ";") return {};
    const bool clause = document_[before].upos == Upos::VERB && document_[before].finite() &&
                        !tree_.is(before, {Deprel::acl_relcl}) && !passive(before);
    if (!clause) continue;
    const TokenId subject = tree_.child(before, Deprel::nsubj);
    return subject && subject < before && !relative(subject) ? subject : right_before(before);
  }
  return {};
}

TokenId Subjects::of_cue_before(TokenId verb) const {
  if (!document_.form(verb).ends_with("ing")) return {};
  for (std::uint32_t i = verb.value; i > phrases_.sentence(verb).begin; --i) {
    const TokenId before{i - 1U};
    if (document_[before].upos != Upos::VERB || cues_.find(tree_.lemma(before), true) == nullptr) continue;
    if (const TokenId apposed = first_apposed(before)) return apposed;
    const std::vector<TokenId> speakers = own(before);
    if (!speakers.empty()) return speakers.front();
  }
  return {};
}

// "X, who met the envoy, Jane Doe, on Friday, called": what stands nearer is told of X besides, where no other verb has
// a tense between the two.
bool Subjects::told_besides(TokenId subject, TokenId verb) const {
  if (subject > verb || document_.form(TokenId{verb.value - 1U}) != ",") return false;
  for (const TokenId clause : tree_.children(subject)) {
    if (!tree_.is(clause, {Deprel::acl_relcl, Deprel::acl}) || clause < subject || clause > verb) continue;
    const TokenRange besides = phrases_.subtree(clause);
    std::uint32_t i = subject.value + 1;
    while (i < verb.value && (besides.contains(TokenId{i}) || !document_.tokens[i].finite())) ++i;
    if (i == verb.value) return true;
  }
  return false;
}

std::vector<TokenId> Subjects::of(TokenId verb) const {
  std::vector<TokenId> out;
  const auto add = [&](TokenId token) {
    if (token && std::find(out.begin(), out.end(), token) == out.end()) out.push_back(token);
  };
  if (passive(verb)) {
    for (const TokenId token : own(verb)) add(token);
    return out;
  }
  if (const TokenId behind = inverted_cue(tree_, phrases_, cues_, verb).speaker) return {behind};
  add(beside(verb));
  const std::vector<TokenId> subjects = own(verb);
  const TokenId apposed = first_apposed(verb);
  if (subjects.empty() || (apposed && apposed < subjects.front())) add(apposed);
  // The tree may hang the verb's subject from far away: by words it stands beside it.
  const TokenId beside_it = of_stretch(verb);
  const TokenRange stretch = phrases_.noun_stretch_before(verb).noun;
  const bool besides =
      std::any_of(subjects.begin(), subjects.end(), [&](TokenId token) { return told_besides(token, verb); });
  const bool far = std::none_of(subjects.begin(), subjects.end(),
                                [&](TokenId token) { return stretch.contains(token) || token > verb; });
  const bool name = beside_it && document_[beside_it].upos == Upos::PROPN;  // "the agency X"
  // "officials briefed on the matter said": no matter says it.
  const bool briefed = beside_it && !subjects.empty() && stretch.contains(subjects.front()) &&
                       beside_it < subjects.front() && document_[subjects.front()].upos == Upos::NOUN &&
                       cues_.speaker(tree_.lemma(beside_it)) == SpeakerKind::person &&
                       cues_.speaker(tree_.lemma(subjects.front())) == SpeakerKind::none;
  if (!besides && (far || name || briefed)) add(beside_it);
  for (const TokenId token : subjects) add(token);
  if (subjects.empty()) {
    add(inverted(verb));
    add(right_before(verb));
    add(across_commas(verb));
  }
  // "X said Y had left, adding that": who spoke adds, whoever acts in what he said.
  if (subjects.empty() && tree_.lemma(verb) == "add") add(of_cue_before(verb));
  if (subjects.empty() && tree_.is(verb, {Deprel::acl, Deprel::advcl})) add(of_clause_before(verb));
  const TokenId text = tree_.head(verb);  // "a statement which said"
  if (tree_.is(verb, {Deprel::acl_relcl}) && text && cues_.speaker(tree_.lemma(text)) == SpeakerKind::document)
    add(text);
  const Arguments arguments(tree_, verb);
  for (const TokenId token : arguments.at("subj")) add(token);
  add(of_cue_before(verb));
  return out;
}

}  // namespace entente
