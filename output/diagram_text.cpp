#include "output/diagram_text.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "output/clean_text.hpp"
#include "output/dot_graph.hpp"

namespace entente {

namespace {

// Lines of at most about `width` code points, broken at spaces.
std::string wrapped(const std::string& text, std::size_t width) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (column != 0) {
      const bool fits = column + 1 + (end - at) <= width;
      out += fits ? ' ' : '\n';
      column = fits ? column + 1 : 0;
    }
    out += text.substr(at, end - at);
    column += end - at;
    at = end + 1;
  }
  return out;
}

std::string listed(const std::vector<std::string>& parts, std::size_t most, std::size_t longest) {
  std::string out;
  for (std::size_t i = 0; i < parts.size() && i < most; ++i)
    out += (i == 0 ? "" : ", ") + shorten(one_line(parts[i]), longest);
  if (parts.size() > most) out += " +" + std::to_string(parts.size() - most);
  return out;
}

std::string card_name(const Card& card) { return wrapped(shorten(one_line(card.name), 70), 28); }
std::string card_note(const Card& card) { return shorten(one_line(card.note), 36); }

std::string line_words(const Line& line) { return wrapped(listed(line.labels, 3, 30), 24); }

std::string small_print(const Line& line) {
  std::string out;
  if (line.status != Status::asserted) out += name_of(line.status);
  if (line.disputed) out += out.empty() ? "disputed" : ", disputed";
  if (!line.per.empty()) out += (out.empty() ? "per " : ", per ") + listed(line.per, 2, 24);
  return wrapped(out, 30);
}

}  // namespace

std::string token(std::string_view text) {
  std::string out;
  for (const char c : text) out += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '-';
  return out;
}

std::string card_html(const Card& card, const std::string& type, const CardColours& colours, bool hub) {
  const std::string note = card_note(card);
  std::string html = "<font point-size=\"" + std::string(hub ? "15" : "11") + "\" color=\"" + colours.text + "\"><b>" +
                     html_text(card_name(card)) + "</b></font><br/>";
  const std::string head = type + (note.empty() || type.empty() ? "" : " &#183; ");
  if (!head.empty()) html += "<font point-size=\"8\" color=\"" + colours.border + "\">" + head + "</font>";
  if (!note.empty()) html += "<font point-size=\"8\" color=\"#4A5560\">" + html_text(note) + "</font>";
  return html;
}

std::string card_plain(const Card& card, const std::string& type) {
  const std::string note = card_note(card);
  return dot_text(card_name(card) + "\n" + type + (note.empty() || type.empty() ? "" : " · ") + note);
}

std::string card_tooltip(const Card& card) {
  std::string out = card.name + (card.type.empty() ? "" : " (" + card.type + ")");
  if (!card.note.empty()) out += ", " + card.note;
  out += "\n" + std::to_string(card.degree) + (card.degree == 1 ? " relation" : " relations");
  if (!card.aliases.empty()) out += "\nalso: " + listed(card.aliases, 8, 60);
  return out;
}

std::string line_html(const Line& line, const std::string& colour, bool veiled) {
  std::string html;
  for (const auto& [text, size] : {std::pair(line_words(line), "9"), std::pair(small_print(line), "7.5")}) {
    if (text.empty()) continue;
    if (!html.empty()) html += "<br/>";
    html += "<font point-size=\"" + std::string(size) + "\" color=\"" + colour + "\"> " + html_text(text) + " </font>";
  }
  if (html.empty() || !veiled) return html;
  return "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\" bgcolor=\"#FFFFFFC8\"><tr><td>" +
         html + "</td></tr></table>";
}

std::string line_plain(const Line& line) {
  const std::string small = small_print(line);
  return dot_text(line_words(line) + (small.empty() ? "" : "\n" + small));
}

std::string line_tooltip(const Drawing& drawing, const Line& line) {
  std::string out = drawing.cards[line.from].name + " — " + listed(line.labels, 5, 60) + " — " +
                    drawing.cards[line.to].name + " (" + std::string(name_of(line.status)) + ", evidence " +
                    std::to_string(line.weight) + ", confidence " + std::to_string(std::lround(line.confidence * 100)) +
                    "%)";
  for (std::size_t i = 0; i < line.quotes.size() && i < 3; ++i) out += "\n" + line.quotes[i];
  if (line.quotes.size() > 3) out += "\nand " + std::to_string(line.quotes.size() - 3) + " more";
  return out;
}

}  // namespace entente
