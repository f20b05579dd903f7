#include "ner/noun_beside.hpp"

#include <algorithm>

#include "ner/name_use.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::string_view kAnyPlace = "place";

}  // namespace

NounBeside::NounBeside(const WordView& view, const Candidate& candidate, const HeadNoun& head_noun)
    : view_(view),
      document_(view.document()),
      candidate_(candidate),
      tokens_(candidate.tokens),
      sentence_(view.sentence_of(candidate.tokens.begin)),
      head_(view.head_of(candidate.tokens)),
      head_noun_(head_noun) {}

// "Xan Yorl, a rights group", "the newspaper Yorl", "the Yorl movement": the noun beside a name tells what it is.
Typing NounBeside::type() const {
  std::uint32_t bearer = bearer_of(view_, tokens_);
  const TokenId above = document_[head_].head;
  if (!above || above.value < tokens_.end || above.value > bearer) bearer = 0;  // it is somebody else's
  const std::string_view place = bearer == 0 ? "" : place_kind(bearer);
  // "Xan Yorl airport", but not "the Xan Yorl camp".
  if (candidate_.label == "PER" && tokens_.size() > 1 && !place.empty() && place != kAnyPlace)
    return {"Place", "", "noun beside it", nullptr, false};
  if (is_called_place()) return {"Place", "", "noun beside it", nullptr, false};
  if (candidate_.label == "PER" && given_name()) return {};
  // "Yorl lawmaker Xan", "Yorl MP Xan": the one who sits in a parliament sits there for a party.
  if (candidate_.label == "ORG" && precedes_seat() && head_noun_.last().type.empty())
    return {"Organization", "party", "noun beside it", nullptr, false};
  for (const std::uint32_t noun : nouns_beside()) {
    if (candidate_.label == "PER" && serves(noun)) continue;
    if (view_.ends(WordClass::outlet, noun + 1, sentence_.begin) > 0)
      return {"Outlet", "", "noun beside it", nullptr, false};
    if (view_.is(WordClass::organization, noun))
      return {"Organization", std::string(view_.detail(WordClass::organization, {noun, noun + 1})), "noun beside it",
              nullptr, false};
  }
  // "the Xan Yorl company"
  const bool firm = bearer == tokens_.end && bearer != 0 &&
                    view_.detail(WordClass::organization, {bearer, bearer + 1}) == "company" &&
                    view_.word(bearer) == "company";
  if (candidate_.label == "PER" && firm) return {"Organization", "company", "noun beside it", nullptr, false};
  if (bearer == 0 || candidate_.label == "PER") return {};
  if (!place.empty()) return {"Place", "", "noun beside it", nullptr, false};
  const std::string_view kind = view_.detail(WordClass::organization, {bearer, bearer + 1});
  // "the Islamist party Yorl": another name follows.
  const bool another = bearer + 1 < sentence_.end && view_.capital(bearer + 1) && !view_.capital(bearer);
  if (!candidate_.label.empty() && !another && (kind == "party" || kind == "armed group"))
    return {"Organization", std::string(kind), "noun beside it", nullptr, false};
  return {};
}

// "the port town of Yorl"
bool NounBeside::is_called_place() const {
  if (tokens_.begin < sentence_.begin + 2 || view_.word(tokens_.begin - 1) != "of") return false;
  const std::uint32_t noun = tokens_.begin - 2;
  return !view_.capital(noun) && document_.tokens[noun].upos == Upos::NOUN && !document_.tokens[noun].plural() &&
         view_.detail(WordClass::place, {noun, noun + 1}) == "division" && head_noun_.last().type.empty();
}

// An elected office in small letters or in capitals right behind.
bool NounBeside::precedes_seat() const {
  const std::uint32_t next = tokens_.end;
  if (next >= sentence_.end || !view_.is(WordClass::elected, next)) return false;
  const std::string_view form = document_.form(TokenId{next});
  return !view_.capital(next) || form == "MP" || form == "MEP";
}

// "a spokesman for the Yorlian foreign ministry, Xan Yorl": the name is the spokesman's.
bool NounBeside::serves(std::uint32_t body) const {
  const TokenId above = document_.tokens[body].head;
  return body < tokens_.begin && document_.tokens[body].deprel == Deprel::nmod && above && above.value < body &&
         view_.is(WordClass::office, above.value) && tokens_.size() > 1;
}

// Of the noun that bears the name, with what stands between: "landform", "division", "built", or any place.
std::string_view NounBeside::place_kind(std::uint32_t noun) const {
  const std::uint32_t n = view_.ends(WordClass::place, noun + 1, tokens_.end);
  if (n == 0) return "";
  const std::string_view kind = view_.detail(WordClass::place, {noun + 1 - n, noun + 1});
  return kind.empty() ? kAnyPlace : kind;
}

// "the tanker Yorl", "the ferry, the Xan Yorl", "HMS Yorl": nothing that is in the graph.
bool NounBeside::is_craft() const {
  if (is_one_of_craft()) return true;
  if (!head_noun_.last().type.empty()) return false;
  const auto opens = [&](std::uint32_t t) {
    return view_.capital(t) && view_.detail(WordClass::craft, {t, t + 1}) == "prefix";
  };
  if ((tokens_.size() > 1 && opens(tokens_.begin)) || (tokens_.begin > sentence_.begin && opens(tokens_.begin - 1)))
    return true;
  // "two Yorl helicopters": what they are called.
  const TokenId above = document_[head_].head;
  if ((candidate_.label == "LOC" || candidate_.label == "PER") && document_[head_].deprel == Deprel::compound &&
      above && above.value >= tokens_.end && view_.is(WordClass::kind, above.value))
    return true;
  const bool runs =
      tokens_.end < sentence_.end && view_.detail(WordClass::craft, {tokens_.end, tokens_.end + 1}) == "behind";
  if (runs) return true;
  return is_called_by_craft(false);
}

bool NounBeside::is_work() const { return is_called_by_craft(true); }

// One of the nouns beside it is for a work, or for a craft or a product.
bool NounBeside::is_called_by_craft(bool work) const {
  const std::vector<std::uint32_t> nouns = nouns_beside();
  return std::any_of(nouns.begin(), nouns.end(), [&](std::uint32_t t) {
    return view_.is(WordClass::craft, t) && (view_.detail(WordClass::craft, {t, t + 1}) == "work") == work;
  });
}

// "the aircraft, a Yorl Flying Fortress,": whatever the tree makes of it.
bool NounBeside::is_one_of_craft() const {
  if (tokens_.begin < sentence_.begin + 3 || view_.word(tokens_.begin - 2) != ",") return false;
  const std::string& article = view_.word(tokens_.begin - 1);
  return (article == "a" || article == "an") && view_.is(WordClass::craft, tokens_.begin - 3);
}

// Common nouns in apposition, on either side, and the one right before the name that goes with it.
std::vector<std::uint32_t> NounBeside::nouns_beside() const {
  std::vector<std::uint32_t> out;
  const auto add = [&](std::uint32_t t) {
    if (document_.tokens[t].upos == Upos::NOUN && !view_.capital(t)) out.push_back(t);
  };
  for (std::uint32_t t = tokens_.begin; t < tokens_.end; ++t)
    for (const std::uint32_t child : view_.children(t))
      if (document_.tokens[child].deprel == Deprel::appos && child >= tokens_.end && !is_anothers(child)) add(child);
  const TokenId above = document_[head_].head;
  const Deprel relation = universal(document_[head_].deprel);
  if (above && above.value < tokens_.begin && (relation == Deprel::appos || relation == Deprel::flat)) add(above.value);
  if (tokens_.begin > sentence_.begin && document_.tokens[tokens_.begin - 1].head == head_) add(tokens_.begin - 1);
  if (const std::uint32_t noun = noun_called(); noun != kNone) add(noun);
  if (const std::uint32_t noun = noun_set_off(); noun != kNone) add(noun);
  // "wrote the novel Yorl": two objects of one verb, to the parser.
  const std::uint32_t before = tokens_.begin - 1;
  if (relation == Deprel::obj && tokens_.begin > sentence_.begin && above && document_.tokens[before].head == above &&
      document_.tokens[before].deprel == Deprel::obj)
    add(before);
  if (relation == Deprel::nsubj) add_second_subject(add);
  if (const std::uint32_t noun = outlet_noun_behind(); noun != kNone) out.push_back(noun);
  return out;
}

// "an app called Yorl"
std::uint32_t NounBeside::noun_called() const {
  if (tokens_.begin < sentence_.begin + 2) return kNone;
  const std::string& word = view_.word(tokens_.begin - 1);
  if (word != "called" && word != "named" && word != "dubbed" && word != "titled") return kNone;
  const TokenId noun = document_.tokens[tokens_.begin - 1].head;
  return noun && noun.value < tokens_.begin - 1 ? noun.value : kNone;
}

// "Ana Costa of Yorl, the Xan ocean institute,": the tree hangs it on somebody before, of whom a body is not said.
std::uint32_t NounBeside::noun_set_off() const {
  std::uint32_t t = tokens_.end + 2;
  if (t >= sentence_.end || view_.word(tokens_.end) != "," || document_.tokens[tokens_.end + 1].upos != Upos::DET)
    return kNone;
  const auto nominal = [&](std::uint32_t at) {
    const Upos upos = document_.tokens[at].upos;
    return upos == Upos::ADJ || upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::NUM || view_.word(at) == "-";
  };
  while (t < sentence_.end && nominal(t)) ++t;
  const std::uint32_t noun = t - 1;
  const TokenId above = document_.tokens[noun].head;
  const bool hung = document_.tokens[noun].deprel == Deprel::appos && above && above.value < tokens_.begin &&
                    document_[head_].deprel == Deprel::nmod && document_[head_].head == above;
  return hung && noun > tokens_.end + 1 && !view_.is(WordClass::office, noun) ? noun : kNone;
}

// "Xan, a Yorl daily,": by words, for the tagger takes it for an adverb.
std::uint32_t NounBeside::outlet_noun_behind() const {
  std::uint32_t t = tokens_.end + 2;
  if (t >= sentence_.end || view_.word(tokens_.end) != "," || document_.tokens[tokens_.end + 1].upos != Upos::DET)
    return kNone;
  while (t + 1 < sentence_.end && document_.tokens[t].upos != Upos::VERB && document_.tokens[t].upos != Upos::ADP &&
         view_.word(t + 1) != "," && view_.word(t + 1) != ".")
    ++t;
  const bool outlet = t + 1 < sentence_.end && document_.tokens[t].upos == Upos::ADV && !view_.capital(t) &&
                      view_.is(WordClass::outlet, t);
  return outlet ? t : kNone;
}

// "the party Yorl won", "Yorl, a group of Xan, won": what the parser took for two subjects of one verb.
void NounBeside::add_second_subject(const auto& add) const {
  const auto subject = [&](std::uint32_t t) {
    return document_.tokens[t].head == document_[head_].head && document_.tokens[t].deprel == document_[head_].deprel;
  };
  if (tokens_.begin > sentence_.begin && subject(tokens_.begin - 1)) add(tokens_.begin - 1);
  if (tokens_.end + 1 >= sentence_.end || view_.word(tokens_.end) != ",") return;
  if (document_.tokens[tokens_.end + 1].upos != Upos::DET) return;
  for (std::uint32_t t = tokens_.end + 2; t < sentence_.end && view_.word(t) != ","; ++t)
    if (subject(t)) add(t);
}

// "Xan Yorl of the Democratic Alliance, a party": what is said of the body that a person is of.
bool NounBeside::is_anothers(std::uint32_t apposed) const {
  return candidate_.label == "PER" && apposed > tokens_.end && view_.word(tokens_.end) == "of" &&
         !view_.is(WordClass::office, apposed) && !view_.is(WordClass::person_nominal, apposed);
}

// "companies such as X, Y and Z": the noun before the list, or none.
std::uint32_t NounBeside::list_noun() const {
  std::uint32_t at = tokens_.begin;
  while (at > sentence_.begin && in_list(at - 1)) --at;
  if (at < sentence_.begin + 2) return kNone;
  const std::string& word = view_.word(at - 1);
  if (word == "including" || word == "like") return at - 2;
  if (word == "as" && view_.word(at - 2) == "such" && at > sentence_.begin + 2) return at - 3;
  return kNone;
}

bool NounBeside::in_list(std::uint32_t t) const {
  const std::string& word = view_.word(t);
  return view_.capital(t) || word == "," || word == "and" || word == "or" || word == "the" || word == "&";
}

Typing NounBeside::of_list() const {
  const std::uint32_t noun = list_noun();
  if (noun == kNone || document_.tokens[noun].upos != Upos::NOUN || !view_.is(WordClass::organization, noun)) return {};
  return {"Organization", std::string(view_.detail(WordClass::organization, {noun, noun + 1})), "one of a list",
          nullptr, false};
}

}  // namespace entente
