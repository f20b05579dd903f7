// Whom persons hold an office of and where they are sent, and whose organs bodies are, by the rules alone.
#include <doctest/doctest.h>

#include <span>
#include <string>

#include "rule_claims.hpp"

namespace {

struct Told {
  const char* text;
  const char* claims;  // standing relations: subject relation object status, sorted, set apart by "; "
};

const Told kOffices[] = {
    {"Norway met Sweden. Norway left. In Chile Norwegian Minister Ana Yorl spoke, and in Peru Minister Bo Xan spoke.",
     "Ana Yorl holds_office Norway asserted; Bo Xan holds_office Norway asserted"},
    {"Norway's ambassador in Santiago, Anna Lindqvist, spoke of Chile.",
     "Anna Lindqvist accredited_to Chile asserted; Anna Lindqvist holds_office Norway asserted"},
    {"Anna Lindqvist, Norway's envoy to the African Union, left.",
     "Anna Lindqvist accredited_to African Union asserted; Anna Lindqvist holds_office Norway asserted"},
    {"Anna Lindqvist, the foreign minister of Norway and a daughter of Chilean exiles, left.",
     "Anna Lindqvist holds_office Norway asserted"},
    {"Chile praised Norway, whose prime minister, Anna Lindqvist, had resigned.",
     "Anna Lindqvist holds_office Norway asserted"},
    {"Anna Lindqvist, who is also prime minister of Norway, left.", "Anna Lindqvist holds_office Norway asserted"},
    {"Chile's president, Pablo Rojas, met his Norwegian counterpart, Anna Lindqvist.",
     "Anna Lindqvist holds_office Norway asserted; Pablo Rojas holds_office Chile asserted"},
    {"Anna Lindqvist, the governor of Florida, left.", "Anna Lindqvist holds_office Florida asserted"},
    {"Anna Lindqvist, former foreign minister of Norway and mayor of London, left.",
     "Anna Lindqvist holds_office London former; Anna Lindqvist holds_office Norway former"},
    {"The Norwegian and Chilean foreign ministers, Anna Lindqvist and Pablo Rojas, talked.",
     "Anna Lindqvist holds_office Norway asserted; Pablo Rojas holds_office Chile asserted"},
    {"Presidents Anna Lindqvist of Norway and Pablo Rojas of Chile talked.",
     "Anna Lindqvist holds_office Norway asserted; Pablo Rojas holds_office Chile asserted"},
    {"The chairman of the Labour Party, Anna Lindqvist, left Norway.",
     "Anna Lindqvist holds_office Labour Party asserted"},
    {"Anna Lindqvist, a Labour Party senator, left Norway.",
     "Anna Lindqvist affiliated_with Labour Party asserted; Anna Lindqvist holds_office Norway asserted"},
    {"Anna Lindqvist, the Norwegian commander of the African Union, left.",
     "Anna Lindqvist citizen_of Norway asserted; Anna Lindqvist holds_office African Union asserted"},
    {"It was said by Anna Lindqvist, the Norwegian and Chilean minister",
     "Anna Lindqvist holds_office Chile asserted; Anna Lindqvist holds_office Norway asserted"},
    {"Norway's minister, Anna Lindqvist, and representatives of Chile talked.",
     "Anna Lindqvist holds_office Norway asserted"},
    {"In Washington, Democrat Ann Lee left.", "Ann Lee affiliated_with Democratic Party asserted"},
    {"Norway's president, Pablo Rojas, left. His deputy, Anna Lindqvist, stayed.",
     "Anna Lindqvist holds_office Norway asserted; Pablo Rojas holds_office Norway asserted"},
    {"Former Norwegian minister and London mayor Anna Lindqvist left.",
     "Anna Lindqvist holds_office London former; Anna Lindqvist holds_office Norway former"},
};

const Told kOpen[] = {
    {"Norway closed its border. Prime Minister Anna Lindqvist spoke of a threat.",
     "Anna Lindqvist holds_office Norway asserted"},
    {"In Santiago, Foreign Minister Pablo Rojas rejected it. Chile and Norway had agreed.",
     "Pablo Rojas holds_office Chile asserted"},
    {"Talks between Norway and Chile have ended. Prime Minister Anna Lindqvist said nothing.",
     "Anna Lindqvist holds_office Norway asserted; Chile participates_in Talks between Norway and Chile asserted; "
     "Norway "
     "participates_in Talks between Norway and Chile asserted"},
    {"Prime Minister Anna Lindqvist said nothing.", ""},
    {"Norway voted. Conservative Party leader and Prime Minister Anna Lindqvist spoke.",
     "Anna Lindqvist holds_office Norway asserted"},
    {"Norway voted. Anna Lindqvist who is the foreign minister spoke.", "Anna Lindqvist holds_office Norway asserted"},
    {"Norway voted. Anna Lindqvist, who was the foreign minister, spoke.", "Anna Lindqvist holds_office Norway former"},
    {"The ferries of Norway were built during Anna Lindqvist's presidency.",
     "Anna Lindqvist holds_office Norway former"},
    {"The United States voted. The Republican committee chairman, Dan Kerr, left.",
     "Dan Kerr affiliated_with Republican Party asserted"},
    {"Norway voted. The Senate met. Senator Anna Lindqvist spoke.", "Anna Lindqvist holds_office Senate asserted"},
    {"Norway's Legislative Council met. Council President Anna Lindqvist spoke.",
     "Anna Lindqvist holds_office Norway's Legislative Council asserted; Norway's Legislative Council part_of Norway "
     "asserted"},
    {"Former presidential candidate Senator Anna Lindqvist of Norway left.",
     "Anna Lindqvist holds_office Norway asserted"},
    {"Norway voted. Governor Anna Lindqvist left.", ""},
    {"Retired general Anna Lindqvist of Norway left.", "Anna Lindqvist holds_office Norway former"},
    {"Norway voted. Senators Anna Lindqvist and Pablo Rojas left.",
     "Anna Lindqvist holds_office Norway asserted; Pablo Rojas holds_office Norway asserted"},
    {"Norway's foreign minister, Anna Lindqvist, flew to Chile. Chile will not yield, Foreign Minister Pablo Rojas "
     "told her.",
     "Anna Lindqvist holds_office Norway asserted; Pablo Rojas holds_office Chile asserted"},
    {"Greece and Turkey agreed. Foreign Ministers Spyros Papanikolaou and Mehmet Demirci had talked for an hour.",
     "Mehmet Demirci holds_office Turkey asserted; Spyros Papanikolaou holds_office Greece asserted"},
    {"The foreign ministers of Norway and Chile, Anna Lindqvist and Pablo Rojas, met.",
     "Anna Lindqvist holds_office Norway asserted; Pablo Rojas holds_office Chile asserted"},
    {"Norway closed its border. Anna Lindqvist resigned as prime minister.",
     "Anna Lindqvist holds_office Norway former"},
    {"Norway praised aides of President Anna Lindqvist.", "Anna Lindqvist holds_office Norway asserted"},
    {"Norway and Chile agreed. The text was signed by Foreign Minister Anna Lindqvist and Pablo Rojas, the Chilean "
     "deputy minister.",
     "Anna Lindqvist holds_office Norway asserted; Pablo Rojas holds_office Chile asserted"},
    {"Chile's foreign minister summoned the Norwegian ambassador, Anna Lindqvist.",
     "Anna Lindqvist accredited_to Chile asserted; Anna Lindqvist holds_office Norway asserted"},
};

const Told kOfBodies[] = {
    {"The World Food Programme began dropping sacks of grain over the hills, spokeswoman Anna Lindqvist said.",
     "Anna Lindqvist holds_office World Food Programme asserted"},
    {"Chile is content. The lawyer Anna Lindqvist talked for an hour.", ""},
};

const Told kBearers[] = {
    {"Spyros Papanikolaou flew to Turkey on Monday. The Greek president thanked the hosts.",
     "Spyros Papanikolaou holds_office Greece asserted"},
    {"Turkey's foreign minister has returned. Mehmet Demirci gave no details.",
     "Mehmet Demirci holds_office Turkey asserted"},
    {"Mehmet Demirci talked with the Greek president for an hour. Turkey is content.", ""},
};

const Told kOrgans[] = {
    {"Chile praised the Chile Defence Force.", "Chile Defence Force part_of Chile asserted"},
    {"In the United States the State Department denied it.", "State Department part_of United States asserted"},
    {"The Organization of American States met in the United States.", ""},
    {"Chile closed its border, the Chile Herald newspaper wrote.", "Chile Herald based_in Chile asserted"},
    {"Sudan and Egypt agreed, the official SUNA agency reported.", "Sudan News Agency based_in Sudan asserted"},
    {"Sudan and Egypt agreed, SUNA reported.", ""},
    {"Sudan and Egypt agreed, Egyptian state television said.", "Egyptian state television based_in Egypt asserted"},
    {"Sudan and Egypt agreed, Egyptian state media said.", ""},
    {"Chile agreed, the Santiago Evening Herald newspaper reported.", ""},
    {"Chile agreed. The Chilean League for the Rivers did not.",
     "Chilean League for the Rivers based_in Chile asserted"},
    {"The Senate met in Chile. The Senate Fisheries Committee did not.",
     "Senate Fisheries Committee part_of Senate asserted"},
    {"The convoy left Gao, a town in northern Mali. Mali agreed.",
     "Gao located_in Mali asserted; Gao located_in northern Mali asserted; northern Mali located_in Mali asserted"},
};

void check(std::span<const Told> told) {
  for (const Told& one : told) {
    CAPTURE(one.text);
    CHECK(rule_claims(one.text, Telling::standing) == std::string(one.claims));
  }
}

}  // namespace

TEST_CASE("offices: whose they are, and whom an envoy is sent to, by the phrase around the name") { check(kOffices); }

TEST_CASE("offices: one left open is of the country that most speaks for, or of none") { check(kOpen); }

TEST_CASE("offices: one that states and bodies have alike is of what most speaks for") { check(kOfBodies); }

TEST_CASE("offices: one told without a name is the office of who is spoken of and usual there") { check(kBearers); }

TEST_CASE("belonging: organs are part of the state or union in their name") { check(kOrgans); }
