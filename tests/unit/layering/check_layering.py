# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on an include that points up (architecture.md, "The layers").

usage: check_layering.py SOURCE_DIR QT_HEADERS

app -> ui -> sync -> models; inside a layer a folder may use those that stand before it in the
foreach of the layer's CMakeLists.txt; which Qt modules and libraries a layer may include is below.
"""
import os
import re
import sys
import tempfile

LAYERS = ["models", "sync", "ui", "app"]  # each may use itself and those before it
SIDEWAYS = {  # allowed although the order in CMakeLists.txt does not say it, or forbidden although
    "forbidden": {("sync/server", "sync/client"), ("sync/client", "sync/server"),
                  ("ui", "sync/server")},
}
# Qt modules a layer may include, and where the exceptions live.
MODULES = {
    "models": {"QtCore", "QtSql"},
    "sync": {"QtCore", "QtSql", "QtNetwork", "QtConcurrent"},
    "ui": {"QtCore", "QtGui", "QtWidgets", "QtCharts", "QtPrintSupport", "QtSvg", "QtSvgWidgets",
           "QtPdf", "QtPdfWidgets", "QtConcurrent", "QtNetwork"},
    "app": {"QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtConcurrent", "QtPrintSupport"},
}
# Inside models SQL is for the store, the journal and files named *repository.
SQL_HOMES = re.compile(r"^models/(store|journal)/|repository\.(h|cpp)$|^sync/server/")
# Libraries that stay in one place each; everything else third-party is refused in models.
LIBRARIES = {
    "models": re.compile(r"^(openssl/|unicode/|tl/|zip\.h$|sqlite3\.h$|xlsxwriter\.h$)"),
    "sync": re.compile(r"^(openssl/|tl/|microhttpd\.h$|gnutls/)"),
    "ui": re.compile(r"^(tl/|zip\.h$|xlsxwriter\.h$|qrencode\.h$|unicode/)"),
    "app": re.compile(r"^(CLI/|tl/|openssl/)"),
}
SYSTEM = re.compile(
    r"^([a-z_0-9]+|c[a-z]+|sys/\w+\.h|netinet/\w+\.h|arpa/\w+\.h|linux/\w+\.h"
    r"|(unistd|fcntl|termios|signal|pthread|errno|langinfo|poll|time|stdlib|string|stdio|dlfcn"
    r"|malloc|syslog|pwd|grp|limits|stddef|stdint)\.h)$")
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.M)


def folder_order(source, layer):
    """Folders of a layer in the order of its foreach."""
    path = os.path.join(source, layer, "CMakeLists.txt")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        match = re.search(r"foreach\(folder ([^)]*)\)", file.read())
    return match.group(1).split() if match else []


def qt_modules(headers):
    """Header name -> module, for the headers without extension and with .h."""
    out = {}
    for module in os.listdir(headers):
        path = os.path.join(headers, module)
        if module.startswith("Qt") and os.path.isdir(path):
            for header in os.listdir(path):
                out.setdefault(header, module)
    return out


def home(path):
    """models/identity/uscc.h -> ('models', 'models/identity')."""
    parts = path.split("/")
    return parts[0], "/".join(parts[:2]) if len(parts) > 2 else parts[0]


def fault_of(path, target, order):
    """Why the project header `target` may not be included from `path`, or None."""
    layer, folder = home(path)
    other, other_folder = home(target)
    if other == "tests":
        return "product code includes a test header"
    if other not in LAYERS:
        return "an include is written from the root of the project (models/…, sync/…, ui/…, app/…)"
    if LAYERS.index(other) > LAYERS.index(layer):
        return f"{layer} may not know {other}"
    for a, b in SIDEWAYS["forbidden"]:
        if path.startswith(a + "/") and target.startswith(b + "/"):
            return f"{a} may not know {b}"
    if layer != other or folder == other_folder:
        return None
    if layer == "app":
        return None if other_folder == "app/common" else "programs share only app/common"
    names = order[layer]
    mine, theirs = folder.split("/")[-1], other_folder.split("/")[-1]
    if mine not in names or theirs not in names:
        return f"{folder} or {other_folder} is not listed in {layer}/CMakeLists.txt"
    if names.index(theirs) > names.index(mine):
        return f"{other_folder} stands after {folder} in {layer}/CMakeLists.txt"
    return None


def library_fault(path, header, modules):
    layer, _ = home(path)
    first = header.split("/")[0]
    module = first if first.startswith("Qt") and "/" in header else modules.get(header)
    if module:
        if "/" not in header and header == module:
            return f"<{header}> includes a whole module; name the class"
        if module not in MODULES[layer]:
            return f"{layer} may not include {module} (<{header}>)"
        if module == "QtSql" and not SQL_HOMES.search(path):
            return f"SQL lives in models/store, models/journal and *repository files (<{header}>)"
        return None
    if SYSTEM.match(header) or LIBRARIES[layer].match(header):
        return None
    return f"{layer} may not include <{header}>"


def check(source, modules):
    order = {layer: folder_order(source, layer) for layer in LAYERS}
    faults, files = [], 0
    for layer in LAYERS:
        for folder, _, names in os.walk(os.path.join(source, layer)):
            for name in sorted(names):
                if not name.endswith((".h", ".cpp", ".c")):
                    continue
                full = os.path.join(folder, name)
                path = os.path.relpath(full, source)
                files += 1
                with open(full, encoding="utf-8") as file:
                    text = file.read()
                for own, system in INCLUDE.findall(text):
                    if own and (own.endswith(".moc") or (own.startswith("ui_"))):
                        continue
                    fault = fault_of(path, own, order) if own else library_fault(
                        path, system, modules)
                    if fault:
                        faults.append(f"{path}: {own or system}: {fault}")
    return files, faults


def self_test(modules):
    with tempfile.TemporaryDirectory() as root:
        def put(path, text):
            full = os.path.join(root, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "w", encoding="utf-8") as file:
                file.write(text)

        put("models/CMakeLists.txt", "foreach(folder base identity store)\n")
        put("sync/CMakeLists.txt", "foreach(folder protocol client server)\n")
        put("ui/CMakeLists.txt", "foreach(folder widgets shell)\n")
        good = {
            "models/identity/a.cpp": '#include "models/base/b.h"\n#include <QString>\n#include <array>',
            "models/store/a.cpp": "#include <QSqlQuery>\n#include <unistd.h>",
            "ui/shell/a.cpp": '#include "ui/widgets/b.h"\n#include <QLabel>',
            "app/x/a.cpp": '#include "app/common/b.h"\n#include <CLI/CLI.hpp>',
        }
        for path, text in good.items():
            put(path, text)
        assert not check(root, modules)[1], check(root, modules)[1]
        bad = {
            "models/base/a.cpp": '#include "models/identity/b.h"',
            "models/base/b.cpp": '#include "sync/client/b.h"',
            "models/base/c.cpp": "#include <QLabel>",
            "models/base/d.cpp": "#include <QtNetwork/QTcpSocket>",
            "models/base/e.cpp": "#include <QSqlQuery>",
            "models/base/f.cpp": "#include <QPainter>",
            "models/base/g.cpp": "#include <CLI/CLI.hpp>",
            "models/base/h.cpp": '#include "b.h"',
            "models/base/i.cpp": "#include <QtCore>",
            "models/other/a.cpp": '#include "models/base/b.h"',
            "sync/client/a.cpp": '#include "sync/server/b.h"',
            "sync/server/a.cpp": '#include "sync/client/b.h"',
            "sync/protocol/a.cpp": "#include <QPixmap>",
            "ui/widgets/a.cpp": '#include "ui/shell/b.h"',
            "ui/widgets/b.cpp": "#include <QSqlDatabase>",
            "ui/widgets/c.cpp": '#include "sync/server/b.h"',
            "app/x/b.cpp": '#include "app/y/b.h"',
        }
        for path, text in bad.items():
            put(path, text)
            found = check(root, modules)[1]
            assert len(found) == 1, (path, found)
            os.remove(os.path.join(root, path))


def main():
    source, headers = sys.argv[1:3]
    modules = qt_modules(headers)
    self_test(modules)
    files, faults = check(source, modules)
    print(f"{files} files, {len(faults)} arrows that point the wrong way")
    for fault in faults:
        print(fault)
    sys.exit(1 if faults or files == 0 else 0)


main()
