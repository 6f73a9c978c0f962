"""Every mistake in the settings is one plain sentence that says how to mend it."""

from pathlib import Path

import pytest

from admin.settings import DATABASE, SANDBOX_DATABASE, problems
from bot.settings import BotSettings

TOKEN = "123456789:" + "A" * 35
WEBHOOK = "bot.example.org/telegram/webhook"
ROOT = Path(__file__).parents[1]


def _found(tmp_path: Path, written: str = "", **environ: str) -> list[str]:
    env_file = tmp_path / ".env"
    env_file.write_text(written, encoding="utf-8")
    return problems(environ, env_file)


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"BOT_TOKEN": TOKEN},
        {"BOT_TOKEN": "1:sandbox", "TELEGRAM_API_URL": "http://127.0.0.1:8081"},
        {"DATABASE_URL": "postgresql+asyncpg://name:secret@host/base", "BOT_TOKEN": TOKEN},
        {"DATABASE_URL": "sqlite+aiosqlite:////tmp/own.db"},
        {
            "DATABASE_URL": "postgresql+asyncpg://bot:secret@host/base",
            "DATABASE_OWNER_URL": "postgresql+asyncpg://owner:other@host/base",
        },
        {"WEB_HOST": "0.0.0.0", "BOT_TOKEN": TOKEN},
        {"WEB_HOST": "::1", "WEB_PORT": "65535", "LOG_LEVEL": "debug", "LOG_FORMAT": "JSON"},
        {"SAMPLES": "no"},
        {"WEB_ADDRESS": "https://list.example.org", "BOT_TOKEN": TOKEN},
        {"WEB_ADDRESS": "http://127.0.0.1:8080/"},
        {"WEBHOOK_URL": f"https://{WEBHOOK}", "BOT_TOKEN": TOKEN},
        {
            "WEBHOOK_URL": "http://127.0.0.1:8080/telegram/webhook",
            "TELEGRAM_API_URL": "http://127.0.0.1:8081",
            "BOT_TOKEN": TOKEN,
        },
        {"BOT_TOKEN": "", "BOT_TOKEN_FILE": "", "WEB_PORT": "", "SAMPLES": ""},
        {"PATH": "/bin", "SOMETHING_ELSE": "1"},
    ],
)
def test_good_settings_have_no_problems(tmp_path: Path, environ: dict[str, str]) -> None:
    assert _found(tmp_path, **environ) == []


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"BOT_TOKEN": "hello"}, "BOT_TOKEN не похож"),
        ({"BOT_TOKEN": TOKEN + " x"}, "BOT_TOKEN не похож"),
        ({"BOT_TOKEN": TOKEN, "BOT_TOKEN_FILE": "/x"}, "оставьте что-то одно"),
        ({"BOT_TOKEN_FILE": "/nowhere/token"}, "/nowhere/token"),
        (
            {"BOT_TOKEN": TOKEN, "DATABASE_URL": "sqlite+aiosqlite:///var/sandbox.db"},
            "sandbox.db",
        ),
        ({"WEB_PORT": "0"}, "от 1 до 65535"),
        ({"WEB_PORT": "65536"}, "от 1 до 65535"),
        ({"WEB_PORT": "http"}, "от 1 до 65535"),
        ({"WEB_PORT": "²"}, "от 1 до 65535"),
        ({"UPDATES_A_MINUTE": "9"}, "от 10 до 100000"),
        ({"UPDATES_A_MINUTE": "много"}, "от 10 до 100000"),
        ({"DATABASE_URL": "sqlite:///var/bot.db"}, "DATABASE_URL не подходит"),
        ({"DATABASE_OWNER_URL": "postgresql+asyncpg://a@host/base"}, "тот же адрес"),
        (
            {
                "DATABASE_URL": "postgresql+asyncpg://a@host/base",
                "DATABASE_OWNER_URL": "postgresql+asyncpg://b@host/other",
            },
            "тот же адрес",
        ),
        (
            {
                "DATABASE_URL": "sqlite+aiosqlite:////tmp/own.db",
                "DATABASE_OWNER_URL": "sqlite+aiosqlite:////tmp/own.db",
            },
            "тот же адрес",
        ),
        (
            {
                "DATABASE_URL": "postgresql+asyncpg://a:1@host/base",
                "DATABASE_OWNER_URL": "postgresql+asyncpg://a:2@host/base",
            },
            "две разные роли",
        ),
        ({"DATABASE_URL": "mysql+aiomysql://a/b"}, "DATABASE_URL не подходит"),
        ({"DATABASE_URL": "sqlite+aiosqlite://"}, "DATABASE_URL не подходит"),
        ({"DATABASE_URL": "not an address"}, "DATABASE_URL не подходит"),
        ({"LOG_LEVEL": "loud"}, "«loud»"),
        ({"LOG_FORMAT": "xml"}, "«xml»"),
        ({"SAMPLES": "maybe"}, "true или false"),
        ({"WEB_ADDRESS": "list.example.org"}, "WEB_ADDRESS"),
        ({"WEB_ADDRESS": "http://list.example.org"}, "https://"),
        ({"WEB_ADDRESS": "https://example.org/list"}, "без пути"),
        ({"WEB_ADDRESS": "https://me:word@example.org"}, "WEB_ADDRESS"),
        ({"WEB_HOST": "0.0.0.0"}, "только на этом компьютере"),
        ({"TELEGRAM_API_URL": "ftp://x", "BOT_TOKEN": TOKEN}, "TELEGRAM_API_URL"),
        ({"WEBHOOK_URL": "https://bot.example.org/telegram/webhook"}, "без токена"),
        ({"WEBHOOK_URL": "bot.example.org", "BOT_TOKEN": TOKEN}, "WEBHOOK_URL"),
        ({"WEBHOOK_URL": f"http://{WEBHOOK}", "BOT_TOKEN": TOKEN}, "WEBHOOK_URL"),
        ({"WEBHOOK_URL": "https://bot.example.org/bot", "BOT_TOKEN": TOKEN}, "/telegram/webhook"),
        (
            {"WEBHOOK_URL": "https://bot.example.org:8080/telegram/webhook", "BOT_TOKEN": TOKEN},
            "8443",
        ),
        ({"TELEGRAM_API_URL": "http://[", "BOT_TOKEN": TOKEN}, "TELEGRAM_API_URL"),
        ({"TELEGRAM_API_URL": "http://127.0.0.1:8081"}, "без токена"),
    ],
)
def test_each_mistake_is_one_sentence(tmp_path: Path, environ: dict[str, str], words: str) -> None:
    found = _found(tmp_path, **environ)

    assert len(found) == 1
    assert words in found[0]
    assert found[0].endswith(".") and "\n" not in found[0]


def test_unknown_names_in_the_file_are_found_and_the_right_one_is_guessed(tmp_path: Path) -> None:
    first, second = _found(tmp_path, "BOT_TOKNE=x\nWALLPAPER=blue\n")

    assert "BOT_TOKNE" in first and "BOT_TOKEN," in first
    assert "WALLPAPER" in second


def test_the_environment_is_stronger_than_the_file(tmp_path: Path) -> None:
    assert _found(tmp_path, "LOG_LEVEL=loud\n", LOG_LEVEL="INFO") == []


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    assert len(_found(tmp_path, "X=1\nWEB_PORT=0\n", LOG_LEVEL="loud", SAMPLES="maybe")) == 4


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_bytes(b"A=\xff\xfe")

    assert "UTF-8" in problems({}, env_file)[0]


@pytest.mark.parametrize("content", ["", "hello", "123:abc def\n"])
def test_a_token_file_without_a_token_is_told(tmp_path: Path, content: str) -> None:
    file = tmp_path / "token"
    file.write_text(content, encoding="utf-8")

    [found] = _found(tmp_path, BOT_TOKEN_FILE=str(file))

    assert str(file) in found


def test_no_sentence_repeats_a_secret(tmp_path: Path) -> None:
    found = _found(tmp_path, BOT_TOKEN="my secret token", DATABASE_URL="mysql://u:my-password@h/b")

    assert len(found) == 2
    assert "secret" not in "".join(found) and "my-password" not in "".join(found)


def test_the_token_is_read_from_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_TOKEN_FILE", str(file))

    settings = BotSettings()

    assert settings.token == TOKEN
    assert not settings.sandbox
    assert settings.database == DATABASE
    assert not settings.loads_samples
    assert TOKEN not in repr(settings)


def test_without_a_token_the_sandbox_keeps_its_own_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    monkeypatch.setenv("WEB_PORT", "")

    settings = BotSettings()

    assert settings.sandbox and settings.token is None
    assert settings.database == SANDBOX_DATABASE
    assert settings.loads_samples
    assert settings.web_port == 8080


def test_the_example_documents_every_setting_and_is_itself_right() -> None:
    example = ROOT / ".env.example"
    named = {
        line.partition("=")[0]
        for line in example.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    }

    assert named == {name.upper() for name in BotSettings.model_fields}
    assert problems({}, example) == []
