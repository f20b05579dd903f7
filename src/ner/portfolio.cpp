#include "ner/portfolio.hpp"

namespace entente {

namespace {

class Portfolios {
 public:
  explicit Portfolios(const WordView& view) : view_(view) {}

  std::vector<TokenRange> run() const {
    std::vector<TokenRange> out;
    for (const Sentence& sentence : view_.document().sentences) {
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        if (!is_holder(t)) continue;
        for (const TokenRange found : {before(t, sentence.tokens), behind(t, sentence.tokens)})
          if (!found.empty()) out.push_back(found);
      }
    }
    return out;
  }

 private:
  std::string_view kind(std::uint32_t t) const { return view_.detail(WordClass::portfolio, {t, t + 1}); }
  bool is_holder(std::uint32_t t) const { return kind(t) == "holder"; }
  bool is_word(std::uint32_t t) const { return view_.capital(t) && view_.is(WordClass::portfolio, t) && !is_holder(t); }
  bool joins(std::uint32_t t) const {
    const std::string& word = view_.word(t);
    return word == "and" || word == "&" || word == "," || word == "-";
  }

  // "Foreign Affairs and International Trade Minister", "Foreign Affairs Permanent Secretary"
  TokenRange before(std::uint32_t holder, TokenRange sentence) const {
    while (holder > sentence.begin && view_.capital(holder - 1) && view_.is(WordClass::office_prefix, holder - 1))
      --holder;
    std::uint32_t begin = holder;
    while (begin > sentence.begin) {
      if (is_word(begin - 1))
        --begin;
      else if (begin < holder && begin > sentence.begin + 1 && joins(begin - 1) && view_.word(begin - 1) != "," &&
               is_word(begin - 2))
        begin -= 2;
      else
        break;
    }
    return {begin, holder};
  }

  // "Minister of Petroleum, Mines and Geology", "Minister of State for External Affairs"
  TokenRange behind(std::uint32_t holder, TokenRange sentence) const {
    std::uint32_t t = holder + 1;
    const auto word = [&](std::uint32_t at, std::string_view text) {
      return at < sentence.end && view_.word(at) == text;
    };
    if (word(t, "delegate")) ++t;
    if (word(t, "of") && word(t + 1, "state")) t += 2;
    if (!word(t, "of") && !word(t, "for")) return {};
    ++t;
    if (word(t, "the")) ++t;
    const std::uint32_t begin = t;
    std::uint32_t end = begin;
    while (t < sentence.end && is_word(t)) {
      end = ++t;
      std::uint32_t next = t;
      while (next < sentence.end && (joins(next) || word(next, "of") || word(next, "the"))) ++next;
      if (next > t && next < sentence.end && is_word(next)) t = next;
    }
    return {begin, end};
  }

  const WordView& view_;
};

}  // namespace

std::vector<TokenRange> find_portfolios(const WordView& view) { return Portfolios(view).run(); }

}  // namespace entente
