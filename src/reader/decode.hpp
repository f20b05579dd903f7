// Bytes of a file to clean text: converted to UTF-8 (ICU), NFC, line ends "\n"; no byte order mark, soft hyphens,
// zero-width marks or control characters; every other space becomes a plain one. Linear.
#pragma once

#include <string>
#include <string_view>

namespace entente {

// Throws Error naming `name`, the byte offset and the remedy where the bytes are not in the encoding or are no text.
std::string decode(std::string_view bytes, const std::string& encoding, const std::string& name);

// Only the cleaning, for text that is UTF-8 already.
std::string clean(std::string_view text);

}  // namespace entente
