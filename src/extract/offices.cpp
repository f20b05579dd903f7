#include "extract/offices.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/fold.hpp"

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

  void run() {
    for (const Mention& mention : document_.mentions) {
      if (mention.kind != MentionKind::name || !mention.entity ||
          document_.entities[mention.entity.index()].type != "Person")
        continue;
      const TokenRange sentence = document_.sentences[mention.sentence.index()].tokens;
      phrase(mention, before(mention, sentence));
      phrase(mention, after(mention, sentence));
    }
    for (const auto& [superior, draft] : owned_) of_the_state_of(superior, draft);
    for (const auto& [mention, draft] : open_) of_the_country_spoken_of(*mention, draft);
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
    draft.subject_token = person.head_token();
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
                           !tree_.is(body.head_token(), {Deprel::nmod_poss});
      draft.object = body.entity;
      draft.object_token = body.head_token();
      if (document_.entities[body.entity.index()].type == "Person") {
        if (official && owns(body)) owned_.emplace_back(body.entity, draft);
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
    if (told)
      placed_.insert(person.entity);
    else if (predicates_.state_office(tree_.lemma(office->back())) != nullptr)
      open_.emplace_back(&person, draft);
  }

  bool owns(const Mention& person) const { return tree_.is(person.head_token(), {Deprel::nmod_poss}); }

  // "President X of Y", wherever the parser hangs Y.
  bool of_after_name(const Mention& person, Draft draft) {
    const std::uint32_t next = person.tokens.end;
    if (next >= document_.tokens.size() || form(next) != "of") return false;
    for (const Mention& body : document_.mentions) {
      if (!body.entity || body.sentence != person.sentence) continue;
      if (body.tokens.begin != next + 1 && !(body.tokens.begin == next + 2 && form(next + 1) == "the")) continue;
      draft.relation = "holds_office";
      draft.object = body.entity;
      draft.object_token = body.head_token();
      if (!claims_.fits(draft.relation, draft.subject, draft.object)) continue;
      claims_.add(draft);
      return true;
    }
    return false;
  }

  // "Merkel's spokesman", "his defence minister": of the state or body that the superior holds office of.
  void of_the_state_of(EntityId superior, Draft draft) {
    for (const Claim& claim : document_.claims) {
      if (claim.relation != "holds_office" || claim.subject != superior) continue;
      draft.object = claim.object;
      draft.object_token = draft.trigger;
      draft.relation = "holds_office";
      draft.rule = "office under another";
      draft.confidence = 700;
      claims_.add(draft);
      placed_.insert(draft.subject);
      return;
    }
  }

  // An office of state without its state, where nothing else in the document says what it is an office of, is that of
  // the country that the sentence is about ("New Zealand will not ..., said Prime Minister X"), else of the one that
  // the document speaks of most, those named before it in the paragraph first.
  void of_the_country_spoken_of(const Mention& person, Draft draft) {
    const std::uint32_t next = person.tokens.end;
    if (placed_.contains(person.entity) || (next < document_.tokens.size() && form(next) == "of")) return;
    const Mention* country = country_of_the_title(draft.label, draft.trigger);
    if (country == nullptr) country = country_of_the_sentence(person);
    if (country == nullptr) country = country_of_the_document(person);
    if (country == nullptr) return;
    draft.object = country->entity;
    draft.object_token = country->head_token();
    draft.relation = "holds_office";
    draft.rule = "office of the country spoken of";
    draft.confidence = 550;
    claims_.add(draft);
    placed_.insert(person.entity);
  }

  bool is_country(const Mention& mention) const {
    return mention.entity && document_.entities[mention.entity.index()].type == "Country";
  }

  // "Secretary of State X" is of the United States.
  const Mention* country_of_the_title(std::string title, TokenId last) const {
    const std::uint32_t next = last.value + 1;
    if (next + 1 < document_.tokens.size() && form(next) == "of") title += " of " + std::string(form(next + 1));
    const std::string* code = predicates_.state_office(fold(title));
    if (code == nullptr) code = predicates_.state_office(tree_.lemma(last));
    if (code == nullptr || code->empty()) return nullptr;
    for (const Mention& mention : document_.mentions) {
      if (!is_country(mention)) continue;
      const auto& codes = document_.entities[mention.entity.index()].codes;
      const auto found = codes.find("iso3166-1-alpha-3");
      if (found != codes.end() && found->second == *code) return &mention;
    }
    return nullptr;
  }

  const Mention* country_of_the_sentence(const Mention& person) const {
    const Mention* found = nullptr;
    for (const Mention& mention : document_.mentions) {
      if (!mention.entity || mention.sentence != person.sentence || mention.tokens.begin >= person.tokens.begin)
        continue;
      if (!is_country(mention) && document_.entities[mention.entity.index()].kind != "intergovernmental") continue;
      if (!tree_.is(mention.head_token(), {Deprel::nsubj, Deprel::nsubj_pass})) continue;
      if (found != nullptr && found->entity != mention.entity) return nullptr;
      found = &mention;
    }
    return found;
  }

  // Where somebody comes from, goes to or stands against is seldom whose office it is.
  bool is_elsewhere(const Mention& mention) const {
    const std::string_view before = mention.tokens.begin > 0 ? form(mention.tokens.begin - 1) : std::string_view();
    return before == "to" || before == "from" || before == "against" ||
           (before == "with" && !tree_.is(mention.head_token(), {Deprel::nmod_poss}));
  }

  const Mention* country_of_the_document(const Mention& person) const {
    std::map<EntityId, std::uint32_t> weights;
    for (const Mention& mention : document_.mentions) {
      if (!is_country(mention)) continue;
      const BlockKind kind = document_.blocks[document_.sentences[mention.sentence.index()].block.index()].kind;
      weights[mention.entity] += kind == BlockKind::title ? 3 : 1;
    }
    const BlockId block = document_.sentences[person.sentence.index()].block;
    const Mention* best = nullptr;
    std::uint32_t best_weight = 0;
    for (const Mention& mention : document_.mentions) {
      if (!is_country(mention) || mention.tokens.begin >= person.tokens.begin) continue;
      const bool near = document_.sentences[mention.sentence.index()].block == block && !is_elsewhere(mention);
      const bool beside = near && mention.sentence == person.sentence;
      const std::uint32_t weight = beside ? UINT32_MAX : weights[mention.entity] * (near ? 2 : 1);
      if (weight < best_weight) continue;
      best = &mention;
      best_weight = weight;
    }
    return best;
  }

  const Document& document_;
  const TreeView& tree_;
  const Predicates& predicates_;
  const EntityLexicon& lexicon_;
  Claims& claims_;
  std::vector<bool> in_name_;                           // by token
  std::set<EntityId> placed_;                           // persons whose office has its body
  std::vector<std::pair<EntityId, Draft>> owned_;       // offices under a person, with that person
  std::vector<std::pair<const Mention*, Draft>> open_;  // offices without one
};

}  // namespace

void extract_offices(const Document& document, const TreeView& tree, const Predicates& predicates,
                     const EntityLexicon& lexicon, Claims& claims) {
  Offices(document, tree, predicates, lexicon, claims).run();
}

}  // namespace entente
