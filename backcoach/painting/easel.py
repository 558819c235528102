"""Pictures painted beside the window's thread, so that nothing a person does waits for them."""

from collections.abc import Callable, Collection, Hashable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import cache, partial
from weakref import ref

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

Work = Callable[[], QImage]


class Easel:
    """Paints what is wished for, one picture after another, and nothing once it is not any more.

    Whenever such a picture is there, the `asker` is painted anew, but for those that are painted
    `ahead` of their time. Work that fails is not tried again; what it raised is raised on the
    window's thread, and so is said.
    """

    def __init__(self, asker: QWidget) -> None:
        self._asker = ref(asker)
        self._wishes: Mapping[Hashable, Work] = {}
        self._ahead: Collection[Hashable] = ()
        self._images: dict[Hashable, QImage | None] = {}
        self._is_busy = False
        self._bell = _bell()

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    def wish(
        self,
        wishes: Mapping[Hashable, Work],
        ahead: Collection[Hashable] = (),
        kept: Collection[Hashable] = (),
    ) -> None:
        """Want these pictures from now on, the first one first, and no others but what is kept."""
        self._wishes, self._ahead = wishes, ahead
        held = (*wishes, *kept)
        self._images = {key: self._images[key] for key in held if key in self._images}
        self._go_on()

    def image(self, key: Hashable) -> QImage | None:
        """A picture that was wished for, once it is there."""
        return self._images.get(key)

    def _go_on(self) -> None:
        key = next((key for key in self._wishes if key not in self._images), None)
        if key is None or self._is_busy:
            return
        self._is_busy = True
        done = thread().submit(self._wishes[key])
        done.add_done_callback(lambda done: self._bell.rung.emit(partial(self._hang, key, done)))

    def _hang(self, key: Hashable, done: Future[QImage]) -> None:
        self._is_busy = False
        if key in self._wishes:
            self._images[key] = None if done.exception() else done.result()
            asker = self._asker()
            if asker is not None and isValid(asker) and key not in self._ahead:
                asker.update()
        self._go_on()
        if fault := done.exception():
            raise fault


class _Bell(QObject):
    """Rings on the window's thread; never taken down, for a painter may be late."""

    rung = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rings = 0
        self.rung.connect(self._answer)

    @Slot(object)
    def _answer(self, call: Callable[[], object]) -> None:
        self.rings += 1
        call()


@cache
def _bell() -> _Bell:
    return _Bell()


@cache
def thread() -> Executor:
    """Where pictures are painted."""
    return ThreadPoolExecutor(1, "easel")


def finish() -> None:
    """Wait until all that is wished for has been painted."""
    bell, before = _bell(), -1
    while bell.rings != before:
        before = bell.rings
        thread().submit(int).result()
        QCoreApplication.sendPostedEvents(bell)
