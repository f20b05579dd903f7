#include "extract/relation_features.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/feature_hash.hpp"
#include "base/fold.hpp"
#include "extract/predicate_claims.hpp"
#include "text/head_token.hpp"
#include "text/sentence_range.hpp"

namespace entente {

namespace {

constexpr std::size_t kMentions = 24;
constexpr std::size_t kSpeakerBack = 100;  // mentions
constexpr std::size_t kBetween = 8;        // words between two ends that are taken one by one

constexpr std::array kClasses = {WordClass::office, WordClass::person_nominal, WordClass::organization,
                                 WordClass::outlet, WordClass::agreement,      WordClass::event,
                                 WordClass::place,  WordClass::government,     WordClass::organ,
                                 WordClass::former, WordClass::state_verb};

enum Kind : std::uint32_t {
  kTypes = 1,
  kMentionKinds,
  kOrder,
  kPathLabels,
  kPathLabelsTypes,
  kPathWords,
  kTop,
  kTopSlots,
  kTopSlotsTypes,
  kInner,
  kInnerTypes,
  kLexicon,
  kLexiconSlots,
  kLexiconTypes,
  kLength,
  kBetweenWord,
  kBetweenAll,
  kBefore,
  kAfter,
  kGovernor,
  kTold,
  kToldRule,
  kToldBack,
  kNotTold,
  kSpeaker,
  kSpeakerLexicon,
  kSpeakerWord,
  kNoPath,
  kClass,
  kClassSlots,
  kClassBetween,
  kClassNext,
  kSpoken,
  kSpokenWord,
};

std::uint32_t bucket(std::size_t n) { return n < 4 ? static_cast<std::uint32_t>(n) : n < 8 ? 4 : n < 16 ? 5 : 6; }

}  // namespace

std::uint32_t relation_hash(std::string_view relation) { return feature_hash(relation); }

std::uint32_t rule_feature(const Claim& claim) {
  const std::string& rule = claim.evidence.rule;
  return mixed({kToldRule, feature_hash(rule.substr(0, rule.find(' '))), relation_hash(claim.relation)});
}

MentionId speaker_mention(const Document& document, const Statement& statement) {
  const auto is_speaker = [&](std::size_t m) { return document.mentions[m].entity == statement.speaker; };
  const TokenRange sentence = document.sentences[statement.sentence.index()].tokens;
  const std::size_t first = document.mention_from(sentence.begin), end = document.mention_from(sentence.end);
  MentionId out;
  for (std::size_t m = first; m < end; ++m) {
    if (!is_speaker(m)) continue;
    if (statement.speaker_span.contains(document.span_of(document.mentions[m].tokens))) return MentionId{m};
    out = MentionId{m};
  }
  for (std::size_t m = first; !out && m > 0 && first - m < kSpeakerBack; --m) {
    if (is_speaker(m - 1)) out = MentionId{m - 1};
  }
  return out;
}

RelationFeatures::RelationFeatures(const Document& document, const TreeView& tree, const Predicates& predicates,
                                   const EntityLexicon& lexicon)
    : document_(document),
      tree_(tree),
      words_(document.tokens.size()),
      mentions_(document.sentences.size()),
      speeches_(document.sentences.size()),
      spoken_(document.sentences.size()) {
  for (const Entity& entity : document.entities) types_.push_back(feature_hash(entity.type));
  for (std::size_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (!mention.entity || mention.tokens.empty()) continue;
    std::vector<MentionId>& of_sentence = mentions_[mention.sentence.index()];
    if (of_sentence.size() < kMentions) of_sentence.push_back(MentionId{m});
  }
  read_words(predicates, lexicon);
  read_claims();
  read_speakers();
}

void RelationFeatures::read_words(const Predicates& predicates, const EntityLexicon& lexicon) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const TokenId token{i};
    Word& word = words_[i];
    const Upos upos = document_[token].upos;
    const std::string form = fold(document_.form(token));
    std::string lemma = tree_.lemma(token);
    if (upos == Upos::VERB || upos == Upos::NOUN) {
      lemma = predicates.base_of(lemma, form, upos == Upos::VERB);
      for (const Predicate& sense : predicates.senses(lemma, upos == Upos::VERB))
        word.relations.push_back(relation_hash(sense.relation));
      std::sort(word.relations.begin(), word.relations.end());
      word.relations.erase(std::unique(word.relations.begin(), word.relations.end()), word.relations.end());
    }
    for (const WordClass word_class : kClasses) {
      if (lexicon.is(word_class, lemma))
        word.classes.push_back(
            mixed({static_cast<std::uint32_t>(word_class), feature_hash(lexicon.detail(word_class, lemma))}));
    }
    word.lemma = feature_hash(upos == Upos::NUM ? "0" : lemma);
    const Deprel deprel = document_[token].deprel;
    const bool cased = deprel == Deprel::nmod || deprel == Deprel::obl;
    word.label = mixed({static_cast<std::uint32_t>(deprel), cased ? feature_hash(tree_.preposition(token)) : 0});
  }
}

void RelationFeatures::read_claims() {
  for (const Claim& claim : document_.claims) {
    if (claim.evidence.rule.ends_with(kAsCoded)) continue;  // no reader marked them
    told_[{claim.evidence.sentence, claim.subject, claim.object}].push_back(
        {relation_hash(claim.relation), rule_feature(claim)});
  }
}

void RelationFeatures::read_speakers() {
  for (const Statement& statement : document_.statements) {
    if (!statement.speaker) continue;
    const std::uint32_t cue = feature_hash(fold(document_.view(statement.cue)));
    for (const Span& span : statement.content) read_speech({statement.speaker, span, cue});
    if (const MentionId speaker = speaker_mention(document_, statement)) read_spoken(statement, speaker);
  }
}

void RelationFeatures::read_speech(const Speech& speech) {
  const SentenceRange range = sentences_in(document_, speech.content);
  for (std::size_t s = range.begin; s < range.end; ++s) speeches_[s].push_back(speech);
}

void RelationFeatures::read_spoken(const Statement& statement, MentionId speaker) {
  const auto says = [&](MentionId m) { return document_.mentions[m.index()].entity == statement.speaker; };
  for (const Span& content : statement.content) {
    const SentenceRange range = sentences_in(document_, content);
    for (std::size_t s = range.begin; s < range.end; ++s) {
      if (std::any_of(mentions_[s].begin(), mentions_[s].end(), says)) continue;
      for (const MentionId object : mentions_[s]) {
        if (content.contains(document_.span_of(document_.mentions[object.index()].tokens)))
          spoken_[s].push_back({speaker, object});
      }
    }
  }
}

TokenId RelationFeatures::head_of(MentionId id) const {
  return entente::head_of(document_, document_.mentions[id.index()].tokens);
}

std::uint32_t RelationFeatures::type_of(MentionId id) const {
  return types_[document_.mentions[id.index()].entity.index()];
}

std::vector<MentionPair> RelationFeatures::pairs(SentenceId sentence) const {
  std::vector<MentionPair> out;
  const std::vector<MentionId>& mentions = mentions_[sentence.index()];
  for (const MentionId subject : mentions) {
    for (const MentionId object : mentions) {
      if (document_.mentions[subject.index()].entity != document_.mentions[object.index()].entity)
        out.push_back({subject, object});
    }
  }
  const std::vector<MentionPair>& spoken = spoken_[sentence.index()];
  out.insert(out.end(), spoken.begin(), spoken.end());
  return out;
}

void RelationFeatures::features(const MentionPair& pair, const TreePath& path, std::vector<std::uint32_t>& out) const {
  out.clear();
  add_ends(pair, out);
  if (path.top)
    add_path(pair, path, out);
  else
    out.push_back(mixed({kNoPath}));
  add_words(pair, out);
  add_told(pair, out);
  add_speech(pair, path, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

void RelationFeatures::add_ends(const MentionPair& pair, std::vector<std::uint32_t>& out) const {
  const Mention& subject = document_.mentions[pair.subject.index()];
  const Mention& object = document_.mentions[pair.object.index()];
  const std::uint32_t types = mixed({type_of(pair.subject), type_of(pair.object)});
  out.push_back(mixed({kTypes, types}));
  out.push_back(mixed({kTypes, type_of(pair.subject), 0}));
  out.push_back(mixed({kTypes, 0, type_of(pair.object)}));
  out.push_back(
      mixed({kMentionKinds, static_cast<std::uint32_t>(subject.kind), static_cast<std::uint32_t>(object.kind)}));
  const bool first = subject.tokens.begin < object.tokens.begin;
  const TokenRange left = first ? subject.tokens : object.tokens, right = first ? object.tokens : subject.tokens;
  std::size_t others = 0;
  for (const MentionId id : mentions_[subject.sentence.index()]) {
    const TokenRange tokens = document_.mentions[id.index()].tokens;
    others += tokens.begin >= left.end && tokens.end <= right.begin ? 1 : 0;
  }
  const std::size_t distance = right.begin > left.end ? right.begin - left.end : 0;
  out.push_back(mixed({kOrder, first, bucket(distance), types}));
  out.push_back(mixed({kOrder, first, 100 + bucket(others), types}));
}

void RelationFeatures::add_path(const MentionPair& pair, const TreePath& path, std::vector<std::uint32_t>& out) const {
  const std::uint32_t types = mixed({type_of(pair.subject), type_of(pair.object)});
  std::uint32_t labels = 0, words = 0, slot_up = 0, slot_down = 0;
  const auto label_of = [&](TokenId token) { return words_[token.index()].label; };
  const auto conjunct = [&](TokenId token) { return document_[token].deprel == Deprel::conj; };
  std::vector<std::tuple<TokenId, std::uint32_t, std::uint32_t>> inner;  // with the side and the label below it
  std::uint32_t below = 0;
  for (std::size_t i = 0; i < path.up.size(); ++i) {
    const TokenId token = path.up[i];
    if (i > 0) inner.emplace_back(token, 1, below), words = mixed({words, words_[token.index()].lemma});
    if (conjunct(token)) continue;  // coordinated phrases stand where the first one stands
    below = slot_up = label_of(token);
    labels = mixed({labels, 1, below});
    words = mixed({words, 1, below});
  }
  std::uint32_t below_down = 0, labels_down = 0, words_down = 0;
  for (std::size_t i = 0; i < path.down.size(); ++i) {
    const TokenId token = path.down[i];
    if (i > 0) inner.emplace_back(token, 2, below_down), words_down = mixed({words_down, words_[token.index()].lemma});
    if (conjunct(token)) continue;
    below_down = slot_down = label_of(token);
    labels_down = mixed({labels_down, 2, below_down});
    words_down = mixed({words_down, 2, below_down});
  }
  labels = mixed({labels, labels_down});
  const bool apart = !path.up.empty() && !path.down.empty();
  const std::uint32_t top_lemma = apart ? words_[path.top.index()].lemma : 0;
  out.push_back(mixed({kPathLabels, labels}));
  out.push_back(mixed({kPathLabelsTypes, labels, types}));
  out.push_back(mixed({kPathWords, words, words_down, top_lemma}));
  out.push_back(mixed({kLength, bucket(path.up.size()), bucket(path.down.size())}));
  if (apart) {
    inner.emplace_back(path.top, 0, mixed({slot_up, slot_down}));
    out.push_back(mixed({kTop, top_lemma}));
    out.push_back(mixed({kTopSlots, slot_up, slot_down}));
    out.push_back(mixed({kTopSlotsTypes, slot_up, slot_down, types}));
  }
  for (const auto& [token, side, slot] : inner) {
    const Word& word = words_[token.index()];
    out.push_back(mixed({kInner, word.lemma}));
    out.push_back(mixed({kInner, word.lemma, side, slot}));
    out.push_back(mixed({kInnerTypes, word.lemma, types}));
    for (const std::uint32_t word_class : word.classes) {
      out.push_back(mixed({kClass, word_class, side, types}));
      out.push_back(mixed({kClassSlots, word_class, side, slot}));
      out.push_back(mixed({kClassSlots, word_class, labels}));
    }
    const auto senses = static_cast<std::uint32_t>(word.relations.size());
    for (const std::uint32_t relation : word.relations) {
      out.push_back(mixed({kLexicon, relation, side}));
      out.push_back(mixed({kLexiconSlots, relation, side, slot}));
      out.push_back(mixed({kLexicon, side, std::min(senses, 3U), relation}));
      out.push_back(mixed({kLexiconSlots, side, slot, relation}));
      out.push_back(mixed({kLexiconSlots, side, slot, std::min(senses, 3U), relation}));
      out.push_back(mixed({kLexiconTypes, side, types, relation}));
      out.push_back(mixed({kPathLabels, side, labels, relation}));
    }
    for (const TokenId child : tree_.children(token)) {  // particles, objects of light verbs, negation
      if (!tree_.is(child, {Deprel::compound_prt, Deprel::obj, Deprel::xcomp})) continue;
      out.push_back(mixed({kInner, word.lemma, words_[child.index()].lemma, side}));
      for (const std::uint32_t relation : words_[child.index()].relations)
        out.push_back(mixed({kLexicon, 100 + side, slot, relation}));
    }
  }
}

void RelationFeatures::add_words(const MentionPair& pair, std::vector<std::uint32_t>& out) const {
  const TokenRange a = document_.mentions[pair.subject.index()].tokens;
  const TokenRange b = document_.mentions[pair.object.index()].tokens;
  const bool first = a.begin < b.begin;
  const std::uint32_t from = first ? a.end : b.end, to = first ? b.begin : a.begin;
  if (to >= from && to - from <= kBetween) {
    std::uint32_t all = first;
    for (std::uint32_t t = from; t < to; ++t) {
      out.push_back(mixed({kBetweenWord, first, words_[t].lemma}));
      all = mixed({all, words_[t].lemma});
      for (const std::uint32_t word_class : words_[t].classes)
        out.push_back(mixed({kClassBetween, first, word_class, type_of(pair.object)}));
      for (const std::uint32_t relation : words_[t].relations) out.push_back(mixed({kBetweenWord, first, relation}));
    }
    if (to - from <= 4) out.push_back(mixed({kBetweenAll, all}));
  }
  std::uint32_t end = 0;
  for (const MentionId id : {pair.subject, pair.object}) {
    const Mention& mention = document_.mentions[id.index()];
    const TokenRange sentence = document_.sentences[mention.sentence.index()].tokens;
    ++end;
    out.push_back(
        mixed({kBefore, end, mention.tokens.begin > sentence.begin ? words_[mention.tokens.begin - 1].lemma : 0}));
    out.push_back(mixed({kAfter, end, mention.tokens.end < sentence.end ? words_[mention.tokens.end].lemma : 0}));
    if (mention.tokens.begin > sentence.begin) {
      for (const std::uint32_t word_class : words_[mention.tokens.begin - 1].classes)
        out.push_back(mixed({kClassNext, end, word_class}));
    }
    const TokenId head = head_of(id);
    const TokenId above = document_[head].head;
    out.push_back(mixed({kGovernor, end, above ? words_[above.index()].lemma : 0, words_[head.index()].label}));
  }
}

void RelationFeatures::add_told(const MentionPair& pair, std::vector<std::uint32_t>& out) const {
  const Mention& subject = document_.mentions[pair.subject.index()];
  const Mention& object = document_.mentions[pair.object.index()];
  const auto found = told_.find({subject.sentence, subject.entity, object.entity});
  const auto back = told_.find({subject.sentence, object.entity, subject.entity});
  if (found == told_.end() && back == told_.end()) out.push_back(mixed({kNotTold}));
  if (found != told_.end()) {
    for (const Told& told : found->second) {
      out.push_back(mixed({kTold, told.relation}));
      out.push_back(told.rule);
    }
  }
  if (back == told_.end()) return;
  for (const Told& told : back->second) {
    out.push_back(mixed({kToldBack, told.relation}));
  }
}

// All that is said in the object's sentence, for what a speech does to those that it speaks of: blames, urges, praises.
void RelationFeatures::add_spoken_words(const MentionPair& pair, Span content, std::vector<std::uint32_t>& out) const {
  const Mention& subject = document_.mentions[pair.subject.index()];
  const Mention& object = document_.mentions[pair.object.index()];
  const std::uint32_t apart = subject.sentence == object.sentence ? 0 : 1;
  const std::uint32_t type = type_of(pair.object);
  out.push_back(mixed({kSpoken, apart, type}));
  out.push_back(mixed({kSpoken, apart, static_cast<std::uint32_t>(document_[head_of(pair.object)].deprel)}));
  const TokenRange sentence = document_.sentences[object.sentence.index()].tokens;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Token& token = document_.tokens[t];
    const bool tells = token.upos == Upos::VERB || token.upos == Upos::NOUN || token.upos == Upos::ADJ ||
                       token.upos == Upos::AUX || token.upos == Upos::ADV;
    if (!tells || !content.contains(token.span)) continue;
    out.push_back(mixed({kSpokenWord, words_[t].lemma}));
    for (const std::uint32_t relation : words_[t].relations) out.push_back(mixed({kSpokenWord, apart, relation}));
  }
}

// The subject speaks, and the object is spoken of.
void RelationFeatures::add_speech(const MentionPair& pair, const TreePath& path,
                                  std::vector<std::uint32_t>& out) const {
  const Mention& subject = document_.mentions[pair.subject.index()];
  const Mention& object = document_.mentions[pair.object.index()];
  const Span where = document_.span_of(object.tokens);
  for (const Speech& speech : speeches_[object.sentence.index()]) {
    if (speech.speaker != subject.entity || !speech.content.contains(where)) continue;
    const std::uint32_t type = types_[object.entity.index()];
    out.push_back(mixed({kSpeaker, type}));
    out.push_back(mixed({kSpeaker, type, speech.cue}));
    add_spoken_words(pair, speech.content, out);
    for (std::size_t i = 1; i < path.down.size(); ++i) {
      const Word& word = words_[path.down[i].index()];
      out.push_back(mixed({kSpeakerWord, word.lemma}));
      for (const std::uint32_t relation : word.relations)
        out.push_back(mixed({kSpeakerLexicon, words_[path.down[i - 1].index()].label, relation}));
    }
    return;
  }
}

}  // namespace entente
