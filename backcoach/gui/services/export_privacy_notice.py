"""The question before a file about someone's health is saved outside of BackCoach."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from backcoach.gui.services.confirmation import Confirmation, ask_to_confirm
from backcoach.gui.services.preferences import Preferences
from backcoach.words.translation import translate


def after_privacy_notice(
    preferences: Preferences, window: QWidget, then: Callable[[], None]
) -> None:
    """Call `then` once the person agrees; at once, where they did before.

    It does not block. Whoever answers Cancel is asked again the next time.
    """
    if preferences.settings.told_of_leaving:
        then()
        return
    asked = Confirmation(
        translate("ExportPrivacyNotice", "Save outside of BackCoach?"),
        translate("ExportPrivacyNotice", "This file will not be protected."),
        translate(
            "ExportPrivacyNotice",
            "It tells about someone's health, and anyone who opens it can read it. "
            "Save it where only you can read it.",
        ),
        translate("ExportPrivacyNotice", "Cancel"),
        translate("ExportPrivacyNotice", "Save anyway"),
    )
    ask_to_confirm(window, asked, partial(_go_on, preferences, then))


def _go_on(preferences: Preferences, then: Callable[[], None]) -> None:
    preferences.change(told_of_leaving=True)
    then()
