#include "base/fold.hpp"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"

namespace entente {

namespace {

std::string_view without_decomposition(UChar32 c) {
  switch (c) {
    case 0x00F8:
      return "o";
    case 0x0142:
      return "l";
    case 0x0131:
      return "i";
    case 0x00E6:
      return "ae";
    case 0x0153:
      return "oe";
    case 0x0111:
    case 0x00F0:
      return "d";
    case 0x00FE:
      return "th";
    case 0x0259:
      return "a";
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x02BB:
    case 0x02BF:
    case 0x02BE:
    case 0x0060:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x00AB:
    case 0x00BB:
      return "\"";
    default:
      return {};
  }
}

std::string fold_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

}  // namespace

std::string fold(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return fold_ascii(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  if (U_SUCCESS(status)) wide = normalizer->normalize(wide, status);
  wide.foldCase();
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    if (const std::string_view plain = without_decomposition(c); !plain.empty()) {
      kept.append(icu::UnicodeString::fromUTF8({plain.data(), static_cast<std::int32_t>(plain.size())}));
    } else {
      kept.append(u_charType(c) == U_DASH_PUNCTUATION ? UChar32{'-'} : c);
    }
  }
  std::string out;
  kept.toUTF8String(out);
  return out;
}

bool starts_capital(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    if (u_charType(c) != U_MODIFIER_LETTER) return u_isupper(c) != 0 || u_istitle(c) != 0;
  }
  return false;
}

std::string slug(std::string_view name) {
  std::string out;
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(fold(name));
  for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    const bool letter = c < 0x80 && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    if (letter) {
      out += static_cast<char>(c);
    } else if (c >= 0x80 && u_isalnum(c)) {
      constexpr std::string_view digits = "0123456789abcdef";
      std::string hex;
      for (UChar32 rest = c; rest != 0; rest >>= 4)
        hex.insert(hex.begin(), digits[static_cast<std::size_t>(rest & 0xF)]);
      out += (out.empty() || out.back() == '-' ? "u" : "-u") + hex;
    } else if (!out.empty() && out.back() != '-' && c != '\'') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "unnamed" : out;
}

}  // namespace entente
