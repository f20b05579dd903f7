#include "evaluate/attribution_gold.hpp"

#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "text/conllu.hpp"

namespace entente {

namespace {

constexpr std::string_view kDiscourse = "Discourse=";

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

class SignalReader {
 public:
  SignalReader(const Document& document, const std::string& name) : document_(document), name_(name) {}

  GoldAttribution read(std::string_view signals, std::size_t line) {
    line_ = line;
    GoldAttribution out;
    for (const std::string_view signal : split(signals, '+')) {
      // A signal may carry the number of the unit that it belongs to: "2:lex-indwd-107-_".
      const std::string_view plain = signal.substr(signal.rfind(':') + 1);
      if (plain.starts_with("sem-atsrc-")) tokens(plain.substr(10), out.source);
      if (plain.starts_with("lex-indwd-")) tokens(plain.substr(10), out.cue);
    }
    return out;
  }

 private:
  // "40-42,45-_": the last part says who annotated it.
  void tokens(std::string_view list, std::vector<TokenId>& out) const {
    list = list.substr(0, list.rfind('-'));
    for (const std::string_view part : split(list, ',')) {
      if (part == "_") continue;
      const std::vector<std::string_view> ends = split(part, '-');
      for (std::size_t at = number(ends.front()); at <= number(ends.back()); ++at) out.emplace_back(at - 1);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
  }

  std::size_t number(std::string_view text) const {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value == 0 || value > document_.tokens.size())
      throw Error(name_, line_, 0,
                  "the signal names the token '" + std::string(text) + "'; the document has 1 to " +
                      std::to_string(document_.tokens.size()));
    return value;
  }

  const Document& document_;
  const std::string& name_;
  std::size_t line_ = 0;
};

AttributedDocument read_one(std::string_view input, const std::string& name, std::size_t first_line) {
  AttributedDocument out{read_conllu(input, name), {}};
  SignalReader signals(out.document, name);
  std::size_t line = first_line;
  for (const std::string_view text : split(input, '\n')) {
    ++line;
    const std::size_t at = text.rfind('\t');
    const std::string_view misc = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
    for (std::string_view part : split(misc, '|')) {
      if (!part.starts_with(kDiscourse)) continue;
      part.remove_prefix(kDiscourse.size());
      for (const std::string_view relation : split(part, ';')) {
        if (!relation.starts_with("attribution-")) continue;
        const std::vector<std::string_view> fields = split(relation, ':');
        if (fields.size() < 4) continue;  // no signals
        GoldAttribution read =
            signals.read(relation.substr(static_cast<std::size_t>(fields[3].data() - relation.data())), line);
        if (!read.source.empty() || !read.cue.empty()) out.attributions.push_back(std::move(read));
      }
    }
  }
  return out;
}

}  // namespace

std::vector<AttributedDocument> read_attributions(std::string_view input, const std::string& name) {
  constexpr std::string_view kOpens = "# newdoc";
  std::vector<AttributedDocument> out;
  std::size_t line = 0;
  for (std::size_t begin = 0; begin < input.size();) {
    const std::size_t next = input.find("\n# newdoc", begin);
    const std::size_t end = next == std::string_view::npos ? input.size() : next + 1;
    const std::string_view part = input.substr(begin, end - begin);
    if (part.starts_with(kOpens) || out.empty()) out.push_back(read_one(part, name, line));
    line += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
    begin = end;
  }
  return out;
}

}  // namespace entente
