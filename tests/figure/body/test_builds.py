import pytest

from backcoach.figure.body.builds import BUILDS, Builds
from backcoach.figure.body.look import Build


def test_a_build_is_read_once() -> None:
    read: list[Build] = []
    mesh = BUILDS.mesh(Build.MAN)
    builds = Builds()
    builds.are_read_by(lambda build: read.append(build) or mesh)

    assert [builds.mesh(Build.WOMAN), builds.mesh(Build.WOMAN)] == [mesh, mesh]
    assert read == [Build.WOMAN]


def test_builds_are_read_anew_in_another_way() -> None:
    man, woman = BUILDS.mesh(Build.MAN), BUILDS.mesh(Build.WOMAN)
    builds = Builds()
    builds.are_read_by(lambda _: man)
    assert builds.mesh(Build.MAN) is man

    builds.are_read_by(lambda _: woman)
    assert builds.mesh(Build.MAN) is woman


def test_somebody_has_to_say_how_builds_are_read() -> None:
    with pytest.raises(LookupError, match="nobody has said"):
        Builds().mesh(Build.MAN)
