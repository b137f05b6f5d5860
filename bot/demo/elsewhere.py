"""What is said in Goma and in Lethem in the week, as data."""

from __future__ import annotations

from bot.demo.cast import CELESTE, ESPERANCE, FURAHA, JEAN_PAUL, MARIA
from bot.demo.script import VOICE, Line, On

GOMA_LINES: tuple[Line, ...] = (
    Line(On(0, "08:05"), JEAN_PAUL, "MATIÈRES lecture"),
    Line(
        On(0, "17:00"),
        ESPERANCE,
        "PUBLIER Bienvenue, chers collègues ! Combien d'élèves avez-vous devant vous ce trimestre ?",
        name="combien",
    ),
    Line(On(0, "17:25"), JEAN_PAUL, "{combien} 88 en troisième, trois par banc. On respire quand même !"),
    Line(
        On(1, "16:45"),
        JEAN_PAUL,
        "PUBLIER Mes élèves lisent mieux quand ils s'enregistrent en petits groupes sur mon téléphone, "
        "puis s'écoutent. Ils se corrigent tout seuls.",
        name="voix",
    ),
    Line(On(1, "17:30"), ESPERANCE, "J'aimerais voir cela de mes yeux. À lundi, 8 heures ?", quotes="voix"),
    Line(On(1, "18:10"), FURAHA, "{voix} Wazo zuri! Nitajaribu na wasichana wangu."),
    Line(
        On(4, "17:30"),
        FURAHA,
        "CHAPISHA Tumepoteza wiki mbili kwa sababu ya mvua. Ninaanza kila somo na maswali matatu "
        "ya wiki iliyopita.",
        name="mvua",
    ),
    Line(
        On(4, "18:05"), JEAN_PAUL, "{mvua} Même chose ici : trois petites questions, et tout le monde y est."
    ),
    Line(
        On(7, "10:10"),
        ESPERANCE,
        "PUBLIER Ce matin une élève a lu à voix haute pour la première fois. Merci Jean-Paul pour l'idée !",
        name="merci",
    ),
    Line(On(7, "11:10"), JEAN_PAUL, "Bravo à elle, et à toi.", quotes="merci"),
)

LETHEM_LINES: tuple[Line, ...] = (
    Line(On(0, "15:20"), MARIA, "MATERIAS lectura, matemáticas"),
    Line(
        On(0, "18:30"),
        MARIA,
        "PUBLICAR Bienvenida, Celeste. Aquí contamos lo que pasa en clase, también lo que no sale bien.",
    ),
    Line(
        On(1, "15:30"),
        CELESTE,
        "PERGUNTAR As crianças falam macuxi em casa e português comigo. Como ensino as primeiras letras?",
        name="letras",
    ),
    Line(
        On(1, "16:10"),
        MARIA,
        "{letras} Empieza por sus nombres: cada niño trae su letra, y la clase ya tiene un abecedario.",
        name="nombres",
    ),
    Line(On(4, "15:20"), CELESTE, "RESOLVIDO {nombres}"),
    Line(
        On(4, "15:40"),
        CELESTE,
        "HISTÓRIA In the dry season half my class stays at the ranch. When they come back, they hide.",
        then=(
            "So I asked one boy to teach us what he learned there: to count a herd that never stands still.",
            VOICE,
            "He drew dots for cows, by fives. Now every child who comes back teaches one lesson first.",
            "PRONTO",
            "2",
        ),
        name="herd",
    ),
    Line(On(4, "16:20"), MARIA, "REVISAR", then=("1",)),
    Line(
        On(6, "16:15"),
        CELESTE,
        "PRÁTICA Cada criança escreve o seu nome numa pedra. As pedras formam palavras no chão.",
        name="pedras",
        then=("1",),
    ),
)
