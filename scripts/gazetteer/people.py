# SPDX-License-Identifier: Apache-2.0
"""People: those who hold or held an office since 2000, their names in three languages, their terms, their kin."""
import collections
import re
import unicodedata

from tables import HERE, cell, is_cyrillic, is_latin, own, rows, slug, unique

SOURCES = ["Sources: the table of office holders (compiled for this project; Wikidata's, CC0, to 2022), people_names.tsv,",
           "people_more.tsv, people/*.tsv, kin.tsv. Terms that were not checked since 2022 end with `to: unknown`."]
# Where the surname stands first and news call people by it: *Xi Jinping*, then *Xi*.
SURNAME_FIRST = {"CN", "KP", "KR", "TW", "HK", "SG"}
POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
NATIVE = {"UA": "uk", "BY": "be", "BG": "bg", "MK": "mk", "RS": "sr"}


def read(data):
    """Rows of office_holders.tsv, people_more.tsv and people/*.tsv by person, in the order of the tables."""
    people = collections.defaultdict(list)
    for row in [*rows(data / "people" / "office_holders.tsv"), *own("people_more.tsv"), *by_region()]:
        people[row["name_en"]].append(row)
    return people


def by_region():
    """The tables of people/; an empty English name is the Polish one."""
    for path in sorted((HERE / "people").glob("*.tsv")):
        for row in rows(path):
            yield {"wikidata": "", "name_native": "", **row, "name_en": row["name_en"] or row["name_pl"]}


class Terms:
    """What beside the table itself is known of a term."""

    def __init__(self, data, country_ids, organisation_ids):
        self.ids = {**country_ids, **organisation_ids}
        self.unchecked = {(r["name_en"], r["office"], r["of"], r["from"])
                          for r in rows(data / "people" / "unchecked_after_2022.tsv")}
        self.hosts = {(r["name_en"], r["office"], r["of"], r["from"]): r["host"]
                      for r in rows(data / "people" / "posting_hosts.tsv")}

    def office(self, row):
        key = (row["name_en"], row["office"], row["of"], row["from"])
        to = "unknown" if key in self.unchecked and not row["to"] else row["to"]
        host = self.ids.get(row.get("host") or self.hosts.get(key, ""), "")
        whole = {"office": row["office"], "of": self.ids.get(row["of"], ""), "from": row["from"], "to": to, "host": host}
        return {k: v for k, v in whole.items() if v}


def bare(name):
    """Without realm and title, which are no part of a name: *Sheikh*, *Felipe VI of Spain*. Nothing if one
    word is left of several: *Abdullah of Saudi Arabia* is no *Abdullah*."""
    short = re.sub(r"^(Sheikh|Archbishop|Metropolitan|Prince|King|Queen) |( of |, ).*$", "", name)
    return "" if " " in name and " " not in short else short


def names_of(rows_of_person, fixed):
    first = rows_of_person[0]
    names = {"pl": cell(fixed.get("pl", "="), first["name_pl"]),
             "en": cell(fixed.get("en", "="), bare(first["name_en"]))}
    native = next((r["name_native"] for r in rows_of_person if r["name_native"]), "")
    if is_cyrillic(native):
        names[NATIVE.get(first["of"], "ru")] = [native]
    elif native and is_latin(native):
        names["pl"] = unique(names["pl"] + [native])
    for part in cell(fixed.get("other", "")):
        language, _, name = part.partition(": ")
        names[language] = unique(names.get(language, []) + [name])
    names["pl"] = unique(names["pl"] + [plain(name) for name in names["pl"]])
    names["en"] = [n for n in names["en"] if n not in names["pl"]]
    return {language: texts for language, texts in names.items() if texts}


def plain(name):
    """As newspapers print it who set no foreign signs: *Ahmet Davutoglu*; Polish letters stay."""
    name = name.translate(str.maketrans("ıđĐøØßðþÞæ", "idDoOsdtTa"))
    return "".join(c if c in POLISH else unicodedata.normalize("NFD", c)[0] for c in name)


def surname_alias(names, country):
    """The surname that stands first, in every spelling (*Moon*, *Mun*), as an alias that holds where the full name does too."""
    found = []
    for name in names["pl"]:
        words = name.split()
        western = len(words) == 2 and "-" not in words[1] and words[0] in WESTERN
        initial = words[0].endswith(".")
        if country in SURNAME_FIRST and len(words) > 1 and not western and not initial and words[0] not in found:
            found.append(words[0])
    return {"pl": found} if found else {}


WESTERN = {row["name"] for row in own("western_given_names.tsv")}


def offices_of(rows_of_person, terms):
    found = [terms.office(row) for row in rows_of_person if row["office"]]
    return sorted((o for i, o in enumerate(found) if o not in found[:i]), key=lambda o: (o.get("from", ""), o["office"]))


def file_of(rows_of_person, country_ids):
    """The country in most of the terms, of equals the one told most exactly (a monarch of several realms is at
    home where the day is known); bodies that are no country's share a file."""
    codes = collections.Counter()
    for row in rows_of_person:
        if row["of"] in country_ids:
            codes[row["of"]] += 100 + len(row["from"])
    if codes:
        return codes.most_common(1)[0][0]
    return "international" if any(row["of"] for row in rows_of_person) else "others"


def person_id(rows_of_person):
    return next((r["wikidata"] for r in rows_of_person if r["wikidata"]), "") or slug(bare(rows_of_person[0]["name_en"]) or rows_of_person[0]["name_en"])


def build(data, country_ids, organisation_ids):
    """File -> people, by name."""
    people = read(data)
    terms = Terms(data, country_ids, organisation_ids)
    fixed = {row["name_en"]: row for row in own("people_names.tsv")}
    kin = kinship(people)
    files = collections.defaultdict(list)
    for name, own_rows in people.items():
        file = file_of(own_rows, country_ids)
        names = names_of(own_rows, fixed.get(name, {}))
        files[file].append({"id": person_id(own_rows), "kind": "person", "names": names,
                            "generic": surname_alias(names, file), "gender": own_rows[0]["gender"],
                            "offices": offices_of(own_rows, terms), "kin": kin[name]})
    tell_unused(fixed, people)
    return {file: sorted(records, key=lambda r: (slug(r["names"]["pl"][0]), r["id"])) for file, records in files.items()}


def kinship(people):
    kin = collections.defaultdict(list)
    for row in own("kin.tsv"):
        if row["who"] in people and row["of"] in people:
            kin[row["who"]].append({"is": row["is"], "of": person_id(people[row["of"]])})
        else:
            print("kin.tsv: not among the people:", row["who"], "or", row["of"])
    return kin


def tell_unused(fixed, people):
    for name in fixed:
        if name not in people:
            print("people_names.tsv: not among the people:", name)
