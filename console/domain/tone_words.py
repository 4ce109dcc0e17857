"""The words of tone help in three languages: greetings, commands, blame, next steps, hard words and plain ones."""

from __future__ import annotations

GREETINGS = {
    "en": r"(?:hello|hi|hey|dear|welcome|good (?:morning|afternoon|evening|day))\b",
    "pl": r"(?:dzień dobry|dobry wieczór|witam|witaj|szanown\w+|cześć|hej)\b",
    "ru": r"(?:здравствуйте|добрый (?:день|вечер)|доброе утро|доброго дня|привет\w*|уважаем\w+)\b",
}

OPENINGS = {"en": "Hello {name}", "pl": "Dzień dobry", "ru": "Здравствуйте, {name}"}
"""What a letter may begin with. Polish has no name here: it would need the vocative, which nobody should guess."""

COMMANDS = {
    "en": (
        (r"you must not|you mustn[’']t|you are not allowed to", "please do not"),
        (r"you must|you have to|you[’']ve got to|you are required to|you need to", "please"),
    ),
    "pl": ((r"(?<!nie )(?:musi (?:pan|pani)|muszą państwo|musisz|musicie|ma (?:pan|pani) obowiązek)", "wystarczy"),),
    "ru": ((r"(?:вы|ты) (?:обязательно )?(?:должны|должен|должна|обязаны|обязан)|вам следует", "достаточно"),),
}
"""Patterns and what says the same kindly; each fits before the verb that follows."""

BLAME = {
    "en": r"you (?:simply |just |clearly |again )?(?:forgot|failed to|did(?:n[’']t| not) (?:read|listen|follow|check)|"
    r"should have|ignored)|your (?:own )?(?:fault|mistake)|as i (?:already |have already )?(?:said|wrote|told you)",
    "pl": r"(?:pan|pani|państwo) (?:znowu |znów )?(?:zapomnia\w+|nie przeczyta\w+|nie sprawdzi\w+)|"
    r"zapomnia\w+ (?:pan|pani|państwo)\b|(?:pana|pani|państwa) (?:wina|błąd)|z (?:pana|pani|państwa) winy|"
    r"jak już (?:pisał\w*|mówił\w*)",
    "ru": r"вы (?:снова |опять |просто )?(?:забыли|не прочитали|не прочли|не проверили|невнимательн\w+)|"
    r"(?:по вашей вине|ваша (?:ошибка|вина))|(?:как )?я (?:же |уже )+(?:говорил\w*|писал\w*)",
}

NEXT_STEPS = {
    "en": r"\?|\b(?:please|press|click|choose|open|try|write|send|call|answer|reply|let me|let us|i will|i[’']ll|"
    r"we will|we[’']ll|you can|you will|next|tomorrow|today|tonight)\b",
    "pl": r"\?|\b(?:proszę|prosimy|wystarczy|klikn\w+|naciśn\w+|wybr\w+|wybierz\w*|otw[oó]rz\w*|napisz\w*|spróbu\w+|"
    r"odezw\w+|dam znać|damy znać|sprawdz\w+|zadzwoni\w+|może pan\w*|mogą państwo|jutro|dziś|dzisiaj)\b",
    "ru": r"\?|\b(?:пожалуйста|нажм\w+|выбер\w+|откро\w+|напиш\w+|попроб\w+|ответ\w+|сообщ\w+|позвон\w+|провер\w+|"
    r"дайте знать|дам знать|можете|можно|достаточно|завтра|сегодня)\b",
}

HARD: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("output device", "where the sound plays"),
        ("audio output", "where the sound plays"),
        ("input device", "the microphone"),
        ("browser cache", "what the browser remembers"),
        ("clear the cache", "let the browser forget old pages"),
        ("cache", "what the browser remembers"),
        ("cookies", "notes the page keeps"),
        ("authenticate", "sign in"),
        ("authentication", "signing in"),
        ("two-factor authentication", "signing in with a code"),
        ("credentials", "name and password"),
        ("log in", "sign in"),
        ("drop-down", "list that opens"),
        ("dropdown", "list that opens"),
        ("navigate to", "go to"),
        ("URL", "address of the page"),
        ("hyperlink", "link"),
        ("toggle", "switch"),
        ("reboot", "start again"),
        ("bandwidth", "speed of your internet"),
        ("latency", "delay"),
        ("router", "internet box"),
        ("driver", "program for the device"),
        ("firewall", "program that guards the computer"),
        ("plugin", "addition to the browser"),
        ("plug-in", "addition to the browser"),
        ("browser extension", "addition to the browser"),
        ("taskbar", "bar at the bottom of the screen"),
        ("default settings", "settings it came with"),
        ("upload", "send"),
        ("PDF viewer", "program that shows PDF files"),
        ("screen sharing", "showing your screen"),
        ("permissions", "what the page may use"),
    ),
    "pl": (
        ("urządzenie wyjściowe", "skąd słychać dźwięk"),
        ("urządzenie wejściowe", "mikrofon"),
        ("pamięć podręczna", "to, co przeglądarka zapamiętała"),
        ("pamięć podręczną", "to, co przeglądarka zapamiętała"),
        ("wyczyścić cache", "usunąć to, co przeglądarka zapamiętała"),
        ("ciasteczka", "to, co strona zapamiętała"),
        ("pliki cookie", "to, co strona zapamiętała"),
        ("uwierzytelnić się", "zalogować się"),
        ("uwierzytelnianie", "logowanie"),
        ("uwierzytelnianie dwuskładnikowe", "logowanie z kodem"),
        ("dane uwierzytelniające", "nazwę i hasło"),
        ("lista rozwijana", "lista, która się otwiera"),
        ("listę rozwijaną", "listę, która się otwiera"),
        ("adres URL", "adres strony"),
        ("hiperłącze", "link"),
        ("zrestartować", "uruchomić ponownie"),
        ("zresetować", "ustawić od nowa"),
        ("przepustowość", "szybkość internetu"),
        ("opóźnienie sieci", "opóźnienie"),
        ("sterownik", "program do urządzenia"),
        ("zapora sieciowa", "program, który chroni komputer"),
        ("wtyczka przeglądarki", "dodatek do przeglądarki"),
        ("pasek zadań", "pasek na dole ekranu"),
        ("ustawienia domyślne", "ustawienia początkowe"),
        ("udostępnić ekran", "pokazać ekran"),
        ("udostępnianie ekranu", "pokazywanie ekranu"),
        ("uprawnienia", "zgody"),
        ("zuploadować", "wysłać"),
    ),
    "ru": (
        ("устройство вывода", "откуда идёт звук"),
        ("устройство ввода", "микрофон"),
        ("очистить кэш", "удалить то, что запомнил браузер"),
        ("очистить кеш", "удалить то, что запомнил браузер"),
        ("кэш", "то, что запомнил браузер"),
        ("кеш", "то, что запомнил браузер"),
        ("куки", "то, что запомнила страница"),
        ("авторизоваться", "войти"),
        ("авторизация", "вход"),
        ("аутентификация", "вход"),
        ("двухфакторная аутентификация", "вход с кодом"),
        ("учётные данные", "имя и пароль"),
        ("учетные данные", "имя и пароль"),
        ("выпадающий список", "список, который открывается"),
        ("гиперссылка", "ссылка"),
        ("гиперссылку", "ссылку"),
        ("URL-адрес", "адрес страницы"),
        ("перезагрузить", "включить заново"),
        ("пропускная способность", "скорость интернета"),
        ("роутер", "коробочка интернета"),
        ("драйвер", "программа для устройства"),
        ("брандмауэр", "программа, которая защищает компьютер"),
        ("плагин", "дополнение к браузеру"),
        ("панель задач", "полоса внизу экрана"),
        ("настройки по умолчанию", "первоначальные настройки"),
        ("демонстрация экрана", "показ экрана"),
        ("загрузить файл", "отправить файл"),
        ("интерфейс", "то, что на экране"),
        ("кликните", "нажмите"),
    ),
}
"""Hard words for somebody new to computers. Polish and Russian words stand in the forms that their plain words fit."""
