#include "attribute/acts.hpp"

#include <algorithm>
#include <bit>

#include "attribute/chains.hpp"

namespace entente {

namespace {

constexpr int kLongest = 6;  // classes of length, by powers of two

class Features {
 public:
  Features(const TreeView& tree, const Cues& cues, const Statement& statement)
      : document_(tree.document()),
        tree_(tree),
        cues_(cues),
        statement_(statement),
        cue_(document_.tokens_over(statement.cue).begin),
        form_(form()) {}

  std::vector<std::string> list() && {
    const Token& token = document_[cue_];
    const auto [words, cue] = cue_words();
    add("all", "");
    add("cue", words);
    if (cue != nullptr) add("class", name_of(cue->kind)), add("takes", name_of(cue->content));
    add("speaker", speaker());
    add("length", std::to_string(length()));
    add("verb", verb_form());
    add("place", name_of(token.deprel));
    add("about", std::to_string(std::min<std::size_t>(2, statement_.about.size())));
    if (statement_.kind == SpeechKind::mixed) add("quotation", "");
    if (statement_.outlet) add("outlet", "");
    if (pronoun_only()) add("pronoun", "");
    if (document_.blocks[document_.sentences[statement_.sentence.index()].block.index()].kind != BlockKind::body)
      add("headline", "");
    return std::move(out_);
  }

 private:
  void add(std::string_view what, std::string_view value) {
    std::string feature(what);
    if (!value.empty()) feature += '=', feature += value;
    out_.push_back(std::move(feature += ' ') += form_);
  }

  // What is said as a quotation, a clause, an act ("to go"), or words without a verb of their own.
  std::string_view form() const {
    if (statement_.kind == SpeechKind::direct) return "quotation";
    std::string_view best = "words";
    for (const Span span : statement_.content) {
      const TokenRange tokens = document_.tokens_over(span);
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        const TokenId token{std::size_t{i}};
        if (states(token)) return "clause";
        if (tree_.lemma(token) == "to" && document_[token].deprel == Deprel::mark) best = "act";
      }
    }
    return best;
  }

  // A finite verb that is no part of a relative clause.
  bool states(TokenId token) const {
    if (!document_[token].finite()) return false;
    const bool helps = universal(document_[token].deprel) == Deprel::aux || document_[token].deprel == Deprel::cop;
    const TokenId clause = helps && document_[token].head ? document_[token].head : token;
    return !tree_.is(clause, {Deprel::acl, Deprel::acl_relcl, Deprel::advcl});
  }

  std::pair<std::string, const Cue*> cue_words() const {
    const bool verb = document_[cue_].upos == Upos::VERB;
    std::string words = tree_.lemma(cue_);
    const Cue* cue = cues_.find(words, verb);
    const TokenId next{cue_.index() + 1};
    if (next.index() < document_.tokens.size() && document_[next].upos == Upos::ADP) {
      std::string longer = words + " " + tree_.lemma(next);
      if (const Cue* found = cues_.find(longer, verb)) return {std::move(longer), found};
    }
    return {std::move(words), cue};
  }

  std::string_view speaker() const {
    return statement_.speaker ? std::string_view(document_.entities[statement_.speaker.index()].type) : "unnamed";
  }

  int length() const {
    unsigned tokens = 1;
    for (const Span span : statement_.content) tokens += document_.tokens_over(span).size();
    return std::min(kLongest, static_cast<int>(std::bit_width(tokens)));
  }

  std::string_view verb_form() const {
    const std::string& feats = document_[cue_].feats;
    const auto has = [&](std::string_view feat) { return feats.find(feat) != std::string::npos; };
    if (tree_.child(cue_, Deprel::aux_pass)) return "passive";
    if (has("VerbForm=Fin")) return has("Tense=Past") ? "past" : "present";
    if (has("VerbForm=Inf")) return "infinitive";
    return has("VerbForm=Ger") || document_.form(cue_).ends_with("ing") ? "gerund" : "participle";
  }

  bool pronoun_only() const {
    const TokenRange tokens = document_.tokens_over(statement_.content.front());
    return tokens.size() == 1 && document_.tokens[tokens.begin].upos == Upos::PRON;
  }

  const Document& document_;
  const TreeView& tree_;
  const Cues& cues_;
  const Statement& statement_;
  TokenId cue_;
  std::string_view form_;
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> act_features(const TreeView& tree, const Cues& cues, const Statement& statement) {
  return Features(tree, cues, statement).list();
}

namespace {

// "X has offered to leave, the daily Y said": where what Y only carries is an act, Y says it.
void keep_carriers(std::vector<Statement>& statements) {
  for (Statement& carrier : statements) {
    if (!carrier.relays) continue;
    carrier.relays = std::any_of(statements.begin(), statements.end(), [&](const Statement& inner) {
      return &inner != &carrier && !inner.act && inner.sentence == carrier.sentence && inner.outlet == carrier.outlet &&
             (holds(carrier, inner.cue) || inner.content == carrier.content);
    });
  }
}

}  // namespace

void tell_acts(Document& document, const Cues& cues, const FeatureWeights& weights) {
  const TreeView tree(document);
  for (Statement& statement : document.statements) statement.act = weights.sum(act_features(tree, cues, statement)) < 0;
  keep_carriers(document.statements);
}

}  // namespace entente
