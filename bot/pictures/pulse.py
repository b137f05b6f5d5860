"""The pulse of a community as a chart: numbers only, and no names but the community's own."""

from __future__ import annotations

from typing import Any

from bot.pictures.chart import Chart, Part, Section
from handlers.spans import span, within
from prompts.texts import Texts, without_isolates


def chart_of(texts: Texts, language: str, data: dict[str, Any]) -> Chart:
    """The chart of what `handlers.topics.hosting.pulse` found, in its reader's language."""

    def say(key: str, **variables: Any) -> str:
        return without_isolates(texts.render(language, key, variables))

    people = (("active", "dark"), ("new", "middle"), ("silent", "light"))
    sections = [
        Section(
            say("pulse-chart-people", count=data["members"]),
            tuple(
                Part(data[name], shade, str(data[name]), say(f"pulse-chart-{name}", count=data[name]))
                for name, shade in people
            ),
        ),
        Section(say("pulse-chart-help", count=data["open"]), _waits(texts, language, data), apart=True),
    ]
    if data["first_answer"] is not None:
        answered = within(texts, language, data["first_answer"])
        sections.append(Section(say("pulse-answered", span=answered)))
    two = data["share"]
    if two is not None:
        others = Part(100 - two, "light", f"{100 - two}%", say("pulse-chart-others"))
        both = Part(two, "dark", f"{two}%", say("pulse-chart-two"))
        sections.append(Section(say("pulse-chart-voices"), (both, others)))
    if data["reflections"] is None:
        sections.append(Section(say("pulse-reflections-few")))
    else:
        sections.append(Section(say("pulse-reflections", count=data["reflections"])))
    return Chart(data["community"], say("pulse-chart-days", days=data["days"]), tuple(sections))


def _waits(texts: Texts, language: str, data: dict[str, Any]) -> tuple[Part, ...]:
    """A bar for the half that waits longest, and one for the longest; none where nothing waits."""
    if not data["open"]:
        return ()
    waits = [("pulse-chart-longest", "dark", data["longest"])]
    if data["open"] > 1:
        waits.append(("pulse-chart-median", "middle", data["median"]))
    return tuple(
        Part(
            max(seconds, 1),
            shade,
            "",
            without_isolates(texts.render(language, key, {"span": span(texts, language, seconds)})),
        )
        for key, shade, seconds in waits
    )
