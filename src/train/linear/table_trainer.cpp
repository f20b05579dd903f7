#include "train/linear/table_trainer.hpp"

#include <cstdio>
#include <exception>

#include "base/data_path.hpp"

namespace entente::train {

namespace {

void train(const TableTrainer& trainer, const std::string& articles, const std::string& path) {
  const Pipeline pipeline = Pipeline::load_rules(data_path("schemas"));
  std::map<std::string, Examples> examples;
  std::size_t number = 0;
  for (const Article& article : read_articles(articles, Below::read))
    trainer.add(article, number++, pipeline, examples);
  Weights all;
  for (const auto& [kind, of_kind] : examples) {
    std::printf("%s: %zu articles, %zu found, %zu wanted\n", kind.c_str(), number, of_kind.found.size(),
                of_kind.wanted);
    const auto own = trainer.of_kind.find(kind);
    const Fitting& fitting = own == trainer.of_kind.end() ? trainer.fitting : own->second;
    const double threshold = measured_threshold(of_kind.found, of_kind.wanted, fitting);
    Weights weights = fit(of_kind.found, fitting);
    const std::string bias = kind.empty() ? "all" : kind + " all";
    for (auto& [feature, weight] : weights)
      if (feature == bias || feature.starts_with(bias + " ")) weight -= threshold;
    all.merge(weights);
  }
  write_weights(all, trainer.comment, path);
}

}  // namespace

int run(const TableTrainer& trainer, int argc, char** argv) try {
  if (argc != 3) return std::fprintf(stderr, "usage: %s ARTICLES WEIGHTS\n", trainer.name.c_str()), 2;
  train(trainer, argv[1], argv[2]);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s: %s\n", trainer.name.c_str(), error.what());
  return 1;
}

}  // namespace entente::train
