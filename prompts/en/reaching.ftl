# Before a message goes to many: how many it reaches, how long it takes, what it costs.
reach-preview = { $inside } at once{ $template ->
    [0] {""}
   *[other] , { $template } by WhatsApp template
}{ $parked ->
    [0] {""}
   *[other] , { $parked } when they next write
}. About { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h
}{ $cost ->
    [none] .
   *[other] , { $cost }.
}
