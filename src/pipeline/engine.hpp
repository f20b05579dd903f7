// The linguistic engine: the trained models behind one door. Fills part of speech, features, lemma, head and relation
// of every token, and the names of a document. Loading maps the model files; analysis is linear in the tokens.
#pragma once

#include <filesystem>

#include "ner/name_finder.hpp"
#include "parse/parser.hpp"
#include "tag/tagger.hpp"

namespace entente {

class Engine {
 public:
  // Throws Error where a model is missing, of another version, truncated or altered.
  static Engine load(const std::filesystem::path& models) {
    return {Tagger::load(models), Parser::load(models), NameFinder::load(models)};
  }

  void analyse(Document& document) const {
    tagger_.tag(document);
    parser_.parse(document);
    names_.find(document);
  }

 private:
  Engine(Tagger tagger, Parser parser, NameFinder names)
      : tagger_(std::move(tagger)), parser_(std::move(parser)), names_(std::move(names)) {}

  Tagger tagger_;
  Parser parser_;
  NameFinder names_;
};

}  // namespace entente
