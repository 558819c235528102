"""The main job as a screen reader does it: all is found by role and name, and acted on there."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtGui import QAccessible

ROLE = QAccessible.Role
STRETCH = "Single knee to chest"
STOP = "Stop if it feels sharp, numb or wrong  (press End or S)"
SCORES = ("Stiffness now", "Pain now, while you rest")
SESSIONS = "SELECT ended, stiffness_before, pain_before, stiffness_after, pain_after FROM session"
KEPT = [("finished", 3, 1, 1, 0)]
CHOICES = frozenset({ROLE.RadioButton, ROLE.CheckBox})
PRESSED = CHOICES | {ROLE.Button, ROLE.ButtonMenu}
FILLED = frozenset({ROLE.EditableText, ROLE.ComboBox, ROLE.SpinBox, ROLE.Slider})
# What may have the focus though nothing can be done with it: words to be copied, a picture to turn.
LOOKED_AT = frozenset({ROLE.StaticText, ROLE.Graphic})


@dataclass(frozen=True)
class Told:
    """What a window tells of one thing in it."""

    role: ROLE
    name: str
    more: str
    asked: str  # what the thing around it is called
    usable: bool
    focusable: bool
    actions: int
    parts: int
    act: Callable[[], None] = field(compare=False, repr=False)


class Reader:
    """Knows nothing of widgets: only what the window tells to a screen reader."""

    def told(self):
        """All that is in sight, in the order in which it is told."""
        raise NotImplementedError

    def until(self, condition):
        """Let the program go on until something is there, and give what there is in the end."""
        raise NotImplementedError

    def all(self, role):
        return [each for each in self.told() if each.role == role]

    def has(self, role, name):
        return any(each.name == name for each in self.all(role))

    def act(self, role, name, asked=""):
        """Do the first thing that can be done with what is called so, within what is asked."""
        found = self.until(lambda: self.found(role, name, asked))
        assert found, f"{name} is not there; {[each.name for each in self.all(role)]} are"
        found[0].act()

    def answer_all(self, name):
        """Give one answer to every question of the page."""
        for each in self.all(ROLE.RadioButton):
            if each.name == name:
                each.act()

    def questions(self):
        """What is asked here that can be answered with No."""
        return [each.asked for each in self.all(ROLE.RadioButton) if each.name == "No"]

    def found(self, role, name, asked=""):
        """What is called so and can be used. What else is told must be without a fault then."""
        told = self.told()
        found = [
            each
            for each in told
            if (each.role, each.name, each.usable) == (role, name, True)
            and (not asked or asked in (each.asked, each.more))
        ]
        assert not found or not faults(told), faults(told)
        return found


def faults(told):
    """What someone who hears the window would stumble over, in words."""
    return [
        *(f"without a name: {each}" for each in told if is_unnamed(each)),
        *(f"answers nothing: {each}" for each in told if answers_nothing(each)),
        *(f"wrongly typed: {each}" for each in told if is_wrongly_typed(each)),
        *(f"nothing can be done with it: {each}" for each in told if is_dead(each)),
        *(f"its answers come first: {name}" for name in asked_too_late(told)),
    ]


def is_unnamed(one):
    return one.role in PRESSED | FILLED and not one.name


def answers_nothing(one):
    return one.role is ROLE.RadioButton and not one.asked


def is_wrongly_typed(one):
    """A screen reader passes by a filler; as one, nothing may be told that holds no other."""
    odd = one.focusable and one.role not in PRESSED | FILLED | LOOKED_AT
    return odd or (one.role is ROLE.Client and bool(one.name) and not one.parts)


def is_dead(one):
    return one.role in PRESSED and one.usable and not one.actions


def asked_too_late(told):
    """Questions that are told after the first of their answers."""
    for number, each in enumerate(told):
        if each.role is ROLE.StaticText:
            before = (other.asked for other in told[:number] if other.role is ROLE.RadioButton)
            if each.name and each.name in before:
                yield each.name


def reach_the_check(reader):
    assert reader.has(ROLE.RadioButton, "Today")
    reader.act(ROLE.RadioButton, "Stretches")
    reader.act(ROLE.Button, STRETCH)
    reader.act(ROLE.Button, "Start a session with this")
    assert reader.until(reader.questions)


def pass_the_check(reader):
    """Answer No on page after page, until the numbers before are asked for."""
    assert not reader.has(ROLE.RadioButton, "Today")
    while asked := reader.questions():
        reader.answer_all("No")
        reader.act(ROLE.Button, "Next")
        assert reader.until(lambda asked=asked: reader.questions() != asked)


def give_scores(reader, scores):
    for asked, score in zip(SCORES, scores, strict=True):
        reader.act(ROLE.RadioButton, score, asked)


def do_the_main_job(reader, play):
    """From the start page over the check and a stretch to its end, and back."""
    reach_the_check(reader)
    pass_the_check(reader)
    give_scores(reader, ("3", "1"))
    reader.act(ROLE.Button, "Start")
    assert reader.until(lambda: reader.found(ROLE.Button, STOP))
    reader.act(ROLE.Button, "Start now")
    play()
    give_scores(reader, ("1", "0"))
    reader.act(ROLE.Button, "Save and finish")
    reader.act(ROLE.Button, "Done")
    assert reader.until(lambda: reader.has(ROLE.RadioButton, "Today"))
    assert not faults(reader.told())
