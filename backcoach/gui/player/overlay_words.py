"""What is said when nothing is to be done: before the start, in a pause, after a stop."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.domain.playing.plan import Plan
from backcoach.domain.playing.player import Playing
from backcoach.domain.stretch.technique import Role
from backcoach.gui.player.player_lines import RoleLines
from backcoach.gui.widgets.text_card import bullets
from backcoach.words.translation import translate

_CALM = {
    Playing.PAUSED: (
        QT_TRANSLATE_NOOP("OverlayWords", "Paused"),
        QT_TRANSLATE_NOOP("OverlayWords", "Rest in any easy position."),
    ),
    Playing.AWAY: (
        QT_TRANSLATE_NOOP("OverlayWords", "Paused"),
        QT_TRANSLATE_NOOP("OverlayWords", "You were away, so time stood still."),
    ),
    Playing.COUNTING_IN: (
        QT_TRANSLATE_NOOP("OverlayWords", "Going on"),
        QT_TRANSLATE_NOOP("OverlayWords", "Get back into place. We go on in a moment."),
    ),
    Playing.EASING_OUT: (
        QT_TRANSLATE_NOOP("OverlayWords", "Stopped"),
        QT_TRANSLATE_NOOP("OverlayWords", "Ease out slowly. There is no hurry."),
    ),
}


def overlay_words(playing: Playing) -> tuple[str, str] | None:
    """A heading and a sentence that stand in place of the instructions; None while playing."""
    if playing not in _CALM:
        return None
    heading, sentence = _CALM[playing]
    return (
        translate("OverlayWords", str(heading)),
        translate("OverlayWords", str(sentence)),
    )


def ready_lines(plan: Plan, stop_word: str) -> tuple[RoleLines, ...]:
    """What is said before the start; for two, who decides, and the word that means stop."""
    roles = {role for item in plan.items for role in item.technique.roles}
    if Role.HELPER not in roles:
        text = translate("OverlayWords", "When you are in place, press Start.")
        return (RoleLines(Role.RECEIVER, text),)
    receiver = translate("OverlayWords", "You decide how far it goes.")
    helper = translate("OverlayWords", "The receiver decides how far it goes.")
    if stop_word:
        word = translate("OverlayWords", "Stop word: “{0}”.").format(stop_word)
    else:
        word = translate("OverlayWords", "Agree on a word that means stop.")
    return RoleLines(Role.RECEIVER, receiver, word), RoleLines(Role.HELPER, helper, word)


def kit_list(plan: Plan) -> str:
    """What to have at hand, each thing once; empty where nothing is needed."""
    return bullets(dict.fromkeys(thing for item in plan.items for thing in item.technique.kit))
