#include "train/names_trainer.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <random>

#include <rapidjson/document.h>

#include "base/error.hpp"
#include "base/file.hpp"
#include "ner/name_finder.hpp"

namespace entente {

namespace {

struct NamesDocument {
  Document document;
  std::vector<std::uint32_t> gold;  // a label for each token
  bool partial = false;             // EVENT and MISC are not marked
};

const std::vector<std::string>& labels() {
  static const std::vector<std::string> names = {"O",     "B-PER",   "I-PER",   "B-ORG",  "I-ORG", "B-LOC",
                                                 "I-LOC", "B-EVENT", "I-EVENT", "B-MISC", "I-MISC"};
  return names;
}

std::uint32_t label_index(const std::string& name) {
  const auto found = std::find(labels().begin(), labels().end(), name);
  return found == labels().end() ? 0 : static_cast<std::uint32_t>(found - labels().begin());
}

std::string mapped(const std::string& type) {
  static const std::map<std::string, std::string> table = {
      {"person", "PER"},         {"politician", "PER"}, {"organisation", "ORG"},
      {"politicalparty", "ORG"}, {"country", "LOC"},    {"location", "LOC"},
      {"event", "EVENT"},        {"election", "EVENT"}, {"misc", "MISC"}};
  const auto found = table.find(type);
  return found == table.end() ? type : found->second;
}

class Builder {
 public:
  explicit Builder(bool partial) { out_.partial = partial; }

  void word(const std::string& form, const std::string& tag) {
    Document& document = out_.document;
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += form;
    document.tokens.emplace_back().span = {begin, static_cast<std::uint32_t>(document.text.size())};
    document.text += ' ';
    out_.gold.push_back(label_index(tag));
  }
  void end_sentence() {
    const auto end = static_cast<std::uint32_t>(out_.document.tokens.size());
    if (end == first_) return;
    out_.document.sentences.push_back({{}, {first_, end}, BlockId{}});
    first_ = end;
  }
  NamesDocument take() {
    end_sentence();
    first_ = 0;
    NamesDocument done = std::move(out_);
    out_ = NamesDocument{};
    out_.partial = done.partial;
    return done;
  }
  bool empty() const { return out_.document.tokens.empty(); }

 private:
  NamesDocument out_;
  std::uint32_t first_ = 0;
};

std::vector<std::string> fields(std::string_view line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == '\t' || c == ' ')
      out.emplace_back();
    else if (c != '\r')
      out.back() += c;
  }
  return out;
}

// Lines of `form tag` (other columns by number), blank lines between sentences. Inside-only tags (I-X I-X) begin
// where the kind changes.
void read_columns(const std::filesystem::path& path, std::size_t form, std::size_t tag, bool partial,
                  std::vector<NamesDocument>& out) {
  const std::string bytes = read_file(path);
  Builder builder(partial);
  std::string before = "O";
  for (std::string_view rest = bytes; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.starts_with("# newdoc") && !builder.empty()) out.push_back(builder.take());
    if (line.starts_with("#") && line.find('\t') == std::string_view::npos) continue;
    const std::vector<std::string> cells = fields(line);
    if (cells.size() <= std::max(form, tag) || cells[form].empty()) {
      builder.end_sentence();
      before = "O";
      continue;
    }
    std::string label = cells[tag];
    if (label.size() > 2) {
      const std::string kind = mapped(label.substr(2));
      const bool begins = label[0] == 'B' || before.size() < 3 || before.substr(2) != kind;
      label.assign(begins ? "B-" : "I-").append(kind);
    }
    builder.word(cells[form], label);
    before = label;
  }
  if (!builder.empty()) out.push_back(builder.take());
}

void read_redocred(const std::filesystem::path& path, std::vector<NamesDocument>& out) {
  const std::string bytes = read_file(path);
  rapidjson::Document root;
  root.Parse(bytes.c_str());
  if (!root.IsArray()) throw Error(path.string() + ": is no JSON array");
  for (const auto& item : root.GetArray()) {
    std::map<std::pair<std::size_t, std::size_t>, std::string> tags;
    for (const auto& entity : item["vertexSet"].GetArray()) {
      for (const auto& mention : entity.GetArray()) {
        const std::string type = mention["type"].GetString();
        if (type == "TIME" || type == "NUM") continue;
        const std::size_t sentence = mention["sent_id"].GetUint(), begin = mention["pos"][0].GetUint(),
                          end = mention["pos"][1].GetUint();
        for (std::size_t i = begin; i < end; ++i) tags[{sentence, i}].assign(i == begin ? "B-" : "I-").append(type);
      }
    }
    Builder builder(false);
    for (std::size_t s = 0; s < item["sents"].Size(); ++s) {
      for (std::size_t i = 0; i < item["sents"][static_cast<rapidjson::SizeType>(s)].Size(); ++i) {
        const auto tag = tags.find({s, i});
        builder.word(
            item["sents"][static_cast<rapidjson::SizeType>(s)][static_cast<rapidjson::SizeType>(i)].GetString(),
            tag == tags.end() ? "O" : tag->second);
      }
      builder.end_sentence();
    }
    out.push_back(builder.take());
  }
}

bool excused(const NamesDocument& document, std::uint32_t gold, std::uint32_t guess) {
  return document.partial && gold == 0 && (labels()[guess].ends_with("EVENT") || labels()[guess].ends_with("MISC"));
}

void learn_document(Perceptron& weights, const NamesDocument& item) {
  NameMemory memory;
  std::vector<Feature> features;
  std::vector<float> scores(labels().size());
  for (const Sentence& sentence : item.document.sentences) {
    const std::vector<WordShape> words = shapes_of(item.document, sentence);
    const std::span<const Token> tokens(item.document.tokens.data() + sentence.tokens.begin, sentence.tokens.size());
    std::vector<std::uint32_t> tags;
    for (std::size_t i = 0; i < words.size(); ++i) {
      name_features(words, tokens, i, tags, memory, features);
      weights.score(features, scores);
      const std::uint32_t gold = item.gold[sentence.tokens.begin + i];
      std::uint32_t guess = 0;
      for (std::uint32_t t = 1; t < scores.size(); ++t) {
        const bool inside = labels()[t][0] == 'I';
        const bool follows = !tags.empty() && labels()[tags.back()].size() > 2 &&
                             labels()[tags.back()].substr(2) == labels()[t].substr(2);
        if (scores[t] > scores[guess] && (!inside || follows)) guess = t;
      }
      if (guess != gold && !excused(item, gold, guess)) weights.update(features, gold, guess);
      weights.step();
      tags.push_back(guess);
      if (guess != 0 && words[i].capital) memory[words[i].lower] = guess;
    }
  }
}

}  // namespace

Perceptron train_names(const std::filesystem::path& corpora, const Tagger& tagger, int epochs) {
  std::vector<NamesDocument> documents;
  read_columns(corpora / "names/uner-ewt/train.iob2", 1, 2, true, documents);
  read_columns(corpora / "names/crossner-politics/train.txt", 0, 1, false, documents);
  read_columns(corpora / "names/wikigold/wikigold.conll.txt", 0, 1, false, documents);
  read_redocred(corpora / "names/redocred-dev.json", documents);
  for (NamesDocument& item : documents) tagger.tag(item.document);
  std::cerr << "names: " << documents.size() << " documents\n";
  Perceptron weights(labels());
  std::mt19937 random(4);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (std::size_t i = documents.size(); i > 1; --i) std::swap(documents[i - 1], documents[random() % i]);
    for (const NamesDocument& item : documents) learn_document(weights, item);
  }
  return weights;
}

}  // namespace entente
