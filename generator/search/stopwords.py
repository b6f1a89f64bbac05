"""Words that carry grammar, not meaning. The engine in the browser is handed the same list."""

from .folding import fold

_WORDS = """
aber alle allem allen aller alles als also am an andere anderen auch auf aus außer bei beim bekommt
bevor bin bis bist bitte da dabei dadurch dafür damit danach dann daran darauf daraus darf darin
darüber darum das dass davon davor dazu dem den denn der deren des dessen dich die dies diese
diesem diesen dieser dieses dir doch dort du durch dürfen ein eine einem einen einer eines einige
er es etwa etwas euch euer für gab geben gegen gehen geht gern gibt habe haben hat hatte hätte hier
hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder
jedes jetzt kann kein keine keinem keinen keiner kommt können könnte man mehr mein meine meinem
meinen meiner mich mir mit möchte müssen muss nach nachdem nicht nichts noch nun nur ob oder ohne
schon sehr sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte sondern sonst
sowie tun tut über um und uns unser unsere unter viel vom von vor wann war waren warum was weil
welche welchem welchen welcher welches wem wen wenn wer werden wessen wie wieder wir wird wo wofür
woher wohin womit wohl wollen worden wurde wurden würde zu zum zur zwar zwischen will wäre macht
machen kriegen kriegt gekriegt bekomme bekamen gilt gelten statt nie niemals direkt trotzdem lassen
lässt kommen eigentlich gerade vielleicht nochmal überhaupt sofort dringend heute morgen gestern
bald endlich einfach jemand irgendwie irgendwo
"""

STOPWORDS = frozenset(fold(word) for word in _WORDS.split())
"""Folded words that are neither indexed nor asked for."""
