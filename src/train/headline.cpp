#include "headline.hpp"

#include <algorithm>
#include <optional>

#include "text/labels.hpp"

namespace entente::train {
namespace {

class Headline {
 public:
  explicit Headline(Example& sentence)
      : sentence_(sentence), dropped_(sentence.forms.size(), false), has_children_(sentence.forms.size(), false) {
    for (const int head : sentence.head)
      if (head > 0) has_children_[index(head)] = true;
  }

  void turn() {
    const auto root = std::find(sentence_.head.begin(), sentence_.head.end(), 0);
    if (root == sentence_.head.end()) return;
    const auto verb = static_cast<std::size_t>(root - sentence_.head.begin());
    const auto subject = subject_of(verb);
    if (!is(verb, Upos::VERB) || !subject || !(is(*subject, Upos::NOUN) || is(*subject, Upos::PROPN))) return;
    for (std::size_t i = 0; i < size(); ++i) shorten(i);
    for (std::size_t i = 0; i < size(); ++i)
      if (is(i, Upos::VERB) && (i == verb || of(i, verb))) set_in_present(i, verb);
    if (sentence_.forms.back() == ".") drop(size() - 1);
    remove_dropped();
  }

 private:
  static std::size_t index(int head) { return static_cast<std::size_t>(head) - 1; }
  std::size_t size() const { return sentence_.forms.size(); }
  bool is(std::size_t i, Upos upos) const { return sentence_.upos[i] == static_cast<int>(upos); }
  bool is(std::size_t i, Deprel deprel) const { return sentence_.deprel[i] == static_cast<int>(deprel); }
  bool hangs_on(std::size_t i, std::size_t head) const { return sentence_.head[i] == static_cast<int>(head) + 1; }
  bool has(std::size_t i, std::string_view feature) const {
    return sentence_.feats_text[i].find(feature) != std::string::npos;
  }
  bool of(std::size_t i, std::size_t verb) const {
    return hangs_on(i, verb) && (is(i, Deprel::conj) || is(i, Deprel::parataxis) || is(i, Deprel::advcl));
  }

  void drop(std::size_t i) {
    if (!has_children_[i]) dropped_[i] = true;
  }

  // Articles, and auxiliaries of the perfect and the passive.
  void shorten(std::size_t i) {
    const std::string& lemma = sentence_.lemma_text[i];
    if (is(i, Deprel::det) && (lemma == "the" || lemma == "a")) drop(i);
    if (is(i, Deprel::aux_pass) && has(i, "VerbForm=Fin")) drop(i);
    if (!is(i, Deprel::aux) || lemma != "have" || !has(i, "VerbForm=Fin")) return;
    const std::size_t verb = index(sentence_.head[i]);
    const bool passive = child_of(verb, Deprel::aux_pass) != size();
    drop(i);
    if (dropped_[i] && !passive) perfect_.push_back(verb);
  }

  std::size_t child_of(std::size_t verb, Deprel deprel) const {
    for (std::size_t i = 0; i < size(); ++i)
      if (hangs_on(i, verb) && is(i, deprel)) return i;
    return size();
  }

  std::optional<std::size_t> subject_of(std::size_t verb) const {
    for (const Deprel deprel : {Deprel::nsubj, Deprel::nsubj_pass})
      if (const std::size_t found = child_of(verb, deprel); found != size()) return found;
    return std::nullopt;
  }

  bool is_plural(std::size_t subject) const {
    if (has(subject, "Number=Plur") || child_of(subject, Deprel::conj) != size()) return true;
    const std::string& lemma = sentence_.lemma_text[subject];
    return lemma == "I" || lemma == "you" || lemma == "we" || lemma == "they";
  }

  void set_in_present(std::size_t verb, std::size_t root) {
    const bool past = has(verb, "Tense=Past") && has(verb, "VerbForm=Fin");
    const bool perfect = std::find(perfect_.begin(), perfect_.end(), verb) != perfect_.end();
    if (!past && !perfect) return;
    auto subject = subject_of(verb);
    if (!subject) subject = subject_of(root);
    sentence_.forms[verb] = is_plural(*subject) ? sentence_.lemma_text[verb] : third_person(sentence_.lemma_text[verb]);
    sentence_.feats[verb] = sentence_.lemma[verb] = -1;
  }

  static std::string third_person(const std::string& lemma) {
    if (lemma == "be") return "is";
    if (lemma == "have") return "has";
    const auto ends = [&](std::string_view ending) { return lemma.ends_with(ending); };
    const bool consonant_y = ends("y") && lemma.size() > 2 &&
                             std::string_view("aeiou").find(lemma[lemma.size() - 2]) == std::string_view::npos;
    if (consonant_y) return lemma.substr(0, lemma.size() - 1) + "ies";
    return lemma + (ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh") || ends("o") ? "es" : "s");
  }

  void remove_dropped() {
    std::vector<int> place(size() + 1, 0);
    int next = 0;
    for (std::size_t i = 0; i < size(); ++i) place[i + 1] = dropped_[i] ? 0 : ++next;
    for (int& head : sentence_.head) head = place[static_cast<std::size_t>(head)];
    const auto keep = [&](auto& values) {
      if (values.empty()) return;
      std::size_t at = 0;
      for (std::size_t i = 0; i < dropped_.size(); ++i)
        if (!dropped_[i]) std::swap(values[at++], values[i]);
      values.resize(at);
    };
    keep(sentence_.upos), keep(sentence_.feats), keep(sentence_.lemma), keep(sentence_.head), keep(sentence_.deprel);
    keep(sentence_.feats_text), keep(sentence_.lemma_text), keep(sentence_.allowed), keep(sentence_.forms);
    char& first = sentence_.forms.front().front();
    if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  }

  Example& sentence_;
  std::vector<bool> dropped_, has_children_;
  std::vector<std::size_t> perfect_;  // verbs that lost their "have"
};

}  // namespace

void turn_into_headline(Example& sentence) {
  if (sentence.has_tree() && sentence.forms.size() > 5) Headline(sentence).turn();
}

}  // namespace entente::train
