import json
from pathlib import Path

from benchmarks.search.asking import Answer, Outcome
from benchmarks.search.data import Query, corpus_of, read_queries
from benchmarks.search.growth import grown, vocabulary
from benchmarks.search.peers.fts5 import Fts5
from benchmarks.search.predictions import write_predictions

REGISTER = [
    {
        "id": "A-1",
        "direction": "Надзор",
        "process": "Контроль содержания кровли",
        "life_situation": "Нарушена герметичность кровли, осадки проникают в помещения",
        "need": ["получение информации"],
        "touchpoints": [{"name": "Официальный сайт", "kind": "цифровая"}],
        "keywords": ["протечка крыши"],
        "faq": [{"q": "Что делать при протечке?", "a": "Составьте акт."}],
    },
    {"id": "A-2", "life_situation": "Гражданин записывается на личный приём руководителя"},
]


def register(folder: Path) -> Path:
    return written(folder / "register.json", REGISTER)


def written(file: Path, content: object) -> Path:
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return file


def test_a_prediction_tells_the_action_the_ids_and_the_time(tmp_path: Path) -> None:
    ids = tuple(f"A-{number}" for number in range(12))
    asked = Outcome(Query("Q1", "крыша"), Answer(ids, "menu"), 1.23456)

    write_predictions(tmp_path / "out.json", [asked])

    content = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert content == {"Q1": {"action": "menu", "ids": list(ids[:10]), "ms": 1.235}}


def test_a_query_needs_no_gold(tmp_path: Path) -> None:
    file = written(tmp_path / "queries.json", [{"id": "Q1", "text": "крыша"}])

    (query,) = read_queries(file)

    assert not query.in_scope
    assert not query.out_of_scope


def test_out_of_scope_is_known_by_an_empty_gold_and_by_the_group(tmp_path: Path) -> None:
    content = [{"id": "1", "text": "суп", "gold": []}, {"id": "2", "text": "суп", "group": "oos"}]

    queries = read_queries(written(tmp_path / "queries.json", content))

    assert all(query.out_of_scope for query in queries)


def test_a_row_keeps_every_text_in_its_field(tmp_path: Path) -> None:
    first, second = corpus_of(register(tmp_path), {}).rows

    assert first.fields["phrase"] == ("протечка крыши", "Что делать при протечке?")
    assert first.fields["template"] == ("Составьте акт.",)
    assert second.fields["process"] == ()


def test_a_peer_finds_a_word_in_another_form(tmp_path: Path) -> None:
    peer = Fts5()
    peer.load(corpus_of(register(tmp_path), {}))

    assert peer.ask(Query("1", "кровлю чинить")).ids == ("A-1",)
    assert peer.ask(Query("2", "?? ! \"' OR")).ids == ()


def test_a_list_grows_alike_each_time_and_has_new_words(tmp_path: Path) -> None:
    rows = corpus_of(register(tmp_path), {}).rows

    many = grown(rows, 40)

    assert many == grown(rows, 40)
    assert many[:2] == rows
    assert len({row.id for row in many}) == 40
    assert vocabulary(many) > 2 * vocabulary(rows)
    assert many[2].fields["need"] == rows[0].fields["need"]
