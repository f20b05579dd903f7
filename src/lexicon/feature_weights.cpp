#include "lexicon/feature_weights.hpp"

#include <charconv>

#include "base/error.hpp"
#include "schema/table.hpp"

namespace entente {

FeatureWeights FeatureWeights::load(const std::filesystem::path& file) {
  FeatureWeights out;
  const Table table = read_table(file, {"feature", "weight"});
  for (const TableRow& row : table.rows) {
    const std::string& cell = row.cells[1];
    int weight = 0;
    const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
    if (fault != std::errc() || end != cell.data() + cell.size())
      throw Error(table.file, row.line, 0, "a weight is a whole number, in hundredths of a logit, not '" + cell + "'");
    out.weights_[row.cells[0]] = weight;
  }
  return out;
}

int FeatureWeights::sum(const std::vector<std::string>& features) const {
  int sum = 0;
  for (const std::string& feature : features) {
    if (const auto found = weights_.find(feature); found != weights_.end()) sum += found->second;
  }
  return sum;
}

}  // namespace entente
