"""What every process needs to know, read once; and every setting's mistakes in plain words.

The mistakes of all settings are found here, the messenger's too, because the operator's
`check-settings` must see them without starting the bot.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from html import unescape
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from locales import Say

ENV_FILE = Path(".env")
DATABASE = "sqlite+aiosqlite:///var/bot.db"
SANDBOX_DATABASE = "sqlite+aiosqlite:///var/sandbox.db"

_DRIVERS = ("sqlite+aiosqlite", "postgresql+asyncpg")
_LOG_FORMATS = ("text", "json")
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_SWITCHES = ("true", "false", "1", "0", "yes", "no", "on", "off", "t", "f", "y", "n")
WEBHOOK_PATH = "/telegram/webhook"
_WEBHOOK_PORTS = (443, 80, 88, 8443)
_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{3,}")
_KNOWN = (
    "BOT_TOKEN",
    "BOT_TOKEN_FILE",
    "CHECK_SITES",
    "DATABASE_OWNER_URL",
    "DATABASE_URL",
    "LOG_FORMAT",
    "LOG_LEVEL",
    "SAMPLES",
    "SEARCH_BY_MEANING",
    "TELEGRAM_API_URL",
    "UPDATES_A_MINUTE",
    "WEB_ADDRESS",
    "WEB_HOST",
    "WEBHOOK_URL",
    "WEB_PORT",
)

Given = Mapping[str, str]


class Settings(BaseSettings):
    """The environment first, then `.env`; an empty value counts as none.

    The token stands here because it decides which database is meant: without one the
    sandbox runs, and it keeps its own.
    """

    model_config = SettingsConfigDict(
        env_file=ENV_FILE, env_ignore_empty=True, extra="ignore", frozen=True
    )

    bot_token: SecretStr | None = None
    bot_token_file: Path | None = None
    database_url: str | None = None
    database_owner_url: str | None = None
    log_format: str = "text"
    log_level: str = "INFO"
    samples: bool | None = None
    search_by_meaning: bool = True
    check_sites: bool = False
    """Look daily at the sites that lists name; off, since the program must run offline."""
    web_address: str | None = None
    """Where people reach our pages by their browsers; links in messages begin with it."""

    @property
    def sandbox(self) -> bool:
        """Without a token there is no real messenger to talk to."""
        return self.bot_token is None and self.bot_token_file is None

    @property
    def database(self) -> str:
        """The address of the database."""
        return self.database_url or (SANDBOX_DATABASE if self.sandbox else DATABASE)

    @property
    def database_name(self) -> str:
        """The name of the database, for SQLite that of its file."""
        name = make_url(self.database).database or ""
        return name.rpartition("/")[2]

    @property
    def loads_samples(self) -> bool:
        """Whether an empty database receives the teaching samples."""
        return self.sandbox if self.samples is None else self.samples

    @property
    def level(self) -> str:
        return self.log_level.upper()

    @property
    def form(self) -> str:
        """Of the log's lines: «text» or «json»."""
        return self.log_format.lower()


def problems(environ: Mapping[str, str], env_file: Path = ENV_FILE) -> list[str]:
    """One plain sentence for each mistake, with how to mend it; empty when all is well."""
    say = Say("ru")
    return [unescape(say(key, **words)) for key, words in _mistakes(environ, env_file)]


Mistake = tuple[str, dict[str, str]]


def _mistakes(environ: Mapping[str, str], env_file: Path) -> Iterator[Mistake]:
    try:
        written = dotenv_values(env_file) if env_file.exists() else {}
    except (OSError, UnicodeDecodeError):
        yield "setting-file-unreadable", {"file": str(env_file)}
        written = {}
    yield from _unknown(written)
    upper = {name.upper(): value for source in (written, environ) for name, value in source.items()}
    given = {name: value for name, value in upper.items() if name in _KNOWN and value}
    for check in _CHECKS:
        yield from check(given)


def _unknown(written: Mapping[str, str | None]) -> Iterator[Mistake]:
    for name in written:
        if name.upper() in _KNOWN:
            continue
        like = get_close_matches(name.upper(), _KNOWN, n=1)
        if like:
            yield "setting-unknown-like", {"name": name, "like": like[0]}
        else:
            yield "setting-unknown", {"name": name}


def _token(given: Given) -> Iterator[Mistake]:
    token, file = given.get("BOT_TOKEN"), given.get("BOT_TOKEN_FILE")
    if token and file:
        yield "setting-token-twice", {}
    elif file:
        try:
            token = Path(file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            yield "setting-token-file-unreadable", {"file": file}
            return
        if not _TOKEN.fullmatch(token):
            yield "setting-token-file-wrong", {"file": file}
    elif token and not _TOKEN.fullmatch(token.strip()):
        yield "setting-token-wrong", {}


def _database(given: Given) -> Iterator[Mistake]:
    if "DATABASE_URL" not in given:
        return
    try:
        url = make_url(given["DATABASE_URL"])
    except (ArgumentError, ValueError):
        yield "setting-database-wrong", {}
        return
    lasting = url.database and url.database != ":memory:"
    if url.drivername not in _DRIVERS or not lasting:
        yield "setting-database-wrong", {}
    elif not _is_sandbox(given) and Path(url.database or "").name == "sandbox.db":
        yield "setting-token-with-sandbox-database", {}


def _owner(given: Given) -> Iterator[Mistake]:
    """The owner's address may differ by the role and its password alone."""
    if "DATABASE_OWNER_URL" not in given:
        return
    try:
        owner, application = (
            make_url(given.get(name, "")) for name in ("DATABASE_OWNER_URL", "DATABASE_URL")
        )
    except (ArgumentError, ValueError):
        yield "setting-database-owner-wrong", {}
        return
    elsewhere = owner.set(username="", password="") != application.set(username="", password="")
    if elsewhere or owner.drivername != "postgresql+asyncpg":
        yield "setting-database-owner-wrong", {}
    elif owner.username == application.username:
        yield "setting-database-owner-same", {}


def _words(given: Given) -> Iterator[Mistake]:
    if given.get("LOG_LEVEL", "INFO").upper() not in _LEVELS:
        yield "setting-log-level-wrong", {"value": given["LOG_LEVEL"]}
    if given.get("LOG_FORMAT", "text").lower() not in _LOG_FORMATS:
        yield "setting-log-format-wrong", {"value": given["LOG_FORMAT"]}
    if given.get("SAMPLES", "true").lower() not in _SWITCHES:
        yield "setting-samples-wrong", {"value": given["SAMPLES"]}
    if given.get("SEARCH_BY_MEANING", "true").lower() not in _SWITCHES:
        yield "setting-meaning-wrong", {"value": given["SEARCH_BY_MEANING"]}
    if given.get("CHECK_SITES", "false").lower() not in _SWITCHES:
        yield "setting-check-sites-wrong", {"value": given["CHECK_SITES"]}


def _web(given: Given) -> Iterator[Mistake]:
    port = given.get("WEB_PORT", "8080")
    if not (port.isascii() and port.isdigit() and len(port) <= 5 and 1 <= int(port) <= 65535):
        yield "setting-port-wrong", {"value": port}
    host = given.get("WEB_HOST", "127.0.0.1")
    if _is_sandbox(given) and not is_loopback(host):
        yield "setting-sandbox-host", {"value": host}
    address = given.get("WEB_ADDRESS")
    if address is not None and not _is_for_browsers(address):
        yield "setting-web-address-wrong", {"value": address}


def _flood(given: Given) -> Iterator[Mistake]:
    value = given.get("UPDATES_A_MINUTE", "60")
    if not (value.isascii() and value.isdigit() and 10 <= int(value[:9]) <= 100_000):
        yield "setting-updates-wrong", {"value": value}


def _is_for_browsers(address: str) -> bool:
    """Over https, since sign-in links and cookies go there; this machine's own may do without.
    Pages stand at the root of their host."""
    if not _is_web_address(address):
        return False
    parts = urlsplit(address)
    safe = parts.scheme == "https" or is_loopback(parts.hostname or "")
    bare = parts.path in ("", "/") and not parts.query and not parts.fragment
    return safe and bare and "@" not in parts.netloc


def _webhook(given: Given) -> Iterator[Mistake]:
    address = given.get("WEBHOOK_URL")
    if address is None:
        return
    if _is_sandbox(given):
        yield "setting-webhook-without-token", {}
    elif not _is_web_address(address) or not _is_posted_to(address, given):
        yield "setting-webhook-wrong", {"value": address}


def _is_posted_to(address: str, given: Given) -> bool:
    """Telegram's own server posts to few addresses; a Bot API server of one's own is freer."""
    parts = urlsplit(address)
    allowed = parts.scheme == "https" and (parts.port or 443) in _WEBHOOK_PORTS
    heard = parts.path.endswith(WEBHOOK_PATH)
    return heard and (allowed or "TELEGRAM_API_URL" in given)


def _messenger(given: Given) -> Iterator[Mistake]:
    address = given.get("TELEGRAM_API_URL")
    if address is None:
        return
    if not _is_web_address(address):
        yield "setting-api-wrong", {"value": address}
    elif _is_sandbox(given):
        yield "setting-api-without-token", {}


_CHECKS: tuple[Callable[[Given], Iterator[Mistake]], ...] = (
    _token,
    _database,
    _owner,
    _words,
    _web,
    _flood,
    _webhook,
    _messenger,
)


def _is_sandbox(given: Given) -> bool:
    return "BOT_TOKEN" not in given and "BOT_TOKEN_FILE" not in given


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _is_web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
