"""Languages translated in part: said in their own words, else in Russian, string by string."""

import re

import pytest

from locales import BEGUN, DEFAULT_LANGUAGE, LANGUAGES, Say, WordsError, keys, missing, offered
from locales.__main__ import main, summary, to_fill
from tests.test_locales import arguments, messages


@pytest.mark.parametrize("language", BEGUN)
def test_what_is_translated_is_said_so_and_the_rest_in_russian(language: str) -> None:
    say, russian = Say(language), Say(DEFAULT_LANGUAGE)

    assert say("citizen-back") != russian("citizen-back")
    assert say("citizen-beginning") == russian("citizen-beginning")
    assert say.has("citizen-beginning") and not say.has("no-such-message")
    assert say.own({"ru": "Приём", language: "…"}) == "…"
    assert say.own({"ru": "Приём"}) == "Приём"
    with pytest.raises(WordsError):
        say("no-such-message")


@pytest.mark.parametrize("language", BEGUN)
def test_a_begun_language_has_no_message_of_its_own_and_no_other_arguments(language: str) -> None:
    russian = messages(DEFAULT_LANGUAGE)

    for key, message in messages(language).items():
        assert key in russian, f"{language}: {key}"
        assert arguments(message) == arguments(russian[key]), f"{language}: {key}"


def test_a_language_is_offered_once_it_says_what_every_citizen_meets(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert offered() == LANGUAGES

    monkeypatch.setattr("locales._MET_FIRST", ())
    monkeypatch.setattr("locales.missing", lambda language, *files: frozenset(files))

    assert offered() == (*LANGUAGES, *BEGUN)


@pytest.mark.parametrize("language", BEGUN)
def test_a_translator_is_told_what_is_missing(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    done = len(keys(language))
    stub = "\n".join(to_fill(language, "citizen.ftl"))

    assert summary(language)[-1].strip() == f"{done}/{len(keys(DEFAULT_LANGUAGE))}"
    assert len(missing(language)) == len(keys(DEFAULT_LANGUAGE)) - done
    assert "# citizen-beginning = В начало\ncitizen-beginning =" in stub
    assert not re.search("^citizen-back", stub, re.MULTILINE)
    assert main([language, "citizen.ftl"]) == 0 and main(["xx"]) == 2
    assert stub.strip() in capsys.readouterr().out
