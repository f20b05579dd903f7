// Names known beforehand: countries, organisations, outlets, agreements, places, events, from the tab-separated
// files in schemas/gazetteer/ and the user's own (which win). Longest match over tokens, case kept for
// capitalised words, ALL CAPS tolerated, diacritics, curly quotes, hyphens and "the" ignored.
// Look-up is linear in the tokens.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace entente {

// How an alias names its owner; decides typing in context (a capital may be the city or the state). A mark tells a
// party's member behind his name: the D of "D-Ohio".
enum class AliasUse : std::uint8_t { name, acronym, adjective, people, capital, seat, epithet, mark };
std::string_view name_of(AliasUse use);

struct GazetteerEntry {
  Entity entity;       // id, type, kind, name, aliases (those fit for display), codes, country, note
  std::string parent;  // id of the entity it is part of, or empty ("organization:kremlin" -> "country:RUS")
};

struct GazetteerHit {
  TokenRange tokens;
  std::uint32_t entry = 0;  // into entries()
  AliasUse use = AliasUse::name;
  bool ambiguous = false;  // also an ordinary word, a surname or another's name: wants support from context
};

class Gazetteer {
 public:
  // Reads every *.tsv of `schemas`/gazetteer, then the user's files; `schemas`/entities/spellings.tsv makes one of two
  // spellings. Throws Error with file, line, column.
  static Gazetteer load(const std::filesystem::path& schemas, const std::vector<std::filesystem::path>& own = {});

  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;
  ~Gazetteer();

  const std::vector<GazetteerEntry>& entries() const;
  const GazetteerEntry* find_id(std::string_view id) const;  // nullptr when there is none
  // Entries that bear exactly this name (any use), e.g. for linking what the name finder found.
  std::vector<GazetteerHit> lookup(std::string_view name) const;
  // All longest matches, in text order; several hits over the same tokens where owners share an alias.
  std::vector<GazetteerHit> match(const Document& document) const;

 private:
  struct Index;
  explicit Gazetteer(std::unique_ptr<Index> index);
  std::uint32_t match_at(const Document& document, std::uint32_t base,
                         const std::vector<std::vector<std::string>>& words, std::uint32_t first,
                         std::vector<GazetteerHit>& hits) const;

  std::unique_ptr<Index> index_;
};

}  // namespace entente
