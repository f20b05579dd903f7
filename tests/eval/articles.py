#!/usr/bin/env python3
"""Measure on articles with gold graphs: articles.py PROGRAM [FOLDER [ARTICLES]].

FOLDER: NAME.gold.json (docs/evaluation.md) and NAME.txt, tests/eval/articles by default, which nothing learns from or is
tuned on. With ARTICLES, a file that `entente` reads, the texts are those of its documents whose ids are the NAMEs: the
gold graphs of tests/eval/news are of Wikinews articles, whose texts are not part of the project. Prints what
`entente evaluate graph` counts, all articles together."""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

LINE = re.compile(r"^(\w+) +[\d.]+ +[\d.]+ +[\d.]+ +(\d+) +(\d+) +(\d+)$|^(\w+) .*\((\d+) of (\d+)\)")


def build(program, gold, out):
    """The graphs of the texts beside the gold graphs."""
    for one in gold:
        text = one.with_name(one.name.removesuffix(".gold.json") + ".txt")
        subprocess.run([program, "build", text, "-f", "json", "-o", out, "-q"], check=True)


def build_from(program, articles, out):
    """The graph of each document, without the actions that `build` leaves out."""
    lines = subprocess.run([program, "extract", articles, "-q"], check=True, capture_output=True, text=True).stdout
    for line in lines.splitlines():
        graph = json.loads(line)
        graph["edges"] = [e for e in graph["edges"] if e["quad"] == "standing" or e["confidence"] >= 0.2]
        document = graph["document"]
        name = document if isinstance(document, str) else document["id"]
        pathlib.Path(out, name + ".json").write_text(json.dumps(graph), encoding="utf-8")


def main():
    program = sys.argv[1]
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(__file__).with_name("articles")
    gold = sorted(folder.glob("*.gold.json"))
    counts = collections.defaultdict(lambda: [0, 0, 0])
    with tempfile.TemporaryDirectory() as out:
        if len(sys.argv) > 3:
            build_from(program, sys.argv[3], out)
        else:
            build(program, gold, out)
        for one in gold:
            graph = pathlib.Path(out, one.name.removesuffix(".gold.json") + ".json")
            table = subprocess.run([program, "evaluate", "graph", graph, one, "--quiet"], check=True, capture_output=True, text=True)
            for line in table.stdout.splitlines():
                if found := LINE.match(line):
                    cells = [cell for cell in found.groups() if cell is not None]
                    for i, cell in enumerate(cells[1:]):
                        counts[cells[0]][i] += int(cell)
    for what, (right, wrong, missed) in counts.items():
        if what in ("status", "source", "outlet"):
            print(f"{what:<10} {right} of {wrong}")
        else:
            precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
            f1 = 2 * precision * recall / max(precision + recall, 1e-9)
            print(f"{what:<10} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
