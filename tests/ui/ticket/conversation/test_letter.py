"""HTML letters: nothing of the disk and nothing of the network is read, whatever stands in them."""

from __future__ import annotations

import base64
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QImageWriter, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from console.commands.messages import NewFile
from console.ui.shared.look import Look
from console.ui.ticket.conversation.letter import Letter, remote_hosts
from console.ui.ticket.conversation.links import link_menu
from console.ui.ticket.conversation.pictures import decoded
from tests.ui.ticket.conftest import Opened

IMAGE = QTextDocument.ResourceType.ImageResource.value


def png(width: int = 40, height: int = 30, color: str = "#ff0000") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(content.data())


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and the paths it was asked for."""
    asked: list[str] = []

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing."""

    made = HTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}", asked
    made.shutdown()
    made.server_close()
    thread.join()


def red_in(image: QImage) -> bool:
    return any(
        image.pixelColor(x, y) == QColor("#ff0000")
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_files_and_pages_named_in_a_letter_are_never_read(
    look: Look, tmp_path: Path, server: tuple[str, list[str]]
) -> None:
    address, asked = server
    secret = tmp_path / "secret.png"
    secret.write_bytes(png())
    style = tmp_path / "style.css"
    style.write_text("p { color: #ff0000; background: #ff0000 }", encoding="utf-8")
    letter = Letter(
        look,
        f"""<link rel="stylesheet" href="{style.as_uri()}"><style>@import url({style.as_uri()}); </style>
        <p style="background-image: url({secret.as_uri()})">text</p>
        <img src="{secret.as_uri()}"><img src="{secret}"><img src="secret.png"><img src="{address}/a.png">
        <img src="qrc:/x.png"><img src="//127.0.0.1/x.png"><img src="remote:{address}/b.png">
        <body background="{secret.as_uri()}"><table background="{address}/c.png"><tr><td>cell</td></tr></table>""",
    )
    letter.setSearchPaths([str(tmp_path)])
    letter.resize(400, 400)
    letter.show()
    QTest.qWait(150)
    assert not red_in(letter.grab().toImage())
    assert asked == []
    letter.close()


def test_pictures_of_the_message_and_written_out_ones_are_shown(look: Look) -> None:
    letter = Letter(look, '<img src="cid:logo@x">')
    letter.resize(200, 100)
    letter.show()
    assert not red_in(letter.grab().toImage())
    image = decoded(png())
    assert image is not None
    letter.show_pictures({"logo@x": image})
    assert red_in(letter.grab().toImage())
    letter.close()
    written = base64.b64encode(png()).decode()
    letter = Letter(look, f'<img src="data:image/png;base64,{written}">')
    letter.resize(200, 100)
    letter.show()
    assert red_in(letter.grab().toImage())
    letter.close()


@pytest.mark.parametrize(
    "name",
    ["file:///etc/passwd", "/etc/passwd", "data:text/html,<b>x</b>", "data:image/svg+xml;base64,AAAA", "cid:other"],
)
def test_every_other_resource_is_nothing_at_all(look: Look, name: str) -> None:
    letter = Letter(look, "<p>x</p>")
    found = letter.loadResource(IMAGE, QUrl(name))
    assert isinstance(found, QImage)
    assert (found.width(), found.height()) == (1, 1)
    for kind in (QTextDocument.ResourceType.StyleSheetResource, QTextDocument.ResourceType.HtmlResource):
        assert letter.loadResource(kind.value, QUrl(name)) == QByteArray()


def test_blocked_pictures_are_counted_by_their_hosts() -> None:
    html = (
        '<img src="remote:https://a.example/1.gif?x=1&amp;y=2"><img data-remote-src="https://b.example/2.png">'
        "<img src='http://a.example/3.png'><img src=\"cid:own\"><a href='https://c.example'>link</a>"
    )
    assert remote_hosts(html) == ["a.example", "b.example", "a.example"]


def test_a_giant_or_broken_picture_is_not_decoded() -> None:
    assert decoded(b"no picture") is None
    assert decoded(b"") is None
    wide = decoded(png(5000, 20))
    assert wide is not None
    assert wide.width() == 2048
    # A header that promises 100,000 by 100,000 pixels.
    bomb = bytearray(png())
    bomb[16:24] = (100_000).to_bytes(4, "big") * 2
    assert decoded(bytes(bomb)) is None


def test_text_is_shown_first_and_the_letter_as_sent_when_asked(opened: Opened) -> None:
    ticket = opened.ticket()
    message = opened.say(
        ticket,
        "Look at this",
        html='<p>Look at <b>this</b></p><img src="cid:p1"><img src="remote:https://cdn.tracker.example/x.gif">',
        files=(NewFile("p.png", "image/png", png(), content_id="p1", inline=True),),
    )
    opened.open(ticket)
    bubble = opened.bubble(message)
    assert bubble._letter is None
    assert bubble._as_sent is not None
    assert bubble._as_sent.text() == "Show as sent"
    opened.until(lambda: not bubble._pictures[0].isHidden())
    opened.settle()
    bubble._as_sent.click()
    opened.settle()
    sent = bubble._letter
    assert sent is not None
    assert sent._strip is not None
    assert "cdn.tracker.example" in sent._strip.text()
    opened.until(lambda: "p1" in sent._found)
    assert red_in(sent.grab().toImage())
    bubble._as_sent.click()
    opened.settle()
    assert bubble._letter is None
    assert not bubble._words.isHidden()


def test_a_link_names_its_real_host_before_it_opens(opened: Opened) -> None:
    menu = link_menu(
        opened.look, opened.panel, "https://xn--80ak6aa92e.com/login", opened.panel._stage.opener, lambda _: None
    )
    assert menu is not None
    first = menu.actions()[0]
    assert first.text() == "Open xn--80ak6aa92e.com"
    assert opened.opened_outside == []
    first.trigger()
    assert opened.opened_outside == [QUrl("https://xn--80ak6aa92e.com/login")]


def test_a_look_alike_host_is_shown_as_it_really_is(opened: Opened) -> None:
    menu = link_menu(opened.look, opened.panel, "https://аpple.com/", opened.panel._stage.opener, lambda _: None)
    assert menu is not None
    assert menu.actions()[0].text().startswith("Open xn--")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "smb://host/x", "data:text/html,x"])
def test_other_kinds_of_links_cannot_be_followed(opened: Opened, address: str) -> None:
    assert link_menu(opened.look, opened.panel, address, opened.panel._stage.opener, lambda _: None) is None


def test_a_press_on_a_link_in_a_message_opens_the_menu_and_nothing_else(opened: Opened) -> None:
    ticket = opened.ticket()
    message = opened.say(ticket, "https://kurs.example.com/lesson")
    opened.open(ticket)
    prose = opened.entry(message).main_prose()
    assert prose is not None
    QTest.mouseClick(prose, Qt.MouseButton.LeftButton, pos=QPoint(20, 9))
    menus = [menu for menu in opened.entry(message).findChildren(QMenu) if menu.isVisible()]
    assert [menu.actions()[0].text() for menu in menus] == ["Open kurs.example.com"]
    assert opened.opened_outside == []
    menus[0].close()


def test_a_mail_address_writes_an_answer_there(opened: Opened) -> None:
    wanted: list[str] = []
    menu = link_menu(opened.look, opened.panel, "mailto:marta@example.com?subject=x", lambda _: True, wanted.append)
    assert menu is not None
    menu.actions()[0].trigger()
    assert wanted == ["marta@example.com"]
