import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from backcoach.storage.content.content import (
    licences_file,
    load_content,
    load_learn,
    load_screening,
    load_technique,
    load_techniques,
)
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.emergency_numbers import load_numbers
from tests.places import ASSETS

KNEE = "techniques/single_knee_to_chest.toml"

Edit = Callable[[str, str, str], None]


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    folder = tmp_path / "assets"
    shutil.copytree(ASSETS, folder)
    return folder


@pytest.fixture
def edit(assets: Path) -> Edit:
    def replace(name: str, written: str, instead: str) -> None:
        text = (assets / name).read_text(encoding="utf-8")
        assert written in text
        (assets / name).write_text(text.replace(written, instead, 1), encoding="utf-8")

    return replace


def fault(folder: Path) -> str:
    with pytest.raises(ContentError) as caught:
        load_content(folder)
    return str(caught.value)


def test_everything_loads_and_each_part_loads_alone() -> None:
    content = load_content(ASSETS)
    assert content.screening == load_screening(ASSETS)
    assert content.techniques == load_techniques(ASSETS)
    assert content.numbers == load_numbers(ASSETS)
    assert content.learn == load_learn(ASSETS)


def test_stretches_stand_in_their_order_by_id() -> None:
    techniques = load_techniques(ASSETS)
    assert [each.id for each in techniques.values()] == list(techniques)
    orders = [each.order for each in techniques.values()]
    assert orders == sorted(orders)


def test_one_stretch_loads_by_its_stem() -> None:
    assert load_technique(ASSETS, "single_knee_to_chest").id == "T05"


def test_a_learn_page_has_its_title_and_its_text(assets: Path) -> None:
    pages = {page.stem: page for page in load_learn(assets)}
    assert list(pages) == [*sorted(pages.keys() - {"licences"}), "licences"]
    assert pages["the_pop"].text.startswith(f"# {pages['the_pop'].title}\n")


def test_without_the_page_that_opens_in_mid_stretch_nothing_is_read(assets: Path) -> None:
    (assets / "learn" / "when_to_get_help.md").unlink()
    assert fault(assets) == "assets/learn/when_to_get_help.md is missing."


def test_without_the_list_of_licences_all_else_is_read(assets: Path) -> None:
    licences_file(assets).unlink()
    assert "licences" not in {page.stem for page in load_learn(assets)}


def test_a_learn_page_without_a_title_is_refused(assets: Path) -> None:
    (assets / "learn" / "the_pop.md").write_text("A pop.", encoding="utf-8")
    assert fault(assets) == "assets/learn/the_pop.md must begin with a title: # Title."


def test_a_missing_key_is_named(assets: Path, edit: Edit) -> None:
    edit(KNEE, "longest = ", "# longest = ")
    assert fault(assets) == f"assets/{KNEE}: `hold.longest` is missing."


def test_a_line_of_the_safety_check_is_named_by_its_id(assets: Path, edit: Edit) -> None:
    edit("screening.toml", 'id = "fever"\ntext = ', 'id = "fever"\ntxt = ')
    key = "themes.recent_signs.questions.fever.text"
    assert fault(assets) == f"assets/screening.toml: `{key}` is missing."


def test_a_file_name_and_its_stem_must_agree(assets: Path) -> None:
    (assets / KNEE).rename(assets / "techniques" / "knee.toml")
    assert fault(assets) == "assets/techniques/knee.toml: `stem` must be the file's name, knee."


def test_two_stretches_cannot_share_an_id(assets: Path, edit: Edit) -> None:
    edit("techniques/supine_twist.toml", 'id = "T06"', 'id = "T05"')
    assert fault(assets) == (
        "assets/techniques/supine_twist.toml: `id` is the same as in single_knee_to_chest.toml."
    )


def test_no_stretch_at_all_is_refused(assets: Path) -> None:
    shutil.rmtree(assets / "techniques")
    assert fault(assets) == "assets/techniques holds no stretch."


def test_a_scope_must_name_a_stretch_or_a_group(assets: Path, edit: Edit) -> None:
    edit("screening.toml", 'scope = ["T07", "T08"]', 'scope = ["T07", "T88"]')
    key = "themes.hands_on.questions.knee_trouble.effects"
    assert fault(assets) == f"assets/screening.toml: `{key}` names no stretch: T88."


@pytest.mark.parametrize("name", ["T05", "solo", "supine"])
def test_a_page_with_a_helper_reaches_stretches_for_two_alone(
    assets: Path, edit: Edit, name: str
) -> None:
    edit("screening.toml", 'scope = ["T07", "T08"]', f'scope = ["T07", "{name}"]')
    key = "themes.hands_on.questions.knee_trouble.effects"
    fault_told = f"`{key}` reaches more than stretches for two: {name}."
    assert fault(assets) == f"assets/screening.toml: {fault_told}"


def test_what_is_confirmed_must_be_a_line_of_the_safety_check(assets: Path, edit: Edit) -> None:
    edit("techniques/towel_twist.toml", '"lung_disease"', '"lungs"')
    assert fault(assets) == (
        "assets/techniques/towel_twist.toml: `confirms` names no line of the safety check: lungs."
    )


def test_a_stretch_must_come_after_one_that_exists(assets: Path, edit: Edit) -> None:
    edit("techniques/both_knees_to_chest.toml", 'after = "T05"', 'after = "T55"')
    assert fault(assets) == (
        "assets/techniques/both_knees_to_chest.toml: `after` names no stretch: T55."
    )
