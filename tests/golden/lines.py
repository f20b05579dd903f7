"""A graph as lines that people can compare: entities, relations with status and sources, statements."""
import json
import sys

graph = json.load(open(sys.argv[1]))
label = {n["id"]: n["label"] for n in graph["nodes"]}


def source(one):
    return label[one] if isinstance(one, str) else f"\"{one['text']}\""


for node in graph["nodes"]:
    print("entity", node["type"], node["kind"] or "-", node["label"], sep="\t")
for edge in graph["edges"]:
    chains = sorted({" < ".join(source(s) for s in e["sources"]) for e in edge["evidence"]} - {""})
    print("relation", label[edge["source"]], edge["type"], label[edge["target"]], edge["status"], edge["date"] or "-", "; ".join(chains) or "-", sep="\t")
for said in graph["statements"]:
    print("statement", label.get(said["speaker"], said["speaker_text"]), label.get(said["outlet"], "-"), said["cue"], said["content"][:60], sep="\t")
