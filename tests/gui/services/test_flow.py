"""Flows: what they own goes with them, and no answer comes to one that has ended."""

import ast
import importlib
from functools import cached_property
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from backcoach.gui.services.flow import Flow
from tests.storage.records import NOW

GUI = Path(__file__).resolve().parents[3] / "backcoach" / "gui"
FLOW_FILES = sorted(GUI.rglob("*_flow.py"))
# With these a flow tells by hand who hears the answer: `heard(...)`.
GUARDED_BY_HAND = {"restore", "run_exclusive"}


def flows() -> list[type[Flow]]:
    """Every flow of the program."""
    for path in FLOW_FILES:
        module = path.relative_to(GUI.parents[1]).with_suffix("").as_posix().replace("/", ".")
        importlib.import_module(module)
    found, left = [], [Flow]
    while left:
        below = left.pop().__subclasses__()
        found += below
        left += below
    return sorted({*found}, key=lambda each: each.__name__)


@pytest.fixture
def flow(here):
    return Flow(here.services)


def test_an_answer_comes_to_a_flow_that_is_open(flow):
    heard = []
    flow.run(lambda history: history.people.all(), heard.append)
    flow.write(lambda history: history.people.me(NOW), lambda: heard.append("kept"))

    assert heard == [(), "kept"]


@pytest.mark.parametrize("kind", flows(), ids=lambda kind: kind.__name__)
def test_no_flow_hears_an_answer_after_its_end(here, kind):
    flow = kind.__new__(kind)
    Flow.__init__(flow, here.services)
    heard, told = [], []
    here.executor.held = []
    flow.run(lambda _history: "read", heard.append, tell=told.append)
    flow.write(lambda history: history.people.me(NOW), lambda: heard.append("kept"))
    flow.end()

    here.executor.let_go()
    QApplication.processEvents()

    assert heard == []
    assert told == ["read"]


def test_what_is_written_by_a_flow_that_ended_is_kept(here, flow):
    here.executor.held = []
    flow.write(lambda history: history.people.me(NOW))
    flow.end()

    here.executor.let_go()

    known = []
    here.services.history.run(lambda history: history.people.all(), known.extend)
    assert [each.is_me for each in known] == [True]


def test_what_is_told_comes_before_what_follows(flow):
    heard = []
    flow.run(
        lambda _history: "read",
        lambda read: heard.append(f"then {read}"),
        tell=lambda read: heard.append(f"told {read}"),
    )

    assert heard == ["told read", "then read"]


def test_a_flow_ends_with_all_that_it_has_opened(here, flow):
    heard = []
    late = flow.adopt(Flow(here.services)).heard(heard.append)

    flow.end()
    late("answer")

    assert heard == []


def test_a_dropped_flow_takes_its_own_pages_along_and_no_others(here, flow, qtbot):
    child = flow.adopt(Flow(here.services))
    below = child.adopt(Flow(here.services))
    kept, gone, gone_too = flow.own(QWidget()), child.own(QWidget()), below.own(QWidget())
    qtbot.addWidget(kept)
    assert flow.pages == (kept, gone, gone_too)
    heard = []
    late = below.heard(heard.append)

    with qtbot.waitSignals([gone.destroyed, gone_too.destroyed]):
        flow.drop(child)
    late("answer")

    assert flow.pages == (kept,)
    assert heard == []


def test_nothing_is_dropped_where_nothing_was_opened(flow):
    flow.drop(None)

    assert flow.pages == ()


def test_the_window_may_close_unless_something_that_is_open_asks_first(here, flow, qtbot):
    class Asking(Flow):
        answer = None

        def may_leave(self, leave):
            self.answer = leave
            return False

    assert flow.may_close()
    asking = flow.adopt(Asking(here.services))
    assert not flow.may_close()

    with qtbot.waitSignal(flow.closing):
        asking.answer()


@pytest.mark.parametrize("path", FLOW_FILES, ids=lambda path: path.stem)
def test_every_flow_stands_on_the_base(path):
    heads = [node for node in ast.parse(path.read_text("utf-8")).body if is_flow(node)]

    bases = [[ast.unparse(base) for base in head.bases] for head in heads]
    assert bases in ([["Flow"]], [["QuestionsFlow"]])  # which stands on it in turn


def is_flow(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef) and node.name.endswith("Flow")


@pytest.mark.parametrize("path", FLOW_FILES, ids=lambda path: path.stem)
def test_no_flow_asks_the_history_past_the_base(path):
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if is_history_call(node))

    assert [ast.unparse(call) for call in calls if not is_guarded(call)] == []


def is_history_call(node: ast.AST) -> bool:
    """Whether a method of the history's thread is called."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    asked = ast.unparse(node.func.value)
    return asked.endswith("history") or (
        asked != "self" and node.func.attr in {"run", "write", "flush"}
    )


def is_guarded(call: ast.Call) -> bool:
    return call.func.attr in GUARDED_BY_HAND and any(
        isinstance(given, ast.Call) and ast.unparse(given.func) == "self.heard"
        for given in call.args
    )


@pytest.mark.parametrize("kind", flows(), ids=lambda kind: kind.__name__)
def test_no_flow_changes_how_answers_are_dropped(kind):
    assert not {"run", "write", "heard", "end", "drop"} & set(vars(kind))


class Paged(Flow):
    """A flow with a page that is made when it is needed."""

    @cached_property
    def page(self) -> QWidget:
        return self.own(QWidget())


def test_a_page_that_is_let_go_is_made_anew_when_it_is_needed(here):
    flow = Paged(here.services)
    flow.let_go("page")
    first = flow.page
    assert flow.pages == (first,)

    flow.let_go("page")

    assert flow.pages == ()
    assert flow.page is not first
