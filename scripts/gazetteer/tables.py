# SPDX-License-Identifier: Apache-2.0
"""Tab-separated tables: the facts that the gazetteer is made of, and what was written by hand beside them."""
import csv
import pathlib
import re
import unicodedata

HERE = pathlib.Path(__file__).parent


def rows(path):
    """The rows of a table as dictionaries; lines that begin with '#' are comments, missing cells are empty."""
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        yield {key: unicodedata.normalize("NFC", (value or "").strip()) for key, value in row.items() if key}


def own(name):
    """A table that stands beside this file."""
    return list(rows(HERE / name))


def cell(text, table_name=""):
    """The names of a cell, '; ' between them; '=' is the name that the other table has."""
    names = [name.strip() for name in text.split(";")]
    return unique(table_name if name == "=" else name for name in names)


def unique(names):
    return list(dict.fromkeys(name for name in names if name))


def slug(name):
    """A name as an id: `Kadri Simson` is kadri-simson."""
    plain = unicodedata.normalize("NFD", name.translate(str.maketrans("łŁøØđĐßıæ", "lLoOdDsia")).lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def is_cyrillic(name):
    return bool(re.search(r"[\u0400-\u04ff]", name))


def is_latin(name):
    return bool(re.match(r"[^\u0370-\uffff]*$", name))
