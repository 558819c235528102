"""Writes the words of a moment into the player's form."""

from collections.abc import Iterable

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.settings import View
from backcoach.domain.stretch.technique import Role
from backcoach.gui.player.overlay_words import kit_list, overlay_words, ready_lines
from backcoach.gui.player.player_layout import LayoutSize
from backcoach.gui.player.player_lines import RoleLines, every_line, lines_at, role_name
from backcoach.gui.player.player_next import NextWords, next_words
from backcoach.gui.player.player_ring import part_shares
from backcoach.gui.player.ui_player_page import Ui_PlayerPage
from backcoach.words.player_words import badge, phase_name, place_in_phase, whereabouts
from backcoach.words.translation import translate

# In a count-in the phase has not begun again, and the ring says so.
_IN_A_PHASE = frozenset(Playing) - {Playing.READY, Playing.COUNTING_IN}


class PlayerCaptions:
    """The head, the cards of both people, the line under the ring and what comes next."""

    def __init__(self, ui: Ui_PlayerPage) -> None:
        self._ui = ui
        self._cards = {
            Role.RECEIVER: (ui.receiverFrame, ui.receiverLabel, ui.receiverText),
            Role.HELPER: (ui.helperFrame, ui.helperLabel, ui.helperText),
        }
        self._rest = (
            ui.titleLabel,
            ui.helpButton,
            ui.sessionProgress,
        )
        self._ready: tuple[RoleLines, ...] = ()

    def show_session(self, view: PlayerView, stop_word: str) -> None:
        """Take another session, and what to have ready for it."""
        self._ready = ready_lines(view.timeline.plan, stop_word)
        self._make_room(self._ready)

    def show_view(self, view: PlayerView, facing: View, *, roomy: bool) -> None:
        """Write all words anew. Where there is no room the phase stands under the ring alone."""
        moment = view.moment
        self._ui.titleLabel.setText(moment.part.technique.name)
        self._ui.whereaboutsLabel.setText(whereabouts(view.timeline, moment))
        self._ui.sessionProgress.show_shares(part_shares(view.timeline, moment))
        side = badge(moment.part, facing)
        self._ui.badgeLabel.setText(side)
        self._ui.badgeLabel.setVisible(bool(side))
        self._ui.phaseLabel.setText(phase_name(moment.segment.phase))
        self._ui.phaseLabel.setVisible(roomy and view.playing in _IN_A_PHASE)
        self._show_lines(view)
        self._show_next(view)

    def show_rest(self, room: LayoutSize, playing: Playing, *, shown: bool) -> None:
        """Show or hide what can wait: what stands above the figure, and below the ring."""
        for piece in self._rest:
            piece.setVisible(shown)
        self._ui.whereaboutsLabel.setVisible(shown and room is not LayoutSize.TIGHT)
        shown = shown and room is LayoutSize.USUAL
        self._ui.underLabel.setVisible(shown)
        self._ui.nextFrame.setVisible(shown or playing is Playing.READY)

    def _show_lines(self, view: PlayerView) -> None:
        if self._ready and view.playing is not Playing.READY:
            self._ready = ()
            self._make_room(every_line(view.timeline))
        calm = overlay_words(view.playing)
        by_role = {each.role: each for each in self._ready or lines_at(view.moment)}
        for role, (frame, label, text) in self._cards.items():
            own = by_role.get(role, RoleLines(role, ""))
            text.show_lines(own.text, own.safety)
            label.setText(role_name(role))
            label.setVisible(len(by_role) > 1)
            frame.setVisible(calm is None and role in by_role)
        self._ui.calmFrame.setVisible(calm is not None)
        if calm is not None:
            self._ui.calmLabel.setText(calm[0])
            self._ui.calmText.show_lines(calm[1])

    def _show_next(self, view: PlayerView) -> None:
        if view.playing is Playing.READY:
            under, following = "", _kit_words(view)
            eyebrow = translate("PlayerCaptions", "Before you start")
        else:
            moving = view.playing is not Playing.COUNTING_IN
            under = place_in_phase(view.timeline, view.moment) if moving else ""
            following = next_words(view.timeline, view.moment)
            eyebrow = translate("PlayerCaptions", "Next")
        self._ui.underLabel.setText(under)
        self._ui.nextEyebrow.setText(eyebrow)
        self._ui.nextTitle.setText(following.title)
        self._ui.nextDetail.setText(following.detail)
        self._ui.nextDetail.setVisible(bool(following.detail))

    def _make_room(self, told: Iterable[RoleLines]) -> None:
        """Let both people's words be of one size, in which the longest of them fit."""
        lines = [(each.text, each.safety) for each in told]
        for _, _, text in self._cards.values():
            text.make_room(lines)


def _kit_words(view: PlayerView) -> NextWords:
    kit = kit_list(view.timeline.plan)
    if not kit:
        return next_words(view.timeline, view.moment)
    return NextWords(translate("PlayerCaptions", "Have ready"), kit)


def announcement(view: PlayerView, facing: View) -> str:
    """What a screen reader is told; it changes with the phase, not with the seconds."""
    told = (f"{each.text} {each.safety}" for each in lines_at(view.moment))
    phase, side = phase_name(view.moment.segment.phase), badge(view.moment.part, facing)
    parts = overlay_words(view.playing) or (phase, side, *told)
    return ". ".join(part.strip(" .") for part in parts if part)
