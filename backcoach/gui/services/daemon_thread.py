"""A thread of work that the end of the program never waits for."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from queue import SimpleQueue
from threading import Thread
from typing import ParamSpec, TypeVar

from backcoach.overrides import override

P = ParamSpec("P")
T = TypeVar("T")


class DaemonThread(Executor):
    """Like a pool of one thread, but work that never ends cannot keep the process alive."""

    def __init__(self, name: str) -> None:
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @override
    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()

        def work() -> None:
            try:
                result = fn(*args, **kwargs)
            except BaseException as fault:  # noqa: BLE001 -- as every executor does
                future.set_exception(fault)
            else:
                future.set_result(result)

        self._work.put(work)
        return future

    @override
    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._work.put(None)
        if wait:
            self._thread.join()

    def _run(self) -> None:
        while work := self._work.get():
            work()
