#include "ner/description.hpp"

#include <algorithm>

namespace entente {

DescriptionReader::DescriptionReader(const Document& document, const WordView& view)
    : document_(document), view_(view), mention_at_(document.tokens.size()) {
  for (std::size_t m = 0; m < document.mentions.size(); ++m) note(document.mentions[m].tokens, MentionId{m});
}

void DescriptionReader::note(TokenRange tokens, MentionId mention) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) mention_at_[t] = mention;
}

Description DescriptionReader::read(std::uint32_t noun) const {
  Description found;
  found.core = {noun, noun + 1};
  for (const std::uint32_t child : view_.children(noun)) read_child(child, found);
  return found;
}

bool DescriptionReader::joint(std::uint32_t noun) const {
  return noun > 0 && view_.detail(WordClass::agreement, {noun - 1, noun + 1}) == "joint";
}

bool DescriptionReader::agreed_on(std::uint32_t noun) const {
  if (!view_.is(WordClass::agreement_strict, noun) && !joint(noun)) return false;
  const Deprel relation = token(noun).deprel;
  const TokenId above = token(noun).head;
  if (above && (universal(relation) == Deprel::obj || relation == Deprel::nsubj_pass) &&
      view_.is(WordClass::agreement_verb, above.value))
    return true;
  const std::vector<std::uint32_t>& children = view_.children(noun);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return child > noun && universal(token(child).deprel) == Deprel::acl && view_.is(WordClass::agreement_verb, child);
  });
}

// The end of what hangs on this one, as far as a name may reach.
std::uint32_t DescriptionReader::subtree_end(std::uint32_t top) const {
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
bool DescriptionReader::is_year(std::uint32_t t) const {
  const std::string& word = view_.word(t);
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

const Entity* DescriptionReader::entity_at(std::uint32_t t) const {
  return mention_at_[t] ? &document_.entities[document_.mentions[mention_at_[t].index()].entity.index()] : nullptr;
}

bool DescriptionReader::is_party(std::uint32_t t) const {
  const Entity* entity = entity_at(t);
  return entity != nullptr && (entity->type == "Country" || entity->type == "Organization");
}

bool DescriptionReader::negated(std::uint32_t noun) const {
  for (const std::uint32_t child : view_.children(noun)) {
    const std::string& word = view_.word(child);
    if (word == "no" || word == "any" || word == "every" || word == "each" || word == "such" || word == "another" ||
        word == "similar" || word == "possible" || word == "potential")
      return true;
  }
  return false;
}

std::string DescriptionReader::case_of(std::uint32_t noun) const {
  for (const std::uint32_t child : view_.children(noun))
    if (token(child).deprel == Deprel::case_ && child < noun) return view_.word(child);
  return "";
}

// A party, or the name right behind the noun: "the South American group Mercosur"; the noun where none is.
std::uint32_t DescriptionReader::party_of(std::uint32_t noun) const {
  const std::uint32_t next = noun + 1;
  const bool named = token(noun).upos == Upos::NOUN && next < document_.tokens.size() && mention_at_[next] &&
                     document_.mentions[mention_at_[next].index()].tokens.begin == next;
  return !is_party(noun) && named && is_party(next) ? next : noun;
}

// "North Korea", "Russia and Iran": the mention there and those joined to it.
std::string DescriptionReader::parties_from(std::uint32_t head) const {
  const Mention& first = document_.mentions[mention_at_[head].index()];
  std::string out(document_.view(first.tokens));
  for (const std::uint32_t child : view_.children(head)) {
    const std::uint32_t party = token(child).deprel == Deprel::conj ? party_of(child) : head;
    if (party != head && is_party(party))
      out += " and " + std::string(document_.view(document_.mentions[mention_at_[party].index()].tokens));
  }
  return out;
}

bool DescriptionReader::is_date(std::uint32_t t) const {
  if (is_year(t) || view_.lexicon().detail(WordClass::not_a_name, view_.word(t)) == "date") return true;
  const std::vector<std::uint32_t>& children = view_.children(t);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    const std::string& word = view_.word(child);
    return child < t && (word == "last" || word == "next" || word == "this" || is_year(child));
  });
}

void DescriptionReader::read_child(std::uint32_t child, Description& found) const {
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

Article DescriptionReader::article_of(std::uint32_t t) const {
  const std::string& word = view_.word(t);
  if (word == "a" || word == "an") return Article::indefinite;
  return word == "the" || word == "this" || word == "that" || word == "these" ? Article::definite : Article::none;
}

// "Tuesday's" is part of the description, "Russia's" a mention of its own.
void DescriptionReader::read_owner(std::uint32_t owner, Description& found) const {
  found.restricted = found.restricted || is_date(owner) || is_party(owner);
  if (is_date(owner)) found.dated = leftmost(owner);
  if (mention_at_[owner]) found.owner = document_.mentions[mention_at_[owner].index()].tokens;
}

std::uint32_t DescriptionReader::leftmost(std::uint32_t t) const {
  std::uint32_t out = t;
  for (const std::uint32_t child : view_.children(t))
    if (child < t && token(child).upos != Upos::PUNCT) out = std::min(out, leftmost(child));
  return out;
}

// Takes a modifier into the core, unless it is a phrase of its own: "a week after the coup".
void DescriptionReader::take_in(std::uint32_t modifier, Description& found) const {
  std::uint32_t begin = leftmost(modifier);
  if (token(begin).deprel == Deprel::cc && begin > 0) {  // "a friendship and cooperation treaty"
    const Upos before = token(begin - 1).upos;
    (before == Upos::NOUN || before == Upos::ADJ) && !mention_at_[begin - 1] ? --begin : ++begin;
  }
  for (std::uint32_t t = begin; t < modifier; ++t)
    if (token(t).upos == Upos::ADP || token(t).upos == Upos::SCONJ) return;
  found.core.begin = std::min(found.core.begin, begin);
}

// "The next election", "a fair election" are called no such thing.
void DescriptionReader::read_modifier(std::uint32_t child, Description& found) const {
  found.modified = true;
  found.restricted = found.restricted || is_date(child) || mention_at_[child];
  const bool judged = view_.is(WordClass::evaluative, child) && !view_.capital(child);
  if (!view_.is(WordClass::when, child) && !judged) take_in(child, found);
}

void DescriptionReader::read_tied(std::uint32_t child, Description& found) const {
  const Deprel relation = universal(token(child).deprel);
  if (relation == Deprel::acl) {
    found.restricted = found.restricted || found.article != Article::none || !token(found.core.end - 1).plural();
    for (const std::uint32_t deeper : view_.children(child)) note_year(deeper, found);
    note_year(child, found);
  }
  if (relation == Deprel::nmod) {
    const std::string preposition = case_of(child);
    const bool of = preposition == "of" || preposition == "by";
    if (is_date(child) || (mention_at_[child] && !(of && found.article == Article::indefinite)))
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
void DescriptionReader::note_year(std::uint32_t t, Description& found) const {
  for (const std::uint32_t child : view_.children(t))
    if (is_year(child)) found.year = view_.word(child);
}

}  // namespace entente
