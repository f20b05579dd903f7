// Who says what through which outlet, on sentences of our own through the whole pipeline.
#include <doctest/doctest.h>

#include "rule_claims.hpp"

namespace {

struct Told {
  const char* text;
  const char* statements;
};

constexpr Told kTold[] = {
    {"Ethiopia rejected the claim and said it would stay in Sudan.", "Ethiopia: it would stay in Sudan"},
    {"Russia has offered to send police to Mali, Kommersant reported.",
     "Kommersant in Kommersant: Russia has offered to send police to Mali"},
    {"Mali would take the issue to the United Nations, Prothom Alo reports.",
     "Prothom Alo in Prothom Alo: Mali would take the issue to the United Nations"},
    {"Spain had agreed, the minister told public broadcaster RTVE on Monday.",
     "\"the minister\" in RTVE: Spain had agreed"},
    {"The army killed a commander in Chad, the navy said, hours before an envoy was due in Mali.",
     "\"the navy\": The army killed a commander in Chad"},
    {"Reuters reported on Tuesday that Mali had left.", "Reuters in Reuters: Mali had left"},
    {"“We will not go to the summit in Lima,” Anna Berg said, warning that Mali would leave.",
     "Anna Berg: We will not go to the summit in Lima,; Anna Berg: Mali would leave"},
    {"“We will not go to the summit in Lima,” Anna Berg said, adding that Mali would leave.",
     "Anna Berg: We will not go to the summit in Lima,; Anna Berg: Mali would leave"},
    {"Anna Berg said Mali keeps to the rules, adding that it would stay.",
     "Anna Berg: Mali keeps to the rules, adding that it would stay; Anna Berg: it would stay"},
    {"A statement issued by the Norwegian foreign ministry said Mali would pay.",
     "Norwegian foreign ministry: Mali would pay"},
    {"Anna Berg told Reuters Putin would pay.", "Anna Berg in Reuters: Putin would pay"},
    {"Some villages in Mali burned, according to a police report on Friday, which counted six dead.",
     "\"a police report\": Some villages in Mali burned"},
    {"According to Reuters, Friday's quake, at 6.3, was the strongest in Mali.",
     "Reuters in Reuters: Friday's quake, at 6.3, was the strongest in Mali"},
    {"A cable seen by Reuters said Mali would pay.", "\"A cable\" in Reuters: Mali would pay"},
    {"The minister said through the TASS news agency that Russia would leave Syria.",
     "\"The minister\" in TASS: Russia would leave Syria"},
    {"Peru would leave, according to a draft seen by Reuters.", "\"a draft\" in Reuters: Peru would leave"},
    {"“We were not asked, and we did not expect it,” a Russian diplomat who deals with Mali told Reuters.",
     "\"a Russian diplomat\" in Reuters: We were not asked, and we did not expect it,"},
    {"Hezbollah confirmed that Ali Haddad had been killed but said talks went on.",
     "Hezbollah: Ali Haddad had been killed but said talks went on; Hezbollah: talks went on"},
    {"Chad was ready, Anna Berg said in remarks carried by TASS.", "Anna Berg in TASS: Chad was ready"},
    {"Le Monde quotes a source close to Mali as saying the talks were off.",
     "\"a source\" in Le Monde: the talks were off"},
    {"Anna Berg denied to Reuters that Chad had taken part.", "Anna Berg in Reuters: Chad had taken part"},
    {"Mali will pay, three officials briefed on the matter said, as an envoy flew to Chad.",
     "\"three officials\": Mali will pay"},
    {"Anna Berg told the news agency BTA that Mali would leave.", "Anna Berg in BTA: Mali would leave"},
    {"The minister for trade and aid, Anna Berg, said Mali would leave.", "Anna Berg: Mali would leave"},
    {"The minister neither confirmed nor denied the report by Reuters.", ""},
    {"Asked by the broadcaster ORF whether he would go, Anna Berg laughed.", ""},
    {"A member of that mission said Mali was calm.", "\"A member of that mission\": Mali was calm"},
    {"Mali had been lukewarm, one of them said.", "\"one of them\": Mali had been lukewarm"},
    {"Another said that Chad had dropped its objection.", "\"Another\": Chad had dropped its objection"},
    {"They want peace, said Hamas officials close to the talks.", "\"Hamas officials\": They want peace"},
    {"Three drones struck Chad, witnesses said, in an attack that Mali blamed on Niger.",
     "\"witnesses\": Three drones struck Chad"},
    {"The ministry said Chad had broken the accord and warned that Mali would leave.",
     "\"The ministry\": Chad had broken the accord; \"The ministry\": Mali would leave"},
    {"As Le Monde first reported, Chad has left.", "Le Monde in Le Monde: Chad has left"},
    {"A diplomat said Chad, the poorer state, had left.", "\"A diplomat\": Chad, the poorer state, had left"},
    {"Mali, which met the envoy, Anna Berg, on Friday, said the talks were over.", "Mali: the talks were over"},
    {"\"We have bought time,\" says Anna Berg, seated in her office.", "Anna Berg: We have bought time,"},
    {"Anna Berg told her counterpart, Prince Turki, in a call on Friday that Mali would leave.",
     "Anna Berg: Mali would leave"},
    {"Mali would leave, the mayor said (TASS, November 12).", "\"the mayor\" in TASS: Mali would leave"},
    {"Anna Berg declared the envoy persona non grata.", ""},
    {"Mali and seven other member states had asked for talks.", ""},
    {"Some in the Foreign Office said Mali should leave.", "\"Some in the Foreign Office\": Mali should leave"},
    {"A spokesman for Foreign Minister Anna Berg said Mali had left.",
     "\"A spokesman for Foreign Minister Anna Berg\": Mali had left"},
    {"The minister said on Monday that Mali was ready, while Chad said it was not.",
     "\"The minister\": Mali was ready; Chad: it was not"},
    {"The foreign ministry of Mali said the army had left. The statement added that Chad was ready.",
     "foreign ministry of Mali: the army had left; foreign ministry of Mali: Chad was ready"},
    {"The minister of Mali told Parliament that Chad had left.", "\"The minister of Mali\": Chad had left"},
    {"Crews of the so-called \"people's fleet of the north\" left Chad.", ""},
    {"Mali recalled its ambassador to Chad after the army of Chad left.", ""},
    {"Anna Berg told reporters that Mali had left.\n\n\"I am not here to talk of anybody's port.\"",
     "Anna Berg: Mali had left; Anna Berg: I am not here to talk of anybody's port."},
    {"Russia called the reports \"fantasy\" on Monday.", "Russia: the reports \"fantasy\" on Monday"},
    {"NATO told Le Monde that Mali was ready. According to the filing, the road was shut.",
     "NATO in Le Monde: Mali was ready; \"the filing\": the road was shut"},
    {"In remarks to the Le Monde newspaper, Anna Berg of NATO observed, \"The road to the coast will stay shut.\"",
     "Anna Berg in Le Monde: The road to the coast will stay shut."},
    {"\"The road to the coast will stay shut until spring,\" tweeted former army engineer Anna Berg.",
     "Anna Berg: The road to the coast will stay shut until spring,"},
    {"\"We are ready\" wrote Anna Berg \"to open the road whenever the snow allows it.\"", "Anna Berg: We are ready"},
    {"The harbour was never meant for tankers, argued the ministry's lawyer, Anna Berg.",
     "Anna Berg: The harbour was never meant for tankers"},
    {"Anna Berg, who met the minister, argued the case.", ""},
    {"Anna Berg gave another version of the night, on Telegram: \"I was told to leave Mali at once.\"",
     "Anna Berg: I was told to leave Mali at once."},
    {"Mali published a statement. \"No soldier was hurt in the storm on the coast,\" read the statement.",
     "Mali: No soldier was hurt in the storm on the coast,"},
    {"Anna Berg said — as quoted by Le Monde — \"The road to the coast will stay shut.\"",
     "Anna Berg in Le Monde: The road to the coast will stay shut."},
    {"According to a May 3, 2021 NATO report, Mali spent a tenth of its budget on the road.",
     "NATO: Mali spent a tenth of its budget on the road"},
    {"Mali thanked the guests and said cases of theft were heard \"in all the courts of the land\".",
     "Mali: cases of theft were heard \"in all the courts of the land\""},
    {"Anna Berg of Mali left the hall. Speaking to Carlo Rossi of Le Monde, she said, \"It was my road.\"",
     "Anna Berg in Le Monde: It was my road."},
};

}  // namespace

TEST_CASE("statements: through the whole pipeline") {
  for (const Told& told : kTold) {
    CAPTURE(std::string(told.text));
    CHECK(statements_told(told.text) == std::string(told.statements));
  }
}
