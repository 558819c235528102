"""The pins and the build: everything that pyproject.toml asks for, and nothing besides."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROGRAM = [*PYPROJECT["build-system"]["requires"], *PYPROJECT["project"]["dependencies"]]
PIN = re.compile(r"^(\S+==\S+)(?: ; ([^\\]+))? \\$", re.MULTILINE)
PYTHONS = ("3.11.0", "3.13.0")
WITH_THE_BUILD = {"hatchling", "compile_forms", "compile_translations", *sys.stdlib_module_names}


def pinned(name: str, python: str) -> dict[str, str]:
    """The version of each package that a set brings to a Python on Linux."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    here = {"python_full_version": python, "python_version": python[:4], "sys_platform": "linux"}
    found = {}
    for pin, marker in PIN.findall(text):
        requirement = Requirement(f"{pin}; {marker}" if marker else pin)
        if requirement.marker is None or requirement.marker.evaluate(here):
            (version,) = requirement.specifier
            found[canonicalize_name(requirement.name)] = version.version
    return found


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("requirements.txt", PROGRAM),
        ("requirements-tests.txt", PROGRAM + PYPROJECT["project"]["optional-dependencies"]["dev"]),
    ],
)
def test_whatever_is_asked_for_is_pinned_within_its_bounds(name, asked, python):
    pins = pinned(name, python)
    here = {"python_full_version": python, "python_version": python[:4]}
    for requirement in map(Requirement, asked):
        if requirement.marker is None or requirement.marker.evaluate(here):
            version = pins[canonicalize_name(requirement.name)]
            assert requirement.specifier.contains(version), requirement


@pytest.mark.parametrize("python", PYTHONS)
def test_the_tests_run_with_the_versions_that_people_get(python):
    assert (
        pinned("requirements.txt", python).items()
        <= pinned("requirements-tests.txt", python).items()
    )


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-tests.txt"])
def test_every_pin_has_a_hash_and_no_host_is_named(name):
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    for pin in re.split(r"\n(?=[a-z])", text)[1:]:
        assert "--hash=sha256:" in pin
    assert "://" not in text


@pytest.mark.parametrize("requirement", PYPROJECT["project"]["dependencies"])
def test_what_the_wheel_asks_for_has_an_upper_bound(requirement):
    assert any(bound.operator in {"<", "=="} for bound in Requirement(requirement).specifier)


@pytest.mark.parametrize("name", ["hatch_build.py", "compile_forms.py", "compile_translations.py"])
def test_the_build_needs_no_more_than_it_says(name):
    tree = ast.parse((ROOT / "packaging" / name).read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    imported |= {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }

    assert {module.partition(".")[0] for module in imported} <= WITH_THE_BUILD
