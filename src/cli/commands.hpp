// Every subcommand adds itself to the command line here; its options and its work are in the file of its name.
#pragma once

namespace CLI {
class App;
}

namespace entente {

void add_evaluate(CLI::App& app);
void add_parse(CLI::App& app);
void add_view(CLI::App& app);

}  // namespace entente
