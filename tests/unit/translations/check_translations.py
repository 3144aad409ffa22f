# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on a text of the program that Chinese users would read in English.

usage: check_translations.py SOURCE_DIR LUPDATE

Every string that lupdate finds in the code must have a finished entry in one of
translations/zh_CN/*.ts, with the same %1 and %n; no entry may shout or contradict another file.
"""
import glob
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

FOLDERS = ["models", "ui", "sync", "app"]
PLACEHOLDER = re.compile(r"%(?:L?\d{1,2}|n)")


def messages(xml):
    """(context, source, comment) -> (texts, unfinished) of one .ts document."""
    out = {}
    for context in ET.fromstring(xml).iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            texts, unfinished = [], True
            if translation is not None:
                forms = translation.findall("numerusform")
                texts = [f.text or "" for f in forms] or [translation.text or ""]
                unfinished = translation.get("type") is not None
            key = (name, message.findtext("source") or "", message.findtext("comment") or "")
            out[key] = (texts, unfinished)
    return out


def faults_of(entries, where):
    faults = []
    for (context, source, _), (texts, unfinished) in entries.items():
        label = f"{where}: {context}: {source[:70]!r}"
        if unfinished or not texts or not all(t.strip() for t in texts):
            faults.append(f"{label}: unfinished or empty")
            continue
        wanted = set(PLACEHOLDER.findall(source))
        for text in texts:
            if set(PLACEHOLDER.findall(text)) != wanted:
                faults.append(f"{label}: placeholders differ")
            if "!" in text.replace("!=", "") or "！" in text:
                faults.append(f"{label}: exclamation mark")
    return faults


def missing(wanted, known):
    faults = []
    for context, source, comment in wanted:
        if not context.startswith("xq::"):
            # Qt looks texts up under the class's full name; here lupdate could not tell it, as
            # in a helper of one's own around translate() instead of Q_DECLARE_TR_FUNCTIONS.
            faults.append(f"code: context {context!r} is not in xq:: for {source[:70]!r}")
        elif (context, source, comment) not in known:
            faults.append(f"code: {context}: {source[:70]!r} has no entry")
    return faults


def self_test():
    def ts(body, context="xq::A"):
        return f"<TS><context><name>{context}</name>{body}</context></TS>"

    def entry(source, translation):
        return f"<message><source>{source}</source>{translation}</message>"

    good = messages(ts(entry("a %1", "<translation>甲%1</translation>")))
    assert not faults_of(good, "t") and not missing(good, good)
    for bad in ["<translation>甲</translation>", '<translation type="unfinished">甲%1</translation>',
                "<translation></translation>", "<translation>甲%1！</translation>", "",
                "<translation><numerusform>甲%1%2</numerusform></translation>"]:
        assert faults_of(messages(ts(entry("a %1", bad))), "t"), bad
    assert missing(messages(ts(entry("b", ""))), good)
    assert missing(messages(ts(entry("a %1", ""), "A")), good)
    assert missing(messages(ts(entry("a %1", ""), "xq")), messages(ts(entry("a %1", ""), "xq")))


def main():
    source, lupdate = sys.argv[1:3]
    self_test()
    faults, known = [], {}
    for path in sorted(glob.glob(os.path.join(source, "translations", "zh_CN", "*.ts"))):
        name = os.path.basename(path)
        with open(path, encoding="utf-8") as file:
            entries = messages(file.read())
        faults += faults_of(entries, name)
        for key, value in entries.items():
            if key in known and known[key][1] != value:
                faults.append(f"{name} and {known[key][0]} translate {key[1][:70]!r} differently")
            known.setdefault(key, (name, value))
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, "all.ts")
        run = subprocess.run(
            [lupdate, "-locations", "none", "-no-obsolete", "-silent", "-I", ".",
             *[f for f in FOLDERS if os.path.isdir(os.path.join(source, f))], "-ts", target],
            cwd=source, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            sys.exit(f"lupdate failed: {run.stderr}")
        with open(target, encoding="utf-8") as file:
            wanted = messages(file.read())
    # Without the macro the class asks under its parent's name, and the entry is never found.
    faults += [line for line in run.stderr.splitlines() if "lacks Q_OBJECT" in line]
    if len(wanted) < 50:
        sys.exit(f"lupdate found only {len(wanted)} strings; it cannot have read the code")
    faults += missing(wanted, known)
    print(f"{len(wanted)} strings in the code, {len(known)} entries, {len(faults)} faults")
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


main()
