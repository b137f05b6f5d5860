# Mwanachama anafundisha nini, na nani.
subjects-which =
    Unafundisha nini? Tuma namba, kwa mfano: 1 4. Maombi ya msaada kuhusu hayo yatakufikia kwanza. 0 ni hakuna.
    { $lines }
subjects-now = Unafundisha: { $subjects }. Maombi ya msaada kuhusu hayo yatakufikia kwanza.
subjects-none = Sawa, sihifadhi somo lolote lako.
subjects-unknown = Sikuona somo lolote hapo. Tafadhali tuma namba kuanzia 1 hadi { $count }, au MASOMO uone orodha.
level-which = Unafundisha nani?
level-now = Unafundisha: { $level }. Asante.
level-early = Elimu ya awali
level-primary = Msingi
level-secondary = Sekondari
level-adult = Watu wazima
also-level-early = awali, chekechea, malezi
also-level-primary = shule ya msingi, primary
also-level-secondary = shule ya sekondari, upili, shule ya upili
also-level-adult = watu wakubwa, elimu ya watu wazima
