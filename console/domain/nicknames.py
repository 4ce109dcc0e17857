"""Short and pet names and the given name each stands for, in Latin spelling: Polish, Russian, English."""

from __future__ import annotations

# One line for each given name, first in the line; what follows is what people call themselves in letters.
_LINES = """
agnieszka aga agusia
aleksander aleksandr alexander alek olek sasha shura alex sandro sanya
aleksandra alexandra ola olka sasha
aleksey alexei lesha alesha lyosha alyosha
alicja ala alusia
anastasia anastasiya anastazja nastya nastia nastka
andrzej andrzejek jedrek
andrey andrei andriusha andryusha
angelika andzelika
anna anka ania anya aneczka andzia anusia anne annie
antoni antek tosiek
anton antosha toha
artur arturek
artem artyom tema tyoma
barbara basia baska barb
bartlomiej bartosz bartek
beata beatka
boguslaw bogus bogdan
boris borya
catherine katherine kate cathy kathy katie
charles charlie chuck
christopher chris kit
czeslaw czesiek
daniel danielek dan danny danya
dariusz darek
daria darya dasha
denis den denny
dmitry dmitri dmitriy dmitrii dima mitya
dorota dorotka
edward edek ed eddie ted
ekaterina katya katia katiusha katyusha
elena lena lenochka helena alyona
elizabeth liz lizzie beth betty eliza
elizaveta liza
elzbieta ela elka
evgeny evgeniy evgenii zhenya
evgenia evgeniya zhenya
ewa ewka ewunia
ewelina ewelinka
fedor fyodor fedya
filip filipek
franciszek franek
galina galya
george georgie
georgy georgiy gosha zhora
grzegorz grzesiek grzes
gregory greg
halina halinka hala
henryk heniek henry
igor igorek igoryok
ilya ilyusha
irena irka irenka
irina ira irochka
iwona iwonka
ivan vanya
jacek jacus
jakub kuba kubus jakob
james jim jimmy jamie
jan janek jasiek jas
jennifer jen jenny
jerzy jurek
joanna asia aska joasia
john jack johnny
jonathan jon
joseph joe joey
jozef jozek
julia julka yuliya yulia julcia
kamil kamilek
karol karolek
karolina karolcia karola
katarzyna kasia kaska katka
kazimierz kazik kazek
kimberly kim
kirill kiryusha
konstantin kostya
krystian krystianek
krystyna krysia
krzysztof krzysiek krzys
ksenia kseniya xenia ksyusha
larisa lara
leszek lesio
lyubov lyuba
lyudmila lyuda mila
lukasz lukaszek
maciej maciek macius
magdalena magda madzia magdusia
malgorzata gosia goska malgosia
marcin marcinek
margaret maggie meg peggy
margarita rita
maria marysia maryska marya masha mary marie
mariusz mariuszek
marek mareczek
marta martusia
marzena marzenka
mateusz mati
matthew matt
maksim maxim max maks
michal michalek misiek
michael mike mick mikey
mikhail misha
mikolaj mikolajek
miroslaw mirek
monika monia
nadezhda nadia nadya
natalia nataliya natalya natasha natka natalka
nicholas nick nicky
nikita nikitka
nikolay nikolai kolya
oksana ksana
oleg olezhka
olga olya olka olenka
patricia pat patty tricia
patryk patryczek
paulina paulinka
pawel pawelek
pavel pasha
peter pete
petr pyotr petya
piotr piotrek piotrus
przemyslaw przemek
radoslaw radek
rafal rafalek
richard rick dick rich
robert rob bob robbie bobby
roman romek roma
ryszard rysiek
samuel sam sammy
sebastian seba
sergey sergei sergiy seryozha serezha
slawomir slawek
sofia sofiya sonya
stanislaw staszek stasiek stach stas
stefan stefek
stephen steven steve
svetlana sveta
sylwia sylwka
szymon szymek
tadeusz tadek
tatiana tatyana tanya tania
teresa tereska
thomas tom tommy
timothy tim timmy
tomasz tomek
urszula ula ulka
vadim vadik
valentina valya
vasily vasiliy vasya
vera verochka
viktor vitya
viktoria viktoriya vika
vladimir vova volodya vlad
vladislav vlad vladik
vyacheslav slava
waclaw wacek
waldemar waldek
wanda wandzia
wieslaw wiesiek
wiktoria wika
william bill will billy willy
witold witek
wladyslaw wladek
wojciech wojtek
yana yanochka
yaroslav yarik
yury yuriy yuri yura
zbigniew zbyszek
zdzislaw zdzisiek
zofia zosia zoska
zuzanna zuzia
zaneta zanetka
"""


def pet_names() -> list[list[str]]:
    """Names that one person may go by, line by line. A pet name may stand in several lines."""
    return [line.split() for line in _LINES.strip().splitlines()]
