#include "text/dump.hpp"

#include <doctest/doctest.h>

#include "text/conllu.hpp"

using namespace entente;

TEST_CASE("dump: every layer, a line a thing") {
  Document document = read_conllu(
      "1\tOkello\tOkello\tPROPN\t_\t_\t2\tnsubj\t_\t_\n"
      "2\tsaid\tsay\tVERB\t_\t_\t0\troot\t_\t_\n"
      "3\tMali\tMali\tPROPN\t_\t_\t4\tnsubj\t_\t_\n"
      "4\tleft\tleave\tVERB\t_\t_\t2\tccomp\t_\t_\n"
      "5\tChad\tChad\tPROPN\t_\t_\t4\tobj\t_\t_\n"
      "6\tMonday\tMonday\tPROPN\t_\t_\t4\tobl\t_\tSpaceAfter=No\n\n",
      "test");
  const SentenceId first{0};
  for (const auto& [id, type, kind] : {std::tuple{"person:okello", "Person", "official"},
                                       {"country:MLI", "Country", ""},
                                       {"country:TCD", "Country", ""}}) {
    Entity entity;
    entity.id = id;
    entity.name = entity.id.substr(entity.id.find(':') + 1);
    entity.type = type;
    entity.kind = kind;
    document.entities.push_back(entity);
  }
  document.names.push_back({{0, 1}, "PER"});
  document.mentions.push_back({first, {0, 1}, TokenId{0}, MentionKind::name, EntityId{0}, "own name"});
  document.times.push_back({{5, 6}, "2030-03-04"});
  Role role;
  role.person = EntityId{0};
  role.body = EntityId{1};
  role.title = "envoy";
  role.evidence.sentence = first;
  document.roles.push_back(role);
  Statement statement;
  statement.sentence = first;
  statement.speaker_text = "an envoy";
  statement.cue = document.tokens[1].span;
  statement.content = {document.span_of({2, 5})};
  document.statements.push_back(statement);
  Claim claim;
  claim.relation = "reject";
  claim.subject = EntityId{1};
  claim.object = EntityId{2};
  claim.label = "leave";
  claim.sources = {{EntityId{}, "an envoy"}, {EntityId{0}, ""}};
  claim.date = "2030-03-04";
  claim.evidence.sentence = first;
  document.claims.push_back(claim);
  CHECK(
      dump(document) ==
      "blocks\n"
      "body: Okello said Mali left Chad Monday \n"
      "tokens\n"
      "Okello/PROPN/nsubj>2 said/VERB/root>0 Mali/PROPN/nsubj>4 left/VERB/ccomp>2 Chad/PROPN/obj>4 Monday/PROPN/obl>4\n"
      "  PER: Okello\n"
      "entities\n"
      "person:okello okello (Person, official)\n"
      "country:MLI MLI (Country)\n"
      "country:TCD TCD (Country)\n"
      "mentions\n"
      "1 Okello (name) = person:okello, by: own name\n"
      "times\n"
      "Monday = 2030-03-04\n"
      "roles\n"
      "1 person:okello envoy of country:MLI (asserted)\n"
      "statements\n"
      "1 'an envoy', \"said\": Mali left Chad\n"
      "claims\n"
      "1 country:MLI reject country:TCD (asserted, \"leave\"), per 'an envoy' > person:okello, on 2030-03-04\n");
}
