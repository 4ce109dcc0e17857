"""Letters that leave are read back as they were meant: by our own reader and by Python's."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.channels.email import heads
from console.channels.email.classify import Ours
from console.channels.email.compose import MAX_REFERENCES, Composed, Enclosure, Sheet, compose
from console.channels.email.letter import Disposition, Letter
from console.channels.email.parse import read
from console.domain.markup import plain
from console.domain.messages import Address

AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MARK = "019cae1b7c007aaabbbbccccddddeeee"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
SHEET = Sheet(
    mark=MARK,
    header_id=f"<{MARK}@desk.example>",
    at=AT,
    sender=Address("Pomoc, „Kursy”", "help@desk.example"),
    to=(Address("Marta Nowak", "marta@x.example"),),
    subject="Re: Brak dźwięku [#1042]",
    text="Good morning,\n\npress **Speakers**.",
)
# Line ends of every kind, headers that somebody would like to add, and what letters and encodings trip over.
NASTY = st.text(
    alphabet=st.one_of(
        st.sampled_from([*"abż \r\n\t\0\x0b\x0c\x85\u2028\u2029:=?_<>\"'\\,;.@()[]%*&-", "\ud800", "😀", "Ж", "字"]),
        st.characters(),
    ),
    max_size=120,
)
INJECTION = st.sampled_from(
    [
        "a\r\nBcc: spy@evil.example",
        "a\nX-Evil: 1",
        "a\r\n\r\nbody",
        "a\r\n X: 1",
        "=?utf-8?q?a=0D=0AX-Evil=3A?=",
        "\r\n",
    ]
)
WORDS = st.one_of(NASTY, INJECTION)
KNOWN = {
    "date", "from", "reply-to", "to", "cc", "subject", "message-id", "in-reply-to", "references", "auto-submitted",
    "x-auto-response-suppress", "content-language", "x-third-ring", "mime-version", "content-type",
    "content-transfer-encoding",
}  # fmt: skip


def sheet(**changes: object) -> Sheet:
    return msgspec.structs.replace(SHEET, **changes)


def parsed(composed: Composed) -> EmailMessage:
    found = message_from_bytes(composed.raw, policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def of(**changes: object) -> Letter:
    return read(compose(sheet(**changes)).raw)


def test_a_plain_answer() -> None:
    composed = compose(SHEET)
    letter = read(composed.raw)

    assert letter.subject == SHEET.subject
    assert letter.sender is not None
    assert (letter.sender.name, letter.sender.email) == ("Pomoc, „Kursy”", "help@desk.example")
    assert [(one.name, one.email) for one in letter.to] == [("Marta Nowak", "marta@x.example")]
    assert [one.email for one in letter.reply_to] == ["help@desk.example"]
    assert letter.text.strip() == "Good morning,\n\npress Speakers."
    assert letter.html is not None
    assert "<strong>Speakers</strong>" in letter.html
    assert letter.message_id == SHEET.header_id
    assert letter.date == AT
    assert letter.ticket_tags == (1042,)
    assert letter.problems == ()
    assert composed.to == ("marta@x.example",)
    assert not composed.utf8


def test_the_same_letter_however_often_it_is_made() -> None:
    full = sheet(
        enclosures=(Enclosure("a.pdf", "application/pdf", b"1"), Enclosure("b.png", "image/png", b"2", None, True))
    )
    assert compose(full).raw == compose(full).raw


def test_everything_at_once_is_read_back() -> None:
    files = (
        Enclosure("zrzut ekranu.png", "image/png", PICTURE, "shot@composer", inline=True),
        Enclosure("Żółć „faktura” nr 12 - bardzo długa nazwa pliku, której nie da się zapisać w jednym wierszu.pdf",
                  "application/pdf", b"%PDF" + bytes(3000)),
        Enclosure("letter.eml", "message/rfc822", b"Subject: inside\r\n\r\nwords\r\n"),
        Enclosure("notes.txt", "text/plain", "zażółć\n".encode("cp1250")),
    )  # fmt: skip
    composed = compose(
        sheet(
            enclosures=files,
            signature="Ola\nhttps://desk.example",
            footer="Mon-Fri 8-16",
            quoted="On 1 March 2026 Marta Nowak <marta@x.example> wrote:\n> Nothing works\n>> older",
            cc=(Address("Jan", "jan@x.example"),),
            language="pl",
        )
    )
    letter = read(composed.raw)

    assert {one.name: one.content for one in letter.attachments} == {one.name: one.content for one in files}
    shown = next(one for one in letter.attachments if one.inline)
    assert (shown.name, shown.content_id) == ("zrzut ekranu.png", "shot@composer")
    assert letter.html is not None
    assert 'src="cid:shot@composer"' in letter.html
    assert letter.visible_reply.startswith("Good morning,")
    assert "Nothing works" not in letter.visible_reply
    assert "> Nothing works" in letter.text
    assert [one.email for one in letter.cc] == ["jan@x.example"]
    assert composed.cc == ("jan@x.example",)
    found = parsed(composed)
    assert found["Content-Language"] == "pl"
    assert [part.get_filename() for part in found.iter_attachments()] == [one.name for one in files[1:]]
    assert not found.defects


def test_our_own_letter_is_known_again() -> None:
    ours = Ours(frozenset({"help@desk.example"}), frozenset({"desk.example"}))
    raw = compose(SHEET).raw
    assert read(raw, ours).disposition is Disposition.OWN_NOTIFICATION_LOOP
    assert parsed(compose(SHEET))["X-Third-Ring"] == MARK


def test_an_automatic_letter_says_so() -> None:
    letter = of(automatic=True, in_reply_to="<a@x.example>")
    assert letter.disposition is Disposition.AUTO_REPLY
    assert not letter.auto_answer_allowed
    answer = parsed(compose(sheet(automatic=True, in_reply_to="<a@x.example>")))
    assert (answer["Auto-Submitted"], answer["X-Auto-Response-Suppress"]) == ("auto-replied", "All")
    assert parsed(compose(sheet(automatic=True)))["Auto-Submitted"] == "auto-generated"
    plain_one = parsed(compose(SHEET))
    assert plain_one["Auto-Submitted"] is None
    assert plain_one["Precedence"] is None


def test_the_thread_is_named_and_bounded() -> None:
    long = tuple(f"<{number}.{'x' * 90}@prod.outlook.example>" for number in range(50))
    letter = of(in_reply_to=long[-1], references=long)
    assert letter.in_reply_to == (long[-1],)
    assert letter.references == (long[0], *long[1 - MAX_REFERENCES :])

    assert of(in_reply_to="<b@x.example>", references=("<a@x.example>",)).references == (
        "<a@x.example>",
        "<b@x.example>",
    )
    broken = of(in_reply_to="no id", references=("<a b@x>", "<ż@x>", "<a@x.example>\r\nX-Evil: 1"))
    assert (broken.in_reply_to, broken.references) == ((), ())


def test_addresses_that_are_not_ascii() -> None:
    domain = compose(sheet(to=(Address("", "anna@żółw.example"),)))
    assert domain.to == ("anna@xn--w-uga1v8h.example",)
    assert not domain.utf8
    local = compose(sheet(to=(Address("Дмитрий", "дмитрий@почта.рф"),)))
    assert local.utf8
    assert local.to == ("дмитрий@xn--80a1acny.xn--p1ai",)
    assert [(one.name, one.email) for one in read(local.raw).to] == [("Дмитрий", "дмитрий@xn--80a1acny.xn--p1ai")]


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("a@x.example", "a@x.example"),
        (" a.b+c@X.example ", "a.b+c@X.example"),
        ("a..b@docomo.example", '"a..b"@docomo.example'),
        ('"a b"@x.example', None),
        ('"a@b"@x.example', '"a@b"@x.example'),
        ("a@-x.example", None),
        ("a@x_y.example", "a@x_y.example"),
        ("a@[127.0.0.1]", None),
        ("nobody", None),
        ("a@x.example>\r\nRCPT TO:<b@x.example", None),
        ("a\n@x.example", None),
        ("a@x.example\nb", None),
    ],
)
def test_what_is_an_address(given: str, made: str | None) -> None:
    assert heads.written(given) == made


def test_spoilt_addresses_are_named_and_doubles_go_once() -> None:
    composed = compose(
        sheet(
            to=(Address("", "nobody"), Address("", "a@x.example"), Address("A", "a@x.example")),
            cc=(Address("", "a@x.example"), Address("", "b@x.example")),
        )
    )
    assert (composed.to, composed.cc, composed.spoilt) == (("a@x.example",), ("b@x.example",), ("nobody",))


@given(WORDS, WORDS, WORDS, WORDS, WORDS, st.booleans())
def test_nothing_that_people_write_becomes_a_header(
    subject: str, name: str, file: str, kind: str, language: str, automatic: bool
) -> None:
    composed = compose(
        sheet(
            subject=subject,
            sender=Address(name, "help@desk.example"),
            to=(Address(name, "marta@x.example"), Address(name, f"x@{subject}")),
            in_reply_to=f"<{name}@x>",
            references=(subject, f"<{file}>"),
            language=language,
            automatic=automatic,
            enclosures=(Enclosure(file, kind, b"1"), Enclosure(file, "image/png", b"2", subject, inline=True)),
        )
    )
    head, _, _ = composed.raw.partition(b"\r\n\r\n")
    names = [line.partition(b":")[0].decode().lower() for line in head.split(b"\r\n") if line[:1] not in (b" ", b"\t")]
    assert set(names) <= KNOWN
    assert len(names) == len(set(names))
    assert b"\n" not in composed.raw.replace(b"\r\n", b"")
    assert b"\r" not in composed.raw.replace(b"\r\n", b"")
    assert max(map(len, composed.raw.split(b"\r\n"))) < 998
    for part in parsed(composed).walk():
        assert {key.lower() for key in part.keys()} <= KNOWN | {"content-disposition", "content-id"}  # noqa: SIM118
    if not composed.utf8:
        assert composed.raw.isascii()


@given(WORDS.filter(lambda words: "=?" not in words))
def test_a_subject_and_a_name_are_read_back(words: str) -> None:
    wanted = re.sub(r"[ \t\r\n\f\v\x00]+", " ", heads.one_line(words)).strip()
    composed = compose(sheet(subject=words, to=(Address(words, "marta@x.example"),)))
    read_subject = read(composed.raw).subject
    visible = re.compile(r"[^\W_]")
    assert visible.findall(read_subject) == visible.findall(wanted)
    found = parsed(composed)
    assert visible.findall(str(found["Subject"] or "")) == visible.findall(wanted)
    assert found["To"].addresses[0].addr_spec == "marta@x.example"
    assert visible.findall(found["To"].addresses[0].display_name) == visible.findall(wanted[:200])


@given(WORDS, st.text(max_size=200))
def test_the_text_is_read_back(words: str, signature: str) -> None:
    made = compose(sheet(text=words, signature=signature)).raw
    text = read(made).text
    visible = re.compile(r"[^\W_]")
    assert visible.findall(text) == visible.findall(plain(words.encode("utf-8", "ignore").decode()) + signature)


@given(
    st.lists(
        st.tuples(
            WORDS,
            st.sampled_from(["image/png", "text/plain", "application/pdf", "x"]),
            st.binary(max_size=300),
            st.booleans(),
        ),
        max_size=4,
    )
)
def test_files_are_read_back(given_files: list[tuple[str, str, bytes, bool]]) -> None:
    files = tuple(Enclosure(name, kind, content, None, inline) for name, kind, content, inline in given_files)
    letter = of(enclosures=files)
    assert sorted(one.content for one in letter.attachments) == sorted(one.content for one in files)
    assert sum(one.inline for one in letter.attachments) == sum(
        one.inline and one.media_type == "image/png" for one in files
    )


def test_long_lines_and_lines_that_servers_change() -> None:
    text = "From here\n.\n..dots\n" + "word " * 500 + "\nżó" * 300 + "   \nend"
    raw = compose(sheet(text=text)).raw
    assert b"\nFrom " not in raw
    assert max(map(len, raw.split(b"\r\n"))) <= 78
    assert read(raw).text.split() == text.split()
