"""The texts: complete in every language, short enough, and naming only words that work."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from prompts.fold import fold, number
from prompts.texts import FOLDER, ISOLATES, Texts, TextsError, is_right_to_left, load, without_isolates
from tests.wording import all_texts

TEXTS = all_texts()
LANGUAGES = ("en", "ar", "es", "fr", "pt", "sw")
LATIN = ("en", "es", "fr", "pt", "sw")
COUNTS = (0, 1, 2, 3, 5, 11, 100)
NUMBERS = frozenset(
    (
        "communities",
        "contributions",
        "count",
        "days",
        "files",
        "kilobytes",
        "length",
        "limit",
        "members",
        "minutes",
        "most",
        "open",
        "received",
        "voices",
        "week",
        "withdrawn",
    )
)
CHOICES = {"kind": ("photo", "voice", "document"), "language": ("en", "fr", "sw", "ar", "es", "pt", "xx")}
IN_GROUPS = ("post", "ask")
"""The commands that texts about groups name, beside /link."""

CAPITALS = re.compile(r"\b[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ-]+(?: [A-ZÀ-ÖØ-Þ]{2,})?(?: [A-Z]+\d+)?(?!\w)")
"""Words in capitals: one, or two that belong together, with the code behind them."""

NARROW = {chr(code) for code in range(32, 127)} - {"`"} | set("\nàéèìòùÇÉÑÄÖÜäöñü¡¿")
"""What we use of the small alphabet of an SMS (3GPP TS 23.038): with other letters 70 fit, not 160."""

BUTTONS = (
    *("yes", "no", "forget-yes", "forget-no", "post-what-post", "post-what-nothing"),
    *("help-everyone", "help-similar-yes", "help-similar-others"),
    *("help-what", "help-helped-button", "help-none-of-these", "help-not-yet"),
)

FOUR_CAPITALS = re.compile("[A-ZÀ-ÖØ-Þ-]{4}")
"""Less than that is no command but SMS, KB and their like."""


def samples(key: str) -> Iterator[dict[str, object]]:
    """Variables for a text: one set for each count and each choice."""
    names = TEXTS.keys[key]
    said: dict[str, object] = {name: f"a{name}" for name in names}
    said.update(dict.fromkeys(names & {"code", "about"}, "P7"))
    said.update(dict.fromkeys(names & {"day"}, date(2026, 3, 2)))
    for count in COUNTS:
        yield {**said, **dict.fromkeys(names & NUMBERS, count)}
    for name in names & CHOICES.keys():
        for value in CHOICES[name]:
            yield {**said, **dict.fromkeys(names & NUMBERS, 7), name: value}


def sentences(language: str) -> Iterator[tuple[str, str]]:
    """Every text that a person reads, rendered once: its key and its words."""
    for key in TEXTS.keys:
        if not key.startswith("command-"):
            yield key, without_isolates(TEXTS.render(language, key, next(samples(key))))


def main_words(language: str, command: str) -> set[str]:
    """The first of a command's words, and the one by which it means something else to some."""
    keys = {f"command-{command}", f"special-{command}"} & TEXTS.keys.keys()
    return {fold(TEXTS.render(language, key).split(",")[0]) for key in keys}


def test_every_language_is_there() -> None:
    assert TEXTS.languages == list(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_renders_with_every_count_and_choice(language: str) -> None:
    for key in TEXTS.keys:
        for variables in samples(key):
            text = TEXTS.render(language, key, variables)
            assert text.strip(), key
            assert not re.search(r"[{}]|->|\$", text), (key, text)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "لم تذهب الرسالة P7 إلى أحد."),
        (1, "الرسالة P7 في طريقها إلى زميل واحد."),
        (2, "الرسالة P7 في طريقها إلى زميلين."),
        (3, "الرسالة P7 في طريقها إلى 3 زملاء."),
        (11, "الرسالة P7 في طريقها إلى 11 زميلًا."),
        (100, "الرسالة P7 في طريقها إلى 100 زميل."),
    ],
)
def test_arabic_counts_in_six_ways(count: int, said: str) -> None:
    text = without_isolates(TEXTS.render("ar", "post-sent", {"code": "P7", "count": count}))
    assert text.startswith(said)


@pytest.mark.parametrize(
    ("language", "limit"),
    [("en", "4,000"), ("fr", "4000"), ("ar", "4000"), ("es", "4000"), ("pt", "4000")],
)
def test_big_numbers_have_plain_signs(language: str, limit: str) -> None:
    assert limit in TEXTS.render(language, "too-long", {"limit": 4000})


WORDS = re.compile(r"[^\W\d_]{2,}")


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_no_sentence_is_left_in_english(language: str) -> None:
    """Single words (No, Maths), names of things and codes are the same in several languages."""
    english = dict(sentences("en"))
    for key, text in sentences(language):
        values = {f"a{name}" for name in TEXTS.keys[key]}
        if len({*WORDS.findall(text)} - values) > 1:
            assert text != english[key], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_welcome_stays_under_300_characters(language: str) -> None:
    letter = "م" if language == "ar" else "m"
    text = TEXTS.render(language, "welcome", {"community": letter * 40, "name": letter * 25})
    assert len(text) < 300


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_fit_their_20_characters(language: str) -> None:
    for key in BUTTONS:
        assert len(TEXTS.render(language, key)) <= 20, key


@pytest.mark.parametrize("language", ["en", "sw"])
def test_an_sms_of_ours_needs_no_wide_alphabet(language: str) -> None:
    for key, text in sentences(language):
        assert text.isascii() or key.startswith("language-"), (key, text)


@pytest.mark.parametrize("language", ["es", "fr", "pt"])
def test_accented_languages_have_no_wide_sign_that_has_a_narrow_twin(language: str) -> None:
    for key, text in sentences(language):
        assert not set("·…’«»–—\u00a0\u202f") & set(text), (key, text)


@pytest.mark.parametrize("language", ["es", "fr", "pt"])
def test_what_is_said_every_day_is_one_sms_in_spite_of_accents(language: str) -> None:
    everyday = (
        "relay-answer relay-more post-sent post-sent-wide post-reached answer-sent withdrawn paused "
        "template-nudge relay-help help-sent help-similar help-solved-thanked help-thanks help-helped "
        "help-waits help-consent"
    )
    for key in everyday.split():
        for variables in samples(key):
            text = TEXTS.render(language, key, variables)
            assert len(text) <= (160 if set(text) <= NARROW else 70), (key, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_words_and_they_call_it(language: str) -> None:
    for key in (key for key in TEXTS.keys if key.startswith("command-")):
        words = TEXTS.render(language, key).split(",")
        assert all(word.strip() for word in words)
        for word in words:
            called = TEXTS.command(language, f"{word.strip().upper()} P7 x")
            assert called == (key.removeprefix("command-"), "P7 x"), word


@pytest.mark.parametrize("language", LATIN)
def test_capitals_are_main_words_of_the_language(language: str) -> None:
    for key, text in sentences(language):
        for said in filter(FOUR_CAPITALS.search, CAPITALS.findall(text)):
            called = TEXTS.command(language, said)
            assert called, (key, said)
            assert fold(said.removesuffix(called[1])) in main_words(language, called[0]), (key, said)


def test_arabic_quotes_are_main_words() -> None:
    former = TEXTS.render("ar", "former-member")
    for key, text in sentences("ar"):
        for said in re.findall("«(.+?)»", text):
            called = TEXTS.command("ar", said)
            assert said == former or (called and fold(said) in main_words("ar", called[0])), (key, said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_erased_hears_the_name_that_stays(language: str) -> None:
    assert TEXTS.render(language, "former-member") in TEXTS.render(language, "forget-sure")


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_menus_list_words_that_work_and_each_once(language: str) -> None:
    keys = ("menu", "menu-rest", "menu-hosting", "menu-coordinating")
    pages = [TEXTS.render(language, key, {"community": "x"}) for key in keys]
    listed = [line for page in pages for line in page.splitlines() if " - " in line or page == pages[1]]
    lines = [line.split(" - ")[0] for line in listed if not line.startswith(("P7", "/link"))]
    words = [word.strip() for line in lines for word in re.split("[,،]", line)]
    called = [found[0] for word in words if (found := TEXTS.command(language, word))]
    twice = [name for name in called if called.count(name) > 1]
    assert len(words) == len(called)
    assert twice == [name for name in called if f"special-{name}" in TEXTS.keys], "each once in each meaning"
    told = {"join", "start", "resume", "here", "done", "close", "elsewhere", "practices", "how", "reach"}
    told |= {"out", "goon", "end", "host"}  # each of these is named where one needs it
    assert {*called} == {
        key.removeprefix("command-") for key in TEXTS.keys if key.startswith("command-")
    } - told


ALONE = ("alines", "alink", "anews", "aquestion", "areach", "awords")
"""Variables that are texts of their own."""


def test_arabic_lines_begin_with_arabic_or_are_latin_alone() -> None:
    for key, text in sentences("ar"):
        if key.startswith(("relay", "language-", "signed", "literal", "join-name-offered", "channel-name")):
            continue
        if key in ("comma", "template-sample-count", "template-sample-code"):
            continue
        for line in text.splitlines():
            if line in ALONE:
                continue
            first = next(char for char in line if char.isalpha())
            assert is_right_to_left(first) or line.startswith("/link "), (key, line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_group_texts_name_words_that_work_in_groups(language: str) -> None:
    for key, text in sentences(language):
        for sign, word in re.findall(r"(?<!\w)([#/])(\w+)", text):
            called = TEXTS.command(language, sign + word)
            assert called, (key, word)
            assert called[0] in (("link",) if sign == "/" else IN_GROUPS), (key, word)
            assert called[1] == "", (key, word)


def test_commands_are_known_in_ones_own_language_and_in_english() -> None:
    assert TEXTS.command("fr", "  Demarrer!") == ("start", "")
    assert TEXTS.command("fr", "EFFACEZ MOI") == ("forget", "")
    assert TEXTS.command("sw", "taarifa  ZANGU.") == ("mydata", "")
    assert TEXTS.command("es", "Mis datos") == ("mydata", "")
    assert TEXTS.command("pt", "LINGUA pt") == ("language", "pt")
    assert TEXTS.command("ar", "استراحه ٧") == ("pause", "٧")
    assert TEXTS.command("ar", "/menu") == ("menu", "")
    assert TEXTS.command("xx", "#post who has\negg boxes?") == ("post", "who has\negg boxes?")
    assert TEXTS.command("en", "chapisha") is None
    assert TEXTS.command("en", "") is None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the texts, to break."""
    for language in LANGUAGES:
        shutil.copytree(FOLDER / language, tmp_path / language)
    return tmp_path


def edit(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def test_a_whole_copy_loads(folder: Path) -> None:
    assert isinstance(load(folder), Texts)


def test_a_text_may_hold_others(folder: Path) -> None:
    for language in LANGUAGES:
        more = f"-bot = Staffroom {language}\nhello = {{ -bot }}: {{ yes }}\n# the end\n"
        path = folder / language / "common.ftl"
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{more}", encoding="utf-8")
    loaded = load(folder)
    assert loaded.render("fr", "hello") == "Staffroom fr: Oui"
    assert "-bot" not in loaded.keys


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("fr/common.ftl", "yes = Oui\n", "", ["fr: yes is missing"]),
        ("sw/common.ftl", "yes =", "extra = x\nyes =", ["sw: extra is not in en"]),
        ("ar/common.ftl", "{ $words }", "{ $word }", ["ar: literal must have the variables: words"]),
        ("fr/common.ftl", "no = Non", "no = { $code }", ["fr: no must have the variables: none"]),
        ("sw/common.ftl", "no = Hapana", "no = { $oops", ["sw/common.ftl", "cannot be read", "no ="]),
        ("en/common.ftl", "no = No\n", "no = No\nno = Nay\n", ["en/common.ftl: no stands there twice"]),
        ("fr/commands.ftl", "= voir", "= Publier, voir", ["fr", "'publier'", "more", "post"]),
        ("fr/commands.ftl", "= voir", "= { $code }, voir", ["command-more must be words alone"]),
    ],
)
def test_a_broken_folder_says_where_and_what(
    folder: Path, file: str, old: str, new: str, said: list[str]
) -> None:
    assert old in (folder / file).read_text(encoding="utf-8")
    edit(folder / file, lambda source: source.replace(old, new, 1))
    with pytest.raises(TextsError) as raised:
        load(folder)
    assert all(part in str(raised.value) for part in said), raised.value


def test_every_fault_is_said_at_once(folder: Path) -> None:
    edit(folder / "fr/common.ftl", lambda source: source.replace("yes = Oui\n", ""))
    edit(folder / "sw/common.ftl", lambda source: source.replace("no = Hapana\n", ""))
    with pytest.raises(TextsError, match=r"fr: yes is missing\nsw: no is missing"):
        load(folder)


def test_an_unknown_language_reads_english_and_an_unknown_text_is_an_error() -> None:
    assert TEXTS.render("xx", "yes") == "Yes"
    with pytest.raises(KeyError):
        TEXTS.render("en", "no-such-text")
    with pytest.raises(KeyError):
        TEXTS.render("en", "choose-number")


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("  Écrire! ", "ecrire"),
        ("FORGET   me", "forget me"),
        ("«قائمة»", "قايمه"),
        ("إِيقَاف", "ايقاف"),
        ("قـــائمة؟", "قايمه"),
        ("\u200fMENU\u200e", "menu"),
        ("\u2068me\u200bnu\u2069\ufeff", "menu"),
        ("?", "?"),
        ("؟", "؟"),
        ("", ""),
    ],
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("7", 7),
        (" 2. ", 2),
        ("3)", 3),
        ("٤٢", 42),
        ("۴۲", 42),
        ("\u200f٧", 7),
        ("042317", 42317),
        ("1234567890", None),
        ("-1", None),
        ("1.5", None),
        ("two", None),
        ("²x", None),
        ("", None),
    ],
)
def test_number(word: str, value: int | None) -> None:
    assert number(word) == value


def test_isolates_stand_only_where_text_runs_from_the_right() -> None:
    here = {"community": "Kakuma"}
    for language in LATIN:
        assert not ISOLATES.search(TEXTS.render(language, "community-now", here))
    assert "\u2068Kakuma\u2069" in TEXTS.render("ar", "community-now", here)
    assert "\u2068معلمو كاكوما\u2069" in TEXTS.render("en", "community-now", {"community": "معلمو كاكوما"})
    assert not ISOLATES.search(TEXTS.render("ar", "literal", {"words": "Kakuma"}))


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("fr", "fr"),
        ("FRANÇAIS", "fr"),
        ("francais", "fr"),
        ("kiswahili", "sw"),
        ("العربية", "ar"),
        ("English.", "en"),
        ("espanol", "es"),
        ("Português", "pt"),
        ("Latin", None),
        ("", None),
    ],
)
def test_language_called(word: str, code: str | None) -> None:
    assert TEXTS.language_called(word) == code


@pytest.mark.parametrize(
    ("hint", "code"),
    [
        ("fr-CD", "fr"),
        ("SW_ke", "sw"),
        ("ar", "ar"),
        ("pt-MZ", "pt"),
        ("es_419", "es"),
        ("yo", None),
        ("", None),
        (None, None),
    ],
)
def test_guess(hint: str | None, code: str | None) -> None:
    assert TEXTS.guess(hint) == code


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_plain_text_is_as_it_is_said_and_one_with_variables_is_none(language: str) -> None:
    assert TEXTS.plain(language, "special-report") == TEXTS.render(language, "special-report")
    assert TEXTS.plain(language, "welcome") is None
