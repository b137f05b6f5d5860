"""The prompt library: whole, short, and in an order that does not tire a community."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from handlers.names import DIRECTIONS
from prompts.choosing import ORDERS
from prompts.library import LEVELS, LibraryError, load
from prompts.texts import FOLDER
from tests.prompts.test_texts import NARROW
from tests.wording import all_texts

LIBRARY = load()
TEXTS = all_texts()
LANGUAGES = ("en", "ar", "es", "fr", "pt", "sw")
LONGEST = {"en": 130, "sw": 130, "fr": 140, "es": 140, "pt": 140, "ar": 100}
"""One SMS of 160 (of 70 in Arabic, or two) with what the message adds round a prompt."""

MONDAY = date(2026, 8, 31)
WEEK = timedelta(weeks=1)
SEEDS = (1, 2, 3, 63, 64, 65, 1_000, 20_000, 999_983)


def asked_weekly(seed: int, weeks: int, level: str | None = None) -> list[str]:
    """What a community is asked, week by week."""
    asked: dict[str, date] = {}
    said = []
    for week in range(weeks):
        today = MONDAY + week * WEEK
        said.append(LIBRARY.next_for(seed, asked, today, level=level))
        asked.pop(said[-1], None)
        asked[said[-1]] = today
    return said


def themes_of(keys: list[str] | tuple[str, ...]) -> list[str]:
    return [LIBRARY.prompts[key].theme for key in keys]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_over_sixty_short_prompts_and_no_two_are_alike(language: str) -> None:
    said = [TEXTS.render(language, prompt.text_key) for prompt in LIBRARY.prompts.values()]
    said += [TEXTS.render(language, frame.next_key) for frame in LIBRARY.frames.values()]
    assert len(LIBRARY.prompts) > 60
    assert len(set(said)) == len(said)
    assert [text for text in said if len(text) > LONGEST[language]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_prompt_is_one_question(language: str) -> None:
    for prompt in LIBRARY.prompts.values():
        text = TEXTS.render(language, prompt.text_key)
        assert len(re.findall("[?؟]", text)) == 1, text
        assert text[-1] in "?؟", text


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_short_and_each_is_another(language: str) -> None:
    titles = [TEXTS.render(language, f"theme-{theme}") for theme in LIBRARY.themes]
    titles += [TEXTS.render(language, frame.text_key) for frame in LIBRARY.frames.values()]
    assert len(set(titles)) == len(titles)
    assert [title for title in titles if len(title) > 35] == []


def test_it_has_many_themes_frames_and_something_for_each_level() -> None:
    assert len(LIBRARY.themes) >= 10
    assert {prompt.theme for prompt in LIBRARY.prompts.values()} == {*LIBRARY.themes}
    assert {prompt.frame for prompt in LIBRARY.prompts.values()} == {*LIBRARY.frames}
    assert {prompt.level for prompt in LIBRARY.prompts.values()} == {*LEVELS}


def test_every_frame_names_who_wrote_of_it_and_when() -> None:
    for frame in LIBRARY.frames.values():
        assert re.search(r"\b(19|20)\d\d\b", frame.source), frame.key
        assert len(frame.steps) >= 3
        assert frame.note


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("level", [None, *LEVELS[1:]])
def test_nothing_is_asked_twice_in_sixty_weeks_and_no_theme_twice_running(
    seed: int, level: str | None
) -> None:
    said = asked_weekly(seed, 60, level)
    themes = themes_of(said)
    assert len(set(said)) == 60
    assert all(one != other for one, other in pairwise(themes))


@pytest.mark.parametrize("level", [None, *LEVELS[1:]])
def test_no_order_there_is_has_neighbours_of_one_theme_even_where_it_begins_anew(level: str | None) -> None:
    for seed in range(ORDERS):
        order = LIBRARY.order(seed, level)
        themes = themes_of((*order, order[0]))
        assert all(one != other for one, other in pairwise(themes)), (seed, level)
        assert {LIBRARY.prompts[key].level for key in order} == {"any", *([level] if level else [])}


def test_communities_are_asked_in_different_orders_and_each_in_the_same_after_a_restart() -> None:
    assert len({tuple(asked_weekly(seed, 5)) for seed in range(1, 1_000)}) > 900
    assert load().order(7) == LIBRARY.order(7)


def test_after_a_year_what_was_asked_longest_ago_comes_again() -> None:
    said = asked_weekly(5, 130)
    again = {key: [week for week, one in enumerate(said) if one == key] for key in said}
    assert all(later - earlier > 52 for weeks in again.values() for earlier, later in pairwise(weeks))
    asked = {key: MONDAY - timedelta(days=number) for number, key in enumerate(LIBRARY.order(5))}
    assert LIBRARY.next_for(5, asked, MONDAY) == LIBRARY.order(5)[-1]


def test_what_is_forgotten_after_a_year_does_not_push_aside_what_was_never_asked() -> None:
    order = LIBRARY.order(5)
    asked = {key: MONDAY - number * WEEK for number, key in enumerate(reversed(order[3:53]))}
    assert LIBRARY.next_for(5, asked, MONDAY) == order[53]


def test_own_prompts_come_first_and_each_once() -> None:
    assert LIBRARY.next_for(5, {}, MONDAY, own=("own:3", "own:9")) == "own:3"
    asked = {"own:3": MONDAY - 2 * WEEK, "own:9": MONDAY - WEEK, "gone-by-now": MONDAY - WEEK}
    assert LIBRARY.next_for(5, asked, MONDAY, own=("own:3", "own:9")) == LIBRARY.order(5)[0]


def test_a_prompt_fired_by_hand_is_not_asked_again_and_its_theme_waits() -> None:
    order = LIBRARY.order(5)
    twin = next(key for key in order[2:] if LIBRARY.prompts[key].theme == LIBRARY.prompts[order[0]].theme)
    asked = {order[0]: MONDAY - 3 * WEEK, twin: MONDAY}
    themes = themes_of([twin, *LIBRARY.suggestions(5, asked, MONDAY)])
    assert len(set(themes)) == 4
    assert not {*asked} & {*LIBRARY.suggestions(5, asked, MONDAY, len(order) - 2)}


def test_suggestions_are_of_different_themes_and_the_first_is_what_would_come() -> None:
    for seed in SEEDS:
        suggested = LIBRARY.suggestions(seed, {}, MONDAY)
        assert suggested[0] == LIBRARY.next_for(seed, {}, MONDAY)
        assert len(set(themes_of(suggested))) == 3
    assert LIBRARY.suggestions(5, {}, MONDAY, own=["own:3"])[0] == "own:3"
    assert len(LIBRARY.suggestions(5, {}, MONDAY, 1_000)) == len(LIBRARY.order(5))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the library, to break."""
    shutil.copy(FOLDER / "library.toml", tmp_path)
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
        shutil.copy(FOLDER / language / "library.ftl", tmp_path / language)
    return tmp_path


def edit(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def test_a_whole_copy_loads(folder: Path) -> None:
    assert load(folder) == LIBRARY


FIRST = '[[prompt]]\nkey = "classroom-calm-moment"\n'


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("sw/library.ftl", "prompt-wellbeing-smile =", "prompt-smile =", "wellbeing-smile is missing"),
        (
            "ar/library.ftl",
            "prompt-wellbeing-smile =",
            "prompt-smile =",
            "prompt-smile is not in library.toml",
        ),
        ("fr/library.ftl", "frame-rose-next =", "#", "fr/library.ftl: frame-rose-next is missing"),
        ("pt/library.ftl", "theme-girls =", "#", "pt/library.ftl: theme-girls is missing"),
        ("library.toml", '"crisis", ', "", "crisis-signs: there is no theme 'crisis'"),
        ("library.toml", '"materials-play"', '"play"', "prompt play: its key must begin with materials-"),
        ("library.toml", 'level = "adult"', 'level = "old"', "there is no level 'old', but any, early,"),
        ("library.toml", 'frame = "rose"', 'frame = "tulip"', "wellbeing-smile: there is no frame 'tulip'"),
        ("library.toml", 'step = "thorn"', 'step = "bud"', "it can open rose, thorn of rose, not 'bud'"),
        ("library.toml", FIRST, FIRST.replace("calm-moment", "noise"), "classroom-noise stands there twice"),
        ("library.toml", FIRST, "[[prompt]]\n", "prompt 1: key is missing"),
        ("library.toml", FIRST, FIRST + "sourse = 1\n", "classroom-calm-moment: sourse is not known"),
        ("library.toml", 'source = "Stephen', 'source = ""\n# ', "frame lenses: source is missing"),
        ("library.toml", 'steps = ["rose", "thorn", "bud"]', 'steps = "rose"', "rose: steps is missing"),
        ("library.toml", 'level = "any"', 'level = "early"', "no prompt is for any level"),
        ("library.toml", "[[prompt]]", "[[prompt", "library.toml: cannot be read: "),
    ],
)
def test_each_fault_is_named(folder: Path, file: str, old: str, new: str, said: str) -> None:
    assert old in (folder / file).read_text(encoding="utf-8")
    edit(folder / file, lambda source: source.replace(old, new))
    with pytest.raises(LibraryError) as raised:
        load(folder)
    assert said in str(raised.value), raised.value


def test_every_fault_is_said_at_once_on_a_line_of_its_own(folder: Path) -> None:
    edit(folder / "sw/library.ftl", lambda source: source.replace("theme-girls =", "#"))
    (folder / "es/library.ftl").rename(folder / "es/other.ftl")
    with pytest.raises(LibraryError) as raised:
        load(folder)
    lines = str(raised.value).splitlines()
    assert lines[0] == "es/library.ftl: theme-classroom is missing"
    assert lines[-1] == "sw/library.ftl: theme-girls is missing"
    assert len(lines) == len(LIBRARY.themes) + len(LIBRARY.prompts) + 2 * len(LIBRARY.frames) + 1


@pytest.mark.parametrize("language", ["en", "sw", "fr", "es", "pt"])
def test_a_weekly_prompt_is_one_sms_where_its_letters_allow(language: str) -> None:
    for prompt in LIBRARY.prompts.values():
        question = TEXTS.render(language, prompt.text_key)
        asked = TEXTS.render(language, "prompt-weekly", {"question": question})
        assert len(asked) <= 160, prompt.key


@pytest.mark.parametrize(("language", "least"), [("en", 76), ("sw", 76), ("fr", 70), ("es", 60), ("pt", 60)])
def test_sixty_prompts_and_more_are_one_sms_in_the_small_alphabet(language: str, least: int) -> None:
    """Á, í, ó, ú, ã and ç are not in it: with one of them 70 characters fit, and a prompt is two SMS."""
    render = TEXTS.render
    asked = [
        render(language, "prompt-weekly", {"question": render(language, one.text_key)}).translate(DIRECTIONS)
        for one in LIBRARY.prompts.values()
    ]
    assert sum(set(text) <= NARROW and len(text) <= 160 for text in asked) >= least
