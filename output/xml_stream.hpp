// A stream of XML 1.0 through libxml2, for the formats that are XML: text is cleaned, every return is checked.
#pragma once

#include <string>
#include <string_view>

namespace entente {

class XmlStream {
 public:
  XmlStream();
  ~XmlStream();
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;

  void begin(const char* element);
  void attribute(const char* name, std::string_view value);
  void text(std::string_view value);
  void end();

  std::string take();  // ends the document

 private:
  struct Impl;
  Impl* impl_;
};

}  // namespace entente
