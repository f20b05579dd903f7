#include "coref/discourse.hpp"

#include <algorithm>

namespace entente {

Discourse::Discourse(Document& document, const EntityLexicon& lexicon)
    : document_(document), view_(document, lexicon), genders_(document.entities.size(), Gender::unknown) {
  for (std::size_t e = 0; e < document.entities.size(); ++e) parent_.push_back(EntityId{e});
  sort_mentions();
}

void Discourse::sort_mentions() {
  std::stable_sort(document_.mentions.begin(), document_.mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.tokens < b.tokens; });
  sorted_ = document_.mentions.size();
  index_mentions();
}

void Discourse::index_mentions() {
  mention_at_.assign(document_.tokens.size(), npos);
  for (std::size_t m = 0; m < document_.mentions.size(); ++m)
    for (std::uint32_t t = document_.mentions[m].tokens.begin; t < document_.mentions[m].tokens.end; ++t)
      mention_at_[t] = m;
}

EntityId Discourse::find(EntityId entity) const {
  while (parent_[entity.index()] != entity) {
    parent_[entity.index()] = parent_[parent_[entity.index()].index()];
    entity = parent_[entity.index()];
  }
  return entity;
}

void Discourse::merge(EntityId kept, EntityId gone, const std::string& rule) {
  kept = find(kept);
  gone = find(gone);
  if (kept == gone) return;
  for (Mention& mention : document_.mentions)
    if (find(mention.entity) == gone) mention.rule = rule;
  Entity& into = document_.entities[kept.index()];
  Entity& from = document_.entities[gone.index()];
  into.doubtful = into.doubtful && from.doubtful;
  if (into.id.empty()) into.id = from.id;
  if (!from.id.empty() && into.id == from.id) into.name = from.name;
  into.aliases.insert(into.aliases.end(), from.aliases.begin(), from.aliases.end());
  if (into.kind.empty()) into.kind = from.kind;
  if (into.country.empty()) into.country = from.country;
  if (into.note.empty()) into.note = from.note;
  into.codes.insert(from.codes.begin(), from.codes.end());
  if (genders_[kept.index()] == Gender::unknown) genders_[kept.index()] = genders_[gone.index()];
  parent_[gone.index()] = kept;
}

void Discourse::add_mention(TokenRange tokens, MentionKind kind, EntityId entity, const std::string& rule) {
  Mention mention;
  mention.sentence = view_.sentence_id(tokens.begin);
  mention.tokens = tokens;
  mention.head = view_.head_of(tokens);
  mention.kind = kind;
  mention.entity = find(entity);
  mention.rule = rule;
  document_.mentions.push_back(std::move(mention));
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
    if (mention_at_[t] == npos) mention_at_[t] = document_.mentions.size() - 1;
}

void Discourse::retie(std::size_t mention, EntityId entity, const std::string& rule) {
  document_.mentions[mention].entity = find(entity);
  document_.mentions[mention].rule = rule;
}

void Discourse::tie_form(std::size_t mention, EntityId entity, const std::string& rule) {
  const Entity& own = this->entity(document_.mentions[mention].entity);
  const Entity& other = this->entity(entity);
  const bool alike = own.type == other.type && !own.country.empty() && own.country == other.country;
  if (own.id.empty() || (other.id.empty() && alike)) return merge(entity, document_.mentions[mention].entity, rule);
  const std::string form{document_.view(document_.mentions[mention].tokens)};
  const EntityId gone = find(document_.mentions[mention].entity);
  for (std::size_t m = 0; m < document_.mentions.size(); ++m)
    if (find(document_.mentions[m].entity) == gone && document_.view(document_.mentions[m].tokens) == form)
      retie(m, entity, rule);
}

void Discourse::set_gender(EntityId entity, Gender gender) {
  Gender& known = genders_[find(entity).index()];
  if (known == Gender::unknown) known = gender;
}

void Discourse::add_role(Role role, std::string_view kind) {
  Entity& person = document_.entities[role.person.index()];
  if (person.kind.empty()) person.kind = kind;
  if (person.note.empty()) person.note = role.title;
  document_.roles.push_back(std::move(role));
}

EntityId Discourse::modifier_body(std::uint32_t noun) const {
  for (const std::uint32_t child : view_.children(noun)) {
    const std::size_t m = mention_at_[child];
    if (m == npos) continue;
    const Mention& mention = document_.mentions[m];
    const std::string& type = entity(mention.entity).type;
    if (type == "Country" || type == "Organization" || type == "Outlet" || type == "Place") return find(mention.entity);
  }
  return {};
}

bool Discourse::tells_another(std::uint32_t noun) const {
  const std::vector<std::uint32_t>& children = view_.children(noun);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    const std::string& word = view_.word(child);
    return child < noun && (word == "similar" || word == "another" || word == "different" || word == "separate" ||
                            word == "previous" || word == "earlier" || word == "next" || word == "own");
  });
}

EntityId Discourse::outlet_before(std::uint32_t noun) const {
  if (!view_.is(WordClass::outlet, noun) && !view_.is(WordClass::organization, noun)) return {};
  for (const std::uint32_t child : view_.children(noun)) {
    if (mention_at_[child] == npos || child > noun || document_.tokens[child].deprel != Deprel::compound) continue;
    const EntityId named = find(document_.mentions[mention_at_[child]].entity);
    if (entity(named).type == "Outlet") return named;
  }
  return {};
}

std::size_t Discourse::first_after(std::uint32_t token) const {
  const auto found = std::partition_point(document_.mentions.begin(),
                                          document_.mentions.begin() + static_cast<std::ptrdiff_t>(sorted_),
                                          [&](const Mention& m) { return m.tokens.begin < token; });
  return static_cast<std::size_t>(found - document_.mentions.begin());
}

std::vector<std::size_t> Discourse::beginning_in(TokenRange range) const {
  const std::vector<Mention>& all = document_.mentions;
  const auto before = [](const Mention& m, std::uint32_t token) { return m.tokens.begin < token; };
  const auto added = all.begin() + static_cast<std::ptrdiff_t>(sorted_);
  std::vector<std::size_t> out;
  for (auto at = std::lower_bound(all.begin(), added, range.begin, before); at != added && before(*at, range.end); ++at)
    out.push_back(static_cast<std::size_t>(at - all.begin()));
  const auto middle = static_cast<std::ptrdiff_t>(out.size());
  for (auto at = std::lower_bound(added, all.end(), range.begin, before); at != all.end() && before(*at, range.end);
       ++at)
    out.push_back(static_cast<std::size_t>(at - all.begin()));
  std::inplace_merge(out.begin(), out.begin() + middle, out.end(),
                     [&](std::size_t a, std::size_t b) { return all[a].tokens < all[b].tokens; });
  return out;
}

void Discourse::finish() {
  for (Mention& mention : document_.mentions) mention.entity = find(mention.entity);
  for (Role& role : document_.roles) {
    role.person = find(role.person);
    if (role.body) role.body = find(role.body);
  }
  sort_mentions();
}

}  // namespace entente
