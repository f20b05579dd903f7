#include "attribute/attribute.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "attribute/chains.hpp"
#include "attribute/contents.hpp"
#include "attribute/cue_use.hpp"
#include "attribute/headlines.hpp"
#include "attribute/quoted_as.hpp"
#include "attribute/source_brackets.hpp"
#include "attribute/speakers.hpp"
#include "attribute/subjects.hpp"
#include "syntax/arguments.hpp"
#include "text/quotations.hpp"
#include "text/sentence_range.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kMark = 3;  // bytes of a quotation mark

class Attributor {
 public:
  Attributor(Document& document, const Cues& cues)
      : document_(document),
        cues_(cues),
        tree_(document),
        phrases_(tree_),
        quotations_(find_quotations(document)),
        use_(tree_, phrases_, cues),
        subjects_(tree_, phrases_, cues),
        speakers_(tree_, phrases_, cues),
        contents_(tree_, phrases_, cues, quotations_),
        quoted_as_(tree_, phrases_, cues, subjects_, speakers_, contents_) {}

  void run() {
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      const TokenRange range = document_.sentences[s].tokens;
      const std::size_t before = found_.size();
      for (std::uint32_t i = range.begin; i < range.end; ++i) token(TokenId{i});
      if (found_.size() == before) introduced(SentenceId{s});
      chain_statements(document_, found_, before);
      for (std::size_t i = before; i < found_.size(); ++i) extend(found_[i]);
      drop_repeats(before);
      const BlockKind kind = document_.blocks[document_.sentences[s].block.index()].kind;
      if (kind == BlockKind::title || kind == BlockKind::heading)
        read_headline(document_, speakers_, SentenceId{s}, found_, before);
      if (found_.size() == before) continue_quotation(SentenceId{s});
    }
    credit_brackets(document_, found_);
    inherit_outlets(document_, found_);
    for (Statement& statement : found_) about(statement);
    document_.statements = std::move(found_);
  }

 private:
  void token(TokenId token) {
    const std::string& lemma = tree_.lemma(token);
    const std::string_view form = document_.form(token);
    if (form == "according" || form == "According") return according(token);
    const Upos upos = document_[token].upos;
    if (use_.in_the_words_of(token)) return according(token);
    if (const TokenId owner = use_.owner_of_words(token)) return in_words(token, owner);
    if (upos == Upos::VERB) {
      if (lemma == "quote" || lemma == "cite") {
        const std::optional<Statement> quoted = quoted_as_.statement(token, found_);
        if (quoted) return finish(*quoted, token);
      }
      if (!use_.stands_free(token) || relays_cue(token)) return;
      const auto [cue, last] = use_.of_verb(token);
      if (cue != nullptr) verb(token, *cue, last);
    } else if (upos == Upos::NOUN) {
      const Cue* cue = cues_.find(lemma, false);
      const Cue* mistagged = use_.tagged_as_noun(token, cue != nullptr) ? cues_.find(lemma, true) : nullptr;
      if (mistagged != nullptr) return verb(token, *mistagged, token);
      if (cue != nullptr) noun(token, *cue);
    }
  }

  // "X said, as reported by Y": Y carries what X says.
  bool relays_cue(TokenId token) const {
    const TokenId above = tree_.head(token);
    return tree_.relation(token) == Deprel::advcl && token.value > 0 && above &&
           document_.form(TokenId{token.value - 1U}) == "as" && cues_.find(tree_.lemma(above), true) != nullptr &&
           tree_.child(token, Deprel::obl_agent);
  }

  void verb(TokenId token, const Cue& cue, TokenId last) {
    // "Speaking of X, she said": the cue comes later.
    const bool sets_out = document_[token].deprel == Deprel::advcl && document_.form(token).ends_with("ing");
    if ((cue.content == CueContent::topic && sets_out) || use_.unsaid(token, cue)) return;
    Statement statement;
    statement.content = contents_.of_verb(token, cue, last);
    if (statement.content.empty()) statement.content = shared_content(token);
    refer_back(statement);
    std::erase_if(statement.content, [&](Span span) { return is_question(span, token); });
    if (statement.content.empty()) return;
    if (!has_speaker(statement, token)) return;
    share_speaker(statement, token);
    statement.stance = cue.stance();
    if (use_.negated(token)) {
      if (statement.stance == Stance::asserts) return;  // "did not say that"
      statement.stance = Stance::doubts;                // "did not deny that"
    }
    finish(std::move(statement), token);
  }

  // "Asked whether he would go, X laughed": what was asked is not what X says.
  bool is_question(Span content, TokenId cue) const {
    const TokenId first = phrases_.sentence(cue).front();
    return content.begin == document_[first].span.begin && first < cue && document_[first].upos == Upos::VERB &&
           tree_.lemma(first) == "ask";
  }

  // "X gave a different account: "..."", of a person, whatever the verb.
  void introduced(SentenceId id) {
    const Sentence& sentence = document_.sentences[id.index()];
    for (std::uint32_t i = sentence.tokens.begin + 1; i + 1 < sentence.tokens.end; ++i) {
      if (document_.form(TokenId{i}) != ":" || contents_.inside_quotation(document_.tokens[i].span)) continue;
      const Span next = document_.tokens[i + 1].span;
      const auto quotation = std::find_if(quotations_.begin(), quotations_.end(), [&](Span q) {
        return q.begin <= next.begin + kMark && q.begin >= next.begin && q.end + kMark >= sentence.span.end;
      });
      if (quotation == quotations_.end()) continue;
      for (std::uint32_t t = sentence.tokens.begin; t < i; ++t) {
        const TokenId verb = tree_.is(TokenId{t}, {Deprel::nsubj}) ? document_.tokens[t].head : TokenId{};
        Statement statement;
        if (!verb || verb.value >= i || document_[verb].upos != Upos::VERB ||
            !speakers_.name(statement, TokenId{t}, found_) || !statement.speaker ||
            document_.entities[statement.speaker.index()].type != "Person")
          continue;
        statement.content = {*quotation};
        return finish(std::move(statement), verb);
      }
      return;
    }
  }

  // "X denies it", "Y confirmed this": what the statement before says, in this sentence or the last.
  void refer_back(Statement& statement) const {
    if (statement.content.size() != 1 || found_.empty()) return;
    const std::string_view words = document_.view(statement.content.front());
    if (words != "it" && words != "this" && words != "that") return;
    const Statement& last = found_.back();
    const Span pronoun = statement.content.front();
    const std::size_t here = sentences_in(document_, pronoun).begin;
    if (last.sentence.index() + 1 < here || last.content.empty() || pronoun.begin < last.content.back().end) return;
    statement.content = last.content;
    statement.content.push_back(pronoun);
  }

  // "X said, and Y confirmed, that ...": both say it.
  std::vector<Span> shared_content(TokenId cue) const {
    if (tree_.child(cue, Deprel::obj)) return {};
    for (const TokenId child : tree_.children(cue)) {
      const Cue* other = document_[child].deprel == Deprel::conj ? cues_.find(tree_.lemma(child), true) : nullptr;
      if (other != nullptr && document_[child].upos == Upos::VERB && tree_.child(child, Deprel::nsubj))
        return contents_.of_verb(child, *other);
    }
    return {};
  }

  // "X said the fleet had left and dismissed the reports": a verb joined to one of what X says, whose subject is nobody
  // that the text names, is X's.
  void share_speaker(Statement& statement, TokenId cue) const {
    if (document_[cue].deprel != Deprel::conj || tree_.child(cue, Deprel::nsubj)) return;
    if (statement.speaker && !coordinated_under_pronoun(cue) && !coordinated_under_passive(cue)) return;
    for (auto outer = found_.rbegin(); outer != found_.rend() && outer->sentence == tree_.sentence(cue); ++outer) {
      if (!holds(*outer, document_[document_[cue].head].span)) continue;
      statement.speaker = outer->speaker;
      statement.speaker_text = outer->speaker_text;
      statement.speaker_span = outer->speaker_span;
      return;
    }
  }

  // "X said it had confirmed the deaths and called for": it is X.
  bool coordinated_under_pronoun(TokenId cue) const {
    const TokenId subject = tree_.child(document_[cue].head, Deprel::nsubj);
    return subject && document_[subject].upos == Upos::PRON;
  }

  // "X confirmed that Y had been killed but said he was": Y, to whom it was done, says nothing there.
  bool coordinated_under_passive(TokenId cue) const {
    const TokenId above = document_[cue].head;
    return tree_.child(above, Deprel::nsubj_pass) && cues_.find(tree_.lemma(above), true) == nullptr;
  }

  // The first of those who may be it that can speak; no more is asked where the tree gives a subject that cannot.
  bool has_speaker(Statement& statement, TokenId cue) const {
    if (use_.purpose(cue)) return false;
    const std::vector<TokenId> subjects = subjects_.of(cue);
    for (const TokenId subject : subjects) {
      if (!speakers_.in_content(statement, document_[subject].span) && speakers_.name(statement, subject, found_))
        return true;
    }
    if (!subjects.empty() || subjects_.passive(cue)) return false;
    const std::vector<TokenId> near = speakers_.near(cue, statement);
    return !near.empty() && speakers_.name(statement, near.front(), found_);
  }

  void noun(TokenId token, const Cue& cue) {
    Statement statement;
    statement.content = contents_.of_noun(token);
    if (statement.content.empty()) statement.content = contents_.quoted_behind_colon(token);
    // "denied claims that ...": the verb is the cue.
    const TokenId head = document_[token].head;
    const bool under_cue = document_[token].deprel == Deprel::obj && cues_.find(tree_.lemma(head), true) != nullptr;
    if (statement.content.empty() || under_cue || holds_cue(token)) return;
    const Arguments arguments(tree_, token);
    for (const char* slot : {"poss", "by", "from", "of", "mod"}) {
      if (arguments.at(slot).empty()) continue;
      if (!speakers_.name(statement, arguments.at(slot).front(), found_)) continue;
      statement.stance = cue.stance();
      return finish(std::move(statement), token);
    }
    const TokenId issuer =
        cues_.speaker(tree_.lemma(token)) == SpeakerKind::document ? speakers_.issuer(token) : TokenId{};
    if (issuer && speakers_.name(statement, issuer, found_)) finish(std::move(statement), token);
  }

  // "a statement saying that ...": the verb is the cue.
  bool holds_cue(TokenId noun) const {
    const std::vector<TokenId>& children = tree_.children(noun);
    return std::any_of(children.begin(), children.end(), [&](TokenId child) {
      return tree_.is(child, {Deprel::acl, Deprel::acl_relcl}) && cues_.find(tree_.lemma(child), true) != nullptr;
    });
  }

  TokenId noun_after(TokenId token) const {
    const TokenRange sentence = phrases_.sentence(token);
    for (std::uint32_t i = token.value + 2; i < sentence.end; ++i) {
      const Upos upos = document_.tokens[i].upos;
      if (phrases_.time_at(TokenId{i}) != nullptr) continue;  // "according to a May 3, 2019 report"
      if (upos == Upos::PUNCT) return {};
      const bool head = !tree_.is(TokenId{i}, {Deprel::compound, Deprel::nmod_poss, Deprel::nmod_desc, Deprel::det});
      if (head && (upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::PRON)) return TokenId{i};
    }
    return {};
  }

  // "according to X": X speaks; the rest of the clause is what is said.
  void according(TokenId token) {
    TokenId named = document_[token].head;
    if (document_[token].deprel != Deprel::case_ || !named)
      named = tree_.child(token, document_[token].upos == Upos::NOUN ? Deprel::nmod : Deprel::obl);
    if (!named || named < token || phrases_.time_at(named) != nullptr) named = noun_after(token);
    if (!named) return;
    TokenRange phrase = phrases_.subtree(named, {Deprel::advcl, Deprel::parataxis});
    const std::uint32_t in_the = document_[token].upos == Upos::NOUN ? 2 : 0;  // "in the words of"
    phrase = {token.value - in_the, std::max(phrase.end, named.value + 1)};
    for (std::uint32_t i = named.value + 1; i < phrase.end; ++i) {
      if (document_.form(TokenId{std::size_t{i}}) == ",") phrase.end = i;
    }
    Statement statement;
    if (!speakers_.name(statement, named, found_)) return;
    after_cue(statement, document_[TokenId{token.value + 1U}].span.end);  // "to", "of"
    statement.content = contents_.of_according(phrase, named);
    finish(std::move(statement), token);
  }

  // "In X's words, ..."
  void in_words(TokenId words, TokenId owner) {
    Statement statement;
    if (!speakers_.name(statement, owner, found_)) return;
    statement.content = contents_.of_according({tree_.child(words, Deprel::case_).value, words.value + 1}, words);
    finish(std::move(statement), words);
  }

  // The tree may hang the cue from the speaker's own words.
  void after_cue(Statement& statement, std::uint32_t cue_end) const {
    Span& span = statement.speaker_span;
    if (span.begin >= cue_end || span.end <= cue_end + 1) return;
    const std::string_view cue = document_.view(Span{span.begin, cue_end + 1});
    if (statement.speaker_text.starts_with(cue)) statement.speaker_text.erase(0, cue.size());
    span.begin = cue_end + 1;
  }

  void finish(Statement statement, TokenId cue) {
    for (Span& content : statement.content) {  // no cue is part of what it tells
      if (content.contains(document_[cue].span)) content.begin = std::min(content.end, document_[cue].span.end + 1);
    }
    std::erase_if(statement.content, [](Span span) { return span.empty(); });
    if (contents_.inside_quotation(document_[cue].span)) return;  // said by the one quoted
    if (use_.denied(cue)) return;
    if (statement.content.empty() || statement.speaker_text.empty()) return;
    speakers_.carry(statement, cue);
    speakers_.relay(statement, cue, found_);
    for (const Statement& other : found_) {
      if (other.content == statement.content && other.speaker_text == statement.speaker_text) return;
      const bool inner = holds(other, document_[cue].span);
      if (!statement.speaker && statement.speaker_text == "they" && inner) return;
      // "X told us she considered it a success": said once.
      if (inner && statement.speaker && statement.speaker == other.speaker && is_pronoun(statement.speaker_span))
        return;
    }
    statement.sentence = tree_.sentence(cue);
    statement.cue = document_[cue].span;
    statement.kind = contents_.kind_of(statement.content);
    speakers_.chain(statement);
    found_.push_back(std::move(statement));
  }

  bool is_pronoun(Span speaker) const {
    const TokenRange tokens = document_.tokens_over(speaker);
    return tokens.size() == 1 && document_[tokens.front()].upos == Upos::PRON;
  }

  // What is said reaches as far as the quotation that it lies in, over sentence borders.
  void extend(Statement& statement) const {
    if (statement.kind == SpeechKind::indirect) return;
    for (Span& content : statement.content) {
      for (const Span quotation : quotations_) {
        if (quotation.overlaps(content) && !quotation.contains(statement.cue)) content = cover(content, quotation);
      }
    }
    std::sort(statement.content.begin(), statement.content.end());
    std::vector<Span> merged;
    for (const Span content : statement.content) {
      if (!merged.empty() && merged.back().overlaps(content)) {
        merged.back() = cover(merged.back(), content);
      } else {
        merged.push_back(content);
      }
    }
    statement.content = std::move(merged);
  }

  // "speaking on X, she said": two cues of one statement; the later one stays.
  void drop_repeats(std::size_t first) {
    for (std::size_t i = first; i < found_.size(); ++i) {
      const auto same = [&](const Statement& other) {
        return other.content == found_[i].content && other.speaker == found_[i].speaker &&
               (other.speaker || other.speaker_text == found_[i].speaker_text);
      };
      const auto rest = found_.begin() + static_cast<std::ptrdiff_t>(i) + 1;
      if (std::any_of(rest, found_.end(), same)) found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(i--));
    }
  }

  // A sentence inside a quotation that follows a quotation of the same paragraph: the same speaker goes on. A
  // paragraph that opens with a quotation goes on where the one before did not close its own; one that is a quotation
  // and nothing else is of who spoke last in the one before.
  void continue_quotation(SentenceId id) {
    if (found_.empty()) return;
    const Sentence& sentence = document_.sentences[id.index()];
    Statement& last = found_.back();
    const std::size_t apart = sentence.block.index() - document_.sentences[last.sentence.index()].block.index();
    if ((last.kind == SpeechKind::indirect && apart == 0) || apart > 1) return;
    for (const Span quotation : quotations_) {
      const bool inside = quotation.begin <= sentence.span.begin + kMark && quotation.end + kMark >= sentence.span.end;
      if (!inside) continue;
      if (holds(last, quotation) || (apart == 1 && !unclosed(last) && !is_paragraph(quotation, sentence.block))) return;
      if (apart == 0) return last.content.push_back(quotation);  // "...," X said. "..."
      Statement next = last;
      next.sentence = id;
      next.speaker_span = {};
      next.content = {quotation};
      next.kind = SpeechKind::direct;
      found_.push_back(std::move(next));
      return;
    }
  }

  bool is_paragraph(Span quotation, BlockId id) const {
    const Span block = document_.blocks[id.index()].span;
    return quotation.begin <= block.begin + kMark && quotation.end + kMark >= block.end;
  }

  bool unclosed(const Statement& statement) const {
    const Block& block = document_.blocks[document_.sentences[statement.sentence.index()].block.index()];
    return std::any_of(quotations_.begin(), quotations_.end(),
                       [&](Span quotation) { return quotation.end == block.span.end; });
  }

  void about(Statement& statement) const {
    std::set<EntityId> entities;
    for (const Span content : statement.content) {
      const auto first =
          std::partition_point(document_.mentions.begin(), document_.mentions.end(),
                               [&](const Mention& m) { return document_.span_of(m.tokens).begin < content.begin; });
      for (auto m = first; m != document_.mentions.end() && document_.span_of(m->tokens).begin < content.end; ++m) {
        if (m->entity && m->entity != statement.speaker && content.contains(document_.span_of(m->tokens)))
          entities.insert(m->entity);
      }
    }
    statement.about.assign(entities.begin(), entities.end());
  }

  Document& document_;
  const Cues& cues_;
  TreeView tree_;
  Phrases phrases_;
  std::vector<Span> quotations_;
  CueUse use_;
  Subjects subjects_;
  Speakers speakers_;
  Contents contents_;
  QuotedAs quoted_as_;
  std::vector<Statement> found_;
};

}  // namespace

void attribute(Document& document, const Cues& cues) { Attributor(document, cues).run(); }

}  // namespace entente
