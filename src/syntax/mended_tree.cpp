#include "syntax/mended_tree.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t kReach = 14;     // tokens between a relative clause's verb and its pronoun
constexpr std::size_t kInserted = 30;  // and between a subject and its verb, over what is told of it besides
constexpr std::size_t kSubject = 12;   // tokens of a subject with what it is briefed on

bool is_core(Deprel relation) {
  return relation == Deprel::obj || relation == Deprel::iobj || relation == Deprel::nsubj ||
         relation == Deprel::nsubj_pass;
}

class Mender {
 public:
  Mender(const Document& document, const std::vector<std::string>& lemmas) : document_(document), lemmas_(lemmas) {
    for (const Token& token : document.tokens) {
      tree_.heads.push_back(token.head);
      tree_.relations.push_back(token.deprel);
    }
  }

  MendedTree run() {
    for (std::size_t i = 1; i < tree_.heads.size(); ++i) {
      if (!tree_.heads[i]) continue;
      join_name(i);
      join_apposition(i);
      join_example(i);
      join_relative(i);
      raise_from_land(i);
      mark_oblique(i);
      set_neighbour(i);
      set_quantity(i);
      lower_report(i);
      set_carrier(i);
      lower_subject(i);
      set_said(i);
      set_participle(i);
      free_content(i);
      give_content(i);
      lift_addition(i);
      raise_content(i);
      raise_cited(i);
      set_aside(i);
    }
    return std::move(tree_);
  }

 private:
  Upos upos(std::size_t i) const { return document_.tokens[i].upos; }
  std::string_view form(std::size_t i) const { return document_.form(TokenId{i}); }
  bool is_nominal(std::size_t i) const { return upos(i) == Upos::NOUN || upos(i) == Upos::PROPN; }

  // Where the words right before `i` that hang on it, or on a word that does, begin.
  std::size_t first_of(std::size_t i) const {
    std::size_t first = i;
    while (first > 0) {
      const TokenId head = tree_.heads[first - 1];
      if (head != TokenId{i} && !(head && tree_.heads[head.index()] == TokenId{i} && head.value < i)) break;
      --first;
    }
    if (form(first) == "," && first < i) ++first;
    return first;
  }

  void attach(std::size_t i, std::size_t head, Deprel relation) {
    tree_.heads[i] = TokenId{head};
    tree_.relations[i] = relation;
  }

  // "the agency X": a name right after a noun, both of one verb.
  void join_name(std::size_t i) {
    const Deprel relation = tree_.relations[i];
    if (upos(i) != Upos::PROPN || (!is_core(relation) && relation != Deprel::obl && relation != Deprel::obl_unmarked))
      return;
    const std::size_t first = first_of(i);
    if (first == 0 || tree_.relations[first] == Deprel::case_) return;
    const std::size_t noun = first - 1;
    if (upos(noun) != Upos::NOUN || tree_.heads[noun] != tree_.heads[i]) return;
    if (is_core(tree_.relations[noun]) || tree_.relations[noun] == Deprel::obl) attach(i, noun, Deprel::appos);
  }

  // "X's party, the Y, won": a verb has one subject.
  void join_apposition(std::size_t i) {
    if (tree_.relations[i] != Deprel::nsubj && tree_.relations[i] != Deprel::nsubj_pass) return;
    const std::size_t first = first_of(i);
    if (first < 2 || form(first - 1) != "," || !is_nominal(i)) return;
    for (std::size_t other = first - 1; other > 0 && first - other < kReach; --other) {
      const std::size_t at = other - 1;
      if (tree_.heads[at] != tree_.heads[i] || tree_.relations[at] != tree_.relations[i]) continue;
      if (is_nominal(at)) attach(i, at, Deprel::appos);
      return;
    }
  }

  // "allies such as X": of the noun before.
  void join_example(std::size_t i) {
    if (tree_.relations[i] != Deprel::obl && tree_.relations[i] != Deprel::obj) return;
    const std::size_t first = first_of(i);
    if (first == 0 || first == i || !is_nominal(first - 1)) return;
    const std::string& marker = lemmas_[first];
    if (marker == "such" || marker == "include" || marker == "including") attach(i, first - 1, Deprel::nmod);
  }

  // However deep.
  bool is_below(std::size_t i, std::size_t above) const {
    TokenId at = tree_.heads[i];
    while (at && at.index() != above) at = tree_.heads[at.index()];
    return static_cast<bool>(at);
  }

  bool hangs_on(std::size_t i, std::size_t verb) const {
    TokenId at{i};
    for (std::size_t depth = 0; depth < 4 && at; ++depth, at = tree_.heads[at.index()]) {
      if (at.index() == verb) return true;
    }
    return false;
  }

  // "..., whose president X had resigned": the clause is about the noun before its pronoun.
  void join_relative(std::size_t i) {
    if (tree_.relations[i] != Deprel::advcl_relcl) return;
    for (std::size_t at = i; at > 1 && i - at < kReach; --at) {
      const std::string& lemma = lemmas_[at - 1];
      if (lemma != "who" && lemma != "which" && lemma != "whom" && lemma != "whose" && lemma != "that") continue;
      if (!hangs_on(at - 1, i)) continue;
      std::size_t noun = at - 1;
      while (noun > 0 && at - noun < 5 && !is_nominal(noun - 1)) --noun;
      if (noun == 0 || !is_nominal(noun - 1)) return;
      std::size_t head = noun - 1;
      while ((tree_.relations[head] == Deprel::flat || tree_.relations[head] == Deprel::compound) && tree_.heads[head])
        head = tree_.heads[head].index();
      if (head != i && !hangs_on(head, i)) attach(i, head, Deprel::acl_relcl);
      return;
    }
  }

  std::size_t subject_of(std::size_t verb) const {
    for (std::size_t at = verb; at > 0 && verb - at < kReach; --at)
      if (tree_.heads[at - 1] == TokenId{verb} && tree_.relations[at - 1] == Deprel::nsubj) return at - 1;
    return verb;
  }

  // "X reported Y said ...": the first verb holds the second, where nothing sets them apart.
  void lower_report(std::size_t i) {
    const std::size_t inner = tree_.heads[i].index();
    if (tree_.relations[i] != Deprel::ccomp || inner < i || upos(i) != Upos::VERB || upos(inner) != Upos::VERB) return;
    const std::size_t subject = subject_of(inner);
    if (subject_of(i) == i || subject < i || subject == inner) return;
    for (std::size_t at = i + 1; at < subject; ++at)
      if (upos(at) == Upos::PUNCT) return;
    tree_.heads[i] = tree_.heads[inner];
    tree_.relations[i] = tree_.relations[inner];
    attach(inner, i, Deprel::ccomp);
  }

  // "officials said X, the Y firm, had lobbied": a verb of speech with a subject before it has no second behind it.
  void lower_subject(std::size_t i) {
    const bool object = tree_.relations[i] == Deprel::obj && upos(i) == Upos::PROPN;
    if (tree_.relations[i] != Deprel::nsubj && !object) return;
    const std::size_t verb = tree_.heads[i].index();
    const std::size_t first = subject_of(verb);
    if (object && (lemmas_[verb] != "say" || first_of(i) != verb + 1)) return;
    if (i < verb || first == verb || upos(verb) != Upos::VERB) return;
    for (std::size_t clause = i + 1; clause < tree_.heads.size() && clause - i < kInserted; ++clause) {
      if (tree_.heads[clause] != TokenId{verb} || tree_.relations[clause] != Deprel::ccomp) continue;
      if (subject_of(clause) == clause) attach(i, clause, Deprel::nsubj);
      return;
    }
  }

  // "X thanked them and said cases were heard": a clause right behind the verb, which nothing joins to it, is what is
  // said.
  void set_said(std::size_t i) {
    if (tree_.relations[i] != Deprel::conj || tree_.heads[i].index() > i) return;
    for (std::size_t at = i; at > 0 && i - at < kReach; --at) {
      const Deprel role = tree_.relations[at - 1];
      if (tree_.heads[at - 1] != TokenId{i} || (role != Deprel::nsubj && role != Deprel::nsubj_pass)) continue;
      const std::size_t first = first_of(at - 1), verb = first - std::min<std::size_t>(first, 1);
      if (verb < tree_.heads[i].index() || lemmas_[verb] != "say" || upos(verb) != Upos::VERB) return;
      if (is_below(verb, i)) return;
      return attach(i, verb, Deprel::ccomp);
    }
  }

  // ""...," says X, seated at his desk": how the speaker is, not what he says.
  void set_participle(std::size_t i) {
    if (tree_.relations[i] != Deprel::ccomp || upos(i) != Upos::VERB || form(i - 1) != ",") return;
    if (document_.tokens[i].feats.find("VerbForm=Part") == std::string::npos || subject_of(i) != i) return;
    const std::size_t verb = tree_.heads[i].index();
    if (verb + 1 >= i) return;
    for (std::size_t at = verb + 1; at < i && at - verb < kReach; ++at)
      if (tree_.heads[at] == TokenId{verb} && tree_.relations[at] == Deprel::nsubj) {
        tree_.relations[i] = Deprel::advcl;
        return;
      }
  }

  bool set_off_as(std::size_t verb) const {
    const bool apart = verb > 1 && upos(verb - 2) == Upos::PUNCT && form(verb - 2) != "\"";
    return apart && lemmas_[verb - 1] == "as" && !form(verb).ends_with("ing");
  }

  // "X said, as quoted by Y": no clause that X says.
  void set_carrier(std::size_t i) {
    if (set_off_as(i) && tree_.relations[i] == Deprel::ccomp && upos(i) == Upos::VERB)
      tree_.relations[i] = Deprel::advcl;
  }

  // "X said, as reported by Y, that ...": said by X.
  void free_content(std::size_t i) {
    if (tree_.relations[i] != Deprel::ccomp) return;
    const std::size_t verb = tree_.heads[i].index();
    if (tree_.relations[verb] != Deprel::advcl || verb > i || !(set_off_as(verb) || cites_before(verb, i))) return;
    const TokenId cue = tree_.heads[verb];
    if (cue && cue.index() < verb && upos(cue.index()) == Upos::VERB) tree_.heads[i] = cue;
  }

  bool is_participle_clause(std::size_t i) const {
    return i > 0 && upos(i) == Upos::VERB && form(i).ends_with("ing") && form(i - 1) == "," && subject_of(i) == i;
  }

  bool cites(std::size_t verb) const { return lemmas_[verb] == "cite" || lemmas_[verb] == "quote"; }

  // "X reported, citing Z, that Y": no content of "citing".
  bool cites_before(std::size_t verb, std::size_t content) const {
    return is_participle_clause(verb) && cites(verb) && comma_that(verb, content) != verb;
  }

  // The "that" behind a comma between the two which opens the clause of `content`; `begin` where none does.
  std::size_t comma_that(std::size_t begin, std::size_t content) const {
    for (std::size_t that = begin + 1; that < content; ++that)
      if (lemmas_[that] == "that" && form(that - 1) == "," && hangs_on(that, content)) return that;
    return begin;
  }

  // "X reported, citing two sources, that Y": not about the sources.
  void raise_cited(std::size_t i) {
    if (tree_.relations[i] != Deprel::acl_relcl) return;
    const std::size_t noun = tree_.heads[i].index();
    if (tree_.relations[noun] != Deprel::obj || noun > i) return;
    TokenId cue = tree_.heads[noun];
    const std::size_t that = comma_that(noun, i);
    if (!cue || !cites(cue.index()) || that == noun || upos(that) != Upos::SCONJ || subject_of(i) <= that) return;
    // "citing Z, which quoted a diplomat, that Y": past the outlet that is quoted, too.
    while (cue && (cites(cue.index()) || is_nominal(cue.index()))) cue = tree_.heads[cue.index()];
    if (!cue || cue.index() > noun || upos(cue.index()) != Upos::VERB || subject_of(i) == i) return;
    attach(i, cue.index(), Deprel::ccomp);
  }

  // "..., X said, warning that Y": what the participle brings is its own, and no content of the verb before.
  void give_content(std::size_t i) {
    if (tree_.relations[i] != Deprel::ccomp && tree_.relations[i] != Deprel::advcl) return;
    const std::size_t verb = tree_.heads[i].index();
    if (verb > i || upos(verb) != Upos::VERB || !is_participle_clause(i)) return;
    if (i == verb + 2) tree_.relations[i] = Deprel::advcl;  // "said, adding"
    for (std::size_t clause = i + 1; clause < tree_.heads.size() && clause - i < kReach; ++clause) {
      if (tree_.heads[clause] != TokenId{verb} || tree_.relations[clause] != Deprel::ccomp) continue;
      std::size_t that = clause;
      while (that > i && !(lemmas_[that] == "that" && tree_.heads[that] == TokenId{clause})) --that;
      for (std::size_t at = i; at < that; ++at)
        if (form(at) == ",") return;  // "X reported, citing Z, that Y"
      if (that == i) return;
      tree_.relations[i] = Deprel::advcl;
      attach(clause, i, Deprel::ccomp);
      return;
    }
  }

  // "X said Y had left, adding that Z": X adds it.
  void lift_addition(std::size_t i) {
    if (tree_.relations[i] != Deprel::advcl || lemmas_[i] != "add" || !is_participle_clause(i)) return;
    const std::size_t said = tree_.heads[i].index();
    if (tree_.relations[said] != Deprel::ccomp || said > i) return;
    const TokenId verb = tree_.heads[said];
    if (verb && verb.index() < said && upos(verb.index()) == Upos::VERB) tree_.heads[i] = verb;
  }

  // "X said via the agency Y that ...", "said on Friday that ...": what is said, and not about the name before.
  void raise_content(std::size_t i) {
    if (tree_.relations[i] != Deprel::acl_relcl || subject_of(i) == i) return;
    const std::size_t noun = tree_.heads[i].index();
    std::size_t that = noun + 1;
    while (that < i && that - noun < kReach && lemmas_[that] != "that" && hangs_on(that, noun))
      ++that;  // "in a call on Friday that"
    if (that >= i || lemmas_[that] != "that" || upos(that) == Upos::DET || subject_of(i) <= that || !hangs_on(that, i))
      return;
    const TokenId verb = tree_.heads[noun];
    const Deprel role = tree_.relations[noun];
    const bool object = (role == Deprel::obj || role == Deprel::iobj) && upos(noun) == Upos::PROPN;
    if ((role != Deprel::obl && !object) || !verb || verb.index() > noun || upos(verb.index()) != Upos::VERB) return;
    if (form(verb.index() + 1) == ",") return;  // ", X said, in an attack that Y blamed on Z"
    if (upos(noun) != Upos::PROPN && lemmas_[verb.index()] != "say" && lemmas_[verb.index()] != "tell") return;
    attach(i, verb.index(), Deprel::ccomp);
    attach(that, i, Deprel::mark);
  }

  // "..., X said, hours after Y had left": when it was said, or what was besides.
  void set_aside(std::size_t i) {
    if (tree_.relations[i] != Deprel::ccomp) return;
    const std::size_t verb = tree_.heads[i].index();
    const std::size_t subject = subject_of(verb);
    if (i < verb + 2 || subject == verb || form(verb + 1) != ",") return;
    std::size_t first = first_of(subject);  // "officials briefed on the matter said": the tree may take the last noun
    for (std::size_t n = 0;
         n < kSubject && first > 0 && form(first - 1) != "," && !document_.tokens[first - 1].finite(); ++n)
      --first;
    if (first == 0 || form(first - 1) != ",") return;
    const std::string& opens = lemmas_[verb + 2];
    const std::string& next = lemmas_[std::min(verb + 3, lemmas_.size() - 1)];
    const auto aside = [](const std::string& word) {
      return word == "after" || word == "before" || word == "as" || word == "while" || word == "although" ||
             word == "when";
    };
    if (aside(opens) || (upos(verb + 2) == Upos::NOUN && (next == "after" || next == "before")))
      tree_.relations[i] = Deprel::advcl;
  }

  // An object with a preposition is what the preposition makes it.
  void mark_oblique(std::size_t i) {
    if (tree_.relations[i] != Deprel::case_ || upos(i) != Upos::ADP) return;
    const std::size_t noun = tree_.heads[i].index();
    if (!is_core(tree_.relations[noun]) || !tree_.heads[noun]) return;
    tree_.relations[noun] = upos(tree_.heads[noun].index()) == Upos::NOUN ? Deprel::nmod : Deprel::obl;
  }

  // "imposed by X on Y", "imposed on Y by X": both are the verb's; to the parser one is the other's, or a second doer.
  void raise_from_land(std::size_t i) {
    if (tree_.relations[i] != Deprel::case_ || upos(i) != Upos::ADP) return;
    const std::size_t noun = tree_.heads[i].index();
    const bool doer = form(i) == "by";
    const bool recipient = form(i) == "on" || form(i) == "upon" || form(i) == "against" || form(i) == "to";
    if ((!recipient && !doer) || upos(noun) != Upos::PROPN || !tree_.heads[noun]) return;
    if (recipient && tree_.relations[noun] == Deprel::obl_agent) {
      tree_.relations[noun] = Deprel::obl;
      return;
    }
    const std::size_t above = tree_.heads[noun].index();
    if (tree_.relations[noun] != Deprel::nmod || tree_.relations[above] != (doer ? Deprel::obl : Deprel::obl_agent) ||
        above + 1 != i || !is_land(above) || !is_land(noun))
      return;
    const std::size_t verb = tree_.heads[above].index();
    if (document_.tokens[verb].feats.find("VerbForm=Part") == std::string::npos) return;
    attach(noun, verb, doer ? Deprel::obl_agent : Deprel::obl);
  }

  bool is_land(std::size_t token) const {
    return std::any_of(document_.names.begin(), document_.names.end(), [&](const NameSpan& name) {
      return name.tokens.contains(TokenId{token}) && (name.label == "COUNTRY" || name.label == "LOC");
    });
  }

  bool has(std::size_t verb, Deprel relation) const {
    for (std::size_t at = verb > kReach ? verb - kReach : 0; at < tree_.heads.size() && at < verb + kReach; ++at)
      if (tree_.heads[at] == TokenId{verb} && tree_.relations[at] == relation) return true;
    return false;
  }

  // "killed at least four soldiers", "up to 50 of them": how many they are, no preposition.
  void set_quantity(std::size_t i) {
    if (tree_.relations[i] != Deprel::obl || upos(i) == Upos::NUM) return;
    const std::size_t verb = tree_.heads[i].index(), first = verb + 1;
    if (upos(verb) != Upos::VERB || first + 2 > i || upos(first + 2) != Upos::NUM) return;
    const bool least = form(first) == "at" && (form(first + 1) == "least" || form(first + 1) == "most");
    const bool up_to = form(first) == "up" && form(first + 1) == "to";
    if ((!least && !up_to) || has(verb, Deprel::obj) || has(verb, Deprel::aux_pass) || !hangs_on(first + 2, i)) return;
    tree_.relations[i] = Deprel::obj;
    if (!up_to) return;
    attach(first, first + 2, Deprel::advmod);
    attach(first + 1, first, Deprel::fixed);
  }

  // "from neighboring X": no clause of its own, and the preposition is the noun's.
  void set_neighbour(std::size_t i) {
    const std::string& lemma = lemmas_[i];
    if (!form(i).ends_with("ing") || (lemma != "neighbor" && lemma != "neighbour" && lemma != "surround")) return;
    const std::size_t marker = i - 1;
    if (tree_.heads[marker] != TokenId{i} || tree_.relations[marker] != Deprel::mark) return;
    const bool describes = tree_.relations[i] == Deprel::amod && tree_.heads[i].index() > i;
    const std::size_t noun = describes ? tree_.heads[i].index() : object_of(i);
    if (noun == i) return;
    if (!describes) {
      const std::size_t head = tree_.heads[i].index();
      attach(noun, head, upos(head) == Upos::VERB ? Deprel::obl : Deprel::nmod);
      attach(i, noun, Deprel::amod);
    }
    attach(marker, noun, Deprel::case_);
  }

  std::size_t object_of(std::size_t verb) const {
    for (std::size_t at = verb + 1; at < tree_.heads.size() && at - verb < kReach; ++at)
      if (tree_.heads[at] == TokenId{verb} && tree_.relations[at] == Deprel::obj) return at;
    return verb;
  }

  const Document& document_;
  const std::vector<std::string>& lemmas_;
  MendedTree tree_;
};

}  // namespace

MendedTree mended_tree(const Document& document, const std::vector<std::string>& lemmas) {
  return Mender(document, lemmas).run();
}

}  // namespace entente
