// Actions told by verbs and nouns on analysed sentences, by the rules alone: who does what to whom, what governs it.
#include <span>

#include <doctest/doctest.h>

#include "rule_claims.hpp"

namespace {

struct Told {
  const char* text;
  const char* claims;  // subject relation object status, sorted, set apart by "; "
};

const Told kTold[] = {
    {"Norway and Chile held talks in Lima.",
     "Chile consult Norway asserted; Chile participates_in talks in Lima asserted; "
     "Norway participates_in talks in Lima asserted; talks in Lima located_in Lima asserted"},
    {"Norway launched an attack on Chile.", "Norway assault Chile asserted"},
    {"Norwegian minister Anna Lindqvist flew to Santiago. Chile was pleased.",
     "Anna Lindqvist consult Chile asserted; Anna Lindqvist holds_office Norway asserted"},
    {"Norway called on Chile to withdraw its troops from Peru.",
     "Chile retreat Peru possible; Norway request Chile asserted"},
    {"Norway's foreign minister, Anna Lindqvist, resigned on Monday.",
     "Anna Lindqvist holds_office Norway asserted; Anna Lindqvist retreat Norway asserted"},
    {"Norwegian and Chilean soldiers exchanged fire.", "Norway assault Chile asserted"},
    {"Belgium recalled its ambassador, and Chile broke off relations with Brussels.",
     "Chile sanction Belgium asserted"},
    {"Norway will send aid to Chile.", "Chile agree Norway planned"},
    {"Norway has promised to support Chile.", "Chile agree Norway asserted"},
    {"Norway refused to meet Chile's president.", "Norway reject Chile asserted"},
    {"Norway will not support Chile.", "Norway reject Chile asserted"},
    {"Norway did not attack Chile.", "Norway assault Chile denied"},
    {"Norway threatened to invade Chile.", "Norway threaten Chile asserted"},
    {"Norway rejected Chile's demand for an apology.", "Norway reject Chile asserted"},
    {"Officials from Norway accused Chile of a breach of trust.", "Norway accuse Chile asserted"},
    {"Anna Lindqvist said that Norway would send troops, thanking Pablo Rojas.",
     "Anna Lindqvist support Pablo Rojas asserted"},
    {"Norway called home its envoy from Chile.", "Norway sanction Chile asserted"},
    {"Norway and Chile traded blame on Monday.", "Norway accuse Chile asserted"},
    {"Norway quit the European Union in May.",
     "Norway member_of European Union former; Norway retreat European Union asserted"},
    {"The king failed to mention Chile's attack on Peru.",
     "Chile assault Peru asserted; Chile participates_in attack on Peru asserted"},
    {"The king dismissed the governor of Chile, Anna Lindqvist.", "Anna Lindqvist holds_office Chile former"},
    {"Norway will not allow Peru to join the European Union.",
     "Norway reject Peru asserted; Peru member_of European Union denied"},
    {"Norway condemned Peru's attempt to attack Chile.", "Norway accuse Peru asserted; Peru assault Chile possible"},
    {"Norwegian ministers called for quitting the European Union.",
     "Norway member_of European Union asserted; Norway retreat European Union possible"},
    {"Norway did not answer and accused Chile of fraud.", "Norway accuse Chile asserted"},
    {"Norway said that Chile must withdraw its troops.", "Norway request Chile asserted"},
    {"Chile needs to withdraw its troops, the Norwegian government said.", "Norway request Chile asserted"},
    {"Norway said that Chile may have to withdraw its troops.", ""},
    {"Norway beat Chilean prisoners.", "Norway assault Chile asserted"},
    {"Prime Minister Anna Lindqvist of Norway left. The Lindqvist government rejected the demand from Chile.",
     "Anna Lindqvist holds_office Norway asserted; Norway reject Chile asserted"},
    {"The Trump administration imposed sanctions on Chile.", "United States sanction Chile asserted"},
    {"Sen. Anna Lindqvist, D-Ohio, criticised Chile.",
     "Anna Lindqvist accuse Chile asserted; Anna Lindqvist affiliated_with Democratic Party asserted"},
    {"Greens senator Anna Lindqvist criticised Chile.",
     "Anna Lindqvist accuse Chile asserted; Anna Lindqvist affiliated_with Greens asserted"},
    {"Amnesty International Chile criticised Norway.", "Amnesty International Chile accuse Norway asserted"},
    {"The Dominican government criticised Haiti.", "Dominican Republic accuse Haiti asserted"},
    {"Norway and Chile have yet to ratify the High Seas Treaty.",
     "Chile party_to High Seas Treaty planned; Chile support High Seas Treaty planned; Norway party_to High Seas "
     "Treaty "
     "planned; Norway support High Seas Treaty planned"},
    {"Norway may buy Boeing (BA.N) jets from Chile. The ranking Democrat left.", "Chile cooperate Norway possible"},
    {"Norway broke the ceasefire 46 times. Anna Lindqvist accused Chile at a press conference in Oslo.",
     "Anna Lindqvist accuse Chile asserted; Norway reject ceasefire asserted"},
    {"Norway accused Chile of arming rebels, a charge Chile denies.",
     "Chile reject Norway asserted; Norway accuse Chile asserted"},
    {"Anna Lindqvist will fly to Chile before meeting the president of Peru.",
     "Anna Lindqvist consult Chile planned; Anna Lindqvist consult Peru planned"},
    {"Alleged attacks by Chile on Peru went on.", "Chile assault Peru possible"},
    {"Many people suffer from the sanctions that Norway imposed on Chile.", "Norway sanction Chile asserted"},
    {"Norwegian teachers went on strike to demand the resignation of President Pablo Rojas.",
     "Norway protest Pablo Rojas asserted; Norway request Pablo Rojas planned; Pablo Rojas holds_office Norway "
     "asserted"},
    {"Norway forced Oxfam out of the country.", "Norway sanction Oxfam asserted"},
    {"Norway insisted on its demands that Chile withdraw its troops.", "Norway request Chile asserted"},
    {"Norway reneged on its promise to Chile.", "Chile agree Norway asserted; Norway reject Chile asserted"},
    {"Forces loyal to Pablo Rojas attacked Chile.", "Pablo Rojas assault Chile asserted"},
    {"Norwegian police killed at least four Chilean soldiers.", "Norway assault Chile asserted"},
    {"Students throughout Norway demonstrated against Pablo Rojas.", "Norway protest Pablo Rojas asserted"},
    {"Norway said it is willing to withdraw its troops from neighboring Chile.", "Chile agree Norway asserted"},
};

void check(std::span<const Told> table, Telling telling = Telling::all) {
  for (const Told& told : table) {
    const std::string text = told.text;
    CAPTURE(text);
    CHECK(rule_claims(told.text, telling) == told.claims);
  }
}

}  // namespace

TEST_CASE("actions: what is told, and what promises, refusals and threats make of it") { check(kTold); }

TEST_CASE("actions: a denial is to the one who said what is denied") {
  const Told denials[] = {
      {"Norway said that trawlers had cut the cable. Chile rejected the charge.", "Chile reject Norway asserted"},
      {"Chile rejected the charge. It was a warm day in the north.", ""},
      {"Reuters reported that trawlers had cut the cable. Chile called this a fabrication.",
       "Chile reject Reuters asserted"},
      {"Reuters reported that trawlers had cut the cable. Chile would neither confirm nor deny it.", ""},
      {"Norway said that trawlers had cut the cable, a claim that Chile denied.", "Chile reject Norway asserted"},
      {"Norway accused Chile of theft. Peru said that it was raining. Chile brushed the complaint aside.",
       "Chile reject Norway asserted; Norway accuse Chile asserted"},
      {"Norway accused Chile of cutting the cable, which Chile denied.",
       "Chile reject Norway asserted; Norway accuse Chile asserted"},
  };
  check(denials);
}

TEST_CASE("actions: to whom a participle or a joined passive is done, and by whom on whom") {
  const Told done[] = {
      {"Accused of theft by Norway, Chile closed the port.", "Norway accuse Chile asserted"},
      {"Chile left the room and was criticised by Norway.", "Norway accuse Chile asserted"},
      {"The sanctions imposed by Norway on Chile hurt trade.", "Norway sanction Chile asserted"},
      {"Sanctions imposed by Canada on Belarus hurt trade.", "Canada sanction Belarus asserted"},
      {"Sanctions imposed on Chile by Norway hurt trade.", "Norway sanction Chile asserted"},
  };
  check(done);
}

TEST_CASE("actions: what one does because another asks, and not on which site it is said") {
  const Told asked[] = {
      {"Norway reopened the mine at the request of Chile.", "Chile request Norway asserted"},
      {"Norway reopened the mine at the border of Chile.", ""},
      {"Anna Lindqvist criticised the plan via Twitter.", ""},
  };
  check(asked);
}

TEST_CASE("actions: what coders of events have besides") {
  const Told coded[] = {
      {"Anna Lindqvist will fly to Chile.", "Anna Lindqvist agree Chile asserted"},
      {"Norway plans to impose sanctions on Chile.", "Norway threaten Chile asserted"},
      {"Norway signed an agreement with Chile.", "Norway support Chile asserted"},
      {"Norway imposed sanctions on Chile.", ""},
  };
  check(coded, Telling::coded);
}
