#include "output/drawing_fold.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace entente {

namespace {

constexpr std::size_t kMostPeriods = 8;

int colour_class(Quad quad) {
  if (quad == Quad::standing) return 0;
  return quad == Quad::verbal_cooperation || quad == Quad::material_cooperation ? 1 : 2;
}

void add_new(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& one : from) {
    if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(one);
  }
}

void absorb(Line& into, const Line& line) {
  into.ids.insert(into.ids.end(), line.ids.begin(), line.ids.end());
  add_new(into.labels, line.labels);
  if (into.per.empty() || line.per.empty()) {
    into.per.clear();
  } else {
    add_new(into.per, line.per);
  }
  into.disputed = into.disputed || line.disputed;
  into.weight += line.weight;
  into.confidence = std::max(into.confidence, line.confidence);
  if (into.date.empty() || (!line.date.empty() && line.date < into.date)) into.date = line.date;
  into.quotes.insert(into.quotes.end(), line.quotes.begin(), line.quotes.end());
}

// The finest grain, in characters of "2023-07-18", in which the dates make few periods.
std::size_t grain(const std::vector<Line>& lines) {
  for (const std::size_t characters : {std::size_t{10}, std::size_t{7}}) {
    std::set<std::string> periods;
    for (const Line& line : lines) periods.insert(line.date.substr(0, std::min(line.date.find('/'), characters)));
    if (periods.size() <= kMostPeriods) return characters;
  }
  return 4;
}

}  // namespace

void fold_lines(Drawing& drawing) {
  std::map<std::tuple<std::size_t, std::size_t, int, Status, bool>, std::vector<Line>> groups;
  for (Line& line : drawing.lines)
    groups[{line.from, line.to, colour_class(line.quad), line.status, line.mutual}].push_back(std::move(line));
  drawing.lines.clear();
  for (auto& [key, group] : groups) {
    std::stable_sort(group.begin(), group.end(), [](const Line& a, const Line& b) { return a.weight > b.weight; });
    Line folded = std::move(group.front());
    for (std::size_t i = 1; i < group.size(); ++i) absorb(folded, group[i]);
    drawing.lines.push_back(std::move(folded));
  }
}

void roll_up_to_countries(Drawing& drawing) {
  std::map<std::string, std::size_t> countries;
  for (std::size_t i = 0; i < drawing.cards.size(); ++i) {
    if (drawing.cards[i].type == "Country") countries.emplace(drawing.cards[i].country, i);
  }
  const auto rolled = [&](std::size_t card) {
    const std::string& type = drawing.cards[card].type;
    const auto country = countries.find(drawing.cards[card].country);
    return (type == "Person" || type == "Organization") && country != countries.end() ? country->second : card;
  };
  for (Line& line : drawing.lines) {
    line.from = rolled(line.from);
    line.to = rolled(line.to);
  }
  std::erase_if(drawing.lines, [](const Line& line) { return line.from == line.to; });
}

void split_by_period(Drawing& drawing) {
  const auto undated = static_cast<std::size_t>(
      std::count_if(drawing.lines.begin(), drawing.lines.end(), [](const Line& line) { return line.date.empty(); }));
  if (undated == drawing.lines.size()) {
    drawing.left_out.emplace_back("no relation is dated");
    return;
  }
  std::erase_if(drawing.lines, [](const Line& line) { return line.date.empty(); });
  const std::size_t characters = grain(drawing.lines);
  std::map<std::pair<std::string, std::size_t>, std::size_t> places;
  std::vector<Card> cards;
  const auto placed = [&](std::size_t card, const std::string& period, std::size_t weight) {
    const auto [place, added] = places.try_emplace({period, card}, cards.size());
    if (added) {
      cards.push_back(drawing.cards[card]);
      cards.back().id += "." + period;
      cards.back().period = period;
      cards.back().degree = cards.back().weight = 0;
    }
    ++cards[place->second].degree;
    cards[place->second].weight += weight;
    return place->second;
  };
  for (Line& line : drawing.lines) {
    const std::string period = line.date.substr(0, std::min(line.date.find('/'), characters));
    line.from = placed(line.from, period, line.weight);
    line.to = placed(line.to, period, line.weight);
  }
  std::set<std::size_t> entities;
  for (const auto& [place, card] : places) entities.insert(place.second);
  drawing.copies = cards.size() - entities.size();
  drawing.cards = std::move(cards);
  if (undated != 0) drawing.left_out.push_back(std::to_string(undated) + " without a date not drawn");
}

}  // namespace entente
