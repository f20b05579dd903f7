#include "batches.hpp"

#include <algorithm>
#include <cmath>

#include "headline.hpp"
#include "neural/features.hpp"
#include "text/labels.hpp"

namespace entente::train {
namespace {

double chance(std::mt19937_64& rng) { return static_cast<double>(rng() >> 11) * 0x1p-53; }

void upper(std::string& form) {
  for (char& c : form)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
}

void lower(std::string& form) {
  for (char& c : form)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
}

void drop_lemma(Example& sentence, std::size_t word) {
  if (!sentence.lemma.empty()) sentence.lemma[word] = -1;
}

void drop_lemmas(Example& sentence) { std::fill(sentence.lemma.begin(), sentence.lemma.end(), -1); }

void swap_countries(Example& sentence, const Facts& facts, std::mt19937_64& rng) {
  const auto& countries = facts.single_countries;
  const auto& peoples = facts.single_peoples;
  for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
    std::string& form = sentence.forms[i];
    const std::string norm = neural::normal_form(form);
    if (form == norm || norm.size() < 4) continue;
    const auto* pool = facts.countries.contains(norm) ? &countries : facts.peoples.contains(norm) ? &peoples : nullptr;
    if (pool == nullptr || chance(rng) < 0.5) continue;
    form = (*pool)[rng() % pool->size()];
    drop_lemma(sentence, i);
  }
}

// Words of persons' names, and of nothing else, become names of any other language of the lists.
void swap_persons(Example& sentence, const Facts& facts, std::mt19937_64& rng) {
  constexpr std::uint32_t persons = 0x1E;
  for (std::size_t i = 0; i < sentence.allowed.size(); ++i) {
    std::string& form = sentence.forms[i];
    const bool person = (sentence.allowed[i] & ~persons) == 0;
    if (!person || form.size() < 3 || form[0] < 'A' || form[0] > 'Z' || chance(rng) < 0.4) continue;
    const auto& pool = facts.first_forms.contains(neural::normal_form(form)) ? facts.first_names : facts.last_names;
    form = pool[rng() % pool.size()];
    drop_lemma(sentence, i);
  }
}

bool is_leaf(const Example& sentence, int word) {
  return std::find(sentence.head.begin(), sentence.head.end(), word) == sentence.head.end();
}

void drop_last_stop(Example& sentence) {
  const int n = static_cast<int>(sentence.forms.size());
  if (n < 3 || sentence.forms.back() != "." ||
      (sentence.has_tree() && (!is_leaf(sentence, n) || sentence.head.back() == 0)))
    return;
  sentence.forms.pop_back();
  for (auto* values : {&sentence.upos, &sentence.feats, &sentence.lemma, &sentence.head, &sentence.deprel})
    if (!values->empty()) values->pop_back();
  if (!sentence.allowed.empty()) sentence.allowed.pop_back();
}

// Some words lose their vector while training, so that those without one are learned too.
void add_vector(std::uint64_t key, const WordVectors& vectors, std::mt19937_64* rng, std::vector<float>& values) {
  values.resize(values.size() + vectors.size, 0.0F);
  const auto found = vectors.rows.find(key);
  if (found == vectors.rows.end() || (rng != nullptr && chance(*rng) < 0.08)) return;
  const std::int8_t* row = vectors.values.data() + found->second * vectors.size;
  for (std::size_t i = 0; i < vectors.size; ++i)
    values[values.size() - vectors.size + i] = std::ldexp(static_cast<float>(row[i]), -vector_bits);
}

}  // namespace

Batch make_batch(const std::vector<const Example*>& sentences, const Vocabulary& vocabulary, const WordVectors& vectors,
                 std::mt19937_64* rng) {
  Batch batch;
  batch.sentences = sentences;
  std::vector<std::uint64_t> keys;
  for (const Example* sentence : sentences) {
    const std::vector<std::string_view> forms(sentence->forms.begin(), sentence->forms.end());
    const bool capitals = neural::all_upper(forms);
    batch.ranges.push_back({batch.tokens, batch.tokens + forms.size()});
    batch.tokens += forms.size();
    for (std::size_t i = 0; i < forms.size(); ++i) {
      neural::token_keys(forms[i], {i == 0, capitals}, keys);
      add_vector(keys[0], vectors, rng, batch.vectors);
      auto& rows = batch.rows.emplace_back();
      for (std::size_t k = 0; k < keys.size(); ++k) {
        const auto found = vocabulary.rows.find(keys[k]);
        std::uint32_t row = found == vocabulary.rows.end() ? 0 : found->second;
        if (k == 0 && row != 0 && rng != nullptr && chance(*rng) < 0.03 + 0.4 / (0.4 + vocabulary.counts[row])) row = 0;
        if (k > 0 && rng != nullptr && chance(*rng) < 0.03) continue;
        if (k == 0 || row != 0) rows.push_back(row);
      }
    }
  }
  return batch;
}

Example vary(const Example& sentence, const Facts& facts, std::mt19937_64& rng) {
  Example varied = sentence;
  if (chance(rng) < 0.3) swap_countries(varied, facts, rng);
  if (chance(rng) < 0.2) swap_persons(varied, facts, rng);
  const double kind = chance(rng);
  if (kind < 0.02) {
    for (auto& form : varied.forms) upper(form);
    drop_lemmas(varied);
  } else if (kind < 0.04) {  // as people write in haste
    for (auto& form : varied.forms) lower(form);
    drop_lemmas(varied);
  } else if (kind < 0.07) {  // a title: content words take a capital, no last stop
    for (auto& form : varied.forms)
      if (form.size() > 3 && form[0] >= 'a' && form[0] <= 'z') form[0] = static_cast<char>(form[0] - 'a' + 'A');
    drop_lemmas(varied);
    drop_last_stop(varied);
  } else if (kind < 0.12) {
    drop_last_stop(varied);
  } else if (kind < 0.20) {
    turn_into_headline(varied);
  }
  return varied;
}

std::vector<std::vector<const Example*>> shuffled_batches(const std::vector<const Example*>& sentences,
                                                          std::size_t tokens, std::mt19937_64& rng) {
  std::vector<std::pair<double, const Example*>> order;
  order.reserve(sentences.size());
  for (const Example* sentence : sentences)
    order.emplace_back(static_cast<double>(sentence->forms.size()) * (0.5 + chance(rng)), sentence);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::vector<const Example*>> batches(1);
  std::size_t size = 0;
  for (const auto& [key, sentence] : order) {
    if (size >= tokens) batches.emplace_back(), size = 0;
    batches.back().push_back(sentence);
    size += sentence->forms.size();
  }
  for (std::size_t i = batches.size(); i > 1; --i) std::swap(batches[i - 1], batches[rng() % i]);
  return batches;
}

}  // namespace entente::train
