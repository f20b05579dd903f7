#include "output/sqlite.hpp"

#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <stdexcept>
#include <variant>

#include <sqlite3.h>

#include "output/clean_text.hpp"
#include "output/json_parts.hpp"

namespace entente {

namespace {

constexpr const char* kTables = R"(
CREATE TABLE documents (id TEXT PRIMARY KEY, title TEXT, outlet TEXT, author TEXT, date TEXT, url TEXT, language TEXT,
  sha256 TEXT, sentences INTEGER);
CREATE TABLE entities (id TEXT PRIMARY KEY, name TEXT, type TEXT, kind TEXT, country TEXT, note TEXT, mentions INTEGER);
CREATE TABLE aliases (entity TEXT REFERENCES entities, alias TEXT);
CREATE TABLE codes (entity TEXT REFERENCES entities, scheme TEXT, code TEXT);
CREATE TABLE relations (id TEXT PRIMARY KEY, source TEXT REFERENCES entities, type TEXT, target TEXT REFERENCES entities,
  label TEXT, status TEXT, quad TEXT, weight INTEGER, confidence REAL, date TEXT);
CREATE TABLE contradictions (relation TEXT REFERENCES relations, other TEXT REFERENCES relations);
CREATE TABLE evidence (id INTEGER PRIMARY KEY, relation TEXT REFERENCES relations, document TEXT REFERENCES documents,
  sentence INTEGER, char_start INTEGER, char_end INTEGER, quote TEXT, rule TEXT, date TEXT, confidence REAL);
CREATE TABLE sources (evidence INTEGER REFERENCES evidence, position INTEGER, entity TEXT, words TEXT);
CREATE TABLE statements (id TEXT PRIMARY KEY, document TEXT REFERENCES documents, sentence INTEGER, speaker TEXT,
  speaker_text TEXT, outlet TEXT, cue TEXT, kind TEXT, content TEXT, char_start INTEGER, char_end INTEGER);
CREATE TABLE statement_about (statement TEXT REFERENCES statements, entity TEXT REFERENCES entities);
)";

constexpr const char* kIndexes = R"(
CREATE INDEX relations_source ON relations (source);
CREATE INDEX relations_target ON relations (target);
CREATE INDEX relations_type ON relations (type, status);
CREATE INDEX evidence_relation ON evidence (relation);
CREATE INDEX sources_evidence ON sources (evidence);
CREATE INDEX sources_entity ON sources (entity);
CREATE INDEX statements_speaker ON statements (speaker);
CREATE INDEX aliases_alias ON aliases (alias);
CREATE VIRTUAL TABLE evidence_text USING fts5 (quote, content = 'evidence', content_rowid = 'id');
INSERT INTO evidence_text (evidence_text) VALUES ('rebuild');
CREATE VIEW named_relations AS SELECT r.id, s.name AS subject, r.type, r.label, o.name AS object, r.status, r.quad,
  r.weight, r.confidence, r.date, r.source, r.target
  FROM relations r JOIN entities s ON s.id = r.source JOIN entities o ON o.id = r.target;
CREATE VIEW who_says_what AS SELECT coalesce(n.name, q.words) AS source, r.subject, r.label, r.object, r.status,
  e.document, e.quote FROM sources q JOIN evidence e ON e.id = q.evidence JOIN named_relations r ON r.id = e.relation
  LEFT JOIN entities n ON n.id = q.entity;
CREATE VIEW named_statements AS SELECT t.id, coalesce(s.name, t.speaker_text) AS speaker, o.name AS outlet, t.cue,
  t.content, t.document FROM statements t LEFT JOIN entities s ON s.id = t.speaker LEFT JOIN entities o ON o.id = t.outlet;
)";

// An empty text is NULL.
using Cell = std::variant<std::string, std::int64_t, double>;

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  void operator()(unsigned char* bytes) const { sqlite3_free(bytes); }
};

class Database {
 public:
  Database() {
    sqlite3* database = nullptr;
    check(sqlite3_open(":memory:", &database));
    database_.reset(database);
  }

  void run(const char* sql) { check(sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr)); }

  void insert(const char* table, std::initializer_list<Cell> cells) {
    sqlite3_stmt* statement = prepared(table, cells.size());
    int place = 0;
    for (const Cell& cell : cells) {
      ++place;
      if (const auto* text = std::get_if<std::string>(&cell)) {
        const std::string clean = clean_text(*text);
        check(clean.empty() ? sqlite3_bind_null(statement, place)
                            : sqlite3_bind_text(statement, place, clean.data(), static_cast<int>(clean.size()),
                                                SQLITE_TRANSIENT));  // NOLINT
      } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        check(sqlite3_bind_int64(statement, place, *number));
      } else {
        check(sqlite3_bind_double(statement, place, std::get<double>(cell)));
      }
    }
    if (sqlite3_step(statement) != SQLITE_DONE) fail();
    check(sqlite3_reset(statement));
  }

  std::string bytes() {
    statements_.clear();
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, Close> bytes(sqlite3_serialize(database_.get(), "main", &size, 0));
    if (bytes == nullptr) fail();
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
  }

 private:
  sqlite3_stmt* prepared(const std::string& table, std::size_t columns) {
    auto& statement = statements_[table];
    if (statement == nullptr) {
      std::string sql = "INSERT INTO " + table + " VALUES (?";
      for (std::size_t i = 1; i < columns; ++i) sql += ", ?";
      sqlite3_stmt* made = nullptr;
      check(sqlite3_prepare_v2(database_.get(), (sql + ")").c_str(), -1, &made, nullptr));
      statement.reset(made);
    }
    return statement.get();
  }

  void check(int code) {
    if (code != SQLITE_OK) fail();
  }
  [[noreturn]] void fail() { throw std::logic_error(std::string("SQLite: ") + sqlite3_errmsg(database_.get())); }

  std::unique_ptr<sqlite3, Close> database_;
  std::map<std::string, std::unique_ptr<sqlite3_stmt, Close>> statements_;
};

std::int64_t integer(std::size_t value) { return static_cast<std::int64_t>(value); }

void insert_entities(Database& database, const KnowledgeGraph& graph) {
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    const Entity& entity = graph[vertex];
    database.insert("entities", {entity.id, entity.name, entity.type, entity.kind, entity.country, entity.note,
                                 integer(entity.mentions)});
    for (const std::string& alias : entity.aliases) database.insert("aliases", {entity.id, alias});
    for (const auto& [scheme, code] : entity.codes) database.insert("codes", {entity.id, scheme, code});
  }
}

void insert_relations(Database& database, const KnowledgeGraph& graph, const Ontology& ontology) {
  std::int64_t number = 0;
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph))) {
    const Relation& relation = graph[edge];
    database.insert("relations", {relation.id, graph[boost::source(edge, graph)].id, relation.type,
                                  graph[boost::target(edge, graph)].id, label_of(relation, ontology),
                                  std::string(name_of(relation.status)), std::string(quad_of(relation, ontology)),
                                  integer(weight_of(relation)), relation.confidence, relation.date});
    for (const std::string& other : relation.contradicts) database.insert("contradictions", {relation.id, other});
    for (const GraphEvidence& evidence : relation.evidence) {
      database.insert("evidence",
                      {++number, relation.id, evidence.document, integer(evidence.sentence), evidence.span.begin,
                       evidence.span.end, evidence.quote, evidence.rule, evidence.date, evidence.confidence / 1000.0});
      std::int64_t position = 0;
      for (const GraphSource& source : evidence.sources)
        database.insert("sources", {number, position++, source.named ? source.id : std::string(),
                                    source.named ? std::string() : source.id});
    }
  }
}

void insert_texts(Database& database, const GraphInfo& info) {
  for (const GraphDocument& one : info.documents)
    database.insert("documents", {one.id, one.title, one.outlet, one.author, one.date, one.url, one.language,
                                  one.sha256, integer(one.sentences)});
  for (const GraphStatement& one : info.statements) {
    database.insert("statements",
                    {one.id, one.document, integer(one.sentence), one.speaker, one.speaker_text, one.outlet, one.cue,
                     std::string(name_of(one.kind)), one.content, one.span.begin, one.span.end});
    for (const std::string& about : one.about) database.insert("statement_about", {one.id, about});
  }
}

}  // namespace

std::string write_sqlite(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  Database database;
  database.run(kTables);
  database.run("BEGIN");
  insert_texts(database, graph[boost::graph_bundle]);
  insert_entities(database, graph);
  insert_relations(database, graph, ontology);
  database.run("COMMIT");
  database.run(kIndexes);
  return database.bytes();
}

}  // namespace entente
