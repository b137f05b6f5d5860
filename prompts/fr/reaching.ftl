reach-preview = { $inside } tout de suite{ $template ->
    [0] {""}
   *[other] , { $template } par modèle WhatsApp
}{ $parked ->
    [0] {""}
   *[other] , { $parked } dès leur prochain message
}. Environ { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h
}{ $cost ->
    [none] .
   *[other] , { $cost }.
}
