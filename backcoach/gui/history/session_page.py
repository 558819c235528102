"""The page of one session, with all that was saved of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.person import Person
from backcoach.domain.safety.screening import Screening
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.session import FormerSession, SessionRecord
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.history.session_facts import (
    answer_facts,
    check_text,
    end_text,
    felt_facts,
    former_text,
    part_facts,
    when_and_who,
)
from backcoach.gui.history.ui_session_page import Ui_SessionPage
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.line_breaks import note_shown
from backcoach.words.person_words import shown_label
from backcoach.words.session_words import session_end
from backcoach.words.time_words import long_day


@dataclass(frozen=True, slots=True)
class SessionState:
    """A session, the safety check that opened it, if there is one, and what it said before.

    `people` is everyone whose session it could be, or could have been.
    """

    session: SessionRecord
    check: ScreeningRecord | None
    former: tuple[FormerSession, ...] = ()
    people: tuple[Person, ...] = ()


class SessionPage(Page):
    """Shows a session. The answers of its safety check are folded at first."""

    correct_asked = Signal()
    delete_asked = Signal()
    back_asked = Signal()

    def __init__(
        self,
        screening: Screening,
        techniques: Mapping[str, Technique],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._screening = screening
        self._techniques = techniques
        self._ui = Ui_SessionPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back = self._ui.backButton
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.correctButton.clicked.connect(self.correct_asked)
        self._ui.deleteButton.clicked.connect(self.delete_asked)
        self._ui.answersButton.toggled.connect(self._fold_answers)

    def show_session(self, state: SessionState) -> None:
        session = state.session
        names = {person.id: shown_label(person) for person in state.people}
        self._ui.titleLabel.setText(long_day(session.started_at))
        lead = when_and_who(session)
        if len(names) > 1 and session.person_id in names:
            lead = self.tr("{0}: {1}", "whose session, and when").format(
                names[session.person_id], lead
            )
        self._ui.leadLabel.setText(lead)
        self._ui.endHeading.setText(session_end(session.ended))
        self._ui.endLabel.setText(end_text(session, self._screening))
        self._ui.partRows.show_facts(part_facts(session.parts, self._techniques))
        self._ui.partRows.setVisible(bool(session.parts))
        self._ui.noPartLabel.setVisible(not session.parts)
        self._ui.feltRows.show_facts(felt_facts(session))
        self._ui.noteLabel.setText(note_shown(session.note))
        self._ui.noteFrame.setVisible(bool(session.note.strip()))
        self._ui.changedLabel.setText(former_text(state.former, session.person_id, names))
        self._ui.changedLabel.setVisible(bool(state.former))
        self._show_check(state)
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    @override
    def _first_step(self) -> QWidget:
        """To put something right is what is asked for most."""
        return self._ui.correctButton

    def _show_check(self, state: SessionState) -> None:
        self._ui.checkLabel.setText(check_text(state.session, state.check))
        self._ui.answersButton.setVisible(state.check is not None)
        self._ui.answersButton.setChecked(False)
        if state.check is not None:
            self._show_answers(state.check)
        self._fold_answers()

    def _show_answers(self, check: ScreeningRecord) -> None:
        facts = answer_facts(check, self._screening)
        version = self.tr("Version {0} of the safety check.").format(check.content_version)
        rest = self.tr("All other answers were No.") if facts else self.tr("All answers were No.")
        self._ui.answerRows.show_facts(facts)
        self._ui.versionLabel.setText(f"{rest} {version}")

    @Slot()
    def _fold_answers(self) -> None:
        shown = self._ui.answersButton.isChecked()
        self._ui.answerRows.setVisible(shown)
        self._ui.versionLabel.setVisible(shown)
        self._ui.answersButton.setText(
            self.tr("Hide the answers") if shown else self.tr("Show the answers")
        )
