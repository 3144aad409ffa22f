# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input and bad days: a clear sentence with a stable code, nothing lost, no half state."""
import json
import os
import random
import resource
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest

from xqsystem import BIN, SOURCE, Bench, Server, enrol, main

CODE = "[A-Za-z0-9.-]+"


class Trouble(Bench):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        made = cls.call("xingquanctl", "--store", cls.path("city"), "--json", "demo", "create",
                        "--cases", "8", "--unit-only")
        if made.code != 0:
            raise AssertionError(str(made))

    def cases(self, store):
        return self.ask(store, "case", "list", "--limit", "500")

    def open_case(self, store, *more, program="xingquanctl", **how):
        return self.call(program, "--store", self.path(store), "--user", "clerk", "--json",
                         "case", "open", "--item", "CG-CF-003", "--occurred", "2017-03-10T08:00",
                         "--party-name", "张伟", *more, **how)

    def unharmed(self, store, before):
        self.assertEqual(before, self.cases(store))
        self.whole(store)


class TrialFolder(unittest.TestCase):
    def test_foreign_folder_is_left_alone(self):
        """run.sh takes its folder from the environment and removes in it only what it made."""
        with tempfile.TemporaryDirectory() as folder:
            own = os.path.join(folder, "server", "thesis.txt")
            os.mkdir(os.path.dirname(own))
            with open(own, "w", encoding="utf-8") as file:
                file.write("years of work")
            for arguments in ([], ["--fresh"]):
                ended = subprocess.run(
                    [os.path.join(SOURCE, "app", "run.sh"), "--headless", *arguments],
                    env={**os.environ, "XINGQUAN_TRIAL": folder}, capture_output=True, timeout=60,
                    check=False)
                self.assertEqual(2, ended.returncode, ended)
                self.assertIn(folder.encode(), ended.stderr)
                self.assertEqual(["server"], os.listdir(folder))
                self.assertTrue(os.path.exists(own))


class Values(Trouble):
    def test_codes_and_dates(self):
        store = self.copy("city", "values")
        before = self.cases(store)
        opening = ["case", "open", "--item", "CG-CF-003", "--party-name", "张伟", "--occurred"]
        for day in ("2017-02-29T08:00", "2017-13-01T08:00", "2017-03-10T25:00", "10.3.2017", "",
                    "9999999999-01-01"):
            with self.subTest(day):
                self.refused(2, CODE, store, *opening, day, user="clerk")
        for number in ("110105194912310021", "11010519491331002X", "1101051949123100",
                       "9III0000600037341L", "1" * 5000):
            with self.subTest(number[:20]):
                self.refused(1, CODE, store, *opening, "2017-03-10T08:00", "--party-id", number,
                             user="clerk")
        for name in ("", " ", "张\u0007伟", "张" * 3000):
            with self.subTest(name[:5]):
                run = self.open_case(store, "--party-name", name)
                self.assertIn(run.code, (1, 2), f"\n{run}")
        self.refused(3, CODE, store, "case", "open", "--item", "'; DROP TABLE cases; --",
                     "--occurred", "2017-03-10T08:00", "--party-name", "x", user="clerk")
        self.assertEqual([], self.ask(store, "case", "search", "'\" OR 1=1 --"))
        self.assertEqual([], self.ask(store, "case", "search", "*:* NEAR( \"", "--limit", "5"))
        for kind, value in (("uscc", "91110000600037341N"), ("citizen-id", "11010519490229002X"),
                            ("org-code", "60003734-9"), ("document-number", "第12号")):
            self.refused(1, CODE, None, "check", kind, value)
        self.unharmed(store, before)

    def test_tables(self):
        store = self.copy("city", "tables")
        before = self.ask(store, "catalogue", "list", "--limit", "500")
        head = ("code,kind,name,department,legal_basis,statutory_limit_value,statutory_limit_unit,"
                "remarks\n")
        good = "CG-CF-800,行政处罚,对某行为的处罚（示例）,城市管理行政执法局,《条例》第一条,90,日,\n"
        for name, content in {
                "empty": b"", "blank": b"\n\n", "no-head": good.encode(),
                "column": b"code,kind\nX,\xe5\xa4\x84\xe7\xbd\x9a\n",
                "ragged": (head + "CG-CF-800,行政处罚\n").encode(),
                "quote": (head + '"CG-CF-800,行政处罚\n').encode(),
                "kind": (head + good.replace("行政处罚", "行政奇想")).encode(),
                "limit": (head + good.replace(",90,", ",ninety,")).encode(),
                "twice": (head + good + good).encode(), "binary": os.urandom(5000),
                "second row": (head + good + good.replace("行政处罚", "x").replace("800", "801")).encode(),
        }.items():
            with self.subTest(name):
                path = self.write("table.csv", content)
                self.refused(self.refusal(store, path), CODE, store, "catalogue", "import", path,
                             user="admin")
        self.refused(3, CODE, store, "catalogue", "import", self.path("none.csv"), user="admin")
        self.refused(4, CODE, store, "catalogue", "import", self.folder, user="admin")
        for content in (b"", b"date,name\n", b"date,name,is_off_day\n2017-02-30,x,1\n",
                        b"date,name,is_off_day\n2017-01-01,x,perhaps\n"):
            path = self.write("days.csv", content)
            self.refused(2, CODE, store, "calendar", "import", path, user="admin")
        # All or nothing: the good rows of a bad table have not come in.
        self.assertEqual(before, self.ask(store, "catalogue", "list", "--limit", "500"))
        self.whole(store)

    def refusal(self, store, path):
        """Refused by the rules, or as wrong usage where it cannot even be read."""
        run = self.call("xingquanctl", "--store", self.path(store), "--user", "admin", "catalogue",
                        "import", path)
        self.assertIn(run.code, (1, 2), f"\n{run}")
        return run.code

    def test_documents(self):
        store = self.copy("city", "documents")
        flows = {"empty": b"", "no json": b"{", "array": b"[]", "nothing": b"{}",
                 "deep": b"[" * 100_000, "twice": b'{"key":"a","key":"b"}',
                 "binary": os.urandom(3000), "surrogate": b'{"key":"\\ud800"}'}
        case = self.cases(store)[0]["id"]
        for name, content in flows.items():
            with self.subTest(name):
                path = self.write("document.json", content)
                for words in (["flow", "lint", path], ["review", "submit", case, "--file", path]):
                    run = self.call("xingquanctl", "--store", self.path(store), "--user", "legal",
                                    "--json", *words)
                    self.assertIn(run.code, (1, 2), f"\n{run}")
                    self.assertTrue(run.json(), f"\n{run}")
        self.refused(3, CODE, store, "flow", "lint", self.path("none.json"))
        self.whole(store)

    def test_evidence_files(self):
        store = self.copy("city", "evidence")
        case = self.ask(store, "case", "list", "--step", "P04")[0]["id"]
        before = self.ask(store, "evidence", "list", case)
        add = ["evidence", "add", case]
        self.refused(3, CODE, store, *add, self.path("none.jpg"), user="clerk")
        self.refused(4, CODE, store, *add, self.folder, user="clerk")  # a folder
        huge = self.path("huge.bin")
        with open(huge, "wb") as file:
            file.truncate((4 << 30) + 1)  # a hole: it takes no room
        self.refused(2, "evidence.too-large", store, *add, huge, user="clerk")
        os.remove(huge)
        self.refused(2, "evidence.empty", store, *add, self.write("empty.jpg", b""), user="clerk")
        secret = self.write("secret.jpg", b"x")
        os.chmod(secret, 0)
        if os.geteuid() != 0:
            self.refused(4, CODE, store, *add, secret, user="clerk")
        self.assertEqual(before, self.ask(store, "evidence", "list", case))
        self.whole(store)


class Places(Trouble):
    def test_garbage_store(self):
        for name in ("store.db", "keys.json", "evidence.db"):
            for content in (b"", b"not a store" * 500, os.urandom(200_000)):
                store = self.copy("city", "garbage")
                with open(self.path(store, name), "wb") as file:
                    file.write(content)
                # evidence is looked at only where it is needed
                words = ["store", "verify"] if name == "evidence.db" else ["case", "list"]
                with self.subTest(f"{name} {len(content)}"):
                    run = self.call("xingquanctl", "--store", self.path(store), "--json", *words)
                    self.assertIn(run.code, (4, 6), f"\n{run}")
                    self.assertTrue(run.error() and run.message(), f"\n{run}")
                    if content:  # left as it is, for rescue
                        with open(self.path(store, name), "rb") as file:
                            self.assertEqual(content, file.read())

    def test_damage(self):
        """One flipped bit in the middle is found, never silently read."""
        store = self.copy("city", "damage")
        size = os.path.getsize(self.path(store, "store.db"))
        dice, found = random.Random(1), 0
        for _ in range(6):
            self.copy("city", store)
            at = dice.randrange(4096, size)
            with open(self.path(store, "store.db"), "r+b") as file:
                file.seek(at)
                byte = file.read(1)[0]
                file.seek(at)
                file.write(bytes([byte ^ 16]))
            run = self.call("xingquanctl", "--store", self.path(store), "--json", "store", "verify",
                            "--rebuild")
            if run.code == 0:  # a page that is free
                self.assertTrue(run.json()["ok"])
                continue
            found += 1
            self.assertIn(run.code, (4, 6), f"\n{run}")
            self.assertTrue(run.error(), f"\n{run}")
        self.assertGreater(found, 2)

    def test_newer_and_foreign(self):
        store = self.copy("city", "newer")
        with open(self.path(store, "keys.json"), encoding="utf-8") as file:
            keys = json.load(file)
        keys["format"] += 1
        self.write("newer/keys.json", json.dumps(keys))
        self.refused(6, "key.*", store, "case", "list")
        self.copy("city", store)
        other = self.copy("city", "other")
        self.demo("stranger", "--cases", "4", "--unit-only", "--seed", "99")  # a seed has its keys
        shutil.copy(self.path("stranger", "keys.json"), self.path(other, "keys.json"))
        run = self.call("xingquanctl", "--store", self.path(other), "--json", "case", "list")
        self.assertIn(run.code, (4, 6), f"\n{run}")  # keys of another store
        backup = self.write("broken.backup", b"no backup")
        self.refused(6, "backup.damaged", "nowhere", "store", "restore", backup)
        self.assertFalse(os.path.exists(self.path("nowhere", "keys.json")))
        self.refused(3, "backup.missing", "nowhere", "store", "restore", self.path("none.backup"))
        self.ask("city", "store", "backup", self.path("cut.backup"))
        with open(self.path("cut.backup"), "r+b") as file:
            file.truncate(os.path.getsize(self.path("cut.backup")) * 2 // 3)
        self.refused(6, "backup.damaged", "nowhere", "store", "restore", self.path("cut.backup"))
        self.assertFalse(os.path.exists(self.path("nowhere", "store.db")))

    def test_read_only_folder(self):
        store = self.copy("city", "locked")
        before = self.cases(store)
        program, as_nobody = "xingquanctl", {}
        if os.geteuid() == 0:  # root may write everywhere, and nobody may not read root's folders
            for folder in ("bin", "lib"):
                os.makedirs(self.path("program", folder))
            program = shutil.copy(os.path.join(BIN, program), self.path("program", "bin"))
            shutil.copy(os.path.join(BIN, "..", "lib", "libxqsqlite.so"), self.path("program", "lib"))
            as_nobody = {"user": 65534, "group": 65534, "extra_groups": []}
            os.chmod(self.folder, 0o755)
        for folder, _, files in os.walk(self.path(store)):
            for name in files:
                os.chmod(os.path.join(folder, name), 0o444)
            os.chmod(folder, 0o555)
        env = {"HOME": "/nonexistent"}
        run = self.open_case(store, program=program, env=env, **as_nobody)
        self.assertEqual(4, run.code, f"\n{run}")
        self.assertTrue(run.error() and run.message(), f"\n{run}")
        made = self.call(program, "--store", self.path(store, "sub"), "--json", "store", "init",
                         "--trial", env=env, **as_nobody)
        self.assertEqual(4, made.code, f"\n{made}")
        for folder, _, files in os.walk(self.path(store)):
            os.chmod(folder, 0o755)
            for name in files:
                os.chmod(os.path.join(folder, name), 0o644)
        self.unharmed(store, before)

    def test_full_disk(self):
        """No byte may be written beyond what is there: a sentence, and the store as it was."""
        store = self.copy("city", "full")
        before = self.cases(store)

        def full():
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        run = self.open_case(store, preexec_fn=full, restore_signals=False)
        self.assertEqual(4, run.code, f"\n{run}")
        self.assertTrue(run.error() and run.message(), f"\n{run}")
        self.unharmed(store, before)
        case = self.ask(store, "case", "list", "--step", "P04")[0]["id"]
        before = self.ask(store, "evidence", "list", case)
        photo = self.write("photo.jpg", os.urandom(4_000_000))
        limit = os.path.getsize(self.path(store, "evidence.db")) + 1_000_000
        run = self.call("xingquanctl", "--store", self.path(store), "--user", "clerk", "--json",
                        "evidence", "add", case, photo, restore_signals=False,
                        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        self.assertEqual(4, run.code, f"\n{run}")
        self.assertTrue(run.error() and run.message(), f"\n{run}")
        self.assertEqual(before, self.ask(store, "evidence", "list", case))
        self.whole(store)
        with open("/dev/full", "wb") as nowhere:
            done = subprocess.run([os.path.join(BIN, "xingquanctl"), "--store", self.path(store),
                                   "case", "list"], stdout=nowhere, stderr=subprocess.PIPE,
                                  env=self.environment(), check=False, timeout=60)
        self.assertEqual(4, done.returncode)
        ledger = self.call("xingquanctl", "--store", self.path(store), "--json", "ledger", "make",
                           "case-quarter", "--quarter", "2016Q4", "--format", "csv", "--out",
                           "/dev/full/x.csv")
        self.assertEqual(4, ledger.code, f"\n{ledger}")


class Killed(Trouble):
    def test_killed_while_it_writes(self):
        """What was acknowledged is there, what was not is not half there."""
        store = self.copy("city", "killed")
        dice = random.Random(int(os.environ.get("XQ_SEED", "7")))
        started = time.monotonic()
        self.assertEqual(0, self.open_case(store).code)
        whole = time.monotonic() - started  # of one call on this machine
        known = {row["id"] for row in self.cases(store)}
        acknowledged, killed = set(), 0
        for _ in range(25):
            process = subprocess.Popen(
                [os.path.join(BIN, "xingquanctl"), "--store", self.path(store), "--user", "clerk",
                 "--json", "case", "open", "--item", "CG-CF-003", "--occurred", "2017-03-10T08:00",
                 "--party-name", "张伟"], env=self.environment(), stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL)
            killer = threading.Timer(dice.uniform(0.0, 2 * whole), process.kill)
            killer.start()
            out, _ = process.communicate(timeout=120)
            killer.cancel()
            killed += process.returncode == -signal.SIGKILL
            if process.returncode == 0:
                acknowledged.add(json.loads(out)["id"])
        now = {row["id"] for row in self.cases(store)}
        self.assertLessEqual(known | acknowledged, now)
        self.whole(store)
        said = f"{killed} killed, {len(acknowledged)} acknowledged, {len(now - known)} there"
        self.assertTrue(killed and acknowledged, said)

    def test_half_made_store(self):
        """A store whose making was cut off says so, and is made anew in the same place."""
        words = ["store", "init", "--trial"]
        started = time.monotonic()
        self.ask("whole", *words)
        whole = time.monotonic() - started
        cut = 0
        for share in range(1, 10):
            store = f"half-{share}"
            process = subprocess.Popen([os.path.join(BIN, "xingquanctl"), "--store", self.path(store),
                                        *words], env=self.environment(),
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(whole * share / 10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            run = self.call("xingquanctl", "--store", self.path(store), "--json", "store", "info")
            if run.code != 0:
                cut += 1
                self.assertEqual(3, run.code, f"\n{run}")
                self.assertIn(run.error(), ("store.missing", "store.unfinished", "key.missing"))
                self.ask(store, *words)
            self.whole(store)
        self.assertGreater(cut, 0)

    def test_many_at_once(self):
        """Several programs write into one store: each is served, none is lost."""
        store = self.copy("city", "many")
        known = {row["id"] for row in self.cases(store)}
        runs = []
        threads = [threading.Thread(target=lambda: runs.append(self.open_case(store)))
                   for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for run in runs:
            self.assertEqual(0, run.code, f"\n{run}")
        made = {run.json()["id"] for run in runs}
        self.assertEqual(8, len(made))
        self.assertEqual(known | made, {row["id"] for row in self.cases(store)})
        self.whole(store)


class Network(Trouble):
    def test_no_network_and_wrong_servers(self):
        right = Server(self, "right")
        right.run("unit", "add", "CG", "城市管理行政执法局")
        right.start()
        wrong = Server(self, "wrong", "另一市")
        wrong.run("unit", "add", "CG", "城市管理行政执法局")
        wrong.start()
        store = self.copy("city", "network")
        words = lambda url, ca, code="AAAA-BBBB-CCCC-DDDD": [
            "sync", "enrol", "--server", url, "--code", code, "--ca", ca]
        code = right.code("CG")
        # The other city's server with this city's certificate, and the other way round.
        self.refused(5, CODE, store, *words(wrong.url, right.authority))
        self.refused(5, CODE, store, *words(right.url, wrong.authority, code))
        self.refused(1, "enrol.code", store, *words(right.url, right.authority))
        self.refused(5, CODE, store, *words("https://127.0.0.1:1", right.authority))
        self.refused(5, CODE, store, *words("https://no-such-host.invalid", right.authority))
        for url in ("http://127.0.0.1:8443", "nonsense", "ftp://x", ""):
            self.refused(2, CODE, store, *words(url, right.authority))
        no_certificate = self.write("no.pem", "hello")
        self.refused(6, "certificate.malformed", store, *words(right.url, no_certificate))
        self.assertFalse(self.ask(store, "sync", "status")["enrolled"])
        self.ask(store, *words(right.url, right.authority, code))
        before = self.ask(store, "sync", "status")["unsent"]
        self.assertGreater(before, 50)

        port = right.port
        right.stop()
        self.refused(5, CODE, store, "sync", "now")
        wrong.stop()
        wrong.port = port  # an impostor at the address the PC knows
        wrong.start()
        impostor = self.refused(5, CODE, store, "sync", "now")
        self.assertRegex(impostor.error(), "cert|tls|ssl|trust")
        wrong.stop()
        # Something that accepts and talks nonsense.
        with socket.create_server(("127.0.0.1", port), reuse_port=False) as door:
            done = threading.Event()

            def nonsense():
                door.settimeout(0.2)
                while not done.is_set():
                    try:
                        peer, _ = door.accept()
                    except TimeoutError:
                        continue
                    with peer:
                        peer.recv(100)
                        peer.sendall(b"HTTP/1.1 200 OK\r\n\r\nhello")
            thread = threading.Thread(target=nonsense)
            thread.start()
            try:
                self.refused(5, CODE, store, "sync", "now")
            finally:
                done.set()
                thread.join()
        self.assertEqual(before, self.ask(store, "sync", "status")["unsent"])
        self.assertEqual([], self.ask(store, "sync", "set-aside", "list"))
        right.start()
        report = self.ask(store, "sync", "now")  # and all of it arrives
        self.assertEqual((before, 0), (report["accepted"], report["unsent"]))
        self.whole(store)

    def test_server_killed_meanwhile(self):
        server = Server(self, "killed-server")
        server.run("unit", "add", "CG", "城市管理行政执法局")
        server.start()
        store = self.copy("city", "meanwhile")
        enrol(self, server, store)
        dice = random.Random(3)
        for _ in range(4):
            killer = threading.Timer(dice.uniform(0.02, 0.5), server.process.kill)
            killer.start()
            run = self.call("xingquanctl", "--store", self.path(store), "--json", "sync", "now")
            killer.join()
            self.assertIn(run.code, (0, 5), f"\n{run}")
            server.stop(signal.SIGKILL)
            server.start()
        last = self.ask(store, "sync", "now")
        self.assertEqual((0, 0), (last["unsent"], last["setAside"]))
        events = self.whole(store)["events"]
        server.stop()
        hub = server.run("verify", "--rebuild")
        self.assertEqual((True, events), (hub["ok"], hub["events"]))

    def test_real_and_trial_do_not_mix(self):
        server = Server(self, "trial-server")
        server.run("unit", "add", "CG", "城市管理行政执法局")
        server.start()
        real = {"XINGQUAN_CLOCK": None, "XINGQUAN_PASSWORD": "correct-horse-7"}
        self.ask("real", "store", "init", "--login", "boss", env=real)
        self.refused(1, CODE, "real", "sync", "enrol", "--server", server.url, "--code",
                     server.code("CG"), "--ca", server.authority, env=real)


if __name__ == "__main__":
    main()
