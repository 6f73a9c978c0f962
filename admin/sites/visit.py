"""Whether a site answers: one bounded, polite look that never leads into our own network.

A name is resolved once, and only a public address is connected to, so that an address in a list
cannot make the program look at the machine beside it. Certificates are not judged: many state
sites have theirs from a national authority, and nothing that they say is believed or kept.
"""

import asyncio
import errno
import re
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urljoin, urlsplit

SECONDS = 5.0
"""For the whole look, redirects and all."""

MOST = 64 * 1024
"""Bytes that are read of an answer: its head, and no more."""

_REDIRECTS = 3
_AGENT = "touchpoints-link-check/1.0"
_REFUSES_US = (401, 403, 429, 451)
"""The site is there; it does not like programs, or wants to know who asks."""

_PORTS = (80, 443)
"""Where pages are; behind other ports may be anything."""

_CARRIERS = tuple(
    IPv6Network(each) for each in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "::/96")
)
"""Addresses that carry one of IPv4 within, which a gateway may lead to (RFC 6052, 8215, 3056)."""

_STATUS = re.compile(rb"HTTP/1\.[01] (\d{3})")
_LOCATION = re.compile(rb"(?im)^location:[ \t]*(\S+)")


@dataclass(frozen=True)
class Visited:
    """What one look told; not `heard`: this machine had no network, so nothing is known."""

    answers: bool
    status: int = 0
    heard: bool = True


Allowed = Callable[[str, int], bool]
"""Whether an address, «198.51.100.7», may be connected to at a port."""


def is_public(address: str) -> bool:
    """Not this machine, its network, or what only looks like another's address."""
    found = ip_address(address)
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    if isinstance(found, IPv6Address) and any(found in each for each in _CARRIERS):
        return False
    return found.is_global and not found.is_multicast


def is_open_to_all(address: str, port: int) -> bool:
    """A page of the public network."""
    return port in _PORTS and is_public(address)


async def visit(
    address: str, *, allowed: Allowed = is_open_to_all, seconds: float = SECONDS
) -> Visited:
    """Ask for the page's head; where a server knows no such question, for the page."""
    try:
        async with asyncio.timeout(seconds):
            status = await _status(address, allowed)
    except (TimeoutError, OSError, ValueError) as error:
        return Visited(answers=False, heard=not _is_without_network(error))
    return Visited(answers=200 <= status < 400 or status in _REFUSES_US, status=status)


async def _status(address: str, allowed: Allowed) -> int:
    for _ in range(_REDIRECTS + 1):
        status, location = await _ask("HEAD", address, allowed)
        if status >= 400 and status not in _REFUSES_US:
            status, location = await _ask("GET", address, allowed)
        if not (300 <= status < 400 and location):
            return status
        address = urljoin(address, location)
    return status


async def _ask(method: str, address: str, allowed: Allowed) -> tuple[int, str]:
    """The status and where it leads on; raises OSError or ValueError where there is none."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise ValueError("not a page's address")
    reader, writer = await _connect(parts, allowed)
    try:
        writer.write(_question(method, parts))
        await writer.drain()
        head = await _head(reader)
    finally:
        writer.close()
    found = _STATUS.match(head)
    if found is None:
        raise ValueError("not a page's answer")
    location = _LOCATION.search(head)
    return int(found[1]), location[1].decode("latin-1") if location else ""


async def _connect(
    parts: SplitResult, allowed: Allowed
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    secure = parts.scheme == "https"
    host = _host(parts)
    port = parts.port or (443 if secure else 80)
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(each[4][0]) for each in found]
    if not addresses or not all(allowed(each, port) for each in addresses):
        raise ValueError("not a public address")
    return await asyncio.open_connection(
        addresses[0],
        port,
        limit=MOST,
        ssl=_unjudged() if secure else None,
        server_hostname=host if secure else None,
    )


def _host(parts: SplitResult) -> str:
    """«пример.рф» as the network knows it."""
    return (parts.hostname or "").encode("idna").decode("ascii")


def _unjudged() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _question(method: str, parts: SplitResult) -> bytes:
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    host = _host(parts) + (f":{parts.port}" if parts.port else "")
    lines = (
        f"{method} {_quoted(path)} HTTP/1.1",
        f"Host: {host}",
        f"User-Agent: {_AGENT}",
        "Accept: */*",
        "Connection: close",
    )
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


def _quoted(path: str) -> str:
    """Nothing in a path may end the line of the question or begin another."""
    return "".join(
        each if "!" <= each <= "~" else "".join(f"%{byte:02X}" for byte in each.encode())
        for each in path
    )


async def _head(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError as error:
        return error.partial
    except asyncio.LimitOverrunError as error:
        raise ValueError("a head without an end") from error


def _is_without_network(error: Exception) -> bool:
    if isinstance(error, socket.gaierror):
        return error.errno == socket.EAI_AGAIN
    return isinstance(error, OSError) and error.errno == errno.ENETUNREACH
