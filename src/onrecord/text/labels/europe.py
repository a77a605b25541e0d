"""The European Parliament: every language of the Union on one page, groups in brackets behind the name."""

from __future__ import annotations

from onrecord.text.labels.grammar import LabelGrammar

EUROPEAN_UNION = LabelGrammar(
    name="eu",
    languages="en, fr, de, es, it, pt, nl, pl, cs, sk, sl, hr, hu, ro, bg, el, da, sv, fi, et, lv, lt, mt, ga",
    roles="""
        president, president-in-office, president-in-office of the council, vice-president, executive vice-president,
        first vice-president, provisional chair, chair, president pro-tempore, presidente pro-tempore, presidente,
        président, présidente, präsident, präsidentin, przewodniczący, przewodnicząca, předsedající, predsedajúci,
        predsedajúca, puhemies, talmannen, formanden, voorzitter, πρόεδρος, председател, elnök, elnök asszony,
        președintele, președinta, președinte, predsednik, predsednica, predsjednik, predsjednica, predsjedatelj,
        predsjedateljica, predsedujoča, predsedujoči, priekšsēdētājs, priekšsēdētāja, sēdes vadītājs, sēdes vadītāja,
        pirmininkas, pirmininkė, juhataja, istungi juhataja, uachtarán, cathaoirleach, member of the commission,
        member of the council, rapporteur, relatore, ponente, relator, relatora, berichterstatter, berichterstatterin,
        author, commissioner, high representative, prime minister, prezident, prezydent, předseda, předsedkyně,
        predsjedavajući, predsjedavajuća, pirmininkaujantis, pirmininkaujanti, председателят, председателстващ,
        председателстваща, presidenta, ordförande, tuachtarán
    """,
    modifiers="provisional, executive, first, pro-tempore, vice",
    domains="commission, council, parliament, european, union, foreign, affairs, security, policy",
    links="of, of the, for, the, de, de la, du, del, der, des, della",
    articles="the, le, la, il, el, o, a, der, die, de, an, ο, η",
    parties="""
        PPE, EPP, PPE-DE, EPP-ED, S&D, S-D, PSE, PES, ALDE, Renew, Verts/ALE, Greens/EFA, ECR, ID, PfE, ESN, EFD, EFDD,
        ENF, The Left, GUE/NGL, NI, IND/DEM, UEN, ITS, EDD, TDI, ELDR, V/ALE, Na, EKR, NGL, ARE, I-EDN
    """,
    notes="""
        in writing, par écrit, schriftlich, blue card, question, réponse, pisemnie, por escrito, per iscritto,
        por escrito, kirjalikult, písomne, písemně, în scris, írásban, v písni obliki, skriftlig, skriftligt,
        schriftelijk, γραπτώς
    """,
    brackets="party",
)
