"""The table of commands: what start.py and the command line both go by."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from backcoach.cli.commands import COMMANDS, asked_of_window

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_a_module_that_carries_it_out(name):
    assert callable(import_module(COMMANDS[name].module).run)


@pytest.mark.parametrize("words", [[], ["--data-dir", "check"], ["--data-dir=there"]])
def test_the_window_is_asked_for_by_nothing_but_a_place(words):
    assert asked_of_window(words) is not None


@pytest.mark.parametrize("word", [*COMMANDS, "--help", "-h", "--version", "chekc", "--window"])
@pytest.mark.parametrize("place", [[], ["--data-dir", "there"]])
def test_whatever_else_is_asked_needs_no_window(place, word):
    assert asked_of_window([*place, word]) is None


def test_where_the_data_lies_is_heard():
    assert asked_of_window(["--data-dir", "there"]).data_dir == Path("there")
    assert asked_of_window([]).data_dir is None
    assert asked_of_window(["--data-dir"]) is None


def test_the_table_needs_nothing_but_python():
    bare = [sys.executable, "-S", "-c", "import backcoach.cli.commands"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    subprocess.run(bare, cwd=ROOT, env=environment, check=True)  # noqa: S603 - our own words
