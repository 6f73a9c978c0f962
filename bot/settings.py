"""What the bot needs besides: its messenger and its web address."""

from functools import cached_property

from sqlalchemy import make_url

from admin.settings import Settings
from bot.admission import A_MINUTE
from bot.telegram.secret import webhook_secret


class BotSettings(Settings):
    """Read once at the entry, after `admin.settings.problems` found nothing wrong."""

    telegram_api_url: str | None = None
    webhook_url: str | None = None
    web_host: str = "127.0.0.1"
    web_port: int = 8080
    updates_a_minute: int = A_MINUTE
    """Of one person; the rest of a flood is dropped."""

    @cached_property
    def token(self) -> str | None:
        """The bot's token from wherever it was given; None in the sandbox."""
        if self.bot_token_file is not None:
            return self.bot_token_file.read_text(encoding="utf-8").strip()
        return self.bot_token.get_secret_value().strip() if self.bot_token else None

    @property
    def own_address(self) -> str:
        """Where this machine finds our own web server."""
        host = f"[{self.web_host}]" if ":" in self.web_host else self.web_host
        return f"http://{host}:{self.web_port}"

    @property
    def office_address(self) -> str:
        """Where people reach our pages, without a slash at its end; empty when nobody said."""
        own = self.own_address if self.sandbox else ""
        return (self.web_address or own).rstrip("/")

    @property
    def api_address(self) -> str | None:
        """The messenger's server: our own sandbox, the operator's, or None for Telegram's."""
        return self.own_address if self.sandbox else self.telegram_api_url

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log line may hold."""
        addresses = filter(None, (self.database, self.database_owner_url))
        passwords = (make_url(address).password or "" for address in addresses)
        token = self.token or ""
        return (token, webhook_secret(token), *passwords)
