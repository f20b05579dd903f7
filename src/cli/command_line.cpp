#include "cli/command_line.hpp"

#include <string>

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "cli/commands.hpp"

namespace entente {

namespace {

// CLI11 says of a command that is not there only that one is needed.
void check_command(const CLI::App& app, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return;
  std::string names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_name() == argv[1]) return;
    names += (names.empty() ? "" : ", ") + command->get_name();
  }
  throw Error("there is no command '" + std::string(argv[1]) + "'; there are " + names, ExitCode::usage);
}

// "entente schema check --help": the help of what was asked for.
std::string help_of(const CLI::App& app) {
  std::string out = "entente";
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    out += " " + command->get_name();
  }
  return out + " --help";
}

}  // namespace

int run_command_line(int argc, char** argv) {
  CLI::App app{"News text into knowledge graphs: who did what to whom, and who says so."};
  app.set_version_flag("--version", "entente " ENTENTE_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n  entente build article.txt -o graphs\n  entente build news/ -o graphs --name week --format "
      "json,svg\n"
      "  cat article.txt | entente build - -o graphs\nentente COMMAND --help says more of each.");
  for (const auto add : {add_build, add_extract, add_convert, add_render, add_view, add_explain, add_diff, add_parse,
                         add_evaluate, add_validate, add_schema})
    add(app);
  try {
    check_command(app, argc, argv);
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    throw Error(std::string(error.what()) + "; `" + help_of(app) + "` says more", ExitCode::usage);
  }
  return 0;
}

}  // namespace entente
