"""Polish, Czech, Slovak, Slovene, Croatian, Serbian, Bulgarian, Russian, Ukrainian, Lithuanian and Latvian labels."""

from __future__ import annotations

from onrecord.text.labels.grammar import LabelGrammar

POLISH = LabelGrammar(
    name="pl",
    languages="pl",
    honorifics="pan, pani, panie, państwo, dr, prof, mgr, inż, ks, hab",
    roles="""
        marszałek, marszałkini, wicemarszałek, wicemarszałkini, poseł, posłanka, senator, senatorka, minister,
        ministra, premier, wicepremier, prezes, wiceprezes, prezydent, sekretarz, sekretarz stanu, podsekretarz,
        podsekretarz stanu, przewodniczący, przewodnicząca, wiceprzewodniczący, zastępca, sprawozdawca,
        poseł sprawozdawca, senator sprawozdawca, wojewoda, burmistrz, starosta, radny, radna, dyrektor, rzecznik,
        rzeczniczka, prokurator, prokurator generalny, generał, pułkownik, admirał, komisarz, ambasador, rektor, szef,
        kierownik, legislator, główny, członek, przedstawiciel, marszałek senior, prowadzący, prowadząca, tłumacz,
        król, kanclerz, wiceminister, świadek, sędzia, mecenas, posłowie
    """,
    modifiers="pierwszy, pierwsza, drugi, zastępca, były, była, pełniący, p.o, główny, honorowy",
    domains="rzeczypospolitej, polskiej",
    complements="""
        rady, ministrów, stanu, w ministerstwie, ministerstwie, ministerstwa, finansów, spraw, zagranicznych,
        wewnętrznych, sprawiedliwości, obrony, narodowej, edukacji, nauki, zdrowia, rolnictwa, rozwoju, wsi,
        gospodarki, pracy, polityki, socjalnej, społecznej, środowiska, kultury, dziedzictwa, narodowego,
        infrastruktury, transportu, skarbu, państwa, energii, klimatu, cyfryzacji, sportu, turystyki, administracji,
        kancelarii, prezesa, prezydenta, sejmu, senatu, komisji, banku, polskiego, izby, kontroli, najwyższej,
        obywatelskich, praw, dziecka, generalny, generalnego, rp, urzędu, komitetu, centralnego, narodowy, handlu,
        zagranicznego, budownictwa, przemysłu, łączności, żywnościowej, gospodarczej, własnościowych, przekształceń,
        senior
    """,
    links="w, we, do, do spraw, ds, i, oraz, z, przy, na, dla, o, ze",
    surnames="król, sędzia, wójt, starosta, kanclerz, rektor",
    particles="de, von, van",
    questions="Pytanie, Dziennikarz, Dziennikarka, Redaktor, P",
    answers="Odpowiedź",
    groups="Głosy z sali, Głos z sali, Głosy, Posłowie, Głos",
    many="głosy, głos, kilku, liczne, posłowie",
    anyone="poseł, posłowie, posłanka, senator, głos, głosy, mężczyzna, kobieta",
    placeholders="Nieznany, Głos, Mówca, Głos z sali, Nieznany mówca",
    parties="""
        PO, PiS, KO, PSL, SLD, SP, RP, UD, UW, AWS, LPR, Samoobrona, Lewica, Konfederacja, Polska 2050, Nowoczesna,
        Kukiz'15, KPN, ZChN, PC, niez., niezrzeszony
    """,
    notes="z, dzwonek, głos, wesołość, oklaski, poza, mówi, czyta, po, na",
    stops="""
        ja, my, wy, on, ona, oni, jest, są, był, była, było, były, będzie, będą, ma, mają, może, mogą, musi, nie, tak,
        ale, czy, że, ponieważ, bo, więc, teraz, tu, tutaj, tam, który, która, które, co, kto, jak, gdzie, kiedy,
        dlaczego, ten, ta, to, te, ci, mój, nasz, nasza, proszę, dziękuję, po pierwsze, po drugie, przykład, punkt,
        następujące, artykuł, dzisiaj, też, także, już, jeszcze, tylko, bardzo, się, mnie, nas, od, przez, przed, bez
    """,
    brackets="party",
)

CZECH_SLOVAK = LabelGrammar(
    name="cs",
    languages="cs, sk",
    honorifics="""
        pan, pán, pani, paní, slečna, dr, judr, mudr, ing, mgr, mga, phdr, rndr, doc, prof, prof. judr, bc, rsdr, csc,
        mvdr, paeddr, thdr, arch, pplk, jud, ph
    """,
    roles="""
        předseda, předsedkyně, místopředseda, místopředsedkyně, předsedající, poslanec, poslankyně, senátor, senátorka,
        ministr, ministryně, premiér, premiérka, prezident, prezidentka, viceprezident, náměstek, náměstkyně, tajemník,
        tajemnice, zpravodaj, zpravodajka, ověřovatel, ověřovatelka, primátor, primátorka, starosta, starostka,
        hejtman, hejtmanka, guvernér, guvernérka, ředitel, ředitelka, veřejný ochránce práv, ombudsman, komisař,
        komisařka, velvyslanec, predseda, predsedníčka, podpredseda, podpredsedníčka, predsedajúci, predsedajúca,
        poslankyňa, minister, ministerka, prezidentka, štátny tajomník, štátna tajomníčka, tajomník, tajomníčka,
        spravodajca, spravodajkyňa, primátorka, guvernér, riaditeľ, riaditeľka, verejný ochranca práv,
        generálny prokurátor, generální prokurátor, prokurátor, komisár, komisárka, veľvyslanec, generál, plukovník,
        hovorca, hovorkyňa, mluvčí, skupinový overovateľ, overovateľ, nejvyšší státní zástupce, moderátor, moderátorka,
        člen, vedúci, vedoucí, hosť, host, kancléř, kancelár
    """,
    modifiers="""
        první, druhý, druhá, třetí, prvý, prvá, druhá, tretí, bývalý, bývalá, pověřený, poverený, poverená, úřadující,
        výkonný, štátny, státní, generálny, generální, nejvyšší, najvyšší, povereny
    """,
    complements="""
        vlády, psp, čr, sr, nr, nr sr, nrsr, senátu, parlamentu, komory, sněmovny, poslanecké, rady, národnej, národní,
        republiky, české, české republiky, slovenskej, slovenskej republiky, federálního, shromáždění, financí,
        financií, vnitra, vnútra, zahraničí, zahraničních, zahraničných, věcí, vecí, obrany, spravedlnosti,
        spravodlivosti, zdravotnictví, zdravotníctva, školství, školstva, mládeže, tělovýchovy, vedy, výskumu, športu,
        kultury, kultúry, dopravy, práce, sociálních, sociálnych, rodiny, zemědělství, pôdohospodárstva, rozvoja,
        vidieka, regionálneho, životního, životného, prostředí, prostredia, průmyslu, obchodu, hospodárstva, rozvoj,
        místní, regionální, výstavby, spojov, telekomunikácií, úradu, úřadu, výboru, klubu, komise, komisie, banky,
        evropské, európskej, informatizácie, investícií, verejného, najvyššieho, kontrolného, nejvyššího, kontrolního,
        povereny, riadením
    """,
    links="a, pro, pre, v, ve, vo, na, za, nad, s, k, pověřený, poverený, zodpovědný",
    surnames="král, kráľ, starosta, rychtář, kancléř",
    particles="de, von, van",
    questions="Otázka, Novinář, Novinárka, Redaktor, Redaktorka",
    answers="Odpověď, Odpoveď",
    groups="Poslanci, Hlasy z pléna, Hlasy, Hlas z pléna, Z pléna, Ruch v sále",
    many="hlasy, někteří, niektorí, viacerí, několik, hlas",
    anyone="poslanec, poslanci, poslankyně, hlas, hlasy, muž, žena, redaktor",
    placeholders="Neznámý, Neznámy, Neznámý řečník, Neznámy rečník, Řečník, Rečník, Hlas, Hlas z pléna",
    parties="""
        ODS, ČSSD, KSČM, ANO, TOP 09, STAN, KDU-ČSL, Piráti, SPD, ÚSVIT, SMER-SD, SMER, SNS, SDKÚ-DS, SDKU-DS, SDKU,
        KDH, SMK, MOST-HÍD, SaS, OĽANO, HZDS, LS-HZDS, SDL, SDĽ, SOP, ANO, KSS, PS, Hlas-SD, Za ľudí, SME RODINA,
        nezaraď., nezařazený, nezaradený
    """,
    notes="z, mimo, potlesk, ruch, hlas, pokračuje, čte, číta, so, k, smích, gong",
    stops="""
        já, ja, my, vy, on, ona, oni, je, jsou, sú, byl, bol, byla, bola, bylo, bolo, byli, boli, bude, budou, budú,
        má, mají, majú, může, môže, musí, nie, ne, ano, áno, ale, či, že, protože, lebo, tedy, teda, teď, teraz, tu,
        tady, zde, který, která, které, ktorý, ktorá, ktoré, co, čo, kdo, kto, jak, ako, kde, kdy, kedy, proč, prečo,
        ten, ta, to, ti, můj, môj, náš, naše, prosím, děkuji, ďakujem, za prvé, po prvé, příklad, príklad, bod,
        následující, článek, článok, dnes, také, tiež, už, ještě, ešte, jen, len, velmi, veľmi, se, sa, mě, nás, od,
        přes, cez, před, pred, bez, po, při, pri
    """,
    brackets="party",
    inverted=True,
)

SOUTH_SLAVIC = LabelGrammar(
    name="sl",
    languages="sl, hr, bs, sr, me, mk",
    honorifics="""
        gospod, gospa, gospodin, gospođa, gospodična, g, ga, dr, mag, prof, mr, akademik, inž, господин, госпођа, г,
        др
    """,
    roles="""
        predsednik, predsednica, predsedujoči, predsedujoča, predsedavajući, predsjednik, predsjednica, podpredsednik,
        podpredsednica, potpredsjednik, potpredsjednica, potpredsednik, potpredsednica, predsjedatelj, predsjedavajući,
        predsjedavajuća, minister, ministrica, ministar, ministarka, poslanec, poslanka, zastupnik, zastupnica,
        narodni poslanik, poslanik, poslanica, sekretar, sekretarka, državni sekretar, državna sekretarka, tajnik,
        tajnica, državni tajnik, državna tajnica, župan, županja, županica, gradonačelnik, gradonačelnica, guverner,
        direktor, direktorica, poročevalec, poročevalka, izvjestitelj, premijer, premijerka, general, komisar,
        veleposlanik, varuh, varuhinja, председник, председница, потпредседник, председавајући, министар, посланик,
        народни посланик, предсједник, претседател, член, svetnik, svetnica, državni svetnik
    """,
    modifiers="prvi, prva, drugi, druga, nekdanji, bivši, generalni, državni, državna",
    complements="""
        vlade, državnega, zbora, zbora republike, sabora, hrvatskoga, hrvatskog, republike, slovenije, hrvatske,
        srbije, skupštine, narodne, odbora, komisije, stranke, za, vlade republike, владе, скупштине, републике,
        србије
    """,
    links="za, in, i, v, u, na, pri, iz, od, za področje, и, за, у, од",
    groups="""
        Poslanci, Glasovi iz dvorane, Iz dvorane, Glasovi, Iz klupa, Iz sale, Glas iz dvorane, Glasovi iz klupa,
        Из сале
    """,
    many="glasovi, več, više, nekateri",
    anyone="poslanec, poslanka, zastupnik, glas, glasovi",
    placeholders="Neznan, Neznano, Nepoznat, Glas iz dvorane, Neznani govornik, Glas",
    questions="Vprašanje, Pitanje, Novinar, Novinarka, Питање, Новинар",
    answers="Odgovor, Одговор",
    parties="SDS, SD, SMC, NSi, DeSUS, Levica, SAB, LMŠ, HDZ, SDP, MOST, HNS, IDS, HSS, SNS, DS, SRS, DSS",
    notes="se oglasi, izven, iz, van, ne, pljesak, nadaljuje, nerazumljivo",
    brackets="party",
)

RUSSIAN = LabelGrammar(
    name="ru",
    languages="ru, be",
    honorifics="""
        г-н, г-жа, господин, госпожа, господа, товарищ, тов, проф, профессор, д-р, доктор, академик, уважаемый,
        уважаемая, гр, гражданин, гражданка, отец, г
    """,
    roles="""
        президент, вице-президент, премьер-министр, премьер, председатель, председатель правительства,
        председательствующий, председательствующая, заместитель председателя, первый заместитель председателя,
        заместитель, заместитель министра, министр, министр иностранных дел, вице-премьер, депутат, сенатор, спикер,
        вице-спикер, губернатор, мэр, глава, руководитель, секретарь, пресс-секретарь, генеральный секретарь,
        генеральный прокурор, прокурор, судья, адвокат, свидетель, посол, полпред, полномочный представитель,
        представитель, директор, генеральный директор, ректор, генерал, полковник, адмирал, маршал, комиссар, канцлер,
        король, королева, модератор, ведущий, ведущая, докладчик, содокладчик, переводчик, уполномоченный,
        уполномоченная, аудитор, член, советник, помощник, статс-секретарь, начальник, командующий, космонавт,
        управляющий, учредитель, участник, участница
    """,
    modifiers="""
        первый, первая, заместитель, бывший, бывшая, исполняющий, и.о, врио, вице, генеральный, верховный, главный,
        федеральный, почётный, почетный, специальный, народный, народная
    """,
    complements="""
        россии, российской, федерации, рф, правительства, государственной, думы, госдумы, совета, федерации, комитета,
        комиссии, министра, дел, иностранных, внутренних, обороны, финансов, экономики, экономического, развития,
        здравоохранения, образования, науки, культуры, спорта, туризма, юстиции, транспорта, энергетики, сельского,
        хозяйства, труда, социальной, защиты, промышленности, торговли, природных, ресурсов, экологии, связи,
        строительства, жкх, области, края, республики, города, москвы, санкт-петербурга, белоруссии, беларуси, украины,
        казахстана, турции, италии, франции, германии, сша, китая, партии, фракции, сената, парламента, верховного,
        суда, центрального, банка, счётной, палаты, союза, европейского, президента, по, администрации, оон
    """,
    links="по, и, в, во, на, при, о, об, для, с, от, из, по делам, по вопросам",
    surnames="король, маршал, судья, мэр, голова",
    particles="фон, де, ван, бен, ибн, аль, эль, оглы, кызы",
    questions="Вопрос, Вопросы, Реплика, Корреспондент, Журналист, В, Вопрос из зала",
    answers="Ответ, О",
    groups="Голоса из зала, Голоса, Из зала, Голос из зала, Шум в зале, Депутаты, Все",
    many="голоса, несколько, многие, голос",
    anyone="голос, голоса, депутат, депутаты, участник, участница, мужчина, женщина, корреспондент, журналист",
    placeholders="Неизвестный, Реплика, Голос, Из зала, С места, Голос из зала, Неустановленное лицо, Ведущий",
    parties="ЕР, КПРФ, ЛДПР, СР, СРЗП, НЛ, Единая Россия, Справедливая Россия, Новые люди, фракция ЕР",
    notes="по, как, говорит, не, в, из, с, без, читает, переведено, перевод, через, шум, микрофон",
    stops="""
        я, мы, вы, ты, он, она, они, оно, это, этот, эта, эти, тот, есть, был, была, было, были, будет, будут, может,
        могут, надо, нужно, должен, не, нет, да, но, а, или, что, чтобы, потому, если, когда, где, как, почему, кто,
        который, которая, которые, мой, наш, наша, ваш, так, вот, тут, там, здесь, сейчас, сегодня, теперь, уже, ещё,
        еще, только, очень, тоже, также, спасибо, пожалуйста, первое, второе, третье, например, пункт, следующее,
        далее, статья, все, всё, меня, нас, вам, нам, ему, её, их, до, без
    """,
    brackets="party",
)

UKRAINIAN = LabelGrammar(
    name="uk-cyrl",
    languages="uk",
    honorifics="пан, пані, панове, п, проф, доктор, д-р, шановний, шановна, академік, товариш",
    roles="""
        голова, головуючий, головуюча, заступник голови, перший заступник голови, заступник, президент,
        прем'єр-міністр, прем’єр-міністр, віце-прем'єр-міністр, віце-прем’єр-міністр, міністр, заступник міністра,
        народний депутат, депутат, спікер, віцеспікер, секретар, генеральний секретар, генеральний прокурор, прокурор,
        суддя, посол, представник, представниця, директор, керівник, губернатор, мер, уповноважений, уповноважена,
        доповідач, співдоповідач, генерал, полковник, ведучий, ведуча, член, радник, начальник, аудитор, омбудсман
    """,
    modifiers="""
        перший, перша, колишній, колишня, заступник, виконуючий, в.о, генеральний, головний, народний, народна, віце
    """,
    complements="""
        україни, верховної, ради, кабінету, міністрів, комітету, комісії, голови, міністра, оборони, фінансів,
        економіки, освіти, науки, культури, охорони, здоров'я, юстиції, внутрішніх, закордонних, справ, інфраструктури,
        енергетики, соціальної, політики, фракції, партії, національного, банку, рахункової, палати, області, міста,
        києва, офісу, президента
    """,
    links="з, із, зі, і, й, та, у, в, на, при, про, для, з питань, від, по",
    surnames="король, голова, мельник, суддя, коваль",
    particles="фон, де, ван",
    questions="Питання, Запитання, Репліка, Кореспондент, Журналіст",
    answers="Відповідь",
    groups="Із залу, Голоси із залу, Голос із залу, Шум у залі, Голоси, З залу, Депутати, Всі",
    many="голоси, кілька, багато, голос",
    anyone="голос, голоси, депутат, депутати",
    placeholders="Невідомий, Голос, Із залу, Голос із залу, З місця",
    notes="виборчий, не, з, без, говорить, шум, мікрофон, із",
    stops="""
        я, ми, ви, ти, він, вона, вони, це, цей, ця, ці, той, є, був, була, було, були, буде, будуть, може, треба, не,
        ні, так, але, а, або, що, щоб, тому, якщо, коли, де, як, чому, хто, який, яка, які, мій, наш, наша, ваш, ось,
        тут, там, зараз, сьогодні, вже, ще, тільки, дуже, також, дякую, будь, перше, друге, третє, наприклад, пункт,
        далі, стаття, все, мене, нас, вам, нам, чомусь
    """,
    brackets="party",
)

BULGARIAN = LabelGrammar(
    name="bg",
    languages="bg",
    honorifics="г-н, г-жа, господин, госпожа, д-р, проф, доц, инж, уважаеми, уважаема, академик",
    roles="""
        председател, председателят, председателстващ, председателстващият, зам.-председател, заместник-председател,
        министър, министърът, министър-председател, вицепремиер, депутат, народен представител, докладчик, президент,
        вицепрезидент, секретар, главен секретар, кмет, прокурор, главен прокурор, директор, омбудсман, член
    """,
    modifiers="първи, втори, заместник, бивш, служебен, главен",
    complements="на, комисията, събрание, народното",
    links="на, и, по, за, в",
    questions="Въпрос, Журналист, Репортер",
    answers="Отговор",
    groups="Реплики, Гласове от залата, Реплика от залата, От залата, Гласове",
    many="реплика, реплики, гласове",
    anyone="депутат, глас, гласове, реплика",
    placeholders="Реплика, Неизвестен, Глас",
    parties="ГЕРБ, БСП, ДПС, ПП, ПП-ДБ, Възраждане, ИТН, ДСБ, АТАКА, СДС, НДСВ, ПФ, ОП",
    notes="от, встрани, без, сочи, показва, шум",
    brackets="party",
)

BALTIC = LabelGrammar(
    name="lt",
    languages="lt, lv",
    honorifics="ponas, ponia, dr, prof, gerbiamas, gerbiamoji, kungs, kundze, godātais, godātā",
    roles="""
        pirmininkas, pirmininkė, pirmininko pavaduotojas, pavaduotojas, pavaduotoja, posėdžio pirmininkas, ministras,
        ministrė, ministras pirmininkas, prezidentas, prezidentė, seimo narys, seimo narė, meras, merė, viceministras,
        viceministrė, pranešėjas, pranešėja, generalinis prokuroras, sekretorius, sekretorė, priekšsēdētājs,
        priekšsēdētāja, priekšsēdētāja biedrs, sēdes vadītājs, sēdes vadītāja, ministrs, ministre, ministru prezidents,
        ministru prezidente, prezidents, prezidente, deputāts, deputāte, sekretārs, sekretāre, mērs
    """,
    endings="ministras, ministrė, ministrs, ministre, pirmininkas, vadītājs, vadītāja",
    modifiers="pirmasis, pirmoji, vyriausiasis, bijušais, generalinis, pirmais",
    complements="seimo, saeimas, vyriausybės, komiteto, frakcijos",
    groups="Balsai salėje, Balsas salėje, Balsis no zāles, Deputāti, Balsai",
    many="balsai, balsas, keli, vairāki",
    questions="Klausimas, Jautājums, Žurnalistas, Žurnalists",
    answers="Atsakymas, Atbilde",
    placeholders="Nežinomas, Balsas, Balsis, Runātājs",
    parties="TS-LKDF, LSDPF, LVŽSF, LF, LSF, DPF, MSNG, LRF, JV, ZZS, NA, AS, PRO, LPV",
    notes="nuo, ne, kalba, iš, no",
    brackets="party",
)
