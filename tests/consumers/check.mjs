// Loads the exports in the JavaScript consumers and compares counts and attribute values with native JSON.
import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";

const [modules, folder] = process.argv.slice(2);
const require = createRequire(modules + "/");
const read = (name) => readFileSync(`${folder}/${name}`, "utf8");
const native = JSON.parse(read("g.json"));
const failures = [];
const missing = [];
const row = (id, source, target, type, label, status, weight) => JSON.stringify([id, source, target, type, label, status, weight]);
const edges = native.edges.map((e) => row(e.id, e.source, e.target, e.type, e.label, e.status, e.weight)).sort();
const labels = native.nodes.map((n) => n.id + n.label).sort();

function same(name, nodeLabels, edgeRows) {
  if (JSON.stringify(nodeLabels.sort()) !== JSON.stringify(labels)) failures.push(`${name}: nodes differ`);
  if (JSON.stringify(edgeRows.sort()) !== JSON.stringify(edges)) failures.push(`${name}: edges differ`);
}

async function use(name, check) {
  let library;
  try {
    library = require(name);
  } catch (error) {
    if (error.code !== "ERR_REQUIRE_ESM") return missing.push(name);
    library = await import(require.resolve(name));
  }
  try {
    await check(library);
  } catch (error) {
    failures.push(`${name}: ${error.message}`);
  }
}

await use("graphology", ({ MultiDirectedGraph, default: Graph }) => {
  const graph = (Graph ?? MultiDirectedGraph).from(JSON.parse(read("g.graphology.json")), { multi: true });
  same("graphology", graph.mapNodes((id, a) => id + a.label),
    graph.mapEdges((id, a, s, t) => row(id, s, t, a.relation, a.label, a.status, a.weight)));
});
await use("cytoscape", (cytoscape) => {
  const graph = cytoscape({ headless: true, elements: JSON.parse(read("g.cyjs")).elements });
  same("cytoscape", graph.nodes().map((n) => n.id() + n.data("name")), graph.edges().map((e) =>
    row(e.id(), e.data("source"), e.data("target"), e.data("interaction"), e.data("label"), e.data("status"), e.data("weight"))));
});
await use("d3", (d3) => {
  const graph = JSON.parse(read("links.json"));
  d3.forceSimulation(graph.nodes).force("link", d3.forceLink(graph.links).id((d) => d.id)).stop().tick(5);
  same("d3", graph.nodes.map((n) => n.id + n.label),
    graph.links.map((e) => row(e.id, e.source.id, e.target.id, e.type, e.label, e.status, e.weight)));
});
await use("n3", ({ Parser }) => {
  for (const [file, format] of [["g.nq", "N-Quads"], ["g.trig", "TriG"]]) {
    const quads = new Parser({ format }).parse(read(file));
    const named = quads.filter((q) => q.graph.value.startsWith("urn:entente:relation:"));
    if (named.length !== edges.length) failures.push(`n3 ${format}: ${named.length} named graphs, not ${edges.length}`);
  }
});
await use("jsonld", async (jsonld) => {
  const quads = await (jsonld.default ?? jsonld).toRDF(JSON.parse(read("g.jsonld")));
  const statements = quads.filter((q) => q.predicate.value.endsWith("#predicate"));
  if (statements.length !== edges.length) failures.push(`jsonld: ${statements.length} statements, not ${edges.length}`);
});
await use("ajv", (library) => {
  const Ajv = library.default ?? library;
  let schema;
  try {
    schema = JSON.parse(readFileSync(process.env.GRAPH_SCHEMA, "utf8"));
  } catch {
    return;
  }
  delete schema.$schema;
  const validate = new Ajv({ strict: false }).compile(schema);
  if (!validate(native)) failures.push(`ajv: ${JSON.stringify(validate.errors[0])}`);
});
// Neo4j's own grammar. It is older than `CREATE CONSTRAINT ... FOR ... REQUIRE`, the one statement that it cannot take.
await use("@neo4j-cypher/antlr4", (grammar) => {
  const antlr = require(require.resolve("antlr4", { paths: [require.resolve("@neo4j-cypher/antlr4")] }));
  const { InputStream, CommonTokenStream } = antlr.default ?? antlr;
  const of = (name) => grammar[name].default ?? grammar[name];
  const script = read("g.cypher");
  const first = script.indexOf("\n") + 1;
  if (!/^CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(n:Entity\) REQUIRE n\.id IS UNIQUE;\n$/.test(script.slice(0, first))) failures.push("cypher: no constraint");
  const wrong = [];
  const listener = { syntaxError: (a, b, line, column, message) => wrong.push(`${line}:${column} ${message.slice(0, 80)}`),
    reportAmbiguity() {}, reportAttemptingFullContext() {}, reportContextSensitivity() {} };
  const lexer = new (of("CypherLexer"))(new InputStream(script.slice(first).trimEnd().replace(/;$/, "")));
  const tokens = new CommonTokenStream(lexer);
  const parser = new (of("CypherParser"))(tokens);
  for (const one of [lexer, parser]) { one.removeErrorListeners(); one.addErrorListener(listener); }
  parser.cypher();
  if (wrong.length) failures.push(`cypher: ${wrong[0]}`);
  const words = tokens.tokens.map((token) => token.text).filter((text) => text.trim());
  const text = (literal) => literal.slice(1, -1).replace(/\\(.)/gs, (all, c) => (c === "n" ? "\n" : c));
  const after = (name) => words.flatMap((word, at) => (word === name && words[at + 1] === ":" ? [text(words[at + 2])] : []));
  const want = [...native.nodes, ...native.edges].map((one) => one.label).sort();
  if (JSON.stringify(after("label").sort()) !== JSON.stringify(want)) failures.push("cypher: labels differ");
  if (words.filter((word) => word === "MERGE").length !== labels.length + edges.length) failures.push("cypher: statements differ");
});
await use("mermaid", async () => {
  if (!existsSync("/usr/bin/chromium")) return missing.push("chromium");
  const { chromium } = require("playwright-core");
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: `${modules}/mermaid/dist/mermaid.min.js` });
    const got = await page.evaluate(async (source) => {
      mermaid.initialize({ startOnLoad: false, securityLevel: "strict", maxEdges: 1000 });
      document.body.innerHTML = (await mermaid.render("drawing", source)).svg;
      const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent.trim());
      return { nodes: texts("g.node .nodeLabel"), edges: document.querySelectorAll("path.flowchart-link").length, scripts: document.querySelectorAll("svg script").length };
    }, read("g.mmd"));
    const spaced = (label) => label.replace(/\s+/g, " ").trim();
    if (JSON.stringify(got.nodes.map(spaced).sort()) !== JSON.stringify(native.nodes.map((n) => spaced(n.label)).sort()))
      failures.push(`mermaid: nodes are ${JSON.stringify(got.nodes)}`);
    const loops = native.edges.filter((e) => e.source === e.target).map((e) => e.source);
    const drawn = edges.length - loops.length + new Set(loops).size;  // it draws one loop a node
    if (got.edges !== drawn) failures.push(`mermaid: ${got.edges} edges, not ${drawn}`);
    if (got.scripts) failures.push("mermaid: a label became a script");
  } finally {
    await browser.close();
  }
});
for (const line of [...failures, ...missing.map((name) => `missing: npm ${name}`)]) console.log(line);
process.exit(failures.length || (missing.length && process.env.CI === "true") ? 1 : 0);
