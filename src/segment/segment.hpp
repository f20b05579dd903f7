// Tokens and sentences of a document's blocks, boilerplate left out.
// A sentence ends at its block's end, and after . ! ? … with the closing quotes and brackets that follow, unless the
// stop belongs to an abbreviation or an initial, or the next word goes on in lower case. Sentences longer than
// kMaxTokens are cut, so that later stages stay linear on any text. Linear.
#pragma once

#include <filesystem>

#include "segment/segment_words.hpp"
#include "text/document.hpp"

namespace entente {

inline constexpr std::uint32_t kMaxTokens = 300;

class Segmenter {
 public:
  static Segmenter load(const std::filesystem::path& schemas) { return Segmenter(SegmentWords::load(schemas)); }

  // Fills document.tokens and document.sentences from document.blocks.
  void segment(Document& document) const;

 private:
  explicit Segmenter(SegmentWords words) : words_(std::move(words)) {}
  bool ends_sentence(const Document& document, std::uint32_t token, std::uint32_t end, std::uint32_t& after,
                     bool casual) const;
  bool closes_letter(const Document& document, std::uint32_t first, std::uint32_t token) const;
  static bool is_casual(const Document& document, std::uint32_t begin, std::uint32_t end);
  static std::uint32_t end_of_mail_date(const Document& document, std::uint32_t token, std::uint32_t end);
  void split_sentences(Document& document, BlockId block, std::uint32_t begin) const;

  SegmentWords words_;
};

}  // namespace entente
