"""How long the player may go without a look, so that nothing is seen to jump."""

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.gui.player.player_figure import FADE_SECONDS

FRAME_MS = 16
SLOWEST_MS = 33
# From one look to the next the tip of the ring's arc goes no farther than this share of a round,
# some two pixels of the usual ring, unless it does so within a frame.
_STEPS = 500


def frame_ms(view: PlayerView) -> int:
    """Each frame while people move or a picture fades; else as the ring needs it."""
    moment = view.moment
    segment = moment.segment
    moves = segment.pose_from != segment.pose_to or moment.elapsed < FADE_SECONDS
    if moves or view.playing is not Playing.PLAYING:
        return FRAME_MS
    return min(max(FRAME_MS, int(segment.seconds * 1000 / _STEPS)), SLOWEST_MS)
