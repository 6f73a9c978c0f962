"""Insults and secrets are kept nowhere and logged nowhere, wherever people type them."""

from pathlib import Path

from bot.actions import Action, encode
from bot.citizen.cards.wrong_actions import NameWrong, ReportWrong
from bot.citizen.feedback_actions import SayNotHelped
from bot.citizen.remarks.actions import AddReach, AskSupport, LeaveRemark
from storage.terms import SuggestionPart
from tests.sandbox.client import SandboxClient
from tests.story.people import Chat, Town
from tests.story.program import rows, sandbox

GROUP = -1_000_900
BOT = "touchpoints_sandbox_bot"
SAID = (
    "мудаки вы, су4ка, где отопление в приёмной",
    "где ответ, пароль Zq7Kx9Vw карта 4276 0000 1234 9999 код из смс 481516 ghp_0123456789abcdefAB",
)
FRAGMENTS = ("мудак", "zq7kx9", "1234 9999", "12349999", "ghp_0123", "481516", "су4к", "сучк")


async def _types(citizen: Chat, opener: Action | None = None) -> None:
    """Says everything, each time where the opener leads."""
    for said in SAID:
        if opener is not None:
            await citizen.forges(encode(opener))
        await citizen.says(said)


async def _among_others(client: SandboxClient, user_id: int) -> None:
    """In a group that is connected, and after the bot's name in another chat."""
    place = {"chat_id": GROUP, "chat_type": "supergroup"}
    await client.privacy(False)
    await client.send(2005, f"/connect@{BOT}", **place)
    await client.wait_for(GROUP, "я отвечаю за орган")
    for said in SAID:
        await client.send(user_id, f"@{BOT} {said}", **place)
        await client.send(user_id, f"Жилищный надзор Астраханской области, {said}", **place)
        await client.inline_answer(await client.ask_inline(user_id, said))


async def test_insults_and_secrets_are_in_no_table_and_in_no_log(tmp_path: Path) -> None:
    with sandbox(tmp_path) as (address, database):
        async with SandboxClient(address) as client:
            town = Town(client, database)
            citizen = await town.citizen_of("Астрахань")
            [(agency,)] = rows(database, "SELECT id FROM agency WHERE code = 'astrakhan_housing'")
            [(row,)] = rows(database, "SELECT min(id) FROM row WHERE agency_id = ?", agency)
            agency_id, row_id = int(str(agency)), int(str(row))
            await _types(citizen)
            await _types(citizen)
            await _types(citizen, ReportWrong(agency_id, row_id))
            await _types(citizen, NameWrong(agency_id, row_id, SuggestionPart.OTHER.value))
            await _types(citizen, SayNotHelped(agency_id, row_id))
            await _types(citizen, LeaveRemark(agency_id, row_id))
            await _types(citizen, AskSupport(agency_id))
            [(remark,)] = rows(database, "SELECT max(id) FROM remark WHERE about = 'bot'")
            await _types(citizen, AddReach(int(str(remark))))
            for said in SAID:
                await citizen.says(f"/start {said}")
                await citizen.says(f"/nonsense {said}")
                await citizen.says("/appeal")
                await citizen.says(said)
                await citizen.forges(said.encode()[:60].decode(errors="ignore"))
                await citizen.sends(f"{said}.txt", said.encode())
            await _among_others(client, citizen.user_id)
            await town.settle()
        kept = _everything(database)
    kept += _everything(database) + (tmp_path / "bot.log").read_text(encoding="utf-8").lower()

    assert [part for part in FRAGMENTS if part in kept] == []
    assert "[грубость]" in kept and "[пароль]" in kept, "the masked words are kept"


def _everything(database: Path) -> str:
    tables = rows(database, "SELECT name FROM sqlite_master WHERE type = 'table'")
    return str([rows(database, f'SELECT * FROM "{name}"') for (name,) in tables]).lower()
