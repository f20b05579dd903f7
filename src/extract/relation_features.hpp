// What speaks for a relation between two mentions of a sentence, as hashed features for the relation model: the path
// between them in the tree, its words and what the predicate lexicon says of them, the words about the mentions, their
// types, what the rules found, and who speaks. Method: path features in the manner of Zhou et al. 2005 and Mintz et al.
// 2009, over Universal Dependencies. A feature is a 32-bit hash of small integers, so that a document's strings are
// hashed once. Cost: linear in the pairs of mentions of a sentence times the length of the path; sentences with more
// than kMentions mentions use the first ones.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "extract/pair_path.hpp"
#include "extract/predicates.hpp"
#include "lexicon/entity_lexicon.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

std::uint32_t relation_hash(std::string_view relation);

// The feature of what a rule told: a model that has no row for it has not learned what the rule is worth.
std::uint32_t rule_feature(const Claim& claim);

// Where the text names the speaker of a statement: beside the cue, else last before it; none where nobody is named.
MentionId speaker_mention(const Document& document, const Statement& statement);

class RelationFeatures {
 public:
  RelationFeatures(const Document& document, const TreeView& tree, const Predicates& predicates,
                   const EntityLexicon& lexicon);

  // Ordered pairs of mentions of different entities; and who says a sentence that does not mention him, with each that
  // it mentions: "X was angry. 'Y has betrayed us.'"
  std::vector<MentionPair> pairs(SentenceId sentence) const;
  // Fills `out`, sorted and without repeats; `path` is the pair's.
  void features(const MentionPair& pair, const TreePath& path, std::vector<std::uint32_t>& out) const;

 private:
  struct Word {
    std::uint32_t lemma = 0, label = 0;    // label: the dependency relation with its preposition
    std::vector<std::uint32_t> relations;  // what the predicate lexicon has it tell
    std::vector<std::uint32_t> classes;    // of the entity lexicon: an office, a head noun of outlets
  };
  struct Speech {
    EntityId speaker;
    Span content;
    std::uint32_t cue;
  };
  struct Told {
    std::uint32_t relation = 0, rule = 0;
  };

  void read_words(const Predicates& predicates, const EntityLexicon& lexicon);
  void read_claims();
  void read_speakers();
  void read_speech(const Speech& speech);
  void read_spoken(const Statement& statement, MentionId speaker);
  std::uint32_t type_of(MentionId mention) const;
  TokenId head_of(MentionId mention) const;

  void add_ends(const MentionPair& pair, std::vector<std::uint32_t>& out) const;
  void add_path(const MentionPair& pair, const TreePath& path, std::vector<std::uint32_t>& out) const;
  void add_words(const MentionPair& pair, std::vector<std::uint32_t>& out) const;
  void add_told(const MentionPair& pair, std::vector<std::uint32_t>& out) const;
  void add_spoken_words(const MentionPair& pair, Span content, std::vector<std::uint32_t>& out) const;
  void add_speech(const MentionPair& pair, const TreePath& path, std::vector<std::uint32_t>& out) const;

  const Document& document_;
  const TreeView& tree_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> types_;  // of each entity
  std::vector<std::vector<MentionId>> mentions_;
  std::map<std::tuple<SentenceId, EntityId, EntityId>, std::vector<Told>> told_;
  std::vector<std::vector<Speech>> speeches_;     // by the sentence of the content
  std::vector<std::vector<MentionPair>> spoken_;  // by sentence: speakers that it does not mention, with its mentions
};

}  // namespace entente
