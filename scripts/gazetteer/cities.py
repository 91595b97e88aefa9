# SPDX-License-Identifier: Apache-2.0
"""Cities from Natural Earth, and the places of places.tsv."""
from tables import cell, is_cyrillic, own, rows, slug, unique

LANGUAGES = ("pl", "en", "uk", "ru", "de")
SOURCES = ["Sources: Natural Earth populated places (public domain), city_names.tsv (names set right and added)."]
PLACES_SOURCES = ["Source: places.tsv, written by hand."]
# A place that is no capital of anything and smaller than this is a research station or an Arctic village: it
# stands for nothing in news of meetings, and its name for much else.
SMALL = 30000
CONTINENTS = {
    "europe": "AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE AM AZ GI GR HR HU IE IS IT LI LT LU LV MC MD "
              "ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK IM JE GG",
    "america": "AG AR AW BB BM BO BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MQ MX NI PA "
               "PE PR PY SR SV TC TT US UY VC VE",
    "africa": "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ "
              "NA NE NG RE RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW",
}


def read(data):
    """The populated places that go in, the country codes that Natural Earth leaves open filled in."""
    left_out = {(row["name"], row["iso"]) for row in own("cities_left_out.tsv")}
    cities = []
    for row in rows(data / "places" / "cities.tsv"):
        row["iso_a2"] = {"Q25270": "XK", "Q168652": "SO", "Q191718": "SO"}.get(row["wikidataid"], row["iso_a2"])
        if row["iso_a2"] == "AQ" or not row["wikidataid"] or (row["name"], row["iso_a2"]) in left_out:
            continue
        if row["featurecla"].startswith("Admin-0") or int(row["pop_max"]) >= SMALL:
            cities.append(row)
    return cities


def names_of(row, fixed):
    names = {language: [row[f"name_{language}"]] for language in LANGUAGES}
    for language in ("pl", "en"):
        names[language] = cell(fixed.get(language, "="), row[f"name_{language}"])
    left_out = cell(fixed.get("left_out", ""))
    names = {language: [t for t in of_script(texts, language in ("uk", "ru")) if t not in left_out]
             for language, texts in names.items()}
    return {language: texts for language, texts in names.items()
            if texts and (language == "pl" or texts != names["pl"])}


def of_script(names, cyrillic):
    """Natural Earth has some names in the wrong column."""
    return [name for name in unique(names) if is_cyrillic(name) == cyrillic]


def city(row, fixed, country_ids):
    return {"id": row["wikidataid"], "kind": "place", "names": names_of(row, fixed),
            "in": country_ids.get(row["iso_a2"], ""),
            "at": [round(float(row["latitude"]), 3), round(float(row["longitude"]), 3)],
            "population": int(row["pop_max"])}


def continent_of(iso):
    return next((name for name, codes in CONTINENTS.items() if iso in codes.split()), "asia-pacific")


def build(cities, country_ids):
    """Continent -> entities, the largest cities first."""
    fixed = {row["wikidata"]: row for row in own("city_names.tsv")}
    files, seen = {}, set()
    for row in sorted(cities, key=lambda r: (-int(r["pop_max"]), r["wikidataid"])):
        if row["wikidataid"] not in seen:
            seen.add(row["wikidataid"])
            files.setdefault(continent_of(row["iso_a2"]), []).append(
                city(row, fixed.get(row["wikidataid"], {}), country_ids))
    return files


def set_within(places):
    """Puts places into the areas of within.tsv."""
    within = {row["place"]: row["within"] for row in own("within.tsv")}
    ids = {place["id"] for place in places}
    for unknown in (within.keys() | set(within.values())) - ids:
        raise SystemExit(f"within.tsv: no place has the id {unknown}")
    for place in places:
        place["in"] = within.get(place["id"], place["in"])


def places(country_ids):
    """The places written by hand."""
    return [{"id": row["id"], "kind": "place", "class": row["class"],
             "names": {k: v for k, v in (("pl", cell(row["pl"])), ("en", cell(row["en"])), ("uk", cell(row["uk"])))
                       if v and (k == "pl" or v != cell(row["pl"]))},
             "in": country_ids.get(row["in"], row["in"]),
             "at": [float(row["lat"]), float(row["lon"])] if row["lat"] else [],
             "population": int(row["population"] or 0) or ""} for row in own("places.tsv")]
