"""Reads one TOML content file straight into a frozen dataclass."""

import re
from pathlib import Path
from typing import TypeVar

import msgspec

from backcoach.storage.content.content_error import ContentError, faults_of
from backcoach.storage.content.toml_file import file_label, read_toml

T = TypeVar("T")

_MISSING = re.compile(r"Object missing required field `(?P<field>[^`]+)`")
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]+)`, got `(?P<got>[^`]+)`")
_UNKNOWN_VALUE = re.compile(r"Invalid enum value (?P<value>.+)")
_AT = re.compile(r" - at (?:`key` in )?`\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(?P<name>[\w-]+)|\[(?P<index>\d+|\.\.\.)\]")
_WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "null": "nothing",
    "date": "a date",
}


def read_content(folder: Path, path: Path, kind: type[T]) -> T:
    """The file at `path`, checked field by field against `kind`.

    Raises:
        ContentError: the file cannot be read, or a key is missing, unknown or of the wrong kind.
    """
    return checked(file_label(folder, path), read_toml(folder, path), kind)


def checked(file: str, raw: object, kind: type[T], at: str = "") -> T:
    """What the key `at` of a file holds, or the whole file, checked against `kind`.

    Raises:
        ContentError: a key is missing, unknown or of the wrong kind.
    """
    with faults_of(file, at):
        try:
            content = msgspec.convert(raw, kind)
        except msgspec.ValidationError as fault:
            raise _content_error(file, str(fault), raw, at) from fault
        if unknown := _unknown_key(raw, msgspec.to_builtins(content)):
            raise ContentError(file, _joined(at, unknown), "is not a known key.")
        return content


def _content_error(file: str, fault: str, raw: object, at: str) -> ContentError:
    place = _AT.search(fault)
    key = _joined(at, _key(place["path"], raw) if place else "")
    sentence = _AT.sub("", fault)
    if missing := _MISSING.fullmatch(sentence):
        return ContentError(file, _joined(key, missing["field"]), "is missing.")
    if expected := _EXPECTED.fullmatch(sentence):
        wanted = " or ".join(_WORDS.get(word, word) for word in expected["wanted"].split(" | "))
        got = _WORDS.get(expected["got"], expected["got"])
        return ContentError(file, key, f"must be {wanted}, not {got}.")
    if unknown := _UNKNOWN_VALUE.fullmatch(sentence):
        return ContentError(file, key, f"has the unknown value {unknown['value']}.")
    return ContentError(file, key, f"is wrong: {sentence}.")


def _key(path: str, raw: object) -> str:
    """A path such as `$.themes[0].title` as a clinician finds it: `themes.today.title`."""
    names: list[str] = []
    for step in _STEP.finditer(path):
        if step["name"]:
            names.append(step["name"])
            raw = raw.get(step["name"]) if isinstance(raw, dict) else None
        elif step["index"] == "...":
            names.append("*")
            raw = None
        else:
            raw = raw[int(step["index"])] if isinstance(raw, list) else None
            names.append(_item_name(raw, int(step["index"])))
    return ".".join(names)


def _joined(*names: str) -> str:
    return ".".join(filter(None, names))


def _item_name(item: object, index: int) -> str:
    return str(item["id"]) if isinstance(item, dict) and "id" in item else str(index + 1)


def _unknown_key(raw: object, known: object) -> str:
    """The first key of `raw` that was not taken over into `known`; empty where all were."""
    match raw, known:
        case dict(), dict():
            for name, value in raw.items():
                if name not in known:
                    return str(name)
                if deeper := _unknown_key(value, known[name]):
                    return f"{name}.{deeper}"
        case list(), list() | tuple():
            for index, (item, taken) in enumerate(zip(raw, known, strict=True)):
                if deeper := _unknown_key(item, taken):
                    return f"{_item_name(item, index)}.{deeper}"
    return ""
