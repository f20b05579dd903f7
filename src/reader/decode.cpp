#include "reader/decode.hpp"

#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace entente {

namespace {

bool is_dropped(char32_t c) {
  return c == 0xFEFF || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool is_space(char32_t c) {
  return c == '\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

void append_clean(std::string& out, char32_t c, char32_t before) {
  if (c == '\n' && before == '\r') return;
  if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == '\v')
    out += '\n';
  else if (c == '\f' || c == 0x2029)
    out += "\n\n";
  else if (is_space(c))
    out += ' ';
  else if (!is_dropped(c))
    append_utf8(out, c);
}

std::string nfc(std::string text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  if (U_FAILURE(status) || normalizer->isNormalized(wide, status)) return text;
  std::string out;
  normalizer->normalize(wide, status).toUTF8String(out);
  return U_SUCCESS(status) ? out : text;
}

std::string convert(std::string_view bytes, const std::string& encoding, const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open(encoding.c_str(), &status), ucnv_close);
  if (U_FAILURE(status))
    throw Error("--encoding " + encoding + ": no such encoding; for example windows-1252, ISO-8859-1, UTF-16",
                ExitCode::usage);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::u16string wide(bytes.size() + 1, u'\0');
  const char* source = bytes.data();
  char16_t* target = wide.data();
  ucnv_toUnicode(converter.get(), &target, wide.data() + wide.size(), &source, bytes.data() + bytes.size(), nullptr,
                 true, &status);
  if (U_FAILURE(status))
    throw Error(name + ": byte " + std::to_string(source - bytes.data()) + " is not " + encoding +
                "; give the encoding of the file with --encoding NAME");
  wide.resize(static_cast<std::size_t>(target - wide.data()));
  std::string out;
  icu::UnicodeString(false, wide.data(), static_cast<std::int32_t>(wide.size())).toUTF8String(out);
  return out;
}

}  // namespace

std::string clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_clean(out, c, before);
    before = c;
  }
  return nfc(std::move(out));
}

std::string decode(std::string_view bytes, const std::string& encoding, const std::string& name) {
  constexpr std::size_t kMost = 1U << 30U;  // offsets are 32 bits wide, and conversion may grow the text
  if (bytes.size() > kMost) throw Error(name + ": is larger than 1 GiB; split it");
  std::string converted;
  if (!encoding.empty()) {
    converted = convert(bytes, encoding, name);
    bytes = converted;
  } else if (const auto bad = find_invalid_utf8(bytes)) {
    throw Error(name + ": byte " + std::to_string(*bad) +
                " is not UTF-8; if this is text, give its encoding with --encoding NAME, such as windows-1252");
  }
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos)
    throw Error(name + ": byte " + std::to_string(nul) + " is NUL: this is no text");
  return std::string(bytes);
}

}  // namespace entente
