#include "ner/name_typing.hpp"

#include <algorithm>
#include <vector>

#include "ner/head_noun.hpp"
#include "ner/name_use.hpp"
#include "ner/noun_beside.hpp"
#include "ner/outlet_use.hpp"
#include "ner/quoted_title.hpp"
#include "text/dateline_block.hpp"
#include "text/mention_rule.hpp"

namespace entente {

namespace {

class Typist {
 public:
  Typist(const WordView& view, const Gazetteer& gazetteer, const Candidate& candidate)
      : view_(view),
        document_(view.document()),
        gazetteer_(gazetteer),
        candidate_(candidate),
        tokens_(candidate.tokens),
        sentence_(view.sentence_of(candidate.tokens.begin)),
        head_(view.head_of(candidate.tokens)),
        use_(view, candidate.tokens),
        head_noun_(view, gazetteer, candidate),
        noun_beside_(view, candidate, head_noun_),
        outlet_use_(view, gazetteer, candidate, use_, head_noun_) {}

  Typing type() const {
    if (outlet_use_.behind_noun() || outlet_use_.is_service()) return {"Outlet", "", "noun beside it", nullptr, false};
    if (!candidate_.hits.empty()) {
      Typing typing = by_gazetteer();
      if (!typing.type.empty() || in_dateline()) return typing;
    }
    if (in_dateline()) return {"Place", "", "dateline", nullptr, false};
    if (view_.is(WordClass::event_first, tokens_.begin) && tokens_.size() > 1 &&
        !document_.tokens[tokens_.end - 1].plural())  // "Hurricane Hunters"
      return {"Event", "", "head noun", nullptr, false};
    if (names_case()) return {"Event", "", "case at law", nullptr, false};
    if (noun_beside_.is_work() || (is_quoted_title(view_, tokens_) && head_noun_.last().type != "Organization"))
      return {};
    if (noun_beside_.is_craft()) return {"", "", std::string(kCraft), nullptr, false};
    if (const GazetteerHit party = party_of_member(); !party.tokens.empty())
      return document_[head_].deprel == Deprel::appos ? as_entry(party, "member of it") : Typing{};
    if (counted()) return {};
    for (const auto& step : {&Typist::by_title, &Typist::by_apposition, &Typist::by_head_noun, &Typist::by_noun,
                             &Typist::by_use, &Typist::by_label, &Typist::by_shape}) {
      Typing typing = (this->*step)();
      if (!typing.type.empty()) return typing;
    }
    return {};
  }

 private:
  bool in_dateline() const { return is_dateline(document_, view_.sentence_id(tokens_.begin)); }

  const GazetteerEntry& entry(const GazetteerHit& hit) const { return gazetteer_.entries()[hit.entry]; }

  Typing as_entry(const GazetteerHit& hit, std::string rule) const {
    const GazetteerEntry& owner = entry(hit);
    return {owner.entity.type, owner.entity.kind, std::move(rule), &owner,
            hit.use == AliasUse::adjective || hit.use == AliasUse::people || hit.use == AliasUse::mark};
  }

  // The model's label speaks against an ambiguous entry of another type; a
  // country is doubted only after a title.
  bool contradicted(const GazetteerHit& hit) const {
    if (!hit.ambiguous || candidate_.label != "PER") return false;
    const std::string& type = entry(hit).entity.type;
    if (hit.use == AliasUse::adjective && type == "Organization") return false;  // "Democrat Yorl"
    return type != "Person" && (type != "Country" || hit.use == AliasUse::capital || titled());
  }

  bool titled() const { return view_.ends(WordClass::office, tokens_.begin, sentence_.begin) > 0; }

  Typing by_gazetteer() const {
    const GazetteerHit* seat = nullptr;
    std::string country;
    const GazetteerHit* best = nullptr;
    for (const GazetteerHit& hit : candidate_.hits) {
      if (contradicted(hit)) continue;
      if (hit.use == AliasUse::capital || hit.use == AliasUse::seat) {
        if (country.empty()) country = entry(hit).entity.country;
        // The seat of a union speaks for the union, not for the country around it.
        if (seat == nullptr || hit.use == AliasUse::seat) seat = &hit;
      } else if (best == nullptr || fit(hit) > fit(*best)) {
        best = &hit;
      }
    }
    // A city of that name elsewhere is not the capital.
    if (seat != nullptr && best != nullptr && best->ambiguous && entry(*best).entity.type == "Place" &&
        entry(*best).entity.country != country)
      best = nullptr;
    if (seat == nullptr || (best != nullptr && entry(*best).entity.type != "Place"))
      return best == nullptr ? Typing{} : as_entry(*best, "gazetteer");
    if (in_dateline()) return {};  // where the report was filed: a bureau's seat, of no weight in what it tells
    if (use_.acts_as_state()) return as_entry(*seat, "capital for its state");
    Typing city =
        best != nullptr ? as_entry(*best, std::string(kCapitalCity)) : Typing{"Place", "", std::string(kCapitalCity)};
    if (best == nullptr) city.country = country;
    if (!use_.firmly_located()) city.state = &entry(*seat);
    return city;
  }

  // What the label speaks for, then what is nobody else's name.
  std::pair<int, bool> fit(const GazetteerHit& hit) const {
    return {fits_label(entry(hit).entity.type), !hit.ambiguous};
  }

  int fits_label(const std::string& type) const {
    const std::string& label = candidate_.label;
    if (label == "ORG") return type == "Organization" || type == "Outlet" ? 2 : type == "Country" ? 1 : 0;
    if (label == "LOC") return type == "Country" || type == "Place" ? 2 : 0;
    if (label == "PER") return type == "Person" ? 2 : 0;
    return type == "Country" ? 1 : 0;
  }

  // An office right before a name, cut off it or not: "Defence Minister
  // Florence X", whatever the model thinks.
  Typing by_title() const {
    TokenRange title = candidate_.title;
    const bool apart = title.empty();
    if (apart) title = {tokens_.begin - view_.ends(WordClass::office, tokens_.begin, sentence_.begin), tokens_.begin};
    if (title.empty() && tells_who()) return {"Person", "", "person noun", nullptr, false};
    if (title.empty() || stands_in(title.begin)) return {};
    const bool full =
        title.size() > 1 && view_.capital(title.begin) && view_.capital(title.end - 1);  // "Vice President"
    const bool addressed = addresses(title);
    if (apart && candidate_.label != "PER" && !given_name() && !addressed && !told_by(title) && !(full && plain_name()))
      return {};
    if (candidate_.label == "ORG" && tokens_.size() < 2 && !full && !addressed) return {};
    return {"Person", person_kind(title), "title", nullptr, false};
  }

  // "the fiddler Xan Yorl", "a guard, Xan Yorl,", where the model sees a body.
  bool tells_who() const {
    if (tokens_.begin == sentence_.begin || tokens_.size() < 2 || candidate_.label == "PER" || !plain_name())
      return false;
    const TokenId above = document_[head_].head;
    const bool apposed = document_[head_].deprel == Deprel::appos && above && above.value < tokens_.begin;
    const std::uint32_t noun = apposed ? above.value : tokens_.begin - 1;
    return !view_.capital(noun) && !document_.tokens[noun].plural() && view_.is(WordClass::person_nominal, noun);
  }

  // "in Sultan Yorl": a place that is called so; "in President Yorl's words" is of somebody.
  bool stands_in(std::uint32_t title) const {
    if (title == sentence_.begin || use_.possessive() || candidate_.label != "LOC") return false;
    const std::string& before = view_.word(title - 1);
    return before == "in" || before == "near" || before == "outside";
  }

  // "Dr Yorl", "Mr. Yorl"
  bool addresses(TokenRange title) const {
    return title.size() == 1 && view_.is(WordClass::not_a_name, title.begin) && view_.capital(title.begin);
  }

  bool given_name() const { return view_.lexicon().gender_of(view_.word(tokens_.begin)) != Gender::unknown; }

  // "chief executive Xan Yorl": an office written small tells a person, unless
  // the name is headed by a word for a body.
  bool told_by(TokenRange title) const { return !view_.capital(title.begin) && tokens_.size() > 1 && plain_name(); }

  std::string person_kind(TokenRange title) const {
    for (std::uint32_t t = title.begin; t < title.end; ++t) {
      const std::uint32_t n = view_.starts(WordClass::office, t, title.end);
      if (n > 0) return std::string(view_.detail(WordClass::office, {t, t + n}));
    }
    return "";
  }

  // "the national security adviser, X Y"; "X Y, the defence minister" where X
  // is a given name.
  Typing by_apposition() const {
    if (tokens_.size() < 2 || candidate_.label == "PER") return {};
    const TokenId above = document_[head_].head;
    if (document_[head_].deprel == Deprel::appos && above && view_.is(WordClass::office, above.value) &&
        !document_[above].plural() && head_noun_.last().type.empty())
      return {"Person", std::string(view_.detail(WordClass::office, {above.value, above.value + 1})), "apposition",
              nullptr, false};
    if (is_called()) return {"Person", "", "apposition", nullptr, false};
    const std::string kind = apposed_kind();
    if (kind.empty() && candidate_.label != "ORG" && plain_name() && is_who())
      return {"Person", "", "relative clause", nullptr, false};
    if (kind.empty() || !(given_name() || plain_name())) return {};
    return {"Person", kind, "apposition", nullptr, false};
  }

  // "a farmer named Xan Yorl"
  bool is_called() const {
    if (tokens_.begin < sentence_.begin + 2 || view_.word(tokens_.begin - 1) != "named") return false;
    const TokenId noun = document_.tokens[tokens_.begin - 1].head;
    return noun && noun.value < tokens_.begin &&
           (view_.is(WordClass::office, noun.value) || view_.is(WordClass::person_nominal, noun.value) ||
            view_.is(WordClass::members, noun.value) || view_.is(WordClass::kinship, noun.value));
  }

  // "Xan Yorl, who was chief minister": the clause is of the name, not of what it goes with.
  bool is_who() const {
    std::uint32_t t = tokens_.end;
    if (t < sentence_.end && view_.word(t) == ",") ++t;
    if (t >= sentence_.end || view_.word(t) != "who") return false;
    const TokenId clause = document_.tokens[t].head;
    return clause && document_[clause].deprel == Deprel::acl_relcl && document_[clause].head == head_;
  }

  // Capitalised names alone, with no word for a body or a place behind.
  bool plain_name() const {
    if (tokens_.size() > 3) return false;
    for (std::uint32_t t = tokens_.begin; t < tokens_.end; ++t)
      if (!view_.capital(t) || document_.tokens[t].upos != Upos::PROPN) return false;
    return head_noun_.last().type.empty();
  }

  Typing by_head_noun() const {
    if (tokens_.size() < 2) return {};
    if (candidate_.label == "PER") return is_nobodys_name() ? head_noun_.of_name() : Typing{};
    return head_noun_.of_name();
  }

  // "Xan Yorl Technology Partners", "Xan Yorl Theatre", "Grupo Yorl": whatever the model says.
  bool is_nobodys_name() const {
    const auto ends_in = [&](WordClass head, std::string_view kind) {
      const std::uint32_t n = view_.ends(head, tokens_.end, tokens_.begin);
      return n > 0 && n < tokens_.size() && view_.detail(head, {tokens_.end - n, tokens_.end}) == kind;
    };
    return (tokens_.size() > 2 && ends_in(WordClass::organization, "company")) ||
           ends_in(WordClass::organization_named, "company") || ends_in(WordClass::organization, "institute") ||
           ends_in(WordClass::place, "built") || view_.is(WordClass::organization_first, tokens_.begin) ||
           view_.is(WordClass::place_first, tokens_.begin);
  }

  // "Xan v. Yorl"
  bool names_case() const {
    for (std::uint32_t t = tokens_.begin + 1; t + 1 < tokens_.end; ++t)
      if (parts_case(view_, t)) return true;
    return false;
  }

  // "the ranking Democrat": who is of a party, by its adjective alone.
  GazetteerHit party_of_member() const {
    if (tokens_.size() != 1 || document_[head_].plural() || document_[head_].deprel == Deprel::compound) return {};
    for (GazetteerHit hit : gazetteer_.lookup(document_.form(head_))) {
      if (hit.use != AliasUse::adjective || entry(hit).entity.kind != "party") continue;
      hit.tokens = tokens_;
      return hit;
    }
    return {};
  }

  // "a Republican", "any other Democrat", "as a Level 1 Trauma Center": one of a body or of a kind, not the body.
  bool counted() const {
    const bool as_one = tokens_.begin > sentence_.begin + 1 && view_.word(tokens_.begin - 2) == "as" &&
                        (view_.word(tokens_.begin - 1) == "a" || view_.word(tokens_.begin - 1) == "an");
    if (as_one && candidate_.label != "PER") return true;
    if (candidate_.label != "ORG" || tokens_.begin == sentence_.begin || head_.value + 1 != tokens_.end) return false;
    if (!head_noun_.last().type.empty() || acronym()) return false;
    if (document_[head_].deprel == Deprel::appos) return false;  // "X, a Texas Republican" tells X's party
    const std::vector<std::uint32_t>& children = view_.children(head_.value);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      return child < tokens_.begin && document_.tokens[child].upos == Upos::DET && counts_one(view_.word(child));
    });
  }

  static bool counts_one(const std::string& word) {
    return word == "a" || word == "an" || word == "any" || word == "another" || word == "every" || word == "each" ||
           word == "no";
  }

  Typing by_noun() const { return noun_beside_.type(); }

  Typing by_use() const {
    const std::string rule = outlet_use_.rule();
    return rule.empty() ? Typing{} : Typing{"Outlet", "", rule, nullptr, false};
  }

  Typing by_label() const {
    const std::string& label = candidate_.label;
    const bool person = label == "PER" && (given_name() || tokens_.size() > 1);
    if (Typing listed = noun_beside_.of_list(); !person && !listed.type.empty()) return listed;
    if (label == "LOC" && personal()) return {"Person", apposed_kind(), "given name", nullptr, false};
    if ((label == "PER" || (label == "ORG" && !acronym() && !is_body())) && tokens_.size() < 3 && located())
      return {"Place", "", "place preposition", nullptr, false};
    if (label == "EVENT" && view_.starts(WordClass::event, tokens_.end - 1, tokens_.end) == 0) return {};
    if (label == "LOC" && document_.tokens[tokens_.end - 1].upos == Upos::ADJ) return {};
    if (label == "PER") return {"Person", apposed_kind(), "model", nullptr, false};
    if (label == "LOC" && acts_as_body()) return {"Organization", "", std::string(kActsAsBody), nullptr, false};
    if (label == "LOC" || label == "GPE") return {"Place", "", "model", nullptr, false};
    if (label == "ORG") return {"Organization", "", "model", nullptr, false};
    if (label == "EVENT") return {"Event", "", "model", nullptr, false};
    return {};
  }

  // "operated by Yorl", "Yorl said", "Yorl beat Xan 2-1", "shares in Yorl": what does so is no place that nobody knows.
  bool acts_as_body() const {
    if (tokens_.begin > sentence_.begin && !view_.capital(tokens_.begin - 1) &&
        view_.detail(WordClass::of_a_body, {tokens_.begin - 1, tokens_.begin}) == "before")
      return true;  // "holders Yorl"
    const TokenId above = document_[head_].head;
    if (!above) return false;
    if (tokens_.end < sentence_.end && view_.detail(WordClass::of_a_body, {tokens_.end, tokens_.end + 1}) == "behind")
      return true;  // "Yorl coach Xan"
    const Deprel relation = universal(document_[head_].deprel);
    const std::string before = use_.preposition();
    if (document_[head_].deprel == Deprel::obl_agent && before == "by") return true;
    const TokenRange head{above.value, above.value + 1};
    const std::string_view body = view_.detail(WordClass::of_a_body, head);
    if (relation == Deprel::nsubj) return body == "subject" || body == "either";
    if (relation == Deprel::obj) return body == "either";
    return body == before && !before.empty();
  }

  // A given name before a surname, or an office beside the name, is no place's.
  bool personal() const {
    if (tokens_.size() < 2 || tokens_.size() > 4 ||
        view_.is(WordClass::place_preposition, tokens_.begin - (tokens_.begin > sentence_.begin ? 1 : 0)))
      return false;
    return given_name() || !apposed_kind().empty() ||
           view_.detail(WordClass::particle, {tokens_.begin, tokens_.begin + 1}) == "of_a_father";
  }

  bool is_body() const {
    const std::uint32_t last = tokens_.end - 1;
    return view_.is(WordClass::organ, last) || view_.is(WordClass::organization, last);
  }

  bool acronym() const {
    const std::string_view form = document_.form(TokenId{tokens_.begin});
    return std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  bool located() const {
    if (lies_in_region()) return true;
    if (use_.possessive() || view_.lexicon().gender_of(view_.word(tokens_.begin)) != Gender::unknown) return false;
    if (document_[head_].deprel == Deprel::compound && document_[head_].head.value >= tokens_.end) return false;
    // "won in X and both Yorl and Tambe claimed": what the tree joins to a place may be persons.
    const std::string before = document_[head_].deprel == Deprel::conj ? "" : use_.preposition();
    return before == "in" || before == "near" || before == "outside";
  }

  // "of Xan, Texas"
  bool lies_in_region() const {
    const std::uint32_t begin = tokens_.end + 1;
    if (begin >= sentence_.end || tokens_.size() > 1 || view_.word(tokens_.end) != ",") return false;
    const std::string before = use_.preposition();
    if (before != "of" && before != "from" && before != "in") return false;
    for (std::uint32_t end = begin + 1; end <= std::min(begin + 2, sentence_.end); ++end)
      for (const GazetteerHit& hit : gazetteer_.lookup(document_.view(TokenRange{begin, end})))
        if (entry(hit).entity.kind == "region" || entry(hit).entity.type == "Country") return true;
    return false;
  }

  bool within(TokenId token) const { return token.value >= tokens_.begin && token.value < tokens_.end; }

  // "X, the foreign minister": the kind from an apposition on either side.
  std::string apposed_kind() const {
    for (std::uint32_t t = sentence_.begin; t < sentence_.end; ++t) {
      const Token& token = document_.tokens[t];
      if (token.deprel != Deprel::appos || !token.head || !within(token.head)) continue;
      if (view_.is(WordClass::office, t)) return std::string(view_.detail(WordClass::office, {t, t + 1}));
    }
    return "";
  }

  // No label: a given name and a surname make a person.
  Typing by_shape() const {
    if (!candidate_.label.empty() || tokens_.size() < 2 || tokens_.size() > 5) return {};
    if (view_.lexicon().gender_of(view_.word(tokens_.begin)) == Gender::unknown) return {};
    return {"Person", apposed_kind(), "given name", nullptr, false};
  }

  const WordView& view_;
  const Document& document_;
  const Gazetteer& gazetteer_;
  const Candidate& candidate_;
  TokenRange tokens_;
  TokenRange sentence_;
  TokenId head_;
  NameUse use_;
  HeadNoun head_noun_;
  NounBeside noun_beside_;
  OutletUse outlet_use_;
};

}  // namespace

Typing type_candidate(const WordView& view, const Gazetteer& gazetteer, const Candidate& candidate) {
  return Typist(view, gazetteer, candidate).type();
}

}  // namespace entente
