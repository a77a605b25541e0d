"""French, Spanish, Galician, Catalan, Portuguese, Italian and Romanian labels."""

from __future__ import annotations

from onrecord.text.labels.grammar import LabelGrammar

FRENCH = LabelGrammar(
    name="fr",
    languages="fr",
    honorifics="""
        M, MM, Mme, Mmes, Mlle, Me, Monsieur, Madame, Mademoiselle, Messieurs, Mesdames, Dr, Docteur, Pr, Prof,
        Professeur, L'hon, L’hon, hon, l'honorable, Le très hon, Le très honorable, très hon, S.E, S. E,
        Son Excellence, Maître, Mgr, Monseigneur, Le sénateur
    """,
    roles="""
        président, présidente, vice président, vice présidente, vice-président, vice-présidente, doyen d'âge,
        doyenne d'âge, premier ministre, première ministre, ministre, ministre délégué, ministre déléguée,
        ministre d'état, secrétaire d'état, secrétaire, secrétaire général, secrétaire générale, sous ministre,
        sous-ministre, sous-secrétaire, haut commissaire, haute commissaire, garde des sceaux, rapporteur, rapporteure,
        rapporteur général, rapporteure générale, corapporteur, corapporteure, député, députée, sénateur, sénatrice,
        conseiller, conseillère, conseiller fédéral, conseillère fédérale, maire, bourgmestre, échevin, échevine,
        gouverneur, gouverneure, commissaire, directeur, directrice, directeur général, directrice générale,
        administrateur, administratrice, greffier, greffière, huissier, orateur, oratrice, leader, whip, chef, cheffe,
        porte-parole, porte parole, modérateur, modératrice, animateur, animatrice, coprésident, coprésidente,
        président suppléant, ambassadeur, ambassadrice, général, colonel, amiral, juge, procureur, procureure, avocat,
        avocate, avocat général, témoin, interprète, auteur, autrice, auteure, membre, chancelier, chancelière,
        questeur, questeure, défenseur, défenseure, représentant, représentante, haut représentant,
        haute représentante, roi, reine, landammann, commissaire du gouvernement, la parole, solliciteur général,
        solliciteure générale, procureur général, procureure générale, vérificateur général, vérificatrice générale,
        lieutenant-gouverneur
    """,
    modifiers="""
        vice, ancien, ancienne, adjoint, adjointe, premier, première, deuxième, suppléant, suppléante, intérimaire,
        sous, haut, haute, co, très, nouveau, nouvelle, grand
    """,
    domains="""
        intérieur, justice, éducation, nationale, national, défense, finances, économie, affaires, étrangères,
        européennes, sociales, santé, travail, emploi, culture, communication, environnement, écologie, transition,
        énergie, transports, logement, ville, agriculture, alimentation, pêche, outre-mer, budget, comptes, publics,
        publique, fonction, état, république, gouvernement, chambre, communes, sénat, assemblée, commission, comité,
        conseil, parlement, europe, européen, européenne, france, canada, québec, belgique, suisse, région, trésor,
        immigration, citoyenneté, multiculturalisme, ministère, délégué, déléguée, chargé, chargée, général, générale,
        lois, avis, fond, constitutionnelles, législation, administration, groupe, intérim, age, droits, femmes,
        famille, jeunesse, sports, recherche, enseignement, supérieur, numérique, industrie, commerce, extérieur
    """,
    complements="""
        délégué, déléguée, adjoint, adjointe, suppléant, suppléante, général, générale, fédéral, fédérale, principal,
        principale, d'état, d'âge
    """,
    links="""
        de, du, des, de la, de l', d', à, au, aux, à la, pour, en, et, chargé de, chargée de, chargé des, chargée des,
        chargé du, chargé de la, chargée de la, responsable de, auprès du, auprès de la, auprès de, près, par, le, la,
        les
    """,
    surnames="leroy, roi, maire, doyen, juge, général, chancelier, bailli, prévost",
    particles="de, du, des, de la, d', le, la, l', van, van der, von, ben, el, al",
    articles="le, la, l', les",
    indefinites="un, une",
    questions="Question, Q, Journaliste, Un journaliste, Une journaliste",
    answers="Réponse, R",
    groups="""
        Des voix, Voix, Voix diverses, Des députés, Des sénateurs, Les députés, Une voix, Plusieurs voix,
        Plusieurs députés, Membres, Députés, Nombreuses voix, Voix nombreuses
    """,
    many="""
        plusieurs, de nombreux, de nombreuses, des voix, quelques, certains, certaines, divers, tous les, toutes les,
        les députés, mmes et mm
    """,
    anyone="""
        député, députée, députés, sénateur, sénatrice, sénateurs, voix, membre, membres, intervenant, intervenante,
        journaliste, participant, participante, honorable, public, orateur, oratrice
    """,
    placeholders="""
        Inconnu, Intervenant, Intervenante, Voix, Homme, Femme, Un intervenant, Une intervenante, Locuteur,
        Participant
    """,
    parties="""
        LR, LREM, RE, MODEM, MoDem, PS, SRC, SER, UMP, UDI, UDC, RRDP, GDR, LFI, LFI-NUPES, LFI-NFP, RN, FN, Écolo,
        ECOLO, LIOT, NI, PCF, PRG, UDF, RPR, cdH, MR, PP, Ecolo-Groen, Les Engagés, DéFI, PCC, PLC, NPD, BQ, PV, Lib.,
        Ind., GP, PTB, PVDA-PTB, PTB*PVDA, SOC, EPR, HOR, DR, UDR, EcoS, Dem, Les Républicains,
        La République en Marche
    """,
    notes="""
        suite, parle, en, par, depuis, lisant, s'adressant, inaudible, propos, traduction, interprétation, hors micro,
        ex, de sa place, à la tribune, ironiquement, intervention
    """,
    stops="""
        je, j'ai, j'en, nous, vous, il, elle, ils, elles, on, c'est, est, sont, était, étaient, sera, seront, a, ont,
        avait, avons, avez, ai, suis, êtes, sommes, peut, peuvent, doit, doivent, faut, fait, faire, ne, n'est, n'a,
        pas, plus, moins, mais, ou, où, donc, or, ni, car, si, que, qui, quoi, dont, lorsque, quand, comme, comment,
        pourquoi, parce, puisque, ce, cet, cette, ces, ça, cela, mon, ma, mes, notre, nos, votre, vos, son, sa, ses,
        leur, leurs, voici, voilà, ici, là, alors, enfin, ensuite, puis, très, trop, bien, merci, oui, non,
        premièrement, deuxièmement, exemple, dit, dis, disait, suivant, suivante, l'ordre, d'abord, aujourd'hui, hier,
        demain, toujours, jamais, tout, tous, toute, même, aussi, encore, sans, sous, sur, dans, avec, contre, entre,
        selon, après, avant, pendant
    """,
)

SPANISH = LabelGrammar(
    name="es",
    languages="es, gl, ca",
    honorifics="""
        señor, señora, señorita, señores, señoras, sr, sra, srta, sres, sras, don, doña, d, dña, dn, da, doctor,
        doctora, dr, dra, lic, licenciado, licenciada, ing, ingeniero, ingeniera, mtro, mtra, maestro, maestra, arq,
        arquitecto, prof, profesor, profesora, c, ciudadano, ciudadana, excmo, excma, ilmo, ilma, honorable, hon,
        su excelencia, s.e, monseñor, padre, en, na, senyor, senyora, senhor, fray
    """,
    roles="""
        presidente, presidenta, vicepresidente, vicepresidenta, vicepresidente primero, vicepresidenta primera,
        ministro, ministra, primer ministro, primera ministra, secretario, secretaria, secretaria general,
        secretario general, secretaría, subsecretario, subsecretaria, subsecretaría, prosecretario, prosecretaria,
        consejero, consejera, conselleiro, conselleira, conseller, consellera, director, directora, director general,
        directora general, subdirector, subdirectora, gobernador, gobernadora, subgobernador, subgobernadora, vocero,
        vocera, portavoz, coordinador, coordinadora, coordinador general, coordinadora general, titular, jefe, jefa,
        jefe de gobierno, jefa de gobierno, jefe del ejecutivo, alcalde, alcaldesa, intendente, regidor, regidora,
        concejal, concejala, diputado, diputada, deputado, deputada, diputat, senador, senadora, procurador,
        procuradora, asambleísta, congresista, delegado, delegada, comisionado, comisionada, comisario, comisaria,
        fiscal, fiscal general, juez, jueza, magistrado, magistrada, relator, relatora, ponente, moderador, moderadora,
        presentador, presentadora, conductor, conductora, maestro de ceremonias, maestra de ceremonias, intérprete,
        traductor, traductora, embajador, embajadora, canciller, general, gral, almirante, almte, coronel, cnel, capitán, comandante,
        comisario general, superintendente, rector, rectora, representante, vocal, síndico, candidato, candidata,
        presidente electo, presidenta electa, rey, reina, defensor, defensora, autor, autora, testigo, investigador,
        investigadora, administrador, administradora, gerente, letrado, letrada, lehendakari, president, presidenta,
        síndic, secretari
    """,
    modifiers="""
        vice, ex, primer, primero, primera, segundo, segunda, tercer, tercera, cuarto, cuarta, adjunto, adjunta,
        encargado, encargada, interino, interina, suplente, accidental, honorario, sub, alto, alta, señor, señora
    """,
    domains="""
        salud, educación, hacienda, crédito, público, pública, gobierno, gobernación, defensa, nacional, marina,
        seguridad, protección, ciudadana, civil, economía, energía, medio, ambiente, recursos, naturales, trabajo,
        previsión, social, cultura, turismo, relaciones, exteriores, comunicaciones, transportes, infraestructura,
        desarrollo, agrario, rural, territorial, urbano, bienestar, agricultura, función, anticorrupción, buen,
        ciencia, humanidades, tecnología, innovación, mujeres, igualdad, justicia, interior, presidencia, república,
        estado, estados, unidos, méxico, españa, argentina, chile, colombia, perú, instituto, comisión, federal,
        electricidad, banco, consejo, congreso, cámara, diputados, senado, mesa, edad, parlamento, junta, xunta,
        generalitat, cabildo, ayuntamiento, ciudad, imss, issste, cfe, pemex, sat, sedena, general, promoción,
        prevención, integración, sector, comunicación, administración, tributaria, aduanas, guardia, unidad,
        inteligencia, financiera, migración, fomento, vivienda, industria, comercio, sanidad, consumo, universidades,
        asuntos
    """,
    complements="""
        general, federal, nacional, ejecutivo, ejecutiva, primero, primera, segundo, segunda, tercero, tercera, electo,
        electa, adjunto, adjunta, interino, interina, constitucional, estatal, municipal, técnico, técnica
    """,
    links="""
        de, del, de la, de los, de las, de el, y, e, a, al, a la, para, para la, para el, en, en el, con, por, do, da,
        dos, das, d', i, dels, la, el, los, las
    """,
    surnames="""
        alcalde, rey, reina, fiscal, marina, delgado, vocal, conde, abad, hidalgo, capitán, vicario, merino, alguacil,
        maestro, rector
    """,
    particles="""
        de, del, de la, de los, de las, de l', la, las, los, y, i, e, da, do, dos, das, san, santa, von, van, di
    """,
    articles="el, la, los, las, lo, o, a, os, as, l', els, les, en, na",
    indefinites="un, una, unha, uno",
    questions="""
        Pregunta, Preguntas, P, Q, Interlocutor, Interlocutora, Intervención, Reportero, Reportera, Periodista, Prensa,
        Preguntas y respuestas, Cuestión
    """,
    answers="Respuesta, Contestación",
    groups="""
        Voces, Voces a coro, A coro, Asistentes, Varios diputados, Varios señores diputados, Varias voces,
        Los señores diputados, Diputados, Todos, Rumores, Coro, Asistentes a coro, Público, Voces en la sala
    """,
    many="varios, varias, algunos, algunas, muchos, muchas, todos, voces, diversos, varios señores",
    anyone="""
        diputado, diputada, diputados, deputado, deputada, deputados, senador, senadora, senadores, voz, voces,
        asistente, asistentes, hombre, mujer, interlocutor, interlocutora, miembro, miembros, participante, periodista,
        reportero, reportera, niño, niña, persona
    """,
    placeholders="""
        Voz, Voz hombre, Voz mujer, Voz en off, Voz masculina, Voz femenina, Desconocido, Hablante, Orador, Oradora,
        No identificado, No identificada, Inaudible, Participante, Asistente, Locutor, Locutora, Voz niña, Voz niño,
        Intervención desde la sala
    """,
    parties="""
        PP, PSOE, PSE-EE-PSOE, Vox, Cs, UP, ERC, ERC-CATSÍ, EAJ-PNV, PNV, EH Bildu, BNG, PRI, PAN, PRD, MORENA, PVEM,
        PT, MC, ECP, NA+, MÉS COMPROMÍS, CiU, IU, PDeCAT, CUP, Sumar, UDI, RN, DC, PPD, PS
    """,
    notes="""
        desde, de pie, hablando, habla, continúa, enlace, inaudible, interviene, leyendo, vía, videollamada,
        videoconferencia, inicia, finaliza, entre, interpretación, traducción, en inglés, fuera de micrófono,
        dirigiéndose, interrumpiendo, por
    """,
    stops="""
        yo, nosotros, usted, ustedes, ella, ellos, es, son, era, eran, fue, fueron, será, serán, está, están, estaba,
        estamos, hay, ha, han, he, hemos, había, tiene, tienen, tenemos, puede, pueden, podemos, debe, deben, vamos,
        va, van, hacer, hace, decir, dice, dijo, digo, no, sí, pero, porque, pues, cuando, donde, dónde, cómo, qué,
        quién, cuál, que, si, como, aunque, mientras, entonces, ahora, hoy, ayer, mañana, aquí, ahí, allí, esto, eso,
        este, esta, estos, estas, ese, esa, esos, esas, aquel, mi, mis, tu, su, sus, nuestro, nuestra, nuestros,
        nuestras, me, te, se, nos, les, muy, más, menos, también, tampoco, todo, todos, toda, todas, nada, cada, otro,
        otra, gracias, buenos, buenas, días, tardes, primero, segundo, tercero, finalmente, ejemplo, punto, siguiente,
        siguientes, artículo, sobre, sin, según, hasta, desde, contra, tras, ya, solo, sólo, así, bien, mal, le
    """,
    role_comma_name=True,
)

PORTUGUESE = LabelGrammar(
    name="pt",
    languages="pt",
    honorifics="""
        sr, sra, sr.ª, sr.a, srs, sras, sr.as, srta, senhor, senhora, senhores, senhoras, dr, dra, dom, dona, d, prof, profa, professor,
        professora, exmo, exma, v. exa, s. exa, eng, engenheiro, padre, pastor, pastora, ilmo, arq
    """,
    roles="""
        presidente, presidenta, vice-presidente, vice presidente, primeiro-ministro, primeira-ministra,
        primeiro ministro, ministro, ministra, ministro de estado, secretário, secretária, secretário de estado,
        secretária de estado, secretário-geral, deputado, deputada, senador, senadora, governador, governadora,
        prefeito, prefeita, vereador, vereadora, relator, relatora, líder, vice-líder, diretor, diretora, procurador,
        procuradora, procurador-geral, advogado, advogada, juiz, juíza, desembargador, desembargadora, embaixador,
        embaixadora, coordenador, coordenadora, representante, depoente, orador, oradora, moderador, moderadora,
        mediador, mediadora, intérprete, general, coronel, almirante, brigadeiro, capitão, major, delegado, delegada,
        comissário, comissária, reitor, reitora, porta-voz, subsecretário, subsecretária, presidente em exercício,
        autor, autora, apresentador, apresentadora, superintendente, chefe, ouvidor, ouvidora
    """,
    modifiers="""
        vice, ex, primeiro, primeira, segundo, segunda, terceiro, terceira, adjunto, adjunta, interino, interina,
        substituto, substituta, suplente
    """,
    domains="""
        saúde, educação, fazenda, economia, justiça, defesa, interior, governo, estado, república, câmara, deputados,
        senado, federal, nacional, comissão, conselho, mesa, casa, civil, trabalho, agricultura, ambiente, meio,
        exteriores, relações, assuntos, cultura, turismo, união, brasil, portugal, negócios, estrangeiros, finanças,
        parlamento, assembleia, pública, segurança
    """,
    complements="geral, federal, nacional, adjunto, adjunta, interino, interina",
    links="de, do, da, dos, das, e, em, no, na, ao, à, para, com, a, o",
    surnames="prefeito, delegado, major, capitão, pastor, barão, juiz",
    particles="de, do, da, dos, das, e, d'",
    articles="o, a, os, as",
    indefinites="um, uma",
    questions="Pergunta, P, Repórter, Jornalista, Questão",
    answers="Resposta, R",
    groups="Vozes, Vozes do PS, Vozes do PSD, Vozes do plenário, Oradores não identificados, Srs. Deputados, Plateia",
    many="vários, várias, alguns, algumas, muitos, vozes, diversos, oradores não",
    anyone="""
        deputado, deputada, deputados, senador, senadora, orador, oradora, voz, vozes, participante, homem, mulher,
        jornalista, repórter, não
    """,
    placeholders="""
        Orador não identificado, Oradora não identificada, Não identificado, Não identificada, Desconhecido, Voz,
        Orador, Interlocutor, Interlocutora
    """,
    parties="""
        PT, PSDB, MDB, PMDB, PP, PSD, PL, PR, PDT, PSB, DEM, PODEMOS, PODE, CIDADANIA, REDE, PSL, PROS, PTB, PSC, PSOL,
        PCdoB, NOVO, REPUBLICANOS, UNIÃO, União Brasil, SOLIDARIEDADE, PV, Avante, PS, PCP, BE, CH, IL, CDS-PP, PAN,
        PEV, Livre, S/Partido
    """,
    notes="pela, para, fala, como, por, sem, fora, intervenção, questão, inaudível, falando, lendo, em, interrompendo",
    stops="""
        eu, nós, você, vocês, ele, ela, eles, elas, é, são, era, foi, foram, será, está, estão, há, tem, têm, temos,
        pode, podem, deve, vamos, vai, fazer, dizer, disse, não, sim, mas, porque, quando, onde, como, que, quem, qual,
        se, embora, então, agora, hoje, ontem, amanhã, aqui, ali, isto, isso, este, esta, esse, essa, meu, minha, seu,
        sua, nosso, nossa, me, te, nos, muito, mais, menos, também, todo, todos, toda, todas, nada, cada, outro, outra,
        obrigado, obrigada, bom, boa, primeiro lugar, finalmente, exemplo, ponto, seguinte, artigo, sobre, sem,
        segundo, até, desde, contra, já, só, assim, bem
    """,
    # "Omar Silva. PSD - AM. Fala da Presidência.", "Bloco Parlamentar Unidos/PT - PE"
    patterns=(
        r"(?:(?P<name>[^./()]++)\.\s)?(?:[^.()]*/)?(?P<party>[^./()]+?)\s++[-–]\s++(?P<constituency>[A-Z]{2})(?:\.(?:\s.*+)?)?",
    ),
)

ITALIAN = LabelGrammar(
    name="it",
    languages="it",
    honorifics="""
        on, onorevole, onorevoli, sen, dott, dottor, dottore, dott.ssa, dottoressa, ing, ingegner, avv, avvocato, prof,
        professor, professore, professoressa, prof.ssa, sig, sig.ra, signor, signora, signori, signore, don, mons,
        monsignor, cav, arch, geom, s.e, sua eccellenza, dr
    """,
    roles="""
        presidente, presidentessa, vicepresidente, vice presidente, presidente del consiglio, ministro, ministra,
        viceministro, vice ministro, viceministra, sottosegretario, sottosegretaria, sottosegretario di stato,
        segretario, segretaria, segretario generale, relatore, relatrice, correlatore, deputato, deputata, senatore,
        senatrice, sindaco, sindaca, assessore, assessora, consigliere, consigliera, governatore, prefetto, questore,
        direttore, direttrice, direttore generale, commissario, commissaria, ambasciatore, ambasciatrice, generale,
        colonnello, ammiraglio, capitano, giudice, procuratore, portavoce, moderatore, moderatrice, interprete, autore,
        autrice, membro, rappresentante, capogruppo, coordinatore, coordinatrice, rettore
    """,
    modifiers="vice, ex, primo, prima, secondo, seconda, aggiunto, aggiunta, supplente, facente, onorario",
    domains="""
        stato, interno, interni, esteri, affari, giustizia, difesa, economia, finanze, salute, istruzione, lavoro,
        politiche, sociali, trasporti, infrastrutture, ambiente, agricoltura, cultura, beni, sviluppo, economico,
        camera, senato, deputati, consiglio, ministri, repubblica, commissione, giunta, regione, comune, governo,
        europea, unione, europeo, parlamento
    """,
    complements="generale, aggiunto, aggiunta",
    links="""
        di, del, della, dello, dell', dei, degli, delle, e, ed, per, per il, per la, per i, per gli, con, alla, al,
        alle, ai, a, da, nel, nella, in
    """,
    surnames="prefetto, giudice, rettore, capitano, conte, re, sindaco, generale",
    particles="di, de, del, della, dello, dell', dei, degli, delle, d', da, dal, dalla, la, lo, li",
    articles="il, la, lo, l', i, gli, le",
    indefinites="un, una, uno",
    questions="Domanda, D, Giornalista, Domande",
    answers="Risposta",
    groups="Voci, Una voce, Voci dai banchi, Voci dal gruppo",
    many="alcuni, alcune, voci, molti, vari, una voce, voci dai",
    anyone="deputato, deputata, deputati, senatore, senatori, voce, voci, giornalista, partecipante",
    placeholders="Sconosciuto, Voce, Intervento, Oratore, Voce fuori campo, Una voce fuori campo, Partecipante",
    parties="""
        PD, PDL, FI, FDI, FdI, Lega, LNP, M5S, MISTO, Misto, IV, AVS, Azione, UDC, SEL, SI, PCI, DC, PSI, MSI, AN, DS,
        NCD, Sinistra, Verdi
    """,
    notes="parla, in, fuori, legge, da, interrompe, interruzione, rivolto, per, sull'ordine",
    stops="""
        io, noi, voi, lui, lei, loro, è, sono, era, erano, sarà, saranno, ha, hanno, ho, abbiamo, avete, può, possono,
        deve, devono, dobbiamo, fare, fa, dire, dice, detto, non, sì, ma, perché, quando, dove, come, che, chi, cosa,
        quale, quali, se, anche, allora, adesso, ora, oggi, ieri, domani, qui, questo, questa, questi, queste, quello,
        quella, mio, mia, suo, sua, nostro, nostra, mi, ti, si, ci, vi, molto, più, meno, tutto, tutti, tutta, tutte,
        niente, ogni, altro, altra, grazie, buongiorno, infine, esempio, punto, seguente, articolo, sul, sulla, senza,
        secondo, fino, contro, già, solo, così, bene, dopo, prima
    """,
    role_comma_name=True,
)

ROMANIAN = LabelGrammar(
    name="ro",
    languages="ro, mo",
    honorifics="domnul, doamna, domnișoara, domnii, dl, d-l, dna, d-na, domnule, doamnă, dr, prof, ing, excelența sa",
    roles="""
        președintele, președinta, președinte, preşedintele, preşedinte, vicepreședintele, vicepreședinte,
        prim-ministru, prim-ministrul, premierul, ministrul, ministru, ministra, secretarul, secretar,
        secretar de stat, secretarul de stat, secretarul general, deputatul, deputat, deputata, senatorul, senator,
        primarul, primar, consilierul, guvernatorul, directorul, chestorul, liderul, raportorul, raportor, moderatorul,
        procurorul, comisarul, ambasadorul, generalul
    """,
    modifiers="vice, fost, fostul, interimar, adjunct",
    domains="româniei, guvernului, republicii, moldova",
    complements="""
        camerei, deputaților, senatului, parlamentului, guvernului, româniei, republicii, comisiei, europene,
        consiliului, general, afacerilor, externe, interne, finanțelor, publice, sănătății, educației, justiției,
        apărării, naționale, economiei, muncii, de stat, băncii
    """,
    links="de, al, ai, ale, a, și, pentru, la, din, în",
    indefinites="un, o",
    groups="Voci, Din sală, Voci din sală, Vociferări",
    many="voci, mai mulți, unii",
    anyone="deputat, senator, voce, voci",
    questions="Întrebare, Reporter, Jurnalist",
    answers="Răspuns",
    placeholders="Necunoscut, Voce, Din sală",
    parties="PSD, PNL, USR, UDMR, AUR, PMP, PRO Europa, Minorități, Neafiliat, ALDE, PDL",
    notes="din, vorbește, de la, în, a",
    brackets="party",
)
