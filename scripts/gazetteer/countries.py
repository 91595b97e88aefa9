# SPDX-License-Identifier: Apache-2.0
"""Countries: CLDR's names, the aliases, adjectives and demonyms of the tables, capitals from Natural Earth."""
import json

from tables import cell, own, rows, unique

LANGUAGES = ("pl", "en", "uk", "ru", "de", "fr", "cs")
SOURCES = ["Sources: CLDR 48 (Unicode licence), Natural Earth (public domain) for capitals, countries.tsv and the",
           "table of demonyms (compiled for this project)."]
# Where Natural Earth has several capitals or none.
CAPITALS = {"BO": "Q1491", "ZA": "Q3926", "NL": "Q727", "LK": "Q35381", "CI": "Q3768", "MM": "Q37400", "TZ": "Q3866",
            "NG": "Q3787", "IL": "Q1218", "PS": "Q158119", "XK": "Q25270", "GL": "Q226", "MY": "Q1865", "CL": "Q2887",
            "BJ": "Q3799", "EH": "", "JP": "Q1490", "MA": "Q3551", "PE": "Q2868", "PH": "Q1461"}


def ids():
    """Country code -> entity id."""
    return {row["iso"]: row["wikidata"] or "country-" + row["iso"].lower() for row in own("countries.tsv")}


def cldr(data):
    """Language -> (code -> name)."""
    names = {}
    for language in LANGUAGES:
        tree = json.loads((data / "countries" / f"{language}.territories.json").read_text(encoding="utf-8"))
        names[language] = tree["main"][language]["localeDisplayNames"]["territories"]
    return names


def common(table, iso):
    """CLDR's name, the short one where the long one is no name: *SRA Hongkong (Chiny)*."""
    name = table.get(f"{iso}-alt-short", table[iso]) if "(" in table[iso] or iso == "PS" else table[iso]
    return name.split(" (")[0].replace(" & ", " and ")


def names_of(row, territories):
    iso = row["iso"]
    names = {}
    for language in LANGUAGES:
        table = territories[language]
        names[language] = cell(row.get(language, ""), table[iso]) or [common(table, iso)]
    names["pl"] = unique(names["pl"] + ([] if row["pl"] else [territories["pl"][iso]]))
    left_out = set(cell(row["left_out"]))
    kept = {language: [n for n in texts if n not in left_out] for language, texts in names.items()}
    return {language: texts for language, texts in kept.items() if texts}


def capitals(cities):
    found = {}
    for city in cities:
        if city["featurecla"] == "Admin-0 capital":
            found.setdefault(city["iso_a2"], city["wikidataid"])
    return {**found, **CAPITALS}


def build(data, cities, city_ids):
    """All countries as entities."""
    territories = cldr(data)
    demonyms = {"pl": {row["iso"]: row for row in rows(data / "people" / "demonyms.tsv")},
                "en": {row["iso"]: row for row in own("demonyms_en.tsv")}}
    capital_of = capitals(cities)
    return [country(row, territories, demonyms, capital_of, city_ids)
            for row in own("countries.tsv")]


def people(row):
    """Man, woman and people; a paraphrase such as *obywatel Eswatini* is no demonym."""
    words = {"m": row.get("man", row.get("person", "")), "f": row.get("woman", ""), "pl": row.get("people", "")}
    return {} if " z " in words["m"] or words["m"].startswith("obywatel") else {k: v for k, v in words.items() if v}


def country(row, territories, demonyms, capital_of, city_ids):
    iso = row["iso"]
    capital = capital_of.get(iso, "")
    words = {language: table[iso] for language, table in demonyms.items() if iso in table}
    return {"id": ids()[iso], "kind": "country", "names": names_of(row, territories),
            "generic": {"pl": cell(row["generic"])} if row["generic"] else {},
            "iso": iso, "capital": capital if capital in city_ids else "",
            "adjective": {language: w["adjective"] for language, w in words.items() if w["adjective"]},
            "demonyms": {language: people(w) for language, w in words.items() if people(w)}}
