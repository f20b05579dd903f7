#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/data_path.hpp"
#include "text/conllu.hpp"
#include "time/find_times.hpp"

using namespace entente;

namespace {

// One sentence of the form "form/UPOS/feats/head/deprel", words set apart by blanks.
Document tree(const std::string& words) {
  std::string input;
  int number = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    std::vector<std::string> cells;
    for (std::size_t from = at; from <= end;) {
      const std::size_t to = std::min(words.find('/', from), end);
      cells.push_back(words.substr(from, to - from));
      from = to + 1;
    }
    input += std::to_string(++number) + "\t" + cells[0] + "\t_\t" + cells[1] + "\t_\t" + cells[2] + "\t" + cells[3] +
             "\t" + cells[4] + "\t_\t_\n";
    at = end + 1;
  }
  Document document = read_conllu(input + "\n", "test");
  document.date = "2024-09-18";  // a Wednesday
  find_times(document, TimeWords::load(data_path("schemas")));
  return document;
}

std::string iso(const std::string& phrase, const char* verb = "met/VERB/Tense=Past/0/root") {
  std::string words = verb;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    words += " " + phrase.substr(at, end - at) + "/NOUN/_/1/obl";
    at = end + 1;
  }
  const Document document = tree(words);
  return document.times.empty() ? "" : document.times.back().iso;
}

}  // namespace

TEST_CASE("time: expressions against the document's date") {
  const std::pair<const char*, const char*> cases[] = {
      {"3 May 2021", "2021-05-03"},
      {"May 3 , 2021", "2021-05-03"},
      {"the 3rd of May", "2024-05-03"},
      {"December 24", "2023-12-24"},
      {"March 2019", "2019-03"},
      {"in November", "2023-11"},
      {"in 1997", "1997"},
      {"the 1990s", "1990/1999"},
      {"yesterday", "2024-09-17"},
      {"on Monday", "2024-09-16"},
      {"on Friday", "2024-09-13"},
      {"last Wednesday", "2024-09-11"},
      {"Tuesday , 4 June", "2024-06-04"},
      {"last summer", "2024-06-01/2024-08-31"},
      {"last week", "2024-09-09/2024-09-15"},
      {"earlier this week", "2024-09-16/2024-09-22"},
      {"next year", "2025"},
      {"last month", "2024-08"},
      {"two weeks ago", "2024-09-04"},
      {"in May 2001 and two months later", "2001-07"},
      {"from 2013 to 2015", "2013/2015"},
      {"in May 2001 and the following month", "2001-06"},
      {"on 3 May 2001 and the next day", "2001-05-04"},
      {"in 1999 and that year", "1999"},
      {"the past two years", "2022/2024"},
      {"July 19 - 21", "2024-07-19/2024-07-21"},
      {"19 to 21 July 2020", "2020-07-19/2020-07-21"},
      {"last night", "2024-09-17"},
      {"in 2001 and two years before talks", "2001"},
      {"the past years", ""},
      {"2024-02-30", ""},
  };
  for (const auto& row : cases) {
    const auto& phrase = row.first;
    const auto& expected = row.second;
    CAPTURE(phrase);
    CHECK(iso(phrase) == expected);
  }
}

TEST_CASE("time: a bare weekday or month lies ahead under a future") {
  const char* future = "meet/VERB/VerbForm=Inf/0/root";
  CHECK(iso("on Friday", future) == "2024-09-20");
  CHECK(iso("in March", future) == "2025-03");
  CHECK(iso("in two years", future) == "2026");
}

TEST_CASE("time: a verb looks ahead by its auxiliaries, and a bare participle as its clause does") {
  const std::pair<const char*, const char*> cases[] = {
      {"Envoys/NOUN/_/3/nsubj did/AUX/Tense=Past/3/aux meet/VERB/VerbForm=Inf/0/root Friday/PROPN/_/3/obl",
       "2024-09-13"},
      {"Envoys/NOUN/_/3/nsubj will/AUX/_/3/aux meet/VERB/VerbForm=Inf/0/root Friday/PROPN/_/3/obl", "2024-09-20"},
      {"Envoys/NOUN/_/3/nsubj are/AUX/Tense=Pres/3/aux meeting/VERB/Tense=Pres|VerbForm=Part/0/root "
       "Friday/PROPN/_/3/obl",
       "2024-09-20"},
      {"Speaking/VERB/Tense=Pres|VerbForm=Part/4/advcl Friday/PROPN/_/1/obl envoys/NOUN/_/4/nsubj "
       "agreed/VERB/Tense=Past|VerbForm=Fin/0/root",
       "2024-09-13"},
      {"Speaking/VERB/Tense=Pres|VerbForm=Part/5/advcl Friday/PROPN/_/1/obl envoys/NOUN/_/5/nsubj will/AUX/_/5/aux "
       "agree/VERB/VerbForm=Inf/0/root",
       "2024-09-20"},
      {"talks/NOUN/_/0/root scheduled/VERB/Tense=Past|VerbForm=Part/1/acl for/ADP/_/4/case Friday/PROPN/_/2/obl",
       "2024-09-20"},
      {"talks/NOUN/_/0/root held/VERB/Tense=Past|VerbForm=Part/1/acl on/ADP/_/4/case Friday/PROPN/_/2/obl",
       "2024-09-13"},
  };
  for (const auto& row : cases) {
    const auto& words = row.first;
    const auto& expected = row.second;
    CAPTURE(words);
    const Document document = tree(words);
    REQUIRE(document.times.size() == 1);
    CHECK(document.times.front().iso == expected);
  }
}

TEST_CASE("time: the expression that qualifies a predicate") {
  const Document document = tree(
      "Envoys/NOUN/_/2/nsubj met/VERB/Tense=Past/0/root in/ADP/_/4/case 2019/NUM/_/2/obl and/CCONJ/_/6/cc "
      "parted/VERB/Tense=Past/2/conj in/ADP/_/8/case 2021/NUM/_/6/obl");
  REQUIRE(document.times.size() == 2);
  REQUIRE(time_of(document, TokenId{1}) != nullptr);
  CHECK(time_of(document, TokenId{1})->iso == "2019");
  REQUIRE(time_of(document, TokenId{5}) != nullptr);
  CHECK(time_of(document, TokenId{5})->iso == "2021");
  CHECK(time_of(document, TokenId{0})->iso == "2019");
}

TEST_CASE("time: what is planned has not the time of the planning; a noun has that of its clause") {
  const Document planned = tree(
      "Envoys/NOUN/_/2/nsubj agreed/VERB/Tense=Past/0/root Monday/PROPN/_/2/obl to/PART/_/5/mark "
      "meet/VERB/VerbForm=Inf/2/xcomp");
  REQUIRE(planned.times.size() == 1);
  CHECK(time_of(planned, TokenId{std::size_t{4}}) == nullptr);
  const Document imposed = tree(
      "Sanctions/NOUN/_/4/nsubj imposed/VERB/Tense=Past/1/acl 2014/NUM/_/2/obl hurt/VERB/Tense=Past/0/root "
      "2016/NUM/_/4/obl");
  REQUIRE(imposed.times.size() == 2);
  CHECK(time_of(imposed, TokenId{std::size_t{0}})->iso == "2014");
}
