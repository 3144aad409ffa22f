# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole first working day through the real programs: two PCs of a unit and the city's server.

A clerk logs a case offline, the legal reviewer answers on another PC, returns it once, the clerk
goes on to the decision, the service and the end, and the administrator prints the quarter.
"""
import csv
import hashlib
import io
import json
import os
import unittest
import zipfile

from xqsystem import Bench, Server, enrol, main

ANSWERS = {f"L{n:02}": "yes" for n in range(1, 16)}
ANSWERS.update(L01="no", L13="no", L14="na")


class FirstDay(Bench):
    clock = "2017-03-10T16:00+08:00"  # a Friday

    def at(self, moment):
        """The rest happens at this moment, on the PCs and on the server."""
        type(self).clock = moment + "+08:00"
        if self.server.process:
            self.server.stop()
            self.server.start(self.clock)

    def act(self, login, outcome, *args):
        elements = [word for pair in args if "=" in pair and not pair.startswith("--")
                    for word in ("--element", pair)]
        others = [arg for arg in args if "=" not in arg or arg.startswith("--")]
        return self.ask("pc1", "case", "act", self.case, outcome, *elements, *others, user=login)

    def exchange(self):
        for store, login in (("pc1", "clerk"), ("pc2", "legal"), ("pc1", "clerk")):
            report = self.ask(store, "sync", "now", user=login)
            self.assertEqual((0, 0, 0, 0), (report["unsent"], report["filesUnsent"],
                                            report["refused"], report["setAside"]), report)

    def step(self, shown):
        return shown["stepKey"]

    def test_day(self):
        self.city()
        self.offline()
        self.reviewed()
        self.decided()
        self.printed()
        self.proven()

    def city(self):
        self.server = Server(self)
        self.server.run("unit", "add", "CG", "城市管理行政执法局")
        self.demo("pc1", "--unit-only", "--cases", "16")
        self.server.start(self.clock)
        enrolled = enrol(self, self.server, "pc1")
        self.assertEqual(("示范市", "CG", True),
                         (enrolled["city"], enrolled["unit"], enrolled["trial"]))
        first = self.ask("pc1", "sync", "now")
        self.assertGreater(first["accepted"], 100)
        self.ask("pc2", "store", "init", "--join", "--trial", "--login", "legal")
        code = self.server.code("CG")
        arguments = ("sync", "enrol", "--server", self.server.url, "--ca", self.server.authority)
        self.ask("pc2", *arguments, "--code", code)
        self.ask("pc3", "store", "init", "--join", "--trial", "--login", "clerk2")
        self.refused(1, "enrol.code", "pc3", *arguments, "--code", code)  # for one PC once
        self.exchange()
        self.assertEqual(self.ask("pc1", "case", "list", "--limit", "500"),
                         self.ask("pc2", "case", "list", "--limit", "500", user="legal"))

    def offline(self):
        self.server.stop()
        lead = self.ask("pc1", "lead", "open", "--occurred", "2017-03-10T14:30", "--where",
                        "清泉路18号", "--what", "人行道堆放河沙，行人只能走车行道", "--source",
                        "inspection", "--item", "CG-CF-003", user="clerk")
        opened = self.ask("pc1", "lead", "case", lead["id"], "--party-name", "示范市清泉建设工程有限公司",
                          "--party-kind", "org", "--party-id", "91511700MA62XX0183", user="clerk")
        self.case = opened["id"]
        self.assertEqual(("penalty", "open", ""),
                         (opened["kind"], opened["status"], opened["late"]))
        leads = self.ask("pc1", "lead", "list", "--status", "converted")
        self.assertIn(lead["id"], [row["id"] for row in leads])

        shown = self.ask("pc1", "case", "show", self.case)
        if "source" not in shown["elements"]:
            self.act("clerk", "submit", "source=inspection", "content=巡查发现人行道堆放河沙")
        else:
            self.act("clerk", "submit")
        missing = self.ask("pc1", "case", "act", self.case, "submit", code=1, user="clerk")
        self.assertIn("error", missing)  # the verification is asked for
        self.act("clerk", "submit", "verification=经现场核查情况属实")
        self.refused(1, "authority.*|case.role", "pc1", "case", "act", self.case, "agree",
                     "--opinion", "同意", user="clerk")  # not the clerk's to approve
        self.act("chief", "endorse", "--opinion", "同意立案，报分管领导")
        shown = self.act("leader", "agree", "--opinion", "同意立案")
        self.assertEqual("INVESTIGATE", self.step(shown))
        self.assertTrue(shown["number"])
        # The law of the day: ninety days for a penalty came with the law of 2021.
        self.assertNotIn("case", [clock["id"] for clock in shown["clocks"]])
        self.assertTrue(all(c["basis"] and c["end"] for c in shown["clocks"]), shown["clocks"])

        self.record = os.urandom(300_000)
        path = self.write("现场检查笔录.bin", self.record)
        self.refused(1, "rule.C2", "pc1", "case", "act", self.case, "submit", "--element",
                     "idShown=yes", "--element", "rightsTold=yes", "--element",
                     "investigation=现场检查、询问当事人并制作笔录", user="clerk")  # without the record
        added = self.ask("pc1", "evidence", "add", self.case, path, "--slot", "scene-record",
                         "--paper-page", "3", "--kind", "record", user="clerk")
        self.assertEqual((300_000, 3), (added["size"], added["paperPage"]))
        if "sm3" in hashlib.algorithms_available:
            self.assertEqual(hashlib.new("sm3", self.record).hexdigest(), added["sm3"])
        self.act("clerk", "submit", "idShown=yes", "rightsTold=yes",
                 "investigation=现场检查、询问当事人并制作笔录")
        self.report()
        shown = self.act("chief", "agree", "--opinion", "同意，送法制审核")
        self.assertEqual("LEGAL_REVIEW", self.step(shown))
        before = self.ask("pc1", "sync", "status")
        self.assertGreater(before["unsent"], 8)
        self.refused(5, "net.*|sync.*", "pc1", "sync", "now")  # no line: nothing is lost
        self.assertEqual(before["unsent"], self.ask("pc1", "sync", "status")["unsent"])

    def report(self, fine="2000"):
        self.act("clerk", "submit", "facts=未经批准在人行道堆放河沙，占用面积约18平方米",
                 "violatedClause=《城市市容和环境卫生管理条例》第十四条",
                 "basisClause=《城市市容和环境卫生管理条例》第三十六条第二项", "proposal=penalise",
                 "proposedKinds=fine", f"proposedFine={fine}", "discretion=normal")

    def review(self, login, store, code=0, **form):
        path = self.write("review.json", json.dumps({"answers": ANSWERS, **form}))
        return self.ask(store, "review", "submit", self.case, "--file", path, code=code, user=login)

    def reviewed(self):
        self.server.start(self.clock)
        self.exchange()
        self.at("2017-03-13T09:30")
        # The one who handles the case cannot review it, whatever roles he holds.
        handler = self.review("clerk", "pc1", code=1, conclusion=1, comment="同意")
        self.assertIn("error", handler)
        queue = self.ask("pc2", "review", "queue", user="legal")
        self.assertIn(self.case, [row["id"] for row in queue if row["mayReview"]])
        got = self.path("again.bin")
        self.ask("pc2", "evidence", "get", self.case, "1", "--out", got, user="legal")
        with open(got, "rb") as file:
            self.assertEqual(self.record, file.read())
        answers = dict(ANSWERS, L07={"answer": "no", "note": "询问笔录第2页无被询问人签名"})
        returned = self.review("legal", "pc2", answers=answers, conclusion=7,
                               comment="请补充询问笔录后再送审", target="P05")
        self.assertEqual("REPORT", self.step(returned))
        self.exchange()
        self.assertEqual("REPORT", self.step(self.ask("pc1", "case", "show", self.case)))
        self.report()
        self.act("chief", "agree", "--opinion", "已补正，同意")
        self.exchange()
        passed = self.review("legal", "pc2", conclusion=1, comment="事实清楚，证据确凿，同意")
        self.assertEqual("NOTICE", self.step(passed))
        self.assertEqual([False, True], [r["passed"] for r in passed["reviews"]])
        self.exchange()

    def decided(self):
        receipt = self.write("送达回证.txt", "送达回证\n受送达人已签收。\n")
        give = lambda slot: self.ask("pc1", "evidence", "add", self.case, receipt, "--slot", slot,
                                     user="clerk")
        give("notice-receipt")
        self.act("clerk", "submit", "noticeContent=拟处罚款二千元", "noticeServedOn=2017-03-13",
                 "hearingTold=no")
        # Three working days for the party to speak; on the second day it is too early.
        self.at("2017-03-14T10:00")
        self.refused(1, "rule.statement", "pc1", "case", "act", self.case, "submit", user="clerk")
        self.at("2017-03-17T10:00")
        self.act("clerk", "submit")
        self.act("chief", "endorse", "--opinion", "同意")
        self.act("leader", "penalise", "--opinion", "同意处罚")
        # Not heavier than what the party was told.
        self.refused(1, "rule.[a-z-]+", "pc1", "case", "act", self.case, "submit", "--element",
                     "decisionKinds=fine", "--element", "fine=20000", "--element",
                     "decisionText=罚款人民币贰万元整", user="clerk")
        decided = self.act("clerk", "submit", "decisionKinds=fine", "fine=2000",
                           "decisionText=罚款人民币贰仟元整", "performance=十五日内到指定银行缴纳")
        self.assertEqual((200_000, "SERVE"), (decided["fine"], self.step(decided)))
        self.assertTrue(any(a["rule"] for a in decided["attempts"]), decided["attempts"])
        give("service-receipt")
        self.act("clerk", "served", "serviceWay=direct", "servedOn=2017-03-17")
        self.at("2017-03-21T15:00")
        self.act("admin", "publish", "publicity=public")
        self.act("clerk", "performed", "performanceWay=paid", "paid=2000",
                 "receiptNumber=示票100001")
        self.act("chief", "endorse", "--opinion", "同意结案")
        closed = self.act("leader", "close", "--opinion", "同意结案")
        self.assertEqual(("closed", "performed"), (closed["status"], closed["closing"]))
        self.exchange()
        timeline = self.ask("pc2", "case", "timeline", self.case, user="legal")
        moments = [moment["at"] for moment in timeline]
        self.assertGreater(len(timeline), 20)
        self.assertIn(moments, (sorted(moments), sorted(moments, reverse=True)))

    def printed(self):
        running = self.ask("pc1", "ledger", "make", "case-quarter", "--quarter", "2017Q1", "--format",
                           "json", "--out", self.path("running.json"))
        self.assertTrue(running["draft"])  # the quarter still runs
        self.at("2017-04-05T09:00")
        kinds = {(row["kind"], row["quarter"]) for row in self.ask("pc1", "ledger", "list")}
        for kind in ("power-quarter", "statistics-quarter", "case-quarter"):
            self.assertIn((kind, "2017Q1"), kinds)
            made = {}
            for form in ("pdf", "xlsx", "csv", "json"):
                made[form] = self.ask("pc1", "ledger", "make", kind, "--quarter", "2017Q1",
                                      "--format", form, "--out", self.path(f"{kind}.{form}"))
            # One numbered snapshot, whatever its form and however often it is printed.
            self.assertEqual(1, len({(m["number"], m["digest"]) for m in made.values()}), made)
            self.assertTrue(made["pdf"]["number"] and not made["pdf"]["draft"])
            with open(self.path(f"{kind}.pdf"), "rb") as file:
                pdf = file.read()
            self.assertTrue(pdf.startswith(b"%PDF-") and b"%%EOF" in pdf[-1024:])
            with zipfile.ZipFile(self.path(f"{kind}.xlsx")) as book:
                self.assertIsNone(book.testzip())
                self.assertIn("xl/worksheets/sheet1.xml", book.namelist())
            with open(self.path(f"{kind}.csv"), encoding="utf-8-sig", newline="") as file:
                rows = list(csv.reader(io.StringIO(file.read())))
            self.assertGreater(len(rows), 1)
            with open(self.path(f"{kind}.json"), encoding="utf-8") as file:
                json.load(file)
        with open(self.path("case-quarter.csv"), encoding="utf-8-sig") as file:
            self.assertIn("清泉建设", file.read())
        # What happens later leaves the printed figures as they are.
        digest = made["json"]["digest"]
        self.act("archivist", "archive", "archiveNumber=2017-CF-001", "volumePages=26")
        again = self.ask("pc1", "ledger", "make", "case-quarter", "--quarter", "2017Q1", "--format",
                         "json", "--out", self.path("again.json"))
        self.assertEqual(digest, again["digest"])
        with open(self.path("again.json"), "rb") as one, open(self.path("case-quarter.json"), "rb") as two:
            self.assertEqual(two.read(), one.read())

    def proven(self):
        self.exchange()
        one = self.ask("pc1", "case", "show", self.case, user="clerk")
        two = self.ask("pc2", "case", "show", self.case, user="legal")
        self.assertEqual(one, two)
        self.assertEqual("archived", one["status"])
        ids = lambda store, login: sorted(a["id"] for a in self.ask(store, "alarm", "list", user=login))
        self.assertEqual(ids("pc1", "clerk"), ids("pc2", "legal"))
        first, second = self.whole("pc1"), self.whole("pc2")
        self.assertEqual(first["events"], second["events"])
        self.server.stop()
        hub = self.server.run("verify", "--rebuild")
        self.assertTrue(hub["ok"], hub)
        self.assertEqual(first["events"], hub["events"])


if __name__ == "__main__":
    main()
