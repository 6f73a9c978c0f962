"""Every conversation of the bot, in the order in which people meet them."""

from bot.citizen import (
    about,
    agency,
    closed,
    faq,
    feedback,
    group_commands,
    guide,
    help,
    human,
    language,
    more,
    search,
    settings,
    start,
)
from bot.citizen.appeals import appeal, complaint
from bot.citizen.appeals import outcome as appeal_outcome
from bot.citizen.appeals import watched as appeal_watched
from bot.citizen.bookings import booking
from bot.citizen.bookings import mine as booking_mine
from bot.citizen.cards import card, forms, wrong
from bot.citizen.own import forget, mine, privacy
from bot.citizen.own import history as own_history
from bot.citizen.remarks import mine as my_remarks
from bot.citizen.remarks import remark, support
from bot.citizen.steps import rating as step_rating
from bot.citizen.steps import steps as path
from bot.citizen.subscriptions import subscriptions
from bot.citizen.surveys import survey
from bot.routes import Routes
from bot.staff import (
    asked_in_chat,
    blank,
    bundle,
    confirm,
    decide,
    deputies,
    download,
    draft,
    everywhere,
    feedback_words,
    history,
    imports,
    knowledge,
    leads,
    lexicon,
    list_check,
    menu,
    monitoring,
    new_topic,
    office,
    order,
    parts,
    phrases,
    procedure,
    procedure_history,
    process_version,
    processes,
    proposals,
    propose,
    publications,
    questions,
    reception_day,
    releases,
    remark_answer,
    remarks,
    requirement,
    row_forms,
    rows,
    statistics,
    suggestions,
    surveys,
    teach,
    team,
    text_draft,
    topics,
    translation,
    words,
)

CITIZENS = (
    start,
    agency,
    settings,
    closed,
    guide,
    card,
    forms,
    feedback,
    faq,
    survey,
    wrong,
    subscriptions,
    complaint,
    remark,
    my_remarks,
    support,
    appeal,
    appeal_watched,
    appeal_outcome,
    booking,
    booking_mine,
    path,
    step_rating,
    human,
    search,
    about,
    language,
    mine,
    more,
    help,
    own_history,
    privacy,
    forget,
    group_commands,
)

STAFF = (
    menu,
    office,
    asked_in_chat,
    propose,
    everywhere,
    draft,
    requirement,
    row_forms,
    translation,
    proposals,
    decide,
    bundle,
    order,
    parts,
    releases,
    imports,
    download,
    blank,
    list_check,
    rows,
    history,
    suggestions,
    remarks,
    remark_answer,
    feedback_words,
    surveys,
    knowledge,
    text_draft,
    questions,
    teach,
    words,
    lexicon,
    topics,
    new_topic,
    leads,
    phrases,
    publications,
    statistics,
    reception_day,
    deputies,
    team,
    monitoring,
    confirm,
    procedure,
    procedure_history,
    process_version,
    processes,
)


def build_routes() -> Routes:
    """One table of all answers; two answers to one thing are a bug found at start."""
    routes = Routes()
    for conversation in CITIZENS:
        routes.include(conversation.routes)
    for work in STAFF:
        routes.include(work.routes.for_staff())
    return routes
