"""Words of the tutor's cards that are written by the program: prepared ones, and what people who asked are told."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from console.domain.trouble_lexicon import Trouble
from console.domain.tutor_cards import CardKind, Verdict


class Prepared(msgspec.Struct, frozen=True):
    """A card that only has to be sent."""

    kind: CardKind
    headline: str
    sentence: str


def say_about(trouble: Trouble, language: str) -> Prepared | None:
    """What a tutor can say that helps with a trouble; None where nothing said in the room would."""
    words = _SAY.get(language, _SAY["en"]).get(trouble)
    return Prepared(CardKind.SAY, *words) if words is not None else None


def please_pause(language: str, who: str, minutes: int = 1) -> Prepared:
    """`who` sees to it."""
    headline, sentence = _PAUSE.get(language, _PAUSE["en"])
    return Prepared(CardKind.PAUSE, headline, sentence.format(who=who, minutes=minutes))


def go_on(language: str) -> Prepared:
    return Prepared(CardKind.SAY, *_GO_ON.get(language, _GO_ON["en"]))


def told(verdict: Verdict, language: str, tutor: str) -> str:
    """To whoever asked; empty where there is nothing to say by itself."""
    return _TOLD.get(language, _TOLD["en"]).get(verdict, "").format(tutor=tutor)


def noted(verdict: Verdict, language: str, tutor: str, question: str) -> str:
    """To the team, in the ticket of whoever asked."""
    return _NOTED.get(language, _NOTED["en"])[verdict].format(tutor=tutor, question=question)


_SAY: Mapping[str, Mapping[Trouble, tuple[str, str]]] = {
    "en": {
        Trouble.NO_SOUND: ("Some people can’t hear", "Please say: “Press the speaker on the tab.”"),
        Trouble.ECHO: ("There is an echo", "Please say: “Mute your microphone, or use headphones.”"),
        Trouble.FREEZES: ("The picture stands still", "Please say: “Close other pages and load this one again.”"),
        Trouble.WHITE_PAGE: ("Some see a white page", "Please say: “Load the page again, it helps.”"),
        Trouble.FILES: ("Files are asked for", "Please say: “The files are in the chat.”"),
        Trouble.SLIDES_SMALL: ("Slides are too small", "Please make the letters larger."),
        Trouble.RECORDING: ("Many want the recording", "Please say: “You get the recording by letter.”"),
        Trouble.CERTIFICATE: ("Certificates are asked for", "Please say: “They come by letter after the webinar.”"),
        Trouble.CHAT: ("The chat does not open", "Please say: “If the chat is closed, write us a letter.”"),
        Trouble.LANGUAGE: ("Some need subtitles", "Please say: “You can read along, the link is in the chat.”"),
    },
    "pl": {
        Trouble.NO_SOUND: ("Niektórzy nie słyszą", "Proszę powiedzieć: „Proszę kliknąć głośnik na karcie”."),
        Trouble.ECHO: ("Słychać echo", "Proszę powiedzieć: „Proszę wyciszyć mikrofon lub założyć słuchawki”."),
        Trouble.FREEZES: ("Obraz stoi w miejscu", "Proszę powiedzieć: „Proszę odświeżyć stronę”."),
        Trouble.WHITE_PAGE: ("Niektórzy widzą biel", "Proszę powiedzieć: „Proszę odświeżyć stronę, to pomaga”."),
        Trouble.FILES: ("Pytają o pliki", "Proszę powiedzieć: „Pliki są na czacie”."),
        Trouble.SLIDES_SMALL: ("Slajdy są za małe", "Proszę powiększyć litery."),
        Trouble.RECORDING: ("Wielu pyta o nagranie", "Proszę powiedzieć: „Nagranie przyjdzie w liście”."),
        Trouble.CERTIFICATE: ("Pytają o certyfikaty", "Proszę powiedzieć: „Przyjdą w liście po webinarze”."),
        Trouble.CHAT: ("Czat się nie otwiera", "Proszę powiedzieć: „Bez czatu proszę napisać e-mail”."),
        Trouble.LANGUAGE: ("Potrzebne są napisy", "Proszę powiedzieć: „Można czytać na żywo, link jest na czacie”."),
    },
    "ru": {
        Trouble.NO_SOUND: ("Некоторые не слышат", "Скажите: «Нажмите на динамик на вкладке»."),
        Trouble.ECHO: ("Слышно эхо", "Скажите: «Выключите микрофон или наденьте наушники»."),
        Trouble.FREEZES: ("Картинка замерла", "Скажите: «Обновите страницу и закройте другие»."),
        Trouble.WHITE_PAGE: ("У некоторых белый экран", "Скажите: «Обновите страницу, это помогает»."),
        Trouble.FILES: ("Спрашивают о файлах", "Скажите: «Файлы лежат в чате»."),
        Trouble.SLIDES_SMALL: ("Слайды слишком мелкие", "Увеличьте, пожалуйста, буквы."),
        Trouble.RECORDING: ("Многие ждут запись", "Скажите: «Запись придёт в письме»."),
        Trouble.CERTIFICATE: ("Спрашивают о сертификатах", "Скажите: «Они придут в письме после вебинара»."),
        Trouble.CHAT: ("Чат не открывается", "Скажите: «Если чата нет, напишите нам письмо»."),
        Trouble.LANGUAGE: ("Нужны субтитры", "Скажите: «Текст можно читать, ссылка в чате»."),
    },
}
_PAUSE: Mapping[str, tuple[str, str]] = {
    "en": ("Please pause. Nobody hears you.", "{who} is on it. Back in about {minutes} min."),
    "pl": ("Proszę o pauzę. Dźwięk nie dociera.", "Działa: {who}. Wracamy za około {minutes} min."),
    "ru": ("Сделайте паузу. Вас не слышно.", "Чинит: {who}. Продолжим примерно через {minutes} мин."),
}
_GO_ON: Mapping[str, tuple[str, str]] = {
    "en": ("They hear you. Go on.", "Please say: “Sorry for the break.”"),
    "pl": ("Słychać. Można mówić dalej.", "Proszę powiedzieć: „Przepraszam za przerwę”."),
    "ru": ("Вас слышно. Продолжайте.", "Скажите: «Извините за паузу»."),
}
_TOLD: Mapping[str, Mapping[Verdict, str]] = {
    "en": {
        Verdict.NOW: "{tutor} is answering your question live now.",
        Verdict.AT_END: "{tutor} answers your question at the end of the webinar.",
    },
    "pl": {
        Verdict.NOW: "Odpowiedź na Twoje pytanie pada właśnie na żywo: {tutor}.",
        Verdict.AT_END: "Odpowiedź na Twoje pytanie będzie pod koniec webinaru: {tutor}.",
    },
    "ru": {
        Verdict.NOW: "На ваш вопрос сейчас отвечают в эфире: {tutor}.",
        Verdict.AT_END: "На ваш вопрос ответят в конце вебинара: {tutor}.",
    },
}
_NOTED: Mapping[str, Mapping[Verdict, str]] = {
    "en": {
        Verdict.NOW: "{tutor} answers this live: “{question}”",
        Verdict.AT_END: "{tutor} answers this at the end: “{question}”",
        Verdict.SKIPPED: "{tutor} does not answer this in the webinar: “{question}” An answer of ours is needed.",
        Verdict.WRITTEN: "Answered in writing: “{question}”",
    },
    "pl": {
        Verdict.NOW: "Odpowiedź na żywo ({tutor}): „{question}”",
        Verdict.AT_END: "Odpowiedź pod koniec ({tutor}): „{question}”",
        Verdict.SKIPPED: "Bez odpowiedzi na webinarze ({tutor}): „{question}”. Potrzebna nasza odpowiedź.",
        Verdict.WRITTEN: "Odpowiedź na piśmie: „{question}”",
    },
    "ru": {
        Verdict.NOW: "Ответ в эфире ({tutor}): «{question}»",
        Verdict.AT_END: "Ответ в конце вебинара ({tutor}): «{question}»",
        Verdict.SKIPPED: "На вебинаре ответа не будет ({tutor}): «{question}». Нужен наш ответ.",
        Verdict.WRITTEN: "Ответ дан письменно: «{question}»",
    },
}
