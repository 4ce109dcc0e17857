"""Words too common to say what a question is about, in English, Polish and Russian, folded (domain/terms.py)."""

from __future__ import annotations

from console.domain.terms import fold

_ENGLISH = """a about after again all also am an and any are as at be because been before being but by can cannot could
did do does doing done down each for from get got had has have having he hello help her here hers hi him his how i if
in into is it its just know let like me more most my no nor not now of off on once only or other our out over own
please regards same she should so some such than thank thanks that the their them then there these they this those
through to too under until up us very was we were what when where which while who why will with would yes you your"""
_POLISH = """a aby albo ale bardzo bez bo by byc byl byla bylo czy dla do dobry dzien dziekuje gdy gdzie go i ich ile im
innych ja jak jako je jego jej jest jestem jeszcze jesli juz kiedy kto ktora ktore ktory lub ma mam mi mnie moge moj
moja moje mozna moze na nad nam nas nie niego nim nic no o od on ona one oni oraz pan pana pani panstwo po pod
pozdrawiam poniewaz prosze przed przez przy sa sie skad sobie ta tak tam te tego tej tez to tu tylko tym u w we wiec
wszystko wy z za ze zeby"""
_RUSSIAN = """а без более бы был была были было быть в вам вас весь во вот все всего вы где да для до добрый день его ее
если есть еще же за здравствуйте и из или им их к как когда кто ли меня мне может мой мы на над нам нас не него нет ни
но ну о об он она они оно от очень по под пожалуйста при с свое себя со спасибо так также там то только том тут ты у
уже хочу чего чем что чтобы это этот я"""

STOP_WORDS = frozenset(fold(word) for word in f"{_ENGLISH} {_POLISH} {_RUSSIAN}".split())
