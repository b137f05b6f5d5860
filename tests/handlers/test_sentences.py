"""Sentences of every day begin with the words of commands, and are no commands."""

from __future__ import annotations

import pytest

from tests.talk import Talk

SENTENCES = [
    ("en", "Stop shouting in class and they listen."),
    ("en", "Leave the books on the table."),
    ("en", "Name the animals in the picture, then draw them."),
    ("en", "Language is a barrier in grade 1."),
    ("en", "More books would help."),
    ("en", "Join us on Friday at the school."),
    ("en", "Pause after each question."),
    ("fr", "Suite à la réunion, voici la fiche."),
    ("fr", "Ici, les élèves comptent avec des cailloux."),
    ("fr", "Plus de livres seraient utiles."),
    ("sw", "Acha wanafunzi wafanye kazi kwa vikundi."),
    ("sw", "Toka mwaka jana tunatumia mawe kuhesabu."),
    ("es", "Aquí los niños cuentan con piedras."),
    ("es", "Parar a media lección y preguntar ayuda mucho."),
    ("es", "Ver a los colegas dar clase enseña."),
    ("pt", "Aqui as crianças contam com pedras."),
    ("pt", "Entrar na sala a cantar acalma a turma."),
    ("pt", "Ler em voz alta todos os dias ajuda."),
    ("ar", "هنا في مدرستنا نعد بالحجارة."),
    ("ar", "اللغة العربية صعبة على التلاميذ."),
]


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
async def test_a_sentence_is_asked_about(talk: Talk, language: str, sentence: str) -> None:
    await talk.joined("amina", language=language)
    await talk.say("amina", sentence)
    heard = talk.heard()
    assert [*heard] == ["amina"]
    (asked,) = heard["amina"]
    assert asked.startswith(_question(talk, language))


def _question(talk: Talk, language: str) -> str:
    return talk.app.texts.render(language, "post-what", {"community": "Kakuma Maths Circle"})
