"""What visitors have before them: the system's Chromium, and a company's page with the chat on it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import Any, Literal

from playwright.sync_api import Browser, Page, expect, sync_playwright

PATIENCE = 60_000
"""Milliseconds after which something never comes."""
CHAT = "#third-ring-chat"
"""Where the chat is in a page."""
Scheme = Literal["light", "dark"]
SIZES = ((320, 640), (768, 1024), (1280, 800))

expect.set_options(timeout=PATIENCE)

# A page whose own rules would spoil anything they could reach.
_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lesson</title><style>
* {{ color: #0f0 !important; font: italic 40px serif !important; }} button {{ display: none !important; }}
</style></head><body><h1>Lesson</h1>{line}</body></html>"""


@contextmanager
def chromium(path: str) -> Iterator[Browser]:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path)
        yield browser
        browser.close()


class Company:
    """A web site that is not ours: `line` stands in its only page, whatever is asked for."""

    def __init__(self) -> None:
        self.line = ""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self))
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="company")
        self._thread.start()

    def puts(self, gateway: str, site: object, **attributes: str) -> None:
        """The chat into its page; `gateway` is an address with its scheme."""
        more = "".join(f' data-{name}="{value}"' for name, value in attributes.items())
        self.line = f'<script async src="{gateway}/chat/chat.js" data-site="{site}"{more}></script>'

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, company: Company, *given: Any) -> None:
        self._company = company
        super().__init__(*given)

    def do_GET(self) -> None:
        body = _PAGE.format(line=self._company.line).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nobody is asked to read it."""


def barriers(page: Page, part: str = "html") -> list[str]:
    """What axe-core finds in a part of the page that keeps people out, such as it takes for serious or worse."""
    page.evaluate(_axe())
    found = page.evaluate("part => axe.run(part, {resultTypes: ['violations']})", part)
    return [
        f"{page.url} {page.viewport_size}: {fault['id']} ({fault['impact']}) {node['target']} {node['failureSummary']}"
        for fault in found["violations"]
        if fault["impact"] in {"serious", "critical"}
        for node in fault["nodes"]
    ]


def barriers_everywhere(page: Page, part: str = "html") -> list[str]:
    """In every size, and dark; and whatever is wider than the window."""
    found = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        schemes: tuple[Scheme, ...] = ("dark", "light") if width == SIZES[0][0] else ("light",)
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found += barriers(page, part)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            found.append(f"{page.url} is {wide} wide in {width}")
    return found


@cache
def _axe() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
