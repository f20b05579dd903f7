// Folds names for comparison: compatibility forms, case, diacritics (Erdoğan, Erdogan), letters without a
// decomposition (ø, ł, ı, æ, ß, đ), curly quotes and every dash become one form. Method: NFKD by ICU, marks
// dropped, full case folding. Linear; ASCII takes a short cut without ICU.
#pragma once

#include <string>
#include <string_view>

namespace entente {

std::string fold(std::string_view text);

// Whether the first letter is in upper or title case, of any alphabet; the marks before a transcribed vowel (ʿAli) are
// passed over, quotation marks and apostrophes are not.
bool starts_capital(std::string_view text);

// An ASCII identifier from a name: "Ana Costa" -> "ana-costa"; what cannot be folded to ASCII is written by
// its code point ("u4e2d"), so that no name gives an empty slug.
std::string slug(std::string_view name);

}  // namespace entente
