"""The samples tell what the orders tell: the differences, the trees, and nothing invented."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Iterator
from datetime import date
from pathlib import Path

import pytest

from storage.canonical import canonical, sha256
from storage.cards import AgencyCard, RowCard
from storage.db import Database
from storage.migrate import migrate
from storage.published import load_published
from storage.repositories.journal import record_hash
from storage.samples import (
    SAMPLES,
    AgencyExistsError,
    BadSampleError,
    UnknownSampleError,
    load_sample,
    read_sample,
)
from storage.samples.reading import FOLDER
from storage.situations import Option, Situation
from storage.terms import (
    Cause,
    ChangeKind,
    Channel,
    Client,
    ContactType,
    Kind,
    Need,
    Regime,
    ReleaseRule,
    Role,
    SeparateCheck,
    Trust,
)

ASTRAKHAN, SVERDLOVSK, KALININGRAD = SAMPLES
MADE_ON = date(2026, 11, 22)
LANGUAGES = ("ru", "en")

INTERNAL_POINTS = [
    "СЭД",
    "Почта",
    "АРМ ГС",
    "Система заявок",
    "Телефон",
    "Кабинеты",
    "Рабочее место",
    "Личное общение",
]

TREES = {
    ASTRAKHAN: {
        "Хочу пожаловаться или попросить": {
            "Подать обращение": ["Госуслуги", "ГИС ЖКХ", "Письмо", "Личный приём"],
        },
        "Нужно узнать или посоветоваться": {
            "Узнать": ["Сайт", "Чаты", "Горячая линия"],
            "Посоветоваться": ["Чаты", "Горячая линия", "Личный приём"],
            "Взять бланк": ["Сайт"],
        },
        "Жду ответа": {
            "Как идёт рассмотрение": ["Госуслуги", "ГИС ЖКХ", "Горячая линия"],
            "Где получить ответ": [
                "Госуслуги",
                "ГИС ЖКХ",
                "Эл. почта",
                "Письмо",
                "Личный приём",
                "Соцсети",
            ],
        },
        "Ответ пришёл": {
            "Объясните ответ": ["Телефон исполнителя", "Личный приём"],
            "Оставить отзыв": ["Сайт", "Соцсети", "Опрос"],
        },
        "Я от органа или организации": {
            "Запрос «для служебного пользования»": ["Нарочный, заказное письмо"],
        },
        "Другое": {"Другое": ["Горячая линия", "Личный приём"]},
    },
    SVERDLOVSK: {
        "Хочу пожаловаться или попросить": {
            "Подать обращение": ["Госуслуги", "Письмо", "Личный приём"],
        },
        "Нужно узнать или посоветоваться": {
            "Узнать": ["Сайт", "Соцсети", "Чаты", "Телефон"],
            "Посоветоваться": ["Телефон", "Личный приём"],
            "Взять бланк": ["Сайт"],
        },
        "Жду ответа": {
            "Как идёт рассмотрение": ["Госуслуги", "Телефон"],
            "Где получить ответ": ["Госуслуги", "Эл. почта", "Письмо", "Личный приём"],
        },
        "Ответ пришёл": {
            "Объясните ответ": ["Личный приём"],
            "Оставить отзыв": ["Сайт", "Эл. почта", "Соцсети", "Чаты"],
        },
        "Другое": {"Другое": ["Телефон", "Личный приём"]},
    },
    KALININGRAD: {
        "Нужен совет": {"Получить совет": INTERNAL_POINTS},
        "Нужен бланк": {"Взять бланк": INTERNAL_POINTS},
        "Нужен ответ": {"Получить ответ": INTERNAL_POINTS},
        "Хочу оставить отзыв": {"Оставить отзыв": INTERNAL_POINTS},
        "Чем закончился мой отзыв": {"Узнать итог отзыва": INTERNAL_POINTS},
    },
}

KNOWN_CONTACTS = {
    (ASTRAKHAN, ContactType.SITE, "https://www.gosuslugi.ru", Trust.PAGE),
    (ASTRAKHAN, ContactType.SITE, "https://dom.gosuslugi.ru", Trust.PAGE),
    (ASTRAKHAN, ContactType.ADDRESS, "г. Астрахань, ул. Кирова, д. 19", Trust.SUSPECT),
    (ASTRAKHAN, ContactType.SCHEDULE, "смотрите на официальном сайте", Trust.SEED),
    (SVERDLOVSK, ContactType.SITE, "https://www.mir.midural.ru", Trust.SEED),
    (SVERDLOVSK, ContactType.SITE, "https://www.gosuslugi.ru", Trust.PAGE),
}


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> dict[str, AgencyCard]:
    """The three agencies as citizens' answers are made of them, after a real load."""
    return asyncio.run(_loaded(tmp_path_factory.mktemp("samples") / "register.db"))


@pytest.fixture
async def register(tmp_path: Path) -> AsyncIterator[Database]:
    """A migrated database without agencies."""
    register = Database(f"sqlite+aiosqlite:///{tmp_path}/register.db")
    await migrate(register.engine)
    yield register
    await register.close()


async def _loaded(path: Path) -> dict[str, AgencyCard]:
    register = Database(f"sqlite+aiosqlite:///{path}")
    await migrate(register.engine)
    async with register.writing() as store:
        for code in reversed(SAMPLES):
            await load_sample(store, code, MADE_ON)
    async with register.reading() as store:
        agencies = await load_published(store)
    await register.close()
    return {agency.code: agency for agency in agencies}


def shown(option: Option, situation: Situation, rows: tuple[RowCard, ...]) -> list[str]:
    """The labels of the rows that answer an option, by the rule of the citizen's guide."""
    return [row.touchpoint.labels["ru"] for row in rows if _answers(row, option, situation)]


def _answers(row: RowCard, option: Option, situation: Situation) -> bool:
    if not (option.needs or option.channels):
        return False
    if row.trust in (Trust.PAGE, Trust.SUSPECT):
        return False
    if row.situations and situation.code not in row.situations:
        return False
    if row.regime == Regime.MESSAGE and Need.SUBMISSION in option.needs:
        return False
    if option.channels and row.touchpoint.channel not in option.channels:
        return False
    return set(option.needs) <= set(row.needs)


def all_rows(agency: AgencyCard) -> Iterator[RowCard]:
    for each in agency.lists.values():
        yield from each.rows


def test_people_see_the_agencies_in_the_order_of_the_samples(cards: dict[str, AgencyCard]) -> None:
    assert tuple(cards) == SAMPLES


@pytest.mark.parametrize("code", SAMPLES)
def test_every_option_shows_what_the_tree_promises(cards: dict[str, AgencyCard], code: str) -> None:
    agency = cards[code]

    tree = {
        situation.title["ru"]: {
            option.title["ru"]: sorted(
                shown(option, situation, agency.lists[situation.client].rows)
            )
            for option in situation.options
        }
        for situation in agency.guide.situations
    }

    assert tree == {
        situation: {option: sorted(labels) for option, labels in options.items()}
        for situation, options in TREES[code].items()
    }
    assert list(tree) == list(TREES[code])


@pytest.mark.parametrize("code", SAMPLES)
def test_every_row_that_may_be_shown_is_behind_some_button(
    cards: dict[str, AgencyCard], code: str
) -> None:
    promised = {
        label for options in TREES[code].values() for each in options.values() for label in each
    }

    trusted = {
        row.touchpoint.labels["ru"] for row in all_rows(cards[code]) if row.trust == Trust.SEED
    }

    assert trusted == promised


def test_the_way_to_a_human_is_the_last_situation_of_citizens(
    cards: dict[str, AgencyCard],
) -> None:
    for code in (ASTRAKHAN, SVERDLOVSK):
        guide = cards[code].guide
        (other,) = guide.situations[-1].options

        assert other.own_words
        assert other.channels == guide.human_channels


def test_a_step_never_advises_the_way_that_is_being_taken(cards: dict[str, AgencyCard]) -> None:
    for code in (ASTRAKHAN, SVERDLOVSK):
        guide = cards[code].guide
        named = [o.step for each in guide.situations for o in each.options if o.step]
        titles = {step.code: step.title["ru"] for step in guide.scenario}

        assert [titles[step] for step in named] == ["Понять ответ"]
        assert "приём" not in next(s.next["ru"] for s in guide.scenario if s.code == "explain")


@pytest.mark.parametrize(("code", "rows"), [(ASTRAKHAN, 12), (KALININGRAD, 8), (SVERDLOVSK, 9)])
def test_every_row_of_the_source_is_in_the_list(
    cards: dict[str, AgencyCard], code: str, rows: int
) -> None:
    assert len(list(all_rows(cards[code]))) == rows


@pytest.mark.parametrize(
    ("code", "kind"),
    [(ASTRAKHAN, Kind.UNDEFINED), (KALININGRAD, Kind.OFFLINE), (SVERDLOVSK, Kind.DIGITAL)],
)
def test_the_telephone_has_the_kind_that_the_agency_gives_it(
    cards: dict[str, AgencyCard], code: str, kind: Kind
) -> None:
    telephones = (Channel.PHONE, Channel.HOTLINE, Channel.EXECUTOR_PHONE)

    setting = [cards[code].procedure.channel(channel) for channel in telephones]
    listed = [
        row.touchpoint.kind
        for row in all_rows(cards[code])
        if row.touchpoint.channel in telephones and row.trust == Trust.SEED
    ]

    assert [each and each.kind for each in setting] == [kind] * 3
    assert listed and set(listed) == {kind}


@pytest.mark.parametrize("code", SAMPLES)
def test_every_channel_has_a_name_and_a_kind(cards: dict[str, AgencyCard], code: str) -> None:
    assert {each.code for each in cards[code].procedure.channels} == set(Channel)


@pytest.mark.parametrize("code", SAMPLES)
def test_a_row_confirmed_by_the_order_has_the_kind_of_its_channel(
    cards: dict[str, AgencyCard], code: str
) -> None:
    for row in all_rows(cards[code]):
        setting = cards[code].procedure.channel(row.touchpoint.channel)

        if row.trust == Trust.SEED:
            assert setting and row.touchpoint.kind == setting.kind, row.touchpoint.name


@pytest.mark.parametrize(("code", "count"), [(ASTRAKHAN, 10), (KALININGRAD, 6), (SVERDLOVSK, 9)])
def test_each_agency_has_as_many_needs_as_its_order(
    cards: dict[str, AgencyCard], code: str, count: int
) -> None:
    assert len(cards[code].procedure.needs) == count


def test_the_needs_that_an_order_lacks_are_not_in_its_list(cards: dict[str, AgencyCard]) -> None:
    missing = {
        code: {need for need in Need if cards[code].procedure.need(need) is None}
        for code in SAMPLES
    }

    assert missing == {
        ASTRAKHAN: set(),
        SVERDLOVSK: {Need.INSPECTION},
        KALININGRAD: {Need.INFORMATION, Need.SUBMISSION, Need.PROGRESS, Need.INSPECTION},
    }


def test_the_overlap_of_two_needs_is_kept_as_the_order_has_it(
    cards: dict[str, AgencyCard],
) -> None:
    procedure = cards[SVERDLOVSK].procedure
    information, progress = procedure.need(Need.INFORMATION), procedure.need(Need.PROGRESS)

    assert information and "в том числе о ходе рассмотрения" in information.wording
    assert progress and progress.paragraph == "п. 8.5"


@pytest.mark.parametrize("code", SAMPLES)
def test_every_need_of_a_row_is_in_the_agency_s_list(
    cards: dict[str, AgencyCard], code: str
) -> None:
    listed = {need.code for need in cards[code].procedure.needs}

    assert all(set(row.needs) <= listed and row.needs for row in all_rows(cards[code]))


@pytest.mark.parametrize(
    ("code", "causes"),
    [
        (ASTRAKHAN, [Cause.KIND_CHANGED, Cause.NEEDS_CHANGED]),
        (
            KALININGRAD,
            [Cause.NEW_POINT, Cause.KIND_CHANGED, Cause.NEEDS_CHANGED, Cause.EXCLUSION],
        ),
        (SVERDLOVSK, [Cause.PROCESSES_CHANGED, Cause.KIND_CHANGED, Cause.NEEDS_CHANGED]),
    ],
)
def test_each_agency_has_the_causes_of_its_order(
    cards: dict[str, AgencyCard], code: str, causes: list[Cause]
) -> None:
    assert [cause.code for cause in cards[code].procedure.causes] == causes


@pytest.mark.parametrize(
    ("code", "check", "adds", "excludes", "rule"),
    [
        (
            ASTRAKHAN,
            SeparateCheck.ALWAYS,
            {Role.EDITOR, Role.REVIEWER},
            {Role.EDITOR, Role.REVIEWER},
            ReleaseRule.ON_APPROVAL,
        ),
        (
            KALININGRAD,
            SeparateCheck.UNLESS_REVIEWER_WROTE,
            {Role.EDITOR, Role.REVIEWER},
            {Role.EDITOR},
            ReleaseRule.ON_APPROVAL,
        ),
        (SVERDLOVSK, SeparateCheck.ALWAYS, {Role.EDITOR}, {Role.EDITOR}, ReleaseRule.BY_ORDER),
    ],
)
def test_a_change_takes_the_route_of_the_order(
    cards: dict[str, AgencyCard],
    code: str,
    check: SeparateCheck,
    adds: set[Role],
    excludes: set[Role],
    rule: ReleaseRule,
) -> None:
    procedure = cards[code].procedure
    proposers = {change: set(roles) for change, roles in procedure.route.proposers.items()}

    assert procedure.route.separate_check == check
    assert proposers.pop(ChangeKind.ADD) == adds
    assert all(each == excludes for each in proposers.values())
    for unsaid in set(ChangeKind) - {ChangeKind.ADD, *proposers}:
        assert set(procedure.route.proposers_of(unsaid)) == excludes
    assert procedure.release_rule == rule


def test_an_approving_document_is_named_by_the_agency_s_template(
    cards: dict[str, AgencyCard],
) -> None:
    lines = [
        cards[code].procedure.document_line.format(
            number="2",
            date="22.11.2026",
            kind="Распоряжение",
            title="",
            order_number="7",
            order_date="20.11.2026",
        )
        for code in SAMPLES
    ]

    assert lines == [
        "Перечень № 2 от 22.11.2026, утверждён руководителем службы",
        "Распоряжение Министерства от 20.11.2026 № 7",
        "Перечень № 2 от 22.11.2026, утверждён руководителем (директором) Службы",
    ]


def test_the_form_has_the_columns_of_the_order(cards: dict[str, AgencyCard]) -> None:
    astrakhan, sverdlovsk, kaliningrad = (cards[code].procedure for code in SAMPLES)

    assert sverdlovsk.form_columns == (
        "Номер строки",
        "Направление деятельности",
        "Наименование функции, сервиса",
        "Наименование конкретного процесса",
        "Точка взаимодействия",
        "Удовлетворяемые потребности клиента",
        "Вид точки взаимодействия (цифровая/офлайн)",
    )
    assert astrakhan.form_columns == sverdlovsk.form_columns
    assert "пустое" in astrakhan.order.form_note
    assert len(kaliningrad.form_columns) == 4


def test_clients_and_directions_are_those_of_the_orders(cards: dict[str, AgencyCard]) -> None:
    astrakhan, sverdlovsk, kaliningrad = (cards[code].procedure for code in SAMPLES)
    seven = {each for listed in sverdlovsk.directions.values() for each in listed}

    assert astrakhan.clients == sverdlovsk.clients == (Client.EXTERNAL, Client.INTERNAL)
    assert kaliningrad.clients == (Client.INTERNAL,)
    assert len(seven) == 7


def test_terms_are_only_those_that_an_order_or_the_law_sets(cards: dict[str, AgencyCard]) -> None:
    astrakhan, sverdlovsk, kaliningrad = (cards[code].procedure for code in SAMPLES)

    assert [
        (each.publication.working_days, each.publication.counted_from)
        for each in (astrakhan, sverdlovsk, kaliningrad)
    ] == [(None, "approval"), (10, "approval"), (10, "change")]
    assert sverdlovsk.monitoring and sverdlovsk.monitoring.review_by == "12-25"
    assert sverdlovsk.monitoring.hand_over_by == "12-31"
    assert astrakhan.monitoring is None and kaliningrad.monitoring is None
    assert kaliningrad.appeal_term is None
    for each in (astrakhan, sverdlovsk):
        term = each.appeal_term
        assert term
        assert (term.registration_days, term.answer_days, term.prolongation_days) == (3, 30, 30)


def test_a_citizen_of_the_internal_list_reads_an_honest_sentence(
    cards: dict[str, AgencyCard],
) -> None:
    guide = cards[KALININGRAD].guide

    assert guide.no_list
    assert guide.no_list["ru"] == (
        "Этот перечень составлен для сотрудников. Способов для граждан в нём пока нет."
    )
    assert {situation.client for situation in guide.situations} == {Client.INTERNAL}


def test_the_reorganised_ministry_says_so_with_the_source(cards: dict[str, AgencyCard]) -> None:
    guide = cards[SVERDLOVSK].guide

    assert guide.notice and "29.12.2025" in guide.notice["ru"]
    assert "https://www.kommersant.ru/doc/8335273" in guide.notice_source


def test_no_contact_is_invented(cards: dict[str, AgencyCard]) -> None:
    stored = {
        (code, contact.type, contact.value, contact.trust)
        for code in SAMPLES
        for row in all_rows(cards[code])
        for contact in row.touchpoint.contacts
    }

    assert stored == KNOWN_CONTACTS
    assert not any(row.touchpoint.hours for code in SAMPLES for row in all_rows(cards[code]))


@pytest.mark.parametrize("code", SAMPLES)
def test_a_sample_names_no_person_and_no_telephone(code: str) -> None:
    text = (FOLDER / f"{code}.toml").read_text(encoding="utf-8")

    assert not re.search(r"\b[А-ЯЁ]\.\s?[А-ЯЁ]\.", text)
    assert not re.search(r"\+7|\b8[ (-]*\d{3}\b", text)
    assert "@" not in text


@pytest.mark.parametrize("code", SAMPLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_on_buttons_are_short_and_different(
    cards: dict[str, AgencyCard], code: str, language: str
) -> None:
    labels = [row.touchpoint.labels[language] for row in all_rows(cards[code])]
    situations = [each.title[language] for each in cards[code].guide.situations]
    needs = [need.short[language] for need in cards[code].procedure.needs]

    assert len(set(labels)) == len(labels) and max(map(len, labels)) <= 28
    assert len(set(situations)) == len(situations) and max(map(len, situations)) <= 40
    assert len(set(needs)) == len(needs) and max(map(len, needs)) <= 28


@pytest.mark.parametrize("code", SAMPLES)
def test_every_list_says_that_it_is_a_teaching_example(
    cards: dict[str, AgencyCard], code: str
) -> None:
    for each in cards[code].lists.values():
        assert each.sample
        assert (each.number, each.date) == (1, MADE_ON)
        assert each.document_line.startswith("Учебный пример")


async def test_a_list_whose_content_is_unknown_stands_empty_and_unreleased(
    register: Database,
) -> None:
    async with register.writing() as store:
        agency = await load_sample(store, SVERDLOVSK, MADE_ON)

    async with register.reading() as store:
        lists = await store.agencies.lists(agency.id)
        units = await store.agencies.units(agency.id)

    assert [(each.client, each.release_number) for each in lists] == [
        (Client.EXTERNAL, 1),
        (Client.INTERNAL, 0),
    ]
    assert [unit.name for unit in units] == [
        "Отдел государственной гражданской службы, кадровой и организационной работы"
    ]


async def test_the_first_release_is_hashed_and_journalled(register: Database) -> None:
    async with register.writing() as store:
        agency = await load_sample(store, ASTRAKHAN, MADE_ON)

    async with register.reading() as store:
        (release,) = await store.releases.current()
        (record,) = await store.journal.of_agency(agency.id)
    assert release.content == canonical(json.loads(release.content))
    assert release.content_hash == sha256(release.content)
    assert release.approved_by_id is None
    assert record.record_hash == record_hash(record)
    assert record.details == {
        "sample": ASTRAKHAN,
        "releases": {"external": release.content_hash},
    }


async def test_an_agency_that_exists_is_not_loaded_over(register: Database) -> None:
    async with register.writing() as store:
        await load_sample(store, KALININGRAD, MADE_ON)

    with pytest.raises(AgencyExistsError, match=KALININGRAD):
        async with register.writing() as store:
            await load_sample(store, KALININGRAD, MADE_ON)


def test_an_unknown_sample_is_refused_with_the_known_codes() -> None:
    with pytest.raises(UnknownSampleError, match=ASTRAKHAN):
        read_sample("elsewhere")


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('time_zone = "Europe/Kaliningrad"', "", "time_zone: add it"),
        ('"Europe/Kaliningrad"', '"Europe/Königsberg"', "time_zone: write an IANA name"),
        ('code = "kaliningrad_gtn"', 'code = "other"', "code: write 'kaliningrad_gtn'"),
        ("[release]", '[release]\ncolour = "red"', "release.colour: there is no such field"),
        ('touchpoint = "email"', 'touchpoint = "emial"', "rows.1.touchpoint: 'emial' is not"),
        ('touchpoint = "email"', 'touchpoint = "phone"', "rows: 'internal / Рассмотрение"),
        ('labels = { ru = "СЭД", en', 'labels = { ru = "Почта", en', "'Почта' stands 2 times"),
        ('"Нужен совет"', '"' + "совет" * 9 + '"', "guide.situations.0.title"),
        (', en = "I need advice" }', " }", "guide.situations.0.title.en: say it"),
        ('channel = "email"', 'channel = "pigeon"', "touchpoints.1.channel: Input should be"),
        ("[release]", "[release", "file: this is not TOML"),
        ('"feedback_outcome"\ntitle', '"итог"\ntitle', "code: 'итог' goes into buttons"),
        ('{ code = "feedback_outcome"', '{ code = "a|b"', "'a|b' goes into buttons: write at most"),
        ('{ code = "feedback_outcome"', f'{{ code = "{"a" * 17}"', "at most 16 small Latin"),
    ],
)
def test_a_bad_file_says_which_field_and_how_to_mend_it(
    tmp_path: Path, was: str, becomes: str, said: str
) -> None:
    text = (FOLDER / f"{KALININGRAD}.toml").read_text(encoding="utf-8")
    assert was in text
    (tmp_path / f"{KALININGRAD}.toml").write_text(text.replace(was, becomes, 1), encoding="utf-8")

    with pytest.raises(BadSampleError) as refusal:
        read_sample(KALININGRAD, tmp_path)

    assert f"{KALININGRAD}.toml: " in str(refusal.value)
    assert said in str(refusal.value)
