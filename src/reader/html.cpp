#include "reader/html.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include <libxml/HTMLparser.h>

namespace entente {

namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);  // NOLINT: libxml2's bytes
}

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 14> kLeftOut = {"script", "style",  "nav",    "aside",    "form",
                                                       "header", "footer", "button", "noscript", "figure",
                                                       "svg",    "iframe", "select", "template"};
constexpr std::array<std::string_view, 13> kText = {"p",  "h1", "h2",         "h3",         "h4", "h5", "h6",
                                                    "li", "td", "blockquote", "figcaption", "dd", "pre"};
constexpr std::array<std::string_view, 8> kBreaks = {"br", "div", "section", "article", "tr", "ul", "ol", "table"};

class PageText {
 public:
  void start(std::string_view name, const xmlChar** attributes) {
    if (name == "meta") return meta(attributes);
    if (name == "link" && attribute(attributes, "rel") == "canonical") record_.url = attribute(attributes, "href");
    if (is_one_of(name, kLeftOut)) ++left_out_;
    if (name == "title") in_title_ = true;
    if (is_one_of(name, kText)) ++in_text_;
    if (is_one_of(name, kText) || is_one_of(name, kBreaks)) end_line();
  }

  void end(std::string_view name) {
    if (is_one_of(name, kText) || is_one_of(name, kBreaks)) end_line();
    if (is_one_of(name, kLeftOut) && left_out_ > 0) --left_out_;
    if (name == "title") in_title_ = false;
    if (is_one_of(name, kText) && in_text_ > 0) --in_text_;
  }

  void characters(std::string_view text) {
    if (in_title_ && left_out_ == 0)
      append(head_title_, text);
    else if (left_out_ == 0 && in_text_ > 0)
      append(line_, text);
    else if (left_out_ == 0)
      append(loose_line_, text);
  }

  Record finish() {
    end_line();
    if (record_.title.empty()) record_.title = head_title_;
    record_.text = paragraphs_.empty() ? std::move(loose_) : std::move(paragraphs_);
    return std::move(record_);
  }

 private:
  static std::string attribute(const xmlChar** attributes, std::string_view name) {
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      if (view(attributes[0]) == name) return std::string(view(attributes[1]));
    }
    return {};
  }

  void meta(const xmlChar** attributes) {
    std::string name = attribute(attributes, "property");
    if (name.empty()) name = attribute(attributes, "name");
    const std::string content = attribute(attributes, "content");
    if (name == "og:title") record_.title = content;
    if (name == "author" || name == "article:author") record_.author = content;
    if (name == "article:published_time" || name == "date") record_.date = content;
    if (name == "og:site_name") record_.outlet = content;
    if (name == "og:url" && record_.url.empty()) record_.url = content;
  }

  // White space of the source is a space.
  static void append(std::string& out, std::string_view text) {
    for (const char c : text) {
      const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!space)
        out += c;
      else if (!out.empty() && out.back() != ' ')
        out += ' ';
    }
  }

  void end_line() {
    flush(line_, paragraphs_);
    flush(loose_line_, loose_);
  }

  static void flush(std::string& line, std::string& out) {
    if (line.find_first_not_of(' ') != std::string::npos) out += line + "\n\n";
    line.clear();
  }

  Record record_;
  std::string head_title_, line_, loose_line_, paragraphs_, loose_;
  std::size_t left_out_ = 0, in_text_ = 0;
  bool in_title_ = false;
};

}  // namespace

Record read_html(const std::string& page) {
  PageText text;
  htmlSAXHandler handler{};
  handler.startElement = [](void* to, const xmlChar* name, const xmlChar** attributes) {
    static_cast<PageText*>(to)->start(view(name), attributes);
  };
  handler.endElement = [](void* to, const xmlChar* name) { static_cast<PageText*>(to)->end(view(name)); };
  handler.characters = [](void* to, const xmlChar* bytes, int size) {
    static_cast<PageText*>(to)->characters(view(bytes).substr(0, static_cast<std::size_t>(size)));
  };
  const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> context(
      htmlCreatePushParserCtxt(&handler, &text, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8), htmlFreeParserCtxt);
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  htmlParseChunk(context.get(), page.data(), static_cast<int>(page.size()), 1);
  return text.finish();
}

}  // namespace entente
