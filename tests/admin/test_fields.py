"""Reading what people type, nasty input included."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from admin import days, fields
from admin.errors import (
    BadDateError,
    BadEmailError,
    BadHoursError,
    BadPhoneError,
    BadPlaceError,
    BadSiteError,
    DomainError,
    EndBeforeStartError,
    LongTextError,
    OverlappingHoursError,
    ShortTextError,
    SwappedPlaceError,
)
from storage.terms import ContactType

CLEAN: list[tuple[Callable[[str], Any], str, Any]] = [
    (fields.phone, "+7 000 000-00-00", "+7 000 000-00-00"),
    (fields.phone, "8 (000) 000-00-00", "+7 000 000-00-00"),
    (fields.phone, "0000000000", "+7 000 000-00-00"),
    (fields.phone, " +7\u00a0000\u00a0000\u201100\u201100 ", "+7 000 000-00-00"),
    (fields.phone, "+7 000 000-00-00 доб. 12", "+7 000 000-00-00, доб. 12"),
    (fields.phone, "+7 (000) 000-00-00, добавочный 12", "+7 000 000-00-00, доб. 12"),
    (fields.phone, "8 000 000-00-00 (вн. 345)", "+7 000 000-00-00, доб. 345"),
    (fields.phone, "+7 000 000-00-00, доб. 12", "+7 000 000-00-00, доб. 12"),
    (fields.phone, "тел. +7 (000) 000-00-00", "+7 000 000-00-00"),
    (fields.phone, "Телефон: 112", "112"),
    (fields.phone, "112", "112"),
    (fields.phone, "12-23", "1223"),
    (fields.email, " name@example.org ", "name@example.org"),
    (fields.email, "first.last+tag@mail.example.org", "first.last+tag@mail.example.org"),
    (fields.email, "приём@пример.рф", "приём@пример.рф"),
    (fields.site, "example.org", "https://example.org"),
    (fields.site, "http://example.org/contacts?a=1#b", "http://example.org/contacts?a=1#b"),
    (fields.site, "пример.рф/контакты", "https://пример.рф/контакты"),
    (fields.site, "https://example.org:8443/", "https://example.org:8443/"),
    (fields.place, "56.84, 60.61", "56.84, 60.61"),
    (fields.place, "56.84 60.61", "56.84, 60.61"),
    (fields.place, "66.17; −169.81", "66.17, -169.81"),
    (fields.hours, "пн–пт 9:00–18:00", "Mo-Fr 09:00-18:00"),
    (fields.hours, "Пн.-Пт. 09:00 - 18:00", "Mo-Fr 09:00-18:00"),
    (fields.hours, "пн–чт 9:00–18:00, пт 9:00–17:00", "Mo-Th 09:00-18:00, Fr 09:00-17:00"),
    (fields.hours, "пн–пт 9:00–13:00, 14:00–18:00", "Mo-Fr 09:00-13:00,14:00-18:00"),
    (fields.hours, "пн-пт с 9:00 до 18:00", "Mo-Fr 09:00-18:00"),
    (fields.hours, "пн-пт 9.00-18.00", "Mo-Fr 09:00-18:00"),
    (fields.hours, "ежедневно 9:00-18:00", "Mo-Su 09:00-18:00"),
    (fields.hours, "пн-пт 9:00-18:00\nсб 10:00-14:00", "Mo-Fr 09:00-18:00; Sa 10:00-14:00"),
    (fields.hours, "Mo-Fr 09:00-18:00", "Mo-Fr 09:00-18:00"),
    (fields.hours, "Mo-Fr 09:00-18:00; PH off", "Mo-Fr 09:00-18:00; PH off"),
    (fields.hours, "круглосуточно", "24/7"),
    (fields.hours, "пн-пт 9-18", "Mo-Fr 09:00-18:00"),
    (fields.hours, "пн-пт с 9 до 18", "Mo-Fr 09:00-18:00"),
    (fields.hours, "Пн-Пт: 09.00 - 18.00", "Mo-Fr 09:00-18:00"),
    (fields.hours, "понедельник – пятница 9:00–18:00", "Mo-Fr 09:00-18:00"),
    (fields.hours, "пн, ср 9-18", "Mo,We 09:00-18:00"),
    (fields.hours, "пн-пт 9-18, обед 13-14", "Mo-Fr 09:00-13:00,14:00-18:00"),
    (fields.hours, "пн-пт 9-18 (перерыв 13:00–14:00)", "Mo-Fr 09:00-13:00,14:00-18:00"),
    (
        fields.hours,
        "пн-чт 9-18, пт 9-17\nобед: 13-14",
        "Mo-Th 09:00-13:00,14:00-18:00, Fr 09:00-13:00,14:00-17:00",
    ),
    (fields.hours, "пн-пт 9-18, сб, вс — выходной", "Mo-Fr 09:00-18:00; Sa,Su off"),
    (fields.hours, "пн-пт 9-18; сб-вс выходной", "Mo-Fr 09:00-18:00; Sa-Su off"),
    (fields.hours, "ежедневно 9-18; сб 10-14", "Mo-Su 09:00-18:00; Sa 10:00-14:00"),
    (fields.hours, "пн-пт 9-24", "Mo-Fr 09:00-24:00"),
    (fields.hours, "Mo–Th 9:00–18:00; Fr 9-17", "Mo-Th 09:00-18:00; Fr 09:00-17:00"),
    (fields.hours, "Mon–Thu 9:00–18:00; Fri 9–17", "Mo-Th 09:00-18:00; Fr 09:00-17:00"),
    (fields.hours, "Tues, Wed. and Sunday from 9 to 18", "Tu,We,Su 09:00-18:00"),
    (fields.hours, "MONDAY – FRIDAY 9:00–18:00; sat off", "Mo-Fr 09:00-18:00; Sa off"),
    (fields.hours, "daily 9:00–18:00", "Mo-Su 09:00-18:00"),
    (days.day, "11.04.2024", date(2024, 4, 11)),
    (days.day, " 1/2/2026 ", date(2026, 2, 1)),
    (days.day, "29.02.2024", date(2024, 2, 29)),
    (days.day, "2024-04-11", date(2024, 4, 11)),
    (days.day, "11 апреля 2024", date(2024, 4, 11)),
    (days.day, "1 Мая 2026 года", date(2026, 5, 1)),
    (days.day, "1 march 2026 г.", date(2026, 3, 1)),
]

REFUSED: list[tuple[Callable[[str], Any], type[DomainError], list[str]]] = [
    (
        fields.phone,
        BadPhoneError,
        [
            "",
            "12",
            "1234567",
            "+1 000 000-00-00",
            "+7 000 000-00-0",
            "7 000 000-00-000",
            "позвоните мне",
            "+7+7",
        ]
        + [
            "+7 000 000-00-00 доб. пять",
            "доб. 12",
            "٠٠٠٠٠٠٠٠٠٠",
            "9" * 500,
            "+112",
            "000-00-00\x00x",
        ],
    ),
    (
        fields.email,
        BadEmailError,
        ["", "name", "@example.org", "name@", "name@example", "a b@example.org"]
        + ["a@example.org, b@example.org", "name@@example.org", "name@.org"]
        + ["<b>@example.org", "name@example.org>", "a" * 200 + "@example.org"],
    ),
    (
        fields.site,
        BadSiteError,
        ["", "сайт", "http://", "javascript:alert(1)", "ftp://example.org", "https://exa mple.org"]
        + ["http://[", "http://example.org:port", "http://example.org:0", "data:text/html,x"]
        + ["https://gosuslugi.ru@example.org", 'https://example.org/"><b>', "https://localhost"]
        + ["https://example.org/" + "a" * 300],
    ),
    (
        fields.place,
        BadPlaceError,
        ["", "56.84", "95, 10", "56, 181", "56,84 60,61 1", "север, юг", "٥٦.٨٤, ٦٠.٦١"]
        + ["0, 0", "0.0, 0.0", "1, 1", "-56.84, 60.61"],
    ),
    (fields.place, SwappedPlaceError, ["131.88, 43.11", "20.5, 54.7", "30.3; 59.9"]),
    (fields.hours, EndBeforeStartError, ["пн-пт 18:00-9:00", "пн-пт 9-9"]),
    (
        fields.hours,
        OverlappingHoursError,
        ["пн-пт 9:00-13:00, 12:00-18:00", "пн-пт 9-18, пт 17-19"],
    ),
    (
        fields.hours,
        BadHoursError,
        [
            "",
            "иногда",
            "пн-пт",
            "пн-пт 25:00-26:00",
            "пн-пт 9:00-25:00",
            "пн-пт 9:70-18:00",
            "9-18",
            "Mo-Fr",
            "a" * 5000,
            "off",
            ";;;",
        ]
        + ["пн " * 100 + "9:00-18:00", "обед 13-14, пн-пт 9-18", "пн-пт 9-12, обед 13-14"],
    ),
    (
        days.day,
        BadDateError,
        [
            "",
            "31.02.2024",
            "29.02.2025",
            "2024-02-30",
            "1 ноября",
            "1 ноль 2026",
            "11.04.24",
            "00.00.0000",
            "сегодня",
        ]
        + ["11.04.0000", "١١.٠٤.٢٠٢٤", "11.04.20240"],
    ),
]


@pytest.mark.parametrize(("read", "typed", "clean"), CLEAN)
def test_what_can_be_read_is_kept_in_one_form(
    read: Callable[[str], Any], typed: str, clean: Any
) -> None:
    assert read(typed) == clean


@pytest.mark.parametrize(
    ("read", "refusal", "typed"),
    [(read, refusal, typed) for read, refusal, many in REFUSED for typed in many],
)
def test_what_cannot_be_read_is_refused_in_words(
    read: Callable[[str], Any], refusal: type[DomainError], typed: str
) -> None:
    with pytest.raises(refusal):
        read(typed)


def test_a_text_loses_doubled_spaces_and_unseen_signs() -> None:
    assert fields.text(" два\u200b \n\n слова\x00 ", least=1, most=20) == "два слова"


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "аб", "\u200b" * 9, "\x00\x01\x02\x03", "\ud800" * 3, "\uffff" * 3, "\ufffe" * 3],
)
def test_too_few_letters_are_refused(typed: str) -> None:
    with pytest.raises(ShortTextError):
        fields.text(typed, least=3, most=10)


def test_too_many_letters_are_refused_with_their_number() -> None:
    with pytest.raises(LongTextError) as refused:
        fields.text("а" * 11, least=3, most=10)

    assert refused.value.words == {"most": 10, "given": 11}


@pytest.mark.parametrize(
    ("kind", "typed", "clean"),
    [
        (ContactType.PHONE, "80000000000", "+7 000 000-00-00"),
        (ContactType.EMAIL, "name@example.org", "name@example.org"),
        (ContactType.SITE, "example.org", "https://example.org"),
        (ContactType.PLACE, "56.84,60.61", "56.84, 60.61"),
        (ContactType.ADDRESS, "  Учебная  улица, 1 ", "Учебная улица, 1"),
        (ContactType.SCHEDULE, "по предварительной записи", "по предварительной записи"),
    ],
)
def test_a_contact_is_read_by_its_type(kind: ContactType, typed: str, clean: str) -> None:
    assert fields.contact(kind, typed) == clean


def test_a_reason_keeps_its_lines() -> None:
    assert fields.reason(" Что исправить:\n\n1.  Телефон\n2. Часы \n") == (
        "Что исправить:\n\n1. Телефон\n2. Часы"
    )
