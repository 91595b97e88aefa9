# SPDX-License-Identifier: Apache-2.0
"""Venues and seats: buildings where people meet, and those that are said for a government."""
from tables import own, rows, slug, unique

SOURCES = ["Source: the tables of venues and of seats of government (compiled for this project), venues_left_out.tsv."]
# Where a country's seats stand; elsewhere a seat is only known to be in its country.
CITIES = {"US": "Waszyngton", "FR": "Paryż", "GB": "Londyn", "DE": "Berlin", "IT": "Rzym", "PL": "Warszawa",
          "UA": "Kijów", "RU": "Moskwa", "CZ": "Praga", "SK": "Bratysława", "HU": "Budapeszt", "AT": "Wiedeń",
          "RO": "Bukareszt", "ES": "Madryt", "PT": "Lizbona", "BY": "Mińsk", "TR": "Ankara", "CN": "Pekin",
          "JP": "Tokio", "KR": "Seul", "IL": "Jerozolima", "EE": "Tallinn", "LT": "Wilno", "LV": "Ryga",
          "FI": "Helsinki", "SE": "Sztokholm", "DK": "Kopenhaga", "GE": "Tbilisi", "AM": "Erywań"}
# Further names of a venue, in Polish and in English.
ALSO = {"Joint Base Elmendorf–Richardson": "Elmendorf-Richardson"}


def build(data, place_ids, country_ids, organisation_names):
    """Buildings where people meet; a seat of government says whom it stands for."""
    left_out = {row["name"] for row in own("venues_left_out.tsv")}
    found = {}
    for row in rows(data / "people" / "venues.tsv"):
        if row["name_pl"] not in left_out | organisation_names | set(place_ids):
            found[row["name_pl"]] = venue(row, place_ids, country_ids)
    for row in rows(data / "people" / "seats.tsv"):
        known = row["kind"] in ("capital", "capital-metonym", "seat") or row["name_pl"] in left_out | organisation_names
        if not known:
            add_seat(row, found, place_ids, country_ids)
    return sorted(found.values(), key=lambda v: v["id"])


def venue(row, place_ids, country_ids):
    return {"id": "venue-" + slug(row["name_en"]), "kind": "place", "names": names(row),
            "in": place_ids.get(row["city"]) or country_ids[row["country"]],
            "at": [float(row["lat"]), float(row["lon"])] if row["lat"] else []}


def names(row):
    english = row["name_en"]
    also = [ALSO[english]] if english in ALSO else []
    known = english == row["name_pl"] or "(" in english
    return {"pl": [row["name_pl"], *also], **({} if known else {"en": [english, *also]})}


def add_seat(row, found, place_ids, country_ids):
    """Adds a seat, or joins it to the place of the same English name."""
    identity = "venue-" + slug(row["name_en"])
    same = found.get(row["name_pl"]) or next((v for v in found.values() if v["id"] == identity), None)
    if not same:
        same = found[row["name_pl"]] = {"id": identity, "kind": "place", "names": names(row)}
        if row["of"] in country_ids:
            same["in"] = place_ids.get(CITIES.get(row["of"], ""), country_ids[row["of"]])
    same["names"]["pl"] = unique(same["names"]["pl"] + [row["name_pl"]])
    if row["of"] in country_ids and row["kind"] != "venue":
        same["stands-for"] = country_ids[row["of"]]
