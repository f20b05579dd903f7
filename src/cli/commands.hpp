// Every subcommand adds itself to the command line here; its options and its work are in the file of its name.
#pragma once

namespace CLI {
class App;
}

namespace entente {

void add_build(CLI::App& app);
void add_convert(CLI::App& app);
void add_diff(CLI::App& app);
void add_evaluate(CLI::App& app);
void add_explain(CLI::App& app);
void add_extract(CLI::App& app);
void add_parse(CLI::App& app);
void add_render(CLI::App& app);
void add_schema(CLI::App& app);
void add_validate(CLI::App& app);
void add_view(CLI::App& app);

}  // namespace entente
