"""German labels: Bundestag, Länder, Austria, Switzerland, press conferences."""

from __future__ import annotations

from onrecord.text.labels.grammar import LabelGrammar

GERMAN = LabelGrammar(
    name="de",
    languages="de",
    honorifics="""
        Herr, Herrn, Frau, Fräulein, Dr, D, Prof, Professor, Professorin, h. c, h.c, Dr. h. c, Dr. h.c, Dr.h.c,
        Dr. e. h, Dr. rer. nat, Dr. jur, Dr. phil, Dr. med, Dr.-Ing, Dr. Ing, Dipl.-Ing, Dipl. Ing, DI, Mag, Mag.a,
        Magistra, Ing, Ing.in, Lic, PD, DDr, DDr., MMag, MMag., Ökonomierat, KommR, KommRat, Hofrat, S. E, em, E. h,
        Dr.-Ing. E. h, Dkfm, BA, MA, Bakk
    """,
    roles="""
        präsident, präsidentin, vizepräsident, vizepräsidentin, alterspräsident, alterspräsidentin, bundespräsident,
        bundespräsidentin, altbundespräsident, ministerpräsident, ministerpräsidentin, nationalratspräsident,
        nationalratspräsidentin, landtagspräsident, landtagspräsidentin, ständeratspräsident, bundeskanzler,
        bundeskanzlerin, altkanzler, kanzler, kanzlerin, vizekanzler, vizekanzlerin, minister, ministerin,
        bundesminister, bundesministerin, staatsminister, staatsministerin, staatssekretär, staatssekretärin,
        staatsrat, staatsrätin, senator, senatorin, bürgermeister, bürgermeisterin, oberbürgermeister,
        oberbürgermeisterin, landrat, landrätin, stadtrat, stadträtin, landesrat, landesrätin, landeshauptmann,
        landeshauptfrau, bundesrat, bundesrätin, nationalrat, nationalrätin, ständerat, ständerätin, abgeordneter,
        abgeordnete, abg, mdb, mdl, schriftführer, schriftführerin, berichterstatter, berichterstatterin,
        antragsteller, antragstellerin, vorsitzender, vorsitzende, vors, obmann, obfrau, fraktionsvorsitzender,
        fraktionsvorsitzende, beauftragter, beauftragte, wehrbeauftragter, wehrbeauftragte, generalsekretär,
        generalsekretärin, direktor, direktorin, kommissar, kommissarin, sprecher, sprecherin, regierungssprecher,
        regierungssprecherin, pressesprecher, moderator, moderatorin, zeuge, zeugin, sachverständiger, sachverständige,
        rechtsanwalt, rechtsanwältin, richter, richterin, staatsanwalt, staatsanwältin, general, oberst, admiral,
        botschafter, botschafterin, sts, sts'in, bm, bm'in, bk, bk'in, srs, srs'in, am, am'in, mp, mp'in, p'in, stm'in,
        bundesk., stm, parl. sts, parl. staatssekretär,
        parl. staatssekretärin, leiter, leiterin, chef, chefin, mitglied, dolmetscher, dolmetscherin, verfasser,
        verfasserin, autor, autorin, volksanwalt, volksanwältin, rechnungshofpräsident, rechnungshofpräsidentin,
        geschäftsführer, geschäftsführerin, landammann, könig, königin, ministerialdirektor, ministerialdirigent
    """,
    endings="""
        minister, ministerin, präsident, präsidenten, präsidentin, sekretär, sekretärin, kanzler, kanzlerin, direktor, direktorin,
        beauftragter, beauftragte, vorsitzender, vorsitzende, sprecherin, abgeordneter, abgeordnete, führerin
    """,
    modifiers="""
        parlamentarischer, parlamentarische, parl, stellvertretender, stellvertretende, stellv, amtierender,
        amtierende, geschäftsführender, geschäftsführende, erster, erste, zweiter, zweite, dritter, dritte, ehemaliger,
        ehemalige, regierender, regierende, bundes, us, wirklicher, designierter, designierte, frühere, früherer,
        nächster
    """,
    domains="""
        bundes, bundesrates, bundestages, bundestags, bundesregierung, bundesminister, bundesministerium,
        bundesministerin, auswärtigen, auswärtiges, amt, innern, inneren, äußeren, äußeres, verteidigung, finanzen,
        wirtschaft, energie, justiz, verbraucherschutz, arbeit, soziales, sozialordnung, gesundheit, familie, senioren,
        frauen, jugend, ernährung, landwirtschaft, forsten, verkehr, bau, wohnungswesen, städtebau, raumordnung,
        umwelt, naturschutz, reaktorsicherheit, bildung, forschung, wissenschaft, technologie, post, fernmeldewesen,
        zusammenarbeit, entwicklung, wirtschaftliche, digitales, klimaschutz, angelegenheiten, europa, kultur, medien,
        kommission, rates, parlaments, republik, deutschen, bundesrepublik, deutschland, österreich, schweiz,
        regierung, landes, bayern, hessen, sachsen, thüringen, niedersachsen, brandenburg, saarland, hamburg, bremen,
        berlin, baden-württemberg, nordrhein-westfalen, rheinland-pfalz, schleswig-holstein, sachsen-anhalt,
        mecklenburg-vorpommern, vereinigten, staaten
    """,
    complements="des, der, im, beim",
    links="des, der, die, dem, den, im, in, beim, bei, für, und, von, vom, zur, zum, am, an, auf, u",
    surnames="richter, bürgermeister, könig, sprecher, kanzler, kaiser, probst, vogt",
    particles="""
        von, von der, von dem, von und zu, vom, zu, zur, zum, de, van, van der, van den, am, an der, auf der, aus der,
        di, graf, gräfin, freiherr, freifrau, freiherr von, freifrau von, baron, baronin, ritter von, prinz, prinz zu,
        prinz von, fürst, edler von, und, und zu
    """,
    suffixes="jun, sen, jr, sr",
    letters="MBA, MSc, BSc, LL.M, LLM, MA, BA, M.A, B.A, MdB, MdL, PhD, MBL, LL.B, E.MA, Bakk",
    articles="der, die",
    indefinites="ein, eine",
    questions="""
        Frage, Zusatzfrage, Nachfrage, Zwischenfrage, Zusatz, Zuruf, Frage (Zuschauer), Journalist, Journalistin,
        Reporter, Reporterin, Fragesteller, Fragestellerin, F
    """,
    answers="Antwort, Antw",
    groups="Zurufe, Weitere Zurufe, Abgeordnete, Mehrere Abgeordnete, Stimmen, Alle",
    many="mehrere, viele, einige, zahlreiche, alle, weitere",
    anyone="""
        abgeordneter, abgeordnete, abgeordneten, mitglied, mitglieder, zuruf, zurufe, stimme, stimmen, teilnehmer,
        teilnehmerin, zuschauer, zuschauerin, journalist, journalistin, redner, rednerin
    """,
    placeholders="""
        Unbekannt, Unbekannter Sprecher, Sprecher, Sprecherin, Stimme, Zwischenruf, Zuruf, N.N, NN, Teilnehmer,
        Teilnehmerin, Zuschauer, Publikum
    """,
    parties="""
        SPD, CDU, CSU, CDU/CSU, FDP, F.D.P., Grüne, DIE GRÜNEN, Die Grünen, BÜNDNIS 90/DIE GRÜNEN,
        Bündnis 90/Die Grünen, B90/Grüne, GRÜNE/B 90, DIE LINKE, Die Linke, LINKE, PDS, PDS/LL, PDS/Linke Liste, AfD,
        BSW, KPD, DP, DP/FVP, GB/BHE, BHE, BP, WAV, Z, NR, FU, FVP, DRP, SSW, fraktionslos, parteilos, Fraktionslos,
        Gast, ÖVP, SPÖ, FPÖ, NEOS, BZÖ, PILZ, JETZT, Team Stronach, Freiheitliche, Liberales Forum, LIF,
        Grüne Alternative, GRÜNE/EFA, STRONACH, ohne Klubzugehörigkeit, OK, FREIE WÄHLER, SVP, SP, CVP, Mitte, GLP,
        EVP, EDU, GPS, BDP, KdU, VdU
    """,
    notes="""
        zur, zum, zu, von, mit, fortfahrend, fortsetzend, auf, vom, unter, während, als, in, nach, ohne, dolmetscher,
        simultanübersetzung, per video, zugeschaltet, schriftlich, das, spricht, zwischenruf, zuruf, unterbrechend,
        heiter, lachend
    """,
    stops="""
        ich, wir, ihr, sie, er, es, ist, sind, war, waren, wird, werden, wurde, wurden, hat, haben, hatte, kann,
        können, muss, müssen, soll, sollen, will, wollen, nicht, kein, keine, aber, oder, wenn, dass, daß, weil, denn,
        doch, also, so, nun, noch, nur, auch, schon, sehr, hier, da, dort, dann, jetzt, heute, gestern, morgen, mein,
        meine, unser, unsere, sein, seine, dieser, diese, dieses, das, was, wer, wie, wo, warum, welche, einem, einen,
        einer, eines, als, aus, nach, über, vor, mit, ohne, bitte, danke, dank, vielen, herzlichen, schönen, zunächst,
        erstens, zweitens, drittens, schließlich, letzter, punkt, beispiel, zitat, schluss, schluß, beginn,
        überweisungsvorschlag, berichterstattung, drucksache, tagesordnungspunkt, anlage, seite, rufe, kommen, komme,
        sage, sagte, frage, heißt, lautet, folgendes, folgende, nein, ja, allem, dabei, dazu, damit, uns, mich, mir,
        sich, man
    """,
    brackets="party",
    premodified=True,
)
