"""Runs the code blocks of Markdown pages in a folder each, with the samples in it; compares with the ```text block that follows."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

program, root, accept, *pages = sys.argv[1:]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```\n(?:```text\n(.*?)^```\n)?", re.M | re.S)
COMMANDS = {"sh": ["bash", "-eu", "-o", "pipefail", "-c"], "python": ["/usr/bin/python3", "-W", "ignore", "-c"], "js": ["node", "-e"],
            "r": ["Rscript", "--vanilla", "-e"], "sql": ["sqlite3", "graph.sqlite"]}
# A tool that the project does not install may be missing even in CI.
OPTIONAL = {"r"}
failures, missing, ran = [], set(), 0


def run(language, code, folder):
    environment = {**os.environ, "PATH": f"{os.path.dirname(os.path.abspath(program))}:{os.environ['PATH']}",
                   "NODE_PATH": f"{root}/build/consumers/node_modules"}
    argument, given = ([], code) if language == "sql" else ([code], None)
    done = subprocess.run(COMMANDS[language] + argument, input=given, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    lacks = re.search(r"No module named '(networkx|igraph|rdflib)'|Cannot find module '(graphology|cytoscape)'|no package called .(igraph)", done.stderr)
    return done, lacks and next(filter(None, lacks.groups()))


for page in pages:
    text = pathlib.Path(page).read_text()
    with tempfile.TemporaryDirectory() as folder:
        for sample in pathlib.Path(root, "docs/samples").glob("*.txt"):
            shutil.copy(sample, folder)
        shutil.copytree(f"{root}/schemas", f"{folder}/schemas")

        def check(match):
            global ran
            language, code, wanted = match.groups()
            if language not in COMMANDS:
                return match.group(0)
            where = f"{os.path.basename(page)}:{text[:match.start()].count(chr(10)) + 1}"
            if not shutil.which(COMMANDS[language][0]):
                missing.add((COMMANDS[language][0], language in OPTIONAL))
                return match.group(0)
            done, lacks = run(language, code, folder)
            if lacks:
                missing.add((lacks, False))
                return match.group(0)
            ran += 1
            if done.returncode:
                failures.append(f"{where}: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else 'failed'}")
            elif wanted is not None and wanted != done.stdout:
                failures.append(f"{where} prints {done.stdout!r}, the page says {wanted!r}")
                return match.group(0).replace("```text\n" + wanted, "```text\n" + done.stdout)
            return match.group(0)

        changed = BLOCK.sub(check, text)
    if accept == "--accept":
        pathlib.Path(page).write_text(changed)
print(f"{ran} blocks ran")
for line in failures + [f"not here, so not run: {tool}" for tool, _ in sorted(missing)]:
    print(line)
sys.exit(1 if failures or (os.environ.get("CI") == "true" and any(not optional for _, optional in missing)) else 0)
