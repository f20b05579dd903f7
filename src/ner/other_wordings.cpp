#include "ner/other_wordings.hpp"

#include <algorithm>
#include <string_view>

#include "ner/name_use.hpp"

namespace entente {

namespace {

class OtherWordings {
 public:
  OtherWordings(const WordView& view, const Entity& entity, const TypedName& name)
      : view_(view),
        entity_(entity),
        name_(name),
        tokens_(name.candidate.tokens),
        sentence_(view.sentence_of(tokens_.begin)),
        known_(name.typing.entry != nullptr) {}

  std::vector<OtherWording> find(const TypedName* before, const TypedName* after) {
    if (!known_ || entity_.type == "Place") add_bearer();
    if (before != nullptr && before->typing.type == "Country") {
      add_land(*before);
      add_first_party(*before);
    }
    if (after != nullptr) add_field(*after);
    add_honorific();
    if (entity_.type == "Event" || entity_.type == "Agreement") add_number();
    return std::move(out_);
  }

 private:
  // "the Yorl movement", "Yorl prison": the small noun that bears the name. "Xan Yorl airport" is not called Xan Yorl,
  // and the fullest name of Yorl corridor has its noun, as that of Yorl province has not.
  void add_bearer() {
    if (tokens_.size() > 1 && entity_.type == "Place" && !view_.capital(tokens_.end - 1))
      out_.push_back({{tokens_.begin, tokens_.end - 1}});
    const std::uint32_t noun = bearer_of(view_, tokens_);
    if (noun == 0) return;
    const bool fits = (entity_.type == "Place" && view_.ends(WordClass::place, noun + 1, tokens_.end) > 0) ||
                      (entity_.type == "Organization" && view_.is(WordClass::organization, noun));
    const bool landmark = entity_.type == "Place" && !known_ && noun == tokens_.end &&
                          view_.detail(WordClass::place, {noun, noun + 1}) != "division";
    if (fits) out_.push_back({{tokens_.begin, noun + 1}, landmark || name_.candidate.label == "PER"});
  }

  // "Yorlian Revolutionary Federation", "Yorl National Army": the people or the land is the first word of its name.
  void add_land(const TypedName& land) {
    if (known_ || tokens_.size() < 2 || land.candidate.tokens.end != tokens_.begin) return;
    if (entity_.type != "Organization" && entity_.type != "Outlet") return;
    out_.push_back({{land.candidate.tokens.begin, tokens_.end}, name_.typing.rule == "head noun"});
  }

  // "Xan-Yorl Free Trade Agreement": the name of an accord between two lands has both.
  void add_first_party(const TypedName& land) {
    const std::uint32_t dash = land.candidate.tokens.end;
    if (known_ || entity_.type != "Agreement" || dash + 1 != tokens_.begin) return;
    if (view_.word(dash) != "-" && view_.word(dash) != "–") return;
    const auto& tokens = view_.document().tokens;
    if (tokens[dash].span.begin != tokens[dash - 1].span.end) return;
    out_.push_back({{land.candidate.tokens.begin, tokens_.end}, true});
  }

  // "Editors Guild of Yorl", "Mission for Yorl": where a body works may be the last word of its name.
  void add_field(const TypedName& field) {
    const std::uint32_t tie = tokens_.end, behind = field.candidate.tokens.begin;
    const bool country = field.typing.type == "Country";
    if (known_ || name_.typing.rule != "head noun" || entity_.type != "Organization") return;
    if (!country && field.typing.type != "Place") return;
    if (behind != tie + 1 && !(behind == tie + 2 && view_.word(tie + 1) == "the")) return;
    const std::string& word = view_.word(tie);
    if (word != "of" && word != "for" && !(word == "in" && entity_.kind != "company")) return;
    out_.push_back({{tokens_.begin, field.candidate.tokens.end}, country && word == "of"});
  }

  // "Sheikh Yorl", "Pope Xan II": whom one name alone would not tell; "in Sultan Yorl", a place.
  void add_honorific() {
    if (known_ || tokens_.begin == sentence_.begin) return;
    const std::uint32_t title = tokens_.begin - 1;
    const bool place = entity_.type == "Place" && title > sentence_.begin &&
                       view_.is(WordClass::place_preposition, title - 1) && tokens_.size() == 1;
    if (entity_.type != "Person" && !place) return;
    const bool numbered =
        tokens_.size() == 2 && view_.word(tokens_.begin + 1).find_first_not_of("ivx") == std::string::npos;
    if ((tokens_.size() == 1 || numbered) && view_.capital(title) && view_.is(WordClass::honorific, title))
      out_.push_back({{title, tokens_.end}, place});
  }

  // "2030 World Cup", "47th Yorl Summit", "Exercise Yorl 2025": which one of them it is. "Yorl Accord of May 1998" is
  // called so without its date as well.
  void add_number() {
    TokenRange longer = tokens_;
    const bool numbered = tokens_.begin > sentence_.begin && is_number(tokens_.begin - 1);
    if (numbered && (tokens_.begin < sentence_.begin + 2 || !is_preposition(tokens_.begin - 2))) --longer.begin;
    if (tokens_.end < sentence_.end && is_number(tokens_.end)) ++longer.end;
    const bool dated = tokens_.end + 1 < sentence_.end && view_.word(tokens_.end) == "of";
    if (dated) longer.end = end_of_date(tokens_.end + 1);
    if (longer != tokens_) out_.push_back({longer, !known_ && longer.end <= tokens_.end + 1});
  }

  bool is_preposition(std::uint32_t t) const { return view_.document().tokens[t].upos == Upos::ADP; }  // "in 2030"

  // "1998", "May 1998"; the name's own end where no year stands there.
  std::uint32_t end_of_date(std::uint32_t begin) const {
    for (std::uint32_t t = begin; t < std::min(begin + 2, sentence_.end); ++t)
      if (is_number(t)) return t + 1;
    return tokens_.end;
  }

  // "2030", "47th"
  bool is_number(std::uint32_t t) const {
    const std::string& word = view_.word(t);
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    const std::string_view behind = std::string_view(word).substr(digits);
    return is_year(word) || (digits > 0 && (behind == "st" || behind == "nd" || behind == "rd" || behind == "th"));
  }

  const WordView& view_;
  const Entity& entity_;
  const TypedName& name_;
  TokenRange tokens_, sentence_;
  bool known_;  // the gazetteer's
  std::vector<OtherWording> out_;
};

}  // namespace

std::vector<OtherWording> other_wordings(const WordView& view, const Entity& entity, const TypedName& name,
                                         const TypedName* before, const TypedName* after) {
  return OtherWordings(view, entity, name).find(before, after);
}

}  // namespace entente
