#include "text/dump.hpp"

#include <array>
#include <utility>

#include "text/one_line.hpp"

namespace entente {

namespace {

std::string name_of(const Document& document, EntityId entity) {
  return entity ? document.entities[entity.index()].id : std::string();
}

std::string number(SentenceId sentence) { return sentence ? std::to_string(sentence.index() + 1) + " " : "- "; }

std::string chain(const Document& document, const std::vector<Source>& sources) {
  std::string out;
  for (const Source& source : sources)
    out += (out.empty() ? ", per " : " > ") +
           (source.entity ? name_of(document, source.entity) : "'" + one_line(source.text) + "'");
  return out;
}

}  // namespace

std::string dump_blocks(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks)
    out += std::string(name_of(block.kind)) + (block.reason.empty() ? "" : " (" + block.reason + ")") + ": " +
           one_line(document.view(block.span)) + "\n";
  return out;
}

std::string dump_tokens(const Document& document) {
  std::string out;
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const Token& token = document.tokens[t];
      const std::uint32_t head = token.head ? token.head.value - sentence.tokens.begin + 1 : 0;
      out += t > sentence.tokens.begin ? " " : "";
      out.append(document.form(TokenId{std::size_t{t}})).append("/").append(name_of(token.upos));
      out.append("/").append(name_of(token.deprel)).append(">").append(std::to_string(head));
    }
    out += "\n";
    for (const NameSpan& name : document.names) {
      if (sentence.tokens.contains(name.tokens))
        out += "  " + name.label + ": " + one_line(document.view(name.tokens)) + "\n";
    }
  }
  return out;
}

std::string dump_entities(const Document& document) {
  std::string out;
  for (const Entity& entity : document.entities)
    out += entity.id + " " + entity.name + " (" + entity.type + (entity.kind.empty() ? "" : ", " + entity.kind) + ")\n";
  return out;
}

std::string dump_mentions(const Document& document) {
  std::string out;
  for (const Mention& mention : document.mentions)
    out += number(mention.sentence) + one_line(document.view(mention.tokens)) + " (" +
           std::string(name_of(mention.kind)) + ") = " + name_of(document, mention.entity) + ", by: " + mention.rule +
           "\n";
  return out;
}

std::string dump_times(const Document& document) {
  std::string out;
  for (const TimeExpression& time : document.times)
    out += one_line(document.view(time.tokens)) + " = " + time.iso + "\n";
  return out;
}

std::string dump_roles(const Document& document) {
  std::string out;
  for (const Role& role : document.roles)
    out += number(role.evidence.sentence) + name_of(document, role.person) + " " + role.title +
           (role.body ? " of " + name_of(document, role.body) : "") + " (" + std::string(name_of(role.status)) + ")\n";
  return out;
}

std::string dump_statements(const Document& document) {
  std::string out;
  for (const Statement& statement : document.statements) {
    out += number(statement.sentence) +
           (statement.speaker ? name_of(document, statement.speaker) : "'" + one_line(statement.speaker_text) + "'") +
           (statement.outlet ? " in " + name_of(document, statement.outlet) : "") + ", \"" +
           one_line(document.view(statement.cue)) + "\":";
    for (const Span span : statement.content) out += " " + one_line(document.view(span));
    out += "\n";
  }
  return out;
}

std::string dump_claims(const Document& document) {
  std::string out;
  for (const Claim& claim : document.claims)
    out += number(claim.evidence.sentence) + name_of(document, claim.subject) + " " + claim.relation + " " +
           name_of(document, claim.object) + " (" + std::string(name_of(claim.status)) + ", \"" + claim.label + "\")" +
           chain(document, claim.sources) + (claim.date.empty() ? "" : ", on " + claim.date) + "\n";
  return out;
}

std::string dump(const Document& document) {
  const std::array<std::pair<const char*, std::string (*)(const Document&)>, 8> layers = {
      {{"blocks", dump_blocks},
       {"tokens", dump_tokens},
       {"entities", dump_entities},
       {"mentions", dump_mentions},
       {"times", dump_times},
       {"roles", dump_roles},
       {"statements", dump_statements},
       {"claims", dump_claims}}};
  std::string out;
  for (const auto& [name, layer] : layers) out += std::string(name) + "\n" + layer(document);
  return out;
}

}  // namespace entente
