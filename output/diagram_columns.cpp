#include "output/diagram_columns.hpp"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

struct Part {
  std::vector<std::size_t> cards;  // in order of the drawing
  std::size_t height = 1, head = 0, foot = 0;
};

class Columns {
 public:
  Columns(const Drawing& drawing, const std::vector<std::pair<std::size_t, std::size_t>>& together)
      : below_(drawing.cards.size()), beside_(drawing.cards.size()) {
    for (const Line& line : drawing.lines) {
      if (line.from == line.to) continue;
      below_[line.from].push_back(line.to);
      beside_[line.from].push_back(line.to);
      beside_[line.to].push_back(line.from);
    }
    for (const auto& [one, other] : together) {
      beside_[one].push_back(other);
      beside_[other].push_back(one);
    }
  }

  std::vector<std::pair<std::size_t, std::size_t>> ties() {
    std::vector<Part> parts = find_parts();
    for (Part& part : parts) measure(part);
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return a.cards.size() > b.cards.size(); });
    std::vector<std::pair<std::size_t, std::size_t>> out;
    if (parts.size() < 3) return out;
    auto most = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(below_.size()))));
    for (const Part& part : parts) most = std::max(most, part.height);
    std::size_t filled = parts.front().height;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      if (i > 1 && filled + parts[i].height <= most) {
        out.emplace_back(parts[i - 1].foot, parts[i].head);
        filled += parts[i].height;
      } else {
        filled = parts[i].height;
      }
    }
    return out;
  }

 private:
  std::vector<Part> find_parts() const {
    std::vector<Part> parts;
    std::vector<bool> seen(below_.size(), false);
    for (std::size_t first = 0; first < seen.size(); ++first) {
      if (seen[first]) continue;
      seen[first] = true;
      Part part;
      part.cards = {first};
      for (std::size_t at = 0; at < part.cards.size(); ++at) {
        for (const std::size_t other : beside_[part.cards[at]]) {
          if (seen[other]) continue;
          seen[other] = true;
          part.cards.push_back(other);
        }
      }
      std::sort(part.cards.begin(), part.cards.end());
      parts.push_back(std::move(part));
    }
    return parts;
  }

  // Longest chains, in the order in which a depth-first walk leaves the cards: what lies below comes first.
  void measure(Part& part) {
    height_.resize(below_.size(), 0);
    for (const std::size_t start : part.cards) walk(start);
    part.head = part.foot = part.cards.front();
    for (const std::size_t card : part.cards) {
      if (height_[card] > height_[part.head]) part.head = card;
    }
    part.height = height_[part.head];
    for (part.foot = part.head; height_[part.foot] > 1;) {
      const std::size_t next = height_[part.foot] - 1;
      part.foot = *std::find_if(below_[part.foot].begin(), below_[part.foot].end(),
                                [&](std::size_t card) { return height_[card] == next; });
    }
  }

  void walk(std::size_t start) {
    if (height_[start] != 0) return;
    std::vector<std::pair<std::size_t, std::size_t>> open = {{start, 0}};  // a card and the next line to follow
    height_[start] = kOpen;
    while (!open.empty()) {
      auto& [card, next] = open.back();
      if (next < below_[card].size()) {
        const std::size_t other = below_[card][next++];
        if (height_[other] != 0) continue;
        height_[other] = kOpen;
        open.emplace_back(other, 0);
        continue;
      }
      std::size_t height = 1;
      for (const std::size_t other : below_[card]) {
        if (height_[other] != kOpen) height = std::max(height, height_[other] + 1);
      }
      height_[card] = height;
      open.pop_back();
    }
  }

  static constexpr std::size_t kOpen = SIZE_MAX;
  std::vector<std::vector<std::size_t>> below_, beside_;
  std::vector<std::size_t> height_;
};

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> column_ties(
    const Drawing& drawing, const std::vector<std::pair<std::size_t, std::size_t>>& together) {
  return Columns(drawing, together).ties();
}

}  // namespace entente
