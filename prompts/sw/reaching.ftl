reach-preview = { $inside } mara moja{ $template ->
    [0] {""}
   *[other] , { $template } kwa kiolezo cha WhatsApp
}{ $parked ->
    [0] {""}
   *[other] , { $parked } watakapoandika tena
}. Kama { $hours ->
    [0] dakika { $minutes }
   *[other] saa { $hours }
}{ $cost ->
    [none] .
   *[other] , { $cost }.
}
