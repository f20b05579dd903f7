// Names in texts of our own: articles with every mention marked, and sentences with names in brackets.
#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "data.hpp"
#include "neural/features.hpp"
#include "train/labels/articles.hpp"
#include "train/labels/gold_entities.hpp"

namespace entente::train {
namespace {

using neural::NameType;

std::string_view form_of(const Document& document, std::uint32_t token) {
  const Span span = document.tokens[token].span;
  return std::string_view(document.text).substr(span.begin, span.end - span.begin);
}

bool has_capital(std::string_view form) { return neural::normal_form(form) != form; }
bool has_letter(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](unsigned char c) { return c >= 0x80 || std::isalpha(c) != 0; });
}

// One Example for each sentence of a segmented document.
std::vector<Example> sentences_of(const Document& document) {
  std::vector<Example> out;
  for (const Sentence& sentence : document.sentences) {
    out.emplace_back();
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
      out.back().forms.emplace_back(form_of(document, t));
  }
  return out;
}

// The last words of marks in lower case: what entities are called that is no name.
std::set<std::string> common_words(const std::vector<Article>& articles) {
  std::set<std::string> out;
  for (const Article& article : articles) {
    for (const Mark& mark : article.marks) {
      const std::string surface = article.text.substr(mark.span.begin, mark.span.end - mark.span.begin);
      const std::string last = surface.substr(surface.find_last_of(" \n'") + 1);
      if (!last.empty() && !has_capital(last)) out.insert(last);
    }
  }
  return out;
}

// The words of a mention that are its name: all written as names are, articles before it left out; empty where the
// mention is, or may be, a description.
TokenRange name_in(const Document& document, TokenRange mention, const std::set<std::string>& common) {
  static const std::set<std::string> articles{"the", "a", "an"};
  while (mention.begin < mention.end && articles.contains(neural::normal_form(form_of(document, mention.begin))))
    ++mention.begin;
  const TokenRange none{mention.begin, mention.begin};
  if (mention.size() == 0 || common.contains(neural::normal_form(form_of(document, mention.end - 1)))) return none;
  for (std::uint32_t t = mention.begin; t < mention.end; ++t) {
    const std::string_view form = form_of(document, t);
    const bool at_end = t == mention.begin || t + 1 == mention.end;
    if (form == "'s" || form == "’s") return none;   // "Iran's Foreign Ministry": of two names, or of one
    const bool joins = !at_end && form.size() <= 3;  // "of", "for", "bin"
    if (has_letter(form) && !has_capital(form) && !joins) return none;
  }
  return has_letter(form_of(document, mention.begin)) ? mention : none;
}

std::vector<NameType> types_of(const std::string& type, const std::string& name, const Facts& facts) {
  if (facts.peoples.contains(name)) return {NameType::people};
  if (type == "Country" && facts.countries.contains(name)) return {NameType::country};
  if (type == "Country" || (type == "Place" && facts.countries.contains(name)))
    return {NameType::country, NameType::location};
  if (type == "Person") return {NameType::person, NameType::politician};
  if (type == "Organization") return {NameType::organisation, NameType::party};
  if (type == "Outlet") return {NameType::organisation};
  if (type == "Place") return {NameType::location};
  if (type == "Event") return {NameType::event, NameType::election, NameType::misc};
  return {NameType::misc, NameType::event};
}

struct Place {
  std::size_t sentence;
  std::uint32_t begin;  // of the sentence, in tokens of the document
};

Place place_of(const Document& document, std::uint32_t token) {
  std::size_t s = 0;
  while (document.sentences[s].tokens.end <= token) ++s;
  return {s, document.sentences[s].tokens.begin};
}

// A description's words: any name or none where they have a capital.
void leave_open(Example& sentence, const GoldName& span) {
  for (int i = span.begin; i < span.end; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (has_capital(sentence.forms[at])) sentence.allowed[at] = any_tag;
  }
}

std::vector<Example> names_of(const Article& article, const Segmenter& segmenter, const std::set<std::string>& common,
                              const Facts& facts) {
  static const std::vector<NameType> unmarked{NameType::misc};
  Document document = document_of(article);
  segmenter.segment(document);
  auto sentences = sentences_of(document);
  for (Example& sentence : sentences) {
    sentence.allowed.assign(sentence.forms.size(), outside | inside_bits(unmarked));
    for (std::size_t i = 0; i < sentence.forms.size(); ++i)
      if (has_capital(sentence.forms[i])) sentence.allowed[i] |= any_bits(unmarked);
  }
  auto mentions = gold_mentions(document, article);
  // A description's inner names decide over it, a name over what it contains.
  const auto is_name = [&](const GoldMention& m) {
    return m.ids.size() == 1 && name_in(document, m.tokens, common).size() > 0;
  };
  std::stable_sort(mentions.begin(), mentions.end(), [&](const GoldMention& a, const GoldMention& b) {
    if (is_name(a) != is_name(b)) return is_name(b);
    return is_name(a) ? a.tokens.size() < b.tokens.size() : a.tokens.size() > b.tokens.size();
  });
  for (const GoldMention& mention : mentions) {
    const TokenRange name = name_in(document, mention.tokens, common);
    const TokenRange range = is_name(mention) ? name : mention.tokens;
    const auto [s, first] = place_of(document, range.begin);
    if (range.end > document.sentences[s].tokens.end) continue;
    const GoldName span{static_cast<int>(range.begin - first), static_cast<int>(range.end - first), ""};
    const auto type = article.types.find(*mention.ids.begin());
    if (!is_name(mention) || type == article.types.end()) {
      leave_open(sentences[s], span);
      continue;
    }
    std::string words;
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      words += (words.empty() ? "" : " ") + neural::normal_form(form_of(document, t));
    set_types(sentences[s], span, types_of(type->second, words, facts));
  }
  return sentences;
}

struct Bracketed {
  Document document;
  std::vector<std::pair<Span, std::string>> names;  // bytes, and the type as written
};

Bracketed bracketed(const std::string& line) {
  Bracketed out;
  std::string& text = out.document.text;
  const auto here = [&] { return static_cast<std::uint32_t>(text.size()); };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::size_t space = line.find(' ', i);
    if (line[i] == '[' && space != std::string::npos) {
      out.names.push_back({{here(), 0}, line.substr(i + 1, space - i - 1)});
      i = space;
    } else if (line[i] == ']' && !out.names.empty()) {
      out.names.back().first.end = here();
    } else {
      text += line[i];
    }
  }
  out.document.blocks.push_back({{0, here()}, BlockKind::body, ""});
  return out;
}

std::vector<Example> names_of(const Bracketed& text, const Facts& facts) {
  const Document& document = text.document;
  auto sentences = sentences_of(document);
  for (Example& sentence : sentences) leave_uner_open(sentence);
  for (const auto& [span, label] : text.names) {
    std::uint32_t begin = 0, end = 0;
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
      if (document.tokens[t].span.end <= span.begin) begin = t + 1;
      if (document.tokens[t].span.begin < span.end) end = t + 1;
    }
    if (begin >= end) continue;
    const auto [s, first] = place_of(document, begin);
    if (end > document.sentences[s].tokens.end) continue;
    set_span(sentences[s], {static_cast<int>(begin - first), static_cast<int>(end - first), label}, facts);
  }
  return sentences;
}

}  // namespace

std::vector<Example> read_article_names(const std::string& folder, const Segmenter& segmenter, const Facts& facts) {
  const auto articles = read_articles(folder, Below::leave);
  const auto common = common_words(articles);
  std::vector<Example> out;
  for (const Article& article : articles)
    for (auto& sentence : names_of(article, segmenter, common, facts)) out.push_back(std::move(sentence));
  return out;
}

std::vector<Example> read_bracketed_names(const std::string& path, const Segmenter& segmenter, const Facts& facts) {
  std::vector<Example> out;
  std::istringstream lines(read_file(path));
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    Bracketed text = bracketed(line);
    if (!text.names.empty() && text.names.back().first.end == 0)
      throw Error(path + ":" + std::to_string(number) + ": a name's bracket is not closed");
    segmenter.segment(text.document);
    for (auto& sentence : names_of(text, facts)) out.push_back(std::move(sentence));
  }
  return out;
}

}  // namespace entente::train
