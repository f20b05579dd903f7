#include "reader/page.hpp"

#include <algorithm>
#include <utility>

#include "base/fold.hpp"
#include "reader/date.hpp"
#include "reader/dateline.hpp"
#include "text/dateline_block.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kLongestLine = 300;
constexpr std::uint32_t kLongestHeading = 140;
constexpr std::size_t kHead = 12;       // blocks within which a publisher's line stands
constexpr std::size_t kMission = 4000;  // bytes of a paragraph that are searched for an outlet's words about itself

bool is_upper(std::string_view text) {
  return !text.empty() && ((text[0] >= 'A' && text[0] <= 'Z') || static_cast<unsigned char>(text[0]) >= 0xC3);
}

bool ends_like_sentence(std::string_view text) {
  while (!text.empty() && (text.ends_with('"') || text.ends_with(')') || text.ends_with('\'') ||
                           text.ends_with("\u201D") || text.ends_with("\u2019")))
    text.remove_suffix(static_cast<unsigned char>(text.back()) < 0x80 ? 1 : 3);
  return text.ends_with('.') || text.ends_with(';') || text.ends_with(',') || text.ends_with(':');
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) out.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// One to five words, all with a capital but for those that join them, and no figure or mark of a sentence.
bool reads_like_name(std::string_view line) {
  const auto words = words_of(line);
  if (words.empty() || words.size() > 5 || ends_like_sentence(line)) return false;
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    const bool joins = word == "of" || word == "the" || word == "and" || word == "&" || word == "for" || word == "in";
    return joins || (is_upper(word) && word.find_first_of("0123456789,:;!?\"()") == std::string_view::npos);
  });
}

}  // namespace

Page::Page(Document& document, const LinePatterns& patterns)
    : document_(document), patterns_(patterns), title_(fold(document.title)) {
  for (const Block& block : document.blocks) {
    folded_.push_back(block.span.size() <= kLongestLine ? fold(document.view(block.span)) : "");
    bytes_left_ += block.span.size();
  }
}

void Page::run() {
  for (std::size_t i = 0; i < document_.blocks.size(); ++i) classify(i);
  drop_mission();
  split_datelines();
}

void Page::set(std::size_t at, BlockKind kind, std::string reason) {
  document_.blocks[at].kind = kind;
  document_.blocks[at].reason = std::move(reason);
}

void Page::set_publisher(std::string_view name) {
  if (document_.publisher.empty()) document_.publisher = name;
}

// A day without its year says nothing by itself.
void Page::set_date(const std::string& iso) {
  if (document_.date.empty() && !iso.starts_with('-')) document_.date = iso;
}

void Page::classify(std::size_t at) {
  bytes_left_ -= text(at).size();
  if (tail_) return set(at, BlockKind::boilerplate, tail_reason_);
  if (is_boilerplate(at) || is_date(at) || is_byline(at) || is_title(at) || is_publisher(at)) return;
  if (is_heading(at)) return set(at, BlockKind::heading);
  body_bytes_ += text(at).size();
}

bool Page::is_boilerplate(std::size_t at) {
  const std::string& line = folded_[at];
  if (line.empty()) return false;
  if (title_at_ != SIZE_MAX && line == title_) return set(at, BlockKind::boilerplate, "repeated title"), true;
  if (line.find_first_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos && text(at).size() < 8 &&
      static_cast<unsigned char>(line[0]) < 0x80)
    return set(at, BlockKind::boilerplate, "marks only"), true;
  if (const LinePattern* tail = patterns_.match(LineClass::tail, line)) {
    // Early in a page the line announces a box, and the text goes on after it.
    tail_ = body_bytes_ >= bytes_left_;
    tail_reason_ = tail->reason;
    return set(at, BlockKind::boilerplate, tail->reason), true;
  }
  if (const LinePattern* button = patterns_.match(LineClass::button, line))
    return set(at, BlockKind::boilerplate, button->reason), true;
  return false;
}

bool Page::is_date(std::size_t at) {
  const std::string_view line = text(at);
  if (line.size() > 80) return false;
  std::string_view rest = line;
  for (const std::string_view lead : {"Published", "Updated", "Last updated", "Posted", "Date"}) {
    if (rest.starts_with(lead)) rest.remove_prefix(lead.size());
  }
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == ':')) rest.remove_prefix(1);
  const auto date = date_at_start(rest);
  if (!date) return false;
  // What follows may be a time of day, not a sentence.
  if (words_of(rest.substr(date->end)).size() > 5 || ends_like_sentence(rest.substr(date->end))) return false;
  set_date(date->iso);
  return set(at, BlockKind::date), true;
}

bool Page::is_byline(std::size_t at) {
  const std::string& line = folded_[at];
  if (line.empty() || line.size() > 120 || body_bytes_ > 0 || ends_like_sentence(line)) return false;
  const LinePattern* pattern = patterns_.match(LineClass::byline, line);
  if (pattern == nullptr) return false;
  set(at, BlockKind::byline);
  std::string_view names = text(at).substr(std::min(pattern->reason.size(), text(at).size()));
  while (!names.empty() && (names.front() == ' ' || names.front() == ':')) names.remove_prefix(1);
  if (!is_upper(names)) return true;
  const std::size_t comma = names.rfind(", ");
  if (comma != std::string_view::npos && reads_like_name(names.substr(comma + 2))) {
    const std::string_view after = names.substr(comma + 2);
    const bool capitals = after.size() <= 5 && fold(after) != after && after.find(' ') == std::string_view::npos;
    if (capitals || patterns_.count(LineClass::outlet, " " + fold(after) + " ") > 0) set_publisher(after);
    names = names.substr(0, comma);
  }
  if (document_.author.empty()) document_.author = names;
  return true;
}

bool Page::reads_like_headline(std::string_view line) const {
  return line.size() <= kLongestLine && !ends_like_sentence(line) && line.find(' ') != std::string_view::npos;
}

bool Page::is_title(std::size_t at) {
  if (title_at_ != SIZE_MAX || body_bytes_ > 0) return false;
  const std::string_view line = text(at);
  if (!title_.empty()) {
    if (folded_[at] != title_) return false;
  } else {
    if (!reads_like_headline(line) || at + 1 == document_.blocks.size()) return false;
    document_.title = line;
    title_ = folded_[at];
  }
  title_at_ = at;
  return set(at, BlockKind::title), true;
}

// A line above the text that only names the publisher: it holds a word of such names, or the page names it again where
// it speaks of itself, at its end.
bool Page::is_publisher(std::size_t at) {
  const std::string_view line = text(at);
  if (at >= kHead || body_bytes_ > 0 || folded_[at].empty() || !reads_like_name(line)) return false;
  bool named = patterns_.count(LineClass::outlet, " " + folded_[at] + " ") > 0;
  const std::size_t last = document_.blocks.size();
  for (std::size_t i = last - std::min<std::size_t>(last, 3); !named && i < last; ++i) {
    named = i > at && patterns_.count(LineClass::mission, fold(text(i).substr(0, kMission))) > 0 &&
            text(i).substr(0, kMission).find(line) != std::string_view::npos;
  }
  if (!named) return false;
  set_publisher(line);
  return set(at, BlockKind::byline), true;
}

bool Page::is_heading(std::size_t at) const {
  const std::string_view line = text(at);
  if (line.size() > kLongestHeading || ends_like_sentence(line) || at + 1 == document_.blocks.size()) return false;
  return is_upper(line) && line.find('"') == std::string_view::npos && line.find(". ") == std::string_view::npos;
}

// The closing paragraphs in which the outlet speaks of itself.
void Page::drop_mission() {
  for (std::size_t i = document_.blocks.size(); i-- > 0;) {
    Block& block = document_.blocks[i];
    if (block.kind == BlockKind::boilerplate) continue;
    const bool after_button = i > 0 && document_.blocks[i - 1].kind == BlockKind::boilerplate;
    const std::size_t phrases = patterns_.count(LineClass::mission, fold(text(i).substr(0, kMission)));
    if (phrases < (after_button ? 1U : 2U) || body_bytes_ <= block.span.size()) return;
    set(i, BlockKind::boilerplate, "about the outlet");
  }
}

void Page::split_datelines() {
  constexpr int kParagraphs = 2;  // a line that sums up the report may stand before it
  int paragraphs = 0;
  for (std::size_t i = 0; i < document_.blocks.size() && paragraphs < kParagraphs; ++i) {
    Block& block = document_.blocks[i];
    if (block.kind != BlockKind::body) continue;
    ++paragraphs;
    const auto dateline = find_dateline(text(i));
    if (dateline) {
      set_date(dateline->date);
      if (patterns_.match(LineClass::no_outlet, fold(dateline->agency)) == nullptr) set_publisher(dateline->agency);
      const auto begin = block.span.begin;
      const auto place = static_cast<std::uint32_t>(begin + dateline->place_size);
      const auto cut = static_cast<std::uint32_t>(begin + dateline->size);
      block.span.begin = cut;
      std::vector<Block> cut_off;
      if (place > begin) cut_off.push_back({{begin, place}, BlockKind::body, kDateline});
      cut_off.push_back({{place, cut}, BlockKind::date, kDateline});
      document_.blocks.insert(document_.blocks.begin() + static_cast<std::ptrdiff_t>(i), cut_off.begin(),
                              cut_off.end());
      return;
    }
  }
}

}  // namespace entente
