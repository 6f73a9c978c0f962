"""What search engines ask first: which addresses there are, and which are not theirs."""

from collections.abc import Iterator
from itertools import islice
from xml.sax.saxutils import escape

from fastapi import APIRouter
from fastapi.responses import Response

from admin.shown_rows import shown_rows
from admin.web.freshness import fresh
from admin.web.public.reader import AReader, open_list
from storage.cards import AgencyCard
from storage.terms import Client

router = APIRouter()

_MOST = 50_000
"""Addresses in one map of a site, by its standard (sitemaps.org)."""

_NOT_THEIRS = ("/office", "/sandbox", "/sim", "/embed/")


@router.head("/robots.txt")
@router.get("/robots.txt")
async def show_robots(reader: AReader) -> Response:
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in _NOT_THEIRS),
        "",
        f"Sitemap: {reader.office.address}/sitemap.xml",
        "",
    ]
    return fresh(reader.request, "\n".join(lines).encode(), "text/plain; charset=utf-8")


@router.head("/sitemap.xml")
@router.get("/sitemap.xml")
async def show_map(reader: AReader) -> Response:
    """Teaching examples stand in no search engine."""
    entries = [_entry(reader.office.address + path) for path in ("/", "/accessibility")]
    for agency in reader.office.cards():
        entries += _entries(agency, reader.office.address)
    listed = "".join(islice(entries, _MOST))
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{listed}</urlset>\n'
    )
    return fresh(reader.request, text.encode(), "application/xml")


def _entries(agency: AgencyCard, address: str) -> Iterator[str]:
    owner = open_list(agency)
    if owner is None or owner.sample:
        return
    page = f"{address}/list/{agency.code}"
    points = dict.fromkeys(row.touchpoint.id for row in shown_rows(agency, Client.EXTERNAL))
    for path in ("", "/releases", *(f"/points/{each}" for each in points)):
        yield _entry(page + path, owner.date.isoformat())


def _entry(address: str, changed: str = "") -> str:
    when = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{escape(address)}</loc>{when}</url>"
