import tomllib

import msgspec
import pytest

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role, Technique
from tests.assets.asset_text import TECHNIQUES

# What is said when the chosen side is the right one.
SAID_FOR_THE_RIGHT = {
    "T01": {
        Role.RECEIVER: (
            "thirty centimetres from the left edge",
            "Bring your right knee up",
            "Keep your left leg straight",
            "let your knee go left",
        ),
        Role.HELPER: (
            "at the receiver's left side",
            "the pillow beside the receiver's left thigh",
            "your right palm on the front of the receiver's right shoulder",
            "your left palm on the outside of the receiver's right thigh, just above the knee",
        ),
    },
    "T02": {
        Role.RECEIVER: (
            "Cross your right leg over your left leg",
            "turn your chest to the right",
            "your left forearm outside your right knee",
            "your right hand on the seat",
        ),
        Role.HELPER: (
            "behind the receiver, well to the right",
            "your left hand on the front of the receiver's right shoulder",
            "your right hand on the outside of the receiver's right thigh, just above the knee",
            "Your right hand only steadies",
        ),
    },
    "T04": {
        Role.RECEIVER: (
            "Lie on your left side",
            "Draw your right knee up",
            "Keep your left leg straight",
        ),
        Role.HELPER: (
            "facing the receiver's back",
            "your left palm on the receiver's right shoulder",
            "your right palm on the outside of the receiver's right thigh, just above the knee",
        ),
    },
    "T05": {Role.RECEIVER: ("draw your right knee", "Keep your left leg straight")},
    "T06": {
        Role.RECEIVER: (
            "the cushion beside your right thigh",
            "both knees sink to the right",
            "Keep your left shoulder down",
        )
    },
    "T07": {
        Role.RECEIVER: (
            "Bend your right knee and step that foot over your left leg",
            "your right foot flat beside your left calf",
            "your right hand on the floor behind you",
            "turn your chest to the right",
            "Let your left arm rest",
        ),
        Role.HELPER: (
            "behind the receiver, a little to the right",
            "your right palm on the outside of the receiver's right knee",
            "your left palm behind the receiver's left shoulder",
            "Ease the receiver's left shoulder forward",
        ),
    },
    "T08": {
        Role.RECEIVER: ("Bring your right knee up", "toward your left shoulder"),
        Role.HELPER: ("at the receiver's left side", "toward the receiver's left shoulder"),
    },
    "T09": {
        Role.RECEIVER: ("let your chest turn to the right",),
        Role.HELPER: ("Turn a little to the right",),
    },
    "T10": {Role.RECEIVER: ("draw your right knee", "Let your left leg rest")},
    "T11": {
        Role.RECEIVER: ("both knees sink a little to the right", "Keep your left shoulder heavy")
    },
}
SWAPPED = str.maketrans({"\1": "left", "\2": "right"})
BY_ID = {
    technique.id: technique
    for technique in (
        msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Technique)
        for path in TECHNIQUES
    )
}


def mirrored(phrase: str) -> str:
    return phrase.replace("right", "\1").replace("left", "\2").translate(SWAPPED)


def spoken(technique: Technique, role: Role, side: Side) -> str:
    text = " ".join(step.text_for(role) for step in technique.steps)
    return text.replace("{side}", side.value).replace("{other}", side.mirrored.value)


def test_every_stretch_with_sides_is_checked() -> None:
    assert set(SAID_FOR_THE_RIGHT) == {each.id for each in BY_ID.values() if each.side_names}


@pytest.mark.parametrize("technique_id", SAID_FOR_THE_RIGHT)
def test_every_limb_and_hand_is_named_for_the_right(technique_id: str) -> None:
    for role, phrases in SAID_FOR_THE_RIGHT[technique_id].items():
        text = spoken(BY_ID[technique_id], role, Side.RIGHT)
        assert [phrase for phrase in phrases if phrase not in text] == []


@pytest.mark.parametrize("technique_id", SAID_FOR_THE_RIGHT)
def test_every_limb_and_hand_is_mirrored_for_the_left(technique_id: str) -> None:
    for role, phrases in SAID_FOR_THE_RIGHT[technique_id].items():
        text = spoken(BY_ID[technique_id], role, Side.LEFT)
        assert [phrase for phrase in map(mirrored, phrases) if phrase not in text] == []
