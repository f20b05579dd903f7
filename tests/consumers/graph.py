"""Writes the graph that every consumer loads: all types, parallel edges, a self-loop, an isolated node, hostile labels."""
import json
import sys

HOSTILE = ['quote " and \\', "<b>&amp; ]]> <script>", "ends in \\", "خاوریانه 🙂 ${x}", "line\nbreak, comma; pipe| `tick`",
           "{\\N} \\E #hash", "=1+1"]
ontology = json.load(open(sys.argv[1]))
nodes = []
for number, entity_type in enumerate(kind["name"] for kind in ontology["entities"]):
    nodes.append({"id": f"{entity_type.lower()}:n{number}", "label": HOSTILE[number % len(HOSTILE)], "type": entity_type, "kind": "other",
                  "aliases": ["a, b", 'c "d"'], "codes": {"wikidata": f"Q{number + 1}"}, "country": "NOR", "note": HOSTILE[-1 - number % len(HOSTILE)],
                  "mentions": number, "documents": {"d1": number} if number else {}})
nodes.append({"id": "place:alone", "label": "Alone", "type": "Place", "mentions": 1})
statuses = ["asserted", "planned", "possible", "denied", "former"]
edges = []
of_type = {node["type"]: node["id"] for node in nodes if node["id"] != "place:alone"}
for number, relation in enumerate(ontology["relations"]):
    subjects, objects = relation["subjects"], relation["objects"]
    source, target = of_type[subjects[number % len(subjects)]], of_type[objects[(number * 3 + 1) % len(objects)]]
    edges.append({"source": source, "target": target, "type": relation["name"], "label": HOSTILE[number % len(HOSTILE)],
                  "status": statuses[number % 5], "confidence": 0.625, "date": "2025-01/2025-03" if number % 2 else None})
edges += [dict(edges[0], status=status) for status in statuses if status != edges[0]["status"]]
edges.append(dict(edges[3], target=edges[3]["source"], type="support"))
for number, edge in enumerate(edges, 1):
    edge["id"] = edge["key"] = f"e{number}"
    edge["contradicts"] = []
    edge["evidence"] = [{"document": "d1", "sentence": s + 1, "char_start": 0, "char_end": 9, "quote": f"{s} " + HOSTILE[(number + s) % len(HOSTILE)],
                         "sources": [nodes[3]["id"], {"text": "a <senior> \"diplomat\""}], "rule": "test", "confidence": 0.625}
                        for s in range(number % 3 + 1)]
statements = [{"id": "s1", "document": "d1", "sentence": 1, "speaker": nodes[1]["id"], "outlet": nodes[3]["id"], "cue": "said",
               "content": HOSTILE[0], "about": [nodes[0]["id"]]}]
json.dump({"format": "entente-graph", "version": 1, "graph": {"name": "consumers", "documents": [{"id": "d1", "title": HOSTILE[1], "date": "2025-01-16"}]},
           "nodes": nodes, "edges": edges, "statements": statements}, open(sys.argv[2], "w"))
