"""What each page is for, and the keys that it has of its own. By the names of the pages."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.words.translation import translate

PURPOSES: Mapping[str, object] = {
    "WelcomePage": QT_TRANSLATE_NOOP(
        "PageHelp", "Say who you are, so that BackCoach fits you. You can change it later."
    ),
    "HomePage": QT_TRANSLATE_NOOP("PageHelp", "Start here. One button leads to your next stretch."),
    "StretchesPage": QT_TRANSLATE_NOOP(
        "PageHelp", "Look at any stretch. To look needs no safety check."
    ),
    "StretchPage": QT_TRANSLATE_NOOP(
        "PageHelp", "See one stretch from all sides, read its steps, or print it."
    ),
    "RoutinesPage": QT_TRANSLATE_NOOP("PageHelp", "Pick several stretches in a row, or make some."),
    "RoutineBuilderPage": QT_TRANSLATE_NOOP(
        "PageHelp", "Put stretches in order, and set how long each is held."
    ),
    "HandoutPage": QT_TRANSLATE_NOOP("PageHelp", "Print stretches, or save them as a file."),
    "HistoryPage": QT_TRANSLATE_NOOP("PageHelp", "See what was done, and how the back felt."),
    "GoalPage": QT_TRANSLATE_NOOP("PageHelp", "Say what you would like to do again."),
    "SessionPage": QT_TRANSLATE_NOOP("PageHelp", "Read all that is kept of one session."),
    "CorrectPage": QT_TRANSLATE_NOOP("PageHelp", "Put right what is kept of a session."),
    "ManualEntryPage": QT_TRANSLATE_NOOP("PageHelp", "Add a session that was done elsewhere."),
    "DeletedPage": QT_TRANSLATE_NOOP("PageHelp", "Bring back a session that was deleted."),
    "CalendarPage": QT_TRANSLATE_NOOP("PageHelp", "See a year, day by day."),
    "ChartsPage": QT_TRANSLATE_NOOP("PageHelp", "See what helps, and how things change."),
    "ReportPage": QT_TRANSLATE_NOOP("PageHelp", "Print your history for a doctor or a physio."),
    "LearnPage": QT_TRANSLATE_NOOP("PageHelp", "Read about your back, and when to get help."),
    "PeoplePage": QT_TRANSLATE_NOOP("PageHelp", "Choose who this is for, or add someone."),
    "PersonPage": QT_TRANSLATE_NOOP("PageHelp", "Name someone, and set their doses."),
    "DosePage": QT_TRANSLATE_NOOP("PageHelp", "Set how someone does one stretch."),
    "SettingsPage": QT_TRANSLATE_NOOP("PageHelp", "Change how BackCoach looks and sounds."),
    "RemindersPage": QT_TRANSLATE_NOOP("PageHelp", "Set when BackCoach reminds you to stretch."),
    "DataPage": QT_TRANSLATE_NOOP("PageHelp", "Take your data out, bring some in, or keep copies."),
    "ExportPage": QT_TRANSLATE_NOOP("PageHelp", "Save your data in a file of your choice."),
    "ImportPage": QT_TRANSLATE_NOOP("PageHelp", "Bring in data from a file."),
    "BackupsPage": QT_TRANSLATE_NOOP("PageHelp", "See the copies of your history, or make one."),
    "RestorePage": QT_TRANSLATE_NOOP("PageHelp", "Go back to a copy of your history."),
    "IntegrityPage": QT_TRANSLATE_NOOP("PageHelp", "Check that your data is sound."),
    "DemonstrationPage": QT_TRANSLATE_NOOP("PageHelp", "Show a stretch to someone who watches."),
    "ScreeningPage": QT_TRANSLATE_NOOP(
        "PageHelp", "Answer each line for today. It finds out which stretches are safe."
    ),
    "UnchangedPage": QT_TRANSLATE_NOOP(
        "PageHelp", "Say whether something has changed since your last safety check."
    ),
    "EmergencyPage": QT_TRANSLATE_NOOP("PageHelp", "Get help now. Here is whom to call."),
    "ClearancePage": QT_TRANSLATE_NOOP("PageHelp", "See what your answers open, and what not."),
    "ChoosePage": QT_TRANSLATE_NOOP("PageHelp", "Choose what to do now."),
    "TechniquePage": QT_TRANSLATE_NOOP("PageHelp", "Read the steps, and set how long you hold."),
    "RoutinePreviewPage": QT_TRANSLATE_NOOP("PageHelp", "Look the routine over before it starts."),
    "PlayerPage": QT_TRANSLATE_NOOP("PageHelp", "Follow the picture. You can stop at any time."),
    "AfterPage": QT_TRANSLATE_NOOP("PageHelp", "Say how your back feels now, and save."),
    "SavedPage": QT_TRANSLATE_NOOP("PageHelp", "See what is saved, and what it changed."),
    "StopPage": QT_TRANSLATE_NOOP("PageHelp", "Say what happened. It tells you what to do next."),
}

_SCORES = (
    (QT_TRANSLATE_NOOP("PageHelp", "0 to 9"), QT_TRANSLATE_NOOP("PageHelp", "Choose a score")),
    (QT_TRANSLATE_NOOP("PageHelp", "1, then 0"), QT_TRANSLATE_NOOP("PageHelp", "Choose ten")),
)
_PICTURE = (
    (
        QT_TRANSLATE_NOOP("PageHelp", "Arrows, on the picture"),
        QT_TRANSLATE_NOOP("PageHelp", "Turn the picture"),
    ),
)
_CARDS = (
    (
        QT_TRANSLATE_NOOP("PageHelp", "Arrows"),
        QT_TRANSLATE_NOOP("PageHelp", "Go from card to card"),
    ),
)
PAGE_KEYS: Mapping[str, tuple[tuple[object, object], ...]] = {
    "ScreeningPage": (
        (QT_TRANSLATE_NOOP("PageHelp", "N"), QT_TRANSLATE_NOOP("PageHelp", "Answer No")),
        (QT_TRANSLATE_NOOP("PageHelp", "Y"), QT_TRANSLATE_NOOP("PageHelp", "Answer Yes")),
        (QT_TRANSLATE_NOOP("PageHelp", "S"), QT_TRANSLATE_NOOP("PageHelp", "Answer Not sure")),
        (
            QT_TRANSLATE_NOOP("PageHelp", "?, on a line"),
            QT_TRANSLATE_NOOP("PageHelp", "Read more about it"),
        ),
        (
            QT_TRANSLATE_NOOP("PageHelp", "Up, Down"),
            QT_TRANSLATE_NOOP("PageHelp", "Go from line to line"),
        ),
    ),
    "RoutinePreviewPage": _SCORES,
    "AfterPage": _SCORES,
    "StopPage": _SCORES,
    "CorrectPage": _SCORES,
    "ManualEntryPage": _SCORES,
    "StretchesPage": _CARDS,
    "ChoosePage": _CARDS,
    "StretchPage": _PICTURE,
    "TechniquePage": (*_PICTURE, *_SCORES),
    "CalendarPage": (
        (
            QT_TRANSLATE_NOOP("PageHelp", "Arrows, Page Up, Page Down"),
            QT_TRANSLATE_NOOP("PageHelp", "Go from day to day, and from month to month"),
        ),
    ),
    "ChartsPage": (
        (
            QT_TRANSLATE_NOOP("PageHelp", "Left, Right, on a chart"),
            QT_TRANSLATE_NOOP("PageHelp", "Hear each point"),
        ),
    ),
    "RoutineBuilderPage": (
        (QT_TRANSLATE_NOOP("PageHelp", "Ctrl+Z"), QT_TRANSLATE_NOOP("PageHelp", "Undo")),
        (
            QT_TRANSLATE_NOOP("PageHelp", "Delete"),
            QT_TRANSLATE_NOOP("PageHelp", "Take a stretch out"),
        ),
    ),
    "DemonstrationPage": (
        (
            QT_TRANSLATE_NOOP("PageHelp", "Page Up, Page Down"),
            QT_TRANSLATE_NOOP("PageHelp", "Pose before, next pose"),
        ),
        (QT_TRANSLATE_NOOP("PageHelp", "F5"), QT_TRANSLATE_NOOP("PageHelp", "Go on or freeze")),
    ),
}


def purpose_of(page: str) -> str:
    """What a page is for; empty for what is no page of ours."""
    return translate("PageHelp", str(PURPOSES[page])) if page in PURPOSES else ""


def keys_of_page(page: str) -> list[tuple[str, str]]:
    """The keys that a page has of its own, and what each does."""
    own = PAGE_KEYS.get(page, ())
    return [
        (translate("PageHelp", str(keys)), translate("PageHelp", str(does))) for keys, does in own
    ]
