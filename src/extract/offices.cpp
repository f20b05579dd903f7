#include "extract/offices.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/fold.hpp"
#include "extract/office_phrases.hpp"
#include "extract/status_of.hpp"
#include "text/stands_behind_in.hpp"
#include "text/state_of.hpp"

namespace entente {

namespace {

class Offices {
 public:
  Offices(const Document& document, const TreeView& tree, const Predicates& predicates, const EntityLexicon& lexicon,
          Claims& claims)
      : document_(document),
        tree_(tree),
        predicates_(predicates),
        lexicon_(lexicon),
        claims_(claims),
        reader_(document, tree, lexicon) {}

  std::vector<OpenOffice> run() {
    for (const Mention& mention : document_.mentions) {
      if (mention.kind != MentionKind::name || !mention.entity ||
          document_.entities[mention.entity.index()].type != "Person")
        continue;
      const TokenRange sentence = document_.sentences[mention.sentence.index()].tokens;
      TokenRange title = reader_.before(mention, sentence);
      std::size_t place = 0;
      if (const auto office = reader_.office_in(title); office && document_[office->back()].plural()) {
        title = over_owners(title, sentence);
        shared_ = {title, &mention, 0};
      } else if (!office && goes_on_from_shared(mention)) {
        title = shared_.title;
        place = ++shared_.place;
        shared_.last = &mention;
      }
      phrase(mention, title,
             reader_.goes_on_from_former(title.begin, sentence) ? Status::former : reader_.status_in(title), place);
      if (const TokenRange first = reader_.joined_before(title, mention, sentence); !first.empty() && place == 0)
        phrase(mention, first, reader_.status_in(first));
      phrases(mention, reader_.after(mention, sentence));
      told_by_verb(mention, tree_.head(mention.head_token()));
      for (const TokenId clause : tree_.children(mention.head_token()))  // "X, who served as prime minister"
        if (tree_.is(clause, {Deprel::acl_relcl})) told_by_verb(mention, clause);
    }
    for (const Mention& mention : document_.mentions) described(mention);
    for (const Mention& mention : document_.mentions) tenure(mention);
    return std::move(open_);
  }

 private:
  std::string_view form(std::uint32_t i) const { return document_.form(TokenId{i}); }
  Upos upos(std::uint32_t i) const { return document_.tokens[i].upos; }
  bool is_capital(std::uint32_t i) const { return form(i).front() >= 'A' && form(i).front() <= 'Z'; }

  std::span<const Mention> mentions_in(TokenRange sentence) const {
    const std::size_t first = document_.mention_from(sentence.begin), end = document_.mention_from(sentence.end);
    return std::span(document_.mentions).subspan(first, end - first);
  }
  std::span<const Mention> mentions_beside(const Mention& mention) const {
    return mentions_in(document_.sentences[mention.sentence.index()].tokens);
  }

  // "the Greek and Turkish foreign ministers": back over the owners that are joined to the last one.
  TokenRange over_owners(TokenRange title, TokenRange sentence) const {
    const std::span<const Mention> mentions = mentions_in(sentence);
    while (title.begin > sentence.begin + 1 && (form(title.begin - 1) == "and" || form(title.begin - 1) == ",")) {
      const auto owner = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
        return mention.entity && mention.tokens.end + 1 == title.begin &&
               document_.entities[mention.entity.index()].type == "Country";
      });
      if (owner == mentions.end()) break;
      title.begin = owner->tokens.begin;
    }
    return title;
  }
  // "Foreign Ministers X and Y", "Presidents X of Y and Z": the next name of the list has the title too.
  bool goes_on_from_shared(const Mention& person) const {
    if (shared_.last == nullptr || shared_.last->sentence != person.sentence) return false;
    bool joined = false;
    for (std::uint32_t i = shared_.last->tokens.end; i < person.tokens.begin; ++i) {
      joined |= form(i) == "and" || form(i) == ",";
      const bool body = reader_.in_name(i) || form(i) == "of" || form(i) == "the" || form(i) == "and" || form(i) == ",";
      if (!body) return false;
    }
    return joined;
  }

  // What a phrase says that the body is to the office.
  enum class Tie : std::uint8_t { none, owner, host };

  // The preposition that leads to a body after the office, over what stands between them.
  std::string_view preposition_before(std::uint32_t body, std::uint32_t office_end) const {
    for (std::uint32_t i = body; i > office_end; --i) {
      if (upos(i - 1) == Upos::ADP) return form(i - 1);
    }
    return {};
  }

  // "Y's ambassador in Z", "the minister of Y": Y owns the office, Z hosts who holds it. Before the office stands its
  // owner alone; where somebody is, says nothing.
  Tie tie_of(const Mention& body, TokenRange office, bool diplomat) const {
    if (body.tokens.begin < office.begin) return stands_before(body, office) ? Tie::owner : Tie::none;
    if (tree_.is(body.head_token(), {Deprel::nmod_poss})) return Tie::owner;
    const std::string_view preposition = preposition_before(body.tokens.begin, office.end);
    if (preposition == "in") return diplomat ? Tie::host : Tie::none;
    if (preposition == "to" || preposition == "for")
      return diplomat ? Tie::host : is_place(body) ? Tie::none : Tie::owner;
    return Tie::owner;
  }
  // Within the phrase of the office: "the Y minister", but not "in Y the minister", nor "In Y Minister Jane Doe".
  bool stands_before(const Mention& body, TokenRange office) const {
    if (stands_behind_in(document_, body)) return false;
    for (std::uint32_t i = body.tokens.end; i < office.begin; ++i) {
      if (upos(i) == Upos::ADP || upos(i) == Upos::DET) return false;
    }
    return true;
  }
  bool is_place(const Mention& body) const { return document_.entities[body.entity.index()].type == "Place"; }

  // Whom an envoy is sent to: of a capital, its state.
  EntityId host(const Mention& body) const {
    const Entity& named = document_.entities[body.entity.index()];
    if (named.type != "Place") return body.entity;
    return state_of(document_, named.country);
  }

  // "the secretary of state and a son of Cuban exiles": what "and" and an article or an owner open is of its own.
  // What is former before "and" is so behind it, unless an article begins anew ("former governor and senator").
  void phrases(const Mention& person, TokenRange range) {
    std::uint32_t begin = range.begin;
    const bool was = begin > 0 && form(begin - 1) == "was";  // "X, who was prime minister"
    Status status = Status::asserted;
    const auto next = [&](std::uint32_t end) {
      const bool goes_on = status == Status::former && upos(begin) != Upos::DET;
      status = goes_on ? status : reader_.status_in({begin, end});
      if (status == Status::asserted && was && begin == range.begin) status = Status::former;
      phrase(person, {begin, end}, status);
      begin = end + 1;
    };
    for (std::uint32_t i = range.begin; i + 1 < range.end; ++i) {
      if (form(i) == "and" && i > begin && (upos(i + 1) == Upos::DET || reader_.office_in({i + 1, range.end}))) next(i);
    }
    if (begin < range.end) next(range.end);
  }

  struct Phrase {
    const Mention& person;
    TokenRange range, office;
    const std::string& word;   // of the office, in lower case
    bool official, elsewhere;  // elsewhere: a counterpart's office is never where its owner's is
    Draft draft;
    bool owned = false, hosted = false;  // told whose it is, where it leads
    bool abroad = false;                 // "the Italian commander of the UN force"
  };

  // `place` in a list of persons with one title: of as many owners, the one that stands at that place.
  void phrase(const Mention& person, TokenRange range, Status status, std::size_t place = 0) {
    const std::optional<TokenRange> office = reader_.office_in(range);
    if (!office) return;
    const std::string& word = tree_.lemma(office->back());
    const bool official = lexicon_.detail(WordClass::office, word) == "official" || lexicon_.is(WordClass::peer, word);
    const bool elsewhere = lexicon_.detail(WordClass::peer, word) == "elsewhere";
    Phrase phrase{person, range, *office, word, official, elsewhere, {}};
    Draft& draft = phrase.draft;
    draft.subject = person.entity;
    draft.subject_token = person.head_token();
    draft.trigger = office->back();
    draft.label = std::string(document_.view(*office));
    draft.status = lexicon_.detail(WordClass::peer, word) == "former" ? Status::former : status;
    if (draft.status == Status::asserted && (is_dismissed(person.head_token()) || is_dismissed(office->back())))
      draft.status = Status::former;
    draft.rule = range.begin >= person.tokens.end ? "office after the name" : "office before the name";
    std::vector<const Mention*> bodies;
    for (const Mention& body : mentions_beside(person))
      if (body.entity && body.entity != person.entity && range.contains(body.tokens)) bodies.push_back(&body);
    phrase.abroad = serves_abroad(bodies, *office);
    const bool shared = bodies.size() > 1 && document_[office->back()].plural();
    for (std::size_t b = 0; b < bodies.size(); ++b)
      if (!shared || b == place) tell(phrase, *bodies[b]);
    if (!phrase.owned && official && range.begin < person.tokens.begin)
      phrase.owned = of_after_name(person, draft) || of_the_noun_before(person, range, draft);
    leave_open(phrase);
  }

  // "sacked the governor, Jane Doe": who is put out of office held it.
  bool is_dismissed(TokenId holder) const {
    const TokenId verb = tree_.head(holder);
    return verb && tree_.is(holder, {Deprel::obj, Deprel::nsubj_pass}) &&
           lexicon_.detail(WordClass::office_verb, tree_.lemma(verb)) == "former" &&
           status_of(tree_, predicates_, verb, {}) == Status::asserted;
  }

  // A people before the office, and behind it the body of no state or of another.
  bool serves_abroad(const std::vector<const Mention*>& bodies, TokenRange office) const {
    if (bodies.size() != 2 || bodies[0]->kind != MentionKind::demonym || bodies[0]->tokens.begin >= office.begin ||
        bodies[1]->tokens.begin <= office.end)
      return false;
    const Entity& body = document_.entities[bodies[1]->entity.index()];
    return bodies[1]->tokens.begin == office.end + (form(office.end + 1) == "the" ? 2 : 1) &&
           form(office.end) == "of" && body.type == "Organization" && body.kind != "party" &&
           body.country != document_.entities[bodies[0]->entity.index()].country;
  }

  // "X was sworn in as president", "parliament elected X speaker", "X stepped down as prime minister".
  void told_by_verb(const Mention& person, TokenId verb) {
    if (!verb || !lexicon_.is(WordClass::office_verb, tree_.lemma(verb)) || !takes(verb, person.head_token())) return;
    for (const TokenId child : tree_.children(verb)) {
      const bool as = tree_.is(child, {Deprel::obl}) && tree_.preposition(child) == "as";
      if (!as && !(child > verb && tree_.is(child, {Deprel::xcomp, Deprel::obj}))) continue;
      if (document_[child].upos != Upos::NOUN || child == person.head_token()) continue;
      std::uint32_t begin = child.value;
      while (begin > verb.value + 1 && reader_.title_part(begin - 1)) --begin;
      const std::string_view when = lexicon_.detail(WordClass::office_verb, tree_.lemma(verb));
      const bool left = when == "former" || (when == "past" && is_past(tree_, verb));
      const Status status = left ? Status::former : status_of(tree_, predicates_, verb, {});
      phrase(person, {begin, with_body(person, child.value + 1)}, status);
      return;
    }
  }

  // As its subject or object, by "who" in a relative clause.
  bool takes(TokenId verb, TokenId person) const {
    if (tree_.head(person) == verb) return tree_.is(person, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::obj});
    const std::vector<TokenId>& children = tree_.children(verb);
    return std::any_of(children.begin(), children.end(), [&](TokenId child) {
      return tree_.lemma(child) == "who" && tree_.is(child, {Deprel::nsubj, Deprel::nsubj_pass});
    });
  }

  // "mayor of X": where the name of what it is the office of ends, if one follows.
  std::uint32_t with_body(const Mention& person, std::uint32_t end) const {
    if (end + 2 >= document_.tokens.size() || form(end) != "of") return end;
    const std::uint32_t first = form(end + 1) == "the" ? end + 2 : end + 1;
    for (const Mention& body : mentions_beside(person))
      if (body.kind == MentionKind::name && body.entity && body.tokens.begin == first) return body.tokens.end;
    return end;
  }

  // "the French president" of one whose name has no office beside it.
  void described(const Mention& mention) {
    if (mention.kind != MentionKind::nominal || !mention.entity ||
        document_.entities[mention.entity.index()].type != "Person" || document_[mention.head_token()].plural() ||
        claims_.is_placed(mention.entity) || is_open(mention.entity))
      return;
    phrase(mention, mention.tokens, reader_.status_in(mention.tokens));
  }

  // "during X's presidency", "the presidency of X": an office of a state that the text speaks of.
  void tenure(const Mention& person) {
    if (person.kind != MentionKind::name || !person.entity ||
        document_.entities[person.entity.index()].type != "Person" || claims_.is_placed(person.entity))
      return;
    const TokenId noun = tree_.head(person.head_token());
    const bool possessive = person.tokens.end < document_.tokens.size() && upos(person.tokens.end) == Upos::PART;
    const bool owner =
        possessive || tree_.is(person.head_token(), {Deprel::nmod_poss, Deprel::compound}) ||
        (tree_.is(person.head_token(), {Deprel::nmod}) && tree_.preposition(person.head_token()) == "of");
    const std::string_view title =
        noun && owner ? lexicon_.detail(WordClass::tenure, tree_.lemma(noun)) : std::string_view();
    if (title.empty()) return;
    const std::string preposition = tree_.preposition(noun);
    Draft draft;
    draft.subject = person.entity;
    draft.subject_token = person.head_token();
    draft.trigger = noun;
    draft.label = title;
    draft.rule = "tenure of a person";
    if (preposition == "during" || preposition == "under" || preposition == "since") draft.status = Status::former;
    open_.push_back({&person, draft, EntityId{}, predicates_.state_office(draft.label) != nullptr});
  }

  bool is_open(EntityId person) const {
    return std::any_of(open_.begin(), open_.end(),
                       [&](const OpenOffice& office) { return office.of_state && office.person->entity == person; });
  }

  // What the phrase says with a body that it names.
  void tell(Phrase& phrase, const Mention& body) {
    const Tie tie = tie_of(body, phrase.office, lexicon_.is(WordClass::diplomat, phrase.word));
    if (tie == Tie::none) return;
    Draft draft = phrase.draft;
    if (document_.entities[body.entity.index()].type == "Person") {
      if (!phrase.official || phrase.elsewhere || !(owns(body) || is_under(phrase))) return;
      open_.push_back({&phrase.person, draft, body.entity});
      phrase.owned = true;
      return;
    }
    draft.object = tie == Tie::host ? host(body) : body.entity;
    draft.object_token = body.head_token();
    draft.relation = tie == Tie::host ? "accredited_to" : phrase.official ? "holds_office" : "affiliated_with";
    // "a Republican senator", "the Republican whip"
    const bool of_party = body.kind == MentionKind::demonym && document_.entities[body.entity.index()].kind == "party";
    const bool member = of_party || sits_for_party(document_.entities[body.entity.index()], lexicon_, phrase.word);
    if (member) draft.relation = "affiliated_with";
    if (phrase.abroad && body.kind == MentionKind::demonym) draft.relation = "citizen_of";
    if (tie == Tie::owner && !claims_.fits(draft.relation, draft.subject, draft.object))
      draft.relation = phrase.official ? "affiliated_with" : "citizen_of";
    // A candidate is to hold the office, and belongs to the party.
    if (draft.relation == "affiliated_with" && draft.status == Status::planned) draft.status = Status::asserted;
    if (draft.relation == "citizen_of" && body.kind != MentionKind::demonym) return;
    claims_.add(draft);
    if (!member) (tie == Tie::owner ? phrase.owned : phrase.hosted) = true;
  }

  void leave_open(Phrase& phrase) {
    const std::string_view elected = lexicon_.detail(WordClass::elected, phrase.word);
    const std::string title = fold(phrase.draft.label);
    const bool state = predicates_.state_office(title) != nullptr;
    const bool local = elected == "local" || lexicon_.detail(WordClass::elected, title) == "local";
    if (local && !state) return;  // "Governor X": of what the text tells elsewhere, and of no state
    const bool many = !elected.empty() && !local;
    // "Representative X", not "a representative of X".
    const bool titled = many && elected != "many" && is_capital(phrase.office.begin);
    const bool of_state =
        !names_body(phrase.office) && (titled || predicates_.state_office(phrase.word) != nullptr || state);
    if (!phrase.owned && (of_state || !phrase.elsewhere))
      open_.push_back({&phrase.person, phrase.draft, EntityId{}, of_state, phrase.official, many,
                       elected == "many" || elected == "national" ? std::string() : std::string(elected)});
    phrase.draft.relation = "accredited_to";
    if (phrase.owned && !phrase.hosted && lexicon_.detail(WordClass::diplomat, phrase.word) == "resident")
      open_.push_back({&phrase.person, phrase.draft, EntityId{}});
  }

  // "Council President": no head of state.
  bool names_body(TokenRange office) const {
    const std::string& first = tree_.lemma(office.front());
    return office.size() == 2 && tree_.lemma(office.back()) == "president" && is_capital(office.begin) &&
           lexicon_.is(WordClass::organization, first) && !lexicon_.is(WordClass::office_prefix, first);
  }

  bool owns(const Mention& person) const { return tree_.is(person.head_token(), {Deprel::nmod_poss}); }
  // "adviser to X".
  bool is_under(const Phrase& phrase) const {
    return phrase.office.end < phrase.range.end && form(phrase.office.end) == "to";
  }

  // "Y, whose president, X, ...".
  bool of_the_noun_before(const Mention& person, TokenRange range, const Draft& draft) {
    if (range.begin == 0 || form(range.begin - 1) != "whose") return false;
    std::uint32_t end = range.begin - 1;
    if (end > 0 && form(end - 1) == ",") --end;
    const std::span<const Mention> mentions = mentions_beside(person);
    const auto named = std::find_if(mentions.begin(), mentions.end(),
                                    [&](const Mention& body) { return body.entity && body.tokens.end == end; });
    return named != mentions.end() && holds_office_of(*named, draft);
  }

  // "President X of Y", wherever the parser hangs Y.
  bool of_after_name(const Mention& person, const Draft& draft) {
    const std::uint32_t next = person.tokens.end;
    if (next >= document_.tokens.size() || form(next) != "of") return false;
    const std::span<const Mention> mentions = mentions_beside(person);
    const std::string_view elected = lexicon_.detail(WordClass::elected, tree_.lemma(draft.trigger));
    const bool many = !elected.empty() && elected != "local";
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& body) {
      if (!body.entity || (many && is_place(body))) return false;  // "Senator X of Yorl": elected there
      const bool there = body.tokens.begin == next + 1 || (body.tokens.begin == next + 2 && form(next + 1) == "the");
      return there && holds_office_of(body, draft);
    });
  }

  bool holds_office_of(const Mention& body, Draft draft) {
    draft.relation = "holds_office";
    draft.object = body.entity;
    draft.object_token = body.head_token();
    if (!claims_.fits(draft.relation, draft.subject, draft.object)) return false;
    claims_.add(draft);
    return true;
  }

  const Document& document_;
  const TreeView& tree_;
  const Predicates& predicates_;
  const EntityLexicon& lexicon_;
  Claims& claims_;
  const OfficePhrases reader_;
  std::vector<OpenOffice> open_;
  struct {
    TokenRange title;
    const Mention* last = nullptr;  // of the persons that it has been given to
    std::size_t place = 0;          // among them
  } shared_;                        // the last title for several
};

}  // namespace

std::vector<OpenOffice> extract_offices(const Document& document, const TreeView& tree, const Predicates& predicates,
                                        const EntityLexicon& lexicon, Claims& claims) {
  return Offices(document, tree, predicates, lexicon, claims).run();
}

}  // namespace entente
