#include "syntax/arguments.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr int kDepth = 4;  // how many clauses up a subject is looked for

bool is_relative(const TreeView& tree, TokenId token) {
  const std::string& lemma = tree.lemma(token);
  return lemma == "which" || lemma == "who" || lemma == "that" || lemma == "whom" || lemma == "whose";
}

// "accused X of supporting", "kept X from joining": what X did, not the one who accuses.
bool of_the_object(const TreeView& tree, TokenId verb) {
  if (!tree.is(verb, {Deprel::advcl})) return false;
  const TokenId mark = tree.child(verb, Deprel::mark), marker = mark ? mark : tree.child(verb, Deprel::case_);
  if (!marker) return false;
  const std::string& lemma = tree.lemma(marker);
  return lemma == "of" || lemma == "from" || lemma == "for" || lemma == "into";
}

// The noun that a relative clause is about; where it hangs on a verb, the last noun before its pronoun.
TokenId relative_noun(const TreeView& tree, TokenId verb) {
  const Document& document = tree.document();
  if (tree.is(verb, {Deprel::acl_relcl})) return tree.head(verb);
  if (!tree.is(verb, {Deprel::advcl_relcl})) return {};
  for (const TokenId child : tree.children(verb)) {
    if (!is_relative(tree, child)) continue;
    for (std::uint32_t i = child.value; i > 0 && i + 4 > child.value; --i) {
      const Upos upos = document.tokens[i - 1].upos;
      if (upos != Upos::NOUN && upos != Upos::PROPN) continue;
      TokenId noun{i - 1};
      while (tree.is(noun, {Deprel::flat, Deprel::compound}) && tree.head(noun)) noun = tree.head(noun);
      return noun;
    }
  }
  return {};
}

}  // namespace

Arguments::Arguments(const TreeView& tree, TokenId predicate, int depth) : tree_(tree) {
  const Upos upos = tree.document()[predicate].upos;
  if (upos == Upos::VERB || upos == Upos::AUX || upos == Upos::ADJ)
    verb(predicate, depth);
  else
    noun(predicate, depth);
}

const std::vector<TokenId>& Arguments::at(const Slot& slot) const {
  static const std::vector<TokenId> none;
  const auto found = slots_.find(slot);
  return found == slots_.end() ? none : found->second;
}

void Arguments::add(const Slot& slot, TokenId token) {
  std::vector<TokenId>& tokens = slots_[slot];
  if (std::find(tokens.begin(), tokens.end(), token) == tokens.end()) tokens.push_back(token);
}

void Arguments::subjects_of_content(TokenId clause) {
  for (const TokenId child : tree_.children(clause))
    if (tree_.is(child, {Deprel::nsubj, Deprel::nsubj_pass})) add("that", child);
}

// What hangs under the verb itself.
void Arguments::clause(TokenId verb) {
  const Document& document = tree_.document();
  for (const TokenId child : tree_.children(verb)) {
    switch (tree_.relation(child)) {
      case Deprel::nsubj:
        add("subj", child);
        break;
      case Deprel::expl:  // "X said it will": no dummy where it stands for somebody
        if (!tree_.named_at(child).empty()) add("subj", child);
        break;
      case Deprel::nsubj_pass:
      case Deprel::obj:
        add("obj", child);
        break;
      case Deprel::iobj:
        add("iobj", child);
        break;
      case Deprel::obl_agent:
        add("subj", child);
        break;
      case Deprel::obl:
        add(tree_.preposition(child), child);
        if (tree_.preposition(child) == "by" && (tree_.child(verb, Deprel::aux_pass) || tree_.is(verb, {Deprel::acl})))
          add("subj", child);
        break;
      case Deprel::ccomp:  // "demanded that X leave"
        subjects_of_content(child);
        break;
      default:
        break;
    }
  }
  // "allowed X to join": to the parser often the one to whom it is given.
  if (at("obj").empty() && tree_.child(verb, Deprel::iobj)) {
    for (const TokenId given : std::vector<TokenId>(at("iobj"))) add("obj", given);
  }
  // "an attack on X": with a verb the noun's own prepositions serve too ("launched an attack on X").
  for (const TokenId object : std::vector<TokenId>(at("obj"))) {
    if (document[object].upos == Upos::PROPN || document[object].upos == Upos::PRON) continue;
    for (const TokenId child : tree_.children(object)) {
      if (tree_.relation(child) == Deprel::nmod) add(tree_.preposition(child), child);
      if (tree_.relation(child) != Deprel::conj) continue;  // "photographs and maps for X"
      for (const TokenId inner : tree_.children(child)) {
        if (tree_.relation(inner) == Deprel::nmod) add(tree_.preposition(inner), inner);
      }
    }
  }
}

// A verb taken for a participle before its object: "Chile mobilized reservists" read like "Chile's mobilized
// reservists".
void Arguments::clause_read_as_modifier(TokenId verb) {
  const Document& document = tree_.document();
  const TokenId object = tree_.head(verb);
  if (!object || object < verb || !tree_.is(verb, {Deprel::amod}) || verb.value == 0) return;
  const TokenId before{verb.value - 1};
  if (document[before].upos != Upos::NOUN && document[before].upos != Upos::PROPN) return;
  if (tree_.sentence(before) != tree_.sentence(verb)) return;
  TokenId subject = before;
  while (tree_.is(subject, {Deprel::conj, Deprel::flat, Deprel::compound}) && tree_.head(subject) &&
         tree_.head(subject) < verb)
    subject = tree_.head(subject);
  add("subj", subject);
  add("obj", object);
}

// "Leaders of X said they would": who speaks, where nothing else is known of the pronoun.
void Arguments::speaker_for_pronoun(TokenId verb, int depth) {
  const Document& document = tree_.document();
  const TokenId head = tree_.head(verb);
  if (!head || depth > kDepth || !tree_.is(verb, {Deprel::ccomp})) return;
  std::vector<TokenId>& subjects = slots_["subj"];
  if (subjects.size() != 1 || document[subjects[0]].upos != Upos::PRON || !tree_.entities(subjects[0]).empty()) return;
  const std::string& lemma = tree_.lemma(subjects[0]);
  if (lemma != "they" && lemma != "he" && lemma != "she" && lemma != "it") return;
  const std::vector<TokenId> speakers = Arguments(tree_, head, depth + 1).at("subj");
  if (!speakers.empty()) subjects = speakers;
}

void Arguments::verb(TokenId predicate, int depth) {
  clause(predicate);
  const bool passive =
      static_cast<bool>(tree_.child(predicate, Deprel::nsubj_pass)) ||
      static_cast<bool>(tree_.child(predicate, Deprel::aux_pass)) ||
      (tree_.is(predicate, {Deprel::advcl, Deprel::conj}) && tree_.child(predicate, Deprel::obl_agent));
  if (at(passive ? "obj" : "subj").empty()) subject_from_outside(predicate, depth);
  clause_read_as_modifier(predicate);
  speaker_for_pronoun(predicate, depth);
  // A relative pronoun stands for the noun that the clause is about.
  const TokenId noun = relative_noun(tree_, predicate);
  for (auto& [slot, tokens] : slots_) {
    for (TokenId& token : tokens) {
      if (noun && is_relative(tree_, token)) token = noun;
    }
  }
  if (noun && at("obj").empty() && !at("subj").empty() && at("subj").front() != noun) add("obj", noun);
}

// "called on X to withdraw": who is to do it stands behind "on", right before the clause.
std::vector<TokenId> Arguments::called_on(const Arguments& governor, TokenId head, TokenId clause) const {
  if (!tree_.is(clause, {Deprel::xcomp, Deprel::advcl}) || !governor.at("obj").empty()) return {};
  const TokenId mark = tree_.child(clause, Deprel::mark);
  if (!mark || tree_.document().form(mark) != "to") return {};
  for (const char* preposition : {"on", "upon"}) {
    const std::vector<TokenId>& called = governor.at(preposition);
    const bool somebody =
        !called.empty() && called.front() > head && called.back() < mark &&
        std::any_of(called.begin(), called.end(), [&](TokenId t) { return !tree_.entities(t).empty(); });
    if (somebody) return called;
  }
  return {};
}

// "an attempt by X to", "X's attempt to": whose it is.
TokenId Arguments::doer_of(TokenId noun) const {
  for (const TokenId child : tree_.children(noun)) {
    const bool by = tree_.is(child, {Deprel::nmod}) && tree_.preposition(child) == "by";
    if ((by || tree_.is(child, {Deprel::nmod_poss})) && !tree_.entities(child).empty()) return child;
  }
  return {};
}

// Who does what the clause says: the object of "asked X to join", but the subject of "promised X to join".
Slot Arguments::controlling(const Arguments& governor, TokenId head, TokenId clause) const {
  const bool infinitive = tree_.is(clause, {Deprel::xcomp});
  if (infinitive && tree_.lemma(head) == "promise") return "subj";
  if (!governor.at("obj").empty() && (infinitive || of_the_object(tree_, clause))) return "obj";
  return infinitive && !governor.at("iobj").empty() ? "iobj" : "subj";
}

// The subject that a verb shares: of the clause that governs or coordinates it, or the noun that it describes.
void Arguments::subject_from_outside(TokenId verb_token, int depth) {
  const Document& document = tree_.document();
  const Token& token = document[verb_token];
  const TokenId head = tree_.head(verb_token);
  if (!head || depth > kDepth) return;
  const Deprel relation = tree_.relation(verb_token);
  const bool past =
      token.feats.find("Tense=Past") != std::string::npos && token.feats.find("VerbForm=Part") != std::string::npos;
  if (relation == Deprel::acl && past && !tree_.child(verb_token, Deprel::mark)) {
    // "backed by"; but in a sentence without a verb of its own, "Oman mediated", the parser took the verb for a
    // participle.
    const bool agent = tree_.child(verb_token, Deprel::obl_agent) || !at("by").empty();
    add(!tree_.head(head) && !agent && document[head].upos == Upos::PROPN ? "subj" : "obj", head);
    return;
  }
  // "Accused of spying by X, Y expelled ...": Y is accused. "Y left and was accused by X": so too.
  const bool participle = relation == Deprel::advcl && past && token.feats.find("Voice=Pass") != std::string::npos &&
                          !tree_.child(verb_token, Deprel::mark);
  const bool joined = relation == Deprel::conj &&
                      (tree_.child(verb_token, Deprel::aux_pass) || tree_.child(verb_token, Deprel::obl_agent));
  if (participle || joined) {
    for (const TokenId child : tree_.children(head))
      if (tree_.is(child, {Deprel::nsubj, Deprel::nsubj_pass})) add("obj", child);
    return;
  }
  if (relation == Deprel::acl || relation == Deprel::acl_relcl) {
    const Upos upos = document[head].upos;
    const bool about_person = upos == Upos::PROPN || !tree_.entities(head).empty();
    if (about_person) {
      add("subj", head);
    } else if (const TokenId whose = doer_of(head)) {  // "blocked an attempt by X to"
      add("subj", whose);
    } else if (tree_.head(head) && (tree_.relation(head) == Deprel::obj)) {  // "has a plan to"
      const Arguments owner(tree_, tree_.head(head), depth + 1);
      for (const TokenId subject : owner.at("subj")) add("subj", subject);
    } else {
      for (const TokenId child : tree_.children(head)) {
        if (tree_.relation(child) == Deprel::nmod_poss || tree_.relation(child) == Deprel::amod) add("subj", child);
      }
    }
    return;
  }
  const bool shares =
      tree_.is(verb_token, {Deprel::xcomp, Deprel::conj, Deprel::advcl, Deprel::parataxis, Deprel::ccomp});
  if (!shares) return;
  if (relation == Deprel::ccomp && !tree_.child(verb_token, Deprel::mark)) return;
  const Upos upos = document[head].upos;
  if (upos != Upos::VERB && upos != Upos::ADJ && upos != Upos::AUX && upos != Upos::NOUN) return;
  const Arguments governor(tree_, head, depth + 1);
  if (const std::vector<TokenId> called = called_on(governor, head, verb_token); !called.empty()) {
    for (const TokenId subject : called) add("subj", subject);
    return;
  }
  const Slot controller = controlling(governor, head, verb_token);
  for (const TokenId subject : governor.at(controller)) add("subj", subject);
  if (governor.at("subj").empty() && relation == Deprel::xcomp && controller == "subj") {
    for (const TokenId subject : governor.at("obj")) add("subj", subject);  // "is expected to"
  }
}

void Arguments::noun(TokenId predicate, int depth) {
  const Document& document = tree_.document();
  for (const TokenId child : tree_.children(predicate)) {
    switch (tree_.relation(child)) {
      case Deprel::nmod_poss:
        add("poss", child);
        break;
      case Deprel::amod:
      case Deprel::compound:
      case Deprel::nmod_desc:
        add("mod", child);
        break;
      case Deprel::nmod:
      case Deprel::obl:
        add(tree_.preposition(child), child);
        break;
      case Deprel::nsubj:
        add("subj", child);
        break;           // "X is an ally of Y"
      case Deprel::acl:  // "demands that X leave"
      case Deprel::acl_relcl:
      case Deprel::ccomp:
        if (const TokenId mark = tree_.child(child, Deprel::mark); mark && tree_.lemma(mark) == "that")
          subjects_of_content(child);
        break;
      default:
        break;
    }
  }
  const TokenId head = tree_.head(predicate);
  if (!head || depth > kDepth) return;
  const Deprel relation = tree_.relation(predicate);
  if (tree_.is(predicate, {Deprel::appos})) add("subj", head);
  const Upos governor = document[head].upos;
  if ((relation == Deprel::obj || relation == Deprel::nsubj_pass || relation == Deprel::obl) &&
      governor == Upos::VERB) {
    light_verb_ = head;
    const Arguments carrier(tree_, head, depth + 1);
    if (relation != Deprel::obl) {
      for (const auto& [slot, tokens] : carrier.slots_) {
        for (const TokenId filler : tokens) {
          // Who does what the verb says is not yet what the noun says: "met members of".
          if (filler != predicate && slot != "obj" && slot != "subj") add(slot, filler);
        }
      }
    }
  } else if (relation == Deprel::xcomp && governor == Upos::VERB && at("subj").empty()) {  // "became an ally of"
    const Arguments carrier(tree_, head, depth + 1);
    for (const TokenId subject : carrier.at("subj")) add("subj", subject);
  }
}

}  // namespace entente
