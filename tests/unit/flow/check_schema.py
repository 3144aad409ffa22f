# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates every shipped flow against the JSON Schema, and proves that the schema refuses.

usage: check_schema.py SOURCE_DIR
"""
import copy
import glob
import json
import os
import sys

import jsonschema


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def spoilt(flow):
    """Name and definition of variants that must be refused."""
    def variant(name, change):
        other = copy.deepcopy(flow)
        change(other)
        return name, other

    step = next(i for i, s in enumerate(flow["steps"]) if s.get("limits"))
    back = next((i, j) for i, s in enumerate(flow["steps"])
                for j, o in enumerate(s["outcomes"]) if o["id"] == "return")
    chosen = next((i, j) for i, s in enumerate(flow["steps"])
                  for j, e in enumerate(s.get("elements", [])) if e["type"] == "choice")
    yield variant("no key", lambda f: f.pop("key"))
    yield variant("unknown word", lambda f: f.update(colour="red"))
    yield variant("fraction", lambda f: f.update(version=1.5))
    yield variant("unknown kind", lambda f: f.update(kind="favour"))
    yield variant("no steps", lambda f: f.update(steps=[]))
    yield variant("limit without basis", lambda f: f["steps"][step]["limits"][0].pop("basis"))
    yield variant("limit in weeks", lambda f: f["steps"][step]["limits"][0].update(unit="week"))
    yield variant("unknown role", lambda f: f["steps"][0].update(roles=["mayor"]))
    yield variant("step without outcome", lambda f: f["steps"][0].update(outcomes=[]))
    yield variant("return without reason",
                  lambda f: f["steps"][back[0]]["outcomes"][back[1]].pop("reason"))
    yield variant("choice without options",
                  lambda f: f["steps"][chosen[0]]["elements"][chosen[1]].pop("options"))
    yield variant("outcome that leads nowhere",
                  lambda f: f["steps"][0]["outcomes"][0].pop("to"))


def main():
    source = sys.argv[1]
    schema = read(os.path.join(source, "resources", "schema", "flow.schema.json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    paths = sorted(glob.glob(os.path.join(source, "resources", "flows", "*.json")))
    if len(paths) < 3:
        sys.exit("the shipped flows are not where they should be")
    faults, refused = [], 0
    for path in paths:
        flow = read(path)
        for error in validator.iter_errors(flow):
            place = "/".join(str(part) for part in error.absolute_path)
            faults.append(f"{os.path.basename(path)}: {place}: {error.message[:200]}")
        for name, other in spoilt(flow):
            if validator.is_valid(other):
                faults.append(f"{os.path.basename(path)}: the schema lets pass: {name}")
            refused += 1
    print(f"{len(paths)} flows, {refused} spoilt variants, {len(faults)} faults")
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
