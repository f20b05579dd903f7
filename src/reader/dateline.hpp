// The dateline that opens a news report: "LONDON, March 3 (Reuters) - ", "PARIS/CANBERRA, Sept. 19, 2021 — ".
// Method: a place in capitals, the land or region it lies in, date and agency in any order, then a dash, within
// kLongest bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

struct Dateline {
  std::size_t size = 0;        // bytes, the dash and the spaces after it included
  std::size_t place_size = 0;  // of the place and what it lies in: "BERN, Switzerland"
  std::string place, date, agency;
};

std::optional<Dateline> find_dateline(std::string_view paragraph);

}  // namespace entente
