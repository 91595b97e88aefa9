# SPDX-License-Identifier: Apache-2.0
"""Which office a position of Wikidata is: told by those who held it, of whom the table of office holders says what
they were. For `whomet gazetteer import`."""
import collections
import csv

from tables import rows

HEAD = ("# Written by scripts/gazetteer/build.py from Wikidata's lists of office holders (CC0) and the table of office\n"
        "# holders: which office of which state a position is. The first rows are positions of no one state.\n")
GENERAL = [("Q30461", "president"), ("Q14212", "prime-minister"), ("Q7330070", "foreign-minister"), ("Q83307", "minister"),
           ("Q121998", "ambassador"), ("Q30185", "mayor"), ("Q132050", "governor"), ("Q116", "monarch")]


def held(data):
    """(position, person, country's id) of Wikidata's two lists."""
    for name, person in (("leaders2021_wikidata.csv", "officeholder"), ("foreign_ministers_wikidata.csv", "person")):
        with open(data / "people" / name, encoding="utf-8") as file:
            for row in csv.DictReader(file):
                yield row["position"], row[person], row.get("countryid") or row.get("country", "")


def offices(data):
    """Wikidata's id of a person and code of a country -> offices held there."""
    found = collections.defaultdict(set)
    for row in rows(data / "people" / "office_holders.tsv"):
        if row["wikidata"]:
            found[row["wikidata"], row["of"]].add(row["office"])
    return found


def build(data, country_ids):
    """Rows position, office, of: where all who held it had but one office in common."""
    codes = {identity: code for code, identity in country_ids.items()}
    known, common = offices(data), {}
    for position, person, country in held(data):
        here = known.get((person, codes.get(country, "")))
        if here:
            common[position, country] = common.get((position, country), here) & here
    return sorted((position, *shared, country) for (position, country), shared in common.items() if len(shared) == 1)


def write(path, found):
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [("position", "office", "of"), *((p, o, "") for p, o in GENERAL), *found]
    path.write_text(HEAD + "".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")
    return len(found)
