#!/usr/bin/env python3
"""Measure on articles of our own with gold graphs that nothing learns from or is tuned on: articles.py PROGRAM [FOLDER].

FOLDER: NAME.txt and NAME.gold.json (docs/evaluation.md), tests/eval/articles by default. Prints what `entente evaluate graph` counts,
all articles together."""
import collections
import pathlib
import re
import subprocess
import sys
import tempfile

LINE = re.compile(r"^(\w+) +[\d.]+ +[\d.]+ +[\d.]+ +(\d+) +(\d+) +(\d+)$|^(\w+) .*\((\d+) of (\d+)\)")


def main():
    program = sys.argv[1]
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(__file__).with_name("articles")
    counts = collections.defaultdict(lambda: [0, 0, 0])
    with tempfile.TemporaryDirectory() as out:
        for gold in sorted(folder.glob("*.gold.json")):
            name = gold.name.removesuffix(".gold.json")
            subprocess.run([program, "build", gold.with_name(name + ".txt"), "-f", "json", "-o", out, "-q"], check=True)
            graph = pathlib.Path(out, name + ".json")
            table = subprocess.run([program, "evaluate", "graph", graph, gold, "--quiet"], check=True, capture_output=True, text=True)
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
