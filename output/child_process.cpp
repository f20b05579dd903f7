#include "output/child_process.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <exception>
#include <string_view>

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.hpp"

namespace entente {

namespace {

void limit(const ProcessLimits& limits) {
  const rlimit seconds = {limits.seconds, limits.seconds};
  setrlimit(RLIMIT_CPU, &seconds);
#ifndef __SANITIZE_ADDRESS__
  const rlimit memory = {limits.megabytes << 20U, limits.megabytes << 20U};
  setrlimit(RLIMIT_AS, &memory);
#endif
  const rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
}

bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(to, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

[[noreturn]] void work_and_exit(const std::function<std::string()>& work, int to) {
  try {
    _exit(write_all(to, work()) ? 0 : 1);
  } catch (const std::exception&) {
    _exit(1);
  }
}

// Reads until the child closes its end; nothing when the time is over.
std::optional<std::string> read_until(int from, std::chrono::steady_clock::time_point deadline) {
  std::string out;
  std::array<char, 65536> buffer{};
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    pollfd ready = {from, POLLIN, 0};
    if (left <= 0 || ::poll(&ready, 1, static_cast<int>(left)) == 0) return std::nullopt;
    const ssize_t count = ::read(from, buffer.data(), buffer.size());
    if (count <= 0) return out;
    out.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace

std::optional<std::string> in_child_process(const ProcessLimits& limits, const std::function<std::string()>& work) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw Error("cannot start the drawing: no pipe left");
  const pid_t child = ::fork();
  if (child < 0) throw Error("cannot start the drawing: no process left");
  if (child == 0) {
    ::close(ends[0]);
    limit(limits);
    work_and_exit(work, ends[1]);
  }
  ::close(ends[1]);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(limits.seconds);
  std::optional<std::string> out = read_until(ends[0], deadline);
  ::close(ends[0]);
  if (!out) ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  return out;
}

}  // namespace entente
