#include "lemma_choice.hpp"

#include <charconv>

#include "features.hpp"
#include "lemma_script.hpp"

namespace entente::neural {
namespace {

bool is_open_class(Upos upos) {
  return upos == Upos::VERB || upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::ADV;
}

bool is_consonant(char c) {
  return ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) &&
         std::string_view("aeiouAEIOU").find(c) == std::string_view::npos;
}

bool is_word(const Model& model, std::string_view lemma) {
  return model.knows(feature_key(FeatureKind::word, normal_form(lemma)));
}

}  // namespace

bool fits_doubling(std::string_view form, std::string_view script) {
  const auto bar = script.find('|');
  if (bar == std::string_view::npos || script.back() != ':') return true;  // something takes the ending's place
  std::size_t cut = 0;
  std::from_chars(script.data() + bar + 1, script.data() + script.size(), cut);
  if (cut < 3 || cut >= form.size()) return true;
  const std::string_view ending = form.substr(form.size() - cut);
  if (ending.substr(1) != "ed" && ending.substr(1) != "ing") return true;
  return !is_consonant(ending.front()) || form[form.size() - cut - 1] == ending.front();
}

std::size_t choose_script(const Model& model, std::string_view form, Upos upos, const ScriptRanking& ranking) {
  const auto& labels = model.lemma.labels;
  const std::size_t best = ranking.front().script;
  if (!is_open_class(upos)) return best;
  std::size_t fitting = labels.size();
  for (const auto [script, score] : ranking) {
    if (ranking.front().score - score > model.lemma_margin) break;
    if (!fits_doubling(form, labels[script])) continue;
    if (fitting == labels.size()) fitting = script;
    if (is_word(model, apply_lemma_script(form, labels[script]))) return script;
  }
  return fitting == labels.size() ? best : fitting;
}

}  // namespace entente::neural
