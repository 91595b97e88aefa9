# SPDX-License-Identifier: Apache-2.0
"""Writes entities as YAML that people can read and edit: one key a line, small maps in one line."""
import re

from tables import cell, own

HEAD = ("# Written by scripts/gazetteer/build.py: change the tables beside it, not this file; entities of your own\n"
        "# go into a file of your own.\n")
PLAIN = re.compile(r"[\w„”’+–/.&()!-][\w „”’'+–/.&()!-]*$")
NEVER_PLAIN = re.compile(r"(true|false|yes|no|on|off|null|~|-.*|[\d.+-]+|.*\s)$", re.IGNORECASE)


def scalar(text):
    """A text quoted only where YAML asks for it."""
    text = str(text)
    if PLAIN.match(text) and not NEVER_PLAIN.match(text) and ": " not in text and not text.startswith(("!", "&")):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def flow(value):
    """A value in one line; a list of one is written as that one."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(v)}" for key, v in value.items()) + "}"
    if isinstance(value, list):
        return flow(value[0]) if len(value) == 1 else "[" + ", ".join(map(flow, value)) + "]"
    return number(value) if isinstance(value, (int, float)) else date_or_scalar(value)


def number(value):
    return repr(value)


def date_or_scalar(text):
    return text if re.fullmatch(r"\d{4}(-\d\d){0,2}", text) else scalar(text)


def entity(record):
    """One entity; keys without a value are left out. Lists of maps stand one a line."""
    lines = []
    for key, value in record.items():
        if value in ("", None, [], {}):
            continue
        if key in ("offices", "kin"):
            lines.append(f"{key}:")
            lines += [f"  - {flow(item)}" for item in value]
        else:
            lines.append(f"{key}: {'[' + ', '.join(map(flow, value)) + ']' if key in ('at', 'members') else flow(value)}")
    return "\n".join(("- " if i == 0 else "  ") + line for i, line in enumerate(lines)) + "\n"


def forms_off():
    """Entity id -> forms switched off."""
    return {row["id"]: cell(row["off"]) for row in own("forms_off.tsv")}


def write(path, records, sources):
    """A gazetteer file of these entities, in the order given."""
    off = forms_off()
    records = [{**record, "off": off.get(record["id"], [])} for record in records]
    path.parent.mkdir(parents=True, exist_ok=True)
    head = HEAD + "".join(f"# {line}\n" for line in sources)
    path.write_text(head + "\n" + "\n".join(map(entity, records)), encoding="utf-8")
    return len(records)
