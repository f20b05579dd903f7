// What is a node and what is none, and what is one node under several wordings, through the whole pipeline.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "base/edit_distance.hpp"
#include "coref/name_match.hpp"
#include "rule_claims.hpp"

using namespace entente;

namespace {

void check_entities(std::initializer_list<std::pair<const char*, const char*>> texts) {
  for (const auto& [text, entities] : texts) {
    CAPTURE(std::string(text));
    CHECK(entities_told(text) == entities);
  }
}

}  // namespace

TEST_CASE("nodes: peoples, families, awards, letters of an interview, species and crafts are none") {
  check_entities({
      {"Republicans met in Chile. Coloradans and Yorlians did not.", "Chile Country"},
      {"The Turpins kept dogs. David Turpin of Chile was tried.", "Chile Country; David Turpin Person"},
      {"He holds the French Legion of Honour.", "France Country"},
      {"Critics called it a Soviet-style inquiry into Chile.", "Chile Country"},
      {"They opposed any Turkish military operations in Chile.", "Chile Country; Turkey Country"},
      {"((WN)) What did you see in Chile?", "Chile Country"},
      {"NG: We saw the birds in Chile.", "Chile Country"},
      {"Females of Spheniscus magellanicus die in Chile.", "Chile Country"},
      {"NASA planes called Hurricane Hunters flew over Chile.", "Chile Country; NASA Organization"},
      {"India's first manned mission failed in Chile.", "Chile Country; India Country"},
  });
}

TEST_CASE("nodes: what stands beside a name tells its type, whatever the model says") {
  check_entities({
      {"Abu Dhabi Media is led by Ali bin Tamim in Chile.",
       "Abu Dhabi Media Organization; Ali bin Tamim Person; Chile Country"},
      {"A bus operated by Viazul, which is based in Chile, crashed.", "Chile Country; Viazul Organization"},
      {"Ships left the port town of Mokha in Chile.", "Chile Country; Mokha Place"},
      {"CCTV reported on the talks in China.", "China Central Television Outlet; China Country; talks in China Event"},
      {"U.S. District Judge Clark Waddoups left Chile.", "Chile Country; Clark Waddoups Person; United States Country"},
      {"The 116th U.S. Congress met. Chile did not.", "Chile Country; US Congress Organization; United States Country"},
      {"The Catholic Bishops' Conference of Chile met.", "Catholic Bishops' Conference of Chile Organization"},
      {"Samoa Observer editor Keni Lesa left Chile.", "Chile Country; Keni Lesa Person; Samoa Observer Outlet"},
      {"They went to the sixth annual Mini Maker Faire in Chile.", "Chile Country; Mini Maker Faire Event"},
  });
}

TEST_CASE("nodes: products and works are none; a firm, a storm and a venue are what they are") {
  check_entities({
      {"The research vessel RV Mtafiti left Chile.", "Chile Country"},
      {"He wrote the novel Salt Road in Chile.", "Chile Country"},
      {"Her book \"The Ice Palace\" was read in Chile.", "Chile Country"},
      {"An app called HaloLink was sold in Chile.", "Chile Country"},
      {"Delphine Arnoux of Ifremer, the French ocean institute, left Chile.",
       "Chile Country; Delphine Arnoux Person; France Country; Ifremer Organization"},
      {"He had an account at Banco Itaú in Chile.", "Banco Itaú Organization; Chile Country"},
      {"Typhoon Marisol struck Chile. Marisol killed four.", "Chile Country; Typhoon Marisol Event"},
      {"The firm is known by its Portuguese initials in Chile.", "Chile Country"},
      {"It complies with the General Data Protection Regulation in Chile.",
       "Chile Country; General Data Protection Regulation Agreement"},
      {"Sarit Expo Centre in Chile was full.", "Chile Country; Sarit Expo Centre Place"},
      {"He died outside the Victoria Eugenia Theatre in Chile.", "Chile Country; Victoria Eugenia Theatre Place"},
      {"The builder, Grupo Serrano, left Chile.", "Chile Country; Grupo Serrano Organization"},
      {"Chile was in breach of the Maritime Labour Convention.", "Chile Country; Maritime Labour Convention Agreement"},
      {"A reporter for El Espectador left Chile.", "Chile Country; El Espectador Outlet"},
      {"The graves in Chile are from the 4th century BC.", "Chile Country"},
      {"A study by Eduardo Mondlane University was read in Chile.",
       "Chile Country; Eduardo Mondlane University Organization"},
      {"Operation Hadin Kai began in Chile.", "Chile Country; Operation Hadin Kai Event"},
      {"The Red Crescent Society of Chile left.", "Red Crescent Society of Chile Organization"},
      {"Her poem \"Letters from Punta Arenas\" was read in Chile.", "Chile Country"},
      {"They knocked out Egyptian side Zamalek in Chile.", "Chile Country; Egypt Country; Zamalek Organization"},
      {"They won the CEV Champions League in Chile.", "CEV Champions League Event; Chile Country"},
      {"The Canada–Colombia Free Trade Agreement was signed in Chile.",
       "Canada Country; Canada–Colombia Free Trade Agreement Agreement; Chile Country"},
      {"Justices Germán Lleras Duque and Patricia Villamizar left Chile.",
       "Chile Country; Lleras Duque Person; Patricia Villamizar Person"},
      {"Samson Okiror of the Forum for Democratic Change left Chile.",
       "Chile Country; Forum for Democratic Change Organization; Samson Okiror Person"},
      {"He spent a season on loan at Bloemfontein Celtic.", "Bloemfontein Celtic Organization"},
      {"Brittany Ferries diverted its ship to Chile.", "Brittany Ferries Organization; Chile Country"},
  });
}

TEST_CASE("nodes: a capital that does nothing is a city, where its state is not named and where a way ends") {
  check_entities({
      {"The trains between Vienna and Warsaw stood still in Chile.", "Chile Country; Vienna Place; Warsaw Place"},
      {"Talks between Vienna and Warsaw failed. Vienna blamed Warsaw.",
       "Austria Country; Poland Country; Talks between Vienna and Warsaw Event"},
      {"They flew tents from Lima to Chiclayo in Peru. Chile sent more.",
       "Chiclayo Place; Chile Country; Lima Place; Peru Country"},
      {"The maker Ampersand, of Kigali, sold it in Rwanda.", "Kigali Place; Rwanda Country"},
  });
}

TEST_CASE("nodes: a slip, a site, a body's last words and an organ that is named are one with what they mean") {
  check_entities({
      {"He spoke of a state of emergency in Lousiana. The governor of Louisiana left Chile.",
       "Chile Country; Louisiana Place"},
      {"The jet left Payam International Airport in Chile. It had landed at Payam.",
       "Chile Country; Payam International Airport Place"},
      {"The jet left Payam International Airport in Chile. He lived in Payam and died at Payam.",
       "Chile Country; Payam International Airport Place; Payam Place"},
      {"The Yorl Department of Corrections met in Chile. The Department issued a statement.",
       "Chile Country; Yorl Department of Corrections Organization"},
      {"The House Oversight and Reform Committee met. The Oversight Committee voted on Chile.",
       "Chile Country; House Oversight and Reform Committee Organization"},
      {"Chile's parliament, the Legislative Assembly, voted on Friday.",
       "Chile Country; Legislative Assembly Organization"},
      {"Pedro R. Pierluisi Urrutia left Chile. Pedro Pierluisi was sworn in.",
       "Chile Country; Pedro R. Pierluisi Urrutia Person"},
      {"The Court of Session ruled on Friday. It is not for the Court to rule on Chile, he said.",
       "Chile Country; Court of Session Organization"},
  });
}

TEST_CASE("edits: two letters that change places are one slip") {
  CHECK(edit_distance("chirac", "chriac") == 1);
  CHECK(edit_distance("chirac", "chirac") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("names: by their words alone") {
  CHECK(misspells("lousiana", "louisiana"));
  CHECK_FALSE(misspells("slovakia", "slovenia"));
  CHECK_FALSE(misspells("niger", "nigel"));  // too short to be a slip
  CHECK(drops_outer({"oversight", "committee"}, {"house", "oversight", "and", "reform", "committee"}));
  CHECK(drops_outer({"yorl", "academy"}, {"royal", "yorl", "academy", "of", "sciences"}));
  CHECK_FALSE(drops_outer({"yorl", "bank"}, {"yorl", "bank"}));
  CHECK_FALSE(drops_outer({"reform", "oversight"}, {"house", "oversight", "and", "reform"}));
  CHECK(heads_within("court", {"court", "of", "session"}));
  CHECK_FALSE(heads_within("court", {"court", "house"}));
  CHECK_FALSE(heads_within("court", {}));
  CHECK(without_initials({"ana", "r.", "costa"}) == NameWords{"ana", "costa"});
  CHECK(without_initials({"r.", "costa"}) == NameWords{"r.", "costa"});
}
