#!/usr/bin/env python3
"""Draw edges to be judged by hand: draw.py GRAPHS.jsonl [ARTICLES EDGES].

GRAPHS.jsonl is what `entente extract ARTICLES.csv` writes; actions below 0.2 are passed over, as `build` does. The draw is by hash, so it is the same for the same graphs. Writes a table with
the article, the sentence's number, the edge, an empty verdict, and last the sentence's text, which is dropped before the table is kept (texts
of others do not belong to the project)."""
import hashlib
import json
import sys


def rank(*words):
    return hashlib.sha256("\t".join(words).encode()).hexdigest()


def edges_of(graph):
    names = {node["id"]: node["label"] for node in graph["nodes"]}
    for edge in graph["edges"]:
        if edge["quad"] != "standing" and edge["confidence"] < 0.2:
            continue
        evidence = edge["evidence"][0]
        yield (names[edge["source"]], edge["type"], names[edge["target"]], edge["status"], evidence)


def main():
    graphs = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    articles = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    wanted = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    names = {}
    for graph in graphs:
        document = graph["document"]
        names[document if isinstance(document, str) else document["id"]] = graph
    drawn = sorted(names, key=rank)[:articles]
    edges = sorted((rank(name, *edge[:4]), name, edge) for name in drawn for edge in edges_of(names[name]))[:wanted]
    print("document\tsentence\tsubject\trelation\tobject\tstatus\tverdict\ttext")
    for _, name, (subject, relation, target, status, evidence) in sorted(edges, key=lambda e: e[1:3]):
        print(name, evidence["sentence"], subject, relation, target, status, "", " ".join(evidence["quote"].split()), sep="\t")


if __name__ == "__main__":
    main()
