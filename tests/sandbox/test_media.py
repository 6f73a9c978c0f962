import struct
from itertools import pairwise

import httpx

from bot.sandbox.files import MEBIBYTE
from bot.sandbox.world import TOKEN
from tests.sandbox.client import SandboxClient
from tests.sandbox.conftest import CITIZEN, Call


def _png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height)


async def _send(
    http: httpx.AsyncClient, kind: str, name: str, data: bytes, **fields: str
) -> httpx.Response:
    return await http.post(
        f"/bot{TOKEN}/send{kind.capitalize()}",
        data={"chat_id": str(CITIZEN), **fields},
        files={kind: (name, data)},
    )


async def test_a_document_is_sent_and_sent_again_by_its_id(
    http: httpx.AsyncClient, call: Call, people: SandboxClient
) -> None:
    first = await _send(
        http, "document", "Перечень.docx", b"abc", caption="<b>№ 4</b>", parse_mode="HTML"
    )
    document = first.json()["result"]["document"]

    await call("sendDocument", chat_id=CITIZEN, document=document["file_id"])

    assert (document["file_name"], document["file_size"]) == ("Перечень.docx", 3)
    assert first.json()["result"]["caption_entities"][0]["type"] == "bold"
    assert await people.chat_text(CITIZEN) == (
        "[1] bot: [document Перечень.docx] № 4\n[2] bot: [document Перечень.docx]\n"
    )
    assert await people.file(document["file_id"]) == b"abc"
    assert (await people.outbox("sendDocument"))[0]["params"]["document"].endswith("(3 bytes)")


async def test_a_photo_must_be_a_picture(http: httpx.AsyncClient, people: SandboxClient) -> None:
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", 30, 40)

    sent = [await _send(http, "photo", "a", data) for data in (_png(640, 480), jpeg)]
    text = await _send(http, "photo", "a.png", b"no picture")
    narrow = await _send(http, "photo", "a.png", _png(2100, 100))

    assert [answer.status_code for answer in sent] == [200, 200]
    assert "[photo 640x480]" in await people.chat_text(CITIZEN)
    assert "[photo 40x30]" in await people.chat_text(CITIZEN)
    assert text.json()["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    assert narrow.json()["description"] == "Bad Request: PHOTO_INVALID_DIMENSIONS"


async def test_files_that_are_too_big_or_empty_are_refused(http: httpx.AsyncClient) -> None:
    document = await _send(http, "document", "a", b"x" * (50 * MEBIBYTE + 1))
    photo = await _send(http, "photo", "a", _png(10, 10) + b"x" * 10 * MEBIBYTE)
    empty = await _send(http, "document", "a", b"")

    assert (document.status_code, document.json()["description"]) == (
        413,
        "Request Entity Too Large",
    )
    assert photo.json()["description"] == "Bad Request: file is too big for a photo"
    assert empty.json()["description"] == "Bad Request: file must be non-empty"


async def test_a_missing_or_foreign_file_is_refused(http: httpx.AsyncClient, call: Call) -> None:
    missing = await call("sendDocument", chat_id=CITIZEN)
    foreign = await call("sendDocument", chat_id=CITIZEN, document="https://example.org/a.pdf")
    unknown = await call("getFile", file_id="x")
    path = await http.get(f"/file/bot{TOKEN}/documents/none.txt")

    assert missing["description"] == "Bad Request: there is no document in the request"
    assert foreign["description"] == "Bad Request: wrong file identifier/HTTP URL specified"
    assert unknown["description"] == "Bad Request: invalid file_id"
    assert path.status_code == 404


async def test_a_caption_over_1024_characters_is_refused(http: httpx.AsyncClient) -> None:
    answers = [await _send(http, "document", "a", b"x", caption="x" * n) for n in (1024, 1025)]

    assert answers[0].status_code == 200
    assert answers[1].json()["description"] == "Bad Request: message caption is too long"


async def test_the_bot_downloads_what_a_person_sent(
    http: httpx.AsyncClient, call: Call, people: SandboxClient
) -> None:
    await people.upload(CITIZEN, "приказ.txt", b"text", caption="вот")

    message = (await call("getUpdates"))["result"][0]["message"]
    file = (await call("getFile", file_id=message["document"]["file_id"]))["result"]
    data = await http.get(f"/file/bot{TOKEN}/{file['file_path']}")

    assert (message["document"]["file_name"], message["caption"]) == ("приказ.txt", "вот")
    assert data.content == b"text"


async def test_a_file_over_20_megabytes_cannot_be_downloaded(
    call: Call, people: SandboxClient
) -> None:
    await people.upload(CITIZEN, "a.bin", b"x" * (20 * MEBIBYTE + 1))

    message = (await call("getUpdates"))["result"][0]["message"]
    answer = await call("getFile", file_id=message["document"]["file_id"])

    assert answer["description"] == "Bad Request: file is too big"


async def test_a_document_can_be_told_in_json(call: Call, people: SandboxClient) -> None:
    await people.send(CITIZEN, "вот", document={"name": "a.txt", "text": "б"})

    document = (await call("getUpdates"))["result"][0]["message"]["document"]

    assert await people.file(document["file_id"]) == "б".encode()


async def test_message_ids_grow(http: httpx.AsyncClient) -> None:
    sent = [(await _send(http, "document", "a", b"x")).json()["result"] for _ in range(3)]

    assert all(a["message_id"] < b["message_id"] for a, b in pairwise(sent))
