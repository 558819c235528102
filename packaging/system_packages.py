"""What Qt and Python need from a Linux system, found out before Qt dies for the want of it."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

WINDOW_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WISHED_LIBRARIES = {
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libXss.so.1": "libxss1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdrm.so.2": "libdrm2",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpulse.so.0": "libpulse0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
REGISTRY = "/usr/libexec/at-spi2-registryd"
# The tests speak to a message bus of their own, hear a window on a screen of their own, and let a
# browser print. Without one of these they leave that out, and say so.
WISHED_FOR_TESTS = {
    "dbus-daemon": "dbus-daemon",
    "chromium": "chromium",
    "Xvfb": "xvfb",
    REGISTRY: "at-spi2-core",
}


def provide(*, python_environment: bool, testing: bool = False) -> str:
    """Install what is missing where that is allowed; return what is still to do, in words.

    `python_environment` says that one is still to be made, for which Debian has a package.
    The libraries for sound and for Wayland are only wished for: without them nothing is refused.
    """
    if sys.platform != "linux":
        return ""
    needed = needed_packages(python_environment=python_environment)
    wished = needed + packages_of(missing_libraries(WISHED_LIBRARIES))
    if testing:
        wished += [package for name, package in WISHED_FOR_TESTS.items() if not shutil.which(name)]
    if not wished:
        return ""
    if may_install():
        return install(wished)
    return instruction(wished) if needed else ""


def needed_packages(*, python_environment: bool) -> list[str]:
    """Return Debian's names of the packages without which no window can open."""
    packages = packages_of(missing_libraries(WINDOW_LIBRARIES))
    if python_environment and importlib.util.find_spec("ensurepip") is None:
        packages.append("python3-venv")
    return packages


def packages_of(libraries: dict[str, str]) -> list[str]:
    """Return the packages that hold these libraries, each once."""
    return sorted(set(libraries.values()))


def missing_libraries(libraries: dict[str, str]) -> dict[str, str]:
    """Return those that the system's own loader does not find."""
    return {name: package for name, package in libraries.items() if not loads(name)}


def loads(library: str) -> bool:
    """Return whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def may_install() -> bool:
    """Return whether this is root on a system with Debian's package tool."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install(packages: list[str]) -> str:
    """Install Debian packages; return what went wrong, if anything did."""
    print("Installing system packages:", *packages, flush=True)
    quietly = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        apt = subprocess.run(
            ["apt-get", "--quiet=2", *command],
            env=quietly,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if apt.returncode != 0:
            return f"apt-get {command[0]} failed:\n{apt.stdout}{apt.stderr}"
    return ""


def instruction(packages: list[str]) -> str:
    """Return the sentence that tells a person what to run themselves."""
    names = " ".join(packages)
    if shutil.which("apt-get"):
        command = f"sudo apt-get install --no-install-recommends {names}"
        return f"Some system packages are missing. Run this, then start again:\n  {command}"
    return (
        "Some system libraries are missing. Debian calls their packages:\n"
        f"  {names}\n"
        "Install what your system calls them, then start again."
    )
