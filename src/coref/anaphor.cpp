#include "coref/anaphor.hpp"

#include <algorithm>
#include <array>

#include "text/mention_rule.hpp"

namespace entente {

namespace {

constexpr std::array kReferring = {WordClass::agreement,      WordClass::country_nominal, WordClass::event_nominal,
                                   WordClass::forces,         WordClass::government,      WordClass::office,
                                   WordClass::organ,          WordClass::organization,    WordClass::outlet,
                                   WordClass::person_nominal, WordClass::place,           WordClass::pair_nominal};

constexpr std::uint32_t kUnnamed = 4;  // sentences: how far back one without a name is spoken of as "the official"

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Finder {
 public:
  explicit Finder(const Discourse& discourse) : discourse_(discourse), view_(discourse.view()) {}

  std::vector<Anaphor> run() {
    const std::vector<Token>& tokens = discourse_.document().tokens;
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      if (named(t)) continue;
      const Upos upos = tokens[t].upos;
      if (upos == Upos::PRON || upos == Upos::DET)
        pronoun(t);
      else if (upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::NUM)
        nominal(t);
    }
    return std::move(out_);
  }

 private:
  const Token& token(std::uint32_t t) const { return discourse_.document().tokens[t]; }

  bool named(std::uint32_t t) const {
    const std::size_t m = discourse_.mention_at(t);
    if (m == Discourse::npos) return false;
    const Mention& mention = discourse_.document().mentions[m];
    if (mention.rule == kOwnGovernment || mention.rule == kLedGovernment) return true;
    return mention.kind == MentionKind::name || mention.kind == MentionKind::demonym;
  }

  void pronoun(std::uint32_t t) {
    if (refers_to_nobody(view_, t)) return;
    const std::optional<AnaphorKind> kind = pronoun_kind(view_.word(t));
    if (kind) out_.push_back({{t, t + 1}, t, *kind, *kind == AnaphorKind::they, 0});
    const bool alone = token(t).deprel != Deprel::det && token(t).deprel != Deprel::cc_preconj &&
                       token(t).deprel != Deprel::det_predet;
    if (alone && view_.word(t) == "both") out_.push_back({{t, t + 1}, t, AnaphorKind::both, true, 2});
  }

  void nominal(std::uint32_t t) {
    const Token& noun = token(t);
    if (noun.deprel == Deprel::compound || noun.deprel == Deprel::flat || noun.deprel == Deprel::nummod ||
        noun.deprel == Deprel::fixed || is_condition(t) || is_led(t) || is_named_behind(t))
      return;
    Anaphor found{{t, t + 1}, t, AnaphorKind::bare, noun.feats.find("Number=Plur") != std::string::npos, 0};
    for (const std::uint32_t child : view_.children(t)) {
      if (child > t) continue;
      const Deprel relation = token(child).deprel;
      if (relation == Deprel::det || relation == Deprel::det_predet || relation == Deprel::cc_preconj) {
        const std::string& word = view_.word(child);
        if (is_one_of(word, {"a", "an", "no", "any", "some", "another", "every", "each"})) return;
        found.phrase.begin = std::min(found.phrase.begin, child);
        if (word == "the") found.kind = std::min(found.kind, AnaphorKind::definite);
        if (is_one_of(word, {"this", "that", "these", "those"}))
          found.kind = std::min(found.kind, AnaphorKind::demonstrative);
        if (word == "both") found.kind = AnaphorKind::both, found.number = 2;
      } else if (relation == Deprel::nmod_poss) {
        found.phrase.begin = std::min(found.phrase.begin, leftmost(child));
        found.kind = std::min(found.kind, AnaphorKind::owned);
      } else if (relation == Deprel::nummod) {
        found.phrase.begin = std::min(found.phrase.begin, child);
        found.number = number_of(view_.word(child));
      } else if (universal(relation) == Deprel::amod || universal(relation) == Deprel::compound) {
        found.phrase.begin = std::min(found.phrase.begin, child);
      }
    }
    if (found.kind == AnaphorKind::bare && !known(t)) return;
    if (found.kind == AnaphorKind::definite && !found.plural && introduced_unnamed(t)) return;
    if (noun.upos == Upos::NUM && found.kind == AnaphorKind::bare) return;
    if (noun.upos == Upos::NUM) found.number = number_of(view_.word(t));
    out_.push_back(found);
  }

  // "the government of President Yorl": his, whoever is spoken of.
  bool is_led(std::uint32_t t) const {
    if (!view_.is(WordClass::government, t)) return false;
    const auto& children = view_.children(t);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      return child > t && universal(token(child).deprel) == Deprel::nmod && type_at(child) == "Person";
    });
  }

  // "the state news agency Yorl": the outlet that is named at once.
  bool is_named_behind(std::uint32_t t) const {
    const TokenRange sentence = view_.sentence_of(t);
    return t + 1 < sentence.end && view_.ends(WordClass::outlet, t + 1, sentence.begin) > 0 &&
           type_at(t + 1) == "Outlet";
  }

  std::string_view type_at(std::uint32_t t) const {
    const std::size_t m = discourse_.mention_at(t);
    if (m == Discourse::npos) return {};
    return discourse_.entity(discourse_.document().mentions[m].entity).type;
  }

  // "A senior official said ... The official": one whom the text does not name, told of not long before.
  bool introduced_unnamed(std::uint32_t t) const {
    if (!view_.is(WordClass::person_nominal, t) && !view_.is(WordClass::office, t)) return false;
    const std::uint32_t here = view_.sentence_id(t).value;
    for (std::uint32_t i = t; i-- > 0 && view_.sentence_id(i).value + kUnnamed >= here;) {
      if (token(i).lemma != token(t).lemma || token(i).upos != Upos::NOUN) continue;
      return is_unnamed(i);
    }
    return false;
  }

  bool is_unnamed(std::uint32_t noun) const {
    if (named(noun) || token(noun).deprel == Deprel::appos || token(noun).deprel == Deprel::compound) return false;
    bool indefinite = false;
    for (const std::uint32_t child : view_.children(noun)) {
      const Deprel relation = universal(token(child).deprel);
      if (relation == Deprel::cop || relation == Deprel::appos || relation == Deprel::flat) return false;
      indefinite = indefinite || (child < noun && is_one_of(view_.word(child), {"a", "an", "one", "another"}));
    }
    return indefinite && !(noun + 1 < discourse_.document().tokens.size() && named(noun + 1));
  }

  // "the state of emergency": no state.
  bool is_condition(std::uint32_t t) const {
    const std::uint32_t of = t + 1;
    return view_.is(WordClass::country_nominal, t) && of + 1 < discourse_.document().tokens.size() &&
           view_.word(of) == "of" && !view_.capital(of + 1);
  }

  std::uint32_t leftmost(std::uint32_t t) const {
    std::uint32_t out = t;
    for (const std::uint32_t child : view_.children(t)) out = std::min(out, child < t ? leftmost(child) : t);
    return out;
  }

  static std::uint32_t number_of(const std::string& word) {
    static constexpr std::array<std::string_view, 5> words = {"two", "three", "four", "five", "six"};
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? 0 : static_cast<std::uint32_t>(found - words.begin()) + 2;
  }

  bool known(std::uint32_t t) const {
    return std::any_of(kReferring.begin(), kReferring.end(), [&](WordClass c) { return view_.is(c, t); });
  }

  const Discourse& discourse_;
  const WordView& view_;
  std::vector<Anaphor> out_;
};

}  // namespace

std::optional<AnaphorKind> pronoun_kind(const std::string& word) {
  if (is_one_of(word, {"he", "him", "his", "himself"})) return AnaphorKind::he;
  if (is_one_of(word, {"she", "her", "hers", "herself"})) return AnaphorKind::she;
  if (is_one_of(word, {"it", "its", "itself"})) return AnaphorKind::it;
  if (is_one_of(word, {"they", "them", "their", "theirs", "themselves"})) return AnaphorKind::they;
  return {};
}

bool refers_to_nobody(const WordView& view, std::uint32_t pronoun) {
  const Token& token = view.document().tokens[pronoun];
  const std::uint32_t next = pronoun + 1;
  const bool opens_address = view.capital(pronoun) && token.head == TokenId{next} && view.capital(next) &&
                             view.detail(WordClass::office_prefix, {next, next + 1}) == "address";
  const bool disposed = token.head && view.is(WordClass::disposed, token.head.value);  // "it is willing to"
  return (token.deprel == Deprel::expl && !disposed) || opens_address;
}

std::vector<Anaphor> find_anaphors(const Discourse& discourse) { return Finder(discourse).run(); }

}  // namespace entente
