"""Practices beyond one community: found, tried there, and the best of all."""

from __future__ import annotations

import pytest

from storage import contributions
from storage.practices import score
from storage.tables import ContributionKind
from tests.handlers.phones import SMART
from tests.talk import Talk


async def test_a_practice_travels_to_another_community_and_its_change_comes_back(talk_anywhere: Talk) -> None:
    """What was found elsewhere is tried there; who shared it hears of it, without the other's name."""
    talk = talk_anywhere
    lodwar = await talk.second_community()
    await talk.joined("amina", "sim-telegram")
    talk.person("joseph", "sim-telegram")
    for text in ("JOIN LODWAR2", "1", "1", "Joseph, Lodwar Primary"):
        await talk.say("joseph", text)
    await talk.say("amina", "PRACTICE Count with beans")
    await talk.say("amina", "2")
    async with talk.app.database.write() as session:
        given = await contributions.by_code(session, talk.community_id, "R1")
        assert given is not None
        await contributions.bring(session, given, lodwar, talk.clock.now())
    await talk.play("""
        joseph: TRIED R1
        > joseph: How did R1 go in your class?
        joseph: 1
        > joseph: What did you change?*without your name*
        joseph: Doum nuts
        > joseph: Thank you! Your change is kept as D3*So far R1 was tried by 1 and worked for 1.
        > amina: D2 - a colleague, Lodwar changed R1, and it worked:|Doum nuts
        amina: HOW R1
        > amina: R1: tried by 1, worked for 1, in part for 0.|How it travelled:|D2, Lodwar: Doum nuts
        joseph: HOW R1
        > joseph: R1: tried by 1*|D3, Lodwar Primary: Doum nuts
        joseph: TRIED R1
        > joseph: You told me about R1 already*
        amina: TRIED D2
        > amina: How did D2 go*
        amina: 1
        > amina: What did you change?*
        amina: 0
        > amina: Thank you! So far D2 was tried by 1 and worked for 1.
        > joseph: a colleague, Kakuma tried D3: it worked!
        joseph: HOW R1
        > joseph: R1: tried by 2, worked for 2, in part for 0.|How it travelled:\
|D3, Lodwar Primary (tried by 1, worked for 1): Doum nuts
    """)


async def test_the_best_of_here_are_those_that_most_say_work(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    async with talk.app.database.write() as session:
        for number, (tried, worked) in enumerate(((3, 3), (20, 18), (2, 2), (10, 2), (9, 6)), start=1):
            await contributions.add(
                session,
                community_id=talk.community_id,
                kind=ContributionKind.PRACTICE,
                author_id=1,
                text=f"Way {number}",
                now=talk.clock.now(),
                tried=tried,
                worked=worked,
                hidden_at=None,
            )
    await talk.play("""
        amina: PRACTICES
        > amina: Tried and good in Kakuma Maths Circle:|R2, worked for 18 of 20: Way 2\
|R1, worked for 3 of 3: Way 1|R5, worked for 6 of 9: Way 5|MORE R2 shows one, HOW R2 how it travelled.
    """)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ((18, 20, 0), (2, 2, 0)),
        ((4, 4, 0), (3, 3, 0)),
        ((5, 10, 4), (5, 10, 0)),
        ((1, 1, 0), (0, 3, 0)),
        ((0, 3, 0), (0, 0, 0)),
    ],
)
def test_the_score_wants_both_success_and_enough_of_it(
    better: tuple[int, int, int], worse: tuple[int, int, int]
) -> None:
    def of(counts: tuple[int, int, int]) -> float:
        worked, tried, partly = counts
        return score(tried, worked, partly)

    assert 0 <= of(worse) <= of(better) < 1
    assert of(better) > of(worse) or of(better) == pytest.approx(0)


def test_the_score_is_the_one_of_the_books() -> None:
    """Nine of ten at 95 %: 0.596."""
    assert score(10, 9) == pytest.approx(0.596, abs=0.001)


@SMART
async def test_a_practice_that_was_found_elsewhere_is_tried_here(talk: Talk, channel: str) -> None:
    await talk.second_community()
    await talk.joined("amina", channel)
    talk.person("joseph", channel)
    for text in ("JOIN LODWAR2", "1", "1", "Joseph, Lodwar Primary"):
        await talk.say("joseph", text)
    await talk.say("amina", "PRACTICE Count with beans in egg boxes")
    await talk.play("""
        joseph: FIND egg boxes
        > joseph: *othing*
        amina: 1
        > amina: Thank you!*
        joseph: FIND egg boxes
        > joseph: Which one do you want to read?*
        joseph: 1
        > joseph: R1 - Amina, Kakuma Primary|Count with beans in egg boxes*
        joseph: TRIED R1
        > joseph: How did R1 go in your class?
        joseph: 1
        > joseph: What did you change?*
        joseph: 0
        > joseph: Thank you! So far R1 was tried by 1 and worked for 1.
        > amina: a colleague, Lodwar tried R1: it worked!
    """)
