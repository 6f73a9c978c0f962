"""Every conversation of the bot, in the order in which people meet them."""

from bot.citizen import about, agency, card, closed, guide, help, human, language, search, start
from bot.routes import Routes
from bot.staff import (
    blank,
    bundle,
    confirm,
    decide,
    download,
    draft,
    imports,
    knowledge,
    leads,
    lexicon,
    list_check,
    menu,
    monitoring,
    new_topic,
    phrases,
    procedure,
    procedure_history,
    proposals,
    propose,
    questions,
    releases,
    requirement,
    teach,
    team,
    text_draft,
    topics,
    words,
)

CONVERSATIONS = (
    start,
    agency,
    closed,
    guide,
    card,
    human,
    search,
    about,
    language,
    help,
    menu,
    propose,
    draft,
    requirement,
    proposals,
    decide,
    bundle,
    releases,
    imports,
    download,
    blank,
    list_check,
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
    team,
    monitoring,
    confirm,
    procedure,
    procedure_history,
)


def build_routes() -> Routes:
    """One table of all answers; two answers to one thing are a bug found at start."""
    routes = Routes()
    for conversation in CONVERSATIONS:
        routes.include(conversation.routes)
    return routes
