#include "attribute/attribute.hpp"

#include <algorithm>
#include <set>

#include "attribute/quotations.hpp"
#include "syntax/arguments.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kLongestSpeaker = 14;  // tokens of a description

class Attributor {
 public:
  Attributor(Document& document, const Cues& cues)
      : document_(document), cues_(cues), tree_(document), quotations_(find_quotations(document)) {}

  void run() {
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      const TokenRange range = document_.sentences[s].tokens;
      const std::size_t before = found_.size();
      for (std::uint32_t i = range.begin; i < range.end; ++i) token(TokenId{i});
      if (found_.size() == before) continue_quotation(SentenceId{s});
    }
    document_.statements = std::move(found_);
    for (Statement& statement : document_.statements) about(statement);
    relay_claims();
  }

 private:
  void token(TokenId token) {
    const std::string& lemma = tree_.lemma(token);
    if (lemma == "according" || lemma == "accord") return according(token);
    const Upos upos = document_[token].upos;
    if (upos == Upos::VERB) {
      std::string word = lemma;
      if (const TokenId particle = tree_.child(token, Deprel::compound_prt)) word += " " + tree_.lemma(particle);
      const Cue* cue = cues_.find(word, true);
      if (cue == nullptr) cue = cues_.find(lemma, true);
      if (cue != nullptr) verb(token, *cue);
    } else if (upos == Upos::NOUN) {
      if (cues_.find(lemma, false) != nullptr) noun(token);
    }
  }

  TokenRange subtree(TokenId root) const {
    TokenRange range{root.value, root.value + 1};
    std::vector<TokenId> open{root};
    while (!open.empty()) {
      const TokenId at = open.back();
      open.pop_back();
      range = {std::min(range.begin, at.value), std::max(range.end, at.value + 1)};
      for (const TokenId child : tree_.children(at)) open.push_back(child);
    }
    return range;
  }

  // Without the marker "that", and without commas, quotes and full stops at the ends.
  Span trimmed(TokenRange range) const {
    const auto skip = [&](std::uint32_t i) {
      const Token& token = document_.tokens[i];
      const std::string& lemma = tree_.lemma(TokenId{i});
      return token.upos == Upos::PUNCT || (token.deprel == Deprel::mark && (lemma == "that" || lemma == "as")) ||
             token.deprel == Deprel::cc;
    };
    while (!range.empty() && skip(range.begin)) ++range.begin;
    while (!range.empty() && document_.tokens[range.end - 1].upos == Upos::PUNCT) --range.end;
    return document_.span_of(range);
  }

  // The tokens of `whole` without those of `hole`, as one or two spans.
  std::vector<Span> without(TokenRange whole, TokenRange hole) const {
    std::vector<Span> out;
    const TokenRange parts[] = {{whole.begin, std::max(whole.begin, std::min(hole.begin, whole.end))},
                                {std::min(whole.end, std::max(hole.end, whole.begin)), whole.end}};
    for (const TokenRange part : parts) {
      if (part.begin >= part.end) continue;
      if (const Span span = trimmed(part); !span.empty()) out.push_back(span);
    }
    return out;
  }

  void verb(TokenId token, const Cue& cue) {
    const Arguments arguments(tree_, token);
    const bool passive = static_cast<bool>(tree_.child(token, Deprel::nsubj_pass));
    std::vector<Span> content = content_of(token, cue, passive);
    if (content.empty()) return;
    const std::vector<TokenId>& speakers = passive ? arguments.at("obj") : arguments.at("subj");
    if (speakers.empty()) return;
    Statement statement;
    speaker(statement, speakers.front());
    if (passive) outlet_from(statement, arguments.at("subj"));
    for (const char* slot : {"obj", "iobj", "in", "to", "by", "on"}) outlet_from(statement, arguments.at(slot));
    citing(token, statement);
    finish(statement, token, std::move(content), cue.denies);
  }

  std::vector<Span> content_of(TokenId token, const Cue& cue, bool passive) const {
    if (const TokenId clause = tree_.child(token, Deprel::ccomp)) return {trimmed(subtree(clause))};
    const Token& word = document_[token];
    // "..., he said": the cue hangs from what is said.
    if (word.deprel == Deprel::parataxis && word.head && has_speaker_child(token))
      return without(subtree(word.head), subtree(token));
    std::vector<Span> quoted = quotes_in(token);
    if (!quoted.empty()) return quoted;
    if (const TokenId clause = tree_.child(token, Deprel::parataxis); clause && clause > token)
      return {trimmed(subtree(clause))};
    if (passive || !cue.takes_phrase) return hoped(token);
    for (const Deprel relation : {Deprel::obj, Deprel::xcomp}) {
      const TokenId child = tree_.child(token, relation);
      if (!child || child < token) continue;
      const std::uint32_t end = subtree(token).end;
      const Span span = trimmed({subtree(child).begin, end});
      return span.empty() ? std::vector<Span>{} : std::vector<Span>{span};
    }
    return {};
  }

  bool has_speaker_child(TokenId token) const {
    return static_cast<bool>(tree_.child(token, Deprel::nsubj)) ||
           static_cast<bool>(tree_.child(token, Deprel::nsubj_pass));
  }

  // "expressed hope that ..."
  std::vector<Span> hoped(TokenId token) const {
    const TokenId object = tree_.child(token, Deprel::obj);
    if (!object) return {};
    for (const Deprel relation : {Deprel::acl, Deprel::ccomp}) {
      const TokenId clause = tree_.child(object, relation);
      if (clause && tree_.child(clause, Deprel::mark)) return {trimmed(subtree(clause))};
    }
    return {};
  }

  // The quotations of the cue's sentence that do not hold the cue.
  std::vector<Span> quotes_in(TokenId token) const {
    std::vector<Span> out;
    const Span sentence = document_.sentences[tree_.sentence(token).index()].span;
    for (const Span& quotation : quotations_) {
      const Span part{std::max(quotation.begin, sentence.begin), std::min(quotation.end, sentence.end)};
      if (part.begin < part.end && !part.contains(document_[token].span) && part.size() > 20) out.push_back(part);
    }
    return out;
  }

  void noun(TokenId token) {
    const Arguments arguments(tree_, token);
    TokenId clause;
    for (const Deprel relation : {Deprel::acl, Deprel::ccomp}) {
      const TokenId child = tree_.child(token, relation);
      if (child && tree_.child(child, Deprel::mark) && tree_.lemma(tree_.child(child, Deprel::mark)) == "that")
        clause = child;
    }
    if (!clause) return;
    for (const char* slot : {"poss", "by", "from", "of", "mod"}) {
      if (arguments.at(slot).empty()) continue;
      Statement statement;
      speaker(statement, arguments.at(slot).front());
      finish(statement, token, {trimmed(subtree(clause))}, false);
      return;
    }
  }

  // "according to X": X speaks; the rest of the clause is what is said.
  void according(TokenId token) {
    TokenId named = document_[token].head;
    if (document_[token].deprel != Deprel::case_ || !named) {
      named = tree_.child(token, Deprel::obl);
      if (!named) return;
    }
    const TokenRange phrase = cover_range(subtree(named), {token.value, token.value + 1});
    TokenId clause =
        document_[named].head && document_[named].head != token ? document_[named].head : document_[token].head;
    if (!clause) return;
    TokenRange whole = subtree(clause);
    // At the front of a sentence all that follows is said.
    const TokenRange sentence = document_.sentences[tree_.sentence(token).index()].tokens;
    if (phrase.begin == sentence.begin) whole = sentence;
    Statement statement;
    speaker(statement, named);
    std::vector<Span> content = without(whole, phrase);
    citing(clause, statement);
    citing(named, statement);
    finish(statement, token, std::move(content), false);
  }

  static TokenRange cover_range(TokenRange a, TokenRange b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
  }

  // "citing X", "quoting X": the outlet relays X.
  void citing(TokenId token, Statement& statement) const {
    for (const TokenId child : tree_.children(token)) {
      const std::string& lemma = tree_.lemma(child);
      if (lemma != "cite" && lemma != "quote") continue;
      const TokenId cited = tree_.child(child, Deprel::obj);
      if (!cited) continue;
      Statement inner;
      speaker(inner, cited);
      if (statement.speaker && is_outlet(statement.speaker)) statement.outlet = statement.speaker;
      if (inner.speaker && is_outlet(inner.speaker)) {
        statement.sources.push_back({inner.speaker, ""});
        return;
      }
      statement.speaker = inner.speaker;
      statement.speaker_text = inner.speaker_text;
    }
  }

  bool is_outlet(EntityId entity) const { return entity && document_.entities[entity.index()].type == "Outlet"; }

  void speaker(Statement& statement, TokenId token) const {
    const std::vector<EntityId> entities = own(token);
    if (!entities.empty()) statement.speaker = entities.front();
    TokenRange phrase = subtree(token);
    if (phrase.size() > kLongestSpeaker) phrase.end = std::max(token.value + 1, phrase.begin + kLongestSpeaker);
    statement.speaker_text = std::string(document_.view(document_.span_of(phrase)));
    if (const std::size_t comma = statement.speaker_text.find(','); comma != std::string::npos && comma > 0)
      statement.speaker_text.resize(comma);
  }

  // A description ("Iranian officials") names nobody: only the token's own mention is the speaker.
  std::vector<EntityId> own(TokenId token) const {
    std::vector<EntityId> out;
    for (const EntityId entity : tree_.entities(token)) {
      for (const Mention& mention : document_.mentions) {
        if (mention.entity == entity && mention.head == token) return {entity};
      }
    }
    return out;
  }

  void outlet_from(Statement& statement, const std::vector<TokenId>& tokens) const {
    for (const TokenId token : tokens) {
      std::vector<TokenId> around{token};
      for (const TokenId child : tree_.children(token)) {
        if (document_[child].deprel == Deprel::nmod) around.push_back(child);  // "in an interview with X"
      }
      for (const TokenId at : around) {
        for (const EntityId entity : tree_.entities(at)) {
          if (is_outlet(entity) && !statement.outlet && entity != statement.speaker) statement.outlet = entity;
        }
      }
    }
  }

  void finish(Statement& statement, TokenId cue, std::vector<Span> content, bool denies) {
    std::erase_if(content, [](const Span& span) { return span.empty(); });
    if (content.empty() || statement.speaker_text.empty()) return;
    for (const Statement& other : found_) {
      if (other.sentence == tree_.sentence(cue) && other.content == content &&
          other.speaker_text == statement.speaker_text)
        return;
    }
    if (is_outlet(statement.speaker)) statement.outlet = statement.speaker;
    statement.sentence = tree_.sentence(cue);
    statement.cue = document_[cue].span;
    statement.denies = denies;
    statement.kind = kind_of(content);
    statement.content = std::move(content);
    std::vector<Source> chain;
    if (statement.outlet) chain.push_back({statement.outlet, ""});
    for (const Source& source : statement.sources) chain.push_back(source);
    if (!statement.speaker)
      chain.push_back({EntityId{}, statement.speaker_text});
    else if (statement.speaker != statement.outlet)
      chain.push_back({statement.speaker, ""});
    statement.sources = std::move(chain);
    found_.push_back(std::move(statement));
  }

  SpeechKind kind_of(const std::vector<Span>& content) const {
    bool inside = true, touches = false;
    for (const Span& span : content) {
      const bool held =
          std::any_of(quotations_.begin(), quotations_.end(), [&](const Span& q) { return q.contains(span); });
      inside &= held;
      touches |=
          held || std::any_of(quotations_.begin(), quotations_.end(), [&](const Span& q) { return q.overlaps(span); });
    }
    return inside ? SpeechKind::direct : touches ? SpeechKind::mixed : SpeechKind::indirect;
  }

  // A sentence inside a quotation that a statement's speaker began, or a quotation right after it in the paragraph.
  void continue_quotation(SentenceId id) {
    if (found_.empty()) return;
    const Sentence& sentence = document_.sentences[id.index()];
    const Statement& last = found_.back();
    const Sentence& before = document_.sentences[last.sentence.index()];
    if (id.index() - last.sentence.index() > 3 || before.block != sentence.block || last.kind == SpeechKind::indirect)
      return;
    for (const Span& quotation : quotations_) {
      if (quotation.begin > sentence.span.begin + 1 || quotation.end + 1 < sentence.span.end) continue;
      Statement next = last;
      next.sentence = id;
      next.content = {trimmed(sentence.tokens)};
      next.kind = SpeechKind::direct;
      next.about.clear();
      if (!next.content.front().empty()) found_.push_back(std::move(next));
      return;
    }
  }

  void about(Statement& statement) const {
    std::set<EntityId> entities;
    for (const Mention& mention : document_.mentions) {
      if (!mention.entity) continue;
      const Span span = document_.span_of(mention.tokens);
      for (const Span& content : statement.content) {
        if (content.contains(span) && mention.entity != statement.speaker) entities.insert(mention.entity);
      }
    }
    statement.about.assign(entities.begin(), entities.end());
  }

  void relay_claims() {
    std::set<std::pair<EntityId, EntityId>> seen;
    for (const Statement& statement : document_.statements) {
      if (!statement.outlet || !statement.speaker || statement.outlet == statement.speaker) continue;
      if (!seen.insert({statement.speaker, statement.outlet}).second) continue;
      const bool relays = is_outlet(statement.speaker);
      Claim claim;
      claim.relation = relays ? "cites" : "quoted_in";
      claim.subject = relays ? statement.outlet : statement.speaker;
      claim.object = relays ? statement.speaker : statement.outlet;
      if (!relays && document_.entities[claim.subject.index()].type != "Person" &&
          document_.entities[claim.subject.index()].type != "Organization" &&
          document_.entities[claim.subject.index()].type != "Country")
        continue;
      claim.confidence = 900;
      claim.evidence.sentence = statement.sentence;
      claim.evidence.rule = "statement";
      claim.evidence.trigger = statement.cue;
      claim.evidence.span = document_.sentences[statement.sentence.index()].span;
      document_.claims.push_back(std::move(claim));
    }
  }

  Document& document_;
  const Cues& cues_;
  TreeView tree_;
  std::vector<Span> quotations_;
  std::vector<Statement> found_;
};

}  // namespace

void attribute(Document& document, const Cues& cues) { Attributor(document, cues).run(); }

}  // namespace entente
