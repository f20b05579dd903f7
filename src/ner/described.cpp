#include "ner/described.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/fold.hpp"
#include "ner/alias.hpp"

namespace entente {

namespace {

enum class Article : std::uint8_t { none, indefinite, definite };

struct Description {
  TokenRange core;                   // modifiers and noun: "comprehensive agreement"
  std::string year;                  // "2001"
  std::string preposition;           // "with", "between": what ties the parties
  std::string parties;               // "North Korea", "Russia and Iran"
  std::uint32_t dated = UINT32_MAX;  // where "Tuesday's" before it begins
  TokenRange owner;                  // "Russia" of "Russia's invasion"
  std::vector<std::uint32_t> ends;   // of what is tied to the noun: "pact on trade", "pact on trade signed in May"
  Article article = Article::none;
  bool restricted = false;  // date, place, parties, owner or a clause tell which one is meant
  bool modified = false;
};

class DescriptionFinder {
 public:
  DescriptionFinder(Document& document, const WordView& view)
      : document_(document), view_(view), mention_at_(document.tokens.size(), kNone) {
    for (std::size_t m = 0; m < document.mentions.size(); ++m) {
      for (std::uint32_t t = document.mentions[m].tokens.begin; t < document.mentions[m].tokens.end; ++t)
        mention_at_[t] = m;
      note_first(document.mentions[m]);
    }
  }

  void run() {
    for (std::uint32_t t = 0; t < document_.tokens.size(); ++t) {
      if (mention_at_[t] != kNone) continue;
      if (numbered(t)) add_numbered(t);
      if (document_.tokens[t].upos != Upos::NOUN || mention_at_[t] != kNone) continue;
      if (is_agreement(t) && view_.detail(WordClass::agreement, {t, t + 1}) != "meeting")
        describe(t, "Agreement");
      else if (view_.is(WordClass::event_nominal, t) && view_.is(WordClass::event, t))
        describe(t, "Event");
    }
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  static constexpr std::uint32_t kLongestTail = 7;  // tokens

  const Token& token(std::uint32_t t) const { return document_.tokens[t]; }

  bool is_agreement(std::uint32_t t) const { return view_.is(WordClass::agreement, t) || joint(t); }

  // "joint statement": a statement alone is no agreement.
  bool joint(std::uint32_t t) const { return t > 0 && view_.detail(WordClass::agreement, {t - 1, t + 1}) == "joint"; }

  // "Resolution 1234"
  bool numbered(std::uint32_t t) const {
    return t + 1 < document_.tokens.size() && view_.is(WordClass::agreement, t) && token(t + 1).upos == Upos::NUM &&
           mention_at_[t + 1] == kNone && view_.sentence_id(t) == view_.sentence_id(t + 1) &&
           view_.word(t + 1).size() > 1 && view_.word(t + 1).find_first_not_of("0123456789") == std::string::npos;
  }

  void add_numbered(std::uint32_t t) {
    const TokenRange tokens{t, t + 2};
    add_mention(tokens, entity_named("Agreement", std::string(document_.view(tokens))), "number");
  }

  // "signed a treaty", "a treaty was signed", "a treaty signed there"
  bool agreed_on(std::uint32_t noun) const {
    if (!view_.is(WordClass::agreement_strict, noun) && !joint(noun)) return false;
    const Deprel relation = token(noun).deprel;
    const TokenId above = token(noun).head;
    if (above && (universal(relation) == Deprel::obj || relation == Deprel::nsubj_pass) &&
        view_.is(WordClass::agreement_verb, above.value))
      return true;
    const std::vector<std::uint32_t>& children = view_.children(noun);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      return child > noun && universal(token(child).deprel) == Deprel::acl &&
             view_.is(WordClass::agreement_verb, child);
    });
  }

  // The end of what hangs on this one, as far as a name may reach.
  std::uint32_t subtree_end(std::uint32_t top) const {
    std::uint32_t end = top + 1;
    std::vector<std::uint32_t> open{top};
    while (!open.empty() && end <= top + kLongestTail) {
      const std::uint32_t t = open.back();
      open.pop_back();
      end = std::max(end, t + 1);
      for (const std::uint32_t child : view_.children(t))
        if (child > t && token(child).upos != Upos::PUNCT) open.push_back(child);
    }
    return end;
  }
  bool is_year(std::uint32_t t) const {
    const std::string& word = view_.word(t);
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  const Entity* entity_at(std::uint32_t t) const {
    return mention_at_[t] == kNone ? nullptr : &document_.entities[document_.mentions[mention_at_[t]].entity.index()];
  }

  bool is_party(std::uint32_t t) const {
    const Entity* entity = entity_at(t);
    return entity != nullptr && (entity->type == "Country" || entity->type == "Organization");
  }

  bool negated(std::uint32_t noun) const {
    for (const std::uint32_t child : view_.children(noun)) {
      const std::string& word = view_.word(child);
      if (word == "no" || word == "any" || word == "every" || word == "each" || word == "such" || word == "another" ||
          word == "similar" || word == "possible" || word == "potential")
        return true;
    }
    return false;
  }

  std::string case_of(std::uint32_t noun) const {
    for (const std::uint32_t child : view_.children(noun))
      if (token(child).deprel == Deprel::case_ && child < noun) return view_.word(child);
    return "";
  }

  // "North Korea", "Russia and Iran": the mention there and those joined to it.
  std::string parties_from(std::uint32_t head) const {
    const Mention& first = document_.mentions[mention_at_[head]];
    std::string out(document_.view(first.tokens));
    for (const std::uint32_t child : view_.children(head))
      if (token(child).deprel == Deprel::conj && is_party(child))
        out += " and " + std::string(document_.view(document_.mentions[mention_at_[child]].tokens));
    return out;
  }

  // "Tuesday", "May", "last week"
  bool is_date(std::uint32_t t) const {
    if (is_year(t) || view_.lexicon().detail(WordClass::not_a_name, view_.word(t)) == "date") return true;
    const std::vector<std::uint32_t>& children = view_.children(t);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      const std::string& word = view_.word(child);
      return child < t && (word == "last" || word == "next" || word == "this" || is_year(child));
    });
  }

  void read_child(std::uint32_t child, Description& found) const {
    const std::uint32_t noun = found.core.end - 1;
    const Deprel relation = universal(token(child).deprel);
    if (is_year(child)) found.year = view_.word(child);
    if (child > noun)
      read_tied(child, found);
    else if (relation == Deprel::det)
      found.article = article_of(child);
    else if (token(child).deprel == Deprel::nmod_poss)
      read_owner(child, found);
    else if (relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nummod)
      read_modifier(child, found);
  }

  Article article_of(std::uint32_t t) const {
    const std::string& word = view_.word(t);
    if (word == "a" || word == "an") return Article::indefinite;
    return word == "the" || word == "this" || word == "that" || word == "these" ? Article::definite : Article::none;
  }

  // "Tuesday's" is part of the description, "Russia's" a mention of its own.
  void read_owner(std::uint32_t owner, Description& found) const {
    found.restricted = found.restricted || is_date(owner) || is_party(owner);
    if (is_date(owner)) found.dated = leftmost(owner);
    if (mention_at_[owner] != kNone) found.owner = document_.mentions[mention_at_[owner]].tokens;
  }

  std::uint32_t leftmost(std::uint32_t t) const {
    std::uint32_t out = t;
    for (const std::uint32_t child : view_.children(t))
      if (child < t && token(child).upos != Upos::PUNCT) out = std::min(out, leftmost(child));
    return out;
  }

  // Takes a modifier into the core, unless it is a phrase of its own: "a week after the coup".
  void take_in(std::uint32_t modifier, Description& found) const {
    const std::uint32_t begin = leftmost(modifier);
    for (std::uint32_t t = begin; t < modifier; ++t)
      if (token(t).upos == Upos::ADP || token(t).upos == Upos::SCONJ) return;
    found.core.begin = std::min(found.core.begin, begin);
  }

  void read_modifier(std::uint32_t child, Description& found) const {
    found.modified = true;
    found.restricted = found.restricted || is_date(child) || mention_at_[child] != kNone;
    take_in(child, found);
  }

  void read_tied(std::uint32_t child, Description& found) const {
    const Deprel relation = universal(token(child).deprel);
    if (relation == Deprel::acl) {
      found.restricted = found.restricted || found.article != Article::none || !token(found.core.end - 1).plural();
      for (const std::uint32_t deeper : view_.children(child)) note_year(deeper, found);
      note_year(child, found);
    }
    if (relation == Deprel::nmod) {
      const std::string preposition = case_of(child);
      const bool of = preposition == "of" || preposition == "by";
      if (is_date(child) || (mention_at_[child] != kNone && !(of && found.article == Article::indefinite)))
        found.restricted = true;
      if (found.parties.empty() && is_party(child) && preposition != "by") {
        found.preposition = preposition;
        found.parties = parties_from(child);
      }
    }
    if (relation == Deprel::acl || relation == Deprel::nmod) {
      found.ends.push_back(child + 1);
      found.ends.push_back(subtree_end(child));
    }
  }

  // "signed by Russia and Iran in 2001"
  void note_year(std::uint32_t t, Description& found) const {
    for (const std::uint32_t child : view_.children(t))
      if (is_year(child)) found.year = view_.word(child);
  }

  bool referred_to_later(std::uint32_t noun) const {
    const std::string& lemma = token(noun).lemma;
    const std::uint32_t end = static_cast<std::uint32_t>(document_.tokens.size());
    for (std::uint32_t t = noun + 1; t < end && t < noun + 250; ++t)
      if (token(t).lemma == lemma && view_.word(t - 1) == "the" && mention_at_[t] == kNone) return true;
    return false;
  }

  // "the X agreement" where X is the agreement; brackets and stops are no part
  // of a description.
  bool names_it(TokenRange& core, const std::string& type) const {
    for (std::uint32_t t = core.end; t-- > core.begin;) {
      const Entity* entity = entity_at(t);
      if (entity != nullptr && entity->type == type) return true;
      if (token(t).upos != Upos::PUNCT || view_.word(t) == "-") continue;
      core.begin = t + 1;
      break;
    }
    std::uint32_t before = core.begin;
    while (before > 0 && token(before - 1).upos == Upos::PUNCT) --before;
    const Entity* named = before == 0 ? nullptr : entity_at(before - 1);
    return named != nullptr && named->type == type;
  }

  // Of an agreement, or of a happening of its last word's family; none of others.
  std::optional<std::string> family_of(const std::string& type, std::uint32_t last) const {
    if (type == "Agreement") return "";
    if (type != "Event") return {};
    return "event: " + std::string(view_.detail(WordClass::event_nominal, {last, last + 1}));
  }

  void note_first(const Mention& mention) {
    const auto family = family_of(document_.entities[mention.entity.index()].type, mention.tokens.end - 1);
    if (!family) return;
    const auto first = first_.try_emplace(*family, mention.tokens.begin).first;
    first->second = std::min(first->second, mention.tokens.begin);
  }

  // Where no agreement, and no happening of the family, came before, a definite one is the one that all know of.
  bool first_of_its_kind(std::uint32_t noun, const std::string& type) const {
    const auto first = first_.find(*family_of(type, noun));
    return first == first_.end() || first->second > noun;
  }

  bool individual(const Description& found, const std::string& type) const {
    const std::uint32_t noun = found.core.end - 1;
    if (found.restricted || joint(noun)) return true;
    if (found.article == Article::definite && !token(noun).plural() && first_of_its_kind(noun, type) &&
        (type == "Event" || view_.is(WordClass::agreement_strict, noun)))
      return true;
    if (type == "Agreement" && (agreed_on(noun) || (found.modified && view_.is(WordClass::agreement_strict, noun))))
      return true;
    return found.modified && referred_to_later(noun);
  }

  void describe(std::uint32_t noun, const std::string& type) {
    const bool listed = type == "Event" && view_.lexicon().is(WordClass::event_nominal, view_.word(noun));
    if (token(noun).deprel == Deprel::compound || negated(noun) || (token(noun).plural() && !listed)) return;
    Description found;
    found.core = {noun, noun + 1};
    for (const std::uint32_t child : view_.children(noun)) read_child(child, found);
    if (!names_it(found.core, type) && individual(found, type)) add(found, type);
  }

  // The words of the core that belong to no other name, so that "Russia's"
  // stays a mention of its own.
  std::string text_of(TokenRange range) const {
    std::string out;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const bool stray = token(t).upos == Upos::PART && t == range.begin;
      if (token(t).upos == Upos::DET || stray || is_year(t)) continue;
      const bool joined = !out.empty() && token(t - 1).span.end == token(t).span.begin;
      if (!out.empty() && !joined) out += ' ';
      out += document_.form(TokenId{t});
    }
    return out;
  }

  void add(const Description& found, const std::string& type) {
    const std::string core = text_of(found.core);
    std::string name = text_of({std::min(found.core.begin, found.dated), found.core.end});
    if (!found.year.empty())
      name = found.year + " " + name;
    else if (!found.parties.empty())
      name += " " + found.preposition + " " + found.parties;
    const EntityId entity = entity_named(type, name);
    Entity& described = document_.entities[entity.index()];
    add_alias(described, core);
    for (const std::uint32_t end : found.ends)
      if (end <= found.core.end + kLongestTail) add_forms(described, found, end);
    if (!found.owner.empty())
      add_alias(described, std::string(document_.view(TokenRange{found.owner.begin, found.core.end})));
    add_mention(own_tokens(found.core), entity, "description");
  }

  // "Tuesday's raid on the port" and "raid on the port".
  void add_forms(Entity& described, const Description& found, std::uint32_t end) const {
    for (const std::uint32_t begin : {found.core.begin, std::min(found.core.begin, found.dated)})
      add_alias(described, std::string(document_.view(TokenRange{begin, end})));
  }

  EntityId entity_named(const std::string& type, const std::string& name) {
    const auto [known, fresh] = by_name_.emplace(type + ":" + fold(name), EntityId{document_.entities.size()});
    if (fresh) {
      Entity entity;
      entity.type = type;
      entity.name = name;
      document_.entities.push_back(std::move(entity));
    }
    return known->second;
  }

  void add_mention(TokenRange tokens, EntityId entity, const char* rule) {
    Mention mention;
    mention.tokens = tokens;
    mention.sentence = view_.sentence_id(tokens.begin);
    mention.head = view_.head_of(tokens);
    mention.kind = MentionKind::name;
    mention.entity = entity;
    mention.rule = rule;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) mention_at_[t] = document_.mentions.size();
    note_first(mention);
    document_.mentions.push_back(std::move(mention));
  }

  // Those behind the last other mention and its "'s".
  TokenRange own_tokens(TokenRange core) const {
    TokenRange own = core;
    for (std::uint32_t t = core.end; t-- > core.begin && own == core;)
      if (mention_at_[t] != kNone) own.begin = t + 1;
    if (own.size() > 1 && token(own.begin).upos == Upos::PART) ++own.begin;
    return own;
  }

  Document& document_;
  const WordView& view_;
  std::vector<std::size_t> mention_at_;
  std::map<std::string, EntityId> by_name_;
  std::map<std::string, std::uint32_t> first_;  // by family: where the first mention of one begins
};

}  // namespace

void find_described(Document& document, const WordView& view) { DescriptionFinder(document, view).run(); }

}  // namespace entente
