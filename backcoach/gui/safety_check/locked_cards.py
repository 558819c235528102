"""Cards for the locked stretches: those with the same reason share one."""

from collections.abc import Iterable, Mapping

from backcoach.domain.safety.clearance import Lock
from backcoach.domain.safety.screening import Question, Screening
from backcoach.gui.widgets.text_card import TextCard, bullets
from backcoach.words.translation import translate


def locked_cards(
    locked: Iterable[Lock], screening: Screening, names: Mapping[str, str]
) -> list[TextCard]:
    """One card for each reason. `names` are of stretches, by id."""
    alike: dict[Lock, list[str]] = {}
    for lock in locked:
        reason = Lock("", lock.consequence, lock.question_ids)
        alike.setdefault(reason, []).append(names[lock.technique_id])
    return [_card(reason, shut, screening) for reason, shut in alike.items()]


def question_texts(question_ids: Iterable[str], screening: Screening) -> list[str]:
    """The lines of the safety check as asked, a follow-up after the line it belongs to."""
    return [_as_asked(screening.questions[name], screening) for name in question_ids]


def _as_asked(question: Question, screening: Screening) -> str:
    before = screening.followed_by(question)
    return f"{before.text}: {question.text}" if before else question.text


def _card(reason: Lock, names: list[str], screening: Screening) -> TextCard:
    because = translate("LockedCards", "Because of your answer to:")
    signs = bullets(question_texts(reason.question_ids, screening))
    return TextCard(
        "card",
        (
            ("eyebrow", screening.advice[reason.consequence].title),
            ("heading", ", ".join(names)),
            ("small", f"{because}\n{signs}"),
        ),
    )
