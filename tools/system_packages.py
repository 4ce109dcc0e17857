"""The one list of what must come from the operating system: libraries for Qt and programs for tests."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

CLUSTERS = Path("/etc/postgresql-common/createcluster.d")
"""What Debian's pg_createcluster reads beside its own settings."""


@dataclass(frozen=True)
class Need:
    """A library (by its soname) or a program (by its command), and the package that brings it on each system."""

    name: str
    debian: str
    fedora: str
    arch: str
    purpose: str = ""
    aside: str = ""
    """Where a program also lies that is on no PATH: folders below /, by a pattern."""

    @property
    def is_library(self) -> bool:
        return ".so" in self.name

    def program(self) -> str | None:
        """The path of the program, None where it is missing; of several aside that of the highest version."""
        aside = sorted(Path("/").glob(self.aside), key=_numbers, reverse=True) if self.aside else []
        return shutil.which(self.name) or shutil.which(self.name, path=os.pathsep.join(map(str, aside)))

    def is_met(self) -> bool:
        if not self.is_library:
            return self.program() is not None
        try:
            ctypes.CDLL(self.name)
        except OSError:
            return False
        return True


def _numbers(path: Path) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", str(path))]


# Qt's own libraries are in its wheel; these are the ones it expects of the system.
ANY_SCREEN = (
    Need("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Need("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Need("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Need("libX11.so.6", "libx11-6", "libX11", "libx11"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Need("libz.so.1", "zlib1g", "zlib", "zlib"),
)
X11_SCREEN = (
    Need("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Need("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Need("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    Need("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Need("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    Need("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    Need("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
)
WAYLAND_SCREEN = (
    Need("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
)
TEST_PROGRAMS = (
    Need("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "tests that open the window on a real X display"),
    Need("xdotool", "xdotool", "xdotool", "xdotool", "tests that type on a real X display"),
    Need("dbus-run-session", "dbus-daemon", "dbus-daemon", "dbus", "tests that keep secrets in a real keyring"),
    Need("gnome-keyring-daemon", "gnome-keyring", "gnome-keyring", "gnome-keyring", "tests that keep secrets in one"),
    # The server that pip brings cannot encrypt.
    Need(
        "postgres",
        "postgresql",
        "postgresql-server",
        "postgresql",
        "tests of the encrypted way to a team's hub",
        aside="usr/lib/postgresql/*/bin",
    ),
    Need(
        "dovecot",
        "dovecot-imapd",
        "dovecot",
        "dovecot",
        "tests that take in letters from a mail server",
        aside="usr/sbin",
    ),
    Need("chromium", "chromium", "chromium", "chromium", "tests of the chat and the pages in a browser"),
)


def missing(needs: Iterable[Need]) -> list[Need]:
    """Those of `needs` this machine lacks; Windows and macOS bring all that Qt needs."""
    needs = list(needs)
    if not sys.platform.startswith("linux"):
        needs = [need for need in needs if not need.is_library]
    return [need for need in needs if not need.is_met()]


def screen_needs() -> tuple[Need, ...]:
    """The libraries that it takes to open a window on this session's display, or off the screen where there is none."""
    needs: tuple[Need, ...] = ANY_SCREEN
    if os.environ.get("DISPLAY"):
        needs += X11_SCREEN
    if os.environ.get("WAYLAND_DISPLAY"):
        needs += WAYLAND_SCREEN
    return needs


def test_needs() -> tuple[Need, ...]:
    """All that the tests use; they open windows off the screen, and some on an X display of their own."""
    return ANY_SCREEN + X11_SCREEN + TEST_PROGRAMS


def how_to_get(needs: Iterable[Need], family: str | None = None) -> str:
    """The command that installs what `needs` names; on an unknown system, the commands of the known ones."""
    needs = list(needs)
    families = {
        "debian": ("apt-get install", sorted({need.debian for need in needs})),
        "fedora": ("dnf install", sorted({need.fedora for need in needs})),
        "arch": ("pacman -S", sorted({need.arch for need in needs})),
    }
    family = system_family() if family is None else family
    if family in families:
        command, packages = families[family]
        return f"sudo {command} {' '.join(packages)}"
    return "\n".join(f"{name.title()}: {command} {' '.join(found)}" for name, (command, found) in families.items())


def install(needs: Iterable[Need]) -> list[Need]:
    """Install what `needs` names where nobody has to be asked (root on Debian or Ubuntu); what is still missing."""
    needs = list(needs)
    if needs and may_install():
        install_debian(sorted({need.debian for need in needs}))
        # The loader keeps its list of libraries in a cache that apt has just renewed.
        return missing(needs)
    return needs


def install_debian(packages: list[str]) -> bool:
    print(f"Installing from the system's packages: {' '.join(packages)}", flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*quiet, "update"], env=env, check=False)
    with no_cluster() if "postgresql" in packages else nullcontext():
        # Fetched again on a failure: a mirror that stutters once must not end a run on a fresh machine.
        for _ in range(3):
            done = subprocess.run(
                [*quiet, "install", "-y", "--no-install-recommends", *packages],
                env=env,
                stdout=subprocess.DEVNULL,
                check=False,
            )
            if done.returncode == 0:
                return True
    return False


@contextmanager
def no_cluster(folder: Path = CLUSTERS) -> Iterator[None]:
    """Debian's PostgreSQL makes a database of its own and serves it, unless it is told not to before it comes."""
    told = folder / "third-ring.conf"
    made = [place for place in (folder, folder.parent) if not place.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    told.write_text("create_main_cluster = false\n", encoding="ascii")
    try:
        yield
    finally:
        # Who installs another version later is not to be kept from a database.
        told.unlink()
        for place in made:
            with suppress(OSError):
                place.rmdir()


def may_install() -> bool:
    return (
        sys.platform.startswith("linux")
        and os.geteuid() == 0
        and system_family() == "debian"
        and shutil.which("apt-get") is not None
    )


def system_family() -> str:
    """The family of this machine's Linux, an empty string for anything else."""
    try:
        return family_of(Path("/etc/os-release").read_text(encoding="utf-8"))
    except OSError:
        return ""


def family_of(os_release: str) -> str:
    """`debian`, `fedora` or `arch` for these and for the systems made from them, else an empty string."""
    facts = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    names = f"{facts.get('ID', '')} {facts.get('ID_LIKE', '')}".replace('"', "").split()
    if "rhel" in names:
        return "fedora"
    return next((family for family in ("debian", "fedora", "arch") if family in names), "")
