#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes gazetteer/languages/pl/known_names.yaml: base forms of proper names that the sjp.pl dictionary knows, and
words of the names of office holders; the places that the shipped gazetteer has.

  scripts/gazetteer/known_names.py SHARED       SHARED: the folder that holds data/inflection and data/people

A name that has plural forms of its own, or is an adjective in -ski, is a person's; one that stands in one number
alone is a place's; men's names without a plural (flag O) may be either. A surname in -ski has one in -ska beside
it. Only base forms are taken: how they inflect is what paradigms.yaml says.
"""
import collections
import csv
import gzip
import pathlib
import re
import sys

HEAD = """\
# Base forms of proper names, for guessing the base form of a name that stands in a text: a listed one is likelier,
# and so is one that ends as many of these do. Forms are not taken from here: paradigms.yaml makes them.
# Written by scripts/gazetteer/known_names.py from the sjp.pl dictionary (hunspell-pl), Apache-2.0, the names of
# office holders, and ../../places.
"""
ROOT = pathlib.Path(__file__).resolve().parents[2]
ADJECTIVES = ("ski", "cki", "dzki", "ny", "ty")
WOMEN = {"ski": "ska", "cki": "cka", "dzki": "dzka", "ny": "na", "ty": "ta"}


def lemmas(shared):
    forms = collections.defaultdict(set)
    with gzip.open(shared / "data/inflection/proper_forms.tsv.gz", "rt", encoding="utf-8") as rows:
        for row in rows:
            form, lemma, flags = row.rstrip("\n").split("\t")
            forms[lemma, flags].add(form)
    return [(lemma, flags) for (lemma, flags), made in forms.items() if flags and len(made) > 1 and len(lemma) > 1]


def is_person(lemma, flags):
    if "X" in flags or "x" in flags:
        return lemma.endswith(ADJECTIVES) and not lemma.endswith(("iny", "yny", "owy"))
    return "N" in flags or "S" in flags or "K" in flags or flags == "O"


def is_place(flags):
    return not set("NSKXxVrT") & set(flags)


def women(names):
    """The surnames of women beside those of men that are adjectives."""
    return [name[: -len(end)] + hers for name in names for end, hers in WOMEN.items() if name.endswith(end)]


def office_holders(shared):
    with open(shared / "data/people/office_holders.tsv", encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            for name in (row["name_pl"], row["name_en"]):
                yield from (part for word in name.split() for part in word.split("-") if is_name_word(part))


def shipped_places():
    """The Polish names of one word in the shipped gazetteer's places and countries."""
    for file in sorted((ROOT / "gazetteer/places").glob("*.yaml")):
        for names in re.findall(r"names: \{pl: (\[[^]]*\]|[^,}]*)", file.read_text(encoding="utf-8")):
            yield from (name for name in re.split(r"[\[\],] *", names) if is_name_word(name))


def is_name_word(word):
    return len(word) > 2 and word[0].isupper() and word[1:].islower() and word.isalpha()


def block(key, names):
    lines, line = [key + ": >-"], " "
    for name in sorted(set(names)):
        if len(line) + len(name) + 1 > 118:
            lines.append(line)
            line = " "
        line += " " + name
    return "\n".join(lines + [line, ""])


def main():
    shared = pathlib.Path(sys.argv[1])
    out = ROOT / "gazetteer/languages/pl/known_names.yaml"
    known = lemmas(shared)
    persons = [lemma for lemma, flags in known if is_person(lemma, flags)]
    persons += women(persons) + list(office_holders(shared))
    places = [lemma for lemma, flags in known if is_place(flags)] + list(shipped_places())
    out.write_text(HEAD + block("persons", persons) + block("places", places), encoding="utf-8")


main()
