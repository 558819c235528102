"""What is said to people of their own record, and how the same is said of someone else's.

Here alone it stands which sentence takes the place of which. Whatever names nobody fits everyone
and needs no other form.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.words.translation import translate

# To the person, and of the person, {0} being their label.
_FORMS = (
    (
        QT_TRANSLATE_NOOP(
            "WhoseWords", "What you did, and how your back felt. The newest session comes first."
        ),
        QT_TRANSLATE_NOOP(
            "WhoseWords", "What {0} did, and how it felt. The newest session comes first."
        ),
    ),
    (
        QT_TRANSLATE_NOOP("WhoseWords", "Your first session will show up here."),
        QT_TRANSLATE_NOOP("WhoseWords", "The first session of {0} will show up here."),
    ),
    (
        QT_TRANSLATE_NOOP("WhoseWords", "Start your first session"),
        QT_TRANSLATE_NOOP("WhoseWords", "Start a session with {0}"),
    ),
    (
        QT_TRANSLATE_NOOP("WhoseWords", "What you did"),
        QT_TRANSLATE_NOOP("WhoseWords", "What {0} did"),
    ),
    (
        QT_TRANSLATE_NOOP("WhoseWords", "How your back felt"),
        QT_TRANSLATE_NOOP("WhoseWords", "How the back felt"),
    ),
    (
        QT_TRANSLATE_NOOP("WhoseWords", "Your note"),
        QT_TRANSLATE_NOOP("WhoseWords", "Note"),
    ),
    (
        QT_TRANSLATE_NOOP("WhoseWords", "Pain before, while you rested"),
        QT_TRANSLATE_NOOP("WhoseWords", "Pain before, at rest"),
    ),
    (
        QT_TRANSLATE_NOOP("WhoseWords", "Pain after, while you rested"),
        QT_TRANSLATE_NOOP("WhoseWords", "Pain after, at rest"),
    ),
    (
        QT_TRANSLATE_NOOP("WhoseWords", "Did you feel anything new?"),
        QT_TRANSLATE_NOOP("WhoseWords", "Did {0} feel anything new?"),
    ),
    (
        QT_TRANSLATE_NOOP(
            "WhoseWords", "Only what you remember. You may leave out scores and the note."
        ),
        QT_TRANSLATE_NOOP(
            "WhoseWords", "Only what {0} remembers. Scores and the note may be left out."
        ),
    ),
    (
        QT_TRANSLATE_NOOP("WhoseWords", "When you began"),
        QT_TRANSLATE_NOOP("WhoseWords", "When it began"),
    ),
    (
        QT_TRANSLATE_NOOP("WhoseWords", "Did someone help you?"),
        QT_TRANSLATE_NOOP("WhoseWords", "Did someone help?"),
    ),
)


def of_whom(text: str, label: str) -> str:
    """A text as it is said of someone with a label; as it is where it fits everyone."""
    for yours, theirs in _FORMS:
        if translate("WhoseWords", str(yours)) == text:
            return translate("WhoseWords", str(theirs)).format(label)
    return text


def has_form_for_others(text: str) -> bool:
    """Whether another sentence takes the place of this one in someone else's record."""
    return any(yours == text for yours, _ in _FORMS)
