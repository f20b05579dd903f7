// The dateline that opens a news report: "LONDON, March 3 (Reuters) - ", "PARIS/CANBERRA, Sept. 19, 2021 — ".
// Method: a place, the land or region it lies in, date and agency in any order, then a dash, within kLongest bytes; an
// agency may stand between slashes, and with place and date it ends a dateline without a dash. A
// place that is not in capitals needs an agency, a date or a long dash ("Lima (dpa) - "); an agency may stand without a
// place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

struct Dateline {
  std::size_t size = 0;        // bytes, the dash and the spaces after it included
  std::size_t place_size = 0;  // of the place and what it lies in: "BERN, Switzerland"; may be 0
  std::string place, date, agency;
};

std::optional<Dateline> find_dateline(std::string_view paragraph);

}  // namespace entente
