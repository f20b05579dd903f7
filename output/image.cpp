#include "output/image.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <optional>

#include <graphviz/gvc.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.hpp"

namespace entente {

namespace {

// What is given up so that a layout ends.
enum class Effort { whole, without_labels, force_directed };

enum : char { kPicture = 'p', kMessage = 'm' };

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

void write_all(int to, char tag, std::string_view bytes) {
  if (::write(to, &tag, 1) != 1) return;
  while (!bytes.empty()) {
    const ssize_t written = ::write(to, bytes.data(), bytes.size());
    if (written <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

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

[[noreturn]] void draw(const std::string& dot, ImageKind kind, Effort effort, const ImageLimits& limits, int to) {
  const rlimit seconds = {limits.seconds, limits.seconds};
  setrlimit(RLIMIT_CPU, &seconds);
#ifndef __SANITIZE_ADDRESS__
  const rlimit memory = {limits.megabytes << 20U, limits.megabytes << 20U};
  setrlimit(RLIMIT_AS, &memory);
#endif
  const rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  agseterr(AGWARN);
  agseterrf(note);
  GVC_t* context = gvContext();
  Agraph_t* graph = agmemread(dot.c_str());
  if (graph == nullptr) {
    write_all(to, kMessage, "not DOT: " + messages());
    _exit(1);
  }
  ease(graph, effort);
  if (kind == ImageKind::png) size_bitmap(graph);
  char* layout = agget(graph, c_string("layout"));
  char* bytes = nullptr;
  unsigned size = 0;
  const bool drawn = gvLayout(context, graph, layout == nullptr || *layout == '\0' ? "dot" : layout) == 0 &&
                     gvRenderData(context, graph, name_of(kind), &bytes, &size) == 0;
  // A label that is not well formed is drawn as the node's id and reported here only.
  const bool broken = messages().find("in label of ") != std::string::npos;
  if (drawn && !broken) {
    write_all(to, kPicture, {bytes, size});
  } else {
    write_all(to, kMessage, messages());
  }
  _exit(drawn && !broken ? 0 : 1);
}

// Reads until the child closes its end; nothing when the time is over.
std::optional<std::string> read_until(int from, std::chrono::steady_clock::time_point deadline) {
  std::string out;
  std::array<char, 65536> buffer{};
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    pollfd ready = {from, POLLIN, 0};
    if (left <= 0 || ::poll(&ready, 1, static_cast<int>(left)) == 0) return std::nullopt;
    const ssize_t count = ::read(from, buffer.data(), buffer.size());
    if (count <= 0) return out;
    out.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

std::optional<std::string> attempt(const std::string& dot, ImageKind kind, Effort effort, const ImageLimits& limits) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw Error("cannot start the drawing: no pipe left");
  const pid_t child = ::fork();
  if (child < 0) throw Error("cannot start the drawing: no process left");
  if (child == 0) {
    ::close(ends[0]);
    draw(dot, kind, effort, limits, ends[1]);
  }
  ::close(ends[1]);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(limits.seconds);
  std::optional<std::string> out = read_until(ends[0], deadline);
  ::close(ends[0]);
  if (!out) ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (out && out->empty()) return std::nullopt;  // out of memory or time, or crashed
  return out;
}

}  // namespace

std::string render_image(std::string_view dot, ImageKind kind, const ImageLimits& limits) {
  const std::string input(dot);
  for (const Effort effort : {Effort::whole, Effort::without_labels, Effort::force_directed}) {
    const std::optional<std::string> out = attempt(input, kind, effort, limits);
    if (out && out->front() == kPicture) return out->substr(1);
    if (out) throw Error("Graphviz cannot draw this: " + out->substr(1));
  }
  throw Error("the drawing takes more than " + std::to_string(limits.seconds) + " seconds or " +
              std::to_string(limits.megabytes) + " MB; draw less of the graph (--top, --focus, --min-weight)");
}

}  // namespace entente
