#include "extract/predicate_claims.hpp"

#include <algorithm>

#include "extract/answers.hpp"
#include "extract/intent_of.hpp"
#include "extract/predicate_words.hpp"
#include "extract/reach.hpp"
#include "extract/status_of.hpp"
#include "syntax/arguments.hpp"

namespace entente {

namespace {

constexpr const char* kAnswered = "answered";  // the slot of the one whose statement the object stands for
constexpr const char* kJoined = "joined";      // the slot of those who do it to each other
constexpr const char* kFar = "far";            // the slot of a recipient deeper in what the verb governs

constexpr int kLoose = 4;  // how deep a misplaced preposition is looked for

struct Filler {
  TokenId token;
  EntityId entity;
  Slot slot;
};

class PredicateClaims {
 public:
  PredicateClaims(const Document& document, const TreeView& tree, const Predicates& predicates, const Cues& cues,
                  Claims& claims)
      : document_(document),
        tree_(tree),
        predicates_(predicates),
        cues_(cues),
        answers_(document, tree, cues),
        claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < document_.tokens.size(); ++i) {
      const TokenId token{i};
      const Upos upos = document_[token].upos;
      if (upos == Upos::VERB)
        verb(token);
      else if (upos == Upos::NOUN)
        noun(token);
    }
  }

 private:
  // The longest word that tells something wins.
  void verb(TokenId token) {
    const std::vector<std::string> words = verb_words(tree_, predicates_, token);
    for (const bool far : {false, true}) {
      for (const std::string& word : words) {
        if (senses(token, predicates_.senses(word, true), "verb", far)) return;
      }
    }
  }

  void noun(TokenId token) {
    for (const std::string& word : noun_words(tree_, predicates_, token)) {
      if (senses(token, predicates_.senses(word, false), "noun")) return;
    }
  }

  // Of the first slot that names somebody; who does it to himself alone ("reneged on his promise to X") fills none.
  std::vector<Filler> fillers(const Arguments& arguments, const std::vector<Slot>& slots, bool acted_upon,
                              EntityId own = {}) const {
    std::vector<Filler> out;
    for (const Slot& slot : slots) {
      for (const TokenId token : arguments.at(slot)) {
        for (const EntityId entity : tree_.entities(token, acted_upon))
          if (!own || entity != own) out.push_back({token, entity, slot});
      }
      if (!out.empty()) break;
    }
    return out;
  }

  // "X said that Y would come, thanking Z": what one does in words behind what one says, the tree hangs on Y's verb.
  std::vector<Filler> who_says_it(TokenId verb, const Predicate& predicate) const {
    const std::string& relation = predicate.relation;
    const bool in_words = relation == "accuse" || relation == "support" || relation == "request" ||
                          relation == "reject" || relation == "threaten";
    if (!in_words || !predicate.verb || !tree_.is(verb, {Deprel::advcl}) || verb.value == 0 ||
        !document_.form(verb).ends_with("ing") || document_.form(TokenId{verb.value - 1}) != ",")
      return {};
    const TokenId clause = tree_.head(verb), says = tree_.is(clause, {Deprel::ccomp}) ? tree_.head(clause) : TokenId{};
    if (!says || says > clause || clause > verb || cues_.find(tree_.lemma(says), true) == nullptr) return {};
    return fillers(Arguments(tree_, says), {"subj"}, false);
  }

  // "security forces in X", "tens of thousands of students throughout X": of the state, where nobody else is named with
  // them.
  std::vector<Filler> people_of(const Arguments& arguments) const {
    std::vector<Filler> out;
    for (const TokenId subject : arguments.at("subj")) {
      for (TokenId token = subject; token && out.empty(); token = counted_by(token)) {
        for (const TokenId part : tree_.children(token)) {
          const std::string marker = tree_.is(part, {Deprel::nmod}) ? tree_.preposition(part) : std::string();
          if (marker != "in" && marker != "throughout" && marker != "across" && marker != "inside") continue;
          for (const EntityId entity : tree_.named_at(part))
            if (is_plural(token) && document_.entities[entity.index()].type == "Country")
              out.push_back({subject, entity, "in"});
        }
      }
    }
    return out;
  }
  bool is_plural(TokenId token) const { return document_[token].upos == Upos::NOUN && document_[token].plural(); }
  TokenId counted_by(TokenId number) const {
    for (const TokenId part : tree_.children(number))
      if (is_plural(number) && tree_.is(part, {Deprel::nmod}) && tree_.preposition(part) == "of") return part;
    return {};
  }

  // What a light verb says of its noun: "X launched an attack", "the sanctions that were imposed on Y by X".
  void carried(TokenId noun, const Arguments& own, const Predicate& predicate, std::vector<Filler>& actors,
               std::vector<Filler>& recipients) const {
    if (actors.empty() && own.light_verb() && predicates_.is_light(tree_.lemma(own.light_verb())))
      actors = fillers(Arguments(tree_, own.light_verb()), {"subj"}, false);
    if (!actors.empty() && !recipients.empty()) return;
    for (const TokenId child : tree_.children(noun)) {
      if (!tree_.is(child, {Deprel::acl, Deprel::acl_relcl}) || !predicates_.is_light(tree_.lemma(child))) continue;
      const Arguments carrier(tree_, child);
      if (actors.empty()) actors = fillers(carrier, {"subj", "by"}, false);
      if (recipients.empty()) recipients = fillers(carrier, predicate.recipients, true);
    }
    std::erase_if(actors, [&](const Filler& filler) { return filler.token == noun; });
    std::erase_if(recipients, [&](const Filler& filler) { return filler.token == noun; });
  }

  // "talks between X, the minister of defence, and his counterpart, Y": read in order, where the tree does not give
  // both.
  std::vector<Filler> between_fillers(TokenId trigger, const Predicate& predicate) const {
    const TokenRange sentence = document_.sentences[tree_.sentence(trigger).index()].tokens;
    const std::uint32_t begin = trigger.value + 1;
    if (predicate.verb || !is_reciprocal(predicate, true) || begin >= sentence.end ||
        document_.form(TokenId{begin}) != "between")
      return {};
    std::uint32_t end = begin + 1, both = 0;
    for (; end < sentence.end; ++end) {
      const Upos upos = document_.tokens[end].upos;
      if (upos == Upos::VERB || upos == Upos::AUX || document_.form(TokenId{end}) == ";") break;
      if (both == 0 && document_.form(TokenId{end}) == "and") both = end;
    }
    const Mention *one = nullptr, *other = nullptr;
    for (const Mention& mention : document_.mentions) {
      if (!mention.entity || mention.tokens.begin <= begin || mention.tokens.end > end || both == 0) continue;
      if (!is_actor(mention.entity)) continue;
      if (mention.tokens.end <= both && one == nullptr) one = &mention;
      // Of "his British counterpart, Y" the one that is what the first is.
      if (mention.tokens.begin > both && one != nullptr &&
          (other == nullptr || (!is_alike(*one, *other) && is_alike(*one, mention))))
        other = &mention;
    }
    if (one == nullptr || other == nullptr || one->entity == other->entity) return {};
    return {{one->head_token(), one->entity, "between"}, {other->head_token(), other->entity, "between"}};
  }
  bool is_alike(const Mention& one, const Mention& other) const {
    return document_.entities[one.entity.index()].type == document_.entities[other.entity.index()].type;
  }

  // The slots' prepositions deeper in the phrase, where the parser hung them on another of its nouns: "the visit of X,
  // the president of Y, to Z", "cooperation in the last years with Y".
  std::vector<Filler> loose_fillers(TokenId trigger, const Predicate& predicate) const {
    std::vector<Filler> out;
    std::vector<TokenId> level = {trigger};
    for (int depth = 0; depth < kLoose && out.empty(); ++depth) {
      std::vector<TokenId> next;
      for (const TokenId token : level) {
        for (const TokenId child : tree_.children(token)) {
          if (!tree_.is(child, {Deprel::nmod, Deprel::appos, Deprel::obl, Deprel::obj})) continue;
          next.push_back(child);
          const std::string marker = tree_.preposition(child);
          if (depth == 0 || marker.empty() || marker == "of" || marker == "in" || marker == "by" || marker == "at" ||
              std::find(predicate.recipients.begin(), predicate.recipients.end(), marker) == predicate.recipients.end())
            continue;
          for (const EntityId entity : tree_.entities(child, true)) out.push_back({child, entity, marker});
        }
      }
      level = std::move(next);
    }
    return out;
  }

  // Deeper in what fills the slots; of a verb with an object, in all that it governs. An action alone, and one that is
  // done to somebody.
  std::vector<Filler> far_recipients(TokenId verb, const Arguments& arguments, const Predicate& predicate,
                                     const std::vector<Filler>& actors) const {
    std::vector<Filler> out;
    const std::string& relation = predicate.relation;
    if (!is_action(relation) || relation == "consult" || relation == "cooperate" || actors.empty()) return out;
    std::vector<TokenId> from;
    bool object = predicate.word.find(' ') != std::string::npos;
    for (const Slot& slot : predicate.recipients) {
      object |= slot == "obj" || slot == "iobj" || slot == "that";
      from.insert(from.end(), arguments.at(slot).begin(), arguments.at(slot).end());
    }
    if (object) from.assign(1, verb);
    std::vector<EntityId> known;
    known.reserve(actors.size());
    for (const Filler& actor : actors) known.push_back(actor.entity);
    const bool places =
        relation == "assault" || relation == "coerce" || relation == "mobilize" || relation == "retreat";
    const auto far = reached(tree_, from, object, places, known);
    out.reserve(far.size());
    for (const auto& [token, entity] : far) out.push_back({token, entity, kFar});
    return out;
  }

  // Who said what the verb's object stands for.
  std::vector<Filler> answered(TokenId verb, const Arguments& arguments, const Predicate& predicate,
                               const std::vector<Filler>& actors) {
    const auto& slots = predicate.recipients;
    if (!predicate.verb || predicate.relation != "reject" || actors.empty()) return {};
    if (std::find(slots.begin(), slots.end(), "obj") == slots.end()) return {};
    std::vector<TokenId> objects = arguments.at("obj");
    for (const TokenId child : tree_.children(verb))
      if (tree_.is(child, {Deprel::obj})) objects.push_back(child);  // "which X denied": the pronoun itself
    if (tree_.is(verb, {Deprel::acl, Deprel::acl_relcl})) objects.push_back(tree_.head(verb));
    for (const TokenId object : objects) {
      const EntityId speaker = answers_.answered(verb, predicate.word, object, actors.front().entity);
      if (speaker) return {{object, speaker, kAnswered}};
    }
    const EntityId challenger = answers_.challenger(verb, predicate.word, actors.front().entity);
    return challenger ? std::vector<Filler>{{verb, challenger, kAnswered}} : std::vector<Filler>{};
  }

  // "X resigned": of what the text says that X holds an office.
  std::vector<Filler> of_the_office(TokenId trigger, const Predicate& predicate,
                                    const std::vector<Filler>& actors) const {
    const auto& slots = predicate.recipients;
    if (actors.size() != 1 || std::find(slots.begin(), slots.end(), kOffice) == slots.end()) return {};
    const auto held = std::find_if(document_.claims.begin(), document_.claims.end(), [&](const Claim& claim) {
      return claim.relation == "holds_office" && claim.subject == actors.front().entity;
    });
    return held == document_.claims.end() ? std::vector<Filler>{}
                                          : std::vector<Filler>{{trigger, held->object, kOffice}};
  }

  bool are_joined(const std::vector<Filler>& fillers) const {
    return std::any_of(fillers.begin(), fillers.end(),
                       [&](const Filler& filler) { return stands_joined(filler.token, kLoose); });
  }
  // "leaders of X and Y": the conjunction may stand below.
  bool stands_joined(TokenId token, int depth) const {
    for (const TokenId child : tree_.children(token)) {
      if (tree_.is(child, {Deprel::conj}) || (depth > 0 && stands_joined(child, depth - 1))) return true;
    }
    return false;
  }

  // "X and Y met", "X and Y signed a deal": done with each other, where the word can be done with somebody; so is what
  // the lexicon says is done to each other ("X and Y clashed").
  static bool is_reciprocal(const Predicate& predicate, bool mutual) {
    return std::any_of(predicate.recipients.begin(), predicate.recipients.end(), [&](const Slot& slot) {
      return slot == kJoined || (mutual && (slot == "with" || slot == "between"));
    });
  }

  // Whether anything was told.
  bool senses(TokenId trigger, const std::vector<Predicate>& senses, const char* part, bool far = false) {
    if (senses.empty() || names_something(trigger)) return false;
    const Arguments arguments(tree_, trigger);
    const Status status = status_of(tree_, predicates_, trigger, arguments.light_verb());
    bool any = false, told = false;  // told: one action for a word; standing relations come besides
    for (const Predicate& predicate : senses) {
      std::vector<Filler> actors = who_says_it(trigger, predicate);
      if (actors.empty()) actors = fillers(arguments, predicate.actors, false);
      if (actors.empty()) actors = people_of(arguments);
      const EntityId own = actors.size() == 1 ? actors.front().entity : EntityId{};
      std::vector<Filler> recipients = fillers(arguments, predicate.recipients, true, own);
      if (!predicate.verb) carried(trigger, arguments, predicate, actors, recipients);
      if (recipients.empty()) recipients = between_fillers(trigger, predicate);
      if (recipients.empty()) recipients = loose_fillers(trigger, predicate);
      if (recipients.empty()) recipients = answered(trigger, arguments, predicate, actors);
      if (recipients.empty()) recipients = of_the_office(trigger, predicate, actors);
      if (far && recipients.empty()) recipients = far_recipients(trigger, arguments, predicate, actors);
      const bool mutual = claims_.is_mutual(predicate.relation);
      const bool another =
          predicate.recipients.front() == "obj" && !arguments.at("obj").empty();  // "welcomed the pact"
      if (is_reciprocal(predicate, mutual) && !another && recipients.empty() && !is_passive(trigger) &&
          are_joined(actors))
        recipients = actors;
      if (recipients.empty()) continue;
      const bool among = recipients.front().slot == "between" || recipients.front().slot == actors_slot(actors);
      if (among) actors = recipients;
      const std::optional<Intent> intent =
          intent_of(tree_, predicates_, trigger, arguments.light_verb(), predicate.relation, status);
      bool added = false;
      for (const Filler& actor : actors) {
        for (const Filler& recipient : recipients) {
          if ((among && !(actor.entity < recipient.entity)) ||
              !claims_.fits(predicate.relation, actor.entity, recipient.entity))
            continue;
          if (actor.token == recipient.token && !among) continue;
          if (is_action(predicate.relation) && !is_actor(actor.entity)) continue;
          if (is_medium(recipient) || (mutual && is_outlet(actor.entity))) continue;
          if (told && is_action(predicate.relation)) continue;
          Intent tells = intent ? *intent : Intent{predicate.relation, status};
          if (is_left(predicate)) tells.status = status_left(tells.status);
          claims_.add(drafted(predicate, part, trigger, actor, recipient, tells));
          if (!intent && predicate.verb) as_coded(predicate, part, trigger, actor, recipient, status);
          added = true;
        }
      }
      any |= added;
      told |= added && is_action(predicate.relation);
    }
    return any;
  }

  // "X will visit Y": to a coder of events the plan is itself an act in words, beside the act that is planned; so are
  // some words another act besides ("signed").
  void as_coded(const Predicate& predicate, const char* part, TokenId trigger, const Filler& actor,
                const Filler& recipient, Status status) {
    const std::string* relation = predicates_.intent(predicate.word, IntentCue::also, predicate.relation);
    if (status == Status::planned) relation = predicates_.intent("planned", IntentCue::status, predicate.relation);
    if (relation == nullptr || !claims_.fits(*relation, actor.entity, recipient.entity)) return;
    Draft draft = drafted(predicate, part, trigger, actor, recipient, {*relation, Status::asserted});
    draft.rule += kAsCoded;
    draft.confidence = kCodedConfidence;
    claims_.add(draft);
  }

  // "X quit the union": what it was a member of.
  bool is_left(const Predicate& predicate) const {
    const bool membership = predicate.relation == "member_of" || predicate.relation == "party_to";
    return membership && predicate.verb && predicates_.status(predicate.word, StatusCue::left) != nullptr;
  }

  // Agreements, events and places do nothing.
  bool is_actor(EntityId entity) const {
    const std::string& type = document_.entities[entity.index()].type;
    return type != "Agreement" && type != "Event" && type != "Place";
  }
  bool is_outlet(EntityId entity) const { return document_.entities[entity.index()].type == "Outlet"; }
  // "told on X television", "in an interview with X": where it was said, not to whom it was done.
  bool is_medium(const Filler& filler) const {
    return is_outlet(filler.entity) && filler.slot != "obj" && filler.slot != "against" && filler.slot != "of" &&
           filler.slot != kAnswered;
  }
  bool is_passive(TokenId verb) const {
    return tree_.child(verb, Deprel::aux_pass) || tree_.child(verb, Deprel::obl_agent) || tree_.is(verb, {Deprel::acl});
  }

  static Slot actors_slot(const std::vector<Filler>& actors) { return actors.empty() ? Slot() : actors.front().slot; }

  // A word inside a name ("World Trade Organization") tells nothing.
  bool names_something(TokenId token) const {
    for (const NameSpan& name : document_.names) {
      if (name.tokens.contains(token) && document_[token].upos == Upos::PROPN) return true;
    }
    return false;
  }

  static bool is_action(const std::string& relation) {
    return relation != "party_to" && relation != "participates_in" && relation != "controls" &&
           relation != "member_of" && relation != "allied_with" && relation != "affiliated_with" &&
           relation != "located_in" && relation != "based_in" && relation != "supersedes";
  }

  static Draft drafted(const Predicate& predicate, const char* part, TokenId trigger, const Filler& actor,
                       const Filler& recipient, const Intent& told) {
    Draft draft;
    draft.relation = told.relation;
    draft.rule = std::string(part) + " " + predicate.word + ": " + actor.slot + " > " + recipient.slot;
    draft.label = predicate.word;
    draft.subject = actor.entity;
    draft.object = recipient.entity;
    draft.status = told.status;
    draft.trigger = trigger;
    draft.subject_token = actor.token;
    draft.object_token = recipient.token;
    draft.confidence = recipient.slot == kFar || recipient.slot == kAnswered ? 600
                       : recipient.slot == kOffice                           ? 800
                       : predicate.verb                                      ? 850
                                                                             : 750;
    return draft;
  }

  const Document& document_;
  const TreeView& tree_;
  const Predicates& predicates_;
  const Cues& cues_;
  Answers answers_;
  Claims& claims_;
};

}  // namespace

void extract_predicates(const Document& document, const TreeView& tree, const Predicates& predicates, const Cues& cues,
                        Claims& claims) {
  PredicateClaims(document, tree, predicates, cues, claims).run();
}

}  // namespace entente
