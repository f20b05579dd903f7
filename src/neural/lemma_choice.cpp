#include "lemma_choice.hpp"

#include <algorithm>

#include "features.hpp"
#include "lemma_script.hpp"

namespace entente::neural {
namespace {

bool is_open_class(Upos upos) {
  return upos == Upos::VERB || upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::ADV;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }
bool is_consonant(char c) { return c >= 'a' && c <= 'z' && !is_vowel(c); }

// hop, plan, get: one syllable that doubles its last letter before an ending.
bool doubles_last(std::string_view lemma) {
  const std::size_t n = lemma.size();
  if (n < 3 || !is_consonant(lemma[n - 1]) || std::string_view("wxy").find(lemma[n - 1]) != std::string_view::npos)
    return false;
  const bool quiet_u = n > 3 && lemma[n - 3] == 'u' && lemma[n - 4] == 'q';
  return is_vowel(lemma[n - 2]) && (!is_vowel(lemma[n - 3]) || quiet_u) &&
         std::none_of(lemma.begin(), lemma.end() - (quiet_u ? 3 : 2), is_vowel);
}

bool ends_doubled(std::string_view lemma) {
  const std::size_t n = lemma.size();
  return n > 3 && lemma[n - 1] == lemma[n - 2] &&
         std::string_view("bdgmnprt").find(lemma[n - 1]) != std::string_view::npos;
}

bool is_ending(std::string_view text) { return text == "ed" || text == "ing" || text == "er" || text == "est"; }

bool has_inflection(Upos upos, std::string_view feats) {
  const auto has = [&](std::string_view part) { return feats.find(part) != std::string_view::npos; };
  if (upos == Upos::VERB) return has("Tense=Past") || has("VerbForm=Part") || has("VerbForm=Ger");
  if (upos == Upos::NOUN) return has("Number=Plur");
  return upos == Upos::ADJ && (has("Degree=Cmp") || has("Degree=Sup"));
}

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

}  // namespace

bool may_be_inflected(std::string_view form, std::string_view lemma) {
  if (form == lemma) return true;
  if (lemma.size() < 3 && !lemma.empty() && lemma.back() != 'o' && lemma.back() != 'e') return false;  // lies: no "ly"
  if (!form.starts_with(lemma)) return true;
  const std::string_view rest = form.substr(lemma.size());
  if (is_ending(rest)) return !doubles_last(lemma) && !ends_doubled(lemma);
  if (rest.size() < 3 || !is_ending(rest.substr(1)) || !is_consonant(rest.front())) return true;
  return rest.front() == lemma.back() || (rest.front() == 'k' && lemma.back() == 'c');
}

std::string choose_lemma(const Model& model, std::string_view form, Upos upos, std::string_view feats,
                         const ScriptRanking& ranking) {
  const auto& labels = model.lemma.labels;
  std::string best = apply_lemma_script(form, labels[ranking.front().script]);
  if (!is_open_class(upos)) return best;
  const std::string lower = lowered(form);
  if (has_inflection(upos, feats)) {
    const auto found = model.irregular.find(lower + '\t' + std::string(name_of(upos)));
    if (found != model.irregular.end()) return found->second;
  }
  std::string fitting;
  for (const auto [script, score] : ranking) {
    if (ranking.front().score - score > lemma_margin) break;
    std::string lemma = apply_lemma_script(form, labels[script]);
    if (!may_be_inflected(lower, lowered(lemma))) continue;
    if (fitting.empty()) fitting = lemma;
    if (model.knows(feature_key(FeatureKind::word, normal_form(lemma)))) return lemma;
  }
  return fitting.empty() ? best : fitting;
}

}  // namespace entente::neural
