"""The templates that the texts need: one a kind and language, named after its words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from prompts.texts import Texts, without_isolates
from storage.templates import INVITATION, NUDGE, PROMPT

UTILITY, MARKETING = "UTILITY", "MARKETING"
"""What brings a member what they asked for by joining, and offers nothing for sale; and what invites who has
asked for nothing yet. Meta may move a template to MARKETING all the same, which costs more: we store the
category that it has."""

WHATSAPP_LANGUAGES = {"pt": "pt_PT"}
"""Where WhatsApp's code for a language is not ours; its own `pt` has none."""

TEMPLATE_LIMIT = 1024
NAME = "staffroom"
VARIABLE = re.compile(r"\{\{(\d+)\}\}")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of template: its text is `template-<name>`, and {{1}}, {{2}}… stand for `variables` in order.

    One with other variables than before gets another name: approved ones of the old name are in use.
    """

    name: str
    variables: tuple[str, ...]
    category: str = UTILITY

    @property
    def text_key(self) -> str:
        """The text that it is made of; a message with this text goes as this template."""
        return f"template-{self.name}"


KINDS = (
    Kind(PROMPT, ("community", "question")),
    Kind(NUDGE, ("count", "community")),
    Kind(INVITATION, ("programme", "community", "code"), MARKETING),
)
"""Whatever must reach somebody outside the window. A new kind needs a line here, and in each language its
text and a sample for each new variable."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A template that there should be; `language` is ours, `code` WhatsApp's; `samples` by number."""

    kind: str
    language: str
    code: str
    name: str
    category: str
    body: str
    variables: tuple[str, ...]
    samples: dict[str, str]


def wanted(texts: Texts) -> list[Wanted]:
    """The templates that the texts need, kind by kind, English first."""
    return [_wanted(texts, kind, language) for kind in KINDS for language in texts.languages]


def _wanted(texts: Texts, kind: Kind, language: str) -> Wanted:
    code = WHATSAPP_LANGUAGES.get(language, language)
    places = {name: f"{{{{{number}}}}}" for number, name in enumerate(kind.variables, start=1)}
    body = without_isolates(texts.render(language, kind.text_key, places))
    version = hashlib.sha256("\n".join((code, kind.category, body)).encode()).hexdigest()[:6]
    samples = {
        str(number): texts.render(language, f"template-sample-{name}")
        for number, name in enumerate(kind.variables, start=1)
    }
    name = f"{NAME}_{kind.name}_{version}"
    return Wanted(kind.name, language, code, name, kind.category, body, kind.variables, samples)


def faults(one: Wanted) -> Iterator[str]:
    """What WhatsApp would reject a template for.

    https://www.twilio.com/docs/content/using-variables-with-content-api
    """
    body, numbers = one.body, [int(number) for number in VARIABLE.findall(one.body)]
    filled = VARIABLE.sub(lambda found: one.samples.get(found[1], ""), body)
    if sorted(set(numbers)) != list(range(1, len(one.variables) + 1)):
        yield f"it must have {len(one.variables)} variables"
    if re.search(r"\A\W*\{\{\d|\}\}\W*\Z", body):
        yield "a variable stands at its start or end"
    if re.search(r"\}\}[^\w{]*\{\{", body):
        yield "two variables have no word between them"
    if len(VARIABLE.sub("", body).split()) < 2 * len(numbers) + 1:
        yield "it has too few words for its variables"
    if any(not sample.strip() or "\n" in sample for sample in one.samples.values()):
        yield "a sample is empty, or has several lines"
    if len(filled) > TEMPLATE_LIMIT:
        yield f"it is over {TEMPLATE_LIMIT} characters"
