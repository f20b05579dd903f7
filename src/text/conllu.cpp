#include "text/conllu.hpp"

#include <array>
#include <charconv>

#include "base/error.hpp"
#include "text/entity_brackets.hpp"
#include "text/one_line.hpp"

namespace entente {

namespace {

using Fields = std::array<std::string_view, 10>;

class Reader {
 public:
  explicit Reader(const std::string& name) { document_.id = document_.name = name; }

  void line(std::string_view line, std::size_t number) {
    number_ = number;
    if (line.empty()) {
      end_sentence();
    } else if (line.front() == '#') {
      if (line.starts_with("# newpar") || line.starts_with("# newdoc")) new_block();
    } else {
      token(split(line));
    }
  }

  Document finish() {
    end_sentence();
    document_.blocks.push_back({{block_begin_, size()}, BlockKind::body, ""});
    return std::move(document_);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(document_.text.size()); }

  void new_block() {
    end_sentence();
    if (size() == block_begin_) return;
    document_.text.back() = '\n';
    document_.blocks.push_back({{block_begin_, size() - 1}, BlockKind::body, ""});
    block_begin_ = size();
  }

  [[noreturn]] void fail(const std::string& message) const { throw Error(document_.name, number_, 0, message); }

  Fields split(std::string_view line) const {
    Fields fields;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::size_t end = i + 1 < fields.size() ? line.find('\t', begin) : line.size();
      if (end == std::string_view::npos)
        fail("a token line has 10 fields set apart by tabs, this one " + std::to_string(i + 1));
      fields[i] = line.substr(begin, end - begin);
      begin = end + 1;
    }
    return fields;
  }

  std::size_t number(std::string_view field, const char* what) const {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc{} || end != field.data() + field.size())
      fail(std::string(what) + " is no number: '" + std::string(field) + "'");
    return value;
  }

  void token(const Fields& fields) {
    const std::string_view id = fields[0];
    if (id.find('.') != std::string_view::npos) return;
    const bool space_after = fields[9].find("SpaceAfter=No") == std::string_view::npos;
    if (const auto dash = id.find('-'); dash != std::string_view::npos) {
      begin_multiword(number(id.substr(dash + 1), "the end of the range"), fields[1], space_after);
      return;
    }
    const std::size_t index = number(id, "ID");
    if (index != document_.tokens.size() - first_ + 1) fail("token " + std::string(id) + " is out of order");
    Token token;
    token.span = place(fields[1], index, space_after);
    if (fields[2] != "_" || fields[1] == "_") token.lemma = fields[2];
    if (fields[3] != "_") {
      const auto upos = upos_named(fields[3]);
      if (!upos) fail("no universal part of speech is named '" + std::string(fields[3]) + "'");
      token.upos = *upos;
    }
    if (fields[5] != "_") token.feats = fields[5];
    relation(fields, token);
    document_.tokens.push_back(std::move(token));
  }

  void relation(const Fields& fields, Token& token) {
    std::size_t head = 0;
    if (fields[6] != "_") head = number(fields[6], "HEAD");
    if (head != 0) token.head = TokenId{first_ + head - 1};
    if (fields[7] == "_") return;
    const auto deprel = deprel_named(fields[7]);
    if (!deprel) fail("no universal relation is named '" + std::string(fields[7]) + "'");
    token.deprel = *deprel;
  }

  // A multiword token ("don't") stands in the text as written; its words share its span's bytes where they fit.
  void begin_multiword(std::size_t last, std::string_view form, bool space_after) {
    multiword_last_ = last;
    multiword_begin_ = append(form);
    multiword_end_ = size();
    if (space_after) document_.text += ' ';
  }

  Span place(std::string_view form, std::size_t index, bool space_after) {
    if (index > multiword_last_) {
      const std::uint32_t begin = append(form);
      const Span span{begin, size()};
      if (space_after) document_.text += ' ';
      return span;
    }
    const auto size = static_cast<std::uint32_t>(form.size());
    const std::uint32_t end =
        index == multiword_last_ ? multiword_end_ : std::min(multiword_begin_ + size, multiword_end_);
    const Span span{std::min(multiword_begin_, end), end};
    multiword_begin_ = end;
    return span;
  }

  std::uint32_t append(std::string_view form) {
    const auto begin = size();
    document_.text += form;
    return begin;
  }

  void end_sentence() {
    multiword_last_ = 0;
    const std::size_t end = document_.tokens.size();
    if (end == first_) return;
    for (std::size_t i = first_; i < end; ++i) {
      const TokenId head = document_.tokens[i].head;
      if (head && head.index() >= end) fail("a HEAD points outside its sentence");
    }
    const TokenRange range{static_cast<std::uint32_t>(first_), static_cast<std::uint32_t>(end)};
    document_.sentences.push_back({document_.span_of(range), range, BlockId{document_.blocks.size()}});
    if (!document_.text.empty() && document_.text.back() != ' ') document_.text += ' ';
    first_ = end;
  }

  Document document_;
  std::size_t first_ = 0;
  std::size_t number_ = 0;
  std::size_t multiword_last_ = 0;
  std::uint32_t multiword_begin_ = 0, multiword_end_ = 0;
  std::uint32_t block_begin_ = 0;
};

void append_field(std::string& out, std::string_view field) {
  out += '\t';
  out += field.empty() ? std::string_view("_") : field;
}

std::vector<std::string> name_tags(const Document& document) {
  std::vector<std::string> tags(document.tokens.size());
  for (const NameSpan& name : document.names) {
    for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
      tags[i] = (i == name.tokens.begin ? "B-" : "I-") + name.label;
    }
  }
  return tags;
}

void append_part(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  if (!out.empty()) out += '|';
  out.append(key).append(value);
}

std::string misc(const Document& document, std::size_t token, bool last, const std::string& tag,
                 const std::string& brackets) {
  std::string out;
  append_part(out, "Entity=", brackets);
  append_part(out, "NER=", tag);
  const std::uint32_t end = document.tokens[token].span.end;
  if (!last && document.tokens[token + 1].span.begin == end) append_part(out, "SpaceAfter=", "No");
  return out;
}

}  // namespace

Document read_conllu(std::string_view input, const std::string& name) {
  Reader reader(name);
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < input.size();) {
    const std::size_t end = std::min(input.find('\n', begin), input.size());
    std::string_view line = input.substr(begin, end - begin);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    reader.line(line, ++number);
    begin = end + 1;
  }
  return reader.finish();
}

std::string write_conllu(const Document& document) {
  const std::vector<std::string> tags = name_tags(document), brackets = entity_brackets(document);
  std::string out;
  if (!document.mentions.empty())
    out.append("# newdoc" + (document.id.empty() ? "" : " id = " + document.id) + "\n# global.Entity = ")
        .append(kEntityParts)
        .append("\n");
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const std::string text = one_line(document.view(sentence.span));
    out += "# sent_id = " + (document.id.empty() ? "" : document.id + "-") + std::to_string(s + 1) +
           "\n# text = " + text + "\n";
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Token& token = document.tokens[i];
      out += std::to_string(i - sentence.tokens.begin + 1);
      append_field(out, document.view(token.span));
      append_field(out, token.lemma);
      append_field(out, name_of(token.upos));
      append_field(out, "");
      append_field(out, token.feats);
      append_field(out, token.head ? std::to_string(token.head.value - sentence.tokens.begin + 1) : "0");
      append_field(out, name_of(token.deprel));
      append_field(out, "");
      append_field(out, misc(document, i, i + 1 == sentence.tokens.end, tags[i], brackets[i]));
      out += '\n';
    }
    out += '\n';
  }
  return out;
}

}  // namespace entente
