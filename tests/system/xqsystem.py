# SPDX-License-Identifier: GPL-3.0-or-later
"""What the system tests share: the real programs in a folder of their own, one line a call.

Every test owns a temporary folder that is also its home; nothing outside of it is read or written,
nothing but loopback is spoken to, and only processes started here are ended.
"""
import atexit
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

BIN = os.environ["XQ_BIN_DIR"]
SOURCE = os.environ["XQ_SOURCE_DIR"]
PASSWORD = "shifan2017"  # of every trial account
LIMIT = 300  # seconds, for a call that hangs
SANITIZER = 99  # exit code of a sanitizer's finding (CMakeLists.txt); no test may expect it


class Run:
    """How a program ended and what it said."""

    def __init__(self, args, code, out, err):
        self.args, self.code, self.out, self.err = args, code, out, err

    def json(self):
        try:
            return json.loads(self.out)
        except json.JSONDecodeError as error:
            raise AssertionError(f"{self}: no JSON document: {error}") from None

    def error(self):
        """The error's code, of --json or of the text's [code]."""
        if self.out.startswith(b"{"):
            return self.json().get("error", {}).get("code", "")
        found = re.search(rb"\[([A-Za-z0-9.-]+)\]\s*$", self.err, re.M)
        return found.group(1).decode() if found else ""

    def text(self):
        return self.out.decode()

    def message(self):
        """The sentence for people, of --json or of the text."""
        if self.out.startswith(b"{"):
            return self.json().get("error", {}).get("message", "")
        return self.err.decode()

    def __str__(self):
        return (f"{' '.join(self.args)}\n  exit {self.code}\n  out: {self.out.decode(errors='replace')[:2000]}"
                f"\n  err: {self.err.decode(errors='replace')[:2000]}")


class Bench(unittest.TestCase):
    """A test with a folder, `ctl` for xingquanctl and `server` for xingquan-server."""

    clock = "2017-03-10T09:00+08:00"  # the city's now; "" for the machine's clock
    maxDiff = 4000

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="xq-system-")
        atexit.register(shutil.rmtree, cls.folder, True)
        os.mkdir(cls.path("run"), 0o700)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, True)

    @classmethod
    def path(cls, *names):
        return os.path.join(cls.folder, *names)

    @classmethod
    def write(cls, name, content):
        path = cls.path(name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    @classmethod
    def environment(cls, **changes):
        kept = ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "LD_LIBRARY_PATH")
        env = {k: os.environ[k] for k in kept if k in os.environ}
        env.update(LC_ALL="C.UTF-8", TZ="Asia/Shanghai", HOME=cls.folder,
                   XDG_RUNTIME_DIR=cls.path("run"), QT_QPA_PLATFORM="offscreen")
        if cls.clock:
            env["XINGQUAN_CLOCK"] = cls.clock
        env.update(changes)
        return {k: v for k, v in env.items() if v is not None}

    @classmethod
    def call(cls, program, *args, env=None, stdin=b"", **popen):
        command = [os.path.join(BIN, program), *map(str, args)]
        if program == "xingquanctl" and "sync" in args:
            # Qt's HTTP thread may still be closing its connection when the program ends at once; what
            # OpenSSL holds for it would count as leaked. tst_sync looks for leaks of the exchange.
            options = os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
            env = {"ASAN_OPTIONS": options, **(env or {})}
        done = subprocess.run(command, input=stdin, capture_output=True, timeout=LIMIT, check=False,
                              cwd=cls.folder, env=cls.environment(**(env or {})), **popen)
        run = Run([program, *map(str, args)], done.returncode, done.stdout, done.stderr)
        if run.code == SANITIZER:
            raise AssertionError(f"a sanitizer found something\n{run}")
        return run

    def expect(self, code, run):
        self.assertEqual(code, run.code, f"\n{run}")
        self.assertNotIn(b"ASSERT", run.err, f"\n{run}")
        return run

    def ctl(self, store, *args, code=0, user=None, **how):
        """xingquanctl on a store of this folder; must end with `code`."""
        before = ["--store", self.path(store)] if store else []
        if user:
            before += ["--user", user]
        return self.expect(code, self.call("xingquanctl", *before, *args, **how))

    def ask(self, store, *args, code=0, user=None, **how):
        """The same with --json: its document."""
        run = self.ctl(store, "--json", *args, code=code, user=user, **how)
        self.assertEqual(b"", run.err, f"\n{run}")
        return run.json()

    def refused(self, code, error, store, *args, user=None, **how):
        """Refused both ways, with exit code and stable error code, and in a whole sentence."""
        text = self.ctl(store, *args, code=code, user=user, **how)
        document = self.ctl(store, "--json", *args, code=code, user=user, **how)
        for run in (text, document):
            self.assertRegex(run.error(), f"^(?:{error})$", f"\n{run}")
            self.assertRegex(run.message(), "[\u4e00-\u9fff]", f"\nnot in Chinese: {run}")
        self.assertEqual(b"", document.err, f"\n{document}")
        return document

    # --- the city -----------------------------------------------------------------------------
    def demo(self, store, *args):
        return self.ask(store, "demo", "create", *args)

    def copy(self, source, target):
        shutil.rmtree(self.path(target), True)
        shutil.copytree(self.path(source), self.path(target))
        return target

    def whole(self, store):
        """The store proves itself, every table made anew."""
        report = self.ask(store, "store", "verify", "--rebuild")
        self.assertTrue(report["ok"] and report["rebuilt"], report)
        return report


class Server:
    """A city's server on a free port of loopback; ends with the test."""

    def __init__(self, test, folder="server", city="示范市", clock=None):
        self.test, self.folder, self.clock = test, test.path(folder), clock
        self.process, self.port = None, 0
        test.addCleanup(self.stop)
        self.run("init", "--city", city, "--trial")

    def run(self, *args, code=0):
        done = self.test.call("xingquan-server", "--data", self.folder, "--json", *args)
        return self.test.expect(code, done).json() if done.out else {}

    def code(self, unit):
        return self.run("enrol-code", unit)["code"]

    @property
    def authority(self):
        return os.path.join(self.folder, "ca.pem")

    @property
    def url(self):
        return f"https://127.0.0.1:{self.port}"

    def start(self, clock=None):
        """Serves, at the port it had before if there was one."""
        self.clock = clock or self.clock
        env = self.test.environment(**({"XINGQUAN_CLOCK": self.clock} if self.clock else {}))
        with open(self.folder + ".log", "ab") as log:
            self.process = subprocess.Popen(
                [os.path.join(BIN, "xingquan-server"), "--data", self.folder, "--json", "--listen",
                 f"127.0.0.1:{self.port}"], env=env, stdout=subprocess.PIPE, stderr=log)
        said = b""
        while not said.rstrip().endswith(b"}"):  # it speaks once it listens
            line = self.process.stdout.readline()
            if not line:
                raise AssertionError(f"the server did not start: {said!r}, see {self.folder}.log")
            said += line
        self.port = int(json.loads(said)["listening"].rsplit(":", 1)[1])
        return self

    def stop(self, how=signal.SIGTERM):
        if self.process:
            self.process.send_signal(how)
            code = self.process.wait(60)
            self.process.stdout.close()
            self.process = None
            if how == signal.SIGTERM:
                self.test.assertEqual(0, code, "the server did not end well")


def enrol(test, server, store, unit="CG", user=None):
    return test.ask(store, "sync", "enrol", "--server", server.url, "--code", server.code(unit),
                    "--ca", server.authority, user=user)


def main():
    started = time.monotonic()
    program = unittest.main(verbosity=2, exit=False)
    print(f"{time.monotonic() - started:.1f} s", file=sys.stderr)
    sys.exit(0 if program.result.wasSuccessful() else 1)
