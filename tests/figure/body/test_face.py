import numpy as np
import pytest

from backcoach.figure.body.builds import BUILDS
from backcoach.figure.body.dressed import Mark, MarkKind
from backcoach.figure.body.face import face_marks
from backcoach.figure.body.look import Build
from backcoach.figure.geometry.posed_body import Frame
from backcoach.figure.geometry.vector import Vec

# Left is x, front is y, up is z.
HEAD = Frame((0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
FAR = 100.0


def marks(gaze: Vec | None, build: Build = Build.MAN) -> tuple[Mark, ...]:
    return face_marks(BUILDS.mesh(build).face, HEAD, 1.0, gaze)


def of_kind(kind: MarkKind, gaze: Vec | None, build: Build = Build.MAN) -> list[np.ndarray]:
    return [mark.points for mark in marks(gaze, build) if mark.kind is kind]


def irises(gaze: Vec) -> np.ndarray:
    """The middles of the left and the right one."""
    return np.array([points.mean(axis=0) for points in of_kind(MarkKind.IRIS, gaze)])


def is_mirrored(one: np.ndarray, other: np.ndarray) -> bool:
    return bool(np.allclose(one, other * (-1.0, 1.0, 1.0), atol=1e-6))


def test_somebody_who_looks_at_nothing_has_closed_eyes() -> None:
    kinds = [mark.kind for mark in marks(None)]

    assert kinds.count(MarkKind.LID) == 2
    assert MarkKind.WHITE not in kinds
    assert MarkKind.IRIS not in kinds


def test_open_eyes_have_a_white_and_an_iris_each() -> None:
    assert len(of_kind(MarkKind.WHITE, (0.0, FAR, 0.0))) == 2
    assert len(of_kind(MarkKind.IRIS, (0.0, FAR, 0.0))) == 2


@pytest.mark.parametrize("build", Build)
@pytest.mark.parametrize("gaze", [None, (0.0, FAR, 0.0)])
def test_a_face_is_alike_on_both_sides(build: Build, gaze: Vec | None) -> None:
    for kind in (MarkKind.LID, MarkKind.BROW, MarkKind.WHITE):
        sides = of_kind(kind, gaze, build)

        assert not sides or is_mirrored(*sides)


def test_both_eyes_turn_to_where_they_look() -> None:
    ahead = irises((0.0, FAR, 0.0))

    assert (irises((FAR, FAR, 0.0))[:, 0] > ahead[:, 0]).all()
    assert (irises((-FAR, FAR, 0.0))[:, 0] < ahead[:, 0]).all()
    assert (irises((0.0, FAR, -FAR))[:, 2] < ahead[:, 2]).all()
    assert (irises((0.0, FAR, FAR))[:, 2] > ahead[:, 2]).all()


def test_what_is_near_is_looked_at_with_both_eyes() -> None:
    left, right = irises((0.0, 0.2, 0.02))
    far_left, far_right = irises((0.0, FAR, 0.02))

    assert left[0] < far_left[0]
    assert right[0] > far_right[0]


@pytest.mark.parametrize("gaze", [(FAR, -1.0, 0.0), (1.0, 0.1, -FAR), (0.0, 0.1, FAR)])
def test_an_iris_never_leaves_its_eye(gaze: Vec) -> None:
    for white, iris in zip(
        of_kind(MarkKind.WHITE, gaze), of_kind(MarkKind.IRIS, gaze), strict=True
    ):
        for axis in (0, 2):
            assert iris[:, axis].min() >= white[:, axis].min() - 3e-5
            assert iris[:, axis].max() <= white[:, axis].max() + 3e-5


def test_lids_follow_eyes_that_look_down() -> None:
    def height(gaze: Vec) -> float:
        return float(np.ptp(of_kind(MarkKind.WHITE, gaze)[0][:, 2]))

    assert height((0.0, FAR, -FAR)) < height((0.0, FAR, 0.0)) < height((0.0, FAR, FAR))


def test_lashes_reach_beyond_the_eye() -> None:
    def reach(build: Build) -> float:
        lid, white = (of_kind(k, (0.0, FAR, 0.0), build) for k in (MarkKind.LID, MarkKind.WHITE))
        return float(lid[0][:, 0].max() - white[0][:, 0].max())

    assert reach(Build.MAN) == pytest.approx(0.0, abs=1e-6)
    assert reach(Build.WOMAN) > 0.001


@pytest.mark.parametrize("build", Build)
def test_a_mouth_at_ease_turns_up_at_its_corners(build: Build) -> None:
    (mouth,) = of_kind(MarkKind.MOUTH, None, build)

    assert mouth[0, 2] > mouth[4, 2] < mouth[-1, 2]


def test_a_face_goes_where_the_head_is() -> None:
    moved = Frame((1.0, 2.0, 3.0), HEAD.left, HEAD.front, HEAD.up)
    face = BUILDS.mesh(Build.MAN).face
    for here, there in zip(marks(None), face_marks(face, moved, 2.0, None), strict=True):
        assert there.points == pytest.approx(here.points * 2.0 + (1.0, 2.0, 3.0), abs=1e-5)
        assert there.width == pytest.approx(here.width * 2.0)
