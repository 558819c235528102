"""A card with a soft shadow."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from backcoach.domain.settings import Theme
from backcoach.gui.widgets.cards.card_frame import CardFrame
from backcoach.gui.widgets.palette import tell_theme

PAPER = "#f7f3ec"


def below(qtbot, theme, kind) -> QColor:
    """What is seen just below a frame, in the room of its shadow."""
    tell_theme(QApplication.instance(), theme)
    paper = QWidget()
    paper.setStyleSheet(f"background: {PAPER}")
    qtbot.addWidget(paper)
    layout = QVBoxLayout(paper)
    frame = CardFrame(paper, kind)
    layout.addWidget(frame)
    paper.resize(200, 120)
    picture = QImage(paper.size(), QImage.Format.Format_RGB32)
    paper.render(picture)
    tell_theme(QApplication.instance(), Theme.LIGHT)
    return picture.pixelColor(frame.geometry().bottomLeft() + QPoint(frame.width() // 2, -3))


def test_a_card_throws_a_shadow(qtbot):
    assert below(qtbot, Theme.LIGHT, "card").lightness() < QColor(PAPER).lightness()


@pytest.mark.parametrize(
    ("theme", "kind"),
    [(Theme.DARK, "card"), (Theme.HIGH_CONTRAST, "card"), (Theme.LIGHT, "notice")],
)
def test_on_other_grounds_and_under_other_frames_there_is_none(qtbot, theme, kind):
    assert below(qtbot, theme, kind) == QColor(PAPER)
