"""Dutch, Danish, Norwegian, Swedish, Icelandic, Finnish and Estonian labels."""

from __future__ import annotations

from onrecord.text.labels.grammar import LabelGrammar

DUTCH = LabelGrammar(
    name="nl",
    languages="nl",
    honorifics="""
        de heer, heer, mevrouw, mevr, mw, dhr, mijnheer, meneer, juffrouw, dr, drs, mr, ir, ing, prof, professor,
        de dames en heren, hr
    """,
    roles="""
        voorzitter, ondervoorzitter, vicevoorzitter, tijdelijk voorzitter, minister, minister-president,
        vice-minister-president, viceminister-president, vice-eersteminister, eerste minister, premier,
        staatssecretaris, burgemeester, wethouder, schepen, gedeputeerde, gouverneur, kamerlid, senator, griffier,
        rapporteur, commissaris, directeur, secretaris, secretaris-generaal, algemeen secretaris, directeur-generaal,
        ambassadeur, generaal, kolonel, president, vicepresident, woordvoerder, woordvoerster, moderator,
        gespreksleider, lid, fractievoorzitter, dagvoorzitter, nationale ombudsman, ombudsman, koning, koningin, tolk,
        bode
    """,
    endings="minister, secretaris, voorzitter, burgemeester",
    modifiers="""
        vice, oud, voormalig, waarnemend, plaatsvervangend, plv, eerste, tweede, demissionair, tijdelijk, algemeen,
        federaal, vlaams, waals
    """,
    domains="""
        buitenlandse, binnenlandse, zaken, financiën, defensie, justitie, veiligheid, onderwijs, cultuur, wetenschap,
        economische, klimaat, sociale, werkgelegenheid, volksgezondheid, welzijn, sport, infrastructuur, waterstaat,
        milieu, landbouw, natuur, voedselkwaliteit, koninkrijksrelaties, europese, commissie, kamer, raad
    """,
    links="van, van de, van het, voor, en, der, in, bij, op",
    surnames="koning, bode, schepen",
    particles="""
        van, van de, van den, van der, van 't, van het, de, den, der, het, 't, te, ten, ter, in 't, in het, op de,
        op den, op 't, aan de, uit de, la, von, el, al, bij de, von der
    """,
    articles="de, het",
    indefinites="een",
    questions="Vraag, Vraagsteller, Journalist, V",
    answers="Antwoord",
    groups="De leden, Leden, Verschillende leden, Stemmen, Interrupties",
    many="verschillende, verscheidene, enkele, meerdere, vele",
    anyone="lid, leden, stem, stemmen, kamerlid, aanwezige, journalist",
    placeholders="Onbekend, Onbekende spreker, Spreker, Stem, Deelnemer",
    parties="""
        VVD, PvdA, CDA, D66, PVV, SP, GroenLinks, GL, GroenLinks-PvdA, ChristenUnie, CU, SGP, PvdD,
        Partij voor de Dieren, 50PLUS, 50Plus, DENK, FvD, FVD, Forum voor Democratie, JA21, Volt, BIJ1, BBB, NSC, LPF,
        LN, N-VA, CD&V, Open Vld, OpenVld, sp.a, Vooruit, Groen, Vlaams Belang, VB, PVDA-PTB, LDD, OSF, Groep
    """,
    notes="in het, spreekt, buiten, namens, vervolgend",
    stops="""
        ik, wij, we, jij, je, u, hij, zij, ze, is, zijn, was, waren, wordt, worden, heeft, hebben, had, kan, kunnen,
        moet, moeten, zal, zullen, wil, willen, niet, geen, maar, of, als, dat, die, dit, deze, omdat, want, dus, nu,
        nog, ook, al, zeer, hier, daar, dan, vandaag, mijn, onze, ons, uw, hun, wat, wie, hoe, waar, waarom, welke,
        met, zonder, over, na, naar, om, door, dank, ten eerste, ten slotte, voorbeeld, punt, volgende, artikel, zegt,
        zei, gaat, ga, komt, kom, doe, doen, ja, nee, er
    """,
    brackets="party",
)

DANISH = LabelGrammar(
    name="da",
    languages="da, fo, kl",
    honorifics="hr, hr., fru, frk, frøken, dr, prof, ærede, den ærede",
    roles="""
        formand, formanden, formandinde, næstformand, næstformanden, aldersformand, aldersformanden, mødeleder,
        mødelederen, minister, ministeren, statsminister, statsministeren, udenrigsminister, finansminister, ordfører,
        ordføreren, borgmester, borgmesteren, rådmand, direktør, generalsekretær, kommissær, ambassadør, løgmaður,
        landsstyreformand, kontorchef, dronning, konge, sekretær, rapporteur, ordstyrer, ordstyreren
    """,
    endings="minister, ministeren, formand, formanden, mester, mesteren",
    modifiers="første, anden, tredje, fjerde, femte, fg, fungerende, midlertidig, midlertidige, tidligere, vice",
    domains="udenrigs, indenrigs, europa, kommissionen, rådet, folketinget, folketingets, regeringen",
    links="og, for, af, i, til, den",
    surnames="konge, borgmester",
    particles="af, von, van, de, la, el, al",
    articles="den, det",
    questions="Spørgsmål, Spørger, Journalist",
    answers="Svar",
    groups="Flere medlemmer, Medlemmer, Forskellige",
    many="flere, nogle",
    anyone="medlem, medlemmer, stemme, stemmer, journalist",
    placeholders="Ukendt, Ukendt taler, Taler, Stemme",
    parties="S, V, M, SF, DD, LA, KF, EL, RV, DF, ALT, NB, IA, SIU, JF, SP, UFG, N, B, A, Ø, Å, O, I, C, F, FG, KD",
    notes="ordfører, privatist, uden for, kort, replik, talen",
    stops="""
        jeg, vi, du, han, hun, er, var, har, havde, kan, skal, vil, må, blev, bliver, ikke, men, hvis, at, fordi, så,
        nu, her, der, som, hvad, hvem, hvor, hvordan, hvorfor, denne, dette, disse, min, vores, mit, tak, ja, nej,
        først, eksempel, punkt, følgende, næste, citerer, siger, med, om, ved, efter, før, uden
    """,
    brackets="party",
    premodified=True,
)

NORWEGIAN = LabelGrammar(
    name="no",
    languages="nb, nn, no",
    honorifics="herr, hr, fru, frøken, dr, prof",
    roles="""
        president, presidenten, visepresident, visepresidenten, stortingspresident, statsminister, statsministeren,
        statsråd, statsråden, utenriksminister, utenriksministeren, finansminister, minister, ministeren,
        representanten, representant, ordfører, ordføreren, saksordfører, leder, lederen, komiteleder, komitélederen,
        byråd, byrådsleder, fylkesordfører, direktør, generalsekretær, møteleder, møtelederen, konge, dronning
    """,
    endings="minister, ministeren, president, presidenten",
    modifiers="første, andre, tredje, fjerde, femte, fungerende, tidligere, vise",
    links="og, for, av, i, til",
    particles="af, av, von, van, de, la",
    questions="Spørsmål, Journalist",
    answers="Svar",
    groups="Flere representanter, Representanter",
    many="flere, noen",
    anyone="representant, representanter, medlem, stemme",
    placeholders="Ukjent, Taler, Stemme",
    parties="A, Ap, H, Frp, FrP, Sp, SV, V, KrF, MDG, R, PF, uavhengig",
    notes="fortsetter",
    stops="""
        jeg, vi, du, han, hun, er, var, har, kan, skal, vil, må, ble, blir, ikke, men, hvis, at, fordi, så, nå, her,
        der, som, hva, hvem, hvor, hvordan, hvorfor, denne, dette, disse, takk, ja, nei
    """,
    brackets="party",
)

SWEDISH = LabelGrammar(
    name="sv",
    languages="sv",
    honorifics="herr, hr, fru, fröken, dr, prof, herrar, friherre, friherren, greve, greven, grefve, grefven",
    roles="""
        talmannen, talman, vice talman, vice talmannen, ålderspresidenten, statsminister, statsministern,
        vice statsminister, statsrådet, statsråd, minister, ministern, utrikesminister, utrikesministern,
        finansminister, finansministern, justitieminister, justitieministern, riksdagsledamot, ledamoten, ledamot,
        ordförande, ordföranden, borgarråd, kommunalråd, landshövding, statssekreterare, generalsekreterare,
        sekreterare, direktör, kommissionär, ambassadör, moderator, president, presidenten, kung, drottning, lantråd,
        lantrådet
    """,
    endings="minister, ministern, talmannen, rådet",
    modifiers="förste, andre, tredje, fjärde, vice, tillförordnad, t.f, biträdande, tidigare, ers",
    links="och, för, av, i, till",
    particles="af, av, von, van, de, la, el",
    questions="Fråga, Frågeställare, Journalist, Reporter",
    answers="Svar",
    groups="Flera ledamöter, Ledamöter",
    many="flera, några",
    anyone="ledamot, ledamöter, röst, röster, journalist",
    placeholders="Okänd, Okänd talare, Talare, Röst, Anonym",
    parties="""
        S, M, SD, C, V, KD, L, MP, FP, NYD, -, s, m, c, v, kd, l, mp, fp, sd, vpk, vas, kok, kesk, sdp, ps, vihr, sfp,
        r, liik, vänst, saml, cent, gröna
    """,
    notes="replik, forts, fortsätter",
    stops="""
        jag, vi, du, han, hon, är, var, har, hade, kan, ska, skall, vill, måste, blev, blir, inte, men, om, att,
        eftersom, så, nu, här, där, som, vad, vem, hur, varför, denna, detta, dessa, min, vår, tack, ja, nej, först,
        exempel, punkt, följande, nästa, säger, med, vid, efter, före, utan, ett
    """,
    brackets="party",
)

ICELANDIC = LabelGrammar(
    name="is",
    languages="is",
    honorifics="hv, háttvirtur, hæstvirtur, hæstv, dr",
    roles="""
        forseti, varaforseti, forsætisráðherra, fjármálaráðherra, utanríkisráðherra, dómsmálaráðherra, ráðherra,
        formaður, þingmaður, framsögumaður, borgarstjóri
    """,
    endings="ráðherra",
    questions="Spurning",
    parties="S, V, P, B, D, C, M, F, Fl, A, U, Ufl",
    brackets="party",
)

FINNISH = LabelGrammar(
    name="fi",
    languages="fi",
    honorifics="herra, rouva, tri, tohtori, prof, professori, arvoisa",
    roles="""
        puhemies, varapuhemies, ikäpuhemies, ensimmäinen varapuhemies, toinen varapuhemies, pääministeri, ministeri,
        valtiovarainministeri, ulkoministeri, ulkoasiainministeri, sisäministeri, kansanedustaja, edustaja,
        puheenjohtaja, varapuheenjohtaja, pormestari, apulaispormestari, kaupunginjohtaja, valtiosihteeri,
        kansliapäällikkö, oikeuskansleri, presidentti, esittelijä, sihteeri, valtuutettu
    """,
    endings="ministeri, puhemies, johtaja",
    modifiers="ensimmäinen, toinen, kolmas, entinen, vt",
    questions="Kysymys, Toimittaja",
    answers="Vastaus",
    groups="Edustajia, Useita edustajia",
    parties="vas, kok, kesk, sd, sdp, ps, vihr, r, sfp, kd, liik, sin, tv, vr, ps., kok., kesk.",
    notes="esittelypuheenvuoro, vastauspuheenvuoro, ryhmäpuheenvuoro, koputtaa, jatkaa",
    brackets="party",
)

ESTONIAN = LabelGrammar(
    name="et",
    languages="et",
    honorifics="härra, proua, hr, pr, dr, prof, austatud",
    roles="""
        esimees, aseesimees, esimene aseesimees, teine aseesimees, juhataja, peaminister, minister, rahandusminister,
        välisminister, kaitseminister, justiitsminister, siseminister, president, linnapea, abilinnapea,
        volikogu esimees, riigikontrolör, õiguskantsler, kantsler, istungi juhataja
    """,
    endings="minister, esimees, juhataja",
    modifiers="esimene, teine, endine",
    questions="Küsimus, Ajakirjanik",
    answers="Vastus",
    groups="Hääled saalist, Hääl saalist",
    brackets="party",
)
