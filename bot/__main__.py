"""`python -m bot`: the real bot with a token, the sandbox without one."""

import asyncio
import os
import sys
from html import unescape

from admin.settings import problems
from bot.app import run
from bot.logs import set_up_logging
from bot.opening import StartError
from bot.settings import BotSettings
from locales import Say


def main() -> int:
    """0 after a clean stop, 2 when something must be mended first, 1 when we broke."""
    found = problems(os.environ)
    for sentence in found:
        print(sentence, file=sys.stderr)
    if found:
        return 2
    settings = BotSettings()
    set_up_logging(settings.level, settings.token)
    try:
        return asyncio.run(run(settings))
    except StartError as error:
        print(unescape(Say("ru")(error.key, **error.words)), file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
