// The command line: one table of subcommands, one pair of files for each.
#pragma once

namespace entente {

// Parses, runs the subcommand and returns the exit code. Throws Error.
int run_command_line(int argc, char** argv);

}  // namespace entente
