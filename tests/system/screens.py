# SPDX-License-Identifier: GPL-3.0-or-later
"""The window itself, without a display: it signs in, visits its pages and keeps a picture of each."""
import os
import struct
import unittest
import zlib

from xqsystem import Bench, main


def picture(path):
    """Width, height and the number of different bytes of a PNG: an empty page has hardly any."""
    with open(path, "rb") as file:
        data = file.read()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", path
    at, pixels, size = 8, b"", None
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
        elif kind == b"IDAT":
            pixels += body
        at += 12 + length
    return size, len(set(zlib.decompress(pixels)))


class Screens(Bench):
    def tour(self, store, login, *more):
        folder = self.path("-".join([store, login, *more]))
        self.expect(0, self.call("xingquan", "--store", self.path(store), "--user", login,
                                 "--screenshots", folder, *more))
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]

    def test_tour(self):
        self.demo("city", "--cases", "24")
        names = set()
        for login in ("clerk", "legal", "supervisor"):
            seen = {}
            for file in self.tour("city", login):
                names.add(os.path.basename(file)[3:-4])
                size, colours = picture(file)
                self.assertEqual((1366, 768), size, file)
                self.assertGreater(colours, 40, f"{file} shows nothing")
                with open(file, "rb") as opened:
                    twin = seen.setdefault(opened.read(), file)
                self.assertEqual(file, twin, "two pages of one tour look the same")
        self.assertGreaterEqual(len(names), 8, names)
        self.whole("city")

    def test_other_sizes(self):
        self.demo("small", "--cases", "8")
        for size in ("1024x700", "1920x1080"):
            for file in self.tour("small", "admin", "--size", size):
                drawn, colours = picture(file)
                self.assertEqual(size, "x".join(map(str, drawn)), file)
                self.assertGreater(colours, 40, file)


if __name__ == "__main__":
    main()
