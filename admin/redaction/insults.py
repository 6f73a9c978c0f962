"""Obscene words and insults: told word by word, by how such words begin, whatever stands for a
letter in them. Words that merely sound alike («страховка», «оскорблять», «потребность») stay."""

import re

from admin.redaction.marks import INSULT

_SIGNS = "@$*#"
_WORD = re.compile(rf"(?:[^\W_]|[{_SIGNS}])+")
_TORN = re.compile(rf"(?<![\w{_SIGNS}])(?:[^\W\d_][\s.*_-]{{1,3}}){{2,}}[^\W\d_](?![\w{_SIGNS}])")
_SHORTEST_TORN, _LONGEST_TORN = 3, 30
_CYRILLIC = re.compile("[а-я]")
_LOOKS_LIKE = str.maketrans("aeopcxykmthb@$01346z", "аеорсхукмтнвасоизчбз")
_RUN = re.compile(r"([аеиоуыэюяaeiouy])\1+|(.)\2{2,}")

_BEFORE = (
    "а|вз|вы|до|долбо|за|из|ис|на|над|не|недо|ни|о|об|объ|от|отъ|пере|по|под|подъ|полу|при|про"
    "|раз|разъ|рас|съ|сь|у|въ|мозго"
)
_ROOTS = rf"""
(?:{_BEFORE})?ху[йяюеи].*
.*пизд.* | (?:{_BEFORE})?пезд.* | пзд.*
(?:{_BEFORE})?еб(?!ош|ург)(?:[алнуоиыкцщшт].*|е[тшмнц].*)?
(?:вы|по|раз)?бляд.* | бля | блят.* | блеат.* | блэт.*
муд(?:а[кч]|ил|о[езш]).*
сук(?:а|и|е|ам|ами|ой) | сучк[аиуе] | сучар.* | суч(?:ий|ья|ье|ьи|енок|енк.*)
п[ие]д[оа]р(?!ож).* | пидр.* | педик(?:и|а|у|ом|ам|ами|ов)?
г[ао]ндон.* | (?:за|на|об|про|ни)?г[оа]вн.* | дерьм.* | (?:за|черно)?жоп.* | залуп.*
шлюх.* | шалав.* | манд(?:а|ы|е|у|ой|авош.*) | (?:{_BEFORE})?дроч(?!е?н).*
(?:на|за|об|про|у|вы)?сра(?:ть|л|ла|ли|ло|нь|ч) | (?:за|об)?сран.* | обосра.* | просра.*
сса(?:ть|л|ла|ли) | ссы(?:т|ш.*|к.*) | (?:обо|за|на|по)сса(?:ть|л|ла|ли|н.*) | обоссы.*
хер | хер(?:а|у|ом|ы) | херн.* | херов.* | (?:на|по|о|до|ни)хер.*
сволоч.* | мраз(?:ь|и|ью|ям|ями|ей|от.*) | твар(?:ь|и|ью|ям|ями|ей) | ублюд.* | гнид.*
урод(?:ы|ов|ам|ами|ом|а|у)? | подон(?:ок|к.*) | скоты | козлы | козлин[аы] | мерзав.*
негодя(?!щ).* | паскуд.* | идиот.* | дебил.* | кретин(?!г).* | имбецил.* | придур(?:ок|к.*)
недоум(?:ок|к.*) | дегенерат.* | дур(?:а|ы|е|у|ой|ак|ак[аиуе].*|аков|ачье|ень)
тупиц.* | тупорыл.* | тупень | ничтожеств.* | отмороз(?:ок|к.*) | вырод(?:ок|к.*)
быдл.* | падл(?:а|о|ы|юк.*) | гад(?:ы|ам|ами|ин.*|еныш.*) | чмо | чмош.*
жид(?:ы|ам|ами|ов|яр.*)? | хач(?:и|ам|ами|ей)? | хачик(?:и|ам|ами)? | узкоглаз.* | хохл(?:ы|ам|ами)
трах(?:ать|ал.*|аю.*|ну.*|ни.*)
"""
_LATIN = r"""
(?:mother)?fuck.* | (?:bull|horse|dip)?shit(?:s|ty|ting|head.*)? | cunt.? | bitch.*
a(?:ss|rse)hole.* | bastard.? | dickhead.? | wank.* | twat.? | whore.? | slut.*
fag(?:s|got.*)? | nigg(?:er|a).* | retard(?:s|ed)? | moron(?:s|ic)? | idiot.* | imbecil.*
scumbag.? | dumbass.* | jackass.*
suk[ai] | bl[iy]?ya(?:t|d).* | blyat.* | bliad.* | .*pizd.* | [kx]?h?[ux]uy.* | huy.{0,3}
hui(?:nya|ta|lo) | nahu[iyj] | po?hu[iyj] | mudak.* | pid[oa]r.* | g[ao]ndon.*
(?:za|na|vy|do|u|po|dolbo)?[ey]?eb(?:at|al|an|uc|lan).* | debil.* | urod[yi]? | svoloch.*
(?:zh|j)op[aeu].* | govn.* | durak.* | pridurk.* | ublyud.* | mraz[i']?
"""


def _words(pattern: str) -> re.Pattern[str]:
    joined = " | ".join(line.strip() for line in pattern.strip().splitlines())
    return re.compile(joined.replace(" ", ""))


_RUSSIAN, _FOREIGN = _words(_ROOTS), _words(_LATIN)
_HIDDEN = re.compile(
    r"х[*#@$]+[йяеию]?\w*|п[*#@$]+(?:зд|д|ц|ец)\w*|пи[*#@$]+[дец]\w*|бл[*#@$]+\w*|[её]б[*#@$]+\w*"
    r"|с[*#@$]+к[аиу]|су[*#@$]+[аиу]|муд[*#@$]+\w*|f[*#@$]+ck?\w*|f[*#@$]+k\w*|sh[*#@$]+t\w*"
)
"""Words whose letters the writer has hidden: what is meant is plain."""

_TREES = re.compile("дерев|ветв|ветк|спил|крон|ствол|опил")
_OF_WOOD = re.compile("суки|суке|сукам|суками|сучк[аиу]|сучья|сучьи")


def hide(text: str) -> str:
    """Put marks in place of obscene words and insults; the rest of the text stays."""
    trees = _TREES.search(text.lower()) is not None

    def judged(found: re.Match[str]) -> str:
        of_wood = trees and _OF_WOOD.fullmatch(found[0].lower())
        return INSULT if is_insult(found[0]) and not of_wood else found[0]

    return _WORD.sub(judged, _TORN.sub(_if_torn, text))


def is_insult(word: str) -> bool:
    """Whether this word is one, in whatever letters."""
    small = word.lower().replace("ё", "е")
    if _HIDDEN.fullmatch(small):
        return True
    bare = small.strip("*#$@")
    if not _CYRILLIC.search(bare):
        return _FOREIGN.fullmatch(bare) is not None or _FOREIGN.fullmatch(_single(bare)) is not None
    plain = bare.translate(_LOOKS_LIKE)
    return any(_RUSSIAN.fullmatch(each) for each in (plain, _single(plain)))


def _if_torn(found: re.Match[str]) -> str:
    """«с у к а» is a word, whatever other letters stand beside it; «и в с» is none."""
    letters = "".join(filter(str.isalpha, found[0]))[:_LONGEST_TORN]
    ends = range(_SHORTEST_TORN, len(letters) + 1)
    parts = (letters[start:end] for end in ends for start in range(end - _SHORTEST_TORN + 1))
    return INSULT if any(is_insult(part) for part in parts) else found[0]


def _single(word: str) -> str:
    """«Сууука» as it is said."""
    return _RUN.sub(r"\1\2", word)
