# SPDX-License-Identifier: Apache-2.0
"""What the measurements of linking share: the corpus, gazetteers as JSON lines in YAML, runs of the program, F1."""
import json
import pathlib
import subprocess
import sys


def documents(shared, language):
    """The documents of one language, as the corpus has them."""
    with open(shared / "slavner" / f"{language}.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def gazetteer(shared, language="pl"):
    """The entities of the corpus by their base forms, as the corpus's own script makes them."""
    path = shared / "slavner"
    made = subprocess.run([sys.executable, path / "gazetteer.py", path / f"{language}.jsonl"],
                          check=True, capture_output=True, text=True)
    return [json.loads(line.removeprefix("- ")) for line in made.stdout.splitlines()]


def write_gazetteer(entities, path):
    path.write_text("".join(f"- {json.dumps(e, ensure_ascii=False)}\n" for e in entities), encoding="utf-8")


def extract(program, docs, gazetteers, out, name, language=None):
    """The mentions that the program finds, by document id."""
    inputs, found = out / f"{name}.in.jsonl", out / f"{name}.jsonl"
    with open(inputs, "w", encoding="utf-8") as file:
        for doc in docs:
            record = {key: doc[key] for key in ("id", "text", "published")}
            file.write(json.dumps(record | ({"language": language} if language else {}), ensure_ascii=False) + "\n")
    files = [part for path in gazetteers for part in ("--gazetteer-file", path)]
    subprocess.run([program, "extract", inputs, *files, "--format", "jsonl", "-o", found], check=True)
    return read_mentions(found)


def read_mentions(path):
    """The mentions that `extract` wrote, by document id."""
    with open(path, encoding="utf-8") as file:
        return {record["doc"]: record["mentions"] for record in map(json.loads, file)}


def ratio(hits, golds, guesses):
    """Precision, recall, F1."""
    p, r = hits / guesses if guesses else 0.0, hits / golds if golds else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def arguments(parser):
    """The arguments that every measurement takes, and its own; paths made absolute."""
    parser.add_argument("shared", type=pathlib.Path, help="the folder that holds slavner/ and data/")
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path, help="a folder for what is written on the way")
    args = parser.parse_args()
    args.shared, args.program, args.out = (p.resolve() for p in (args.shared, args.program, args.out))
    args.out.mkdir(parents=True, exist_ok=True)
    return args
