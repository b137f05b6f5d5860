reach-preview = { $inside } logo{ $template ->
    [0] {""}
   *[other] , { $template } por modelo do WhatsApp
}{ $parked ->
    [0] {""}
   *[other] , { $parked } quando voltarem a escrever
}. Cerca de { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h
}{ $cost ->
    [none] .
   *[other] , { $cost }.
}
