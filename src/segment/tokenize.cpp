#include "segment/tokenize.hpp"

#include <algorithm>
#include <array>

#include "base/edited_word.hpp"
#include "base/fold.hpp"
#include "base/utf8.hpp"

namespace entente {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_word(char c) { return is_digit(c) || is_letter(c); }

// Bytes of a punctuation mark beyond ASCII at `at`, or 0: quotes, dashes, ellipsis, guillemets, currency signs,
// bullets.
std::size_t wide_mark(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  std::size_t end = at;
  const char32_t c = next_code_point(text, end);
  const bool mark = (c >= 0x2010 && c <= 0x2027) || c == 0xAB || c == 0xBB || c == 0xA3 || c == 0xA5 ||
                    (c >= 0x20A0 && c <= 0x20BF) || (c >= 0x2030 && c <= 0x205E) || c == 0xA7 || c == 0xB7 ||
                    c == 0xBF || c == 0xA1;
  return mark ? end - at : 0;
}

bool is_apostrophe(std::string_view text, std::size_t at) { return text[at] == '\'' || text.substr(at, 3) == "\u2019"; }
std::size_t apostrophe_size(std::string_view text, std::size_t at) { return text[at] == '\'' ? 1 : 3; }

bool is_space(std::string_view text, std::size_t at, std::size_t& size) {
  size = 1;
  if (text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r')) return true;
  if (static_cast<unsigned char>(text[at]) < 0x80) return false;
  std::size_t end = at;
  const char32_t c = next_code_point(text, end);
  size = end - at;
  return c == 0xA0 || c == 0x3000 || c == 0x2028 || c == 0x2029 || c == 0x202F || (c >= 0x2000 && c <= 0x200A);
}

bool is_clitic(std::string_view tail) {
  constexpr std::array<std::string_view, 6> clitics = {"s", "re", "ve", "ll", "d", "m"};
  if (tail.size() > 2) return false;  // before folding: a word of many apostrophes must stay linear
  return std::find(clitics.begin(), clitics.end(), fold(tail)) != clitics.end();
}

// A link or an address, without the quotes and brackets around it.
bool is_link(std::string_view chunk) {
  const std::size_t scheme = chunk.find("://");
  if (scheme != std::string_view::npos) return scheme > 0 && is_letter(chunk[0]);
  if (chunk.starts_with("www.")) return true;
  const std::size_t at = chunk.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < chunk.size() && is_word(chunk[at + 1]) &&
         chunk.find_first_of("\"<>()[] ") == std::string_view::npos;
}

bool is_run(char c) { return std::string_view(".-*=_!?$+<>/\\").find(c) != std::string_view::npos; }

// :) and its kin, as a chunk of text holds them; 0 where none starts at `at`.
std::size_t face_size(std::string_view text, std::size_t at) {
  if (text[at] != ':' && text[at] != ';') return 0;
  const std::size_t nose = at + 1 < text.size() && text[at + 1] == '-' ? 1 : 0;
  const std::size_t mouth = at + 1 + nose;
  if (mouth >= text.size() || std::string_view(")(DP").find(text[mouth]) == std::string_view::npos) return 0;
  return mouth + 1 < text.size() && is_word(text[mouth + 1]) ? 0 : mouth + 1 - at;
}

class Chunk {
 public:
  Chunk(std::string_view text, Span span, const SegmentWords& words, std::vector<Span>& out)
      : text_(text), words_(words), out_(out), at_(span.begin), end_(span.end) {}

  void run() {
    while (at_ < end_) {
      if (is_word(text_[at_]) && wide_mark(text_, at_) == 0)
        word();
      else if (is_edited(text_.substr(at_, end_ - at_)))
        edited();
      else
        mark();
    }
  }

 private:
  void put(std::size_t begin, std::size_t end) {
    if (begin < end) out_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  // A run of one mark is one token for full stops, dashes and the like; otherwise each mark stands alone.
  void mark() {
    const std::size_t begin = at_;
    if (decade()) return;
    const char c = text_[at_];
    if (const std::size_t face = face_size(text_.substr(0, end_), at_)) {
      at_ += face;
      return put(begin, at_);
    }
    at_ += std::max<std::size_t>(wide_mark(text_, at_), 1);
    if (is_run(c)) {
      while (at_ < end_ && (text_[at_] == c || ((c == '!' || c == '?') && (text_[at_] == '!' || text_[at_] == '?'))))
        ++at_;
    }
    if (begin > 0 && is_apostrophe(text_, begin) && clitic_at(begin, at_)) return;
    put(begin, at_);
  }

  // '80s
  bool decade() {
    if (!is_apostrophe(text_, at_)) return false;
    const std::size_t digits = at_ + apostrophe_size(text_, at_);
    std::size_t end = digits;
    while (end < end_ && is_digit(text_[end])) ++end;
    if (end - digits != 2 || end >= end_ || text_[end] != 's') return false;
    put(at_, end + 1);
    at_ = end + 1;
    return true;
  }

  // "[T]he": one word, whose first letter a quotation has changed.
  void edited() {
    const std::size_t begin = at_;
    at_ = end_of_word(begin + 3);
    put(begin, at_);
  }

  // 's, 're, 've, 'll, 'd, 'm right after another token: one token with its apostrophe.
  bool clitic_at(std::size_t begin, std::size_t letters) {
    if (out_.empty() || out_.back().end != begin) return false;
    std::size_t end = letters;
    while (end < end_ && is_letter(text_[end])) ++end;
    if (!is_clitic(text_.substr(letters, end - letters))) return false;
    put(begin, end);
    at_ = end;
    return true;
  }

  void word() {
    const std::size_t begin = at_;
    if (const std::size_t end = end_of_figures(begin); end != 0) {
      at_ = end;
      return put(begin, end);
    }
    at_ = end_of_word(begin);
    split_clitics(begin, at_);
  }

  // 08/16/2000, 2019-10-15, 713-664-7478, 853-3242: where groups of digits that are one token end, or 0. A span of
  // years, 1990-1995, is three tokens.
  std::size_t end_of_figures(std::size_t begin) const {
    std::size_t at = begin, groups = 0, mark = 0, last = 0, first = 0;
    while (at < end_ && groups < 5 && is_digit(text_[at])) {
      const std::size_t start = at;
      while (at < end_ && is_digit(text_[at])) ++at;
      last = at - start;
      if (groups++ == 0) first = last;
      if (at >= end_ || (text_[at] != '/' && text_[at] != '-') || (mark != 0 && text_[at] != text_[mark])) break;
      mark = at++;
    }
    if (at < end_ && is_word(text_[at])) return 0;
    const bool ends_on_mark = at > begin && !is_digit(text_[at - 1]);
    if (groups == 0 || ends_on_mark || groups > 4) return 0;
    return groups >= 3 || (groups == 2 && text_[mark] == '-' && first == 3 && last == 4) ? at : 0;
  }

  // Letters and digits with what holds them together: inner full stops and commas of numbers and abbreviations,
  // apostrophes between letters, hyphens of prefixes, & between capitals.
  std::size_t end_of_word(std::size_t begin) const {
    std::size_t at = begin;
    while (at < end_) {
      if (is_word(text_[at]) && wide_mark(text_, at) == 0) {
        ++at;
        while (at < end_ && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U) ++at;
        continue;
      }
      const bool more = at + 1 < end_ && is_word(text_[at + 1]) && wide_mark(text_, at + 1) == 0;
      const bool in_number =
          (text_[at] == ',' || text_[at] == ':') && more && is_digit(text_[at - 1]) && is_digit(text_[at + 1]);
      const bool in_word = more && ((text_[at] == '&' && at - begin <= 2) || text_[at] == '_' ||
                                    (text_[at] == '-' && is_prefix(begin, at)));
      if (in_number || in_word || (text_[at] == '.' && keeps_stop(begin, at, more)))
        ++at;
      else if (holds_apostrophe(begin, at))
        at += apostrophe_size(text_, at);
      else
        break;
    }
    return at;
  }

  bool keeps_stop(std::size_t begin, std::size_t at, bool more) const {
    const std::string_view so_far = text_.substr(begin, at - begin);
    if (more && is_digit(text_[at - 1]) && is_digit(text_[at + 1])) return true;  // 3.5
    const std::string_view with_stop = text_.substr(begin, at + 1 - begin);
    if (at + 2 < text_.size() && text_[at + 1] == '.' && !more) return false;  // etc...
    if (!more && words_.numbered.contains(with_stop)) return before_number(at + 1);
    if (words_.is_abbreviation(with_stop)) return true;
    if (so_far == "X" && !more && begin > 2 && text_.substr(begin - 3, 3) == "on ") return false;  // the platform
    if (more && is_ticker(begin, at)) return true;
    const bool initial =
        is_letter(text_[at - 1]) && (at - begin == 1 || text_[at - 2] == '.' ||
                                     (static_cast<unsigned char>(text_[at - 1]) >= 0x80 && at - begin == 2));
    if (initial && so_far != "I" && (text_[at - 1] < 'a' || text_[at - 1] > 'z' || more))
      return true;  // J., U.S., e.g.
    return more && is_letter(text_[at + 1]) && at - begin > 1 &&
           (text_[at + 1] >= 'a' && text_[at + 1] <= 'z');  // example.com
  }

  // "(BA.N)": the sign of a share and its exchange.
  bool is_ticker(std::size_t begin, std::size_t stop) const {
    const auto upper = [&](std::size_t at) { return (text_[at] >= 'A' && text_[at] <= 'Z') || is_digit(text_[at]); };
    std::size_t end = stop + 1;
    while (end < end_ && upper(end)) ++end;
    if (begin == 0 || text_[begin - 1] != '(' || end >= text_.size() || text_[end] != ')' || end == stop + 1)
      return false;
    for (std::size_t at = begin; at < stop; ++at)
      if (!upper(at)) return false;
    return stop > begin + 1;
  }

  // "No. 5", "Sun., 5 May": words that are abbreviations only there.
  bool before_number(std::size_t at) const {
    if (at < text_.size() && text_[at] == ',') return true;
    return at + 1 < text_.size() && text_[at] == ' ' && is_digit(text_[at + 1]);
  }

  bool is_prefix(std::size_t begin, std::size_t at) const {
    return text_.substr(begin, at - begin).find('-') == std::string_view::npos &&
           words_.prefixes.contains(fold(text_.substr(begin, at - begin)));
  }

  // O'Brien, Côte d'Ivoire, Sa'ada keep theirs; clitics are split later.
  bool holds_apostrophe(std::size_t begin, std::size_t at) const {
    if (!is_apostrophe(text_, at) || at == begin || !is_letter(text_[at - 1])) return false;
    const std::size_t next = at + apostrophe_size(text_, at);
    return next < end_ && is_letter(text_[next]) && wide_mark(text_, next) == 0;
  }

  void split_clitics(std::size_t begin, std::size_t end) {
    const std::string_view word = text_.substr(begin, end - begin);
    const std::string lower = fold(word);
    if (const auto joined = words_.joined.find(lower); joined != words_.joined.end() && lower.size() == word.size()) {
      put(begin, begin + joined->second);
      put(begin + joined->second, end);
      return;
    }
    std::size_t cut = end;
    for (std::size_t at = begin + 1; at + 1 < end; ++at) {
      if (!is_apostrophe(text_, at)) continue;
      const std::string_view tail =
          text_.substr(at + apostrophe_size(text_, at), end - at - apostrophe_size(text_, at));
      if ((tail == "t" || tail == "T") && (text_[at - 1] == 'n' || text_[at - 1] == 'N') && at - 1 > begin)
        cut = at - 1;
      else if (is_clitic(tail))
        cut = at;
    }
    split_units(begin, cut);
    put(cut, end);
  }

  // 5pm, 10km: the number apart from its unit; 20th, 1970s, 3G stay.
  void split_units(std::size_t begin, std::size_t end) {
    std::size_t digits = begin;
    while (digits < end && (is_digit(text_[digits]) ||
                            ((text_[digits] == '.' || text_[digits] == ',' || text_[digits] == ':') && digits > begin)))
      ++digits;
    const std::string unit = fold(text_.substr(digits, end - digits));
    constexpr std::array<std::string_view, 15> units = {"k",  "am", "pm", "km",  "kg", "m",  "bn", "mn",
                                                        "mm", "cm", "ft", "mph", "gb", "mb", "hrs"};
    if (digits > begin && std::find(units.begin(), units.end(), unit) != units.end()) {
      put(begin, digits);
      put(digits, end);
    } else {
      put(begin, end);
    }
  }

  std::string_view text_;
  const SegmentWords& words_;
  std::vector<Span>& out_;
  std::size_t at_, end_;
};

}  // namespace

void tokenize(std::string_view text, Span span, const SegmentWords& words, std::vector<Span>& out) {
  const auto run = [&](std::size_t begin, std::size_t end) {
    Chunk(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, words, out).run();
  };
  std::size_t at = span.begin, size = 1;
  while (at < span.end) {
    if (is_space(text, at, size)) {
      at += size;
      continue;
    }
    const std::size_t begin = at;
    while (at < span.end && !is_space(text, at, size)) at += size;
    std::size_t first = begin, last = at;
    while (first + 1 < last && std::string_view("<([\"'").find(text[first]) != std::string_view::npos) ++first;
    while (last > first + 1 && std::string_view(".,;:!?)]>'\"").find(text[last - 1]) != std::string_view::npos) --last;
    if (is_link(text.substr(first, last - first))) {
      run(begin, first);
      out.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
      run(last, at);
    } else {
      run(begin, at);
    }
  }
}

}  // namespace entente
