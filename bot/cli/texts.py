"""`staffroom texts`: what people read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.console import FailedError, Json, command, say, say_json
from bot.cli.values import Language

if TYPE_CHECKING:
    from prompts.library import Library
    from prompts.texts import Texts


def register(cli: typer.Typer) -> None:
    """Add this noun's commands."""
    group = typer.Typer(help="What people read.", no_args_is_help=True)
    group.command("check")(command(check))
    group.command("prompts")(command(prompts))
    cli.add_typer(group, name="texts")


async def check(as_json: Json = False) -> None:
    """Check that the texts are complete in every language and fit the commands."""
    from handlers.topics.registry import build_router
    from prompts import library, texts

    faults: list[str] = []
    languages, count = [], 0
    try:
        loaded = texts.load()
        languages, count = loaded.languages, len(loaded.keys)
        build_router(loaded)
        library.load()
    except (texts.TextsError, LookupError) as error:
        faults = str(error).splitlines()
    if as_json:
        say_json({"ok": not faults, "languages": languages, "texts": count, "faults": faults})
        raise typer.Exit(1 if faults else 0)
    if faults:
        raise FailedError("\n".join(faults))
    typer.echo(f"{count} texts, complete in {', '.join(languages)}.")


async def prompts(language: Annotated[str, Language] = "en", as_json: Json = False) -> None:
    """Show the prompt library in a language, by theme, and where its frames come from."""
    from prompts import library, texts

    said, shelf = texts.load(), library.load()
    if as_json:
        say_json([_facts(shelf, said, language, key) for key in shelf.prompts])
        return
    say(_shown(shelf, said, language))


def _facts(shelf: Library, said: Texts, language: str, key: str) -> dict[str, str]:
    """All that is known of a prompt."""
    prompt = shelf.prompts[key]
    return {
        "key": key,
        "theme": prompt.theme,
        "level": prompt.level,
        "frame": prompt.frame,
        "step": prompt.step,
        "text": said.render(language, prompt.text_key),
        "next": said.render(language, shelf.frames[prompt.frame].next_key),
        "source": shelf.frames[prompt.frame].source,
    }


def _shown(shelf: Library, said: Texts, language: str) -> Iterator[str]:
    for theme in shelf.themes:
        yield said.render(language, f"theme-{theme}")
        for prompt in (one for one in shelf.prompts.values() if one.theme == theme):
            yield f"  {said.render(language, prompt.text_key)}"
            yield f"    {prompt.key}, {prompt.level}, {prompt.frame}: {prompt.step}"
        yield ""
    for frame in shelf.frames.values():
        yield f"{frame.key}: {said.render(language, frame.text_key)} ({', '.join(frame.steps)})"
        yield f"  {said.render(language, frame.next_key)}"
        yield f"    {frame.source}"
