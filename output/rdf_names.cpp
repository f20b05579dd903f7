#include "output/rdf_names.hpp"

#include "output/clean_text.hpp"

namespace entente {

namespace {

std::string encoded(std::string_view text) {
  constexpr std::string_view kept = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : clean_text(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (kept.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += {'%', digits[byte / 16], digits[byte % 16]};
    }
  }
  return out;
}

}  // namespace

std::string iri(std::string_view id) { return "urn:entente:" + encoded(id); }
std::string document_iri(std::string_view id) { return "urn:entente:document:" + encoded(id); }
std::string word_iri(std::string_view word) { return std::string(ns::words) + encoded(word); }

std::string relation_iri(std::string_view graph, std::string_view id) {
  return "urn:entente:relation:" + encoded(graph) + ":" + encoded(id);
}

std::string statement_iri(std::string_view graph, std::string_view id) {
  return "urn:entente:statement:" + encoded(graph) + ":" + encoded(id);
}

}  // namespace entente
