"""Cards for the stretches that stay shut: those with the same reason share one."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from backcoach.domain.clearance import Lock
from backcoach.domain.screening import Screening
from backcoach.widgets.text_card import TextCard, bullets


def locked_cards(
    locked: Iterable[Lock], screening: Screening, names: Mapping[str, str]
) -> list[TextCard]:
    """One card for each reason. `names` gives the stretches' names by id."""
    alike: dict[Lock, list[str]] = {}
    for lock in locked:
        reason = Lock("", lock.consequence, lock.question_ids)
        alike.setdefault(reason, []).append(names[lock.technique_id])
    return [_card(reason, shut, screening) for reason, shut in alike.items()]


def question_texts(question_ids: Iterable[str], screening: Screening) -> list[str]:
    """The lines of the safety check as they were asked."""
    questions = screening.questions
    return [questions[name].text for name in question_ids]


def _card(reason: Lock, names: list[str], screening: Screening) -> TextCard:
    because = QCoreApplication.translate("LockedCards", "Because of your answer to:")
    signs = bullets(question_texts(reason.question_ids, screening))
    return TextCard(
        "card",
        (
            ("eyebrow", screening.advice[reason.consequence].title),
            ("heading", ", ".join(names)),
            ("small", f"{because}\n{signs}"),
        ),
    )
