#include "lexicon/name_origins.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/feature_hash.hpp"
#include "base/fold.hpp"

namespace entente {

namespace {

constexpr std::size_t kLongest = 3;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out;
  bool inside = false;
  for (const char c : fold(name)) {
    const bool part = is_letter(c) || c == '\'';
    if (part && !inside) out.emplace_back();
    if (part) out.back() += c;
    inside = part;
  }
  return out;
}

std::int64_t letters_of(std::string_view name) {
  const std::string folded = fold(name);
  return std::max<std::int64_t>(1, std::count_if(folded.begin(), folded.end(), is_letter));
}

}  // namespace

std::vector<std::uint32_t> name_features(std::string_view name) {
  std::vector<std::uint32_t> out;
  for (const std::string& word : words_of(name)) {
    const std::string framed = "^" + word + "$";
    out.push_back(feature_hash(framed));
    for (std::size_t n = 2; n <= kLongest && n < framed.size(); ++n)
      for (std::size_t i = 0; i + n <= framed.size(); ++i)
        out.push_back(feature_hash(std::string_view(framed).substr(i, n)));
  }
  return out;
}

NameOrigins::NameOrigins(const std::filesystem::path& path)
    : file_(path),
      codes_(file_.lines("codes")),
      bases_(file_.array<std::int32_t>("bases")),
      starts_(file_.array<std::uint32_t>("starts")),
      countries_(file_.array<std::uint8_t>("countries")),
      gains_(file_.array<std::uint8_t>("gains")),
      keys_(file_.array<std::uint32_t>("keys")) {
  const auto keys = file_.array<std::uint32_t>("keys");
  const bool fits =
      std::is_sorted(codes_.begin(), codes_.end()) && bases_.size() == codes_.size() &&
      starts_.size() == keys.size() + 1 && std::is_sorted(keys.begin(), keys.end()) &&
      std::is_sorted(starts_.begin(), starts_.end()) && starts_.back() == countries_.size() &&
      gains_.size() == countries_.size() &&
      std::all_of(countries_.begin(), countries_.end(), [&](std::uint8_t c) { return c < codes_.size(); });
  if (!fits) throw Error(path.string() + " is damaged: its sections do not fit together");
}

OriginFits NameOrigins::fits(std::string_view name) const {
  std::vector<std::int64_t> scores(codes_.size(), 0);
  std::int64_t features = 0;
  for (const std::uint32_t key : name_features(name)) {
    const std::size_t at = keys_.find(key);
    if (at == keys_.size()) continue;
    ++features;
    for (std::uint32_t i = starts_[at]; i < starts_[at + 1]; ++i)
      scores[countries_[i]] += std::int64_t{gains_[i]} << (kBaseShift - kGainShift);
  }
  for (std::size_t c = 0; c < scores.size(); ++c) scores[c] += bases_[c] * features;
  const std::int64_t best = scores.empty() ? 0 : *std::max_element(scores.begin(), scores.end());
  const std::int64_t letters = letters_of(name);
  OriginFits out;
  for (const std::int64_t score : scores) {
    const std::int64_t less = ((best - score) * 100 / letters) >> kBaseShift;
    out.push_back(static_cast<std::int16_t>(-std::min<std::int64_t>(less, -kLeast)));
  }
  return out;
}

int NameOrigins::fit(const OriginFits& fits, std::string_view code) const {
  const auto found = std::lower_bound(codes_.begin(), codes_.end(), code);
  if (found == codes_.end() || *found != code) return kLeast;
  return fits[static_cast<std::size_t>(found - codes_.begin())];
}

std::vector<NameOrigins::Standing> NameOrigins::standings(std::string_view name,
                                                          const std::vector<std::string_view>& codes) const {
  const OriginFits of_name = fits(name);
  std::vector<Standing> out;
  int best = kLeast;
  for (const std::string_view code : codes) {
    out.push_back({fit(of_name, code), 0});
    best = std::max(best, out.back().fit);
  }
  for (Standing& one : out) one.behind = best - one.fit;
  return out;
}

int NameOrigins::steps(int hundredths) { return static_cast<int>(4 * std::sqrt(hundredths / 100.0)); }

}  // namespace entente
