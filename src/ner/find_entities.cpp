#include "ner/find_entities.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "ner/alias.hpp"
#include "ner/candidate.hpp"
#include "ner/described.hpp"
#include "ner/name_typing.hpp"
#include "ner/organs.hpp"
#include "ner/other_wordings.hpp"
#include "ner/owners.hpp"
#include "ner/settle_names.hpp"
#include "text/dateline_block.hpp"
#include "text/mention_rule.hpp"

namespace entente {

namespace {

// "the Foreign Ministry said", "Parliament voted": an organ that no gazetteer knows, as common as in small letters.
bool is_common_organ(const WordView& view, const TypedName& name) {
  const TokenRange tokens = name.candidate.tokens;
  return name.typing.entry == nullptr && name.typing.type == "Organization" &&
         view.starts(WordClass::organ, tokens.begin, tokens.end) == tokens.size();
}

class EntityMaker {
 public:
  EntityMaker(Document& document, const WordView& view) : document_(document), view_(view) {}

  // `before` and `after` are the names next to it, if there are any.
  void add(const TypedName& name, const TypedName* before, const TypedName* after) {
    const EntityId entity = entity_of(name);
    for (const OtherWording& other : other_wordings(view_, document_.entities[entity.index()], name, before, after))
      add_wording(document_.entities[entity.index()], name.candidate.tokens, other);
    Mention mention;
    mention.sentence = view_.sentence_id(name.candidate.tokens.begin);
    mention.tokens = name.candidate.tokens;
    mention.head = view_.head_of(mention.tokens);
    mention.kind = name.typing.demonym ? MentionKind::demonym : MentionKind::name;
    mention.entity = entity;
    mention.rule = name.typing.rule;
    document_.mentions.push_back(std::move(mention));
  }

 private:
  EntityId entity_of(const TypedName& name) {
    const Typing& typing = name.typing;
    const std::string key = key_of(typing, name.candidate.tokens);
    const auto [found, fresh] = by_key_.emplace(key, EntityId{document_.entities.size()});
    if (fresh) {
      Entity entity;
      if (typing.entry != nullptr) {
        entity = typing.entry->entity;
      } else {
        entity.type = typing.type;
        entity.name = std::string(document_.view(with_article(name)));
        entity.doubtful = typing.doubtful;
      }
      document_.entities.push_back(std::move(entity));
    }
    Entity& entity = document_.entities[found->second.index()];
    entity.doubtful = entity.doubtful && typing.doubtful;
    if (entity.kind.empty()) entity.kind = typing.kind;
    if (entity.country.empty()) entity.country = typing.country;
    return found->second;
  }

  // "The Hague": a city's article belongs to its name where it is written with a capital inside a sentence.
  TokenRange with_article(const TypedName& name) const {
    const TokenRange tokens = name.candidate.tokens;
    const bool inside = tokens.begin > view_.sentence_of(tokens.begin).begin + 1;
    const bool article = inside && name.typing.rule == kCapitalCity && view_.word(tokens.begin - 1) == "the" &&
                         view_.capital(tokens.begin - 1);
    return article ? TokenRange{tokens.begin - 1, tokens.end} : tokens;
  }

  // A capital is one by its first word: "Washington", "Washington, D.C."
  std::string key_of(const Typing& typing, TokenRange tokens) const {
    if (typing.entry != nullptr) return typing.entry->entity.id;
    const bool capital = typing.rule == kCapitalCity && !typing.country.empty();
    return typing.type + ":" + (capital ? typing.country + ":" + view_.word(tokens.begin) : one_spelling(tokens));
  }

  // The fullest wording is the name, where that is not longer already.
  void add_wording(Entity& entity, TokenRange tokens, const OtherWording& other) const {
    const std::string wording{document_.view(other.tokens)};
    const bool name = other.fullest && entity.name == document_.view(tokens);
    add_alias(entity, name ? std::exchange(entity.name, wording) : wording);
  }

  // "northeast", "north-eastern" and "northeastern" are one word here.
  std::string one_spelling(TokenRange tokens) const {
    for (std::uint32_t n = std::min(3u, tokens.size() - 1); n > 0; --n) {
      const std::string_view plain =
          view_.lexicon().detail(WordClass::region_prefix, view_.phrase({tokens.begin, tokens.begin + n}));
      if (!plain.empty()) return std::string(plain) + " " + view_.phrase({tokens.begin + n, tokens.end});
    }
    return view_.phrase(tokens);
  }

  Document& document_;
  const WordView& view_;
  std::map<std::string, EntityId> by_key_;
};

// The land of the place in the dateline.
std::string filed_in(const WordView& view, const Gazetteer& gazetteer, const std::vector<TypedName>& names) {
  for (const TypedName& name : names) {
    if (!is_dateline(view.document(), view.sentence_id(name.candidate.tokens.begin))) continue;
    for (const GazetteerHit& hit : name.candidate.hits) {
      const Entity& place = gazetteer.entries()[hit.entry].entity;
      if ((place.type == "Country" || place.type == "Place") && !place.country.empty()) return place.country;
    }
  }
  return {};
}

}  // namespace

void find_named(Document& document, const Gazetteer& gazetteer, const WordView& view, const NameOrigins& origins) {
  std::vector<TypedName> names;
  std::vector<Candidate> candidates = find_candidates(view, gazetteer);
  choose_owners(view, candidates, gazetteer);
  for (Candidate& candidate : candidates) {
    Typing typing = type_candidate(view, gazetteer, candidate);
    names.push_back({std::move(candidate), std::move(typing)});
  }
  settle_names(view, gazetteer, names);
  document.filed_in = filed_in(view, gazetteer, names);
  EntityMaker maker(document, view);
  const auto make = [&](std::size_t n) {
    maker.add(names[n], n == 0 ? nullptr : &names[n - 1], n + 1 == names.size() ? nullptr : &names[n + 1]);
  };
  std::vector<std::size_t> organs;
  for (std::size_t n = 0; n < names.size(); ++n) {
    if (is_common_organ(view, names[n]))
      organs.push_back(n);
    else if (!names[n].typing.type.empty())
      make(n);
  }
  const std::vector<bool> found = find_organs(document, view, origins);
  for (const std::size_t n : organs)
    if (!found[names[n].candidate.tokens.begin]) make(n);
}

void find_entities(Document& document, const Gazetteer& gazetteer, const EntityLexicon& lexicon,
                   const NameOrigins& origins) {
  const WordView view(document, lexicon);
  find_named(document, gazetteer, view, origins);
  find_described(document, view);
}

}  // namespace entente
