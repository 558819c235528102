from pathlib import Path

import pytest

from compile_forms import (
    compile_form,
    compile_stale,
    with_enums_as_text,
    without_unused_imports,
)

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>RestPage</class>
 <widget class="{root}" name="RestPage">
  <widget class="RestRing" name="restRing"/>
  <widget class="QLabel" name="adviceLabel">
   <property name="text"><string>{advice}</string></property>
  </widget>
 </widget>
 <customwidgets>
  <customwidget>
   <class>RestRing</class>
   <extends>QWidget</extends>
   <header>backcoach.widgets.rest_ring</header>
  </customwidget>
 </customwidgets>
</ui>
"""


def write_form(ui_dir: Path, advice: str = "Breathe", root: str = "QWidget") -> Path:
    form = ui_dir / "rest" / "rest_page.ui"
    form.parent.mkdir(parents=True, exist_ok=True)
    form.write_text(FORM.format(advice=advice, root=root), encoding="utf-8")
    return form


def test_a_form_becomes_typed_python(tmp_path: Path) -> None:
    python = compile_form(write_form(tmp_path))

    assert "def setupUi(self, RestPage: QWidget) -> None:" in python
    assert "def retranslateUi(self, RestPage: QWidget) -> None:" in python
    compile(python, "ui_rest_page.py", "exec")


def test_a_dialog_is_typed_as_a_dialog(tmp_path: Path) -> None:
    python = compile_form(write_form(tmp_path, root="QDialog"))

    assert "def setupUi(self, RestPage: QDialog) -> None:" in python


def test_a_promoted_widget_is_imported_by_its_dotted_module(tmp_path: Path) -> None:
    python = compile_form(write_form(tmp_path))

    assert "from backcoach.widgets.rest_ring import RestRing" in python


def test_only_what_a_form_uses_is_imported(tmp_path: Path) -> None:
    python = compile_form(write_form(tmp_path))

    assert "from PySide6.QtWidgets import QLabel, QWidget\n" in python
    assert "QConicalGradient" not in python


def test_a_block_of_imports_that_nothing_uses_goes_and_the_rest_stays_as_it_is() -> None:
    python = "# A note\nfrom one import (A,\n    B, C)\nfrom two import D\n\nprint(C, A)  # D\n"

    assert without_unused_imports(python) == (
        "# A note\nfrom one import A, C\n\nprint(C, A)  # D\n"
    )


def test_values_of_the_qt_namespace_are_set_by_name_so_that_it_need_not_be_made() -> None:
    python = (
        "a.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)\n"
        "a.setFocusPolicy(Qt.FocusPolicy.NoFocus)\n"
        "layout.addWidget(a, 0, Qt.AlignmentFlag.AlignLeft)\n"
    )

    assert with_enums_as_text(python) == (
        'a.setProperty(u"alignment", u"AlignLeft|AlignTop")\n'
        'a.setProperty(u"focusPolicy", u"NoFocus")\n'
        "layout.addWidget(a, 0, Qt.AlignmentFlag.AlignLeft)\n"
    )


def test_slots_are_never_connected_by_their_names(tmp_path: Path) -> None:
    assert "connectSlotsByName" not in compile_form(write_form(tmp_path))


def test_a_form_that_is_not_one_is_named(tmp_path: Path) -> None:
    form = tmp_path / "broken_page.ui"
    form.write_text("<ui>", encoding="utf-8")

    with pytest.raises(ValueError, match=r"broken_page\.ui"):
        compile_form(form)


def test_a_form_without_a_widget_is_named(tmp_path: Path) -> None:
    form = tmp_path / "empty_page.ui"
    form.write_text('<ui version="4.0"><class>EmptyPage</class></ui>', encoding="utf-8")

    with pytest.raises(ValueError, match=r"empty_page\.ui"):
        compile_form(form)


def test_a_form_is_written_beside_its_page_and_a_current_one_left_alone(tmp_path: Path) -> None:
    write_form(tmp_path / "ui")
    module = tmp_path / "gui" / "rest" / "ui_rest_page.py"

    assert compile_stale(tmp_path / "ui", tmp_path / "gui") == [module]
    written = module.stat().st_mtime_ns

    assert compile_stale(tmp_path / "ui", tmp_path / "gui") == []
    assert module.stat().st_mtime_ns == written


def test_a_changed_form_is_compiled_again(tmp_path: Path) -> None:
    write_form(tmp_path / "ui")
    compile_stale(tmp_path / "ui", tmp_path / "gui")
    write_form(tmp_path / "ui", advice="Rest a while")

    (module,) = compile_stale(tmp_path / "ui", tmp_path / "gui")

    assert "Rest a while" in module.read_text(encoding="utf-8")


def test_the_module_of_a_form_that_is_gone_is_removed(tmp_path: Path) -> None:
    form = write_form(tmp_path / "ui")
    compile_stale(tmp_path / "ui", tmp_path / "gui")
    form.unlink()

    (orphan,) = compile_stale(tmp_path / "ui", tmp_path / "gui")

    assert not orphan.exists()


def test_a_broken_form_leaves_the_last_good_module_as_it_was(tmp_path: Path) -> None:
    form = write_form(tmp_path / "ui")
    (module,) = compile_stale(tmp_path / "ui", tmp_path / "gui")
    good = module.read_text(encoding="utf-8")
    form.write_text("<ui>", encoding="utf-8")

    with pytest.raises(ValueError, match=r"rest_page\.ui"):
        compile_stale(tmp_path / "ui", tmp_path / "gui")

    assert module.read_text(encoding="utf-8") == good
