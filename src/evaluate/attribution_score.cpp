#include "evaluate/attribution_score.hpp"

#include <algorithm>
#include <cstdio>
#include <set>

namespace entente {

namespace {

using Words = std::vector<TokenId>;

Words words_of(const Document& document, Span span) {
  Words out;
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    if (!document.tokens[i].span.empty() && span.contains(document.tokens[i].span)) out.emplace_back(i);
  }
  return out;
}

// A word has a letter or a figure.
Words without_punctuation(const Document& document, Words words) {
  std::erase_if(words, [&](TokenId token) {
    const std::string_view form = document.form(token);
    return std::none_of(form.begin(), form.end(), [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
    });
  });
  return words;
}

bool overlap(const Words& a, const Words& b) {
  return std::any_of(a.begin(), a.end(), [&](TokenId token) { return std::binary_search(b.begin(), b.end(), token); });
}

std::size_t covered(const std::set<Words>& these, const std::set<Words>& by) {
  return static_cast<std::size_t>(std::count_if(these.begin(), these.end(), [&](const Words& one) {
    return std::any_of(by.begin(), by.end(), [&](const Words& other) { return overlap(one, other); });
  }));
}

// GUM attributes clauses: what is said without a finite verb ("praised the deal") has no unit of its own there.
bool says_a_clause(const Document& document, const Statement& statement) {
  return std::any_of(document.tokens.begin(), document.tokens.end(), [&](const Token& token) {
    if (!token.finite()) return false;
    return std::any_of(statement.content.begin(), statement.content.end(),
                       [&](Span content) { return content.contains(token.span); });
  });
}

class Sides {
 public:
  Sides(const Document& document, const char* what) : document_(document), what_(what) {}

  void add_gold(const Words& words) { add(words, gold_); }
  void add_system(const Words& words) { add(words, system_); }

  void score(F1& exact, F1& overlapping, std::vector<std::string>& report) const {
    exact.system += system_.size();
    exact.gold += gold_.size();
    for (const Words& words : system_) exact.right += gold_.contains(words) ? 1U : 0U;
    // One span may overlap several: the smaller of both counts.
    overlapping.system += system_.size();
    overlapping.gold += gold_.size();
    overlapping.right += std::min(covered(system_, gold_), covered(gold_, system_));
    for (const Words& words : gold_) {
      if (!system_.contains(words)) report.push_back(line("missed     ", words));
    }
    for (const Words& words : system_) {
      if (!gold_.contains(words)) report.push_back(line("not in gold", words));
    }
  }

 private:
  void add(const Words& words, std::set<Words>& to) {
    Words plain = without_punctuation(document_, words);
    if (!plain.empty()) to.insert(std::move(plain));
  }

  std::string line(const char* verdict, const Words& words) const {
    std::string out = std::string(what_) + " " + verdict + " «";
    for (const TokenId token : words) out += (token == words.front() ? "" : " ") + std::string(document_.form(token));
    out += "»";
    for (const Sentence& sentence : document_.sentences) {
      if (sentence.tokens.contains(words.front())) return out + "  in: " + std::string(document_.view(sentence.span));
    }
    return out;
  }

  const Document& document_;
  const char* what_;
  std::set<Words> system_, gold_;
};

}  // namespace

void score_attributions(const Document& system, const AttributedDocument& gold, AttributionScore& score) {
  Sides sources(system, "source"), cues(system, "cue   ");
  for (const GoldAttribution& attribution : gold.attributions) {
    sources.add_gold(attribution.source);
    cues.add_gold(attribution.cue);
  }
  for (const Statement& statement : system.statements) {
    if (!says_a_clause(system, statement)) continue;
    sources.add_system(words_of(system, statement.speaker_span));
    cues.add_system(words_of(system, statement.cue));
  }
  sources.score(score.source_exact, score.source_overlap, score.report);
  cues.score(score.cue_exact, score.cue_overlap, score.report);
}

std::string to_table(const AttributionScore& score) {
  std::string out = "attribution     precision    recall        F1   gold\n";
  const auto row = [&](const char* name, const F1& f1) {
    const auto percent = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    };
    char line[96];
    std::snprintf(line, sizeof line, "%-15s %9.1f %9.1f %9.1f %6zu\n", name, percent(f1.right, f1.system),
                  percent(f1.right, f1.gold), f1.value(), f1.gold);
    out += line;
  };
  row("source exact", score.source_exact);
  row("source overlap", score.source_overlap);
  row("cue exact", score.cue_exact);
  row("cue overlap", score.cue_overlap);
  return out;
}

}  // namespace entente
