reach-preview = يصل فورا إلى { $inside }{ $template ->
    [0] {""}
   *[other] ، وبقالب واتساب إلى { $template }
}{ $parked ->
    [0] {""}
   *[other] ، وعند كتابتهم إلى { $parked }
}. خلال { $hours ->
    [0] { $minutes } د
   *[other] { $hours } س
} تقريبا{ $cost ->
    [none] .
   *[other] ، { $cost }.
}
