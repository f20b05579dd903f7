// The name types that the models know, and their BIO tags: O is 0, B-type 1 + 2 type, I-type 2 + 2 type.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace entente::neural {

enum class NameType : std::uint8_t {
  person,
  politician,
  organisation,
  party,
  country,
  location,
  event,
  election,
  people,
  misc
};

// What the program calls them; politicians are persons to later stages.
inline constexpr std::array<std::string_view, 10> name_type_labels{"PER", "PER",   "ORG",      "PARTY", "COUNTRY",
                                                                   "LOC", "EVENT", "ELECTION", "NORP",  "MISC"};
// The same with politicians apart, as some corpora have them.
inline constexpr std::array<std::string_view, 10> fine_name_labels{"PER", "POLITICIAN", "ORG",      "PARTY", "COUNTRY",
                                                                   "LOC", "EVENT",      "ELECTION", "NORP",  "MISC"};
inline constexpr int name_tag_count = 21;

constexpr int begin_tag(NameType type) { return 1 + 2 * static_cast<int>(type); }
constexpr int inside_tag(NameType type) { return 2 + 2 * static_cast<int>(type); }
constexpr bool is_inside(int tag) { return tag != 0 && tag % 2 == 0; }
constexpr NameType type_of(int tag) { return static_cast<NameType>((tag - 1) / 2); }

// As later stages part them: a politician is a person, a party an organisation, a country a location, an election an
// event.
constexpr NameType plain(NameType type) {
  switch (type) {
    case NameType::politician:
      return NameType::person;
    case NameType::party:
      return NameType::organisation;
    case NameType::country:
      return NameType::location;
    case NameType::election:
      return NameType::event;
    default:
      return type;
  }
}
constexpr bool same_kind(int one, int other) {
  return one == 0 || other == 0 ? one == other : plain(type_of(one)) == plain(type_of(other));
}

/// I-type may only follow B-type or I-type of its own type; `before` is -1 at the start of a sentence.
constexpr bool may_follow(int before, int tag) { return !is_inside(tag) || before == tag || before == tag - 1; }

}  // namespace entente::neural
