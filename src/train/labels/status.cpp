#include "train/labels/status.hpp"

#include "base/error.hpp"

namespace entente::train {

Status parse_status(const std::string& name, const std::string& file, std::size_t line) {
  for (const Status status : {Status::asserted, Status::planned, Status::possible, Status::denied, Status::former}) {
    if (name_of(status) == name) return status;
  }
  throw Error(file + ":" + std::to_string(line) + ": no status '" + name + "'");
}

}  // namespace entente::train
