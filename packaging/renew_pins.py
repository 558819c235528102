"""Renews the pins: `python packaging/renew_pins.py [--upgrade]`, where uv is on the PATH.

What pyproject.toml asks for is resolved at once for Linux, Windows and macOS and for every Python
from the oldest that it names, and written with the hash of each file that may be installed. A pin
stays unless pyproject.toml shuts it out, or `--upgrade` asks for the newest.
"""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path("packaging", "requirements.txt")
TESTS = Path("packaging", "requirements-tests.txt")


def main(words: list[str]) -> int:
    """Write both sets; what the program needs is pinned alike in both."""
    if shutil.which("uv") is None:
        sys.exit("Install uv first, such as with: pip install uv")
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    build_tools = "\n".join(pyproject["build-system"]["requires"])
    oldest = pyproject["project"]["requires-python"].removeprefix(">=")
    compile_ = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version", oldest]
    compile_ += ["--generate-hashes", "--no-annotate", "--no-strip-extras"]
    compile_ += ["--custom-compile-command", "python packaging/renew_pins.py"]
    sets = ((TESTS, ["--extra", "dev", *words]), (PROGRAM, ["--constraint", str(TESTS)]))
    for pins, more in sets:
        command = [*compile_, "--output-file", str(pins), *more, "pyproject.toml", "-"]
        subprocess.run(command, cwd=ROOT, input=build_tools, text=True, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
