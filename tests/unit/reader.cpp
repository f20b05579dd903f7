#include "reader/reader.hpp"

#include <doctest/doctest.h>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "base/sha256.hpp"
#include "reader/date.hpp"
#include "reader/dateline.hpp"

using namespace entente;

namespace {

std::vector<Document> documents_of(const std::string& bytes, ReadOptions options = {}) {
  static const Reader reader = Reader::load(data_path("schemas"));
  ReadReport report;
  std::vector<Document> out;
  reader.read_bytes(bytes, "page", "page", options, report, [&](Document d) { out.push_back(std::move(d)); });
  return out;
}

// "kind: text" a block, set apart by " / "; boilerplate with its reason in place of its text.
std::string blocks_of(const std::string& bytes, const ReadOptions& options = {}) {
  std::string out;
  for (const Document& document : documents_of(bytes, options)) {
    for (const Block& block : document.blocks) {
      out += (out.empty() ? "" : " / ") + std::string(name_of(block.kind)) + ": ";
      out += block.kind == BlockKind::boilerplate ? block.reason : document.view(block.span);
    }
  }
  return out;
}

std::string error_of(const std::string& bytes, const ReadOptions& options = {}) {
  try {
    documents_of(bytes, options);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("reader: blocks of a page") {
  const struct {
    const char *page, *wanted;
  } rows[] = {
      {"Peru leaves the bloc\n\nLima said so on Monday. It was late.",
       "title: Peru leaves the bloc / body: Lima said so on Monday. It was late."},
      {"Peru leaves the bloc\nThe Andean Times\n4 Min Read\nPeru leaves the bloc\nBy Ana Roca\n3 May 2021\nLima said "
       "so.",
       "title: Peru leaves the bloc / byline: The Andean Times / boilerplate: reading time / boilerplate: repeated "
       "title / byline: By Ana Roca / date: 3 May 2021 / body: Lima said so."},
      {"Peru leaves the bloc\nLIMA, May 3 (Reuters) - Peru has left.",
       "title: Peru leaves the bloc / body: LIMA / date: , May 3 (Reuters) -  / body: Peru has left."},
      {"Talks go on\n\nOslo agreed.\n\nWhat is next?\n\nBern may not.",
       "title: Talks go on / body: Oslo agreed. / heading: What is next? / body: Bern may not."},
      {"Talks go on\n\nOslo agreed to a text that is long.\n\nRelated articles\n\nBern votes\n\nRome votes",
       "title: Talks go on / body: Oslo agreed to a text that is long. / boilerplate: related links / boilerplate: "
       "related links / boilerplate: related links"},
  };
  for (const auto& row : rows) CHECK(blocks_of(row.page) == row.wanted);
}

TEST_CASE("reader: what a page says of itself") {
  const Document page =
      documents_of("Peru leaves the bloc\n\nBy Ana Roca, Andean Times\n\nLIMA, May 3, 2021 - It is so.")[0];
  CHECK(page.title == "Peru leaves the bloc");
  CHECK(page.author == "Ana Roca");
  CHECK(page.publisher == "Andean Times");
  CHECK(page.date == "2021-05-03");
  CHECK(documents_of("Peru leaves the bloc\n\nLIMA, May 3, 2021 (Agencies) - It is so.")[0].publisher.empty());
  ReadOptions options;
  options.title = "Peru out";
  options.date = "4 May 2021";
  options.outlet = "Lima Post";
  const Document given = documents_of("Peru leaves the bloc\n\nLIMA, May 3, 2021 (Reuters) - It is so.", options)[0];
  CHECK(given.title == "Peru out");
  CHECK(given.publisher == "Lima Post");
  CHECK(given.date == "2021-05-04");
}

TEST_CASE("reader: text is made clean") {
  const struct {
    const char *bytes, *wanted;
  } rows[] = {
      {"\xEF\xBB\xBFOslo\r\nBern\rRome", "Oslo\nBern\nRome"},
      {"so\xC2\xAD\xE2\x80\x8B"
       "ft a\xC2\xA0"
       "b\x07",
       "soft a b"},
      {"Me\xCC\x81xico", "M\xC3\xA9xico"},
  };
  for (const auto& row : rows) CHECK(documents_of(row.bytes)[0].text == row.wanted);
}

TEST_CASE("reader: records") {
  ReadOptions csv;
  csv.format = "csv";
  const auto rows = documents_of("id,Title,text,extra\r\na,\"T, \"\"x\"\"\",\"One.\nTwo.\",z\r\n,,Three.,\n", csv);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].id == "a");
  CHECK(rows[0].title == "T, \"x\"");
  CHECK(rows[0].text == "One.\nTwo.");
  CHECK(rows[1].id == "page-4");
  ReadOptions json;
  json.format = "jsonl";
  const auto lines = documents_of("{\"id\":7,\"text\":\"One.\",\"outlet\":\"Lima Post\"}\n\n{\"text\":\"Two.\"}", json);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].id == "7");
  CHECK(lines[0].publisher == "Lima Post");
  CHECK(lines[1].name == "page:3");
  ReadOptions html;
  html.format = "html";
  const auto page = documents_of(
      "<html><head><title>Peru out</title><meta property='og:site_name' content='Lima Post'><script>x<y</script></head>"
      "<body><nav><p>Home</p></nav><h1>Peru out</h1><p>Lima &amp; <b>Cusco</b>\n agree.</p></body></html>",
      html);
  CHECK(page[0].text == "Peru out\n\nLima & Cusco agree.\n\n");
  CHECK(page[0].publisher == "Lima Post");
}

TEST_CASE("reader: errors in the user's words") {
  CHECK(error_of("ab\xFFz") ==
        "page: byte 2 is not UTF-8; if this is text, give its encoding with --encoding NAME, such as windows-1252");
  CHECK(error_of(std::string("ab\0c", 4)) == "page: byte 2 is NUL: this is no text");
  ReadOptions options;
  options.encoding = "klingon";
  CHECK(error_of("ab", options) ==
        "--encoding klingon: no such encoding; for example windows-1252, ISO-8859-1, UTF-16");
  options.encoding = "windows-1252";
  CHECK(documents_of("M\xE9xico", options)[0].text == "M\xC3\xA9xico");
  options = {};
  options.format = "csv";
  CHECK(error_of("a,b\n1,2\n", options) == "page:1: the first row must name the columns, one of them \"text\"");
  CHECK(error_of("text,b\n1\n", options) == "page:2: this row has 1 cells, the first one 2");
  CHECK(error_of("text\n\"abc\n", options) == "page:2: a quoted cell starts here and never ends");
  options.format = "jsonl";
  CHECK(error_of("{\"text\":\"a\"}\n{", options) == "page:2: is no JSON; a file of JSON Lines holds one object a line");
}

TEST_CASE("reader: dates and datelines") {
  const struct {
    const char *text, *iso;
  } dates[] = {{"Tuesday, October 15, 2019", "2019-10-15"},
               {"15 October 2019", "2019-10-15"},
               {"Sept. 19, 2021", "2021-09-19"},
               {"the 3rd of May 2020", "2020-05-03"},
               {"2019-10-15T08:00Z", "2019-10-15"},
               {"on 2019-13-15", ""},
               {"May 2019", ""},
               {"Updated: 1 Jan 2020 at noon", "2020-01-01"}};
  for (const auto& row : dates) CHECK(find_date(row.text) == row.iso);
  const struct {
    const char *text, *wanted;
  } lines[] = {{"OSLO, March 3 (Reuters) - Talks began.", "OSLO|--03-03|Reuters"},
               {"UNITED NATIONS (AP) \u2014 Talks began.", "UNITED NATIONS||AP"},
               {"BERN, Switzerland \u2014 Talks began.", "BERN||"},
               {"BERN (March 3) \u2014 Talks began.", "BERN|--03-03|"},
               {"BERN, Switzerland, March 3 (AP) - Talks began.", "BERN|--03-03|AP"},
               {"NATO \u2014 founded in 1949 \u2014 agreed.", ""},
               {"Oslo - Talks began.", ""},
               {"Oslo \u2014 Talks began.", "Oslo||"},
               {"Oslo and Bern (dpa) \u2013 Talks began.", "Oslo and Bern||dpa"},
               {"Bern, 4 November (ATS) - Talks began.", "Bern|--11-04|ATS"},
               {"(Bloomberg) -- Talks began.", "||Bloomberg"},
               {"ABU DHABI: Talks began.", "ABU DHABI||"},
               {"MOSCOW, March 3. /TASS/. Talks began.", "MOSCOW|--03-03|TASS"},
               {"Oslo, March 3 (PTI) Talks began.", "Oslo|--03-03|PTI"},
               {"March 3, 2024 (BERGEN) - Talks began.", "BERGEN|2024-03-03|"},
               {"March 3, 2024 (AFP) - Talks began.", "|2024-03-03|AFP"},
               {"Oslo, on March 3 (Easter) Talks began.", ""},
               {"Oslo (the capital) Talks began.", ""},
               {"Norway and/or Peru. / Talks began.", ""},
               {"EU: Talks began.", ""},
               {"Norway \u2014 Peru's ally \u2014 agreed.", ""},
               {"In the end (Reuters) - Talks began.", ""},
               {"The US - and Peru - agreed.", ""}};
  for (const auto& row : lines) {
    const auto found = find_dateline(row.text);
    CHECK((found ? found->place + "|" + found->date + "|" + found->agency : "") == row.wanted);
  }
  const std::string_view bern = "BERN, Switzerland, March 3 (AP) - Talks began.";
  const std::string_view oslo = "OSLO, March 3 (Reuters) - Talks began.";
  CHECK(bern.substr(0, find_dateline(bern)->place_size) == "BERN, Switzerland");
  CHECK(oslo.substr(0, find_dateline(oslo)->place_size) == "OSLO");
  CHECK(find_dateline("BERN, \u2014 Talks began.")->place_size == 4);
  CHECK(find_dateline("BERN, Switz(AP)erland \u2014 Talks began.")->place_size == 4);
}

TEST_CASE("reader: sha256") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
