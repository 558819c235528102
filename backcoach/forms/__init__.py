"""Generated from `ui/` by `packaging/compile_forms.py`; only this file is kept in git."""
