#include "reader/layout.hpp"

#include "reader/page.hpp"
#include "reader/paragraphs.hpp"

namespace entente {

void Layout::find_blocks(Document& document) const {
  document.blocks = find_paragraphs(document.text);
  Page(document, patterns_).run();
}

}  // namespace entente
