# Maneno yanayoita amri, yakitenganishwa kwa mkato. La kwanza ndilo linalotajwa na maandishi mengine.
command-join = jiunge, kujiunga
command-menu = menyu, orodha, msaada, ?
command-start = anza, kuanza
command-stop = sitisha, acha, komesha, simamisha
command-name = jina
command-language = lugha
command-community = jumuiya, jumuia
command-pause = pumzika, mapumziko
command-resume = rudi, nimerudi
command-leave = ondoka, kuondoka
command-mydata = taarifa zangu, data zangu, data yangu
command-forget = nifute, nisahau
command-link = unganisha
command-here = nipo hapa, niko hapa
command-post = chapisha, shiriki, shirikisha
command-withdraw = futa
command-more = soma, soma zaidi
