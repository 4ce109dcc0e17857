"""Secrets in the real keyring of a session of its own (Secret Service), and what is said where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from console.errors import KeyringRefused
from console.settings.options import Options
from console.settings.secrets import Secrets, key_for
from tests.settings.test_desks import DESK

# Elsewhere there is always a keyring, and it is that of the person who runs the tests.
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the Secret Service is Linux's")

CHECKOUT = Path(__file__).resolve().parents[2]
UNLOCK = 'printf %s "$1" | gnome-keyring-daemon --unlock --components=secrets; shift; exec "$@"'
BEGIN = """
import os, subprocess, sys
from contextlib import closing
from uuid import UUID
import keyring, secretstorage
from console.errors import ConsoleError, KeyringLocked, KeyringMissing, KeyringRefused
from console.settings.options import Options
from console.settings.secrets import LONGEST, SERVICE, Secrets, key_for, key_name

def entries():
    with closing(secretstorage.dbus_init()) as bus:
        found = secretstorage.get_default_collection(bus).search_items({"service": SERVICE})
        return {item.get_attributes()["username"]: item.get_secret().decode() for item in found}

def told(ask):
    try:
        ask()
    except ConsoleError as fault:
        assert fault.title and fault.cause and fault.next_step
        return type(fault).__name__ + ": " + str(fault)

secrets, desk = Secrets(), UUID(int=7)
"""


class Computer:
    """A computer with a home of its own, on which sessions begin and end."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self._runtime = folder / "run"
        for place in (self.home, self._runtime):
            place.mkdir(mode=0o700)

    def run(self, script: str, *, with_password: str | None = None, bus: bool = True, **env: str) -> str:
        """What the script prints, in a session whose keyring was unlocked with that password."""
        command = [sys.executable, "-c", BEGIN + script]
        if with_password is not None:
            command = ["sh", "-c", UNLOCK, "unlock", with_password, *command]
        if bus:
            command = ["dbus-run-session", "--", *command]
        given = {"HOME": str(self.home), "XDG_RUNTIME_DIR": str(self._runtime), "PATH": os.environ["PATH"], **env}
        done = subprocess.run(
            command, cwd=CHECKOUT, env=given, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def session(self, script: str) -> str:
        return self.run(script, with_password="test-pass")

    def files_with(self, words: str) -> list[Path]:
        return [path for path in self.home.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


@pytest.fixture
def computer(program: Callable[[str], str]) -> Iterator[Computer]:
    program("dbus-run-session")
    program("gnome-keyring-daemon")
    # Short: the names of the daemon's sockets lie below, and those may not be longer than 107 bytes.
    with tempfile.TemporaryDirectory() as folder:
        yield Computer(Path(folder))


def test_what_is_put_is_got_until_it_is_removed(computer: Computer) -> None:
    computer.session("""
assert secrets.get("password.żółw") is None
secrets.put("password.żółw", "пароль 🐢\\n ")
assert Secrets().get("password.żółw") == "пароль 🐢\\n "
secrets.put("password.żółw", "another")
assert (secrets.get("password.żółw"), Secrets().get("password.żółw")) == ("another", "another")
again = ["gnome-keyring-daemon", "--replace", "--unlock", "--components=secrets"]
subprocess.run(again, input=b"test-pass", check=True)
assert Secrets().get("password.żółw") == "another"
""")
    computer.session("""
assert secrets.get("password.żółw") == "another"
secrets.remove("password.żółw")
assert (secrets.get("password.żółw"), Secrets().get("password.żółw")) == (None, None)
secrets.remove("password.żółw")
assert entries() == {}
""")
    assert computer.files_with("another") == []


def test_a_value_too_long_for_windows_lies_in_entries_that_fit(computer: Computer) -> None:
    computer.session("""
def units(text):
    return len(text.encode("utf-16-le")) // 2
whole = "x" * LONGEST
values = [whole, whole + "x", whole[1:] + "🐢", "🐢" * 640, "ж🐢" * 2000, whole, "third-ring:parts:a:2", "", "short"]
for value in values:
    secrets.put("token", value)
    assert Secrets().get("token") == value
    kept = entries()
    assert all(units(entry) <= LONGEST for entry in kept.values())
    assert (len(kept) == 1) == (units(value) <= LONGEST and not value.startswith("third-ring:")), kept
secrets.put("token", "🐢" * 2000)
parts = [name for name in entries() if name != "token"]
keyring.delete_password(SERVICE, parts[0])
assert Secrets().get("token") is None
secrets.remove("token")
assert entries() == {}
""")


def test_a_program_killed_while_it_puts_a_long_value_leaves_the_old_or_the_new_one(computer: Computer) -> None:
    computer.session("""
writer = '''
from console.settings.secrets import Secrets
secrets = Secrets()
while True:
    for letter in "ab":
        secrets.put("token", letter * 5000)
        print(letter, flush=True)
'''
for seconds in (0.05, 0.11, 0.17, 0.23):
    program = subprocess.Popen([sys.executable, "-c", writer], stdout=subprocess.PIPE)
    program.stdout.readline()
    try:
        program.wait(seconds)
    except subprocess.TimeoutExpired:
        program.kill()
    program.communicate()
    assert Secrets().get("token") in {"a" * 5000, "b" * 5000}
""")


def test_a_locked_keyring_is_told(computer: Computer) -> None:
    computer.session('secrets.put("password", "one")')
    said = computer.run(
        """
print(told(lambda: secrets.get("password")))
print(told(lambda: secrets.put("password", "two")))
print(told(lambda: secrets.remove("password")))
""",
        with_password="not this one",
    )
    assert [line.split(":")[0] for line in said.splitlines()] == ["KeyringLocked"] * 3
    assert "two" not in said
    computer.session('assert secrets.get("password") == "one"')


def test_a_prompt_that_nobody_answers_is_told(computer: Computer) -> None:
    # Without a keyring yet, the daemon asks for a password for a new one, and there is no screen to ask on.
    assert computer.run('print(told(lambda: secrets.put("password", "one")))').startswith("KeyringLocked")


def test_a_daemon_that_is_gone_is_told(computer: Computer) -> None:
    said = computer.session("""
secrets.put("password", "one")
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
print(told(lambda: Secrets().get("password")))
# Read once, known for as long as the process lives.
assert secrets.get("password") == "one"
""")
    assert said.startswith("KeyringRefused")


@on_linux
@pytest.mark.parametrize(
    ("backend", "cause"),
    [
        (None, "keyrings.alt.file"),
        ("keyring.backends.null.Keyring", "keyring.backends.null"),
        ("keyring.backends.fail.Keyring", "None answers here"),
        ("keyrings.alt.file.PlaintextKeyring", "keyrings.alt.file"),
        ("keyrings.alt.file.EncryptedKeyring", "cannot be used"),
        ("keyring.backends.SecretService.Keyring", "cannot be used"),
        ("keyring.backends.of_nobody.Keyring", "cannot be used"),
        ("keyring.backends.SecretService.Nothing", "cannot be used"),
    ],
)
def test_without_a_keyring_that_protects_nothing_is_kept(tmp_path: Path, backend: str | None, cause: str) -> None:
    (tmp_path / "on").mkdir()
    computer = Computer(tmp_path / "on")
    env = {} if backend is None else {"PYTHON_KEYRING_BACKEND": backend}
    said = computer.run(
        """
print(told(lambda: secrets.get("password")))
print(told(lambda: secrets.put("password", "one-secret")))
print(told(lambda: secrets.remove("password")))
secrets.hold("password", "one-secret")
assert (secrets.get("password"), told(lambda: Secrets().get("password"))[:14]) == ("one-secret", "KeyringMissing")
assert key_for(desk, secrets, Options(local_files="plain")) is None
print(told(lambda: key_for(desk, secrets, Options())))
""",
        bus=False,
        **env,
    )
    lines = said.splitlines()
    assert len(lines) == 4
    for line in lines:
        assert line.startswith("KeyringMissing")
        assert cause in line
        assert "GNOME Keyring" in line
        assert "local_files" not in line
    assert computer.files_with("one-secret") == []


def test_among_several_keyrings_one_that_protects_is_taken(computer: Computer) -> None:
    # keyrings.alt is installed for the tests, so that keyring chains both.
    computer.session("""
assert type(keyring.get_keyring()).__name__ == "ChainerBackend", keyring.get_keyring()
secrets.put("password", "one-secret")
assert entries() == {"password": "one-secret"}
""")
    assert computer.files_with("one-secret") == []


def test_a_key_is_made_once_for_each_desk_and_never_replaced_unasked(computer: Computer) -> None:
    computer.session("""
other = UUID(int=8)
key = key_for(desk, secrets, Options())
assert len(key) == 32
assert key_for(desk, Secrets(), Options()) == key
assert key_for(other, secrets, Options()) != key
assert key_for(desk, secrets, Options(local_files="plain")) is None
""")
    said = computer.session("""
key = key_for(desk, secrets, Options())
for spoilt in (key.hex()[:-2], "no key"):
    secrets.put(key_name(desk), spoilt)
    print(told(lambda: key_for(desk, Secrets(), Options())))
    assert Secrets().get(key_name(desk)) == spoilt
assert key.hex() not in repr(secrets)
""")
    assert [line.split(":")[0] for line in said.splitlines()] == ["KeyringRefused"] * 2


def test_a_service_takes_its_credentials_from_systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = tmp_path / "credentials"
    given.mkdir()
    (given / "password.gateway").write_text("пароль \n", encoding="utf-8")
    (given / f"key.{DESK}").write_text("ab" * 32)
    (given / "broken").write_bytes(b"\xff\xfe")
    (tmp_path / "outside").write_text("not a credential")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(given))
    secrets = Secrets()
    assert secrets.get("password.gateway") == "пароль "
    assert key_for(DESK, secrets, Options()) == b"\xab" * 32
    with pytest.raises(KeyringRefused):
        secrets.get("broken")


@on_linux
def test_a_service_is_told_which_credential_is_missing(tmp_path: Path) -> None:
    for folder in ("on", "credentials"):
        (tmp_path / folder).mkdir()
    (tmp_path / "outside").write_text("not a credential")
    said = Computer(tmp_path / "on").run(
        'print(told(lambda: secrets.get("password.gateway"))); print(told(lambda: secrets.get("../outside")))',
        bus=False,
        CREDENTIALS_DIRECTORY=str(tmp_path / "credentials"),
    )
    assert "LoadCredential=password.gateway:FILE" in said
    assert [line.split(":")[0] for line in said.splitlines()] == ["KeyringMissing"] * 2


def test_the_thread_of_the_screen_never_waits_for_the_keyring() -> None:
    secrets = Secrets(never_on=threading.current_thread())
    with pytest.raises(RuntimeError, match="thread of the screen"):
        secrets.get("password")
    with pytest.raises(RuntimeError, match="thread of the screen"):
        secrets.put("password", "one")
    secrets.hold("password", "one")
    assert secrets.get("password") == "one"
