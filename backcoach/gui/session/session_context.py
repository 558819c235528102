"""What is known when the next stretch or routine is to be chosen."""

from dataclasses import dataclass

from backcoach.domain.safety.clearance import Cleared
from backcoach.domain.stretch.rhythm import Rhythm, rhythm_to_begin_with
from backcoach.gui.session.session_background import SessionBackground


@dataclass(frozen=True, slots=True)
class SessionContext:
    """`begun` tells that the session has begun, so that scores were given.

    `done` are the stretches of this session. `stop_word` is the one that was agreed on before.
    `unpaced` tells that the answers ask for breathing at one's own pace.
    """

    cleared: Cleared
    with_helper: bool
    begun: bool
    past: SessionBackground
    done: tuple[str, ...]
    stop_word: str = ""
    unpaced: bool = False

    def rhythm(self, chosen: Rhythm) -> Rhythm:
        """The rhythm to begin with; `chosen` is the one in the settings."""
        return rhythm_to_begin_with(chosen, unpaced=self.unpaced, newcomer=not self.past.known)
