# Takwimu zinazoonyesha jumuiya zinavyoishi, na mizunguko ya thamani inayozipanga.
figure-members = Wanachama
figure-active = Wanachama walioshiriki
figure-said = Michango
figure-voices = Yaliyosemwa na wawili wasemao zaidi
figure-helps = Maombi ya msaada
figure-reflecting = Wanachama waliotafakari
figure-answers = Majibu
figure-stories = Hadithi zilizosimuliwa
figure-travelled = Hadithi zilizosafiri
figure-practices = Mbinu zilizoshirikiwa
figure-trials = Mbinu zilizojaribiwa
figure-adaptations = Mbinu zilizorekebishwa
figure-worked = Majaribio yaliyofaulu
figure-partly = Majaribio yaliyofaulu kiasi
figure-failed = Majaribio yasiyofaulu
figure-solved = Maombi yaliyotatuliwa
figure-first-answer = Nusu ya majibu ya kwanza ilikuja ndani ya
figure-came-true = Mipango iliyotimia
figure-ideas = Mawazo
figure-circles = Vikundi vilivyoanza na wazo
figures-each = Aliye katika jumuiya mbili anahesabiwa katika kila moja.

cycle-immediate = Thamani ya papo hapo
cycle-immediate-about = Kinachotokea: watu wanakutana, wanasema na kuuliza.
cycle-potential = Thamani ya baadaye
cycle-potential-about = Wanachobeba: majibu, hadithi na mbinu za kutumia baadaye.
cycle-applied = Thamani iliyotumika
cycle-applied-about = Kinachojaribiwa: jambo linafanywa tofauti darasani.
cycle-realised = Thamani iliyopatikana
cycle-realised-about = Matokeo yake: jaribio limefaulu, swali limetatuliwa.
cycle-reframing = Thamani ya mtazamo mpya
cycle-reframing-about = Kinachoonekana upya: mipango inatimia, na mawazo mapya yanawakutanisha watu.

life-new = mpya
life-alive = hai
life-quiet = kimya
life-asleep = imelala
