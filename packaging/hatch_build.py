"""Hatchling's hook: the wheel carries forms and translations, compiled afresh."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))  # hatchling loads this file by its path
from compile_forms import compile_stale
from compile_translations import compile_translations


class CompiledSources(BuildHookInterface[Any]):
    """Compiles forms and translations before the wheel, plain or editable, is put together."""

    def initialize(  # type: ignore[explicit-override]  # Python 3.11 has no `override` to import
        self,
        version: str,  # noqa: ARG002
        build_data: dict[str, Any],  # noqa: ARG002
    ) -> None:
        """Bring both up to date; pyproject's `artifacts` ships the forms that git ignores."""
        root = Path(self.root)
        compile_stale(root / "ui", root / "backcoach" / "gui")
        compile_translations(root / "assets" / "translations")
