// Work in a child process with limits of time and memory: for libgvc, whose layouts cannot be cancelled from within,
// take gigabytes on absurd sizes and keep state from one run to the next. Cost: a fork and a pipe. Not to be called
// while other threads hold locks (fork).
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace entente {

struct ProcessLimits {
  unsigned seconds = 60;
  std::size_t megabytes = 4096;
};

// The bytes that the work returns there; nothing where it ran out of its limits, crashed or threw.
// Throws Error where no process can be started.
std::optional<std::string> in_child_process(const ProcessLimits& limits, const std::function<std::string()>& work);

}  // namespace entente
