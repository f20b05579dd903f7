// Arguments in, exit code out. The only catch of the program is here.
#include <exception>
#include <iostream>

#include "base/error.hpp"
#include "cli/command_line.hpp"

int main(int argc, char** argv) {
  try {
    const int code = entente::run_command_line(argc, argv);
    if (!std::cout.flush()) throw entente::Error("standard output: cannot be written");
    return code;
  } catch (const entente::Error& error) {
    std::cerr << "entente: " << error.what() << '\n';
    return static_cast<int>(error.exit_code());
  } catch (const std::exception& error) {
    std::cerr << "entente: internal error: " << error.what() << '\n';
    return static_cast<int>(entente::ExitCode::data);
  }
}
