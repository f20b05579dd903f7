#include "output/xml_stream.hpp"

#include <stdexcept>

#include <libxml/xmlwriter.h>

#include "output/clean_text.hpp"

namespace entente {

namespace {

const xmlChar* xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

void check(int written) {
  if (written < 0) throw std::logic_error("XML: a value that cannot be written");
}

}  // namespace

struct XmlStream::Impl {
  xmlBufferPtr buffer = xmlBufferCreate();
  xmlTextWriterPtr writer = xmlNewTextWriterMemory(buffer, 0);
};

XmlStream::XmlStream() : impl_(new Impl) {
  xmlTextWriterSetIndent(impl_->writer, 1);
  xmlTextWriterSetIndentString(impl_->writer, xml("  "));
  check(xmlTextWriterStartDocument(impl_->writer, nullptr, "UTF-8", nullptr));
}

XmlStream::~XmlStream() {
  xmlFreeTextWriter(impl_->writer);
  xmlBufferFree(impl_->buffer);
  delete impl_;
}

void XmlStream::begin(const char* element) { check(xmlTextWriterStartElement(impl_->writer, xml(element))); }

void XmlStream::attribute(const char* name, std::string_view value) {
  check(xmlTextWriterWriteAttribute(impl_->writer, xml(name), xml(clean_text(value).c_str())));
}

void XmlStream::text(std::string_view value) {
  check(xmlTextWriterWriteString(impl_->writer, xml(clean_text(value).c_str())));
}

void XmlStream::end() { check(xmlTextWriterEndElement(impl_->writer)); }

std::string XmlStream::take() {
  check(xmlTextWriterEndDocument(impl_->writer));
  xmlTextWriterFlush(impl_->writer);
  return {reinterpret_cast<const char*>(xmlBufferContent(impl_->buffer)),
          static_cast<std::size_t>(xmlBufferLength(impl_->buffer))};
}

}  // namespace entente
