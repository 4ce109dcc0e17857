"""Words in which people in a webinar tell of a trouble, in English, Polish and Russian, by what they mean.

Each is the beginning of a word, so that it stands for every inflection; with a full stop it is the whole word. How they
are written (case, marks, Cyrillic in Latin letters) does not matter: domain/trouble_lexicon.py folds them.
"""

from __future__ import annotations

from enum import StrEnum


class Sense(StrEnum):
    """What a word means, in no language."""

    NOT = "not"
    BROKEN = "broken"
    FINE = "fine"
    DO = "do"
    YET = "yet"
    OFF = "off"
    ON = "on"
    OUT = "out"
    GET = "get"
    INTO = "into"
    ADMIT = "admit"
    MUTE = "mute"
    CODE = "code"
    CLICK = "click"
    WATCH = "watch"
    LATER = "later"
    ZOOM = "zoom"
    WORK = "work"
    SOUND = "sound"
    LOUD = "loud"
    HEAR = "hear"
    ECHO = "echo"
    ENTER = "enter"
    ACCOUNT = "account"
    LINK = "link"
    BLANK = "blank"
    OPEN = "open"
    PASSWORD = "password"
    FREEZE = "freeze"
    PICTURE = "picture"
    FILE = "file"
    CERTIFICATE = "certificate"
    LANGUAGE = "language"
    TONGUE = "tongue"
    OTHER = "other"
    MOBILE = "mobile"
    APP = "app"
    TIME = "time"
    START = "start"
    WHEN = "when"
    ZONE = "zone"
    RECORDING = "recording"
    CHAT = "chat"
    WRITE = "write"
    PAYMENT = "payment"
    SLIDES = "slides"
    LETTERS = "letters"
    SMALL = "small"
    SEE = "see"
    READ = "read"
    TWICE = "twice"


WORDS: dict[Sense, str] = {
    Sense.NOT: """
        no. not. ne. net. netu. cant. cannot. dont. doesnt. isnt. arent. wont. couldnt. didnt. havent. hasnt.
        never. nothing. none. without. missing. gone. lost. disappear vanish unable. nobody. nowhere. noone.
        refus nope. zero. wheres. cutting. dropped. died. dead. aint. nie. brak brakuje. nic. bez. zadn znik
        zgin nigdy. ani. przepad przestal padl padla padlo. urwal urywa nikt. nikogo. donikad nigdzie
        не. нет. нету. ничего. ниче. нихрена. нифига. без. пропал пропад исчез никак. никто. нельзя. нема. ни.
        нихт. отвал отруб сдох умер. кончил перестал никого. никуда. нигде.
    """,
    Sense.BROKEN: """
        fail broke error crash wrong. bug. bugs. buggy. problem stuck. trouble issue glitch reject invalid
        declin expired weird. kaput. busted. horrible. terrible. awful. bad. crackl nonsense. forever. endless
        spinning. black. corrupt damaged. blad bled. bledny bledn zepsu awari nieprawidlow odrzuc wywal zly.
        zle. zla. kiepsk fataln okropn popsut sypie. sypnal wygasl trzeszcz szumi czarn uszkodz
        ошибк проблем сломал поломал глюч глюк баг. баги. сбой сбои неправильн неверн вылет плох ужас косяк
        отклон истек хрип трещ шипит черн битая. битый. мертв поврежд краш
    """,
    Sense.FINE: """
        fixed solved resolved works. working. helped. fine. perfect. gone. disappeared. vanished. dziala.
        naprawion udalo. zniklo. zniknelo. przeszlo. minelo. ustapil
        работает. заработал отлично. норм. нормально. починил пропало. пропал. исчезло. исчез. прошло.
    """,
    Sense.DO: """
        where. how. can. could. will. get. find. want. give. need. gdzie. jak. mozna. moge. bedzie. beda.
        dostane. znalezc. skad. chce. kiedy.
        где. как. можно. могу. будет. будут. найти. получить. взять. дайте. нужно. хочу. когда. будете.
    """,
    Sense.WORK: "work function dziala smiga hula. bangla trybi. chodzi. работ пашет. фурыч",
    Sense.SOUND: """
        sound audio. speaker headphone headset earphone earbud mic. mike. microphone voice volume dzwiek glosu.
        glos. glosnik sluchawk fonia fonii. mikrofon
        звук аудио. наушник динамик колонк голос микрофон микро. озвуч
    """,
    Sense.LOUD: """
        quiet. quietly. loud louder faint. soft. whisper ciszej. cicho. glosniej cichutk ledwo. slabo.
        слабо. тихо. тихий. громк громче. еле. едва. шепч
    """,
    Sense.HEAR: """
        hear. hearing. heard. hears. deaf. listen slych slyszy slysze slysz. slysza uslysz slychac. gluch
        слыш слых услыш глух
    """,
    Sense.ECHO: """
        echo eho. reverb doubling. howling. poglos dudni echo. echem.
        эхо. эха. эхом. двоит фонит. гул. гулк задваива
    """,
    Sense.TWICE: """
        twice. double. doubled. myself. themselves. repeats. podwojn dwukrotn siebie. dubl razy.
        дважды. двойн себя. дубл раза.
    """,
    Sense.ENTER: """
        join enter. entering. log. login. logging. signin. sign. access rejoin connect reconnect . wejsc wejsci
        wejd wchodz wszed dolacz zalog logow loguj dostep polacz laczy wbic. dolaczan
        войти вход войд зайти заход зайд захож подключ присоедин попасть попаст попад логин залогин авториз
        вылог доступ коннект конект
    """,
    Sense.ACCOUNT: "account. profile. username. konto. koncie. konta. profil аккаунт учетк профил логин.",
    Sense.LINK: """
        link. links. url. page. site. website. webpage hyperlink link linka. linku. stron odnosnik adres.
        ссылк страниц сайт линк урл. ссылочк
    """,
    Sense.BLANK: """
        blank. white. whitescreen. empty. 404. 500. 403. 502. bial pust. pusty. pusta. puste. pusto. bialo
        белы белая. белое. белую. пустая. пустой. пусто. пустую. пустое. бело
    """,
    Sense.OPEN: """
        open. opens. opening. opened. load. loads. loading. loaded. redirect otwier otworz otwar laduj zaladow
        wczyt wyswietl otwiera
        откр груз загруз загруж прогруж отображ
    """,
    Sense.PASSWORD: "password passwort passcode passwd. pass. pwd. pin. pinu. hasl парол пин. пасс. пассворд",
    Sense.FREEZE: """
        freez froze lag. lags. laggy. lagging. buffer stutter choppy. hang. hangs. hanging. jerky. skips. jitter
        pixelat stall stopped. slideshow. frame. frames. zacin zacial zawiesz zawies zamraz zamarz tnie. scina
        laguj laga. przerywa. przerywany wiesza przycin klatk buforuj muli. skacze. stoi. staje. scielo.
        завис подвис лага. лаги. лагает. тормоз замер замир замор прерыв фриз буфер рывк дерга тупит. стоит.
        встал. квадратик пиксел висит. висн
    """,
    Sense.PICTURE: """
        video. videos. picture. camera. cam. webcam. stream. screen. image. feed. broadcast. wideo. obraz kamer
        kamerk ekran streama. transmisj wizj wizji.
        видео. видос картин изображ камер экран трансляц стрим. стрима. эфир видяш
    """,
    Sense.FILE: """
        file. files. download attach pdf. pdfs. document handout materials. material. worksheet workbook upload
        zip. docx. xlsx. plik pobrac pobra. pobier zalacz material sciagn sciag. pdfa. pdfow. skrypt. dokument
        файл скача скачив материал вложен документ пдф. пдфк методич раздат зип. архив конспект
    """,
    Sense.CERTIFICATE: """
        certif cert. certs. diploma. credential attestat. certyf certa. zaswiadcz dyplom swiadectw
        сертиф диплом. диплома. удостовер свидетельств справк серт.
    """,
    Sense.LANGUAGE: """
        language translat subtitl interpret caption lang. dub. dubbed. jezyk tlumacz napisy. napisow. napisami.
        lektor przeklad
        язык перевод субтитр сабы. переведи переключи озвучк
    """,
    Sense.TONGUE: """
        english. polish. russian. german. ukrainian. angielsk polsku. polski. polskim. polska. rosyjsk niemieck
        ukrainsk
        английск польск русск немецк украинск инглиш
    """,
    Sense.OTHER: """
        instead. switch different. another. change. speaking. understand. wrong. zamiast przelacz zmien zmieni.
        inny. innym. inna. inne. rozumiem. mowi. mowia.
        вместо переключ смени. сменит другой. другом. другое. другая. понима говорят. говорит.
    """,
    Sense.MOBILE: """
        phone. phones. mobile. iphone android ipad tablet. smartphone ios. cell. cellphone samsung. xiaomi.
        telefon komork komorce. smartfon tablecie. androidzi
        телефон мобил айфон андроид планшет смартфон трубк айпад ведроид мобилк самсунг
    """,
    Sense.APP: """
        app. apps. application. apk. appstore. apka. apce. apki. apke. aplikac appka. appke.
        приложен прилож. прилага приложух апк. аппка
    """,
    Sense.TIME: """
        time. hour. hours. clock. oclock. pm. am. schedule. calendar. late. early. minutes. godzin godz. czas.
        czasu. kalendarz pozno. ktorej. ktora. harmonogram
        время. времени. час. часа. часов. часу. расписан календар рано. поздно. сколько. времен
    """,
    Sense.START: """
        start. starts. started. starting. begin. begins. began. beginning. live. startuj zaczyn zacz. zaczal
        rozpocz ruszamy. zaczniem zaczyna
        старт начал начн начин стартует стартан
    """,
    Sense.WHEN: "when. kiedy. ktorej. когда. скоро. сколько.",
    Sense.ZONE: """
        timezone timezones. zone. cet. cest. gmt. utc. est. msk. local. london. warsaw. moscow. stref londyn
        moskw moskiewsk warszaw lokaln
        пояс мск. москв московск гринвич местн варшав таймзон
    """,
    Sense.RECORDING: """
        recording record. recorded. records. replay. rewatch. playback. rewind. nagran nagryw nagra. nagral
        powtork odtworz
        записи. запись. записью. записал. записан записыва повтор. пересмотр запис. переслуш
    """,
    Sense.CHAT: """
        chat. chats. chatbox comments. comment. msgs. chatroom czat chacie. chatu. czac komentarz
        чат чатик коммент
    """,
    Sense.WRITE: """
        send. sending. sends. sent. write. writing. type. typing. post. posting. message. messages. msg. wysla
        wysyl pisac. pisze. napisac. napisze. wiadomosc pisania. wpis
        отправ писать. пишет. написать. напис сообщен шлет. пишу.
    """,
    Sense.PAYMENT: """
        pay. paying. payment payments. paid. card. invoice refund charged. charge. checkout. billing. bank.
        paypal. visa. receipt. platn zaplac placen placi zaplat karta. karte. karty. faktur przelew zwrot
        pieniad pieniedz blik. oplac oplat kaska.
        оплат плат. платеж карта. карту. карты. картой. чек. возврат деньг денег. списал счет. заплат бабк
    """,
    Sense.SLIDES: """
        slide. slides. presentation. powerpoint. ppt. deck. whiteboard. slajd prezentac slajdow prezk
        слайд презентац презк преза. презу.
    """,
    Sense.LETTERS: """
        font. fonts. text. letters. lettering. print. writing. words. numbers. czcion liter. litery. literk
        tekst tekstu. druk. cyferk
        шрифт букв текст. текста. буковк циферк
    """,
    Sense.SMALL: """
        small smaller. tiny. little. bigger. enlarge blurry. blurred. unreadable illegible larger. microscopic.
        magnif binocular fuzzy. male. maly. mala. malu. malutk drobn nieczyteln powieksz rozmazan wieksz lupa.
        lupe. maczek malenk maciupk zamazan
        мелк маленьк нечитаем увелич крупн размыт больше. мутн микроскоп лупа. лупу. махоньк
    """,
    Sense.SEE: """
        see. seeing. visible. show. shows. widac. widze. widzi. widoczn zobacz widza. pokazuj wyswietla
        видно. вижу. видим. видит. видать. показыва разгляд рассмотр
    """,
    Sense.READ: "read. reading. readable. legible. przeczyt czyta. odczyt czytam. прочит прочес читат читаем разобрат",
    Sense.YET: "already. yet. juz. jeszcze. уже. еще.",
    Sense.OFF: "disabled. disable closes. closing. shuts. wylacz zamyka выключ отключ закрыва",
    Sense.ON: "enable turn. wlacz wlaczyc включ вруб",
    Sense.OUT: "kick threw. throw throws. thrown. boot wyrzuc wykop wywal выкид выкин выброс вышвыр",
    Sense.GET: "get. let. lets. got. come. dosta",
    Sense.INTO: "in. into. inside. srodka. внутрь.",
    Sense.ADMIT: "admit lobby. waiting. wpusc wpuszcz poczekaln пусти впуст впуска пуска ожидани",
    Sense.MUTE: """
        mute. muted. unmute silence silent soundless cisza. cisze. wycisz bezglosn niem.
        тишин беззвучн молчи немое. замьют мьют
    """,
    Sense.CODE: "code. codes. kod. kodu. код. кода.",
    Sense.CLICK: "click button klik przycisk кнопк нажима клик",
    Sense.WATCH: "watch. watching. obejrz oglad zobacz посмотр смотреть. глянуть.",
    Sense.LATER: "later. afterwards. tomorrow. pozniej potem. jutro. потом. позже. завтра.",
    Sense.ZOOM: "zoom. przybliz zblizy приблиз зум.",
}
"""Words of more than one sense stand under each."""
