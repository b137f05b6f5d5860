# Kabla ya kuomba msaada: yanayofanana hutolewa kwanza.
help-similar = Je, mojawapo ya haya linakusaidia? Tuma namba yake, au 0 ili kuwauliza wote.
help-everyone = Uliza wote
help-similar-did = Je, hilo linatosha? 0 ni kuwauliza wote.
help-similar-yes = Ndiyo, asante
help-similar-others = Onyesha mengine
help-similar-good = Vizuri! Basi simwulizi mtu.
