"""Runs the sandbox as its own process: `python -m bot.sandbox [--host H] [--port P]`."""

import argparse
import socket
import sys
import time
from contextlib import suppress

from bot.sandbox.serving import server
from bot.sandbox.updates import fresh_id
from bot.sandbox.world import World
from locales import Say

_LOOPBACK = ("127.0.0.1", "::1", "localhost")


def main(arguments: list[str] | None = None) -> int:
    """Serve until stopped; 2 when it may not or cannot listen there."""
    say = Say("ru")
    given = _parser(say).parse_args(arguments)
    if given.host not in _LOOPBACK:
        print(say("sandbox-refused-host"), file=sys.stderr)
        return 2
    if _taken(given.host, given.port):
        print(say("sandbox-port-taken", port=str(given.port)), file=sys.stderr)
        return 2
    host = f"[{given.host}]" if ":" in given.host else given.host
    address = f"http://{host}:{given.port}/sandbox"
    print(say("sandbox-served", address=address), flush=True)
    with suppress(KeyboardInterrupt):
        server(
            World(first_message_id=fresh_id(time.time())), host=given.host, port=given.port
        ).run()
    return 0


def _parser(say: Say) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot.sandbox", description=str(say("sandbox-about-command"))
    )
    parser.add_argument("--host", default="127.0.0.1", help=str(say("sandbox-about-host")))
    parser.add_argument("--port", type=int, default=8081, help=str(say("sandbox-about-port")))
    return parser


def _taken(host: str, port: int) -> bool:
    """Asked before, so that a taken port is a sentence and not a trace."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
