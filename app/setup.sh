#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The one list of what the project needs from the system. Both commands (app/run.sh, tests/run.sh)
# call it; it installs only what is missing and asks for root only then.
#   app/setup.sh          what building and running need
#   app/setup.sh --tests  also what the tests need
set -euo pipefail

packages=(
    # compiler and build
    g++ cmake ninja-build ccache mold pkg-config ca-certificates
    # Qt 6.4: libqt6opengl6-dev is not pulled by qt6-charts-dev, the SQL driver by nothing at all
    qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev libqt6svg6 qt6-pdf-dev qt6-tools-dev
    qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n libqt6sql6-sqlite qt6-qpa-plugins
    # libraries
    libssl-dev libgnutls28-dev libmicrohttpd-dev libexpected-dev libcli11-dev libicu-dev libzip-dev
    libxlsxwriter-dev libqrencode-dev
    # the cipher amalgamation comes from the npm registry
    npm openssl
    # fonts whose PDF text can be searched, and the icon theme
    fonts-wqy-zenhei fonts-wqy-microhei fonts-arphic-uming breeze-icon-theme
)
testPackages=(
    librapidcheck-dev libbenchmark-dev xdotool openbox imagemagick poppler-utils x11-utils dbus
    python3 python3-jsonschema unzip clang-format clang-tidy
)
[ "${1:-}" = --tests ] && packages+=("${testPackages[@]}")

installed() { # a provider (node's own npm, say) counts as well as the package
    dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'install ok installed' && return 0
    case "$1" in npm) command -v npm >/dev/null ;; *) return 1 ;; esac
}
missing=()
for p in "${packages[@]}"; do installed "$p" || missing+=("$p"); done
if [ "${#missing[@]}" -gt 0 ]; then
    echo "Installing: ${missing[*]}"
    sudo=""
    [ "$(id -u)" = 0 ] || sudo="sudo"
    export DEBIAN_FRONTEND=noninteractive
    $sudo apt-get update -q
    $sudo apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

# SQLite with page encryption: SQLite3MultipleCiphers' amalgamation, from the npm package that ships
# it, at one version with its digest checked. Never copied into the repository.
cipherPackage=better-sqlite3-multiple-ciphers
cipherVersion=12.11.1
cipherIntegrity=pG72+3VkUipnmYx4LwQqoOXNG2CJ1HlmDrlvqgr7xQHgsE+cz5rAZEiaJHnUKTHaGfGifggA/C0Sv9qZlUrfow==
root=$(cd "$(dirname "$0")/.." && pwd)
target="$root/build/deps/sqlite3mc"
if [ ! -f "$target/$cipherVersion.ok" ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    (cd "$work" && npm pack --silent "$cipherPackage@$cipherVersion" >/dev/null)
    archive="$work/$cipherPackage-$cipherVersion.tgz"
    digest=$(openssl dgst -sha512 -binary "$archive" | base64 -w0)
    if [ "$digest" != "$cipherIntegrity" ]; then
        echo "The SQLite package $cipherPackage $cipherVersion is not the one expected; nothing was kept." >&2
        exit 1
    fi
    tar -xzf "$archive" -C "$work"
    mkdir -p "$target"
    cp "$work"/package/deps/sqlite3/sqlite3.c "$work"/package/deps/sqlite3/sqlite3.h "$target/"
    touch "$target/$cipherVersion.ok"
fi
