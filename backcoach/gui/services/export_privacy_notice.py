"""What is asked once before data about a person's health leaves the place that is theirs alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from backcoach.gui.services.confirmation import Confirmation, ask_to_confirm
from backcoach.gui.services.services import Services
from backcoach.words.translation import translate


def after_privacy_notice(services: Services, window: QWidget, then: Callable[[], None]) -> None:
    """Call `then` once the person knows what leaves; at once, where they were told before.

    It is asked without blocking. Whoever answers Cancel is asked again the next time.
    """
    if services.preferences.settings.told_of_leaving:
        then()
        return
    asked = Confirmation(
        translate("ExportPrivacyNotice", "Save outside of BackCoach?"),
        translate("ExportPrivacyNotice", "This file will not be protected."),
        translate(
            "ExportPrivacyNotice",
            "It tells about your health, and anyone who opens it can read it. "
            "Save it where only you can read it.",
        ),
        translate("ExportPrivacyNotice", "Cancel"),
        translate("ExportPrivacyNotice", "Save anyway"),
    )
    ask_to_confirm(window, asked, partial(_go_on, services, then))


def _go_on(services: Services, then: Callable[[], None]) -> None:
    services.preferences.change(told_of_leaving=True)
    then()
