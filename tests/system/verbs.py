# SPDX-License-Identifier: GPL-3.0-or-later
"""Every verb of the shell, with and without --json: exit codes, help at every level, wrong usage."""
import csv
import json
import os
import pty
import re

from xqsystem import BIN, SOURCE, Bench, Server, enrol, main

# What other systems rely on: area -> verbs.
VERBS = {
    "check": ["uscc", "citizen-id", "org-code", "document-number"], "money": ["capitals"],
    "deadline": [], "store": ["init", "info", "verify", "backup", "restore"],
    "user": ["add", "list", "roles"], "unit": ["show"], "calendar": ["import", "show"],
    "catalogue": ["import", "list", "show", "suspend", "enable"], "flow": ["list", "show", "lint"],
    "lead": ["open", "list", "close", "case"],
    "case": ["open", "act", "actions", "show", "list", "search", "timeline"],
    "evidence": ["add", "list", "get"], "review": ["queue", "submit", "show"],
    "alarm": ["list", "explain"], "ledger": ["list", "make"],
    "sync": ["enrol", "now", "status", "set-aside"], "demo": ["create"],
}
CHINESE = re.compile("[\u4e00-\u9fff]")


class City(Bench):
    """A small city, made once; each test works on its own copy where it changes it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        made = cls.call("xingquanctl", "--store", cls.path("city"), "--json", "demo", "create",
                        "--cases", "24")
        if made.code != 0:
            raise AssertionError(str(made))
        cls.made = made.json()

    def both(self, store, *args, code=0, user=None):
        """The verb for people and for programs: the first says something in Chinese, the second is
        one document and nothing else. For verbs that change nothing."""
        text = self.ctl(store, *args, code=code, user=user)
        self.assertTrue(text.out or text.err, f"\nnothing said: {text}")
        return self.ask(store, *args, code=code, user=user)


class Help(Bench):
    def test_every_level(self):
        whole = self.ctl(None, "--help").text()
        for area, verbs in VERBS.items():
            self.assertRegex(whole, rf"(?m)^ +{area} +\S")
            text = self.ctl(None, area, "--help").text()
            for verb in verbs:
                self.assertRegex(text, rf"(?m)^ +{verb} +\S")
                detail = self.ctl(None, area, verb, "--help").text()
                self.assertIn(f"{area} {verb}", detail)
        for verb in ("list", "redo", "discard"):
            self.ctl(None, "sync", "set-aside", verb, "--help")
        self.assertIn("xingquanctl", self.ctl(None, "--version").text())

    def test_help_is_chinese_unless_asked_otherwise(self):
        """No line of help reads as English: every description has a Chinese character."""
        todo, english = [[]], []
        while todo:
            path = todo.pop()
            text = self.ctl(None, *path, "--help").text()
            for line in text.splitlines():
                entry = re.match(r"^ +(\S+)(?: [A-Z|a-z.=\[\]0-9/]+)*(?:（必填）)? {2,}(\S.*)$", line)
                if entry and not CHINESE.search(entry[2]) and re.search("[a-z]{3}", entry[2]):
                    english.append(f"{' '.join(path)}: {line.strip()}")
            verbs = re.search(r"(?ms)^操作:\n(.*?)(?:\n\n|\Z)|^功能:\n(.*?)(?:\n\n|\Z)", text)
            if verbs:
                names = re.findall(r"(?m)^ {1,3}([a-z-]+) ", verbs[1] or verbs[2])
                todo += [path + [name] for name in names]
        self.assertEqual([], english)
        english = self.ctl(None, "case", "open", "--help", env={"XQ_LANG": "en"})
        self.assertFalse(CHINESE.search(english.text()), english.text())

    def test_wrong_usage(self):
        for line in ("", "nonsense", "case", "case nonsense", "case open", "case open --item X",
                     "case show", "case show a b", "case list --nonsense", "ledger make",
                     "evidence add X", "evidence get X Y", "review submit X", "sync set-aside",
                     "sync enrol", "lead open", "lead close X", "user add", "calendar show",
                     "catalogue suspend X", "store restore", "store backup", "flow lint",
                     "alarm explain", "demo", "check uscc", "money", "deadline --amount 3"):
            with self.subTest(line):
                self.refused(2, "usage", None, *line.split())


class Answers(City):
    def test_store(self):
        info = self.both("city", "store", "info")
        self.assertTrue(info["trial"] and info["encrypted"])
        self.assertEqual("CG", info["unit"])
        report = self.both("city", "store", "verify", "--rebuild")
        self.assertTrue(report["ok"] and report["rebuilt"] and report["signatures"] > 50)
        made = self.ask("city", "store", "backup", self.path("city.backup"))
        self.assertGreater(made["size"], 100_000)
        with open(self.path("city.backup"), "rb") as file:
            self.assertNotIn("何晓东".encode(), file.read())
        self.ask("again", "store", "restore", self.path("city.backup"))
        self.assertEqual(self.ask("city", "case", "list", "--limit", "100"),
                         self.ask("again", "case", "list", "--limit", "100"))
        self.whole("again")
        self.refused(2, "store.*|backup.*|restore.*", "again", "store", "restore",
                     self.path("city.backup"))
        self.refused(3, "[a-z.-]+", "none", "store", "info")
        new = self.ask("new", "store", "init", "--unit", "CG", "--person", "平台管理员", "--login",
                       "boss", env={"XINGQUAN_PASSWORD": "correct-horse-7", "XINGQUAN_CLOCK": None})
        self.assertEqual((False, True), (new["trial"], new["encrypted"]))
        self.refused(2, "store.exists", "new", "store", "init", "--trial")
        self.refused(2, "store.exists", "new", "store", "init")  # before a password is asked for

    def test_passwords(self):
        real = {"XINGQUAN_CLOCK": None}
        for short in ("short", "1234567", "七个汉字的密码"):
            for join in ([], ["--join"]):
                self.refused(2, "people.password", "real", "store", "init", "--login", "boss", *join,
                             env={**real, "XINGQUAN_PASSWORD": short})
        self.refused(2, "people.password", "real", "store", "init", "--login", "the-boss-1",
                     env={**real, "XINGQUAN_PASSWORD": "the-boss-1"})
        self.assertFalse(os.path.exists(self.path("real", "keys.json")))
        self.ask("real", "store", "init", "--login", "boss",
                 env={**real, "XINGQUAN_PASSWORD": "correct-horse-7"})
        self.ask("real", "store", "info", env={**real, "XINGQUAN_PASSWORD": "correct-horse-7"})
        self.refused(1, "key.password", "real", "store", "info",
                     env={**real, "XINGQUAN_PASSWORD": "wrong-horse-7"})
        file = self.write("password", "correct-horse-7\nsecond line\n")
        self.ask("real", "store", "info", "--password-file", file, env=real)
        self.refused(3, "password.file", "real", "store", "info", "--password-file",
                     self.path("none"), env=real)
        self.refused(2, "password.*|usage.*", "real", "store", "info", env=real)  # nobody to ask
        # The clock is moved in trial stores only.
        self.refused(2, "clock.trial-only", "real", "store", "info",
                     env={"XINGQUAN_PASSWORD": "correct-horse-7"})
        self.refused(2, "time.*", "city", "store", "info", env={"XINGQUAN_CLOCK": "yesterday"})
        self.assertEqual("2017-03-10T09:00:00+08:00", self.ask("city", "store", "info")["now"])
        short = {**real, "XINGQUAN_PASSWORD": "correct-horse-7", "XINGQUAN_NEW_PASSWORD": "short"}
        self.refused(2, "people.password", "real", "user", "add", "lina", "--name", "李娜", env=short)
        self.refused(2, "people.password", "real", "user", "password", env=short)
        self.refused(2, "people.password", "real", "user", "admit", "lina", env=short)
        added = self.ask("real", "user", "add", "lina", "--name", "李娜", "--office", "ZF1",
                         "--role", "clerk", env={**real, "XINGQUAN_PASSWORD": "correct-horse-7",
                                                 "XINGQUAN_NEW_PASSWORD": "battery-staple-9"})
        self.assertEqual(["clerk"], added["roles"])
        self.ask("real", "case", "list", user="lina",
                 env={**real, "XINGQUAN_PASSWORD": "battery-staple-9"})

    def typed(self, *args, lines):
        """At a terminal, each question answered with the next line: exit code and what was shown."""
        program = os.path.join(BIN, "xingquanctl")
        child, terminal = pty.fork()
        if child == 0:
            os.execve(program, [program, *args], self.environment(XINGQUAN_CLOCK=None))
        shown, lines = b"", list(lines)
        while True:
            try:
                got = os.read(terminal, 4096)
            except OSError:  # the program has ended
                break
            if not got:
                break
            shown += got
            if lines and shown.rstrip().endswith((b":", "：".encode())):
                os.write(terminal, lines.pop(0).encode() + b"\n")
                shown += b"\n"
        os.close(terminal)
        self.assertEqual([], lines, shown.decode())
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()

    def test_passwords_at_a_terminal(self):
        """A password that is being chosen is asked for twice, a known one once; none is shown."""
        store = self.path("typed")
        init = ("--store", store, "store", "init", "--login", "boss")
        code, shown = self.typed(*init, lines=["correct-horse-7", "correct-horse-8"])
        self.assertEqual(2, code, shown)
        self.assertIn("[password.differs]", shown)
        self.assertFalse(os.path.exists(store))
        code, shown = self.typed(*init, lines=["correct-horse-7", "correct-horse-7"])
        self.assertEqual(0, code, shown)
        self.assertNotIn("correct-horse", shown)
        code, shown = self.typed("--store", store, "store", "info", lines=["correct-horse-7"])
        self.assertEqual(0, code, shown)

    def test_people(self):
        store = self.copy("city", "people")
        rows = self.both(store, "user", "list")
        self.assertIn("何晓东", [row["name"] for row in rows])
        self.assertEqual({u["login"] for u in self.made["users"]}, {row["login"] for row in rows})
        added = self.ask(store, "user", "add", "lina", "--name", "李娜", "--office", "ZF1", "--role",
                         "clerk", "--certificate", "川S03-0999=2016-01-01..2020-12-31", user="admin")
        self.assertEqual("李娜", added["name"])
        roles = self.ask(store, "user", "roles", "lina", "--grant", "co_clerk", user="admin")
        self.assertEqual({"clerk", "co_clerk"}, set(roles["roles"]))
        self.both(store, "user", "roles", "lina")
        self.ask(store, "user", "roles", "lina", "--end", "co_clerk", user="admin")
        self.assertIn("（至 2017-03-10）", self.ctl(store, "user", "roles", "lina").text())
        self.ask(store, "case", "list", user="lina")
        self.refused(1, "authority.*|people.*", store, "user", "add", "eve", "--name", "夏娃",
                     "--role", "platform", user="clerk")
        self.refused(2, "people.role", store, "user", "roles", "lina", "--grant", "king",
                     user="admin")
        self.refused(3, "people.unknown", store, "user", "roles", "nobody")
        self.refused(3, "key.unknown", store, "case", "list", user="nobody")
        unit = self.both(store, "unit", "show")
        self.assertEqual("城市管理行政执法局", unit["name"][-9:])
        self.refused(3, "people.*", store, "unit", "show", "no-such-unit")
        self.whole(store)

    def test_calendar(self):
        store = self.copy("city", "calendar")
        self.assertFalse(self.both(store, "calendar", "show", "2017")["provisional"])
        self.assertTrue(self.both(store, "calendar", "show", "2031")["provisional"])
        table = self.write("2031.csv", "date,name,is_off_day\n2031-01-01,元旦,1\n2031-01-04,元旦,0\n")
        self.ask(store, "calendar", "import", table, user="admin")
        self.assertFalse(self.ask(store, "calendar", "show", "2031")["provisional"])
        self.refused(2, "[a-z.-]+", store, "calendar", "show", "year")
        self.whole(store)

    def test_catalogue(self):
        store = self.copy("city", "catalogue")
        rows = self.both(store, "catalogue", "list")
        self.assertGreaterEqual(len(rows), 64)
        self.assertEqual({"penalty"}, {row["kind"] for row in
                                       self.ask(store, "catalogue", "list", "--kind", "处罚")})
        item = self.both(store, "catalogue", "show", "CG-CF-003")
        self.assertEqual("CG-CF-003", item["code"])
        self.refused(3, "[a-z.-]+", store, "catalogue", "show", "CG-XX-999")
        consent = ["--consent", "示府函〔2017〕3号"]
        self.ask(store, "catalogue", "suspend", "CG-CF-004", *consent, "--reason", "market",
                 user="admin")
        opened = ["case", "open", "--item", "CG-CF-004", "--occurred", "2017-03-10T08:00",
                  "--party-name", "张伟"]
        refused = self.refused(1, "[A-Za-z0-9.-]+", store, *opened, user="clerk")
        self.assertIn("2017-03-10", refused.message())  # when, and why
        self.ask(store, "catalogue", "enable", "CG-CF-004", *consent, user="admin")
        self.ask(store, *opened, user="clerk")
        # Cancelled for good; licences run in the general approval system.
        for code, word in (("CG-CF-902", "取消"), ("CG-XK-901", "行政审批通用软件系统")):
            refused = self.refused(1, "[A-Za-z0-9.-]+", store, "case", "open", "--item", code,
                                   "--occurred", "2017-03-10T08:00", "--party-name", "张伟",
                                   user="clerk")
            self.assertIn(word, refused.message())
        sample = os.path.join(SOURCE, "resources", "catalogue", "sample_catalogue.csv")
        self.ask("empty", "store", "init", "--trial", "--unit", "CG")
        self.assertIn("新增  CG-CF-003", self.ctl("empty", "catalogue", "diff", sample).text())
        imported = self.ask("empty", "catalogue", "import", sample)
        self.assertEqual(64, len(self.ask("empty", "catalogue", "list", "--limit", "500")), imported)
        self.whole(store)

    def test_flow(self):
        flows = self.both("city", "flow", "list")
        self.assertLessEqual({"penalty-ordinary", "penalty-summary", "inspection"},
                             {flow["key"] for flow in flows})
        self.both("city", "flow", "show", "penalty-ordinary")
        self.refused(3, "[a-z.-]+", "city", "flow", "show", "nothing")
        self.both("city", "flow", "lint", "penalty-ordinary")
        name = os.path.join(SOURCE, "resources", "flows", "penalty-ordinary.json")
        self.both("city", "flow", "lint", name)
        with open(name, encoding="utf-8") as file:
            flow = json.load(file)
        for step in flow["steps"]:
            for outcome in step["outcomes"]:
                if outcome.get("to") == "P13":
                    outcome["to"] = "P14"  # a decision that nobody writes
        broken = self.write("broken.json", json.dumps(flow))
        lint = self.ctl("city", "flow", "lint", broken, code=1)
        self.assertTrue(lint.out or lint.err)

    def test_lead(self):
        store = self.copy("city", "lead")
        lead = self.ask(store, "lead", "open", "--occurred", "2017-03-10T08:00", "--where", "清泉路",
                        "--what", "有人随意倾倒垃圾", "--source", "complaint", "--informant",
                        "热线来电", user="clerk")
        self.assertEqual("open", lead["status"])
        self.assertIn(lead["id"], [row["id"] for row in self.both(store, "lead", "list")])
        closed = self.ask(store, "lead", "close", lead["id"], "--reason", "经核查不属实",
                          user="clerk")
        self.assertEqual("closed", closed["status"])
        self.refused(1, "[A-Za-z0-9.-]+", store, "lead", "close", lead["id"], "--reason", "再关一次",
                     user="clerk")
        self.refused(3, "[a-z.-]+", store, "lead", "close", "nothing", "--reason", "x", user="clerk")
        self.refused(2, "[a-z.-]+", store, "lead", "open", "--occurred", "2017-13-40", "--where", "x",
                     "--what", "y", user="clerk")
        self.refused(3, "item.unknown", store, "lead", "open", "--occurred", "2017-03-10T08:00",
                     "--where", "x", "--what", "y", "--item", "CG-CF-999", user="clerk")
        text = self.ctl(store, "lead", "open", "--occurred", "2017-03-10T08:00", "--where", "清泉路",
                        "--what", "噪声", "--item", "CG-CF-003", user="clerk").text()
        self.assertIn("待处理", text)
        self.whole(store)

    def test_case(self):
        store = self.copy("city", "case")
        opened = self.ask(store, "case", "open", "--item", "CG-CF-003", "--occurred",
                          "2017-03-10T06:20+08:00", "--party-name", "张伟", "--party-id",
                          "11010519491231002X", "--element", "source=complaint", user="clerk")
        self.assertNotIn("11010519491231002X", json.dumps(opened))  # masked
        for name in (opened["id"], opened["temporaryNumber"]):
            self.assertEqual(opened["id"], self.both(store, "case", "show", name)["id"])
        self.assertEqual(opened["id"], self.ask(store, "case", "list", "--limit", "1")[0]["id"])
        self.assertIn(opened["id"], [r["id"] for r in self.both(store, "case", "search", "张伟")])
        self.both(store, "case", "timeline", opened["id"])
        actions = {a["id"]: a for a in self.both(store, "case", "actions", opened["id"])}
        self.assertIn("content", actions["submit"]["missing"])
        self.refused(1, "[A-Za-z0-9.-]+", store, "case", "act", opened["id"], "submit", user="clerk")
        self.refused(1, "case.action-unknown", store, "case", "act", opened["id"], "fly",
                     user="clerk")
        self.refused(2, "[a-z.-]+", store, "case", "act", opened["id"], "submit", "--element",
                     "source=dream", user="clerk")
        self.refused(2, "element.twice", store, "case", "act", opened["id"], "submit", "--element",
                     "content=甲", "--element", "content=乙", user="clerk")
        done = self.ask(store, "case", "act", opened["id"], "submit", "--element",
                        "content=有人占道堆放物料", user="clerk")
        self.assertEqual("P02", done["step"])
        self.ask(store, "case", "act", opened["id"], "remark", "--opinion", "已电话联系当事人",
                 user="clerk")
        numbered = [r for r in self.ask(store, "case", "list", "--limit", "100") if r["number"]]
        self.assertTrue(numbered)
        self.assertEqual(numbered[0]["id"],
                         self.ask(store, "case", "show", numbered[0]["number"])["id"])
        self.assertEqual({"inspection"}, {r["kind"] for r in
                                          self.ask(store, "case", "list", "--kind", "inspection")})
        self.assertEqual({"P02"}, {r["step"] for r in
                                   self.ask(store, "case", "list", "--step", "P02")})
        for row in self.both(store, "case", "list", "--overdue"):
            self.assertLess(row["due"], "2017-03-10T09:00:00+08:00")
        # Later than 48 hours is never blocked: it wants a reason, and is marked.
        late = ["case", "open", "--item", "CG-CF-002", "--occurred", "2017-03-07T08:00",
                "--party-name", "李强"]
        self.refused(1, "[A-Za-z0-9.-]+", store, *late, user="clerk")
        marked = self.ask(store, *late, "--late-reason", "连续值守重大活动", user="clerk")
        self.assertTrue(marked["late"])
        at = ["--occurred", "2017-03-10T08:00"]
        for wrong in (["--occurred", "2017-02-30T08:00"], ["--occurred", "tomorrow"],
                      ["--party-kind", "robot", *at], ["--procedure", "secret", *at]):
            self.refused(2, "[a-z.-]+", store, "case", "open", "--item", "CG-CF-003", "--party-name",
                         "张伟", *wrong, user="clerk")
        self.refused(1, "[A-Za-z0-9.-]+", store, "case", "open", "--item", "CG-CF-003", "--occurred",
                     "2017-03-12T08:00", "--party-name", "张伟", user="clerk")  # not yet happened
        self.refused(1, "[A-Za-z0-9.-]+", store, "case", "open", "--item", "CG-CF-003", "--occurred",
                     "2017-03-10T08:00", "--party-name", "张伟", "--party-id", "110105194912310021",
                     user="clerk")
        self.refused(3, "[a-z.-]+", store, "case", "open", "--item", "CG-CF-999", "--occurred",
                     "2017-03-10T08:00", "--party-name", "张伟", user="clerk")
        for verb in (["show"], ["actions"], ["timeline"], ["act"]):
            self.refused(3, "case.not-found", store, "case", *verb, "no-such-case",
                         *(["submit"] if verb == ["act"] else []))
        self.refused(3, "lead.not-found", store, "case", "open", "--item", "CG-CF-003", *at,
                     "--party-name", "张伟", "--lead", "nothing", user="clerk")
        self.refused(2, "usage", store, "case", "list", "--limit", "none")
        self.refused(2, "usage", store, "case", "search", " ")
        self.whole(store)

    def test_acts_beside_the_flow(self):
        """Whatever `case actions` offers, `case act` knows."""
        store = self.copy("city", "acts")
        case, other = [row["id"] for row in self.ask(store, "case", "list", "--status", "open",
                                                     "--kind", "penalty", "--limit", "2")]
        reason = ["--reason", "经研究决定"]

        def act(*words, user="clerk"):
            return self.ask(store, "case", "act", case, *words, user=user)

        for name in ("one", "two"):
            self.ask(store, "evidence", "add", case, self.write(name, "same bytes"), user="clerk")
        rows = self.ask(store, "evidence", "list", case)[-2:]
        self.refused(2, "evidence.ambiguous", store, "case", "act", case, "void-evidence",
                     "--target", rows[0]["sm3"], *reason, user="clerk")
        act("void-evidence", "--target", rows[1]["id"], *reason)
        voided = {row["id"]: row["voided"] for row in self.ask(store, "evidence", "list", case)}
        self.assertEqual((False, True), (voided[rows[0]["id"]], voided[rows[1]["id"]]))
        linked = act("link", "--target", other)["links"]
        self.assertIn("case:" + other, [link["target"] for link in linked])
        changed = act("officers", "--person", "clerk3", "--person", "clerk4", *reason, user="chief")
        self.assertEqual(["李文博", "周敏"], [one["name"] for one in changed["officers"]])
        act("recuse", "--person", "clerk3", *reason, user="admin")
        act("recusal", "--person", "clerk3", "--target", "refuse", *reason, user="leader")
        for words in (["hand-over"], ["officers"], ["recusal", "--person", "clerk3"], ["patch"],
                      ["extend", "--amount", "x"], ["evidence"]):
            self.refused(2, "usage", store, "case", "act", case, *words, *reason, user="leader")
        for user in ("clerk", "leader"):
            for action in self.ask(store, "case", "actions", case, user=user):
                if action["possible"] and not action["outcome"]:
                    run = self.call("xingquanctl", "--store", self.path(store), "--user", user,
                                    "--json", "case", "act", case, action["id"])
                    self.assertNotEqual("case.action-unknown", run.error(), f"\n{run}")
        self.whole(store)

    def test_evidence_and_review(self):
        store = self.copy("city", "evidence")
        case = self.ask(store, "case", "list", "--step", "P04", "--limit", "1")[0]["id"]
        photo = self.write("photo.png", os.urandom(50_000))
        self.refused(1, "case.role", store, "evidence", "add", case, photo, user="legal")
        added = self.ask(store, "evidence", "add", case, photo, "--slot", "photo", "--name",
                         "现场照片", "--proves", "占道事实", user="clerk")
        rows = self.both(store, "evidence", "list", case)
        self.assertIn(added["sm3"], [row["sm3"] for row in rows])
        self.ask(store, "evidence", "get", case, added["id"], "--out", self.path("out.png"))
        with open(photo, "rb") as one, open(self.path("out.png"), "rb") as two:
            self.assertEqual(one.read(), two.read())
        self.refused(3, "evidence.not-found", store, "evidence", "get", case, "99", "--out",
                     self.path("x"))
        self.refused(3, "[a-z.-]+", store, "evidence", "add", case, self.path("none.png"),
                     user="clerk")
        for wrong in (["--paper-page", "0"], ["--kind", "rumour"], ["--slot", "pigeonhole"]):
            self.refused(2, "usage", store, "evidence", "add", case, photo, *wrong, user="clerk")
        queue = self.both(store, "review", "queue", user="legal")
        self.assertTrue(queue)
        case = queue[0]["id"]
        form = self.both(store, "review", "show", case, user="legal")
        self.assertEqual((15, 8), (len(form["questions"]), len(form["conclusions"])))
        half = self.write("half.json", json.dumps({"answers": {"L01": "no"}, "conclusion": 1,
                                                   "comment": "同意"}))
        self.refused(1, "[A-Za-z0-9.-]+", store, "review", "submit", case, "--file", half,
                     user="legal")
        for answers in ({"L99": "yes"}, {"L01": "perhaps"}):
            odd = self.write("odd.json", json.dumps({"answers": answers, "conclusion": 1}))
            refused = self.refused(2, "review.form", store, "review", "submit", case, "--file", odd,
                                   user="legal")
            self.assertIn(next(iter(answers)), refused.message())
        answers = [{"item": q["item"], "answer": "是"} for q in form["questions"]]
        whole = self.write("whole.json", json.dumps({"answers": answers, "conclusion": "agree",
                                                     "comment": "同意"}, ensure_ascii=False))
        done = self.ask(store, "review", "submit", case, "--file", whole, user="legal")
        self.assertTrue(done["reviews"][-1]["passed"])
        self.refused(3, "file.not-found", store, "review", "submit", case, "--file",
                     self.path("none.json"), user="legal")
        self.whole(store)

    def test_alarm(self):
        rows = self.both("city", "alarm", "list")
        self.assertTrue(rows)
        levels = [row["level"] for row in rows]
        self.assertEqual(sorted(levels, reverse=True), levels)
        for level in set(levels):
            self.assertEqual([row for row in rows if row["level"] == level],
                             self.ask("city", "alarm", "list", "--level", level))
        why = self.both("city", "alarm", "explain", rows[0]["id"])
        self.assertIn(rows[0]["rule"], json.dumps(why))
        earlier = self.ask("city", "alarm", "list", "--as-of", "2016-12-31T18:00")
        self.assertNotEqual(rows, earlier)
        self.assertEqual(earlier, self.ask("city", "alarm", "list", "--as-of", "2016-12-31T18:00"))
        self.refused(3, "[a-z.-]+", "city", "alarm", "explain", "ffffffffffff")
        self.refused(2, "[a-z.-]+", "city", "alarm", "list", "--level", "9")
        self.refused(2, "[a-z.-]+", "city", "alarm", "list", "--as-of", "soon")

    def test_ledger(self):
        store = self.copy("city", "ledger")
        rows = self.both(store, "ledger", "list")
        self.assertIn(("power-quarter", "2016Q4"), {(r["kind"], r["quarter"]) for r in rows})
        self.assertRegex(self.ctl(store, "ledger", "list").text(), r"(?m)^power-quarter 2016Q4 ")
        for form in ("pdf", "xlsx", "csv", "json"):
            made = self.ask(store, "ledger", "make", "power-quarter", "--quarter", "2016Q4",
                            "--format", form, "--out", self.path("ledger." + form))
            self.assertEqual(os.path.getsize(self.path("ledger." + form)), made["size"])
        with open(self.path("ledger.csv"), encoding="utf-8-sig", newline="") as file:
            self.assertGreater(len(list(csv.reader(file))), 5)
        frozen = self.ask(store, "ledger", "make", "power-quarter", "--quarter", "2016Q4", "--freeze",
                          "--format", "json", "--out", self.path("anew.json"))
        self.assertNotEqual(made["number"], frozen["number"])
        self.refused(2, "ledger.kind", store, "ledger", "make", "no-ledger", "--quarter", "2016Q4",
                     "--format", "pdf", "--out", self.path("x.pdf"))
        for wrong in (["--quarter", "2016Q5", "--format", "pdf"],
                      ["--quarter", "2016Q4", "--format", "doc"],
                      ["--quarter", "2016Q4", "--format", "pdf", "--draft", "--freeze"]):
            self.refused(2, "[a-z.-]+", store, "ledger", "make", "power-quarter", *wrong, "--out",
                         self.path("x.pdf"))
        self.refused(4, "[a-z.-]+", store, "ledger", "make", "power-quarter", "--quarter", "2016Q4",
                     "--format", "pdf", "--out", self.path("no", "such", "folder.pdf"))
        self.assertFalse(os.path.exists(self.path("x.pdf")))
        self.whole(store)

    def test_sync(self):
        server = Server(self, "server-verbs")
        server.run("unit", "add", "CG", "城市管理行政执法局")
        server.start()
        store = "sync"
        self.demo(store, "--unit-only", "--cases", "24")
        self.refused(2, "sync.not-enrolled", store, "sync", "now")
        self.assertFalse(self.both(store, "sync", "status")["enrolled"])
        enrol(self, server, store)
        self.assertGreater(self.ask(store, "sync", "now")["accepted"], 50)
        self.assertTrue(self.both(store, "sync", "status")["enrolled"])
        self.assertEqual([], self.both(store, "sync", "set-aside", "list"))
        self.refused(3, "[a-z.-]+", store, "sync", "set-aside", "redo", "no-such-event")
        self.refused(3, "[a-z.-]+", store, "sync", "set-aside", "discard", "no-such-event",
                     "--reason", "x")
        self.refused(3, "file.not-found", store, "sync", "enrol", "--server", server.url, "--code", "X",
                     "--ca", self.path("none.pem"))
        # Two computers answer one case before they hear of each other: one answer is set aside.
        self.ask("other", "store", "init", "--join", "--trial", "--login", "legal")
        enrol(self, server, "other")
        self.ask("other", "sync", "now")
        case = self.ask(store, "review", "queue", user="legal")[0]["id"]
        questions = self.ask(store, "review", "show", case, user="legal")["questions"]
        form = self.write("form.json", json.dumps(
            {"answers": [{"item": q["item"], "answer": "是"} for q in questions],
             "conclusion": "agree", "comment": "同意，当事人证件号码11010519491231002X"}))
        for place in ("other", store):
            self.ask(place, "review", "submit", case, "--file", form, user="legal")
        self.ask("other", "sync", "now")
        self.assertEqual(1, self.ask(store, "sync", "now", user="legal")["setAside"])
        aside = self.both(store, "sync", "set-aside", "list", user="legal")
        said = json.dumps(aside, ensure_ascii=False)
        self.assertIn("同意，当事人证件号码", said)
        self.assertNotIn("11010519491231002X", said)
        text = self.ctl(store, "sync", "set-aside", "list", user="legal").text()
        self.assertIn(aside[0]["event"], text)
        self.assertNotIn(aside[0]["type"], text)
        self.ask(store, "sync", "set-aside", "discard", aside[0]["event"], "--reason", "已有意见",
                 user="legal")
        self.assertEqual([], self.ask(store, "sync", "set-aside", "list", user="legal"))


class WithoutStore(Bench):
    def test_no_store_is_needed(self):
        self.ask(None, "check", "uscc", "91110000600037341L")
        self.assertIn("人民币", self.ctl(None, "money", "capitals", "1409.50").text())
        table = self.write("table.csv", "kind,value,amount\nuscc,91110000600037341L,1\n")
        for line in (["check", "--batch", table, "uscc", "91110000600037341L"],
                     ["money", "--batch", table, "capitals", "5"],
                     ["money", "--batch", table, "read", "人民币伍元整"]):
            self.refused(2, "usage", None, *line)
        self.assertEqual("2017-10-13", self.ask(None, "deadline", "--start", "2017-09-28", "--amount",
                                                "7", "--unit", "workday")["end"])

    def test_the_users_own_folder_is_the_default(self):
        self.ask(None, "demo", "create", "--cases", "4", "--unit-only")
        self.assertTrue(os.path.isdir(self.path(".local", "share", "xingquan")))
        self.assertEqual(4, len(self.ask(None, "case", "list")))


if __name__ == "__main__":
    main()
