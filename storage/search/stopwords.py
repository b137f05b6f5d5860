"""The small words of each language, which tell nothing of what a text is about; folded as `words_of` does."""

from __future__ import annotations

_WORDS = {
    "en": """
        a about after all also am an and any are as at be because been before being but by can could did
        do does doing for from get give good had has have having he hello help her here hi him his how i
        if in into is it its just know like make many may me more most much my need no not now of off on
        one only or other our out over please she should so some such than thank thanks that the their
        them then there these they this those to too up us use very want was way we well were what when
        where which while who why will with without would yes you your dear colleagues anyone anybody
        somebody someone idea ideas advice try
    """,
    "fr": """
        alors apres assez au aucun aussi autre aux avant avec avez avoir avons beaucoup bien bon bonjour
        ca car ce cela ces cet cette chez chers ci colleges collegues comme comment dans de des deux dire
        dois doit donc du elle elles en encore entre est et etais etait etant ete etre eu eux faire fait
        faut fois font ici il ils je la le les leur leurs lui ma mais me meme merci mes moi mon ne ni nos
        notre nous on ont ou par parce pas peu peut peux plus pour pourquoi quand que quel quelle quelles
        quels qui quoi sa sans se ses si son sont sous sur ta te tes toi ton tous tout toute toutes tres
        tu un une veux voici vos votre vous aide aidez idee idees quelqu aujourd hui
    """,
    "es": """
        a al algo alguien algun alguna ante antes aqui asi aun aunque bien buenas bueno buenos cada como
        con contra cual cuando de del desde donde dos el ella ellas ellos en entre era es esa ese eso esta
        estan estar estas este esto estos estoy fue ha hacer hace hay hola la las le les lo los mas me mi
        mis mucho muy nada ni no nos nosotros o os otra otro para pero por porque puede puedo que quien
        quiero se sea ser si sin sobre solo son soy su sus tambien tan te tengo tiene tienen todo todos tu
        tus un una uno unos usted y ya yo ayuda gracias favor colegas idea ideas
    """,
    "pt": """
        a ao aos algo alguem algum alguma antes aqui as assim ate bem boa bom cada com como da das de dela
        dele do dos e ela elas ele eles em entre era essa esse esta estao estar estas este estou eu fazer
        faz foi ha isso isto ja la lhe mais mas me meu meus minha muito na nao nas nem no nos nossa nosso
        num numa o os ou outra outro para pela pelo por porque posso pode qual quando que quem quero sao
        se sem ser seu seus sim so sobre sou sua suas tambem te tem tenho ter tinha toda todas todo todos
        um uma umas uns voce ajuda obrigado obrigada ola colegas ideia ideias
    """,
    "sw": """
        au bado basi bila cha chake changu fulani gani hadi hapa hapana hata hawa haya hayo hicho hii hili
        hivi hivyo hiyo hizi hizo huko huo huu huyo huyu hilo ikiwa ila ili ingawa je jinsi juu ka kabla
        kama karibu kati katika kila kisha ku kutoka kuhusu kupitia kuwa kwa kwamba kwenye kwani la lakini
        lake langu lini mbona mimi mno mwa na nami nani ndani ndio ndiyo ni nini ninaweza nina nje pa
        pamoja pia sana sasa si sisi tu vile vipi vya wa wake wako wala wale wangu wao wapi wetu wewe wote
        ya yake yangu yao yeye yako yetu yule za zake zangu zao zetu msaada naomba tafadhali asante habari
        wenzangu
    """,
    "ar": """
        ال ان انا انت انتم او اي ايضا اذا الا الي التي الذي ذين يوم اليك ام اما بعد بعض به بها بين تم تلك
        ثم جدا حتي حول حيث دون ذلك سوف شكرا شي شيء عن عند عندي عليه علي عليها غير فقط في فيه فيها قبل قد
        كان كانت كل كم كيف كيفيه لا لدي لدينا لقد لكن لكي لم لماذا لما لن له لها لهم لي ليس ليست ما ماذا
        مع من منذ منه منها متي نحن نعم هل هم هنا هناك هو هي هذا هذه هولاء و وقد ولا وهو وهي يا يكون يمكن
        يوجد كيفيه مرحبا سلام مساعده ساعدوني ارجو فضلكم فضلك
    """,
}

STOP_WORDS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
