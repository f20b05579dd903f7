#include "ner/organs.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/fold.hpp"
#include "ner/alias.hpp"
#include "ner/organ_owners.hpp"
#include "text/mention_rule.hpp"
#include "text/state_of.hpp"

namespace entente {

namespace {

class OrganFinder {
 public:
  OrganFinder(Document& document, const WordView& view, const NameOrigins& origins)
      : document_(document), view_(view), owners_(document, view, origins), mention_at_(document.tokens.size(), kNone) {
    for (std::size_t m = 0; m < document.mentions.size(); ++m)
      for (std::uint32_t t = document.mentions[m].tokens.begin; t < document.mentions[m].tokens.end; ++t)
        mention_at_[t] = m;
    for (const Mention& mention : document.mentions) note_body(mention);
  }

  std::vector<bool> run() {
    each_organ([&](TokenRange organ, TokenRange sentence) { add(organ, sentence); });
    for (std::uint32_t t = 0; t < document_.tokens.size(); ++t)
      if (mention_at_[t] == kNone && view_.is(WordClass::government, t)) add_government(t);
    std::vector<bool> mentioned(mention_at_.size());
    for (std::size_t t = 0; t < mentioned.size(); ++t) mentioned[t] = mention_at_[t] != kNone;
    return mentioned;
  }

  std::vector<TokenRange> open() const {
    std::vector<TokenRange> out;
    each_organ([&](TokenRange organ, TokenRange sentence) {
      TokenRange words;
      if (is_open(organ) && (organ.size() > 1 || sole(organ, sentence)) && !owner_of(organ, sentence, words))
        out.push_back(organ);
    });
    return out;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  static constexpr std::uint32_t kLongestMinistry = 4;  // tokens

  template <typename Take>
  void each_organ(Take take) const {
    for (const Sentence& sentence : document_.sentences)
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        const std::uint32_t n = mention_at_[t] == kNone ? organ_length(t, sentence.tokens.end) : 0;
        if (n == 0 || !singular({t, t + n}) || calls_outlet(t + n) || opens_office(t, n, sentence.tokens.end)) continue;
        take({t, t + n}, sentence.tokens);
        t += n - 1;
      }
  }

  // "the Cabinet secretary for trade"
  bool opens_office(std::uint32_t t, std::uint32_t n, std::uint32_t limit) const {
    return n == 1 && view_.starts(WordClass::office, t, limit) > n;
  }

  // A phrase of the list, or nouns and adjectives before a head: "armed forces ministry", "refugee agency".
  std::uint32_t organ_length(std::uint32_t t, std::uint32_t limit) const {
    const std::uint32_t listed = view_.starts(WordClass::organ, t, limit);
    if (listed > 0) return listed;
    if (t > 0 && is_ordinal(t - 1)) return 0;  // "first manned mission"
    for (std::uint32_t end = t; end < std::min(t + kLongestMinistry, limit); ++end) {
      if (end > t && view_.is(WordClass::organ_head, end)) {
        const bool outlet = view_.ends(WordClass::outlet, end + 1, t) > 0;               // "news agency"
        const bool none = view_.detail(WordClass::not_a_name, {t, end + 1}) == "never";  // "prime ministry"
        return outlet || none || (head_kind(end) == "named" && !view_.capital(end)) ? 0 : end + 1 - t;
      }
      const Upos upos = document_.tokens[end].upos;
      if (mention_at_[end] != kNone || (upos != Upos::NOUN && upos != Upos::ADJ && upos != Upos::PROPN)) return 0;
      if (end == t && upos == Upos::ADJ && view_.is(WordClass::office_prefix, t)) return 0;  // "new"
      if (is_ordinal(end)) return 0;
    }
    return 0;
  }

  bool is_ordinal(std::uint32_t t) const { return document_.tokens[t].feats.find("NumType=Ord") != std::string::npos; }

  bool singular(TokenRange organ) const {
    for (std::uint32_t t = organ.begin; t < organ.end; ++t)
      if (mention_at_[t] != kNone) return false;
    const Token& last = document_.tokens[organ.end - 1];
    const bool plural = last.plural();  // "the navies of X and Y" are several
    if (plural && !view_.lexicon().is(WordClass::organ, view_.phrase(organ))) return false;
    return (last.upos == Upos::NOUN || last.upos == Upos::PROPN) &&
           view_.word(organ.end - 1).find('.') == std::string::npos;
  }

  // "Norway's state agency X": the outlet that is named behind.
  bool calls_outlet(std::uint32_t end) const {
    return end < mention_at_.size() && mention_at_[end] != kNone &&
           document_.mentions[mention_at_[end]].tokens.begin == end &&
           document_.entities[document_.mentions[mention_at_[end]].entity.index()].type == "Outlet";
  }

  // "Norway's security service, PST,", "the parliament of Norway, the Storting,", "Norway's state television, NRK,":
  // the body or outlet whose name follows.
  EntityId called_otherwise(std::uint32_t end, std::uint32_t limit) const {
    if (end < limit && mention_at_[end] != kNone) return named_right_behind(end);
    if (end + 1 >= limit || (view_.word(end) != "," && view_.word(end) != "(")) return {};
    const std::uint32_t first = view_.word(end + 1) == "the" ? end + 2 : end + 1;
    if (first >= limit || mention_at_[first] == kNone) return {};
    const Mention& name = document_.mentions[mention_at_[first]];
    if (name.tokens.begin != first || name.tokens.end >= limit) return {};
    const std::string& behind = view_.word(name.tokens.end);
    const bool set_off = behind == "," || behind == ")" || behind == "(";  // "the National Yorl Service (NYS),"
    const std::string_view type = view_.ends(WordClass::outlet, end, end - 1) > 0 ? "Outlet" : "Organization";
    const bool apposed = document_.entities[name.entity.index()].type == type && set_off &&
                         is_beside(TokenId{end - 1U}, name.head_token());
    return apposed ? name.entity : EntityId{};
  }

  // "Norway's disaster agency DNA": letters right behind.
  EntityId named_right_behind(std::uint32_t first) const {
    const Mention& name = document_.mentions[mention_at_[first]];
    const std::string_view form = document_.view(name.tokens);
    const bool letters =
        form.size() > 1 && std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool body = name.tokens.begin == first && document_.entities[name.entity.index()].type == "Organization";
    return body && letters ? name.entity : EntityId{};
  }

  // In apposition, or read as a second subject.
  bool is_beside(TokenId organ, TokenId name) const {
    const Token& token = document_[name];
    if (token.deprel == Deprel::appos) return true;
    while (organ && document_[organ].deprel != token.deprel && document_[organ].head < organ)
      organ = document_[organ].head;
    return organ && document_[organ].deprel == token.deprel && document_[organ].head == token.head &&
           universal(token.deprel) == Deprel::nsubj;
  }

  // "China's" or "Chinese" right before, "of China" right behind.
  EntityId owner_of(TokenRange organ, TokenRange sentence, TokenRange& words) const {
    words = organ;
    std::uint32_t before = organ.begin;
    while (before > sentence.begin && view_.is(WordClass::office_prefix, before - 1)) --before;
    if (before > sentence.begin && view_.word(before - 1) == "'s") --before;
    if (before > sentence.begin && (may_own(before - 1) || is_local(organ, before))) {
      words.begin = document_.mentions[mention_at_[before - 1]].tokens.begin;
      return document_.mentions[mention_at_[before - 1]].entity;
    }
    if (organ.end < sentence.end && (view_.word(organ.end) == "of" || view_.word(organ.end) == "in")) {
      std::uint32_t after = organ.end + 1;
      if (after < sentence.end && view_.word(after) == "the") ++after;
      if (after >= sentence.end) return {};
      // "an embassy in Yorl" is not Yorl's, nor is "the staff of the Yorlian army" the staff of Yorl.
      if (view_.word(organ.end) == "in" && view_.detail(WordClass::organ, organ) == "abroad") return {};
      if (describes_next(after, sentence)) return {};
      const EntityId state = state_of_city(after);
      if (state || may_own(after)) {
        words.end = document_.mentions[mention_at_[after]].tokens.end;
        return state ? state : document_.mentions[mention_at_[after]].entity;
      }
    }
    return {};
  }

  // An adjective of a land before the noun that it goes with.
  bool describes_next(std::uint32_t t, TokenRange sentence) const {
    if (mention_at_[t] == kNone) return false;
    const Mention& land = document_.mentions[mention_at_[t]];
    const TokenId head = document_[land.head_token()].head;
    return land.kind == MentionKind::demonym && head && head.value >= land.tokens.end && head.value < sentence.end;
  }

  // "the foreign ministry in X": of the state whose capital that is, else, where the text does not name it, of the
  // city.
  EntityId state_of_city(std::uint32_t t) const {
    if (mention_at_[t] == kNone || document_.mentions[mention_at_[t]].rule != kCapitalCity) return {};
    const EntityId city = document_.mentions[mention_at_[t]].entity;
    if (const EntityId state = state_of(document_, document_.entities[city.index()].country)) return state;
    return city;
  }

  bool may_own(std::uint32_t t) const {
    if (mention_at_[t] == kNone) return false;
    const std::string& type = document_.entities[document_.mentions[mention_at_[t]].entity.index()].type;
    return type == "Country" || type == "Organization" || type == "Agreement";
  }

  // "Yorl High Court", "Yorl police": those of the city or region named right before.
  bool is_local(TokenRange organ, std::uint32_t before) const {
    const std::string_view head = head_kind(organ.end - 1);
    return before == organ.begin && mention_at_[before - 1] != kNone && (head == "local" || head == "named") &&
           document_.entities[document_.mentions[mention_at_[before - 1]].entity.index()].type == "Place";
  }

  // "a foreign ministry spokesman"; of one word, only where it can be no other: "the army", "parliament".
  EntityId owner_spoken_of(TokenRange organ, TokenRange sentence) const {
    const auto before = last_owner_.find(view_.phrase(organ));
    const bool known = before != last_owner_.end();
    const bool again =
        known && organ.begin > sentence.begin && view_.capital(organ.begin) && view_.word(organ.begin - 1) == "the";
    if (organ.size() < 2 && !again && !sole(organ, sentence)) return {};
    return owners_.owner(organ, known ? before->second : EntityId{});
  }

  // "the army", "parliament": the one of the country, not "an army of", "army helicopters".
  bool sole(TokenRange organ, TokenRange sentence) const {
    const Token& noun = document_.tokens[organ.begin];
    if (noun.deprel == Deprel::compound || (noun.upos != Upos::NOUN && noun.upos != Upos::PROPN)) return false;
    const std::string_view article = view_.detail(WordClass::organ, organ);
    if (article == "without article")
      return organ.begin == sentence.begin || document_.tokens[organ.begin - 1].head.value != organ.begin ||
             document_.tokens[organ.begin - 1].upos == Upos::ADP;
    return article == "with article" && organ.begin > sentence.begin && view_.word(organ.begin - 1) == "the";
  }

  std::string_view head_kind(std::uint32_t t) const { return view_.detail(WordClass::organ_head, {t, t + 1}); }

  // "Iranian state television"
  bool is_outlet(TokenRange organ) const { return view_.ends(WordClass::outlet, organ.end, organ.begin) > 0; }
  // One where nobody stands beside whose it is.
  bool is_open(TokenRange organ) const { return !is_outlet(organ) && !owned(organ); }

  // "refugee agency", "district court", "Judicial Police": one only beside whose it is.
  bool owned(TokenRange organ) const {
    const std::string_view head = head_kind(organ.end - 1);
    return !view_.lexicon().is(WordClass::organ, view_.phrase(organ)) &&
           (head == "owned" || head == "local" || head == "named");
  }

  void add(TokenRange organ, TokenRange sentence) {
    TokenRange words;
    EntityId owner = owner_of(organ, sentence, words);
    if (const EntityId body = called_otherwise(words.end, sentence.end)) return describe(organ, words, body, owner);
    const bool named = bool(owner);
    const bool outlet = is_outlet(organ);
    if (const EntityId body = named || outlet ? EntityId{} : body_named_so(organ, sentence))
      return add_mention(organ, MentionKind::nominal, body, "organ that is named");
    if (!named && is_open(organ)) owner = owner_spoken_of(organ, sentence);
    if (!owner) return;
    last_owner_[view_.phrase(organ)] = owner;
    const std::string kind = outlet ? std::string(view_.detail(WordClass::organ, organ)) : view_.phrase(organ);
    const std::string key = std::to_string(owner.index()) + ":" + kind;  // "state TV" is state television
    auto found = by_key_.find(key);
    const EntityId known = found != by_key_.end() ? EntityId{} : known_organ(owner, view_.phrase(organ));
    if (known) found = by_key_.emplace(key, known).first;
    if (found == by_key_.end()) {
      found = by_key_.emplace(key, EntityId{document_.entities.size()}).first;
      Entity entity;
      entity.type = outlet ? "Outlet" : "Organization";
      entity.kind = outlet ? "broadcaster" : "government";
      entity.country = document_.entities[owner.index()].country;
      // "The foreign ministry in Yorl" tells whose it is by where it is; "the embassy in Yorl" is somebody else's.
      const bool by_seat =
          named && words.end > organ.end && view_.word(organ.end) == "in" && head_kind(organ.end - 1) == "government";
      entity.name = named && !by_seat ? std::string(document_.view(words))
                                      : document_.entities[owner.index()].name + "'s " + view_.phrase(organ);
      if (by_seat) add_alias(entity, std::string(document_.view(words)));
      document_.entities.push_back(std::move(entity));
    }
    if (named && words.end == organ.end) add_seat(document_.entities[found->second.index()], words, sentence);
    add_mention(organ, MentionKind::name, found->second, kOrgan);
  }

  // "the Court", with a capital, where the text has named the Yorl Court of Appeal: the last such body.
  EntityId body_named_so(TokenRange organ, TokenRange sentence) const {
    const bool again = organ.size() == 1 && organ.begin > sentence.begin && view_.capital(organ.begin) &&
                       view_.word(organ.begin - 1) == "the";
    if (!again) return {};
    const auto named = bodies_.find(view_.word(organ.begin));
    if (named == bodies_.end()) return {};
    const auto after = std::partition_point(named->second.begin(), named->second.end(),
                                            [&](const auto& body) { return body.first < organ.begin; });
    return after == named->second.begin() ? EntityId{} : std::prev(after)->second;
  }

  // "Yorl Court of Appeal", "Supreme Court": by the word that heads it, where it stands.
  void note_body(const Mention& mention) {
    if (document_.entities[mention.entity.index()].type != "Organization" || mention.tokens.size() < 2) return;
    const std::uint32_t begin = mention.tokens.begin;
    for (const std::uint32_t head : {begin, mention.tokens.end - 1})
      if (head != begin || view_.word(begin + 1) == "of") bodies_[view_.word(head)].emplace_back(begin, mention.entity);
  }

  // "The Supreme Court" where the text has named that state's as "US Supreme Court", "Parliament" the Knesset.
  EntityId known_organ(EntityId owner, const std::string& phrase) const {
    const Entity& state = document_.entities[owner.index()];
    for (std::size_t e = 0; e < document_.entities.size(); ++e) {
      const Entity& organ = document_.entities[e];
      if (organ.id.empty() || organ.type != "Organization" || organ.country != state.country) continue;
      const auto is_called_so = [&](const std::string& name) { return fold(name).ends_with(" " + phrase); };
      if (is_called_so(organ.name) || std::any_of(organ.aliases.begin(), organ.aliases.end(), is_called_so))
        return EntityId{e};
    }
    return {};
  }

  // The body of another name is the organ, and its owner's.
  void describe(TokenRange organ, TokenRange words, EntityId body, EntityId owner) {
    Entity& named = document_.entities[body.index()];
    const bool state = owner && document_.entities[owner.index()].type == "Country";
    if (state && named.id.empty() && named.country.empty()) {
      named.country = document_.entities[owner.index()].country;
      if (named.type == "Organization") named.kind = "government";
    }
    // "the Electoral Commission of Norway (ECN)": its name in full.
    if (named.id.empty() && named.type == "Organization" && view_.capital(organ.begin) &&
        view_.capital(organ.end - 1)) {
      const std::string letters = std::exchange(named.name, std::string(document_.view(words)));
      add_alias(named, letters);
    }
    if (owner) add_mention(organ, MentionKind::nominal, body, "organ that is named");
  }

  // "X's embassy in Yorl" is called so too.
  void add_seat(Entity& entity, TokenRange words, TokenRange sentence) const {
    const std::uint32_t place = words.end + 1;
    if (place >= sentence.end || view_.word(words.end) != "in" || mention_at_[place] == kNone) return;
    const Mention& seat = document_.mentions[mention_at_[place]];
    const std::string& type = document_.entities[seat.entity.index()].type;
    if (type == "Place" || type == "Country")
      add_alias(entity, std::string(document_.view(TokenRange{words.begin, seat.tokens.end})));
  }

  // "the Iranian government", "the government of Iran"
  void add_government(std::uint32_t noun) {
    const Token& token = document_.tokens[noun];
    const bool capital = token.upos == Upos::PROPN && !token.plural() && view_.capital(noun);
    if ((token.upos != Upos::NOUN && !capital) || view_.word(noun) == "country" || view_.word(noun) == "nation") return;
    if (view_.word(noun) == "state" && token.deprel == Deprel::compound) return;  // "Yorlian state media"
    const TokenRange sentence = view_.sentence_of(noun);
    TokenRange words;
    const EntityId owner = owner_of({noun, noun + 1}, sentence, words);
    if (!owner || document_.entities[owner.index()].type != "Country") return;
    add_mention({noun, noun + 1}, MentionKind::nominal, owner, kOwnGovernment);
  }

  void add_mention(TokenRange tokens, MentionKind kind, EntityId entity, std::string_view rule) {
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) mention_at_[t] = document_.mentions.size();
    Mention mention;
    mention.tokens = tokens;
    mention.sentence = view_.sentence_id(tokens.begin);
    mention.head = view_.head_of(tokens);
    mention.kind = kind;
    mention.entity = entity;
    mention.rule = rule;
    document_.mentions.push_back(std::move(mention));
  }

  Document& document_;
  const WordView& view_;
  OrganOwners owners_;
  std::vector<std::size_t> mention_at_;
  std::map<std::string, EntityId> by_key_;
  std::map<std::string, EntityId> last_owner_;                                     // by the organ's words
  std::map<std::string, std::vector<std::pair<std::uint32_t, EntityId>>> bodies_;  // by head word: where they stand
};

}  // namespace

std::vector<bool> find_organs(Document& document, const WordView& view, const NameOrigins& origins) {
  return OrganFinder(document, view, origins).run();
}

std::vector<TokenRange> open_organs(Document& document, const WordView& view, const NameOrigins& origins) {
  return OrganFinder(document, view, origins).open();
}

}  // namespace entente
