"""What may stand behind a command's word: a sentence that happens to begin with one is no command."""

from __future__ import annotations

import re
from collections.abc import Callable

from prompts.fold import number
from storage.contributions import CODE

Fits = Callable[[str], bool]


def anything(_rest: str) -> bool:
    """`POST` and whatever is to be posted."""
    return True


def nothing(rest: str) -> bool:
    """`STOP` alone: "Stop shouting in class" is a thought to share."""
    return not rest


def a_page(rest: str) -> bool:
    """`MENU`, `MENU 2`: "Help me with fractions" is a thought to share."""
    return not rest or number(rest) is not None


def few(short: int, long: int) -> Fits:
    """So few words at most, or somewhat more with a digit among them: `HOLIDAY 12 Dec to 6 Jan`, but
    "Schedule a talk with the parents" is a thought to share.
    """

    def takes(rest: str) -> bool:
        count = len(rest.split())
        return count <= short or (count <= long and any(char.isdecimal() for char in rest))

    return takes


def one_word(rest: str) -> bool:
    """`LANGUAGE fr`, `PAUSE 7`, `JOIN KAKUMA7` (and "please" behind a code with a digit in it)."""
    words = rest.split()
    return len(words) <= 1 or any(char.isdigit() for char in words[0])


def short_name(rest: str) -> bool:
    """`NAME Amina Wanjiru, Kakuma Primary`: at most four words before the comma."""
    return len(re.split("[,،]", rest)[0].split()) <= 4


def a_code(rest: str) -> bool:
    """`WITHDRAW P7`, `MORE P7 3`, or the word alone, which is asked about."""
    return len(rest) <= 6 or (CODE.match(rest) is not None and len(rest.split()) <= 2)


def only_a_code(rest: str) -> bool:
    """`IN I3`, `TRIED R5`, or the word alone: "In I go" and "Tried it again" are no commands."""
    return not rest or CODE.fullmatch(rest.strip(" .,!?")) is not None


def digits(rest: str) -> bool:
    """`LINK`, `LINK 123456`."""
    return not rest or number(rest.replace(" ", "")) is not None or len(rest.split()) == 1
