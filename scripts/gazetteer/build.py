#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds the gazetteer's people, places and organizations from tables.

    build.py --data FOLDER [--out gazetteer]

FOLDER holds the tables that are too large to stand here: countries/ (CLDR), places/cities.tsv (Natural Earth),
people/*.tsv. Run twice, it writes the same bytes.
"""
import argparse
import pathlib

import cities
import countries
import organisations
import people
import positions
import venues
from writer import HEAD, write


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=pathlib.Path, required=True)
    options.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parents[2] / "gazetteer")
    chosen = options.parse_args()
    for name, count in build(chosen.data, chosen.out).items():
        print(f"{count:6} {name}")


def build(data, out):
    """Writes every file, and takes away what an earlier run wrote; file name -> number of entities."""
    for path in out.glob("*/*.yaml"):
        if path.read_text(encoding="utf-8").startswith(HEAD):
            path.unlink()
    country_ids = countries.ids()
    populated = cities.read(data)
    counts = build_organisations(data, out, country_ids)
    counts |= build_places(data, out, country_ids, populated)
    files = people.build(data, country_ids, organisations.all_ids(data))
    for name, records in sorted(files.items()):
        counts[f"people/{name}"] = write(out / "people" / f"{name}.yaml", records, people.SOURCES)
    counts["import/wikidata_positions"] = positions.write(out / "import" / "wikidata_positions.tsv",
                                                          positions.build(data, country_ids))
    return counts


def build_organisations(data, out, country_ids):
    more = organisations.more(country_ids)
    media = [r for r in more if r["class"] == "media"]
    files = {"international": (organisations.build(data, country_ids), organisations.SOURCES),
             "national": ([r for r in more if r["class"] != "media"], organisations.OWN_SOURCES),
             "media": (media, organisations.OWN_SOURCES)}
    return {f"organizations/{name}": write(out / "organizations" / f"{name}.yaml", records, sources)
            for name, (records, sources) in files.items()}


def build_places(data, out, country_ids, populated):
    by_continent = cities.build(populated, country_ids)
    by_hand = cities.places(country_ids)
    everywhere = [place for records in by_continent.values() for place in records] + by_hand
    cities.set_within(everywhere)
    place_ids = {name: place["id"] for place in reversed(everywhere) for name in place["names"].get("pl", [])}
    names = {n for r in organisations.build(data, country_ids) + organisations.more(country_ids) for n in r["names"]["pl"]}
    files = {f"cities-{continent}": (records, cities.SOURCES) for continent, records in by_continent.items()}
    city_ids = {place["id"] for place in everywhere}
    files["countries"] = (countries.build(data, populated, city_ids), countries.SOURCES)
    files["places"] = (by_hand, cities.PLACES_SOURCES)
    files["venues"] = (venues.build(data, place_ids, country_ids, names), venues.SOURCES)
    return {f"places/{name}": write(out / "places" / f"{name}.yaml", records, sources)
            for name, (records, sources) in sorted(files.items())}


if __name__ == "__main__":
    main()
