# O que um membro ensina, e a quem.
subjects-which =
    O que ensina? Envie os números, por exemplo: 1 4. Os pedidos de ajuda sobre isso chegam-lhe primeiro. 0 para nada.
    { $lines }
subjects-now = Ensina: { $subjects }. Os pedidos de ajuda sobre isso chegam-lhe primeiro.
subjects-none = Está bem, não guardo nenhuma disciplina sua.
subjects-unknown = Não vejo aí nenhuma disciplina. Envie números de 1 a { $count }, ou DISCIPLINAS para ver a lista.
level-which = A quem ensina?
level-now = Ensina: { $level }. Obrigado.
level-early = Pré-escolar
level-primary = Primário
level-secondary = Secundário
level-adult = Adultos
also-level-early = infantil, jardim de infância, creche
also-level-primary = ensino primário, fundamental, básico
also-level-secondary = ensino secundário, ensino médio, liceu
also-level-adult = adulto, educação de adultos
