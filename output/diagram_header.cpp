#include "output/diagram_header.hpp"

#include <set>

#include "output/clean_text.hpp"
#include "output/dot_graph.hpp"
#include "output/palette.hpp"

namespace entente {

namespace {

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string subtitle(const Drawing& drawing) {
  std::string out = drawing.statements ? "who speaks of what, by whom it is quoted: " : "";
  out += counted(drawing.cards.size() - drawing.copies, "entity", "entities") + ", " +
         (drawing.statements ? counted(drawing.lines.size(), "line", "lines")
                             : counted(drawing.lines.size(), "relation", "relations"));
  if (drawing.documents != 0) out += ", " + counted(drawing.documents, "document", "documents");
  for (const std::string& left_out : drawing.left_out) out += "; " + left_out;
  return out;
}

std::string title_of(const Drawing& drawing) {
  return drawing.title.empty() ? "Relations" : shorten(one_line(drawing.title), 90);
}

class Legend {
 public:
  std::string make(const Drawing& drawing, const Ontology& ontology) {
    std::set<std::string> types;
    for (const Card& card : drawing.cards) types.insert(card.type);
    for (const EntityType& type : ontology.entities) {
      if (types.contains(type.name)) swatch(card_colours(ontology, type.name), type.label);
    }
    if (types.contains("")) sample("&#9633;", card_colours(ontology, "").border, "unnamed source");
    bool planned = false, denied = false, former = false, wide = false;
    std::set<std::string_view> classes;
    for (const Line& line : drawing.lines) {
      planned = planned || line.status == Status::planned || line.status == Status::possible;
      denied = denied || line.status == Status::denied;
      former = former || line.status == Status::former;
      wide = wide || line.weight > 1;
      if (line.status != Status::former && classes.insert(quad_class(line.quad)).second)
        sample("&#8594;", line_colour(line.quad), meaning(drawing, line));
    }
    if (planned) sample("- - -", "#5F6B76", "planned or possible");
    if (denied) sample("&#183;&#183;&#183;|", "#5F6B76", "denied");
    if (former) sample("&#8594;", "#A3ADB7", "former");
    if (wide) line_ += words("wider: more evidence");
    return line_;
  }

 private:
  static std::string_view meaning(const Drawing& drawing, const Line& line) {
    if (!drawing.statements) return quad_class(line.quad);
    return line.quad == Quad::standing ? "is quoted by" : "speaks of";
  }
  static std::string words(std::string_view text) {
    return "<font point-size=\"9\" color=\"#3A4550\">" + html_text(text) + "&#160;&#160;&#160;</font>";
  }
  void swatch(const CardColours& colours, std::string_view label) { sample("&#9632;", colours.border, label); }
  void sample(std::string_view mark, std::string_view colour, std::string_view label) {
    line_ += "<font point-size=\"14\" color=\"" + std::string(colour) + "\"><b>" + std::string(mark) + "</b></font> " +
             words(label);
  }

  std::string line_;
};

}  // namespace

std::string header_html(const Drawing& drawing, const Ontology& ontology) {
  std::string out =
      "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\"><tr><td align=\"left\"><b>" +
      html_text(title_of(drawing)) + "</b>   <font point-size=\"10\" color=\"#5A6672\">" +
      html_text(subtitle(drawing)) + "</font></td></tr>";
  const std::string legend = Legend().make(drawing, ontology);
  if (!legend.empty()) out += "<tr><td align=\"left\">" + legend + "</td></tr>";
  return out + "</table>";
}

std::string header_text(const Drawing& drawing) { return title_of(drawing) + "\n" + subtitle(drawing); }

}  // namespace entente
