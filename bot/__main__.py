"""`python -m bot`: the real bot with a token, the sandbox without one."""

import asyncio
import os
import sys
from html import unescape

import structlog

from admin.logs import set_up_logging
from admin.settings import problems
from bot.app import run
from bot.opening import StartError
from bot.settings import BotSettings
from locales import Say

_log = structlog.stdlib.get_logger(__name__)


def main() -> int:
    """0 after a clean stop, 2 when something must be mended first, 1 when we broke."""
    found = problems(os.environ)
    for sentence in found:
        print(sentence, file=sys.stderr)
    if found:
        return 2
    settings = BotSettings()
    set_up_logging(settings.level, settings.form, settings.secrets)
    try:
        return asyncio.run(run(settings))
    except StartError as error:
        print(unescape(Say("ru")(error.key, **error.words)), file=sys.stderr)
        return 2
    except Exception:
        _log.critical("the program broke", exc_info=True)
        return 1


if __name__ == "__main__":
    sys.exit(main())
