#include "output/image.hpp"

#include <graphviz/gvc.h>

#include "base/error.hpp"

namespace entente {

namespace {

// What is given up so that a layout ends.
enum class Effort { whole, without_labels, force_directed };

constexpr char kPicture = 'p', kMessage = 'm';

std::string& messages() {
  static std::string text;  // the callback takes no data
  return text;
}

int note(char* text) {
  messages() += text;
  return 0;
}

char* c_string(const char* text) { return const_cast<char*>(text); }  // NOLINT: Graphviz only reads it

const char* name_of(ImageKind kind) { return kind == ImageKind::svg ? "svg" : kind == ImageKind::png ? "png" : "pdf"; }

void ease(Agraph_t* graph, Effort effort) {
  if (effort == Effort::whole) return;
  agattr(graph, AGRAPH, c_string("splines"), c_string("line"));
  if (effort == Effort::force_directed) {
    agattr(graph, AGRAPH, c_string("layout"), c_string("sfdp"));
    agattr(graph, AGRAPH, c_string("overlap"), c_string("prism"));
  }
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge))
      agsafeset(edge, c_string("label"), c_string(""), c_string(""));
  }
}

// Bitmaps: sharp while small, never beyond what memory holds.
void size_bitmap(Agraph_t* graph) {
  const bool small = agnnodes(graph) <= 120;
  agattr(graph, AGRAPH, c_string("dpi"), c_string(small ? "144" : "96"));
  agattr(graph, AGRAPH, c_string("size"), c_string(small ? "70,70" : "105,105"));
}

// The picture, or what Graphviz said against it, after the mark of which it is.
std::string draw(const std::string& dot, ImageKind kind, Effort effort) {
  agseterr(AGWARN);
  agseterrf(note);
  GVC_t* context = gvContext();
  Agraph_t* graph = agmemread(dot.c_str());
  if (graph == nullptr) return kMessage + ("not DOT: " + messages());
  ease(graph, effort);
  if (kind == ImageKind::png) size_bitmap(graph);
  char* layout = agget(graph, c_string("layout"));
  char* bytes = nullptr;
  unsigned size = 0;
  const bool drawn = gvLayout(context, graph, layout == nullptr || *layout == '\0' ? "dot" : layout) == 0 &&
                     gvRenderData(context, graph, name_of(kind), &bytes, &size) == 0;
  // A label that is not well formed is drawn as the node's id and reported here only.
  const bool broken = messages().find("in label of ") != std::string::npos;
  return drawn && !broken ? kPicture + std::string(bytes, size) : kMessage + messages();
}

}  // namespace

std::string render_image(std::string_view dot, ImageKind kind, const ProcessLimits& limits) {
  const std::string input(dot);
  for (const Effort effort : {Effort::whole, Effort::without_labels, Effort::force_directed}) {
    const std::optional<std::string> out = in_child_process(limits, [&] { return draw(input, kind, effort); });
    if (out && out->front() == kPicture) return out->substr(1);
    if (out) throw Error("Graphviz cannot draw this: " + out->substr(1));
  }
  throw Error("the drawing takes more than " + std::to_string(limits.seconds) + " seconds or " +
              std::to_string(limits.megabytes) + " MB; draw less of the graph (--top, --focus, --min-weight)");
}

}  // namespace entente
