#include "output/child_process.hpp"

#include <stdexcept>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace entente;

TEST_CASE("child process: bytes come back whole; what fails there is nothing here") {
  const std::string large(300000, '\0');
  CHECK(in_child_process({}, [&] { return large; }) == large);
  CHECK(in_child_process({}, [] { return std::string(); }) == "");
  CHECK(in_child_process({}, []() -> std::string { throw std::runtime_error("no"); }) == std::nullopt);
  CHECK(in_child_process({}, []() -> std::string { _exit(3); }) == std::nullopt);
  CHECK(in_child_process({1, 4096}, []() -> std::string {
          ::sleep(30);
          return "late";
        }) == std::nullopt);
}
