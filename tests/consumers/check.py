"""Loads every export in the Python consumers and compares counts and attribute values with native JSON."""
import csv
import importlib
import json
import os
import sqlite3
import sys
import warnings

warnings.simplefilter("ignore")
folder, missing, failures = sys.argv[1], [], []
native = json.load(open(f"{folder}/g.json"))
FLAT = ["label", "kind", "country", "note", "mentions"]


def norm(value):
    return "" if value is None else float(value) if isinstance(value, (int, float)) else value


def nodes_of(rows, type_name="type"):
    return sorted((r["id"], r.get(type_name), *(norm(r.get(k, "")) or "" for k in FLAT)) for r in rows)


def edges_of(rows, type_name="type"):
    return sorted((r["source"], r["target"], r[type_name], r["label"], r["status"], norm(r.get("quad", "")) or "", float(r["weight"]),
                   float(r["confidence"])) for r in rows)


NODES, EDGES = nodes_of(native["nodes"]), edges_of(native["edges"])


def same(name, got_nodes, got_edges):
    for what, got, want in (("nodes", got_nodes, NODES), ("edges", got_edges, EDGES)):
        if got != want:
            pairs = [(g, w) for g, w in zip(got, want) if g != w][:1] or [(len(got), len(want))]
            failures.append(f"{name}: {what} differ: {pairs[0][0]!r}, native has {pairs[0][1]!r}")


def library(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        missing.append(name)
        return None


def of_networkx(name, graph, type_names, rename=None):
    rename = rename or {}
    same(name, nodes_of([{**d, "id": n} for n, d in graph.nodes(data=True)], type_names[0]),
         edges_of([{**d, **{v: d[k] for k, v in rename.items() if k in d}, "source": s, "target": t} for s, t, d in graph.edges(data=True)], type_names[1]))


def check_networkx(nx):
    links = json.load(open(f"{folder}/links.json"))
    of_networkx("networkx node_link_graph", nx.node_link_graph(links), ("type", "type"))
    of_networkx("networkx read_graphml", nx.read_graphml(f"{folder}/g.graphml"), ("entity", "relation"))
    of_networkx("networkx read_graphml of yEd", nx.read_graphml(f"{folder}/g.yed.graphml"), ("entity", "relation"))
    of_networkx("networkx cytoscape_graph", nx.cytoscape_graph(json.load(open(f"{folder}/g.cyjs"))), ("type", "type"))
    graph = nx.read_gexf(f"{folder}/g.gexf")
    of_networkx("networkx read_gexf", graph, ("entity", "relation"))


def check_igraph(igraph):
    graph = igraph.Graph.Read_GraphML(f"{folder}/g.graphml")
    ids = graph.vs["id"]
    same("igraph GraphML", nodes_of([{**v.attributes()} for v in graph.vs], "entity"),
         edges_of([{**e.attributes(), "source": ids[e.source], "target": ids[e.target]} for e in graph.es], "relation"))
    graph = igraph.Graph.DictList(native["nodes"], native["edges"], directed=True, vertex_name_attr="id", edge_foreign_keys=("source", "target"))
    if (graph.vcount(), graph.ecount()) != (len(NODES), len(EDGES)):
        failures.append("igraph DictList: counts differ")


def check_rdflib(rdflib):
    words = rdflib.Namespace("urn:entente:vocabulary:")
    for file, form in (("g.nq", "nquads"), ("g.trig", "trig"), ("g.jsonld", "json-ld")):
        data = rdflib.ConjunctiveGraph()
        data.parse(f"{folder}/{file}", format=form)
        relations = set(data.subjects(rdflib.RDF.type, words.Relation))
        labels = sorted(str(data.value(s, rdflib.RDFS.label)) for s in relations)
        quotes = sum(len(set(data.objects(s, rdflib.PROV.value))) for s in relations)
        want_quotes = sum(len({e["quote"] for e in edge["evidence"]}) for edge in native["edges"])
        names = sorted(str(o) for s, o in data.subject_objects(rdflib.RDFS.label) if s not in relations)
        if labels != sorted(e["label"] for e in native["edges"]) or quotes != want_quotes or names != sorted(n["label"] for n in native["nodes"]):
            failures.append(f"rdflib {form}: {len(relations)} relations, {quotes} quotes of {want_quotes}, or labels differ")
        if form != "json-ld":
            triples = {(str(s), str(p), str(o)) for relation in relations for s, p, o in data.get_context(relation)}
            want = {(e["source"], e["type"], e["target"]) for e in native["edges"]}
            if len(triples) != len(want):
                failures.append(f"rdflib {form}: named graphs hold {len(triples)} triples, not {len(want)}")


def check_sqlite():
    base = sqlite3.connect(f"{folder}/g.sqlite")
    base.row_factory = sqlite3.Row
    same("sqlite3", nodes_of(map(dict, base.execute("select *, name as label from entities"))), edges_of(map(dict, base.execute("select * from relations"))))
    found = base.execute("select count(*) from evidence_text where evidence_text match 'quote'").fetchone()[0]
    want = sum("quote" in e["quote"] for edge in native["edges"] for e in edge["evidence"])
    if found != want:
        failures.append(f"sqlite3: full text finds {found}, not {want}")
    for view in ("named_relations", "who_says_what", "named_statements"):
        if not base.execute(f"select count(*) from {view}").fetchone()[0]:
            failures.append(f"sqlite3: the view {view} is empty")


def check_csv():
    for nodes, edges, id_name, type_name in (("g.nodes.csv", "g.edges.csv", "Id", "Kind"), ("g.kumu.elements.csv", "g.kumu.connections.csv", "ID", "Type"),
                                             ("g.neo4j.nodes.csv", "g.neo4j.relationships.csv", "id:ID", ":TYPE")):
        rows, lines = (list(csv.DictReader(open(f"{folder}/{f}", newline=""))) for f in (nodes, edges))
        if sorted(r[id_name] for r in rows) != sorted(n["id"] for n in native["nodes"]) or len(lines) != len(EDGES) or any(None in r for r in rows + lines):
            failures.append(f"csv {nodes}: ids, counts or columns differ")
        if any(not r[type_name] for r in lines):
            failures.append(f"csv {edges}: a row without {type_name}")


def check_apoc():
    rows = [json.loads(line) for line in open(f"{folder}/g.apoc.jsonl")]
    if [r["type"] for r in rows].count("relationship") != len(EDGES):
        failures.append("apoc: counts differ")


def check_jgf():
    graph = json.load(open(f"{folder}/g.jgf.json"))["graph"]
    same("jgf", nodes_of([{**n["metadata"], "id": i, "label": n["label"]} for i, n in graph["nodes"].items()]),
         edges_of([{**e["metadata"], **{k: e[k] for k in ("source", "target", "label")}, "type": e["relation"]} for e in graph["edges"]]))
    if any(not {"source", "target", "relation", "directed", "label", "metadata"} <= e.keys() for e in graph["edges"]):
        failures.append("jgf: an edge lacks a member")


def check_canvas():
    """JSON Canvas 1.0: what its specification asks of nodes and edges."""
    canvas = json.load(open(f"{folder}/g.canvas"))
    ids = {n["id"]: n["text"] for n in canvas["nodes"]}
    places = {(n["x"], n["y"]) for n in canvas["nodes"]}
    if any(n["type"] != "text" or not all(isinstance(n[k], int) for k in ("x", "y", "width", "height")) for n in canvas["nodes"]):
        failures.append("canvas: a node lacks a place")
    if len(ids) != len(NODES) or len(places) != len(NODES) or any(n["label"] not in ids[n["id"]] for n in native["nodes"]):
        failures.append("canvas: nodes differ or lie on one another")
    if sorted((e["fromNode"], e["toNode"]) for e in canvas["edges"]) != sorted((e["source"], e["target"]) for e in native["edges"]):
        failures.append("canvas: edges differ")


def check_ftm(schemata):
    """FollowTheMoney against the table of its schemata: schema, property and range known, what is required is there."""
    extends, ranges, required = {}, {}, {}
    for row in csv.DictReader((line for line in open(schemata) if not line.startswith("#")), delimiter="\t"):
        if row["property"] == "-":
            extends[row["schema"]] = [parent for parent in row["range"].split(",") if parent != "-"]
        else:
            ranges[row["schema"], row["property"]] = row["range"]
            if row["required"] == "yes":
                required.setdefault(row["schema"], []).append(row["property"])

    def line_of(schema):
        return [schema] + [above for parent in extends[schema] for above in line_of(parent)]

    rows = [json.loads(line) for line in open(f"{folder}/g.ftm.jsonl")]
    schema_of = {r["id"]: r["schema"] for r in rows}
    for row in rows:
        if row["schema"] not in extends:
            failures.append(f"ftm: {row['id']}: no schema is named {row['schema']}")
            continue
        above = line_of(row["schema"])
        for name in [name for schema in above for name in required.get(schema, []) if not row["properties"].get(name)]:
            failures.append(f"ftm: {row['id']} lacks {name}")
        for name, values in row["properties"].items():
            wanted = next((ranges[schema, name] for schema in above if (schema, name) in ranges), None)
            if wanted is None or not isinstance(values, list) or not all(isinstance(value, str) for value in values):
                failures.append(f"ftm: {row['schema']} has no such property: {name} {values!r}")
            elif wanted in extends and any(wanted not in line_of(schema_of.get(value, "Interval")) for value in values):
                failures.append(f"ftm: {row['id']}: {name} is not the id of a {wanted}: {values}")
    links = [r for r in rows if r["id"].startswith("relation.")]
    kinds = {r["schema"] for r in links}
    if len(links) != len(EDGES) or len(rows) < len(NODES) + len(EDGES) or not {"UnknownLink", "Membership", "Occupancy"} <= kinds:
        failures.append(f"ftm: {len(links)} links of {len(EDGES)}, of the schemata {sorted(kinds)}")
    if any(r["schema"] != "UnknownLink" for r in links if r["properties"]["status"][0] in ("planned", "possible", "denied")):
        failures.append("ftm: what is planned, possible or denied stands as a fact")


if networkx := library("networkx"):
    check_networkx(networkx)
if igraph := library("igraph"):
    check_igraph(igraph)
if rdflib := library("rdflib"):
    check_rdflib(rdflib)
check_sqlite()
check_csv()
check_apoc()
check_jgf()
check_canvas()
check_ftm(sys.argv[2])
for line in failures + [f"missing: python3-{name}" for name in missing]:
    print(line)
sys.exit(1 if failures or (missing and os.environ.get("CI") == "true") else 0)
