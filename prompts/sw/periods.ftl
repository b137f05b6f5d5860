# Majina ya vipindi vilivyopita: orodha za maneno, kama yanavyoandikwa.
period-always = yote, zote, tangu mwanzo
period-this-week = wiki hii
period-last-week = wiki iliyopita, wiki jana
period-this-month = mwezi huu
period-last-month = mwezi uliopita, mwezi jana
period-this-quarter = robo hii
period-last-quarter = robo iliyopita
period-this-year = mwaka huu
period-last-year = mwaka jana, mwaka uliopita
period-last-days = siku # zilizopita, siku #
period-since = tangu, kuanzia
