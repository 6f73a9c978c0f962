"""Every form of the web application: one line each. `tests/web/test_endpoints.py` tries them.

A value that begins with «$» names a thing of the agency from `tests/web/things.py`: «$submitted»
is its id, «$submitted.revision» another of its facts. A new form that has no line here fails
the table's test.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from admin.clock import agency_today
from storage.models.base import utc_now
from storage.terms import Role
from tests.importing.files import a_docx

WORKERS = (
    Role.EDITOR,
    Role.REVIEWER,
    Role.HEAD,
    Role.SECRETARY,
    Role.APPROVER,
    Role.ADMINISTRATOR,
)
"""Everybody who works in the back office."""

ADMINISTRATOR = (Role.ADMINISTRATOR,)
ANSWERING = (Role.EDITOR, Role.REVIEWER, Role.HEAD, Role.SECRETARY, Role.APPROVER)
"""Whoever answers citizens' remarks on the agency."""

KEEPERS = (Role.REVIEWER, Role.HEAD, Role.SECRETARY, Role.APPROVER, Role.ADMINISTRATOR)
"""Whoever may change what others taught the search."""

ASKERS = (Role.REVIEWER, Role.HEAD, Role.SECRETARY, Role.APPROVER)
"""Whoever may ask citizens in the agency's name."""

RECEPTIONISTS = (Role.REVIEWER, Role.HEAD, Role.SECRETARY, Role.ADMINISTRATOR)

PROPOSERS = (Role.EDITOR, Role.REVIEWER, Role.HEAD, Role.APPROVER)

Value = str | tuple[str, ...]

OWN_DAY = "2027-05-04"
"""A day that each agency of the table has entered as its own."""

_TODAY = agency_today("Europe/Astrakhan").isoformat()
_SURVEY = {
    "russian": "Как мы работаем",
    "first_day": (utc_now().date() + timedelta(days=30)).isoformat(),
    "last_day": (utc_now().date() + timedelta(days=60)).isoformat(),
    "russian_1": "Легко ли было найти, куда обратиться?",
    "options_1": "Да\nНет",
}
_TOMORROW = (utc_now() + timedelta(days=1)).date().isoformat()


@dataclass(frozen=True)
class Endpoint:
    """`may` are the roles that it serves, of whom the first is seen to succeed; `at` gives the
    values of the path's parameters; `changes` is False where it only shows what would be;
    `by_order` puts it into the agency where an order approves; `files` are names and contents
    by field."""

    path: str
    may: tuple[Role, ...]
    at: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, Value] = field(default_factory=dict)
    changes: bool = True
    by_order: bool = False
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)


_PLAN = {
    "who": "Приём граждан",
    "week": "пн 9:00–12:00",
    "slot_minutes": "30",
    "seats": "1",
    "ahead_days": "14",
    "notice_hours": "2",
}

SENT_LIST = "Точка взаимодействия;Потребности\nНовый сайт;получить информацию\n".encode()
"""A list in a file."""

BLANK = a_docx(
    [
        ("Точка", "Потребности"),
        ("{%tr for row in rows %}", ""),
        ("{{ row.touchpoint }}", "{{ row.needs }}"),
        ("{%tr endfor %}", ""),
    ]
)
"""A form of the agency's own, to print the list on."""

ELSEWHERE = {
    "/office/sign-in/{code}": "nobody is signed in yet: tests/web/test_sign_in.py",
}
"""Forms whose tries are another table's, and why."""

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint("/office/language", WORKERS, form={"language": "en"}),
    # Signing in and out.
    Endpoint("/office/sign-out", WORKERS),
    Endpoint("/office/sessions/end-others", WORKERS),
    Endpoint(
        "/office/sessions/{session_id}/end", ADMINISTRATOR, at={"session_id": "$colleague_session"}
    ),
    Endpoint(
        "/office/list/contacts/{key}",
        PROPOSERS,
        at={"key": "$contact"},
        form={"value": "+7 000 000-00-09", "points": "$contact.point"},
    ),
    # People.
    Endpoint("/office/people/invite", ADMINISTRATOR, form={"role": "editor", "unit": ""}),
    Endpoint(
        "/office/people/invitations/{invitation_id}/cancel",
        ADMINISTRATOR,
        at={"invitation_id": "$invitation"},
    ),
    Endpoint(
        "/office/people/{staff_id}/role",
        ADMINISTRATOR,
        at={"staff_id": "$colleague"},
        form={"role": "reviewer"},
    ),
    Endpoint(
        "/office/people/{staff_id}/unit",
        ADMINISTRATOR,
        at={"staff_id": "$colleague"},
        form={"unit": "$unit"},
    ),
    Endpoint("/office/people/{staff_id}/revoke", ADMINISTRATOR, at={"staff_id": "$colleague"}),
    Endpoint("/office/units", ADMINISTRATOR, form={"name": "Отдел контроля"}),
    Endpoint(
        "/office/units/{unit_id}/rename",
        ADMINISTRATOR,
        at={"unit_id": "$unit"},
        form={"name": "Отдел обращений"},
    ),
    Endpoint("/office/units/{unit_id}/remove", ADMINISTRATOR, at={"unit_id": "$unit"}),
    Endpoint(
        "/office/deputies",
        (Role.APPROVER,),
        form={"staff": "$colleague", "since": _TOMORROW, "until": _TOMORROW},
    ),
    Endpoint(
        "/office/deputies/{deputy_id}/end",
        (Role.ADMINISTRATOR, Role.APPROVER),
        at={"deputy_id": "$deputy"},
    ),
    Endpoint(
        "/office/calendar", ADMINISTRATOR, form={"day": "2027-05-03", "state": "off", "note": ""}
    ),
    Endpoint("/office/calendar/{day}/forget", ADMINISTRATOR, at={"day": OWN_DAY}),
    Endpoint(
        "/office/calendar/years/{year}", ADMINISTRATOR, at={"year": "2027"}, form={"known": "yes"}
    ),
    # Receptions.
    Endpoint(
        "/office/receptions",
        RECEPTIONISTS,
        form={"row": "$reception", **_PLAN},
    ),
    Endpoint(
        "/office/receptions/{reception_id}",
        RECEPTIONISTS,
        at={"reception_id": "$desk"},
        form={"row": "$reception", "seen": "$desk.revision", **_PLAN},
    ),
    Endpoint(
        "/office/receptions/{reception_id}/close",
        RECEPTIONISTS,
        at={"reception_id": "$desk"},
        form={"seen": "$desk.revision", "sure": "close"},
    ),
    Endpoint(
        "/office/receptions/{reception_id}/reopen",
        RECEPTIONISTS,
        at={"reception_id": "$closed_desk"},
        form={"seen": "$closed_desk.revision"},
    ),
    Endpoint(
        "/office/receptions/{reception_id}/closures",
        RECEPTIONISTS,
        at={"reception_id": "$desk"},
        form={"seen": "$desk.revision", "days": _TOMORROW, "span": "", "sure": "closure"},
    ),
    Endpoint(
        "/office/receptions/{reception_id}/closures/{closure_id}/open",
        RECEPTIONISTS,
        at={"reception_id": "$desk", "closure_id": "$closure"},
    ),
    Endpoint(
        "/office/reception/{booking_id}",
        WORKERS,
        at={"booking_id": "$booking"},
        form={"seen": "$booking.revision", "act": "call"},
    ),
    # Citizens' remarks.
    Endpoint(
        "/office/remarks/{remark_id}/preview",
        ANSWERING,
        at={"remark_id": "$remark"},
        form={"seen": "$remark.revision", "outcome": "solved", "words": "Поставили лампы"},
        changes=False,
    ),
    Endpoint(
        "/office/remarks/{remark_id}/answer",
        ANSWERING,
        at={"remark_id": "$remark"},
        form={"seen": "$remark.revision", "outcome": "solved", "words": "Поставили лампы"},
    ),
    # Proposals.
    Endpoint(
        "/office/proposals/{proposal_id}/check",
        (Role.REVIEWER, Role.HEAD, Role.SECRETARY),
        at={"proposal_id": "$submitted"},
        form={"seen": "$submitted.revision"},
    ),
    Endpoint(
        "/office/proposals/{proposal_id}/return",
        (Role.REVIEWER, Role.HEAD, Role.SECRETARY),
        at={"proposal_id": "$submitted"},
        form={"seen": "$submitted.revision", "comment": "Не хватает акта"},
    ),
    Endpoint(
        "/office/proposals/{proposal_id}/reject",
        (Role.REVIEWER, Role.HEAD, Role.SECRETARY),
        at={"proposal_id": "$submitted"},
        form={"seen": "$submitted.revision", "comment": "Такой точки нет"},
    ),
    Endpoint(
        "/office/proposals/{proposal_id}/approve",
        (Role.APPROVER,),
        at={"proposal_id": "$checked"},
        form={"seen": "$checked.revision"},
    ),
    Endpoint(
        "/office/proposals/{proposal_id}/submit",
        (Role.EDITOR,),
        at={"proposal_id": "$draft"},
        form={"seen": "$draft.revision"},
    ),
    Endpoint(
        "/office/proposals/{proposal_id}/withdraw",
        (Role.EDITOR,),
        at={"proposal_id": "$submitted"},
        form={"seen": "$submitted.revision"},
    ),
    # The consolidated list and its order.
    Endpoint(
        "/office/bundles/{bundle_id}/assemble",
        (Role.SECRETARY, Role.HEAD),
        at={"bundle_id": "$collecting"},
        form={"seen": "$collecting.revision"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/present",
        (Role.HEAD,),
        at={"bundle_id": "$assembled"},
        form={"seen": "$assembled.revision"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/put-aside",
        (Role.SECRETARY, Role.HEAD),
        at={"bundle_id": "$collecting"},
        form={"seen": "$collecting.revision", "proposal": "$inside", "unit": "0"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/put-unit-aside",
        (Role.SECRETARY, Role.HEAD),
        at={"bundle_id": "$collecting"},
        form={"seen": "$collecting.revision", "unit": "0"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/take-back",
        (Role.SECRETARY, Role.HEAD),
        at={"bundle_id": "$collecting"},
        form={"seen": "$collecting.revision", "proposal": "$aside", "unit": "0"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/send-back",
        (Role.APPROVER,),
        at={"bundle_id": "$presented"},
        form={"seen": "$presented.revision", "comment": "Нет подписи"},
        by_order=True,
    ),
    Endpoint(
        "/office/bundles/{bundle_id}/order",
        (Role.APPROVER,),
        at={"bundle_id": "$presented"},
        form={
            "seen": "$presented.revision",
            "number": "54-П",
            "date": "11.04.2026",
            "shown": "54-П 11.04.2026",
        },
        by_order=True,
    ),
    # Drafts.
    Endpoint("/office/drafts/begin", PROPOSERS, form={"kind": "contacts", "row_id": "$reception"}),
    Endpoint(
        "/office/drafts/{draft_id}",
        (Role.EDITOR,),
        at={"draft_id": "$draft"},
        form={"revision": "$draft.revision", "basis": "Поручение № 2", "do": "save"},
    ),
    Endpoint(
        "/office/drafts/{draft_id}/withdraw",
        (Role.EDITOR,),
        at={"draft_id": "$draft"},
        form={"revision": "$draft.revision"},
    ),
    # Lists sent as files.
    Endpoint("/office/imports", PROPOSERS, files={"file": ("perechen.csv", SENT_LIST)}),
    Endpoint(
        "/office/imports/{import_id}/answers",
        (Role.EDITOR,),
        at={"import_id": "$imported"},
        form={"seen": "$imported.revision", "excluding": "yes"},
    ),
    Endpoint(
        "/office/imports/{import_id}/confirm",
        (Role.EDITOR,),
        at={"import_id": "$imported"},
        form={"seen": "$imported.revision"},
    ),
    Endpoint(
        "/office/imports/{import_id}/drop",
        (Role.EDITOR,),
        at={"import_id": "$imported"},
        form={"seen": "$imported.revision"},
    ),
    Endpoint(
        "/office/imports/{import_id}/ask",
        (Role.HEAD,),
        at={"import_id": "$first_list"},
        form={"seen": "$first_list.revision"},
    ),
    Endpoint(
        "/office/imports/{import_id}/approve",
        (Role.APPROVER,),
        at={"import_id": "$waiting_list"},
        form={"seen": "$waiting_list.revision", "order": ""},
    ),
    Endpoint(
        "/office/imports/{import_id}/decline",
        (Role.APPROVER,),
        at={"import_id": "$waiting_list"},
        form={"seen": "$waiting_list.revision"},
    ),
    Endpoint("/office/blank", ADMINISTRATOR, files={"file": ("blank.docx", BLANK)}),
    Endpoint("/office/blank/drop", ADMINISTRATOR, changes=False),
    # Texts.
    Endpoint("/office/knowledge/begin", PROPOSERS, form={"item": "$item"}),
    Endpoint(
        "/office/knowledge/drafts/{draft_id}",
        (Role.EDITOR,),
        at={"draft_id": "$text"},
        form={
            "knowledge": "faq",
            "title": "Когда придёт ответ?",
            "body": "Ответ придёт в течение тридцати дней.",
            "needs": ("information",),
            "seen": "$text.revision",
            "do": "save",
        },
    ),
    # Clients' words.
    Endpoint(
        "/office/suggestions/{suggestion_id}/take",
        PROPOSERS,
        at={"suggestion_id": "$suggestion"},
    ),
    Endpoint(
        "/office/suggestions/{suggestion_id}/dismiss",
        PROPOSERS,
        at={"suggestion_id": "$suggestion"},
        form={"reason": "right"},
    ),
    Endpoint(
        "/office/questions/{question_id}/teach",
        WORKERS,
        at={"question_id": "$question"},
        form={"leads": "$topic.lead", "said": "куда платить налог"},
    ),
    Endpoint("/office/questions/{question_id}/ignore", WORKERS, at={"question_id": "$question"}),
    Endpoint(
        "/office/questions/{question_id}/take-back",
        WORKERS,
        at={"question_id": "$taught"},
        form={"phrase": "$taught.phrase"},
    ),
    # How people speak.
    Endpoint("/office/words", WORKERS, form={"typed": "жэу = управляющая организация"}),
    Endpoint(
        "/office/words/sayings/{saying_id}",
        KEEPERS,
        at={"saying_id": "$saying"},
        form={"said": "жэу", "means": "управляющая организация"},
    ),
    Endpoint("/office/words/sayings/{saying_id}/remove", KEEPERS, at={"saying_id": "$saying"}),
    Endpoint(
        "/office/words/topics",
        KEEPERS,
        form={
            "kind": "elsewhere",
            "title": "Налоги",
            "body": "Федеральная налоговая служба",
            "how": "Обратитесь через личный кабинет налогоплательщика.",
            "source": "Налоговый кодекс РФ, ст. 30",
            "phrases": "налог на квартиру",
        },
    ),
    Endpoint(
        "/office/words/topics/{topic_id}",
        KEEPERS,
        at={"topic_id": "$topic"},
        form={"seen": "$topic.revision", "title-ru": "Сборы"},
    ),
    Endpoint(
        "/office/words/topics/{topic_id}/remove",
        KEEPERS,
        at={"topic_id": "$topic"},
        form={"seen": "$topic.revision"},
    ),
    Endpoint(
        "/office/words/phrases/{kind}/{target_id}",
        WORKERS,
        at={"kind": "topic", "target_id": "$topic"},
        form={"typed": "налог на гараж"},
    ),
    Endpoint(
        "/office/words/phrases/{phrase_id}/remove",
        KEEPERS,
        at={"phrase_id": "$taught.phrase"},
    ),
    # Life situations.
    Endpoint(
        "/office/situations",
        KEEPERS,
        form={
            "client": "external",
            "russian": "Хочу посоветоваться",
            "foreign": "I want advice",
            "option_russian": "Спросить",
            "needs": ("information",),
            "seen": "$situation.mark",
        },
    ),
    Endpoint(
        "/office/situations/{code}/words",
        KEEPERS,
        at={"code": "$situation"},
        form={"russian": "Другое", "seen": "$situation.mark"},
    ),
    Endpoint(
        "/office/situations/{code}/move",
        KEEPERS,
        at={"code": "$situation"},
        form={"to": "up", "seen": "$situation.mark"},
    ),
    Endpoint(
        "/office/situations/{code}/shown",
        KEEPERS,
        at={"code": "$situation"},
        form={"shown": "no", "seen": "$situation.mark"},
    ),
    Endpoint(
        "/office/situations/{code}/remove",
        KEEPERS,
        at={"code": "$situation"},
        form={"seen": "$situation.mark"},
    ),
    Endpoint(
        "/office/situations/{situation}/options/{option}",
        KEEPERS,
        at={"situation": "$situation", "option": "$situation.option"},
        form={"option_russian": "Ответ", "needs": ("information",), "seen": "$situation.mark"},
    ),
    Endpoint(
        "/office/situations/{situation}/options/{option}/move",
        KEEPERS,
        at={"situation": "$situation", "option": "$situation.option"},
        form={"to": "up", "seen": "$situation.mark"},
    ),
    Endpoint(
        "/office/situations/{situation}/options/{option}/remove",
        KEEPERS,
        at={"situation": "$situation", "option": "$situation.option"},
        form={"seen": "$situation.mark"},
    ),
    # The client's path.
    Endpoint(
        "/office/situations/path/{step}",
        KEEPERS,
        at={"step": "$step"},
        form={
            "russian": "Забрать бумаги",
            "next_russian": "Это последний шаг.",
            "seen": "$step.mark",
        },
    ),
    Endpoint(
        "/office/situations/path/{step}/move",
        KEEPERS,
        at={"step": "$step"},
        form={"to": "up", "seen": "$step.mark"},
    ),
    Endpoint(
        "/office/situations/path/{step}/remove",
        KEEPERS,
        at={"step": "$step"},
        form={"seen": "$step.mark"},
    ),
    # The agency's settings.
    Endpoint(
        "/office/agency/settings/{part}/look",
        ADMINISTRATOR,
        at={"part": "publication.working_days"},
        form={"typed": "10", "seen": "$agency.revision"},
        changes=False,
    ),
    Endpoint(
        "/office/agency/settings/{part}",
        ADMINISTRATOR,
        at={"part": "publication.working_days"},
        form={"typed": "10", "seen": "$agency.revision", "basis": "приказ от 11.04.2024 № 54"},
    ),
    # Surveys.
    Endpoint("/office/surveys", ASKERS, form=_SURVEY),
    Endpoint(
        "/office/surveys/{survey_id}",
        ASKERS,
        at={"survey_id": "$survey"},
        form={**_SURVEY, "seen": "$survey.revision"},
    ),
    Endpoint(
        "/office/surveys/{survey_id}/open",
        ASKERS,
        at={"survey_id": "$survey"},
        form={"seen": "$survey.revision"},
    ),
    Endpoint(
        "/office/surveys/{survey_id}/remove",
        ASKERS,
        at={"survey_id": "$survey"},
        form={"seen": "$survey.revision"},
    ),
    Endpoint(
        "/office/surveys/{survey_id}/end",
        ASKERS,
        at={"survey_id": "$running"},
        form={"seen": "$running.revision"},
    ),
    # Releases.
    Endpoint(
        "/office/releases/{release_id}/placed",
        (Role.APPROVER, Role.REVIEWER, Role.HEAD, Role.SECRETARY),
        at={"release_id": "$release"},
        form={"address": "https://example.org/perechen", "on": _TODAY},
    ),
    Endpoint(
        "/office/releases/{release_id}/documents",
        (Role.APPROVER,),
        at={"release_id": "$release"},
        form={"kind": "order", "number": "54-П", "date": _TODAY, "title": ""},
    ),
)
