#include "segment/segment.hpp"

#include <doctest/doctest.h>

#include "base/data_path.hpp"

using namespace entente;

namespace {

// Tokens set apart by a space, sentences by " | ".
std::string segmented(const std::string& text) {
  Document document;
  document.text = text;
  document.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::body, ""});
  static const Segmenter segmenter = Segmenter::load(data_path("schemas"));
  segmenter.segment(document);
  std::string out;
  for (const Sentence& sentence : document.sentences) {
    if (!out.empty()) out += " | ";
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (i > sentence.tokens.begin) out += ' ';
      out += document.form(TokenId{i});
    }
  }
  return out;
}

}  // namespace

TEST_CASE("segment: tokens and sentences") {
  const struct {
    const char *text, *wanted;
  } rows[] = {
      {"Oslo didn't agree. Bern did.", "Oslo did n't agree . | Bern did ."},
      {"Peru’s well-known pro-trade bloc", "Peru ’s well - known pro-trade bloc"},
      {"The U.S. President met Gen. J. Doe in the U.S. The talks failed.",
       "The U.S. President met Gen. J. Doe in the U.S. | The talks failed ."},
      {"It cost $3.5bn (about 2,000,000 euros) on 5 May.", "It cost $ 3.5 bn ( about 2,000,000 euros ) on 5 May ."},
      {"“We will not sign.” He left.", "“ We will not sign . ” | He left ."},
      {"\"No,\" he said. \"Never!\" she said.", "\" No , \" he said . | \" Never ! \" she said ."},
      {"Is it so? Yes...", "Is it so ? | Yes ..."},
      {"Read https://example.org/a-b?c=d, please.", "Read https://example.org/a-b?c=d , please ."},
      {"Ministers cannot meet at 5pm", "Ministers can not meet at 5 pm"},
      {"Al-Hadi, 48, left the Côte d’Ivoire.", "Al - Hadi , 48 , left the Côte d’Ivoire ."},
      {"Paweł met Михаил Шмыт here.",
       "Paweł met Михаил Шмыт here ."},  // the last byte before a space is no space with it
      {"Was it No. 5? No. It left at 5 p.m. on Sun., 3 May. The Sun. It rose.",
       "Was it No. 5 ? | No . | It left at 5 p.m. on Sun. , 3 May . | The Sun . | It rose ."},
      {"Born in 1805. [17] He went (see <https://example.org/a>).",
       "Born in 1805 . [ 17 ] | He went ( see < https://example.org/a > ) ."},
      {"On 2019-10-15 and 08/16/2000 from 1990-1995, call 853-3242 :-)",
       "On 2019-10-15 and 08/16/2000 from 1990 - 1995 , call 853-3242 :-)"},
      {"\"[T]hey left [b],\" he said.", "\" [T]hey left [ b ] , \" he said ."},
      {"Write to desk@example.org.", "Write to desk@example.org ."},
      {"i went home. they were out! where is it? gone.", "i went home . | they were out ! | where is it ? | gone ."},
      {"\"Why?\" asked Oslo. \"How?\" asked Bern.", "\" Why ? \" asked Oslo . | \" How ? \" asked Bern ."},
      {"Ana Costa 03/27/2001 09:11 AM The draft is here. Kind regards, Ana",
       "Ana Costa | 03/27/2001 09:11 AM | The draft is here . | Kind regards , | Ana"},
      {"It was sent on 03/27/2001 09:11 AM.", "It was sent on 03/27/2001 09:11 AM ."},
      {"The end ===== Notes follow", "The end | ===== | Notes follow"},
      {"It dont matter. Good :) So be it", "It do nt matter . | Good :) So be it"},
      {"", ""},
  };
  for (const auto& row : rows) CHECK(segmented(row.text) == row.wanted);
}
