#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, makes a trial city on loopback and opens the client in it. Without a
# display (or with --headless) it does the same first working day without a window: a case from its
# opening to its end on two computers, synchronised through the server, the quarter's ledgers, and
# pictures of the screens.
#   app/run.sh             a second start takes seconds and keeps what was entered
#   app/run.sh --headless  also with a display
#   app/run.sh --fresh     throws the trial city away first (what this script made of it)
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
headless=no
fresh=no
for argument in "$@"; do
    case "$argument" in
        --headless) headless=yes ;;
        --fresh) fresh=yes ;;
        *) echo "usage: app/run.sh [--headless] [--fresh]" >&2; exit 2 ;;
    esac
done
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=yes

# The city stands outside the build folder, so that a clean build keeps what was entered. What lies there
# is removed only where this script made the folder: the path may come from the environment.
city="${XINGQUAN_TRIAL:-${XDG_DATA_HOME:-$HOME/.local/share}/xingquan-trial}"
mark="$city/made-by-run.sh"
if [ -n "$(ls -A "$city" 2>/dev/null)" ] && [ ! -f "$mark" ] && [ ! -f "$city/server/ca.pem" ]; then
    echo "$city holds something that is no trial city; nothing was touched. Name another folder in XINGQUAN_TRIAL." >&2
    exit 2
fi
mkdir -p "$city"
touch "$mark"
if [ "$fresh" = yes ]; then
    for made in server pc1 pc2 run ready port server.log; do rm -rf "${city:?}/$made"; done
fi

app/setup.sh
if [ ! -f build/release/build.ninja ]; then
    cmake --preset release
fi
cmake --build build/release -j "$(nproc)"
bin="$root/build/release/bin"
ctl="$bin/xingquanctl"

export LC_ALL=C.UTF-8
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    mkdir -p -m 700 "$city/run"
    export XDG_RUNTIME_DIR="$city/run"
fi

serverPid=
stopServer() {
    if [ -n "$serverPid" ]; then
        kill "$serverPid" 2>/dev/null || true
        wait "$serverPid" 2>/dev/null || true
    fi
}
trap stopServer EXIT

# Starts the city's server and waits until it says itself that it listens: whoever answers at the port
# may be another program.
startServer() {
    "$bin/xingquan-server" --data "$city/server" --listen "127.0.0.1:$port" >"$city/server.log" 2>&1 &
    serverPid=$!
    for _ in $(seq 300); do
        kill -0 "$serverPid" 2>/dev/null || break
        grep -q "https://127.0.0.1:$port" "$city/server.log" && return
        sleep 0.1
    done
    echo "The server of the trial city did not start at port $port:" >&2
    cat "$city/server.log" >&2
    exit 5
}

if [ ! -f "$city/ready" ]; then
    rm -rf "$city/server" "$city/pc1" "$city/pc2"
    "$bin/xingquan-server" --data "$city/server" init --city 示范市 --trial
    "$bin/xingquan-server" --data "$city/server" unit add CG 城市管理行政执法局
fi
# A free port of this machine, remembered with the city: the computers were told this address.
if [ ! -f "$city/port" ]; then
    port=8443
    while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
    echo "$port" >"$city/port"
fi
port=$(cat "$city/port")
startServer

pc1() { "$ctl" --store "$city/pc1" "$@"; }
pc2() { "$ctl" --store "$city/pc2" "$@"; }
code() { "$bin/xingquan-server" --data "$city/server" --json enrol-code CG | sed -n 's/.*"code": *"\([^"]*\)".*/\1/p'; }
if [ ! -f "$city/ready" ]; then
    echo "== The trial city"
    pc1 demo create --unit-only --device CG-PC-01
    pc1 --user admin sync enrol --server "https://127.0.0.1:$port" --code "$(code)" --ca "$city/server/ca.pem"
    pc1 --user admin sync now
    pc2 --user legal store init --join --trial --unit CG --login legal --device CG-PC-11
    pc2 sync enrol --server "https://127.0.0.1:$port" --code "$(code)" --ca "$city/server/ca.pem"
    pc2 sync now
    touch "$city/ready"
fi

if [ "$headless" = no ]; then
    echo "The window opens as the clerk 何晓东; the other accounts have the password shifan2017."
    "$bin/xingquan" --store "$city/pc1" --user clerk
    exit
fi

out="$root/build/trial"
rm -rf "$out"
mkdir -p "$out"
step() { echo "== $*"; }
today=$(TZ=Asia/Shanghai date +%Y-%m-%d)
occurred=$(TZ=Asia/Shanghai date -d '-3 hours' +%Y-%m-%dT%H:%M+08:00)
printf '现场检查（勘验）笔录\n当事人在人行道堆放河沙，占用面积约18平方米。（试用资料）\n' >"$out/scene.txt"
printf '送达回证\n受送达人已签收。（试用资料）\n' >"$out/receipt.txt"
cat >"$out/review.json" <<'FORM'
{"answers": {"L01": "no", "L02": "yes", "L03": "yes", "L04": "yes", "L05": "yes", "L06": "yes",
  "L07": "yes", "L08": "yes", "L09": "yes", "L10": "yes", "L11": "yes", "L12": "yes", "L13": "no",
  "L14": "na", "L15": "yes"}, "conclusion": 1, "comment": "事实清楚，证据确凿，同意。"}
FORM

step "A case, offline: the server is stopped"
stopServer
serverPid=
case=$(pc1 --user clerk --json case open --item CG-CF-003 --occurred "$occurred" \
    --party-name 示范市清泉建设工程有限公司 --party-kind org --party-id 91511700MA62XX0183 \
    --party-address 示范市中心城区清泉路18号 --act 未经批准占道堆放物料 \
    --element source=inspection --element content=巡查发现人行道堆放河沙 \
    | sed -n 's/.*"id": *"\([0-9a-f-]\{36\}\)".*/\1/p' | head -1)
[ -n "$case" ] || { echo "The case was not opened." >&2; exit 1; }
act() { local user=$1; shift; pc1 --user "$user" case act "$case" "$@" | sed -n '1p;4p'; }
act clerk submit
act clerk submit --element verification=经现场核查情况属实
act chief endorse --opinion 同意立案
act leader agree --opinion 同意立案
pc1 --user clerk evidence add "$case" "$out/scene.txt" --slot scene-record --name 现场检查笔录
act clerk submit --element idShown=yes --element rightsTold=yes --element investigation=现场检查、询问当事人并制作笔录
act clerk submit --element facts=当事人未经批准在人行道堆放河沙，占用面积约18平方米 \
    --element violatedClause=第十四条 --element basisClause=第三十六条第二项 \
    --element proposal=penalise --element proposedKinds=fine --element proposedFine=2000
act chief agree --opinion 同意

step "The line is back: both computers synchronise, the reviewer answers on the other one"
startServer
pc1 --user clerk sync now
pc2 --user legal sync now
pc2 --user legal review queue
pc2 --user legal review submit "$case" --file "$out/review.json"
pc2 --user legal sync now
pc1 --user clerk sync now

step "Notice, decision, service, closing"
pc1 --user clerk evidence add "$case" "$out/receipt.txt" --slot notice-receipt --name 告知书送达回证
act clerk submit --element noticeContent=拟处罚款二千元 --element "noticeServedOn=$today" --element hearingTold=no
act clerk submit --element statementWaived=yes
act chief endorse --opinion 同意
act leader penalise --opinion 同意
act clerk submit --element decisionKinds=fine --element fine=2000 --element decisionText=罚款人民币贰仟元整
pc1 --user clerk evidence add "$case" "$out/receipt.txt" --slot service-receipt --name 决定书送达回证
act clerk served --element serviceWay=direct --element "servedOn=$today"
act admin publish --element publicity=public
act clerk performed --element performanceWay=paid --element paid=2000 --element receiptNumber=示票100001
act chief endorse --opinion 同意
act leader close --opinion 同意
pc1 --user clerk sync now
pc2 --user legal sync now

step "The quarter's ledgers"
quarter=$(pc1 ledger list | sed -n 's/^power-quarter \([0-9]\{4\}Q[1-4]\).*/\1/p' | sed -n 2p)
for kind in power-quarter statistics-quarter case-quarter; do
    pc1 ledger make "$kind" --quarter "$quarter" --format pdf --out "$out/$kind-$quarter.pdf"
    pc1 ledger make "$kind" --quarter "$quarter" --format xlsx --out "$out/$kind-$quarter.xlsx"
done

step "Proof"
pc1 --user clerk store verify --rebuild
pc2 --user legal store verify --rebuild
"$bin/xingquan-server" --data "$city/server" verify
status() { sed -n 's/.*"status": *"\([a-z]*\)".*/\1/p' | head -1; }
a=$(pc1 --user clerk --json case show "$case" | status)
b=$(pc2 --user legal --json case show "$case" | status)
[ "$a" = "$b" ] && [ "$a" = closed ] || { echo "The two computers differ: $a / $b" >&2; exit 6; }

step "Pictures of the screens"
export QT_QPA_PLATFORM=offscreen
"$bin/xingquan" --store "$city/pc1" --user clerk --screenshots "$out/screens"
"$bin/xingquan" --store "$city/pc2" --user legal --screenshots "$out/screens-legal"

step "Done"
echo "Case $case went from its opening to its end on two computers."
echo "Ledgers (PDF, XLSX): $out"
echo "Screens: $out/screens, $out/screens-legal"
echo "The trial city stays in $city; accounts have the password shifan2017."
