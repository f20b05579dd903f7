// The one exception of the house: what is wrong with a file, a schema or an argument, in the user's words.
// Caught in main alone, which prints `entente: <what()>` and exits with exit_code.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace entente {

enum class ExitCode : int { done = 0, data = 1, usage = 2 };

// `line` and `column` count from 1; 0 leaves them out of the message "file:line:column: message".
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message, ExitCode code = ExitCode::data)
      : std::runtime_error(message), code_(code) {}
  Error(const std::string& file, std::size_t line, std::size_t column, const std::string& message)
      : std::runtime_error(place(file, line, column) + message) {}

  ExitCode exit_code() const { return code_; }

 private:
  static std::string place(const std::string& file, std::size_t line, std::size_t column) {
    std::string out = file + ":";
    if (line != 0) out += std::to_string(line) + ":";
    if (column != 0) out += std::to_string(column) + ":";
    return out + " ";
  }

  ExitCode code_ = ExitCode::data;
};

}  // namespace entente
