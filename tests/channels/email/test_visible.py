"""Quotes and signatures of the mail programs people here use, in English, Polish and Russian."""

from __future__ import annotations

import pytest

from console.channels.email import htmltext, visible

WORDS = "Dzień dobry,\nнажимаю и ничего, I press and nothing happens."
QUOTE = "Please press the green button.\nAnna"

CASES = {
    "Gmail, English": "On Mon, Oct 5, 2026 at 9:15 AM Support <help@a.example> wrote:\n\n> A\n> B",
    "Gmail, English, two lines": "On Mon, Oct 5, 2026 at 9:15 AM A Long Name <\nhelp@a.example> wrote:\n> A",
    "Gmail, Polish": "pon., 5 paź 2026 o 09:15 Wsparcie <help@a.example> napisał(a):\n\n> A\n> B",
    "Gmail, Russian": "пн, 5 окт. 2026 г. в 09:15, Поддержка <help@a.example>:\n\n> A\n> B",
    "Apple Mail, English": "> On 5 Oct 2026, at 09:15, Support <help@a.example> wrote:\n> \n> A",
    "Apple Mail, Polish": "Wiadomość napisana przez Wsparcie <help@a.example> w dniu 05.10.2026, o godz. 09:15:\n\n> A",
    "Apple Mail, Russian": "5 окт. 2026 г., в 09:15, Поддержка <help@a.example> написал(а):\n\n> A",
    "Outlook, English": "From: Support <help@a.example>\nSent: Monday, October 5, 2026 9:15 AM\nTo: Jan\n"
    "Subject: RE: Lesson\n\n" + QUOTE,
    "Outlook, Polish": "Od: Wsparcie <help@a.example>\nWysłane: poniedziałek, 5 października 2026 09:15\nDo: Jan\n"
    "Temat: RE: Lekcja\n\n" + QUOTE,
    "Outlook, Polish, older": "-----Oryginalna wiadomość-----\nOd: Wsparcie\nData: 5 października 2026\nDo: Jan\n\n"
    + QUOTE,
    "Outlook, Russian": "От: Поддержка <help@a.example>\nОтправлено: 5 октября 2026 г. 9:15\nКому: Иван\n"
    "Тема: RE: Урок\n\n" + QUOTE,
    "Outlook, Russian, older": "-----Исходное сообщение-----\nОт: Поддержка\nКому: Иван\nТема: Урок\n\n" + QUOTE,
    "Outlook, bold headers": "*From:* Support <help@a.example>\n*Sent:* Monday\n*To:* Jan\n*Subject:* x\n\n" + QUOTE,
    "Yandex": '05.10.2026, 09:15, "Поддержка" <help@a.example>:\n' + QUOTE,
    "Yandex, words": 'Понедельник, 5 октября 2026, 9:15 +03:00 от "Поддержка" <help@a.example>:\n' + QUOTE,
    "Mail.ru": "Понедельник, 5 октября 2026, 9:15 +03:00 от Поддержка <help@a.example>:\n\n> A\n> B",
    "Mail.ru, older": "--- Исходное сообщение ---\nОт кого: Поддержка\nКому: Иван\nДата: 5 октября 2026\nТема: x\n\n"
    + QUOTE,
    "WP": "Dnia 5 października 2026 09:15 Wsparcie <help@a.example> napisał(a):\n\n" + QUOTE,
    "Onet": "W dniu 2026-10-05 09:15:00 użytkownik Wsparcie <help@a.example> napisał:\n\n" + QUOTE,
    "Interia": 'Od: "Wsparcie" <help@a.example>\nDo: jan@example.com\nWysłane: 9:15 Poniedziałek 2026-10-05\n'
    "Temat: Re: Lekcja\n\n" + QUOTE,
    "o2": "Dnia 5 października 2026 09:15 help@a.example napisał(a):\n> A",
    "Thunderbird, Polish": "W dniu 5.10.2026 o 09:15, Wsparcie pisze:\n> A\n> B",
    "Thunderbird, Russian": "05.10.2026 09:15, Поддержка пишет:\n> A\n> B",
    "Thunderbird, English": "On 05/10/2026 09:15, Support wrote:\n> A\n> B",
    "Proton": "------- Original Message -------\nOn October 5th, 2026 at 9:15 AM, S <s@a.example> wrote:\n\n> A",
}


@pytest.mark.parametrize("program", CASES)
def test_a_quoted_letter_is_folded(program: str) -> None:
    split = visible.split(f"{WORDS}\n\n{CASES[program]}\n")
    assert split.visible == WORDS
    assert split.folded_lines == sum(1 for line in CASES[program].split("\n") if line.strip())


@pytest.mark.parametrize(
    "end",
    [
        "-- \nJan Kowalski\ntel. 600 100 200",
        "Sent from my iPhone",
        "Wysłane z iPhone'a",
        "Wysłano z telefonu Samsung",
        "Отправлено с iPhone",
        "Отправлено из мобильной Яндекс Почты",
        "Get Outlook for Android",
        "Pobierz aplikację Outlook dla systemu iOS",
    ],
)
def test_a_signature_is_folded(end: str) -> None:
    assert visible.split(f"{WORDS}\n\n{end}\n").visible == WORDS
    assert visible.split(f"{WORDS}\n\n{end}\n\n{CASES['Gmail, Polish']}").visible == WORDS


@pytest.mark.parametrize(
    "text",
    [
        "On Monday I wrote:\nit does not work",
        "From: the lesson\nwe learned nothing.",
        "I pressed -- as you said -- and it broke",
        "Прочитал, что он написал: ничего не вышло",
        "Napisał do mnie kolega:\nnie działa",
        "Sent from the second lesson, the file does not open. It says:\nerror 5\nand nothing more",
        "1. step\n--\n" + "\n".join(f"line {number}" for number in range(40)),
        "> only a quote",
        "a > b and b > c",
        "Should I reply above this line or below it?\nSecond question.",
    ],
)
def test_words_that_only_look_like_a_quote_stay(text: str) -> None:
    assert visible.split(text).visible == text


def test_answers_between_quotes_stay() -> None:
    split = visible.split("Hi,\n\nOn 1.10.2026 09:15, Anna wrote:\n> one?\nyes\n> two?\nno\n")
    assert split.visible == "Hi,\n\nyes\n\nno"


def test_a_forwarded_letter_alone_is_shown() -> None:
    text = "---------- Forwarded message ---------\nFrom: A <a@b.example>\nDate: Mon\nSubject: x\nTo: c\n\nThe words."
    assert visible.split(text).visible == "The words."


def test_html_quotes_are_folded_too() -> None:
    html = (
        "<p>Dzień dobry</p><div class='gmail_quote'><div>pon., 5 paź 2026 o 09:15 W &lt;s@a.example&gt; napisał(a):"
        "</div>"
        "<blockquote>dawne słowa</blockquote></div>"
    )
    split = visible.split(htmltext.as_text(html))
    assert split.visible == "Dzień dobry"
    assert "dawne słowa" in split.quoted


def test_html_becomes_readable_text() -> None:
    html = (
        "<h1>Title</h1><p>One<br>two</p><ul><li>a<li>b</ul><table><tr><td>c<td>d</table>"
        "<a href='https://x.example/y'>link</a>"
    )
    assert htmltext.as_text(html) == "Title\n\nOne\ntwo\n\n* a\n* b\n\nc d\n\nlink <https://x.example/y>"
