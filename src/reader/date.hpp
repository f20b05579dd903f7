// Finds a calendar date written in English or ISO 8601 ("Tuesday, October 15, 2019", "15 October 2019", "Sept. 19,
// 2021", "2019-10-15T08:00Z", "March 3"). Linear. Limits: all-figure dates other than ISO are ambiguous and left alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

struct FoundDate {
  std::string iso;      // 2019-10-15; --10-15 where the text has no year
  std::size_t end = 0;  // where it ends in the text
};

// The date that starts at the beginning of `text`, a weekday and "the", "on" before it passed over.
std::optional<FoundDate> date_at_start(std::string_view text);

// The first date with a year that stands in `text`, as ISO; empty where none.
std::string find_date(std::string_view text);

}  // namespace entente
