"""Executors without a thread."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from typing import Any


class AtOnce(Executor):
    """Does each piece of work as it comes, or, while it is held, when it is let go."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] | None = None

    def submit(self, work: Callable[..., Any], /, *values: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        done = partial(_do, future, partial(work, *values, **named))
        if self.held is None:
            done()
        else:
            self.held.append(done)
        return future

    def let_go(self) -> None:
        held, self.held = self.held or [], None
        for work in held:
            work()


def _do(future: Future[Any], work: Callable[[], Any]) -> None:
    try:
        future.set_result(work())
    except Exception as fault:  # noqa: BLE001 - as every executor does
        future.set_exception(fault)


class Idle(Executor):
    """Does nothing of what it is asked."""

    def submit(self, _work: Callable[..., Any], /, *_values: Any, **_named: Any) -> Future[Any]:
        return Future()
