// A document and its layers. The text is stored once; every layer above it is ranges and ids into the layers
// below, filled by one stage each: reader (text, blocks), segment (tokens, sentences), tag and parse (token
// fields), ner (names), coref (mentions, entities), time (times), attribute (statements), extract (claims). All by
// value: a Document is moved, seldom copied.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/span.hpp"
#include "text/entity.hpp"
#include "text/labels.hpp"
#include "text/token_states.hpp"

namespace entente {

enum class BlockKind : std::uint8_t { title, heading, byline, date, body, boilerplate };

// A paragraph, or a line that stands alone. Boilerplate (share buttons, repeated titles, mission statements)
// gets no sentences; `reason` says why it was set apart.
struct Block {
  Span span;
  BlockKind kind = BlockKind::body;
  std::string reason;
};

struct Token {
  Span span;
  std::string lemma;
  std::string feats;  // UD notation, "Number=Plur|Person=3"; empty when none
  TokenId head;       // none for the root of its sentence
  Upos upos = Upos::X;
  Deprel deprel = Deprel::root;
  bool plural() const { return feats.find("Number=Plur") != std::string::npos; }
  bool finite() const { return feats.find("VerbForm=Fin") != std::string::npos; }
};

struct Sentence {
  Span span;
  TokenRange tokens;
  BlockId block;
};

// A name as the model found it, before gazetteers and typing; labels are the model's own (PER, ORG, LOC, ...).
struct NameSpan {
  TokenRange tokens;
  std::string label;
  // How far the model's reading is ahead of the best one in which some token of it is no name of that kind, in the
  // model's units (1,000 and less are doubtful); a name that was given is as sure as can be.
  std::int32_t lead = INT32_MAX;
};

enum class MentionKind : std::uint8_t { name, nominal, pronoun, demonym };

struct Mention {
  SentenceId sentence;
  TokenRange tokens;
  TokenId head;
  MentionKind kind = MentionKind::name;
  EntityId entity;   // into Document::entities
  std::string rule;  // the sieve or gazetteer rule that tied it to its entity: what `explain` shows
  // For "the two countries", "both sides": one mention of each entity, over the same tokens.
  TokenId head_token() const { return head ? head : tokens.back(); }
};

enum class Status : std::uint8_t { asserted, planned, possible, denied, former };

// One link of the chain of who claims something: an entity, or the words of the text for someone unnamed.
struct Source {
  EntityId entity;
  std::string text;
};

struct Evidence {
  SentenceId sentence;
  Span span;     // the clause that states it
  Span subject;  // where the ends and the word that tells the relation stand; empty where not in this sentence
  Span trigger;
  Span object;
  std::string rule;
};

// One sentence's say: subject --relation--> object.
struct Claim {
  std::string relation;  // a relation type of the ontology: "holds_office"
  EntityId subject;
  EntityId object;
  Status status = Status::asserted;
  std::string label;                // the office, the verb: what to write on the edge; may be empty
  std::vector<Source> sources;      // from the outlet inwards; empty when the author speaks
  std::string date;                 // ISO 8601 date, month, year or interval; may be empty
  std::uint16_t confidence = 1000;  // per mille
  Evidence evidence;
};

// An expression of time and the ISO 8601 date, month, year or interval that it means; what it leaves open in a document
// without a date is written X, as ISO 8601-2 has it ("Monday": "XXXX-XX-XX").
struct TimeExpression {
  TokenRange tokens;
  std::string iso;

  bool dated() const { return iso.find('X') == std::string::npos; }
};

// How the speaker stands to what is said.
enum class Stance : std::uint8_t { asserts, denies, doubts };

enum class SpeechKind : std::uint8_t { direct, indirect, mixed };

struct Statement {
  SentenceId sentence;       // where its cue stands
  EntityId speaker;          // none when unnamed
  std::string speaker_text;  // as the text calls the speaker
  Span speaker_span;  // where it does so: the whole phrase, in the cue's sentence; empty for a quotation that goes on
  EntityId outlet;    // the outlet that carried it, or none
  Span cue;
  std::vector<Span> content;  // in text order; several where the cue or a sentence border splits it
  SpeechKind kind = SpeechKind::indirect;
  Stance stance = Stance::asserts;
  bool act = false;             // an act of speech, no report of words (attribute/acts.hpp): no statement of the graph
  bool relays = false;          // says only that somebody else says something: a link of that one's chain, told by it
  std::vector<Source> sources;  // the chain that a claim inside gets: outlets inwards, the speaker last
  std::vector<EntityId> about;
};

// An office or post as the text states it: "Iran's foreign minister, X", "X, editor of Y".
struct Role {
  EntityId person;
  EntityId body;      // the state, organisation or outlet; none where the text leaves it open
  std::string title;  // in the text's words: "foreign minister"
  Status status = Status::asserted;
  Evidence evidence;
};

struct Document {
  std::string id;
  std::string name;  // file or record it came from, for messages
  std::string title, publisher, author, date, language = "en", url;
  EntityId outlet;       // the publisher as an entity, where known
  std::string filed_in;  // the land of the dateline's place, ISO 3166-1 alpha-3, where known
  std::string text;      // UTF-8, NFC, "\n" line ends
  std::string sha256;    // of the input bytes

  std::vector<Block> blocks;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  TokenStates states;
  std::vector<NameSpan> names;
  std::vector<Entity> entities;
  std::vector<Mention> mentions;
  std::vector<Role> roles;
  std::vector<TimeExpression> times;
  std::vector<Statement> statements;
  std::vector<Claim> claims;

  std::string_view view(Span span) const { return std::string_view(text).substr(span.begin, span.size()); }
  std::string_view form(TokenId token) const { return view(tokens[token.index()].span); }
  Token& operator[](TokenId token) { return tokens[token.index()]; }
  const Token& operator[](TokenId token) const { return tokens[token.index()]; }
  Span span_of(TokenRange range) const {
    return range.empty() ? Span{} : Span{tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
  }
  std::string_view view(TokenRange range) const { return view(span_of(range)); }
  // The number of the first mention that begins at this token or later; needs the mentions in text order.
  std::size_t mention_from(std::uint32_t token) const;
  // The tokens that the span reaches into. Two binary searches.
  TokenRange tokens_over(Span span) const;
  // The sentence's first token that ends after this byte, or none.
  TokenId token_at(SentenceId sentence, std::uint32_t offset) const;
};

std::string_view name_of(BlockKind kind);
std::string_view name_of(MentionKind kind);
std::string_view name_of(Status status);
std::string_view name_of(SpeechKind kind);

}  // namespace entente
