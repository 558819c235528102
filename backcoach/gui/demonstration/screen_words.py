"""Where the client's window is, in words."""

from backcoach.gui.services.screen_placing import Placing
from backcoach.gui.services.second_screen import SecondScreen
from backcoach.words.translation import translate


def screen_words(second: SecondScreen) -> str:
    """Where it is, or how it could be had."""
    if not second.is_open:
        return _closed_words(one_screen=not second.others)
    match second.spot.placing:
        case Placing.ON_SCREEN:
            return translate("ScreenWords", "It fills {0}.").format(_label(second))
        case Placing.BY_HAND:
            return translate(
                "ScreenWords", "Move it to where it is seen. A double click fills the screen."
            )
        case Placing.NOWHERE:
            gone = translate(
                "ScreenWords", "{0} is not there now. The window goes back once it is plugged in."
            )
            return gone.format(second.waits_for)


def _closed_words(*, one_screen: bool) -> str:
    if one_screen:
        return translate(
            "ScreenWords", "Only one screen is connected. You can open a window to move by hand."
        )
    return translate("ScreenWords", "It shows the figure and the words, and no name.")


def _label(second: SecondScreen) -> str:
    name = second.spot.screen
    return next((each.label for each in second.others if each.name == name), name)
