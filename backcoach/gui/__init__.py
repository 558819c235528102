"""The window: one package for each thing people do in it."""

import builtins

import PySide6.QtCore  # noqa: F401 -- from here on, PySide watches each import

# It reads the source of every module that is imported, and keeps it in memory, to find out whether
# the module may ask for one of PySide's `__feature__`s. None of ours does, so let it look away.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
