"""Changes a PDF as Qt writes it, by an update at its end (ISO 32000-1, 7.5.6)."""

import re
import zlib
from collections.abc import Callable

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")


class PdfUpdate:
    """Reads objects by their numbers, takes new and changed ones, and writes all of them.

    Raises:
        ValueError: from every method, if it is no PDF as Qt writes it.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        start = _found(_START, data)
        self._start = int(start)
        self._offsets = self._table(self._start)
        self._next = len(self._offsets)
        self._changed: dict[int, bytes] = {}
        self.root = int(_found(_ROOT, data[self._start :]))
        self.pages = self._pages()

    def body(self, number: int) -> bytes:
        """What stands between `obj` and `endobj`; of a stream its beginning alone."""
        begin = self._data.index(b"obj", self._offsets[number]) + 3
        return self._data[begin : self._data.index(b"endobj", begin)].strip()

    def reference(self, number: int, key: str) -> int:
        """The number of the object that an entry of a dictionary names."""
        return int(_found(re.compile(rb"/%s (\d+) 0 R" % key.encode()), self.body(number)))

    def add(self) -> int:
        """The number of a new object, whose body is still to come."""
        self._next += 1
        return self._next - 1

    def put(self, number: int, body: str) -> None:
        self._changed[number] = body.encode("ascii")

    def extend(self, number: int, entries: str) -> None:
        """Add entries to a dictionary."""
        body = self.body(number)
        end = body.rindex(b">>")
        self._changed[number] = body[:end] + entries.encode("ascii") + b"\n>>"

    def rewrite(self, number: int, change: Callable[[bytes], bytes]) -> None:
        """Change what a stream holds."""
        begin = self._data.index(b"stream\n", self._offsets[number]) + len(b"stream\n")
        length = int(self.body(self.reference(number, "Length")))
        held = zlib.compress(change(zlib.decompress(self._data[begin : begin + length])))
        head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(held)
        self._changed[number] = head + held + b"\nendstream"

    def written(self) -> bytes:
        """The whole file, with the update behind what was there."""
        parts, offsets = [self._data], {}
        end = len(self._data)
        for number, body in sorted(self._changed.items()):
            offsets[number] = end
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            end += len(parts[-1])
        table = b"".join(b"%d 1\n%010d 00000 n \n" % each for each in offsets.items())
        trailer = b"<< /Size %d /Root %d 0 R /Prev %d%s >>" % (
            self._next,
            self.root,
            self._start,
            self._information(),
        )
        parts.append(
            b"xref\n0 1\n0000000000 65535 f \n%strailer\n%s\nstartxref\n%d\n%%%%EOF\n"
            % (table, trailer, end)
        )
        return b"".join(parts)

    def _information(self) -> bytes:
        """The entries of the trailer that name the title and tell the file."""
        found = re.search(rb"/Info \d+ 0 R", self._data[self._start :])
        names = re.search(rb"/ID \[.*?\]", self._data[self._start :], re.DOTALL)
        return b"".join(b" " + each[0] for each in (found, names) if each)

    def _pages(self) -> list[int]:
        kids = _found(re.compile(rb"/Kids\s*\[(.*?)\]", re.DOTALL), self._tree())
        return [int(number) for number in _REFERENCE.findall(kids)]

    def _tree(self) -> bytes:
        return self.body(self.reference(self.root, "Pages"))

    def _table(self, start: int) -> list[int]:
        """Where each object begins."""
        lines = self._data[start:].split(b"trailer", 1)[0].split(b"\n")
        if lines[0].strip() != b"xref":
            raise ValueError("There is no table of objects.")
        return [int(line.split()[0]) for line in lines[2:] if line.strip()]


def _found(pattern: re.Pattern[bytes], data: bytes) -> bytes:
    match = pattern.search(data)
    if match is None:
        raise ValueError(f"There is no {pattern.pattern!r}.")
    return bytes(match[1])
