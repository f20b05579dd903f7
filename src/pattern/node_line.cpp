#include "pattern/node_line.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/error.hpp"
#include "schema/table.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, kCaptures> kCaptureNames = {"subject", "object", "trigger", "title", "date"};

class LineReader {
 public:
  LineReader(std::string_view text, const std::string& file, std::size_t line, std::size_t column,
             const WordLists& lists)
      : text_(text), file_(file), line_(line), column_(column), lists_(lists) {}

  NodeLine run() {
    while (at_ < text_.size()) {
      if (text_[at_] == ' ') {
        ++at_;
        continue;
      }
      begin_ = at_;
      at_ = std::min(text_.find(' ', at_), text_.size());
      word(text_.substr(begin_, at_ - begin_));
    }
    return std::move(out_);
  }

 private:
  [[noreturn]] void fail(const std::string& message) const { throw Error(file_, line_, column_ + begin_, message); }

  void word(std::string_view word) {
    if (word.front() == '!' && word.size() > 1 && begin_ == 0) {
      out_.node.presence = Presence::absent;
      word.remove_prefix(1);
    }
    const std::string_view rest = word.substr(1);
    switch (word.front()) {
      case '>':
        return edge(Step::child, rest);
      case '<':
        return edge(Step::head, rest);
      case '/':
        return argument(rest);
      case '+':
      case '-':
        return beside(word);
      case '@':
        return capture(rest);
      case '$':
        return word_class(rest);
      case ':':
      case '~':
        return types(rest, word.front() == '~');
      case '.':
        return order(rest);
      case '?':
        if (!rest.empty()) fail("'?' stands alone, after the rest of its node");
        out_.node.presence = Presence::optional;
        return;
      default:
        std::isupper(static_cast<unsigned char>(word.front())) != 0 ? tags(word) : lemmas(word);
    }
  }

  // "nmod|obl(with|to)": relations, then the prepositions of the node.
  void edge(Step step, std::string_view names) {
    if (begin_ > 1) fail("the edge stands first in its line");
    out_.node.step = step;
    std::string bare;  // the relations without what stands in brackets
    while (!names.empty()) {
      const std::size_t open = std::min(names.find('('), names.size());
      bare += names.substr(0, open);
      names.remove_prefix(open);
      if (names.empty()) break;
      const std::size_t close = names.find(')');
      if (close == std::string_view::npos) fail("'(' has no ')' after the prepositions");
      for (std::string& word : split_cell(names.substr(1, close - 1)))
        out_.node.prepositions.push_back(std::move(word));
      names.remove_prefix(close + 1);
    }
    for (const std::string& name : split_cell(bare)) {
      const std::optional<Deprel> relation = deprel_named(name);
      if (!relation || name_of(*relation) != name)
        fail("Universal Dependencies' English relations have no '" + name + "'");
      out_.node.relations.push_back(*relation);
    }
    if (out_.node.relations.empty()) fail("name the relation of the edge: >obj, >nmod(with)");
  }

  void argument(std::string_view names) {
    if (begin_ > 1) fail("the edge stands first in its line");
    out_.node.step = Step::argument;
    out_.node.slots = split_cell(names);
    if (out_.node.slots.empty()) fail("name the argument: /subj, /obj, /iobj, /poss, /mod, /that or a preposition");
  }

  void beside(std::string_view word) {
    const std::string_view digits = word.substr(1);
    if (digits.size() != 1 || digits[0] < '1' || digits[0] > '9')
      fail("a place beside the node above is -1 to -9 before it, +1 to +9 after it");
    if (begin_ > 1) fail("the edge stands first in its line");
    out_.node.step = Step::beside;
    out_.node.offset = word.front() == '-' ? '0' - digits[0] : digits[0] - '0';
  }

  void capture(std::string_view name) {
    const auto at = std::find(kCaptureNames.begin(), kCaptureNames.end(), name);
    if (at == kCaptureNames.end())
      fail("captures are @subject, @object, @trigger, @title and @date, not '@" + std::string(name) + "'");
    out_.captures.push_back(static_cast<Capture>(at - kCaptureNames.begin()));
  }

  void word_class(std::string_view name) {
    if (const auto list = lists_.find(std::string(name)); list != lists_.end()) {
      out_.node.lemmas.insert(out_.node.lemmas.end(), list->second.begin(), list->second.end());
    } else if (const std::optional<WordClass> known = word_class_named(name)) {
      out_.node.classes.push_back(*known);
    } else {
      fail("no list of this file and no class of entities/words.tsv is named '" + std::string(name) + "'");
    }
  }

  void types(std::string_view names, bool stands_for) {
    out_.node.stands_for = stands_for;
    for (const std::string& name : split_cell(names)) {
      const std::size_t slash = std::min(name.find('/'), name.size());
      EntityTest test{name.substr(0, slash), name.substr(std::min(slash + 1, name.size()))};
      test.other_kind = test.kind.starts_with('-');
      if (test.other_kind) test.kind.erase(0, 1);
      std::replace(test.kind.begin(), test.kind.end(), '_', ' ');
      out_.node.types.push_back(std::move(test));
    }
    if (out_.node.types.empty()) fail("name the type of entity: :Agreement, ~Country|Organization");
  }

  void order(std::string_view name) {
    if (name != "before" && name != "after") fail("the order beside the node above is .before or .after");
    out_.node.order = name == "before" ? Order::before : Order::after;
  }

  void tags(std::string_view names) {
    for (const std::string& name : split_cell(names)) {
      const std::optional<Upos> tag = upos_named(name);
      if (!tag) fail("Universal Dependencies have no part of speech '" + name + "'");
      out_.node.upos.push_back(*tag);
    }
  }

  void lemmas(std::string_view names) {
    for (std::string& name : split_cell(names)) {
      if (name.empty()) fail("a lemma is missing beside '|'");
      out_.node.lemmas.push_back(std::move(name));
    }
  }

  std::string_view text_;
  const std::string& file_;
  std::size_t line_, column_;
  const WordLists& lists_;
  std::size_t at_ = 0, begin_ = 0;
  NodeLine out_;
};

}  // namespace

NodeLine read_node_line(std::string_view text, const std::string& file, std::size_t line, std::size_t column,
                        const WordLists& lists) {
  return LineReader(text, file, line, column, lists).run();
}

}  // namespace entente
