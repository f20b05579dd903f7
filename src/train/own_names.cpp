// Names in texts of our own: articles with every mention marked, and sentences with names in brackets.
#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <sstream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "data.hpp"
#include "neural/features.hpp"
#include "text/sentence_range.hpp"
#include "train/labels/articles.hpp"
#include "train/labels/gold_entities.hpp"

namespace entente::train {
namespace {

using neural::NameType;

std::string_view form_of(const Document& document, std::uint32_t token) { return document.form(TokenId{token}); }

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

struct Within {
  std::size_t sentence;
  GoldName span;  // in tokens of that sentence
};

// Where the tokens stand in their sentence; none where they are none or reach over its end.
std::optional<Within> within_sentence(const Document& document, TokenRange tokens) {
  if (tokens.begin >= tokens.end) return {};
  const SentenceRange in = sentences_in(document, document.span_of(tokens));
  if (in.end - in.begin != 1) return {};
  const std::uint32_t first = document.sentences[in.begin].tokens.begin;
  return Within{in.begin, {static_cast<int>(tokens.begin - first), static_cast<int>(tokens.end - first), ""}};
}

// A description's words: any name or none where they have a capital.
void leave_open(Example& sentence, const GoldName& span) {
  for (int i = span.begin; i < span.end; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (has_capital(sentence.forms[at])) sentence.allowed[at] = any_tag;
  }
}

// What the guide's readers leave unmarked is no name, or one that is no entity: a film, a prize.
void leave_misc_open(Example& sentence) {
  static const std::vector<NameType> unmarked{NameType::misc};
  sentence.allowed.assign(sentence.forms.size(), outside | inside_bits(unmarked));
  for (std::size_t i = 0; i < sentence.forms.size(); ++i)
    if (has_capital(sentence.forms[i])) sentence.allowed[i] |= any_bits(unmarked);
}

std::string normal_words(const Document& document, TokenRange tokens) {
  std::string out;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
    out += (out.empty() ? "" : " ") + neural::normal_form(form_of(document, t));
  return out;
}

std::vector<Example> names_of(const Article& article, const Segmenter& segmenter, const std::set<std::string>& common,
                              const Facts& facts) {
  Document document = document_of(article);
  segmenter.segment(document);
  auto sentences = sentences_of(document);
  for (Example& sentence : sentences) leave_misc_open(sentence);
  struct Marked {
    TokenRange tokens;
    std::string id;    // of a name's entity; "" for a description
    std::size_t size;  // of the whole mention
  };
  std::vector<Marked> marked;
  for (const GoldMention& mention : gold_mentions(document, article)) {
    const TokenRange name = name_in(document, mention.tokens, common);
    const bool is_name = mention.ids.size() == 1 && name.size() > 0;
    marked.push_back(is_name ? Marked{name, *mention.ids.begin(), mention.tokens.size()}
                             : Marked{mention.tokens, "", mention.tokens.size()});
  }
  // A description's inner names decide over it, a name over what it contains.
  std::stable_sort(marked.begin(), marked.end(), [](const Marked& a, const Marked& b) {
    if (a.id.empty() != b.id.empty()) return a.id.empty();
    return a.id.empty() ? a.size > b.size : a.size < b.size;
  });
  for (const auto& [tokens, id, size] : marked) {
    const auto at = within_sentence(document, tokens);
    if (!at) continue;
    const auto type = article.types.find(id);
    if (type == article.types.end()) {
      leave_open(sentences[at->sentence], at->span);
      continue;
    }
    set_types(sentences[at->sentence], at->span, types_of(type->second, normal_words(document, tokens), facts));
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

std::string guide_type(const std::string& mark) {
  static const std::map<std::string, std::string> types{
      {"AGR", "Agreement"}, {"C", "Country"},  {"EVT", "Event"},   {"ORG", "Organization"},
      {"OUT", "Outlet"},    {"PER", "Person"}, {"PLACE", "Place"},
  };
  const auto found = types.find(mark);
  return found == types.end() ? "" : found->second;
}

std::vector<Example> names_of(const Bracketed& text, BracketScheme scheme, const Facts& facts) {
  const Document& document = text.document;
  auto sentences = sentences_of(document);
  for (Example& sentence : sentences)
    scheme == BracketScheme::uner ? leave_uner_open(sentence) : leave_misc_open(sentence);
  for (const auto& [span, label] : text.names) {
    const TokenRange tokens = document.tokens_over(span);
    auto at = within_sentence(document, tokens);
    if (!at) continue;
    Example& sentence = sentences[at->sentence];
    if (scheme == BracketScheme::uner) {
      at->span.label = label;
      set_span(sentence, at->span, facts);
    } else {
      set_types(sentence, at->span, types_of(guide_type(label), normal_words(document, tokens), facts));
    }
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

std::vector<Example> read_bracketed_names(const std::string& path, BracketScheme scheme, const Segmenter& segmenter,
                                          const Facts& facts) {
  std::vector<Example> out;
  std::istringstream lines(read_file(path));
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    Bracketed text = bracketed(line);
    if (!text.names.empty() && text.names.back().first.end == 0)
      throw Error(path + ":" + std::to_string(number) + ": a name's bracket is not closed");
    for (const auto& [span, label] : text.names)
      if (scheme == BracketScheme::guide && guide_type(label).empty())
        throw Error(path + ":" + std::to_string(number) + ": no type of names: " + label);
    segmenter.segment(text.document);
    for (auto& sentence : names_of(text, scheme, facts)) out.push_back(std::move(sentence));
  }
  return out;
}

}  // namespace entente::train
