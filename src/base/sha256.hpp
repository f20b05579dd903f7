// SHA-256 of bytes as 64 hexadecimal digits: names a document's input whatever its file is called.
// Method: FIPS 180-4. Linear.
#pragma once

#include <string>
#include <string_view>

namespace entente {

std::string sha256(std::string_view bytes);

}  // namespace entente
