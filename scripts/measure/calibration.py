#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How far the confidence of reports can be believed: of those said with 0.8, about eight in ten should be right.

    calibration.py GOLD_FOLDER GOLD_DIR=EXTRACTED.jsonl …      GOLD_FOLDER holds score.py

A report is right as `meetings` of score.py has it: its status and at least one pair of its parties."""
import importlib.util
import json
import pathlib
import sys
from collections import defaultdict


def load_score(folder):
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def right_reports(score, gold, said):
    """The reports of one article that a meeting of the gold stands behind, each gold meeting once."""
    free, right = list(said), []
    for meeting in sorted(gold, key=score.optional):
        status = {meeting["status"], *meeting.get("status_alt", [])}
        same = [r for r in free if r["status"] in status and score.align(score.pairs(meeting), score.pairs(r))]
        if same:
            best = max(same, key=lambda r: len(score.align(score.pairs(meeting), score.pairs(r))))
            free.remove(best)
            right.append(best)
    return right


def main():
    score = load_score(pathlib.Path(sys.argv[1]))
    bins = defaultdict(lambda: [0, 0, 0.0])
    for pair in sys.argv[2:]:
        gold_dir, extracted = pair.split("=")
        with open(extracted, encoding="utf-8") as file:
            said = {score.key(d["doc"]): d["meetings"] for d in map(json.loads, filter(str.strip, file))}
        for file in sorted(pathlib.Path(gold_dir).glob("*.json")):
            gold = json.loads(file.read_text("utf-8"))
            reports = said.get(score.key(gold["doc"]), [])
            right = {id(r) for r in right_reports(score, gold["meetings"], reports)}
            for report in reports:
                b = bins[min(int(report["confidence"] * 10), 9)]
                b[0] += id(report) in right
                b[1] += 1
                b[2] += report["confidence"]
    for b in sorted(bins):
        right, all_, told = bins[b]
        print(f"confidence {b / 10:.1f}: {right} of {all_} right, {right / all_:.2f}; said {told / all_:.2f}")


if __name__ == "__main__":
    main()
