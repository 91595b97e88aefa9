#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""English contacts: of the sentences that are coded as a meeting, visit, call or negotiation, how many does the
program read as one, and in how many of the others does it see a meeting that was held?

    english.py documents SENTENCES_EN >documents.jsonl
    english.py score SENTENCES_EN EXTRACTED.jsonl [--min-found F] [--max-alarms F]

Contacts: PLOVER's CONSULT with two coded parties, and the CAMEO codes 040 to 046 (consult, telephone, visit, host, meet,
mediate, negotiate) where source and target differ. PETRARCH's made-up states (the files whose places are of
Middle-earth) are left out: no gazetteer has them. A sentence coded more than once counts once, as a contact if any
of its codes is one. Found: the program tells of at least one meeting of any status. Alarm: a held meeting in a
sentence that has no contact code."""
import argparse
import csv
import json
import pathlib
import sys

INVENTED = ("Arnor", "Gondor", "Mordor", "Eriador", "Ithilen", "Osgiliath", "Rohan", "Dagolath", "Bree ", "Minas Tirith",
            "Caras Galadhon", "Calenardhon", "Fornost", "Isengard", "Shire", "Elves", "Orc", "Eymn", "Gollum", "Harad")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def sentences(folder):
    """{text: whether it is coded as a contact}"""
    found = {}
    for row in rows(folder / "plover.tsv"):
        if not row["text"]:
            continue
        two = "|" in (row["source"] or "") or bool(row["target"])
        found[row["text"]] = found.get(row["text"], False) or (row["event"] == "CONSULT" and two)
    for row in rows(folder / "petrarch.tsv"):
        if not row["text"]:
            continue
        if any(name in row["text"] for name in INVENTED):
            continue
        contact = row["cameo"][:2] == "04" and row["source"] != row["target"]
        found[row["text"]] = found.get(row["text"], False) or contact
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("documents", "score"))
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("extracted", nargs="?")
    parser.add_argument("--min-found", type=float, default=0)
    parser.add_argument("--max-alarms", type=float, default=1)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    coded = sentences(args.folder)
    if args.command == "documents":
        for number, text in enumerate(coded):
            print(json.dumps({"id": str(number), "title": "", "text": text, "language": "en"}, ensure_ascii=False))
        return
    texts = list(coded)
    said = {texts[int(d["doc"])]: d["meetings"] for d in map(json.loads, open(args.extracted, encoding="utf-8"))}
    contacts = [t for t, contact in coded.items() if contact]
    others = [t for t, contact in coded.items() if not contact]
    missed = [t for t in contacts if not said.get(t)]
    alarms = [t for t in others if any(m["status"] == "held" for m in said.get(t, []))]
    if args.errors:
        print(*("missed: " + t for t in missed), *("alarm: " + t for t in alarms), sep="\n")
    found, alarm = 1 - len(missed) / len(contacts), len(alarms) / len(others)
    print(f"English contacts: found {found:.3f} of {len(contacts)}, alarms {alarm:.3f} of {len(others)} others")
    if found < args.min_found or alarm > args.max_alarms:
        sys.exit(f"falls short: found at least {args.min_found}, alarms at most {args.max_alarms}")


if __name__ == "__main__":
    main()
