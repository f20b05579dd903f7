#!/usr/bin/env python3
"""Measure on ordinary news sentences of our own: sentences.py PROGRAM [NAMES_OR_RELATIONS.txt ...]

names-*.txt: a sentence a line, every name in brackets with its type ("[ORG Guyana Defence Force] soldiers left [C Brazil]."). Counted:
names that a node of that type has as a label, an alias or a form, exactly.
relations-*.txt: S: a text, then R: subject | type or types | object | status for what every careful reader gives, O: for what some do
(counted neither way). Counted: edges with those ends and that type.
statements-*.txt: T: a text, then S: speaker (in quotes where unnamed) | outlet | cue | first words of what is said, and O: likewise.
Counted: statements with that speaker that hold the words, and of these the right outlets.
Prints what is missed, and found beside, with -v before PROGRAM."""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

TYPES = {"C": "Country", "PER": "Person", "ORG": "Organization", "OUT": "Outlet", "AGR": "Agreement", "EVT": "Event", "PLACE": "Place"}
MARK = re.compile(r"\[(%s) ([^\]]+)\]" % "|".join(TYPES))
MUTUAL = {"agree", "allied_with", "consult", "cooperate"}
VAGUE = {"learned antecedent", "pronoun"}  # forms that are no name


RANK = re.compile("^(king|queen|crown prince|prince|sheikh|pope|general|president|emir|sultan) ")


def plain(name):
    """What two spellings of a name share: no case, no article, no title of rank, no points in an acronym."""
    words = re.sub(r"\s+", " ", name.replace("\u2019", "'").lower()).removeprefix("the ").strip()
    return RANK.sub("", re.sub(r"\b([a-z])\.(?=[a-z]\b|[a-z]\.|\s|$)", r"\1", words))


def graphs(program, texts):
    """One graph a text, each built alone."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, text in enumerate(texts):
            files.append(pathlib.Path(folder, f"t{number:04}.txt"))
            files[-1].write_text(text + "\n", encoding="utf-8")
        for file in files:
            command = [program, "build", str(file), "-o", folder, "-q", "--overwrite", "--format", "json"]
            if subprocess.run(command, check=False).returncode != 0:
                raise SystemExit(f"{program} failed on: {file.read_text(encoding='utf-8')}")
            yield json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))


def nodes_by_name(graph, vague):
    names = collections.defaultdict(list)
    for node in graph["nodes"]:
        forms = [form["text"] for form in node["forms"] if vague or form["rule"] not in VAGUE]
        for name in {plain(name) for name in [node["label"], *node["aliases"], *forms]}:
            names[name].append(node)
    return names


def names(program, path, verbose):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line]
    found, wanted = collections.Counter(), collections.Counter()
    texts = [MARK.sub(r"\2", line) for line in lines]
    for line, text, graph in zip(lines, texts, graphs(program, texts)):
        nodes = nodes_by_name(graph, vague=True)
        for kind, name in MARK.findall(line):
            wanted[TYPES[kind]] += 1
            if any(node["type"] == TYPES[kind] for node in nodes.get(plain(name), [])):
                found[TYPES[kind]] += 1
            elif verbose:
                print(f"  missed {TYPES[kind]} {name}: {text}")
    by_type = "  ".join(f"{kind} {found[kind]} of {wanted[kind]}" for kind in sorted(wanted))
    print(f"{path.stem}: {found.total()} of {wanted.total()} names exact ({found.total() / wanted.total():.3f})  {by_type}")


def read_items(path, head, sure):
    """Each text and what it tells, a line a tuple: whether every careful reader gives it, and its cells."""
    items = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(head + ":"):
            items.append((line[2:].strip(), []))
        elif line[:2] in (sure + ":", "O:"):
            items[-1][1].append((line[0] == sure, [cell.strip() for cell in line[2:].split("|", 3)]))
    return items


def relations(program, path, verbose):
    items = read_items(path, "S", "R")
    right = wanted = extra = 0
    for (text, told), graph in zip(items, graphs(program, [text for text, _ in items])):
        nodes = {name: {node["id"] for node in of_name} for name, of_name in nodes_by_name(graph, vague=False).items()}
        edges = [(edge["source"], edge["type"], edge["target"]) for edge in graph["edges"]]
        explained = set()
        for must, cells in told:
            subject, types, target = plain(cells[0]), cells[1].split("/"), plain(cells[2])
            ends = nodes.get(subject, set()), nodes.get(target, set())
            hits = {edge for edge in edges if edge[1] in types and (
                (edge[0] in ends[0] and edge[2] in ends[1]) or (edge[1] in MUTUAL and edge[2] in ends[0] and edge[0] in ends[1]))}
            explained |= hits
            wanted += must
            right += must and bool(hits)
            if must and not hits and verbose:
                print(f"  missed {subject} {'/'.join(types)} {target}: {text}")
        labels = {node["id"]: node["label"] for node in graph["nodes"]}
        for source, kind, target in sorted(set(edges) - explained) if verbose else ():
            print(f"  beside {labels[source]} {kind} {labels[target]}: {text}")
        extra += len(set(edges) - explained)
    precision, recall = right / (right + extra), right / wanted
    print(f"{path.stem}: precision {precision:.3f}, recall {recall:.3f}, F1 {2 * precision * recall / (precision + recall):.3f}")


def words(text):
    return re.findall(r"\w+", text.replace("\u2019", "'").lower())


def holds(content, first):
    content, first = words(content), words(first)[:6]
    return any(content[i : i + len(first)] == first for i in range(len(content) - len(first) + 1))


def statements(program, path, verbose):
    items = read_items(path, "T", "S")
    right = wanted = extra = outlets = carried = 0
    for (text, told), graph in zip(items, graphs(program, [text for text, _ in items])):
        nodes = {name: {node["id"] for node in of_name} for name, of_name in nodes_by_name(graph, vague=False).items()}
        left = list(graph["statements"])
        for must, (speaker, outlet, _, first) in told:
            speaker = plain(speaker.strip('"'))
            of_words = [one for one in left if holds(one["content"], first)]
            hits = [one for one in of_words if one.get("speaker") in nodes.get(speaker, set())
                    or set(words(one["speaker_text"])) & set(words(speaker)) - {"a", "an", "the", "of"} and not one.get("speaker")]
            wanted += must
            right += must and bool(hits)
            if hits:
                left.remove(hits[0])
                if must and outlet != "-":
                    carried += 1
                    outlets += hits[0].get("outlet") in nodes.get(plain(outlet), set())
            elif must and verbose:
                given = "; ".join(one["speaker_text"] for one in of_words)
                print(f"  missed {speaker} | {first} ({given}): {text}")
        for one in left:
            if not any(holds(one["content"], first) and not must for must, (_, _, _, first) in told):
                extra += 1
                if verbose:
                    print(f"  beside {one['speaker_text']} {one['cue']} | {one['content'][:60]}: {text}")
    precision, recall = right / (right + extra), right / wanted
    print(f"{path.stem}: precision {precision:.3f}, recall {recall:.3f}, "
          f"F1 {2 * precision * recall / (precision + recall):.3f}, outlets {outlets} of {carried}")


KINDS = {"names": names, "relations": relations, "statements": statements}


def main():
    verbose = "-v" in sys.argv
    program, *paths = [argument for argument in sys.argv[1:] if argument != "-v"]
    for path in map(pathlib.Path, paths) if paths else sorted(pathlib.Path(__file__).with_name("sentences").glob("*.txt")):
        KINDS[path.name.split("-")[0]](program, path, verbose)


if __name__ == "__main__":
    main()
