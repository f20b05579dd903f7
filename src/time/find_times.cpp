#include "time/find_times.hpp"

#include <algorithm>
#include <utility>

#include "base/fold.hpp"
#include "time/calendar.hpp"
#include "time/shift.hpp"
#include "time/tense.hpp"

namespace entente {

namespace {

using std::chrono::days;

constexpr int kEarliest = 1500, kLatest = 2199;  // a number of four figures outside these is no year

class Finder {
 public:
  Finder(Document& document, const TimeWords& words, std::optional<Day> today)
      : document_(document), words_(words), today_(today) {
    forms_.reserve(document.tokens.size());
    for (const Token& token : document.tokens) forms_.push_back(fold(document.view(token.span)));
  }

  void run() {
    for (const Sentence& sentence : document_.sentences) {
      end_ = sentence.tokens.end;
      begin_ = sentence.tokens.begin;
      for (std::uint32_t i = begin_; i < end_;) {
        at_ = i;
        const std::string iso = read();
        if (iso.empty()) {
          ++i;
          continue;
        }
        add({i, at_}, iso);
        i = at_;
      }
    }
  }

 private:
  // Each reader leaves at_ behind what it has read, or returns nothing.
  std::string read() {
    const std::uint32_t from = at_;
    for (const auto reader : {&Finder::full, &Finder::day_month, &Finder::month_day, &Finder::counted, &Finder::shifted,
                              &Finder::deictic, &Finder::weekday, &Finder::decade, &Finder::year}) {
      at_ = from;
      if (std::string iso = (this->*reader)(); !iso.empty()) return iso;
    }
    return {};
  }

  const std::string& word(std::uint32_t i) const {
    static const std::string none;
    return i < end_ ? forms_[i] : none;
  }

  std::optional<int> take(const char* word_class) {
    const auto value = words_.number(word_class, word(at_));
    if (value) ++at_;
    return value;
  }

  static std::optional<int> figures(const std::string& text, std::size_t shortest, std::size_t longest) {
    if (text.size() < shortest || text.size() > longest) return {};
    if (!std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return {};
    return std::stoi(text);
  }

  std::optional<int> take_year() {
    const auto year = figures(word(at_), 4, 4);
    if (!year || *year < kEarliest || *year > kLatest) return {};
    ++at_;
    return year;
  }

  std::optional<int> take_day() {
    std::string text = word(at_);
    for (const char* ending : {"st", "nd", "rd", "th"}) {
      if (text.size() > 2 && text.ends_with(ending)) text.resize(text.size() - 2);
    }
    const auto day = figures(text, 1, 2);
    if (!day || *day < 1 || *day > 31) return {};
    ++at_;
    return day;
  }

  std::optional<int> take_month() {
    if (at_ >= end_ || document_.tokens[at_].upos == Upos::AUX || document_.tokens[at_].upos == Upos::VERB) return {};
    if (const char first = document_.view(document_.tokens[at_].span)[0]; first < 'A' || first > 'Z') return {};
    return take("month");
  }

  std::string full() {
    const std::string& text = word(at_);
    if (text.size() != 10 || text[4] != '-' || !read_day(text)) return {};
    ++at_;
    return text;
  }

  void skip_comma_before_year() {
    if (word(at_) == "," && figures(word(at_ + 1), 4, 4)) ++at_;
  }

  std::string day_month() {
    const auto day = take_day();
    if (!day) return {};
    const auto last = take_last_day();
    if (word(at_) == "of") ++at_;
    const auto month = take_month();
    return month ? days_of(*month, *day, last) : std::string();
  }

  std::string month_day() {
    const auto month = take_month();
    if (!month) return {};
    const std::uint32_t after = at_;
    if (const auto day = take_day()) {
      const auto last = take_last_day();
      return days_of(*month, *day, last);
    }
    at_ = after;
    if (word(at_) == "last" || word(at_) == "this") ++at_;
    return completed(*month, {});
  }

  // The second of "19-21", "19 to 21".
  std::optional<int> take_last_day() {
    const std::uint32_t before = at_;
    if (word(at_) == "-" || word(at_) == "to") {
      ++at_;
      if (const auto day = take_day()) return day;
    }
    at_ = before;
    return {};
  }

  std::string days_of(int month, int day, std::optional<int> last) {
    const std::uint32_t before = at_;
    const std::string first = completed(month, day);
    if (!last || first.empty()) return first;
    at_ = before;
    const std::string end = completed(month, last);
    return end > first ? first + "/" + end : first;
  }

  // With the year that follows, or the nearest one that the tense allows.
  std::string completed(int month, std::optional<int> day) {
    const std::uint32_t before = at_;
    skip_comma_before_year();
    std::optional<int> year = take_year();
    if (!year) {
      at_ = before;
      if (!today_) return {};
      const auto now = month_of(*today_);
      const int this_month = static_cast<int>(static_cast<unsigned>(now.month()));
      const int today = static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{*today_}.day()));
      year = static_cast<int>(now.year());
      const bool past = month < this_month || (month == this_month && (!day || *day <= today));
      if (future(at_ - 1) && past && month != this_month) ++*year;
      if (!future(at_ - 1) && !past) --*year;
    }
    const std::string iso = iso_month(std::chrono::year{*year} / std::chrono::month{static_cast<unsigned>(month)});
    if (!day) return iso;
    const std::string date = iso + (*day < 10 ? "-0" : "-") + std::to_string(*day);
    return read_day(date) ? date : std::string();
  }

  bool future(std::uint32_t token) const { return looks_ahead(document_, words_, forms_, TokenId{std::size_t{token}}); }

  // "two weeks ago", "ten days later", "in three years".
  std::string counted() {
    const bool in = word(at_) == "in" || word(at_) == "within";
    if (in) ++at_;
    const auto count = count_at();
    if (!count) return {};
    const std::string* unit = take_unit();
    if (unit == nullptr) return {};
    const auto direction = in ? std::optional<int>() : take("direction");
    if (direction) {
      const bool ago = word(at_ - 1) == "ago";
      const bool of_something = (word(at_ - 1) == "before" || word(at_ - 1) == "after") && at_ < end_ &&
                                document_.tokens[at_].upos != Upos::PUNCT;
      if (of_something) return {};
      const std::optional<Day> from = ago ? today_ : reference();
      return from ? moved(*from, *direction * *count, *unit) : std::string();
    }
    if (!in || !today_ || !future(at_ - 1)) return {};
    return moved(*today_, *count, *unit);
  }

  std::optional<int> count_at() {
    const auto value = words_.number("number", word(at_));
    const auto count = value ? value : figures(word(at_), 1, 2);
    if (count) ++at_;
    return count;
  }

  const std::string* take_unit() {
    std::string text = word(at_);
    const std::string* unit = words_.find("unit", text);
    if (unit == nullptr && text == "centuries") unit = words_.find("unit", "century");
    if (unit == nullptr && text.size() > 1 && text.back() == 's') {
      text.pop_back();
      unit = words_.find("unit", text);
    }
    if (unit != nullptr) ++at_;
    return unit;
  }

  // "later", "earlier" count from the day that the text spoke of last.
  std::optional<Day> reference() const {
    if (!document_.times.empty()) {
      const std::string& last = document_.times.back().iso;
      if (const auto day = read_day(std::string_view(last).substr(0, last.find('/')))) return day;
    }
    return today_;
  }

  // "last week", "this month", "next year", "last summer", "last Friday", "earlier this week"; "the following day" and
  // "that year" count from the day that the text spoke of last.
  std::string shifted() {
    if (word(at_) == "earlier" || word(at_) == "later") ++at_;
    const bool the = word(at_) == "the";
    if (the) ++at_;
    const std::string& first = word(at_);
    const bool anchored = words_.find("anchored", first) != nullptr || (the && first == "next");
    const auto shift = take("shift");
    const std::optional<Day> from = anchored ? reference() : today_;
    if (!shift || !from) return {};
    if (!anchored) {
      if (const auto weekday = take("weekday")) return iso_day(day_of(*today_, *weekday, *shift));
      if (const auto month = take_month()) return shifted_month(*today_, *month, *shift);
      if (const auto season = take("season")) return shifted_season(*today_, *season, *shift);
      if (*shift < 0 && the) {
        if (std::string stretch = last_stretch(); !stretch.empty()) return stretch;
      }
    }
    if (words_.find("part", word(at_)) != nullptr) {
      ++at_;
      return iso_day(*from + days{*shift});
    }
    const std::string* unit = take_unit();
    if (unit == nullptr || word(at_ - 1).back() == 's') return {};  // "the past years" is no date
    return shifted_unit(*from, *unit, *shift);
  }

  // "the past two years": up to today.
  std::string last_stretch() {
    const std::uint32_t before = at_;
    const auto count = count_at();
    const std::string* unit = count ? take_unit() : nullptr;
    if (unit == nullptr || unit->find(' ') == std::string::npos) {
      at_ = before;
      return {};
    }
    return moved(*today_, -*count, *unit) + "/" + moved(*today_, 0, *unit);
  }

  std::string shifted_unit(Day from, const std::string& unit, int shift) const {
    const Day monday = from - days{weekday_of(from) - 1};
    if (unit == "weekend") {
      const bool before = shift < 0 || (shift == 0 && weekday_of(from) < 3 && !future(at_ - 1));
      const Day saturday = monday + days{5 - (before ? 7 : 0) + (shift > 0 ? 7 : 0)};
      return interval(saturday, saturday + days{1});
    }
    if (unit == "7 day") return interval(monday + days{7 * shift}, monday + days{7 * shift + 6});
    if (unit == "10 year" || unit == "100 year") return {};
    return moved(from, shift, unit);
  }

  std::string weekday() {
    const auto value = take("weekday");
    if (!value) return {};
    // "Friday, 3 May": the date tells it.
    const std::uint32_t after = at_;
    if (word(at_) == ",") ++at_;
    for (const auto reader : {&Finder::day_month, &Finder::month_day}) {
      const std::uint32_t here = at_;
      if (std::string iso = (this->*reader)(); iso.size() == 10) return iso;
      at_ = here;
    }
    at_ = after;
    if (!today_) return {};
    const bool ahead = future(at_ - 1) && weekday_of(*today_) != static_cast<unsigned>(*value);
    return iso_day(day_of(*today_, *value, ahead ? 1 : 0));
  }

  std::string deictic() {
    const auto shift = take("day");
    return shift && today_ ? iso_day(*today_ + days{*shift}) : std::string();
  }

  std::string decade() {
    const std::string& text = word(at_);
    if (text.size() != 5 || text.back() != 's' || text[3] != '0') return {};
    const auto year = figures(text.substr(0, 4), 4, 4);
    if (!year) return {};
    ++at_;
    return iso_year(*year) + "/" + iso_year(*year + 9);
  }

  std::string year() {
    const auto year = take_year();
    if (!year) return {};
    const Token& token = document_.tokens[at_ - 1];
    const bool counts = token.deprel == Deprel::nummod && token.head && token.head.value >= at_ &&
                        forms_[token.head.index()].ends_with('s');  // "2000 soldiers"
    const bool clock = words_.find("clock", word(at_)) != nullptr;  // "1500 UTC"
    return counts || clock ? std::string() : iso_year(*year);
  }

  // "from 2013 to 2015", "between May and July 2020", "2019-2021": one interval.
  void add(TokenRange range, const std::string& iso) {
    if (!document_.times.empty()) {
      TimeExpression& before = document_.times.back();
      const std::uint32_t gap = before.tokens.end;
      const std::string link = gap + 1 == range.begin && gap < end_ ? word(gap) : std::string();
      const std::string opens = before.tokens.begin > begin_ ? word(before.tokens.begin - 1) : std::string();
      const bool joins = (link == "-" && before.iso.size() == 4 && iso.size() == 4) ||
                         ((link == "to" || link == "until") && opens == "from") ||
                         (link == "and" && opens == "between");
      if (joins && before.tokens.begin >= begin_ && before.iso.find('/') == std::string::npos &&
          iso.find('/') == std::string::npos && before.iso <= iso) {
        before = {{before.tokens.begin, range.end}, before.iso + "/" + iso};
        return;
      }
    }
    document_.times.push_back({range, iso});
  }

  Document& document_;
  const TimeWords& words_;
  std::vector<std::string> forms_;
  std::optional<Day> today_;
  std::uint32_t begin_ = 0, end_ = 0, at_ = 0;
};

}  // namespace

namespace {

// What comes out differently on two days hangs on a date that the document does not have.
void leave_open(std::vector<TimeExpression>& times, const std::vector<TimeExpression>& otherwise) {
  for (std::size_t i = 0; i < times.size(); ++i) {
    const bool alike = i < otherwise.size() && otherwise[i].tokens == times[i].tokens;
    if (alike && otherwise[i].iso == times[i].iso) continue;
    for (char& c : times[i].iso)
      if (c >= '0' && c <= '9') c = 'X';
  }
}

}  // namespace

void find_times(Document& document, const TimeWords& words) {
  document.times.clear();
  const std::optional<Day> today = read_day(document.date);
  if (!today) {
    Finder(document, words, read_day("2001-02-05")).run();
    const std::vector<TimeExpression> otherwise = std::exchange(document.times, {});
    Finder(document, words, read_day("2013-09-12")).run();
    return leave_open(document.times, otherwise);
  }
  Finder(document, words, today).run();
}

}  // namespace entente
