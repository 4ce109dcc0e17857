"""Forms of articles: what a new one of a kind begins with, in the language it is written in."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    HOW_TO = "how_to"
    """Steps to something that one wants to do."""
    TROUBLE = "trouble"
    """What to do when something does not work."""
    BEFORE_WEBINAR = "before_webinar"
    """What to have ready before a live event."""


_BODIES = {
    (Form.HOW_TO, "en"): (
        "In one sentence: what this is for.\n\n"
        "1. First step\n2. Second step\n3. How one sees that it worked\n\n"
        "## If it does not work\n\n"
        "## For us\n"
    ),
    (Form.HOW_TO, "pl"): (
        "Jednym zdaniem: do czego to służy.\n\n"
        "1. Pierwszy krok\n2. Drugi krok\n3. Po czym widać, że się udało\n\n"
        "## Jeśli się nie uda\n\n"
        "## Dla nas\n"
    ),
    (Form.HOW_TO, "ru"): (
        "Одним предложением: для чего это.\n\n"
        "1. Первый шаг\n2. Второй шаг\n3. Как понять, что получилось\n\n"
        "## Если не получилось\n\n"
        "## Для нас\n"
    ),
    (Form.TROUBLE, "en"): (
        "The quickest thing that helps most people.\n\n"
        "1. First look at…\n2. Then try…\n3. If it is still so, tell us…\n\n"
        "## How it looks\n\n"
        "## Why it happens\n"
    ),
    (Form.TROUBLE, "pl"): (
        "Najszybsza rzecz, która pomaga większości.\n\n"
        "1. Najpierw proszę sprawdzić…\n2. Potem proszę spróbować…\n3. Jeśli nadal tak jest, proszę nam napisać…\n\n"
        "## Jak to wygląda\n\n"
        "## Dlaczego tak się dzieje\n"
    ),
    (Form.TROUBLE, "ru"): (
        "Самое быстрое, что помогает большинству.\n\n"
        "1. Сначала проверьте…\n2. Затем попробуйте…\n3. Если не помогло, напишите нам…\n\n"
        "## Как это выглядит\n\n"
        "## Почему так бывает\n"
    ),
    (Form.BEFORE_WEBINAR, "en"): (
        "The day before:\n\n"
        "- Open the link once\n- Check the sound\n- Have this ready: …\n\n"
        "## On the day\n\n"
        "## If you cannot get in\n"
    ),
    (Form.BEFORE_WEBINAR, "pl"): (
        "Dzień wcześniej:\n\n"
        "- Proszę raz otworzyć link\n- Proszę sprawdzić dźwięk\n- Proszę przygotować: …\n\n"
        "## W dniu webinaru\n\n"
        "## Jeśli nie można wejść\n"
    ),
    (Form.BEFORE_WEBINAR, "ru"): (
        "За день:\n\n"
        "- Откройте ссылку один раз\n- Проверьте звук\n- Приготовьте: …\n\n"
        "## В день вебинара\n\n"
        "## Если не получается войти\n"
    ),
}


def body_of(form: Form, language: str) -> str:
    """In English where it is not there in the language. What stands before the first heading is the answer part."""
    return _BODIES.get((form, language)) or _BODIES[form, "en"]
