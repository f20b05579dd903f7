// The linguistic engine: the trained model behind one door. Fills part of speech, features, lemma, head and relation
// of every token, and the names of a document. Loading maps the model file; analysis is linear in the tokens.
#pragma once

#include <filesystem>

#include "neural/engine.hpp"
#include "text/document.hpp"

namespace entente {

class Engine {
 public:
  // Throws Error where the model is missing, of another version, truncated or altered.
  static Engine load(const std::filesystem::path& models) { return Engine(neural::Engine(models / "english.model")); }

  void analyse(Document& document) const { network_.annotate(document); }
  // Names alone matter: politicians are a type of their own.
  void analyse_finely(Document& document) const { network_.annotate(document, neural::NameLabels::fine); }

 private:
  explicit Engine(neural::Engine network) : network_(std::move(network)) {}

  neural::Engine network_;
};

}  // namespace entente
