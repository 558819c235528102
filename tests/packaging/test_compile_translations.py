"""Translations are compiled into what Qt reads."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from compile_translations import compile_translations

TEXTS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AmountWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
</TS>
"""


def test_a_translation_is_written_beside_its_source(tmp_path: Path) -> None:
    (tmp_path / "backcoach_en.ts").write_text(TEXTS, encoding="utf-8")

    compile_translations(tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "backcoach_en.qm",
        "backcoach_en.ts",
    ]
    translator = QTranslator()
    assert translator.load("backcoach_en", str(tmp_path))
    assert translator.translate("AmountWords", "%Ln day(s)", "", 1) == "%Ln day"


def test_a_translation_that_is_none_is_named_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "backcoach_en.ts").write_text("<TS", encoding="utf-8")

    with pytest.raises(ValueError, match=r"backcoach_en\.ts"):
        compile_translations(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["backcoach_en.ts"]
