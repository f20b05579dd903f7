#include "extract/offices.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace entente {

namespace {

constexpr std::uint32_t kReach = 14;  // tokens of an apposition

class Offices {
 public:
  Offices(const Document& document, const TreeView& tree, const Predicates& predicates, const EntityLexicon& lexicon,
          Claims& claims)
      : document_(document),
        tree_(tree),
        predicates_(predicates),
        lexicon_(lexicon),
        claims_(claims),
        in_name_(document.tokens.size()) {
    for (const Mention& mention : document.mentions) {
      if (mention.kind != MentionKind::name) continue;
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) in_name_[i] = true;
    }
  }

  std::vector<OpenOffice> run() {
    for (const Mention& mention : document_.mentions) {
      if (mention.kind != MentionKind::name || !mention.entity ||
          document_.entities[mention.entity.index()].type != "Person")
        continue;
      const TokenRange sentence = document_.sentences[mention.sentence.index()].tokens;
      phrase(mention, before(mention, sentence));
      phrase(mention, after(mention, sentence));
    }
    return std::move(open_);
  }

 private:
  std::string_view form(std::uint32_t i) const { return document_.form(TokenId{i}); }
  Upos upos(std::uint32_t i) const { return document_.tokens[i].upos; }

  // The title that stands right before the name, back to a verb, a preposition other than "of" and "to", or
  // punctuation.
  TokenRange before(const Mention& mention, TokenRange sentence) const {
    std::uint32_t end = mention.tokens.begin, begin = end;
    if (begin > sentence.begin && form(begin - 1) == ",") end = --begin;  // "the president of Y, X"
    while (begin > sentence.begin && end - begin < kReach && belongs(begin - 1)) --begin;
    return {begin, end};
  }
  // The apposition after the name and a comma.
  TokenRange after(const Mention& mention, TokenRange sentence) const {
    std::uint32_t begin = mention.tokens.end;
    if (begin >= sentence.end ||
        (form(begin) != "," && form(begin) != "(" && form(begin) != "-" && form(begin) != "\u2014"))
      return {};
    std::uint32_t end = ++begin;
    if (end < sentence.end && (form(end) == "who" || form(end) == "whose")) return {};
    while (end < sentence.end && end - begin < kReach && (belongs(end) || form(end) == "and" || form(end) == "for"))
      ++end;
    return {begin, end};
  }
  bool belongs(std::uint32_t i) const {
    if (in_name_[i]) return true;  // whatever its words are tagged: "the United States"
    switch (upos(i)) {
      case Upos::NOUN:
      case Upos::PROPN:
      case Upos::ADJ:
      case Upos::DET:
      case Upos::NUM:
      case Upos::PART:
        return true;
      case Upos::ADP:
        return form(i) == "of" || form(i) == "to" || form(i) == "at" || form(i) == "in" || form(i) == "for";
      case Upos::ADV:
        return form(i) == "then" || form(i) == "now";
      case Upos::PUNCT:
        return form(i) == "-";
      case Upos::PRON:
        return form(i) == "its" || form(i) == "his" || form(i) == "their";
      default:
        return false;
    }
  }

  // The office word of a phrase: the last one before any preposition, widened to the words that make the title.
  std::optional<TokenRange> office_in(TokenRange phrase) const {
    std::optional<TokenRange> best;
    for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
      if (upos(i) == Upos::ADP && best) break;
      if (!lexicon_.is(WordClass::office, tree_.lemma(TokenId{i}))) continue;
      std::uint32_t begin = i;
      while (begin > phrase.begin && title_part(begin - 1)) --begin;
      best = TokenRange{best && best->end == begin ? best->begin : begin, i + 1};
    }
    return best;
  }
  bool title_part(std::uint32_t i) const {
    if (form(i) == "-") return i > 0 && lexicon_.is(WordClass::office_prefix, tree_.lemma(TokenId{i - 1}));
    return lexicon_.is(WordClass::office_prefix, tree_.lemma(TokenId{i})) ||
           lexicon_.is(WordClass::office, tree_.lemma(TokenId{i}));
  }

  // "to Y", "to the Y".
  bool after_to(std::uint32_t i) const {
    if (i > 0 && upos(i - 1) == Upos::DET) --i;
    return i > 0 && form(i - 1) == "to";
  }

  Status status_in(TokenRange phrase) const {
    for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
      const std::string& lemma = tree_.lemma(TokenId{i});
      if (lemma == "former" || lemma == "ex" || lemma == "then" || lemma == "late" || lemma.starts_with("ex-"))
        return Status::former;
      if (lemma == "elect" || lemma == "elected" || lemma == "incoming" || lemma == "designate" ||
          lemma == "candidate" || lemma == "nominee")
        return Status::planned;
    }
    return Status::asserted;
  }

  void phrase(const Mention& person, TokenRange range) {
    if (range.empty()) return;
    const std::optional<TokenRange> office = office_in(range);
    if (!office) return;
    Draft draft;
    draft.subject = person.entity;
    draft.subject_token = person.head ? person.head : person.tokens.back();
    draft.trigger = office->back();
    draft.label = std::string(document_.view(*office));
    draft.status = status_in(range);
    draft.rule = range.begin >= person.tokens.end ? "office after the name" : "office before the name";
    const bool official = lexicon_.detail(WordClass::office, tree_.lemma(office->back())) == "official";
    bool told = false;
    for (const Mention& body : document_.mentions) {
      if (body.sentence != person.sentence || !body.entity || body.entity == person.entity ||
          !range.contains(body.tokens))
        continue;
      const bool sent_to = body.tokens.begin > office->begin && after_to(body.tokens.begin) &&
                           !tree_.is(body.head ? body.head : body.tokens.back(), {Deprel::nmod_poss});
      draft.object = body.entity;
      draft.object_token = body.head ? body.head : body.tokens.back();
      if (document_.entities[body.entity.index()].type == "Person") {
        if (official && owns(body)) open_.push_back({&person, draft, body.entity});
        told |= official && owns(body);
        continue;
      }
      draft.relation = sent_to ? "accredited_to" : official ? "holds_office" : "affiliated_with";
      if (!sent_to && !claims_.fits(draft.relation, draft.subject, draft.object))
        draft.relation = official ? "affiliated_with" : "citizen_of";
      if (draft.relation == "citizen_of" && body.kind != MentionKind::demonym) continue;
      claims_.add(draft);
      told = true;
    }
    if (!told && official && range.begin < person.tokens.begin) told = of_after_name(person, draft);
    if (!told && predicates_.state_office(tree_.lemma(office->back())) != nullptr)
      open_.push_back({&person, draft, EntityId{}});
  }

  bool owns(const Mention& person) const {
    return tree_.is(person.head ? person.head : person.tokens.back(), {Deprel::nmod_poss});
  }

  // "President X of Y", wherever the parser hangs Y.
  bool of_after_name(const Mention& person, Draft draft) {
    const std::uint32_t next = person.tokens.end;
    if (next >= document_.tokens.size() || form(next) != "of") return false;
    for (const Mention& body : document_.mentions) {
      if (!body.entity || body.sentence != person.sentence) continue;
      if (body.tokens.begin != next + 1 && !(body.tokens.begin == next + 2 && form(next + 1) == "the")) continue;
      draft.relation = "holds_office";
      draft.object = body.entity;
      draft.object_token = body.head ? body.head : body.tokens.back();
      if (!claims_.fits(draft.relation, draft.subject, draft.object)) continue;
      claims_.add(draft);
      return true;
    }
    return false;
  }

  const Document& document_;
  const TreeView& tree_;
  const Predicates& predicates_;
  const EntityLexicon& lexicon_;
  Claims& claims_;
  std::vector<bool> in_name_;  // by token
  std::vector<OpenOffice> open_;
};

}  // namespace

std::vector<OpenOffice> extract_offices(const Document& document, const TreeView& tree, const Predicates& predicates,
                                        const EntityLexicon& lexicon, Claims& claims) {
  return Offices(document, tree, predicates, lexicon, claims).run();
}

}  // namespace entente
