reach-preview = { $inside } enseguida{ $template ->
    [0] {""}
   *[other] , { $template } con plantilla de WhatsApp
}{ $parked ->
    [0] {""}
   *[other] , { $parked } cuando vuelvan a escribir
}. Cerca de { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h
}{ $cost ->
    [none] .
   *[other] , { $cost }.
}
