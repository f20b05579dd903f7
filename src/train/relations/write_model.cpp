// From the trained network to the file that the program maps: floats rounded to integers of a shift each.
#include <algorithm>

#include "base/model_file.hpp"
#include "extract/relation_model.hpp"
#include "train/relations/classifier.hpp"
#include "train/rounding.hpp"

namespace entente::train {

namespace {

// The program applies a view's map by itself: [views x hidden] rows of the state's width.
std::vector<float> by_view(const Param& views) {
  const std::size_t width = views.cols / kViews;
  std::vector<float> out(views.w.size());
  for (std::size_t h = 0; h < views.rows; ++h) {
    for (std::size_t v = 0; v < kViews; ++v) {
      const auto from = views.w.begin() + static_cast<std::ptrdiff_t>(h * views.cols + v * width);
      std::copy_n(from, width, out.begin() + static_cast<std::ptrdiff_t>((v * views.rows + h) * width));
    }
  }
  return out;
}

std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }

}  // namespace

void write_model(const Classifier& classifier, const Examples& examples, const Thresholds& thresholds,
                 const std::filesystem::path& path) {
  constexpr int table_finest = 7, matrix_finest = 12;
  ModelWriter writer;
  const auto add = [&]<typename T>(const char* name, const std::vector<T>& values, std::size_t rows,
                                   std::size_t columns,
                                   int shift) { writer.add<T>(name, values, narrow(rows), narrow(columns), shift); };
  const Param& table = classifier.table;
  const std::vector<float> views = by_view(classifier.views);
  const int table_shift = shift_for(table.w, 127, table_finest), views_shift = shift_for(views, 32767, matrix_finest),
            out_shift = shift_for(classifier.out.w, 32767, matrix_finest);
  writer.add_lines("relations", examples.relations);
  add("keys", classifier.keys, 1, classifier.keys.size(), 0);
  add("table", rounded<std::int8_t>(table.w, table_shift), table.rows, table.cols, table_shift);
  add("views", rounded<std::int16_t>(views, views_shift), kViews * table.cols, classifier.views.cols / kViews,
      views_shift);
  add("hidden", rounded<std::int32_t>(classifier.hidden_bias.w, RelationModel::kShift), 1, table.cols,
      RelationModel::kShift);
  add("out", rounded<std::int16_t>(classifier.out.w, out_shift), classifier.out.rows, table.cols, out_shift);
  add("bias", rounded<std::int32_t>(classifier.bias.w, RelationModel::kShift), 1, classifier.bias.cols,
      RelationModel::kShift);
  add("thresholds", rounded<std::int32_t>(thresholds, RelationModel::kShift), 1, thresholds.size(),
      RelationModel::kShift);
  writer.write(path);
}

}  // namespace entente::train
