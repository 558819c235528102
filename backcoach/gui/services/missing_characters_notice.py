"""What is asked before something is printed with characters that no font can draw."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from backcoach.gui.services.confirmation import Confirmation, ask_to_confirm
from backcoach.paper.missing_words import missing_words
from backcoach.words.translation import translate


def after_missing_characters_notice(
    page: QWidget, missing: tuple[str, ...], then: Callable[[], None]
) -> None:
    """Call `then`, at once where nothing is missing, else if the person agrees."""
    if not missing:
        then()
        return
    asked = Confirmation(
        translate("MissingCharactersNotice", "Print without it?"),
        translate("MissingCharactersNotice", "Something cannot be printed."),
        missing_words(missing),
        translate("MissingCharactersNotice", "Cancel"),
        translate("MissingCharactersNotice", "Go on without it"),
    )
    ask_to_confirm(page, asked, then)
