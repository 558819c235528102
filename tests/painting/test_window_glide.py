import pytest

from backcoach.figure.geometry.window import Window
from backcoach.painting.window_glide import GLIDE_MS, WindowGlide

pytestmark = pytest.mark.usefixtures("qapp")
NEAR, FAR = Window(0.0, 1.0, 0.0, 1.0), Window(-1.0, 2.0, -1.0, 2.0)


def test_the_first_framing_is_there_at_once_and_the_next_one_glides():
    glide, seen = WindowGlide(None), []
    glide.moved.connect(lambda: seen.append(glide.window))
    glide.go_to(NEAR, cut=False)
    assert glide.window == NEAR
    glide.go_to(FAR, cut=False)
    glide._way.setCurrentTime(GLIDE_MS // 2)
    assert FAR.left < glide.window.left < NEAR.left
    glide._way.setCurrentTime(GLIDE_MS)
    assert glide.window == FAR
    assert seen[-1] == FAR


def test_a_cut_ends_a_glide():
    glide = WindowGlide(None)
    glide.go_to(NEAR, cut=False)
    glide.go_to(FAR, cut=False)
    glide.go_to(NEAR, cut=True)
    assert glide.window == NEAR
    assert glide._way.currentTime() == 0
