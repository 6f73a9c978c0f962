"""/team: the agency's people — invite, change a role, let go."""

from admin import team
from admin.deciders import out_of_reach
from admin.errors import UnknownChoiceError
from admin.permissions import Permission, require
from bot.routes import Routes
from bot.screens import Button, Screen, plain
from bot.staff.actions import ChangeRole, Invite, ListTeam, OpenMember, Revoke
from bot.staff.buttons import button, on_page, pages, to_menu
from bot.visit import Visit
from locales import Html, Say
from storage.models import Staff
from storage.terms import Role

routes = Routes()


@routes.command("team", writes=True)
async def show_team(_argument: str, visit: Visit) -> Screen:
    await visit.store.conversations.end(visit.person.id)
    return await list_team(ListTeam(), visit)


@routes.action(ListTeam)
async def list_team(action: ListTeam, visit: Visit) -> Screen:
    """Page by page: internal clients, of whom there may be hundreds, come last."""
    staff, say = visit.require_staff(), visit.say
    people = await team.members(visit.store, by=staff)
    silent = {each.id for each in await out_of_reach(visit.store, staff.agency_id)}
    ordered = sorted(people, key=lambda each: each.role is Role.INTERNAL)
    lines = tuple(
        (Button(_line(each, staff, say, each.id in silent), OpenMember(each.id)),)
        for each in on_page(ordered, action.page)
    )
    earlier, later = ListTeam(max(action.page - 1, 0)), ListTeam(action.page + 1)
    turning = pages(say, action.page, len(people), earlier, later)
    agency = await visit.store.agencies.get(staff.agency_id)
    invite = () if agency.closed_on else ((button(say, "team-invite", Invite()),),)
    return Screen(say("team", count=len(people)), (*lines, *turning, *invite, *to_menu(say)))


@routes.action(OpenMember)
async def open_member(action: OpenMember, visit: Visit) -> Screen:
    person = await team.member(visit.store, action.staff, by=visit.require_staff())
    return await member_screen(person, visit)


@routes.action(Invite, writes=True)
async def invite(action: Invite, visit: Visit) -> Screen:
    """Choose a role; then a one-time link to hand over."""
    staff, say = visit.require_staff(), visit.say
    require(staff, Permission.MANAGE_PEOPLE)
    if not action.role:
        roles = await _roles(staff, visit)
        choices = tuple((button(say, f"role-{role.value}", Invite(role.value)),) for role in roles)
        return Screen(say("invite-as"), (*choices, *_back(say)))
    agency = await visit.store.agencies.get(staff.agency_id)
    role = _role(action.role)
    title = team.role_title(role)
    code = await team.invite(visit.store, agency, role, title=title, by=staff)
    return invitation_screen(code, role, visit)


def invitation_screen(code: str, role: Role, visit: Visit) -> Screen:
    """The one-time link to hand over."""
    say = visit.say
    link = visit.link.format(code=f"{team.INVITATION_PREFIX}{code}")
    text = say("invitation", role=say(f"role-{role.value}"), link=link)
    copy = Button(plain(say("invitation-copy")), copy=link)
    return Screen(text, ((copy,), *_back(say)), fresh=True)


@routes.action(ChangeRole, writes=True)
async def change_role(action: ChangeRole, visit: Visit) -> Screen:
    staff, say = visit.require_staff(), visit.say
    person = await team.member(visit.store, action.staff, by=staff)
    if not action.role:
        choices = tuple(
            (button(say, f"role-{role.value}", ChangeRole(person.id, role.value)),)
            for role in await _roles(staff, visit)
            if role is not person.role
        )
        asked = await _with_warning(say("change-role-to", title=person.title), person, visit)
        return Screen(asked, (*choices, *_back(say)))
    role = _role(action.role)
    title = team.role_title(role)
    changed = await team.change_role(visit.store, person.id, role, title=title, by=staff)
    return await member_screen(changed, visit)


@routes.action(Revoke, writes=True)
async def revoke(action: Revoke, visit: Visit) -> Screen:
    """Asked once more, then done: the person's very next press is refused."""
    staff, say = visit.require_staff(), visit.say
    person = await team.member(visit.store, action.staff, by=staff)
    if not action.sure:
        sure = button(say, "revoke-sure", Revoke(person.id, 1), title=person.title)
        asked = await _with_warning(say("revoke-ask", title=person.title), person, visit)
        return Screen(asked, ((sure,), *_back(say)))
    await team.revoke(visit.store, person.id, by=staff)
    return await revoked_screen(person, visit)


async def revoked_screen(person: Staff, visit: Visit) -> Screen:
    return Screen(visit.say("revoked", title=person.title), _back(visit.say))


async def _with_warning(asked: Html, person: Staff, visit: Visit) -> Html:
    """The question, and what nobody would be left to do: it warns and does not forbid."""
    alone = await team.alone_in(visit.store, person)
    warnings = [visit.say("alone-in", what=permission.value) for permission in alone]
    return Html("\n\n".join((asked, *warnings)))


async def member_screen(person: Staff, visit: Visit) -> Screen:
    say = visit.say
    text = say(
        "member",
        title=person.title,
        role=say(f"role-{person.role.value}"),
        since=f"{person.joined_at:%d.%m.%Y}",
    )
    text = Html(f"{text}\n{say('member-code', code=str(person.id))}")
    if not (await visit.store.people.get(person.person_id)).reachable:
        text = Html(f"{text}\n\n{say('member-out-of-reach')}")
    return Screen(
        text,
        (
            (button(say, "member-role", ChangeRole(person.id)),),
            (button(say, "member-revoke", Revoke(person.id)),),
            *_back(say),
        ),
    )


async def _roles(staff: Staff, visit: Visit) -> list[Role]:
    return team.roles_of(await visit.store.agencies.get(staff.agency_id))


def _role(value: str) -> Role:
    if value not in set(Role):
        raise UnknownChoiceError
    return Role(value)


def _line(person: Staff, reader: Staff, say: Say, silent: bool) -> str:
    key = "team-line-me" if person.id == reader.id else "team-line"
    if silent:
        key = "team-line-out-of-reach"
    return plain(say(key, title=person.title, role=say(f"role-{person.role.value}")))


def _back(say: Say) -> tuple[tuple[Button, ...], ...]:
    return ((button(say, "team-back", ListTeam()),), *to_menu(say))
