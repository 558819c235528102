import subprocess

import pytest

import system_packages


class Machine:
    """A Linux machine as the set-up sees it, with everything there until taken away."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.missing: set[str] = set()
        self.is_root = False
        self.has_apt = True
        self.apt_status = 0
        self.ran: list[list[str]] = []
        patch.setattr("sys.platform", "linux")
        patch.setattr("importlib.util.find_spec", self._present)
        patch.setattr("shutil.which", self._which)
        patch.setattr("os.geteuid", lambda: 0 if self.is_root else 1000, raising=False)
        patch.setattr("subprocess.run", self._run)
        patch.setattr(system_packages, "loads", lambda library: library not in self.missing)

    def _which(self, name: str) -> str | None:
        there = self.has_apt if name == "apt-get" else name not in self.missing
        return f"/usr/bin/{name}" if there else None

    def _present(self, name: str) -> object | None:
        return None if name in self.missing else object()

    def _run(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.ran.append(command)
        return subprocess.CompletedProcess(command, self.apt_status, "", "E: no route\n")


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


def test_a_complete_machine_is_left_alone(machine: Machine) -> None:
    machine.is_root = True

    assert system_packages.provide(python_environment=True) == ""
    assert machine.ran == []


def test_a_person_without_rights_is_told_the_exact_command(machine: Machine) -> None:
    machine.missing = {"libEGL.so.1", "libpulse.so.0"}

    said = system_packages.provide(python_environment=False)

    assert "sudo apt-get install --no-install-recommends libegl1 libpulse0" in said
    assert machine.ran == []


def test_missing_sound_alone_refuses_nothing(machine: Machine) -> None:
    machine.missing = {"libpulse.so.0"}

    assert system_packages.provide(python_environment=False) == ""


def test_root_gets_exactly_the_missing_packages(machine: Machine) -> None:
    machine.is_root = True
    machine.missing = {"libGL.so.1", "libpulse.so.0"}

    assert system_packages.provide(python_environment=False) == ""
    assert [command[2] for command in machine.ran] == ["update", "install"]
    assert machine.ran[1][-2:] == ["libgl1", "libpulse0"]


def test_a_message_bus_is_wished_for_by_the_tests_alone(machine: Machine) -> None:
    machine.is_root = True
    machine.missing = {"dbus-daemon"}

    assert system_packages.provide(python_environment=False) == ""
    assert machine.ran == []
    assert system_packages.provide(python_environment=False, testing=True) == ""
    assert machine.ran[1][-1] == "dbus-daemon"


def test_a_package_tool_that_fails_is_quoted(machine: Machine) -> None:
    machine.is_root = True
    machine.missing = {"libGL.so.1"}
    machine.apt_status = 100

    assert "E: no route" in system_packages.provide(python_environment=False)


def test_another_linux_is_told_which_libraries_are_meant(machine: Machine) -> None:
    machine.has_apt = False
    machine.missing = {"libxcb-cursor.so.0"}

    said = system_packages.provide(python_environment=False)

    assert "libxcb-cursor0" in said
    assert "apt-get" not in said


@pytest.mark.parametrize(("to_be_made", "asked_for"), [(True, ["python3-venv"]), (False, [])])
def test_the_package_for_environments_is_asked_for_only_to_make_one(
    machine: Machine, to_be_made: bool, asked_for: list[str]
) -> None:
    machine.missing = {"ensurepip"}

    assert system_packages.needed_packages(python_environment=to_be_made) == asked_for


def test_other_systems_bring_what_qt_needs(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    machine.missing = {"libGL.so.1"}

    assert system_packages.provide(python_environment=True) == ""


def test_a_library_that_nobody_has_does_not_load() -> None:
    assert not system_packages.loads("libnobody-has-this.so.7")
