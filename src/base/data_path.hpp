// Where the program's own data (schemas/, models/) lies: $ENTENTE_DATA, else ../share/entente beside the
// program, else the source tree it was built from.
#pragma once

#include <filesystem>
#include <string_view>

namespace entente {

// The first of the places above that holds `name` ("schemas", "models"); throws Error naming the places tried.
std::filesystem::path data_path(std::string_view name);

}  // namespace entente
