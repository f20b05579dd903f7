// What the common nouns around a name tell of it: "Xan Yorl, a rights group", "the newspaper Yorl", "the Yorl
// movement", "Yorl lawmakers", "the tanker Yorl", "companies such as Yorl". Method: own rules over the tree and the
// neighbouring words. Cost: the words of the name and their children; a list before it, word by word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ner/head_noun.hpp"

namespace entente {

class NounBeside {
 public:
  // All must outlive it.
  NounBeside(const WordView& view, const Candidate& candidate, const HeadNoun& head_noun);

  // The type is empty where no noun tells one.
  Typing type() const;
  // "companies such as X, Y and Z": a body, where the noun before the list is one for bodies; else empty.
  Typing of_list() const;
  // "the tanker Yorl", "the ferry, the Xan Yorl", "HMS Yorl", "two Yorl helicopters": nothing that is in the graph.
  bool is_craft() const;
  // "the novel Yorl", "Yorl, a documentary": the title of a work.
  bool is_work() const;

 private:
  bool given_name() const { return view_.lexicon().gender_of(view_.word(tokens_.begin)) != Gender::unknown; }
  bool is_one_of_craft() const;
  bool is_called_place() const;
  bool precedes_seat() const;
  bool serves(std::uint32_t body) const;
  std::string_view place_kind(std::uint32_t noun) const;
  std::vector<std::uint32_t> nouns_beside() const;
  bool is_called_by_craft(bool work) const;
  std::uint32_t noun_called() const;
  std::uint32_t noun_set_off() const;
  std::uint32_t outlet_noun_behind() const;
  void add_second_subject(const auto& add) const;
  bool is_anothers(std::uint32_t apposed) const;
  std::uint32_t list_noun() const;
  bool in_list(std::uint32_t t) const;

  const WordView& view_;
  const Document& document_;
  const Candidate& candidate_;
  TokenRange tokens_;
  TokenRange sentence_;
  TokenId head_;
  const HeadNoun& head_noun_;
};

}  // namespace entente
