#include "train/relations/classifier.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <unordered_map>
#include <utility>

#include "base/model_file.hpp"
#include "extract/relation_model.hpp"

namespace entente::train {

namespace {

constexpr int kEpochs = 12;
constexpr float kRate = 0.02F, kDecay = 1e-3F, kSmall = 0.02F;
constexpr int kSeenBoth = 2,
              kSeenAnywhere = 12;  // a feature is kept when it is seen so often with a relation, or at all

// The features that are seen often enough: with a relation, or at all.
template <typename Each>
std::vector<std::uint32_t> frequent(const Examples& examples, const std::function<bool(std::size_t)>& learns,
                                    const Each& each) {
  std::unordered_map<std::uint32_t, std::pair<int, int>> counts;
  for (const Instance& instance : examples.instances) {
    if (!learns(instance.key.document)) continue;
    each(instance, [&](std::uint32_t feature) {
      ++counts[feature].first;
      if (instance.told != 0) ++counts[feature].second;
    });
  }
  std::vector<std::uint32_t> out;
  for (const auto& [feature, count] : counts) {
    if (count.second >= kSeenBoth || count.first >= kSeenAnywhere) out.push_back(feature);
  }
  std::sort(out.begin(), out.end());
  return out;
}

constexpr std::size_t kNone = SIZE_MAX;

std::size_t row_of(const std::vector<std::uint32_t>& keys, std::uint32_t feature) {
  const auto found = std::lower_bound(keys.begin(), keys.end(), feature);
  return found != keys.end() && *found == feature ? static_cast<std::size_t>(found - keys.begin()) : kNone;
}

// An instance's features as rows of the classifier.
struct Rows {
  std::vector<std::size_t> plain;
  std::vector<std::vector<std::size_t>> named;  // by relation
};

Rows rows_of(const Classifier& classifier, const Examples& examples, const FeatureSet& features) {
  Rows out;
  out.named.resize(examples.relations.size());
  for (const std::uint32_t feature : features.plain) {
    if (const std::size_t row = row_of(classifier.keys, feature); row != kNone) out.plain.push_back(row);
  }
  for (std::size_t r = 0; r < examples.relations.size(); ++r) {
    const std::uint32_t hash = relation_hash(examples.relations[r]);
    for (const auto& [relation, feature] : features.named) {
      const std::size_t row = relation == hash ? row_of(classifier.named_keys, feature) : kNone;
      if (row != kNone) out.named[r].push_back(row);
    }
  }
  return out;
}

float score_of(const Classifier& classifier, const Rows& rows, std::size_t relation) {
  float score = classifier.bias[relation];
  for (const std::size_t row : rows.plain) score += classifier.weights[row][relation];
  for (const std::size_t row : rows.named[relation]) score += classifier.named_weights[row];
  return score;
}

class Learner {
 public:
  explicit Learner(Classifier& classifier)
      : model_(classifier),
        squares_(classifier.keys.size(), std::vector<float>(classifier.bias.size(), kStart)),
        named_squares_(classifier.named_keys.size(), kStart),
        bias_squares_(classifier.bias.size(), kStart) {}

  void learn(const Instance& instance, const Rows& rows) {
    for (std::size_t r = 0; r < model_.bias.size(); ++r) {
      if ((instance.allowed >> r & 1U) == 0) continue;
      const float score = score_of(model_, rows, r);
      const float wanted = (instance.told >> r & 1U) != 0 ? 1.0F : 0.0F;
      const float gradient = 1.0F / (1.0F + std::exp(-score)) - wanted;
      if (std::fabs(gradient) < 0.002F) continue;
      step(model_.bias[r], bias_squares_[r], gradient);
      for (const std::size_t row : rows.plain) step(model_.weights[row][r], squares_[row][r], gradient);
      for (const std::size_t row : rows.named[r]) step(model_.named_weights[row], named_squares_[row], gradient);
    }
  }

 private:
  static constexpr float kStart = 1e-2F;

  static void step(float& weight, float& square, float gradient) {
    gradient += kDecay * weight;
    square += gradient * gradient;
    weight -= kRate * gradient / std::sqrt(square);
  }

  Classifier& model_;
  std::vector<std::vector<float>> squares_;
  std::vector<float> named_squares_, bias_squares_;
};

}  // namespace

Classifier train_classifier(const Examples& examples, const std::function<bool(std::size_t)>& learns) {
  Classifier out;
  out.keys = frequent(examples, learns, [](const Instance& instance, const auto& take) {
    for (const std::uint32_t feature : instance.features.plain) take(feature);
  });
  out.named_keys = frequent(examples, learns, [](const Instance& instance, const auto& take) {
    for (const auto& [relation, feature] : instance.features.named) take(feature);
  });
  out.named_weights.assign(out.named_keys.size(), 0.0F);
  out.weights.assign(out.keys.size(), std::vector<float>(examples.relations.size()));
  out.bias.assign(examples.relations.size(), -3.0F);
  std::vector<std::pair<const Instance*, Rows>> data;
  for (const Instance& instance : examples.instances) {
    if (learns(instance.key.document)) data.emplace_back(&instance, rows_of(out, examples, instance.features));
  }
  Learner learner(out);
  std::mt19937_64 rng(7);
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (std::size_t i = data.size(); i > 1; --i) std::swap(data[i - 1], data[rng() % i]);
    for (const auto& [instance, rows] : data) learner.learn(*instance, rows);
  }
  return out;
}

EdgeScores score_edges(const Classifier& classifier, const Examples& examples,
                       const std::function<bool(std::size_t)>& judged) {
  EdgeScores out;
  for (const Instance& instance : examples.instances) {
    if (!judged(instance.key.document)) continue;
    const Rows rows = rows_of(classifier, examples, instance.features);
    for (std::size_t r = 0; r < classifier.bias.size(); ++r) {
      if ((instance.allowed >> r & 1U) == 0) continue;
      const float score = score_of(classifier, rows, r);
      EdgeKey key = instance.key;
      if (examples.mutual[r] && key.object < key.subject) std::swap(key.subject, key.object);
      const auto [at, fresh] = out.try_emplace({key, static_cast<std::uint8_t>(r)}, score);
      if (!fresh) at->second = std::max(at->second, score);
    }
  }
  return out;
}

Measure measure(const EdgeScores& scores, const Examples& examples, const Thresholds& thresholds,
                const std::function<bool(std::size_t)>& judged, int relation) {
  std::map<EdgeKey, std::vector<std::vector<std::uint8_t>>> labels;
  for (const auto& [key, accepted] : examples.wanted) {
    if (judged(key.document)) labels[key].push_back(accepted);
  }
  Measure out;
  const auto counts = [&](std::uint8_t r) { return relation < 0 || r == relation; };
  std::set<std::pair<EdgeKey, std::vector<std::uint8_t>>> hit;
  for (const auto& [edge, score] : scores) {
    const auto& [key, r] = edge;
    if (!judged(key.document) || score < thresholds[r]) continue;
    bool right = false;
    EdgeKey turned = key;
    std::swap(turned.subject, turned.object);
    for (const EdgeKey& way : {key, turned}) {
      if (way == turned && !examples.mutual[r]) continue;
      const auto found = labels.find(way);
      if (found == labels.end()) continue;
      for (const std::vector<std::uint8_t>& accepted : found->second) {
        if (std::find(accepted.begin(), accepted.end(), r) == accepted.end()) continue;
        right = true;
        hit.insert({way, accepted});
      }
    }
    if (counts(r)) ++out.found, out.right += right;
  }
  std::set<std::pair<EdgeKey, std::vector<std::uint8_t>>> all;
  std::size_t reached = 0;
  for (const auto& [key, lists] : labels) {
    for (const std::vector<std::uint8_t>& accepted : lists) {
      if (counts(accepted.front()) && all.insert({key, accepted}).second) reached += hit.contains({key, accepted});
    }
  }
  out.wanted = all.size();
  // Recall counts labels, precision counts edges; the two differ where one edge answers two labels.
  out.right = std::min(out.right, reached);
  return out;
}

std::vector<Measure> calibration(const EdgeScores& scores, const Examples& examples,
                                 const std::function<bool(std::size_t)>& judged) {
  const auto from = [&](int tenth) {
    const float share = static_cast<float>(tenth) / 10;
    const float score = tenth == 0 ? -1000 : std::log(share / (1 - share));
    return measure(scores, examples, Thresholds(examples.relations.size(), score), judged);
  };
  std::vector<Measure> out;
  for (int tenth = 0; tenth < 10; ++tenth) {
    Measure m = from(tenth);
    const Measure above = tenth < 9 ? from(tenth + 1) : Measure{};
    m.right -= above.right;
    m.found -= above.found;
    out.push_back(m);
  }
  return out;
}

Thresholds best_thresholds(const EdgeScores& scores, const Examples& examples,
                           const std::function<bool(std::size_t)>& judged) {
  constexpr float lowest = -1.25F, step = 0.25F;  // less than a probability of 0.22 is no ground for an edge
  constexpr std::size_t steps = 12, enough = 50;
  constexpr double nearly = 0.99;  // labels miss edges too, so of thresholds that are as good, the lowest is taken
  const auto best = [&](int relation, float otherwise) {
    std::vector<double> f1;
    for (std::size_t i = 0; i < steps; ++i) {
      const Thresholds all(examples.relations.size(), lowest + step * static_cast<float>(i));
      const Measure m = measure(scores, examples, all, judged, relation);
      if (m.wanted < enough) return otherwise;
      f1.push_back(m.f1());
    }
    const double highest = *std::max_element(f1.begin(), f1.end());
    const auto first = std::find_if(f1.begin(), f1.end(), [&](double f) { return f >= nearly * highest; });
    return lowest + step * static_cast<float>(first - f1.begin());
  };
  const float common = best(-1, 0);
  Thresholds out;
  for (std::size_t r = 0; r < examples.relations.size(); ++r)
    out.push_back((common + best(static_cast<int>(r), common)) / 2);
  return out;
}

void write_model(const Classifier& classifier, const Examples& examples, const Thresholds& thresholds,
                 const std::filesystem::path& path) {
  constexpr float scale = 1 << RelationModel::kShift;
  std::vector<std::uint32_t> keys, starts{0};
  std::vector<std::uint8_t> classes;
  std::vector<std::int16_t> weights;
  std::vector<std::int32_t> bias, told_from;
  std::map<std::uint32_t, std::vector<std::pair<std::uint8_t, float>>> kept;
  const auto keep = [&](std::uint32_t key, std::size_t relation, float weight) {
    if (std::fabs(weight) >= kSmall) kept[key].emplace_back(static_cast<std::uint8_t>(relation), weight);
  };
  for (std::size_t k = 0; k < classifier.keys.size(); ++k) {
    for (std::size_t r = 0; r < classifier.bias.size(); ++r) keep(classifier.keys[k], r, classifier.weights[k][r]);
  }
  for (std::size_t k = 0; k < classifier.named_keys.size(); ++k)
    keep(classifier.named_keys[k], RelationModel::kNamed, classifier.named_weights[k]);
  for (const auto& [key, of_key] : kept) {
    keys.push_back(key);
    for (const auto& [relation, weight] : of_key) {
      classes.push_back(relation);
      weights.push_back(static_cast<std::int16_t>(std::lround(std::clamp(weight, -100.0F, 100.0F) * scale)));
    }
    starts.push_back(static_cast<std::uint32_t>(classes.size()));
  }
  for (const float b : classifier.bias) bias.push_back(static_cast<std::int32_t>(std::lround(b * scale)));
  for (const float t : thresholds) told_from.push_back(static_cast<std::int32_t>(std::lround(t * scale)));
  ModelWriter writer;
  writer.add_lines("relations", examples.relations);
  const auto add = [&](const char* name, const auto& values) {
    writer.add(name, std::span(values), static_cast<std::uint32_t>(values.size()), 1);
  };
  add("keys", std::as_const(keys));
  add("starts", std::as_const(starts));
  add("classes", std::as_const(classes));
  add("weights", std::as_const(weights));
  add("bias", std::as_const(bias));
  add("thresholds", std::as_const(told_from));
  writer.write(path);
}

}  // namespace entente::train
