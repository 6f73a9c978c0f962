"""A release as JSON: its content as it was hashed, and everything recorded beside it."""

import json
from base64 import b64encode
from collections.abc import Sequence

from storage.models import Agency, Release, ReleaseDocument, StoredFile
from storage.terms import Client

FORMAT = "touchpoint-list/1"
"""What the file says of itself; a change that old readers cannot take gets another number."""


def exact(
    release: Release,
    agency: Agency,
    client: Client,
    documents: Sequence[ReleaseDocument],
    files: Sequence[StoredFile] = (),
) -> bytes:
    """`hash` is the SHA-256 of `content` written canonically: keys sorted, no spaces, UTF-8;
    `files` are the forms that the content names, in base64."""
    whole = {
        "format": FORMAT,
        "agency": {"code": agency.code, "name": agency.name},
        "closed": agency.closed_on.isoformat() if agency.closed_on else None,
        "client": client.value,
        "number": release.number,
        "date": release.date.isoformat(),
        "approved_on": release.approved_on.isoformat(),
        "approved_by": release.approved_by_title,
        "sample": release.sample,
        "document_line": release.document_line,
        "documents": [
            {
                "kind": each.kind,
                "number": each.number,
                "date": each.date.isoformat(),
                "title": each.title,
                "approving": each.approving,
            }
            for each in documents
        ],
        "hash": release.content_hash,
        "content": json.loads(release.content),
        **({"files": [_file(each) for each in files]} if files else {}),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _file(file: StoredFile) -> dict[str, str]:
    return {
        "sha256": file.sha256,
        "media_type": file.media_type,
        "content": b64encode(file.content).decode(),
    }
