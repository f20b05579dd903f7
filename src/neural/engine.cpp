#include "engine.hpp"

#include <algorithm>
#include <deque>

#include "base/edited_word.hpp"
#include "decoder.hpp"
#include "name_tags.hpp"

namespace entente::neural {
namespace {

constexpr std::size_t tokens_a_call = 512;  // enough for the kernels, small enough for the second-level cache

struct Part {
  std::size_t first_token = 0;
  std::vector<std::string_view> forms;
  std::vector<TokenRun> sentences;
  std::deque<std::string> unedited;  // words that differ from the text's: "The" for "[T]he"

  void add(std::string_view form) {
    forms.push_back(is_edited(form) ? std::string_view(unedited.emplace_back(entente::unedited(form))) : form);
  }
};

// "press@example.org", "http://example.org", "report.pdf": an address or a file, whatever the network takes it for.
bool is_address(std::string_view form) {
  for (const std::string_view ending : {".pdf", ".doc", ".jpg", ".png", ".xls", ".txt"})
    if (form.ends_with(ending)) return true;
  return form.find('@') != std::string_view::npos || form.find("://") != std::string_view::npos;
}

void add_names(const Decisions& decisions, const Part& part, NameLabels labels, Document& document) {
  const std::vector<int>& tags = decisions.name;
  const auto& names = labels == NameLabels::fine ? fine_name_labels : name_type_labels;
  const std::size_t known = document.names.size();
  for (std::size_t t = 0; t < tags.size(); ++t) {
    if (tags[t] == 0) continue;
    const auto at = static_cast<std::uint32_t>(part.first_token + t);
    if (!is_inside(tags[t]))
      document.names.push_back({{at, at}, std::string(names[static_cast<std::size_t>(type_of(tags[t]))])});
    NameSpan& name = document.names.back();
    name.tokens.end = at + 1;
    name.lead = std::min(name.lead, decisions.name_lead[t]);
  }
  const auto stale = std::remove_if(
      document.names.begin() + static_cast<std::ptrdiff_t>(known), document.names.end(), [&](const NameSpan& name) {
        return name.tokens.size() == 1 && is_address(document.form(TokenId{std::size_t{name.tokens.begin}}));
      });
  document.names.erase(stale, document.names.end());
}

void write_back(const Model& model, const Decisions& decisions, const Part& part, Document& document) {
  for (const auto [begin, end] : part.sentences)
    for (std::size_t t = begin; t < end; ++t) {
      Token& token = document.tokens[part.first_token + t];
      token.upos = model.upos_labels[decisions.upos[t]];
      const std::string& feats = model.feats.labels[decisions.feats[t]];
      token.feats = feats == "_" ? std::string() : feats;
      token.lemma = choose_lemma(model, part.forms[t], token.upos, token.feats, decisions.lemma[t]);
      token.head = decisions.head[t] == 0
                       ? TokenId{}
                       : TokenId{part.first_token + begin + static_cast<std::size_t>(decisions.head[t]) - 1};
      token.deprel = decisions.deprel[t];
    }
}

// What the network makes of each token, and the vector of its word.
void keep_states(const Encoder& encoder, const std::vector<std::int16_t>& x, const Part& part, TokenStates& states) {
  constexpr int shift = activation_bits - TokenStates::kBits;
  const std::size_t width = x.size() / part.forms.size();
  std::int8_t* out = states.values.data() + part.first_token * states.width;
  const auto keep = [&](std::span<const std::int16_t> values) {
    for (const std::int16_t value : values)
      *out++ = static_cast<std::int8_t>(std::clamp((value + (1 << (shift - 1))) >> shift, -128, 127));
  };
  for (std::size_t t = 0; t < part.forms.size(); ++t) {
    keep(std::span(x).subspan(t * width, width));
    keep(encoder.word_vector(t));
  }
}

}  // namespace

Engine::Engine(const std::filesystem::path& model_file) : Engine(model_file, best_kernels()) {}
Engine::Engine(const std::filesystem::path& model_file, const Kernels& kernels)
    : model_(std::make_unique<Model>(model_file)), kernels_(&kernels) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

void Engine::annotate(Document& document, NameLabels labels) const {
  Encoder encoder(*model_, *kernels_);
  Decoder decoder(*model_, *kernels_);
  Decisions decisions;
  Part part;
  document.states.width = model_->width + model_->vector_size;
  document.states.values.assign(document.tokens.size() * document.states.width, 0);
  const auto flush = [&] {
    if (part.forms.empty()) return;
    const Encoding& x = encoder.encode(part.forms, part.sentences);
    keep_states(encoder, x.full, part, document.states);
    decoder.decide(x, part.sentences, decisions);
    write_back(*model_, decisions, part, document);
    add_names(decisions, part, labels, document);
    part.forms.clear();
    part.sentences.clear();
    part.unedited.clear();
  };
  for (const Sentence& sentence : document.sentences) {
    if (sentence.tokens.empty()) continue;
    if (!part.forms.empty() && part.first_token + part.forms.size() != sentence.tokens.begin) flush();
    if (part.forms.empty()) part.first_token = sentence.tokens.begin;
    part.sentences.push_back({part.forms.size(), part.forms.size() + sentence.tokens.size()});
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
      part.add(document.form(TokenId{std::size_t{t}}));
    if (part.forms.size() >= tokens_a_call) flush();
  }
  flush();
}

}  // namespace entente::neural
