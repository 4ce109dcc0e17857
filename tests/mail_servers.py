"""Mail servers that are not ours, for tests: a real Dovecot, or pymap where no system package may be installed.

Whoever is named is let in with PASSWORD and has a mailbox of their own; `user` gives a name nobody has used yet.
"""

from __future__ import annotations

import base64
import grp
import hashlib
import hmac
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from imapclient import IMAPClient
from pysasl.hashing import BuiltinHash

from console.domain.mailboxes import Security, Server
from tests.certificates import self_signed
from tools.system_packages import TEST_PROGRAMS

HOST = "127.0.0.1"
WANTED = os.environ.get("THIRD_RING_TEST_MAIL", "dovecot")
"""Which of the two servers is run, where both are."""
PASSWORD = "a-password-of-tests"
KEY = b"a key with which tokens of tests are signed"

DOVECOT = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
# All of it runs as the one who started it: no other users, no cages.
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
first_valid_uid = 1
first_valid_gid = 0
default_vsz_limit = 0
ssl = yes
ssl_cert = <{folder}/certificate.pem
ssl_key = <{folder}/key.pem
auth_mechanisms = plain login xoauth2
auth_failure_delay = 0
disable_plaintext_auth = no
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {folder}/tokens
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = home={folder}/mail/%u
}}
mail_location = maildir:~/box
# What is thrown away needs not survive a power cut; it survives a kill.
mail_fsync = never
mail_max_userip_connections = 0
service imap-login {{
  chroot =
  process_min_avail = 1
  service_count = 0
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
service anvil {{
  chroot =
  # Whoever names a wrong password would wait longer and longer.
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""


class MailServer(ABC):
    """A server on ports of this machine only. `kill` and `start` as its machine may; what it holds stays."""

    name: str

    def __init__(self, port: int = 0) -> None:
        """`port` 0: any that is free."""
        self.folder_of_all = Path(tempfile.mkdtemp(prefix="mail-"))
        self.port, self.tls_port = port or free_port(), free_port()
        self.certificate = self.folder_of_all / "certificate.pem"
        """What one must trust to come over TLS; a program of its own is told by SSL_CERT_FILE in its environment."""
        made = self_signed(HOST)
        self.certificate.write_text(made.pem)
        key = self.folder_of_all / "key.pem"
        key.write_bytes(made.key)
        key.chmod(0o600)
        self._numbers = count()
        self._process: subprocess.Popen[bytes] | None = None
        self._as: dict[str, Any] = {}
        self._prepare()
        self.start()

    @abstractmethod
    def _prepare(self) -> None: ...

    @abstractmethod
    def _command(self) -> Sequence[str | Path]: ...

    def user(self, name: str = "help") -> str:
        """Somebody whose mailbox is empty."""
        return f"{name}-{next(self._numbers)}"

    def server(self, user: str, security: Security = Security.PLAIN) -> Server:
        """As it is set for a mailbox."""
        return Server(HOST, self.tls_port if security is Security.TLS else self.port, security, user)

    @contextmanager
    def client(self, user: str) -> Iterator[IMAPClient]:
        """Somebody's mail program, to look and do what no other method does."""
        with IMAPClient(HOST, self.port, ssl=False, timeout=30) as client:
            client.login(user, PASSWORD)
            yield client

    def deliver(
        self,
        user: str,
        *letters: bytes,
        folder: str = "INBOX",
        flags: Sequence[str] = (),
        at: datetime | None = None,
    ) -> None:
        """Puts letters there, in a folder that is made when it is missing. `at`: when the server got them."""
        with self.client(user) as client:
            if folder != "INBOX" and not client.folder_exists(folder):
                client.create_folder(folder)
            # One by one, each would be written to the disk and line ends changed on the way (imaplib).
            said = {"flags": flags} | ({"date": at} if at is not None else {})
            answer, _ = client.multiappend(folder, [{"msg": letter, **said} for letter in letters])
            assert answer == "OK"

    def folder(self, user: str, name: str = "INBOX") -> list[bytes]:
        """The letters that lie there, the longest there first; none where no such folder is."""
        with self.client(user) as client:
            if not client.folder_exists(name):
                return []
            client.select_folder(name, readonly=True)
            found = client.fetch(client.search(), ["BODY.PEEK[]"])
            return [found[uid][b"BODY[]"] for uid in sorted(found)]

    def renumber(self, user: str, name: str) -> None:
        """The same letters under another UIDVALIDITY, as after a restored backup. Not for INBOX."""
        letters = self.folder(user, name)
        with self.client(user) as client:
            client.delete_folder(name)
            # Seconds are what these numbers are often made of.
            time.sleep(1.1)
        self.deliver(user, *letters, folder=name)

    def start(self) -> None:
        with (self.folder_of_all / "out").open("ab") as out:
            self._process = subprocess.Popen(
                self._command(), stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True, **self._as
            )
        end = time.monotonic() + 30
        while time.monotonic() < end and self._process.poll() is None:
            try:
                with socket.create_connection((HOST, self.port), timeout=5) as probe:
                    if probe.recv(1):
                        return
            except OSError:
                pass
            time.sleep(0.01)
        raise AssertionError((self.folder_of_all / "out").read_text())

    def kill(self) -> None:
        """All its processes are gone at once, whatever they were doing."""
        if self._process is None:
            return
        # They are a session of their own: those that serve somebody do not outlive the one that was started.
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(timeout=30)
        self._process = None

    def close(self) -> None:
        self.kill()
        shutil.rmtree(self.folder_of_all, ignore_errors=True)


class Dovecot(MailServer):
    name = "dovecot"

    def __init__(self, program: str, port: int = 0) -> None:
        self._program = program
        super().__init__(port)

    def token(self, user: str, seconds: int = 3600) -> str:
        """An OAuth2 token that lets `user` in for so long."""
        now = int(time.time())
        parts = ({"alg": "HS256", "typ": "JWT"}, {"sub": user, "email": user, "iat": now - 1, "exp": now + seconds})
        said = b".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in parts)
        mark = base64.urlsafe_b64encode(hmac.new(KEY, said, hashlib.sha256).digest()).rstrip(b"=")
        return (said + b"." + mark).decode("ascii")

    def _prepare(self) -> None:
        place = self.folder_of_all
        user = pwd.getpwuid(os.geteuid())
        if os.geteuid() == 0:
            # As root it would want users of its own that only its package makes.
            user = pwd.getpwnam("nobody")
            self._as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        keys = place / "keys" / "default" / "HS256"
        keys.mkdir(parents=True)
        (keys / "default").write_bytes(base64.b64encode(KEY))
        (place / "tokens").write_text(
            "introspection_mode = local\n"
            f"local_validation_key_dict = fs:posix:prefix={place}/keys/\n"
            "username_attribute = email\n"
        )
        (place / "dovecot.conf").write_text(
            DOVECOT.format(
                folder=place,
                user=user.pw_name,
                group=grp.getgrgid(user.pw_gid).gr_name,
                password=PASSWORD,
                port=self.port,
                tls_port=self.tls_port,
            )
        )
        for each in (place, *place.rglob("*")):
            if self._as:
                os.chown(each, user.pw_uid, user.pw_gid)
        place.chmod(0o755)

    def _command(self) -> Sequence[str | Path]:
        return (self._program, "-F", "-c", self.folder_of_all / "dovecot.conf")


class Pymap(MailServer):
    """Knows neither a port for TLS nor tokens."""

    name = "pymap"

    def user(self, name: str = "help") -> str:
        user = super().user(name)
        for file, line in (("passwd", f"{user}:x::::{user}:\n"), ("shadow", f"{user}:{self._hash}:::::::\n")):
            with (self.folder_of_all / f"pymap-etc-{file}").open("a") as known:
                known.write(line)
        return user

    def _prepare(self) -> None:
        # Half a million rounds, as for real passwords, would take longer than most tests.
        self._hash = BuiltinHash(rounds=1).hash(PASSWORD)

    def _command(self) -> Sequence[str | Path]:
        place = self.folder_of_all
        listen = ("--host", HOST, "--port", str(self.port), "--cert", self.certificate, "--key", place / "key.pem")
        return (Path(sys.executable).with_name("pymap"), *listen, "maildir", place)


def mail_server(port: int = 0) -> MailServer:
    """A Dovecot where there is one whose settings are known here, else pymap. `port` 0: any that is free."""
    program = next(need for need in TEST_PROGRAMS if need.name == "dovecot").program()
    if program is not None and WANTED != "pymap":
        version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
        if version.startswith("2.3."):
            return Dovecot(program, port)
    return Pymap(port)


def free_port(wanted: int = 0) -> int:
    """The wanted one where nobody has it, else any."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, wanted))
        except OSError:
            if not wanted:
                raise
            return free_port()
        port: int = probe.getsockname()[1]
        return port
