"""What the program is given for a walk: a folder, and a clock that is turned by hand."""

from concurrent.futures import Executor
from pathlib import Path
from uuid import uuid4

from backcoach.desktop.awake import NoAwake
from backcoach.desktop.media import NoMedia
from backcoach.desktop.notifier import NoNotifier
from backcoach.gui.services.screens import Screens
from backcoach.gui.shell.program import Surroundings
from backcoach.overrides import override
from backcoach.sound.speaker import SilentSpeaker
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.files.folder_lock import FolderLock
from walkthrough.manual_clock import ManualClock


class UnheardSpeaker(SilentSpeaker):
    """The speaker of a computer that has sound, in a room where nobody listens."""

    @property
    @override
    def audible(self) -> bool:
        return True


def surroundings(folder: Path, clock: ManualClock, executor: Executor) -> Surroundings:
    return Surroundings(
        assets=assets_dir(),
        folder=folder,
        now=clock.now,
        clock=clock,
        working=lambda: 0.0,
        new_id=uuid4,
        new_executor=lambda: executor,
        open_speaker=lambda *_: UnheardSpeaker(),
        open_awake=lambda _: NoAwake(),
        open_media=lambda _title, _told: NoMedia(),
        open_notifier=NoNotifier,
        open_screens=Screens,
        lock=FolderLock(folder),
    )
