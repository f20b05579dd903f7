#include "evaluate/coref_score.hpp"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <map>
#include <set>

namespace entente {

namespace {

// A cluster as the numbers of its mentions; a mention that both sides have bears one number.
using Clusters = std::vector<std::vector<std::size_t>>;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// By mention number: the cluster it is in, or kNone.
std::vector<std::size_t> owners(const Clusters& clusters, std::size_t mentions) {
  std::vector<std::size_t> out(mentions, kNone);
  for (std::size_t c = 0; c < clusters.size(); ++c)
    for (const std::size_t mention : clusters[c]) out[mention] = c;
  return out;
}

// The sizes of the parts into which the other side cuts a cluster; mentions that it lacks are left out.
std::map<std::size_t, std::size_t> parts_of(const std::vector<std::size_t>& cluster,
                                            const std::vector<std::size_t>& other) {
  std::map<std::size_t, std::size_t> parts;
  for (const std::size_t mention : cluster)
    if (other[mention] != kNone) ++parts[other[mention]];
  return parts;
}

struct Sides {
  double muc = 0, muc_all = 0, b_cubed = 0, b_cubed_all = 0;
};

// One direction: how much of `these` the other side keeps together.
Sides kept_together(const Clusters& these, const std::vector<std::size_t>& other) {
  Sides out;
  for (const auto& cluster : these) {
    const auto parts = parts_of(cluster, other);
    std::size_t known = 0;
    for (const auto& [part, size] : parts) {
      known += size;
      out.b_cubed += static_cast<double>(size * size) / static_cast<double>(cluster.size());
    }
    out.muc += static_cast<double>(known - parts.size());
    out.muc_all += static_cast<double>(cluster.size() - 1);
    out.b_cubed_all += static_cast<double>(cluster.size());
  }
  return out;
}

// The greatest sum of one-to-one matches (Kuhn 1955, by shortest augmenting paths); rows <= columns.
double best_assignment(const std::vector<std::vector<double>>& gain) {
  const std::size_t rows = gain.size(), columns = rows == 0 ? 0 : gain.front().size();
  std::vector<double> row_price(rows + 1), column_price(columns + 1);
  std::vector<std::size_t> row_of(columns + 1), from(columns + 1);
  for (std::size_t row = 1; row <= rows; ++row) {
    row_of[0] = row;
    std::size_t at = 0;
    std::vector<double> slack(columns + 1, std::numeric_limits<double>::max());
    std::vector<bool> used(columns + 1);
    do {
      used[at] = true;
      double least = std::numeric_limits<double>::max();
      std::size_t next = 0;
      for (std::size_t column = 1; column <= columns; ++column) {
        if (used[column]) continue;
        const double cost = -gain[row_of[at] - 1][column - 1] - row_price[row_of[at]] - column_price[column];
        if (cost < slack[column]) slack[column] = cost, from[column] = at;
        if (slack[column] < least) least = slack[column], next = column;
      }
      for (std::size_t column = 0; column <= columns; ++column) {
        if (used[column])
          row_price[row_of[column]] += least, column_price[column] -= least;
        else
          slack[column] -= least;
      }
      at = next;
    } while (row_of[at] != 0);
    for (; at != 0; at = from[at]) row_of[at] = row_of[from[at]];
  }
  double sum = 0;
  for (std::size_t column = 1; column <= columns; ++column)
    if (row_of[column] != 0) sum += gain[row_of[column] - 1][column - 1];
  return sum;
}

// phi4 of Luo (2005): twice the common mentions over both sizes.
double ceaf_similarity(const Clusters& a, const Clusters& b, const std::vector<std::size_t>& owner_in_b) {
  std::vector<std::vector<double>> gain(a.size(), std::vector<double>(b.size()));
  for (std::size_t i = 0; i < a.size(); ++i)
    for (const auto& [j, common] : parts_of(a[i], owner_in_b))
      gain[i][j] = 2.0 * static_cast<double>(common) / static_cast<double>(a[i].size() + b[j].size());
  return best_assignment(gain);
}

// By token, the gold mention of whose core it is a word; of several the shortest.
std::map<std::uint32_t, std::size_t> mentions_by_word(const CorefGold& gold, Clusters& clusters, std::size_t& count) {
  std::map<std::uint32_t, std::size_t> out;
  std::map<std::uint32_t, std::uint32_t> length;
  for (const CorefCluster& cluster : gold.clusters) {
    clusters.emplace_back();
    for (const CorefMention& mention : cluster) {
      for (const std::uint32_t word : mention.core) {
        if (out.count(word) != 0 && length[word] <= mention.tokens.size()) continue;
        out[word] = count;
        length[word] = mention.tokens.size();
      }
      clusters.back().push_back(count++);
    }
  }
  return out;
}

// "Iranian" in "Iranian officials" is no mention of its own in the gold; "both sides" is several at once.
bool counts(const Document& document, const Mention& mention, const std::map<TokenRange, std::size_t>& uses) {
  const bool adjective = mention.kind == MentionKind::demonym && document[mention.head].upos == Upos::ADJ;
  return mention.entity && !adjective && uses.at(mention.tokens) == 1;
}

bool names(const Document& document, const Mention& mention) {
  return mention.kind == MentionKind::name && document[mention.head].upos == Upos::PROPN;
}

Clusters system_clusters(const Document& system, const std::map<std::uint32_t, std::size_t>& by_word,
                         std::size_t& count) {
  std::map<TokenRange, std::size_t> uses;
  for (const Mention& mention : system.mentions) ++uses[mention.tokens];
  std::map<EntityId, std::vector<std::size_t>> clusters;
  std::set<EntityId> named;
  std::set<std::size_t> taken;
  for (const Mention& mention : system.mentions) {
    if (!counts(system, mention, uses)) continue;
    const auto found = by_word.find(mention.head.value);
    const bool matched = found != by_word.end() && taken.insert(found->second).second;
    clusters[mention.entity].push_back(matched ? found->second : count++);
    if (names(system, mention)) named.insert(mention.entity);
  }
  Clusters out;
  for (auto& [entity, cluster] : clusters)
    if (cluster.size() > 1 && named.count(entity) != 0) out.push_back(std::move(cluster));
  return out;
}

void add(CorefMeasure& measure, double right, double all, double system_right, double system_all) {
  measure.recall_right += right;
  measure.recall_all += all;
  measure.precision_right += system_right;
  measure.precision_all += system_all;
}

}  // namespace

void score_coref(const Document& system, const CorefGold& gold, CorefScore& score) {
  std::size_t mentions = 0;
  Clusters ours, theirs;
  const auto by_word = mentions_by_word(gold, theirs, mentions);
  ours = system_clusters(system, by_word, mentions);
  const std::vector<std::size_t> in_ours = owners(ours, mentions), in_theirs = owners(theirs, mentions);
  double both = 0;
  for (std::size_t m = 0; m < mentions; ++m) both += in_ours[m] != kNone && in_theirs[m] != kNone;
  const Sides recall = kept_together(theirs, in_ours), precision = kept_together(ours, in_theirs);
  add(score.mentions, both, recall.b_cubed_all, both, precision.b_cubed_all);
  add(score.muc, recall.muc, recall.muc_all, precision.muc, precision.muc_all);
  add(score.b_cubed, recall.b_cubed, recall.b_cubed_all, precision.b_cubed, precision.b_cubed_all);
  const double similar =
      ours.size() <= theirs.size() ? ceaf_similarity(ours, theirs, in_theirs) : ceaf_similarity(theirs, ours, in_ours);
  add(score.ceaf_e, similar, static_cast<double>(theirs.size()), similar, static_cast<double>(ours.size()));
}

std::string to_table(const CorefScore& score) {
  std::string out = "coreference  recall, precision, F1\n";
  const std::pair<const char*, const CorefMeasure*> rows[] = {
      {"mentions", &score.mentions}, {"MUC", &score.muc}, {"B3", &score.b_cubed}, {"CEAF-e", &score.ceaf_e}};
  char line[64];
  for (const auto& [name, measure] : rows) {
    std::snprintf(line, sizeof line, "%-12s %6.2f %6.2f %6.2f\n", name, 100 * measure->recall(),
                  100 * measure->precision(), 100 * measure->f1());
    out += line;
  }
  std::snprintf(line, sizeof line, "%-12s %20.2f\n", "CoNLL", 100 * score.conll());
  return out + line;
}

}  // namespace entente
