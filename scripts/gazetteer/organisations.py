# SPDX-License-Identifier: Apache-2.0
"""Organisations: the table, its names set right, and those written by hand."""
from tables import cell, own, rows, slug, unique

SOURCES = ["Sources: the table of organisations (compiled for this project), organisation_names.tsv."]
OWN_SOURCES = ["Source: organisations_more.tsv, written by hand."]


def ids(data):
    """Slug -> entity id, for those of the table."""
    return {row["slug"]: row["wikidata"] or row["slug"] for row in rows(data / "people" / "organisations.tsv")}


def all_ids(data):
    """As above, with those written by hand."""
    return {**{row["id"]: row["id"] for row in own("organisations_more.tsv")}, **ids(data)}


def acronyms(row, language):
    """Those that stand for nothing else in a Polish text."""
    left_out = {r["acronym"] for r in own("acronyms_left_out.tsv")}
    return [a for a in [row[f"acronym_{language}"]] if a and a not in left_out]


def names_of(row, fixed):
    names = {}
    for language in ("pl", "en"):
        table = row[f"name_{language}"].split(" (")[0]
        names[language] = unique(cell(fixed.get(language, "="), table) + acronyms(row, language))
    names["en"] = [n for n in names["en"] if n not in names["pl"]]
    return {language: texts for language, texts in names.items() if texts}


def build(data, country_ids):
    fixed = {row["slug"]: row for row in own("organisation_names.tsv")}
    organisation_ids = ids(data)
    left_out = {row["slug"] for row in own("organisations_left_out.tsv")}
    return [{"id": organisation_ids[row["slug"]], "kind": "organization",
             "names": names_of(row, fixed.get(row["slug"], {})),
             "generic": generic(fixed.get(row["slug"], {})), "class": slug(row["kind"]),
             "in": country_ids.get(fixed.get(row["slug"], {}).get("in", ""), ""),
             "members": [country_ids[code] for code in row["members"].split() if code in country_ids]}
            for row in rows(data / "people" / "organisations.tsv") if row["slug"] not in left_out]


def generic(row):
    names = cell(row.get("generic", ""))
    return {"pl": names} if names else {}


def more(country_ids):
    """Those written by hand, media apart."""
    records = []
    for row in own("organisations_more.tsv"):
        polish, english = cell(row["pl"]), cell(row["en"])
        records.append({"id": row["id"], "kind": "organization",
                        "names": {"pl": polish, **({"en": english} if english != polish and english else {})},
                        "generic": generic(row), "class": row["class"],
                        "stands-for": country_ids.get(row["of"], ""),
                        "in": {"kremlin": "Q649", "white-house": "Q61", "downing-street": "Q84"}.get(row["id"], "")})
    return records
