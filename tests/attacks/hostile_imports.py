"""Files that someone, a bad disk or another program could offer as an export, drawn by number."""

import json
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from backcoach.exchange.json_export import json_document
from tests.exchange.any_records import PLAIN
from tests.storage.records import NOW

GOOD = "".join(json_document(PLAIN, NOW))
ID = "00000000-0000-0000-0000-0000000000"
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 10**30, -(10**30), 1e308, [], {}, [[]], [None], {"a": 1}),
    *(
        "",
        " ",
        "\0",
        "\u202e",
        "=1+1",
        "+cmd|' /C calc'!A0",
        "\t=1",
        "\uff1d1",
        "🙂" * 50,
        "a" * 1001,
    ),
    *(
        "a" * 10_000,
        "a" * 10_001,
        "note " * 30_000,
        "\ud800",
        "no",
        "yes",
        "both",
        "left",
        "finished",
    ),
    *("2026-11-20", "0001-01-01", "9999-12-31", "2026-02-30", "2026-11-20T09:12:00"),
    *("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00-14:00", "1900-01-01T00:00:00+14:00"),
    *("9999-12-31T23:59:59-12:00", "9999-12-31T23:59:59.999999Z", "2999-11-20T09:00:00+01:00"),
    *("2026-11-20T09:12:00+23:59", "2026-11-20T24:00:00Z", "2026-11-20T09:12:60Z"),
    *(f"{ID}01", f"{ID}02", f"{ID}10", f"{ID}20", f"{ID}30", f"{ID}99", f"{ID}01".upper(), "T06"),
    *("first_time", "backcoach-export", 1, 2, 3, 10, 11, 3600, 3601, 86_400, 86_401),
)


def hostile_file(number: int) -> bytes:
    """A file offered for import, always the same for a number."""
    chance = Random(number)  # noqa: S311 -- drawn by number, nothing is kept secret
    document = json.loads(GOOD)
    for _ in range(chance.choice((1, 1, 1, 1, 2, 5))):
        chance.choice(_CHANGES)(chance, document)
    written = json.dumps(document, ensure_ascii=chance.random() < 0.5).encode(
        errors="surrogatepass"
    )
    return chance.choice(_SPOILT)(chance, written) if chance.random() < 0.15 else written


def _place(chance: Random, document: Any) -> tuple[Any, Any]:
    """A list or an object somewhere in the document, and where in it something stands."""
    lists = [each for each in document.values() if isinstance(each, list)]
    within = chance.choice(lists) if lists and chance.random() < 0.95 else document
    while True:
        steps = list(within) if isinstance(within, dict) else list(range(len(within)))
        if not steps:
            return within, None
        step = chance.choice(steps)
        if not isinstance(within[step], dict | list) or chance.random() < 0.08:
            return within, step
        within = within[step]


def _another_value(chance: Random, document: Any) -> None:
    within, step = _place(chance, document)
    if step is not None:
        within[step] = deepcopy(chance.choice(VALUES))


def _fitting_value(chance: Random, document: Any) -> None:
    """One of the same kind in place of what is there: a time for a time, an id for an id."""
    within, step = _place(chance, document)
    if step is not None:
        kind = _kind(within[step])
        fitting = [each for each in VALUES if _kind(each) == kind]
        within[step] = deepcopy(chance.choice(fitting or [None]))


def _kind(value: Any) -> tuple[Any, ...]:
    if not isinstance(value, str):
        return (type(value),)
    return (str, value[4:5] == "-" and "T" in value, value[8:9] == "-")


def _left_out(chance: Random, document: Any) -> None:
    within, step = _place(chance, document)
    if step is not None:
        del within[step]


def _another_field(chance: Random, document: Any) -> None:
    within, _ = _place(chance, document)
    if isinstance(within, dict):
        within[chance.choice(("more", "id", "", "note", "version"))] = deepcopy(
            chance.choice(VALUES)
        )


def _once_more(chance: Random, document: Any) -> None:
    entries = chance.choice([each for each in document.values() if isinstance(each, list)] or [[]])
    if entries:
        again = json.loads(json.dumps(chance.choice(entries)))
        if isinstance(again, dict) and "id" in again and chance.random() < 0.8:
            again["id"] = f"{ID}{chance.randrange(10, 99)}"
        entries.append(again)


def _from_elsewhere(chance: Random, document: Any) -> None:
    (one, first), (other, second) = _place(chance, document), _place(chance, document)
    if first is not None and second is not None:
        one[first] = json.loads(json.dumps(other[second]))


def _another_time(chance: Random, document: Any) -> None:
    times = [value for value in VALUES if _kind(value) == _kind(NOW.isoformat())]
    names = {"started_at", "ended_at", "taken_at", "withdrawn_at", "archived_at", "replaced_at"}
    for entries in document.values():
        for entry in entries if isinstance(entries, list) else ():
            for name in names & entry.keys() if isinstance(entry, dict) else ():
                if chance.random() < 0.3:
                    entry[name] = chance.choice(times)


def _cut_short(chance: Random, written: bytes) -> bytes:
    return written[: chance.randrange(len(written))]


def _other_bytes(chance: Random, written: bytes) -> bytes:
    held = bytearray(written)
    for _ in range(chance.choice((1, 4, 64))):
        held[chance.randrange(len(held))] = chance.randrange(256)
    return bytes(held)


def _other_signs(chance: Random, written: bytes) -> bytes:
    match chance.randrange(4):
        case 0:
            return b"\xef\xbb\xbf" + written
        case 1:
            return written.decode(errors="replace").encode("utf-16")
        case 2:
            return written + written
        case _:
            return written.replace(b": 1", chance.choice((b": NaN", b": 1e999", b": -0", b": 01")))


def _far_too_deep(chance: Random, written: bytes) -> bytes:
    deep = chance.choice((b"[", b'{"a":')) * chance.choice((500, 100_000))
    return written.replace(b"[", deep, 1)


_CHANGES: tuple[Callable[[Random, Any], None], ...] = (
    _another_value,
    *[_fitting_value] * 6,
    *[_another_time] * 2,
    _left_out,
    _another_field,
    _once_more,
    _from_elsewhere,
)
_SPOILT = (_cut_short, _other_bytes, _other_signs, _far_too_deep)
