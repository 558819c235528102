import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QFile, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backcoach.domain.settings import Theme
from backcoach.gui.services.theme import (
    Appearance,
    body_font,
    load_theme,
    palette_of,
    style_sheet,
    theme_drawn,
    theme_wished,
)
from backcoach.gui.widgets.cards.card_frame import CardFrame
from backcoach.gui.widgets.palette import Palette, shown_theme
from backcoach.overrides import override
from backcoach.painting.typeface import FAMILY
from backcoach.storage.content.content_error import ContentError
from tests.places import ASSETS

THEMES = [theme for theme in Theme if theme is not Theme.SYSTEM]
GROUNDS = ("paper", "card", "wash", "notice")


def luminance(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("ink", (*GROUNDS, "hairline")),
        ("soft", GROUNDS),
        ("teal", GROUNDS),
        ("amber", (*GROUNDS, "amber_wash")),
        ("ink", ("amber_wash",)),
        ("on_teal", ("amber",)),
        ("coral", ("paper", "card")),
        ("on_teal", ("teal", "teal_deep")),
        ("on_coral", ("coral", "coral_deep")),
    ],
)
def test_text_can_be_read_on_every_ground(
    theme: Theme, text: str, grounds: tuple[str, ...]
) -> None:
    tokens = load_theme(ASSETS, theme)
    wanted = 7.0 if theme is Theme.HIGH_CONTRAST and text != "ink" else 4.5

    assert {
        ground: contrast(tokens[text], tokens[ground]) >= wanted for ground in grounds
    } == dict.fromkeys(grounds, True)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("part", "grounds"),
    [
        ("edge", GROUNDS),
        ("focus", GROUNDS),
        ("teal", ("hairline",)),
        ("amber", ("hairline",)),
        ("faint", ("paper", "card")),
    ],
)
def test_parts_stand_out_from_what_they_lie_on(
    theme: Theme, part: str, grounds: tuple[str, ...]
) -> None:
    tokens = load_theme(ASSETS, theme)

    assert {
        ground: contrast(tokens[part], tokens[ground]) >= 3.0 for ground in grounds
    } == dict.fromkeys(grounds, True)


@pytest.mark.parametrize("theme", THEMES)
def test_every_name_of_the_style_sheet_is_a_token_and_every_mark_a_file(
    theme: Theme, qapp: QApplication
) -> None:
    Appearance(qapp, ASSETS)
    template = (ASSETS / "themes" / "window.qss").read_text(encoding="utf-8")

    filled = style_sheet(template, load_theme(ASSETS, theme), 100)

    urls = [line.split("url(")[1].split(")")[0] for line in filled.splitlines() if "url(" in line]
    assert "@" not in filled
    assert urls
    assert [url for url in urls if not QFile.exists(url)] == []


def test_text_sizes_follow_the_setting_and_targets_never_shrink() -> None:
    template = "/* a\n note */ A { font-size: 20sp; min-height: 44tp; border: 1px solid @ink; }"

    assert style_sheet(template, {"ink": "#000000"}, 80) == (
        "A { font-size: 16px; min-height: 44px; border: 1px solid #000000; }"
    )
    assert "font-size: 40px; min-height: 88px" in style_sheet(template, {"ink": "#000000"}, 200)


def test_huge_letters_grow_half_as_much_as_the_text() -> None:
    sizes = [style_sheet("A { font-size: 80dp; }", {}, percent) for percent in (80, 100, 200)]

    assert sizes == [f"A {{ font-size: {pixels}px; }}" for pixels in (72, 80, 120)]


def test_a_name_that_the_theme_does_not_have_is_an_error() -> None:
    with pytest.raises(KeyError):
        style_sheet("A { color: @pink; }", {}, 100)


@pytest.mark.parametrize(
    ("line", "key"),
    [("", "ink"), ('ink = "black"\n', "ink"), ('ink = "#000000"\npink = "#ff00ff"\n', "pink")],
)
def test_a_faulty_theme_to_shows_the_file_and_the_key(tmp_path: Path, line: str, key: str) -> None:
    good = (ASSETS / "themes" / "light.toml").read_text(encoding="utf-8")
    kept = "".join(row for row in good.splitlines(keepends=True) if not row.startswith("ink "))
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "light.toml").write_text(kept + line, encoding="utf-8")

    with pytest.raises(ContentError, match=r"light\.toml") as caught:
        load_theme(tmp_path, Theme.LIGHT)

    assert caught.value.key == key


class FakeHints(QObject):
    """A desktop that asks for a colour scheme and a contrast."""

    colorSchemeChanged = Signal()
    contrastPreferenceChanged = Signal()

    def __init__(self, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> None:
        super().__init__()
        self.scheme = scheme
        self._contrast = contrast

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self.scheme

    def accessibility(self) -> "FakeHints":
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802
        return self._contrast


USUAL = Qt.ContrastPreference.NoPreference
STRONG = Qt.ContrastPreference.HighContrast


@pytest.mark.parametrize(
    ("scheme", "preference", "drawn", "expected"),
    [
        (Qt.ColorScheme.Unknown, USUAL, Theme.LIGHT, Theme.LIGHT),
        (Qt.ColorScheme.Unknown, USUAL, Theme.DARK, Theme.DARK),
        (Qt.ColorScheme.Light, USUAL, Theme.DARK, Theme.LIGHT),
        (Qt.ColorScheme.Dark, USUAL, Theme.LIGHT, Theme.DARK),
        (Qt.ColorScheme.Dark, STRONG, Theme.LIGHT, Theme.HIGH_CONTRAST),
    ],
)
def test_a_wish_of_the_desktop_goes_before_its_colours(
    scheme: Qt.ColorScheme, preference: Qt.ContrastPreference, drawn: Theme, expected: Theme
) -> None:
    assert theme_wished(FakeHints(scheme, preference), drawn) == expected


@pytest.mark.parametrize(
    ("ink", "paper", "expected"),
    [("#000000", "#efefef", Theme.LIGHT), ("#fcfcfc", "#202326", Theme.DARK)],
)
def test_the_colours_of_the_desktop_tell_light_from_dark(
    ink: str, paper: str, expected: Theme
) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    palette.setColor(QPalette.ColorRole.Window, QColor(paper))

    assert theme_drawn(palette) == expected


def asked(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, hints: FakeHints) -> Appearance:
    monkeypatch.setattr(qapp, "styleHints", lambda: hints)
    qapp.setPalette(palette_of(load_theme(ASSETS, Theme.LIGHT)))
    return Appearance(qapp, ASSETS)


def test_system_goes_by_the_colours_first_and_then_follows_the_desktop(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = FakeHints(Qt.ColorScheme.Dark, USUAL)
    appearance = asked(qapp, monkeypatch, hints)

    appearance.choose(Theme.SYSTEM, 100)
    assert shown_theme() is Theme.LIGHT
    appearance.follow_desktop()
    assert shown_theme() is Theme.DARK
    hints.scheme = Qt.ColorScheme.Light
    hints.colorSchemeChanged.emit()
    assert shown_theme() is Theme.LIGHT


@pytest.mark.parametrize("choice", THEMES)
def test_a_choice_stands_whatever_the_desktop_wishes(
    choice: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    appearance = asked(qapp, monkeypatch, FakeHints(Qt.ColorScheme.Dark, STRONG))

    appearance.choose(choice, 100)
    appearance.follow_desktop()

    assert shown_theme() is choice


def test_painted_widgets_find_the_tokens_in_their_palette() -> None:
    tokens = load_theme(ASSETS, Theme.DARK)

    colours = Palette.of(palette_of(tokens))

    found = {name: getattr(colours, name).name() for name in Palette._fields}
    assert found == {name: tokens[name] for name in Palette._fields}
    disabled = palette_of(tokens).color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name() == tokens["faint"]


def test_no_widget_is_collected_while_all_of_them_change(qapp: QApplication, qtbot: QtBot) -> None:
    collecting: list[bool] = []

    class Watcher(QWidget):
        @override
        def changeEvent(self, event: QEvent) -> None:
            collecting.append(gc.isenabled())
            super().changeEvent(event)

    watcher = Watcher()
    qtbot.addWidget(watcher)
    watcher.show()
    collecting.clear()

    Appearance(qapp, ASSETS).choose(Theme.DARK, 120)

    assert collecting
    assert not any(collecting)
    assert gc.isenabled()


def test_what_people_write_is_never_taken_for_tags(qapp: QApplication, qtbot: QtBot) -> None:
    Appearance(qapp, ASSETS).choose(Theme.LIGHT, 100)
    label = QLabel('<img src="//elsewhere/picture.png">')
    qtbot.addWidget(label)

    label.sizeHint()

    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QComboBox])
def test_what_an_empty_field_says_can_be_read(
    kind: type[QWidget], theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    Appearance(qapp, ASSETS).choose(theme, 100)
    field = kind()
    qtbot.addWidget(field)

    field.ensurePolished()

    said = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert said.alpha() == 255
    assert contrast(said.name(), load_theme(ASSETS, theme)["card"]) >= 4.5


def test_a_choice_changes_an_open_window_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    button = QPushButton("Start", window)
    appearance = Appearance(qapp, ASSETS)

    appearance.choose(Theme.LIGHT, 100)
    light, small = Palette.of(window.palette()), button.sizeHint().height()
    with qtbot.waitSignal(appearance.changed):
        appearance.choose(Theme.DARK, 200)

    assert Palette.of(window.palette()).paper.name() == load_theme(ASSETS, Theme.DARK)["paper"]
    assert light.paper.name() == load_theme(ASSETS, Theme.LIGHT)["paper"]
    assert button.sizeHint().height() > small >= 44


def test_the_same_choice_again_changes_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    appearance = Appearance(qapp, ASSETS)
    appearance.choose(Theme.LIGHT, 100)

    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose(Theme.LIGHT, 100)


def test_figures_have_one_width_so_that_a_timer_stands_still() -> None:
    font = body_font("Sans Serif", 150)

    assert font.pixelSize() == 24
    assert font.families() == [FAMILY, "Sans Serif"]
    assert [font.featureValue(tag) for tag in font.featureTags()] == [1]


class Restyled(QLabel):
    """Counts how often it is told of a new style."""

    def __init__(self) -> None:
        super().__init__("Words")
        self.times = 0

    @override
    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() is QEvent.Type.StyleChange
        super().changeEvent(event)


@pytest.mark.parametrize("change", [(Theme.DARK, 100), (Theme.LIGHT, 130)])
def test_a_new_look_is_laid_on_a_widget_the_same_few_times_however_deep_it_lies(
    qapp: QApplication, qtbot: QtBot, change: tuple[Theme, int]
) -> None:
    appearance = Appearance(qapp, ASSETS)
    appearance.choose(Theme.LIGHT, 100)
    window, label = QWidget(), Restyled()
    qtbot.addWidget(window)
    inner = window
    for _ in range(12):
        inner = QWidget(inner)
    label.setParent(inner)
    window.show()
    label.times = 0

    appearance.choose(*change)

    assert 1 <= label.times <= 4


def edges(qtbot, qapp: QApplication, theme: Theme) -> set[str]:
    """The colours along the upper edge of a card."""
    Appearance(qapp, ASSETS).choose(theme, 100)
    card = CardFrame()
    qtbot.addWidget(card)
    card.resize(200, 100)
    picture = card.grab().toImage()
    return {picture.pixelColor(100, y).name() for y in range(6)}


def test_high_contrast_has_strong_edges_where_other_themes_have_none(
    qapp: QApplication, qtbot: QtBot
) -> None:
    edge = load_theme(ASSETS, Theme.HIGH_CONTRAST)["edge"]

    assert edge in edges(qtbot, qapp, Theme.HIGH_CONTRAST)
    assert load_theme(ASSETS, Theme.LIGHT)["edge"] not in edges(qtbot, qapp, Theme.LIGHT)


def test_every_name_that_high_contrast_lays_over_is_a_token() -> None:
    over = (ASSETS / "themes" / "high_contrast.qss").read_text(encoding="utf-8")

    assert "@" not in style_sheet(over, load_theme(ASSETS, Theme.HIGH_CONTRAST), 100)
