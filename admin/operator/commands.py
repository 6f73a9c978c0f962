"""Which verb a command is, and what it is given to work with."""

from collections.abc import Awaitable, Callable

from admin.command_line import Command
from admin.operator.agencies import add_agency, add_words, list_agencies, load_samples
from admin.operator.backups import back_up, restore
from admin.operator.days import enter_day, enter_year, list_days
from admin.operator.exporting import export_changes, export_release
from admin.operator.importing import import_list
from admin.operator.outbox import show_queue
from admin.operator.people import invite_person
from admin.operator.procedures import show_procedure
from admin.operator.schedule import retry_deadlines, show_deadlines
from admin.operator.sites import check_sites
from admin.operator.successions import succeed
from admin.operator.verifying import verify, verify_journal
from storage.store import Store

Verb = Callable[[Store, Command], Awaitable[list[str]]]
"""Works within one transaction; its lines are printed when that is committed."""

WholeVerb = Callable[[Command, str], Awaitable[list[str]]]
"""Works on the whole database, given by its URL: opens it, or does not, by itself."""

READS: dict[str, Verb] = {
    "agencies": list_agencies,
    "days": list_days,
    "deadlines": show_deadlines,
    "difference": export_changes,
    "export": export_release,
    "procedure": show_procedure,
    "queue": show_queue,
    "verify": verify,
    "verify-journal": verify_journal,
}

WRITES: dict[str, Verb] = {
    "add-agency": add_agency,
    "day": enter_day,
    "import": import_list,
    "invite": invite_person,
    "load-sample": load_samples,
    "load-words": add_words,
    "retry-deadlines": retry_deadlines,
    "succeed": succeed,
    "year": enter_year,
}

WHOLE: dict[str, WholeVerb] = {
    "backup": back_up,
    "check-sites": check_sites,
    "restore": restore,
}
