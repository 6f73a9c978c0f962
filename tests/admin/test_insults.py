"""Insults and secrets are masked in whatever is kept; words that merely sound alike stay."""

import pytest

from admin.redaction import (
    insults_somebody,
    masked,
    redact,
    tells_of_somebody,
    without_marks,
)
from admin.redaction.insults import is_insult

INSULTS = (
    "идите нахуй со своими отписками",
    "вы охуели там все",
    "это пиздец а не ремонт",
    "ёбаный лифт опять стоит",
    "заебали отписками",
    "долбоёбы из управляйки",
    "блядь, третий день нет воды",
    "суууки, верните тепло",
    "мудаки, ответьте на жалобу",
    "сволочи и твари, где отопление",
    "дебилы сидят в приёмной",
    "Вы идиоты, верните перерасчёт",
    "х*й вам, а не оплата",
    "бл@ть, где ответ",
    "cyкa, третья жалоба",
    "xуй знает куда писать",
    "п1здец в подвале",
    "вы с у к а, где ответ",
    "х.у.й вам",
    "с\u200bу\u200bка такая",
    "fuck you, where is my answer",
    "you motherfuckers lost my letter",
    "idi nahuy so svoimi otpiskami",
    "blyat gde otvet",
)
INNOCENT = (
    "страховка на трактор, где застраховать",
    "подстрахуй меня с ответом",
    "меня оскорбляют на приёме, как не оскорблять людей",
    "употреблять воду нельзя, потребность в воде",
    "хлеб, небо, мебель, лебедь, зебра",
    "себестоимость тепла, прошу вас о себе рассказать",
    "скунс живёт в подвале",
    "художник с хутора похудел",
    "команда мандарин мандат",
    "три рубля с корабля, педагог и педикюр",
    "вебинар про изумрудный город",
    "требую учебник для ребёнка",
    "обломились суки на дереве во дворе, спилите",
    "тупик на улице, тупой угол крыши",
    "скотина вышла на дорогу, скотный двор",
    "ухудшение качества, исхудал",
    "сразу сравнить не получилось",
    "assess the class in the basement, cocktail and analysis",
    "Dickens, Essex, Scunthorpe",
)
SECRETS = (
    # A text, and the secret in it.
    ("мой токен ghp_0123456789abcdefABCDEF0123456789abcd", "ghp_"),
    ("вот ключ sk-proj-AbCdEfGh1234567890XyZ", "AbCdEf"),
    ("ключ: AKIAIOSFODNN7EXAMPLE не работает", "AKIA"),
    ("бот 123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "AAHdq"),
    ("Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.abc", "eyJ"),
    ("-----BEGIN PRIVATE KEY----- MIIEvQIBADANBg -----END PRIVATE KEY-----", "MIIEv"),
    ("номер сессии 550e8400-e29b-41d4-a716-446655440000", "550e8400"),
    ("postgres://user:qwerty@host/db не открывается", "qwerty"),
    ("пришло в смс 4821, что это", "4821"),
    ("4821 это код из смс", "4821"),
    ("одноразовый код 123456 не подошёл", "123456"),
    ("пароль от госуслуг Zima2024", "Zima"),
    ("карта 4276 0000 0000 0000 срок 12/27 cvv 123", "4276"),
)


@pytest.mark.parametrize("text", INSULTS)
def test_an_insult_is_masked_wherever_it_stands(text: str) -> None:
    hidden = redact(text)

    assert "[грубость]" in hidden
    assert not any(is_insult(word) for word in without_marks(hidden).split())
    assert redact(hidden) == hidden


def test_what_was_said_beside_an_insult_is_kept() -> None:
    assert redact("сволочи и твари, где отопление") == "[грубость] и [грубость], где отопление"


@pytest.mark.parametrize("text", INNOCENT)
def test_words_that_sound_alike_are_no_insults(text: str) -> None:
    assert "[грубость]" not in redact(text)


@pytest.mark.parametrize(("text", "secret"), SECRETS)
def test_a_secret_is_masked_though_nobody_calls_it_so(text: str, secret: str) -> None:
    assert secret not in redact(text)


@pytest.mark.parametrize("text", [text for text, _ in SECRETS])
def test_a_secret_is_nothing_to_be_read_by_others(text: str) -> None:
    assert tells_of_somebody(text)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("нет отопления на улице Кирова, дом 5, квартира 12", True),
        ("меня зовут Иван Петров, нет воды", True),
        ("мой телефон +7 000 000-00-00", True),
        ("когда включат отопление на улице Кирова", False),
        ("жалоба на отопление, третий день холодно", False),
        ("сволочи, дайте отопление", False),
        ("куда писать по 59-ФЗ, срок 30 дней", False),
    ],
)
def test_a_street_alone_tells_of_nobody(text: str, tells: bool) -> None:
    assert tells_of_somebody(text) is tells


def test_words_by_which_somebody_is_reached_keep_all_but_insults_and_secrets() -> None:
    said = "Анна, +7 000 000-00-00, пароль Zima2024, сволочи"

    assert masked(said) == "Анна, +7 000 000-00-00, пароль [пароль], [грубость]"


@pytest.mark.parametrize(
    ("name", "insulting"),
    [("Анна Петровна", False), ("Ибн Хуй", True), ("Козлов", False), ("Хачиков", False)],
)
def test_a_name_is_no_insult(name: str, insulting: bool) -> None:
    assert insults_somebody(name) is insulting
