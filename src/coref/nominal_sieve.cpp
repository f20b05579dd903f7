#include <algorithm>
#include <map>
#include <set>

#include "base/fold.hpp"
#include "coref/sieves.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kSentencesBack = 4;
constexpr std::uint32_t kCountryBack = 2;

class NominalTier {
 public:
  explicit NominalTier(Discourse& discourse) : discourse_(discourse), view_(discourse.view()) {}

  void run() {
    const Document& document = discourse_.document();
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
      if (document.tokens[t].upos != Upos::NOUN && document.tokens[t].upos != Upos::PROPN) continue;
      if (discourse_.mention_at(t) != Discourse::npos || view_.head_of({t, t + 1}).value != t) continue;
      const std::uint32_t determiner = determiner_of(t);
      if (determiner != kNone)
        tie({determiner, t + 1});
      else if (view_.is(WordClass::office, t) && owned(t))
        owned_office(t);
      else if (view_.is(WordClass::forces, t))
        government_forces(t);
    }
    discourse_.sort_mentions();
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  const Token& token(std::uint32_t t) const { return discourse_.document().tokens[t]; }

  std::uint32_t determiner_of(std::uint32_t noun) const {
    for (const std::uint32_t child : discourse_.children(noun)) {
      const Deprel relation = universal(token(child).deprel);
      if (child < noun && relation == Deprel::det && definite(view_.word(child))) return child;
    }
    return kNone;
  }

  static bool definite(const std::string& word) {
    return word == "the" || word == "this" || word == "that" || word == "these" || word == "those" || word == "both";
  }

  // "Iran's foreign minister", "the Kingdom's envoy": somebody's, without an article of its own.
  bool owned(std::uint32_t noun) const {
    const auto& children = discourse_.children(noun);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      return token(child).deprel == Deprel::nmod_poss && discourse_.mention_at(child) != Discourse::npos;
    });
  }

  void owned_office(std::uint32_t noun) {
    std::uint32_t begin = noun;
    while (begin > 0 && view_.word(begin - 1) != "'s" && view_.sentence_id(begin - 1) == view_.sentence_id(noun))
      --begin;
    if (begin > 0 && view_.word(begin - 1) == "'s") office({begin, noun + 1}, begin);
  }

  // "government forces": those of the one state that is spoken of.
  void government_forces(std::uint32_t noun) {
    if (noun == 0 || !view_.is(WordClass::government, noun - 1) || token(noun - 1).head.value != noun) return;
    const TokenRange phrase{noun - 1, noun + 1};
    if (bare(phrase)) country(phrase, "");
  }

  // A description with a clause, a place or an owner of its own is somebody or something else, unless a role tells who.
  bool bare(TokenRange phrase) const {
    for (const std::uint32_t child : discourse_.children(phrase.end - 1)) {
      const Deprel relation = universal(token(child).deprel);
      if (relation == Deprel::acl || relation == Deprel::nmod || relation == Deprel::appos) return false;
      if (child > phrase.end - 1 && relation == Deprel::conj) return false;
      if (discourse_.mention_at(child) != Discourse::npos && child >= phrase.begin) return false;
    }
    return true;
  }

  void tie(TokenRange phrase) {
    const std::uint32_t noun = phrase.end - 1;
    const bool event = view_.is(WordClass::event_nominal, noun);
    const bool fighters = token(noun).plural() &&
                          view_.detail(WordClass::organization, {noun, noun + 1}) == "armed group" &&
                          phrase.size() == 2;
    const bool authorities = view_.is(WordClass::government, noun) && phrase.size() == 2;
    if (token(noun).plural() && !event && !fighters && !authorities) return;
    if (view_.is(WordClass::office, noun)) return office(phrase, phrase.begin + 1);
    if (view_.is(WordClass::forces, noun) && view_.is(WordClass::government, noun - 1)) return government_forces(noun);
    if (const EntityId outlet = discourse_.outlet_before(noun)) {
      discourse_.add_mention({noun, noun + 1}, MentionKind::nominal, outlet, "noun behind its name");
      return;
    }
    if (!bare(phrase) || discourse_.tells_another(noun)) return;
    if (view_.is(WordClass::country_nominal, noun) && phrase.size() == 2 &&
        country(phrase, view_.detail(WordClass::country_nominal, {noun, noun + 1})))
      return;
    if (authorities && country(phrase, "")) return;
    if (view_.ends(WordClass::outlet, phrase.end, phrase.begin) > 0 && last_of(phrase, "Outlet", "outlet noun", ""))
      return;
    if (view_.is(WordClass::agreement, noun) && last_of(phrase, "Agreement", "agreement noun", "")) return;
    if (event && last_of(phrase, "Event", "event noun", token(noun).lemma)) return;
    if (view_.is(WordClass::organization, noun))
      last_of(phrase, "Organization", "organisation noun", view_.detail(WordClass::organization, {noun, noun + 1}));
  }

  // The nearest entity of the type before, whose name holds the word or whose kind is the same where one is asked for.
  bool last_of(TokenRange phrase, std::string_view type, const std::string& rule, std::string_view wanted) {
    const std::uint32_t here = view_.sentence_id(phrase.begin).value;
    for (std::size_t m = discourse_.first_after(phrase.begin); m-- > 0;) {
      const Mention& mention = discourse_.mentions()[m];
      if (mention.sentence.value + kSentencesBack < here) return false;
      if (mention.kind == MentionKind::demonym) continue;
      const Entity& entity = discourse_.entity(mention.entity);
      if (entity.type != type || !fits(entity, phrase.end - 1, wanted)) continue;
      discourse_.add_mention(phrase, MentionKind::nominal, mention.entity, rule);
      return true;
    }
    return false;
  }

  bool fits(const Entity& entity, std::uint32_t noun, std::string_view wanted) const {
    if (wanted.empty() || entity.kind == wanted) return true;
    const std::string lemma = token(noun).lemma;
    if (fold(entity.name).find(lemma) != std::string::npos) return true;
    return entity.type == "Organization" && entity.kind.empty() && (lemma == "group" || lemma == "organization");
  }

  // "the country": the only state in the nearest sentence that names one, else the one that the text is about; of a
  // "kingdom" only states that are one.
  bool country(TokenRange phrase, std::string_view form) {
    std::vector<EntityId> states;
    SentenceId sentence;
    const std::uint32_t here = view_.sentence_id(phrase.begin).value;
    for (std::size_t m = discourse_.first_after(phrase.begin); m-- > 0;) {
      const Mention& mention = discourse_.mentions()[m];
      if (mention.sentence.value + kCountryBack < here || (!states.empty() && mention.sentence != sentence)) break;
      const Entity& entity = discourse_.entity(mention.entity);
      if (entity.type != "Country" || !bears(entity, form)) continue;
      const EntityId state = discourse_.find(mention.entity);
      if (std::find(states.begin(), states.end(), state) == states.end()) states.push_back(state);
      sentence = mention.sentence;
    }
    const EntityId state = states.size() == 1 ? states.front() : main_country(form);
    if (!state) return false;
    discourse_.add_mention(phrase, MentionKind::nominal, state, "country noun");
    return true;
  }

  // The state with most of all mentions of states.
  EntityId main_country(std::string_view form) const {
    std::map<EntityId, std::size_t> counts;
    std::size_t all = 0;
    for (const Mention& mention : discourse_.mentions()) {
      const Entity& entity = discourse_.entity(mention.entity);
      if (entity.type != "Country" || !bears(entity, form)) continue;
      ++counts[discourse_.find(mention.entity)];
      ++all;
    }
    for (const auto& [entity, count] : counts)
      if (count * 3 > all * 2) return entity;
    return {};
  }

  // Its official name holds the word.
  static bool bears(const Entity& entity, std::string_view form) {
    if (form.empty() || fold(entity.name).find(form) != std::string::npos) return true;
    return std::any_of(entity.aliases.begin(), entity.aliases.end(),
                       [&](const std::string& alias) { return fold(alias).find(form) != std::string::npos; });
  }

  // "the minister" is who was last said to be one; with a body named, only who is one there.
  void office(TokenRange phrase, std::uint32_t words) {
    const std::uint32_t noun = phrase.end - 1;
    const EntityId body = discourse_.modifier_body(noun);
    if (!body && !bare(phrase)) return;
    const Role* best = nullptr;
    for (const Role& role : discourse_.roles()) {
      if (role.evidence.span.begin >= token(phrase.begin).span.begin) continue;
      if (!title_fits(role, {words, phrase.end}, body)) continue;
      if (best == nullptr || role.evidence.span.begin > best->evidence.span.begin) best = &role;
    }
    if (best != nullptr) discourse_.add_mention(phrase, MentionKind::nominal, best->person, "role");
  }

  bool title_fits(const Role& role, TokenRange words, EntityId body) const {
    if (body && (!role.body || discourse_.find(role.body) != body)) return false;
    const std::set<std::string> title = senses(fold(role.title));
    bool former = false;
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
      if (discourse_.mention_at(t) != Discourse::npos || view_.word(t) == "'s") continue;
      if (view_.is(WordClass::former, t)) {
        former = true;
        continue;
      }
      if (title.count(sense(view_.word(t))) == 0) return false;
    }
    return !former || role.status == Status::former;
  }

  // "The foreign minister" may be the foreign secretary, "the chairman" the chair.
  std::string sense(const std::string& word) const {
    const std::string_view other = view_.lexicon().detail(WordClass::office_alike, word);
    return other.empty() ? word : std::string(other);
  }

  std::set<std::string> senses(const std::string& title) const {
    std::set<std::string> out;
    for (std::size_t begin = 0; begin < title.size();) {
      const std::size_t end = std::min(title.find(' ', begin), title.size());
      out.insert(sense(title.substr(begin, end - begin)));
      begin = end + 1;
    }
    return out;
  }

  Discourse& discourse_;
  const WordView& view_;
};

}  // namespace

void nominal_sieve(Discourse& discourse) { NominalTier(discourse).run(); }

}  // namespace entente
