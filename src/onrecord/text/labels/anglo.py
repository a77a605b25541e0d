"""What publications in English add to the common words: parliaments, Congress, courts, briefings, speech-to-text."""

from __future__ import annotations

from onrecord.text.labels.en import ENGLISH
from onrecord.text.labels.grammar import LabelGrammar

UNITED_STATES = ENGLISH | LabelGrammar(
    name="us",
    roles="""
        presiding officer, speaker pro tempore, president pro tempore, acting president pro tempore, vice chairman,
        vice chair, majority leader, minority leader, house manager, resident commissioner, solicitor general,
        master chief, chief clerk, legislative clerk, deputy clerk, law clerk, da, court security officer, inv, investigator, dir, det,
        deputy attorney general, corporation counsel, public advocate, borough president, commissioner general,
        exec vp
    """,
    domains="""
        massachusetts, texas, california, florida, ohio, virginia, georgia, pennsylvania, michigan, illinois, indiana,
        tennessee, missouri, maryland, wisconsin, minnesota, colorado, alabama, louisiana, kentucky, oregon, oklahoma,
        connecticut, iowa, mississippi, arkansas, kansas, utah, nevada, nebraska, idaho, hawaii, maine, montana,
        delaware, alaska, vermont, wyoming, guam, metropolitan
    """,
    letters="CASAC, AIA, LMSW, NP, PA, DNP, EdD, Ed.D, LCSW-R",
    groups="Ayes, Chorus of Ayes",
    of="of, of the",
)

UNITED_KINGDOM = ENGLISH | LabelGrammar(
    name="uk",
    roles="""
        lord chancellor, lord high chancellor, lord privy seal, lord president of the council, lord president,
        lord advocate, lord speaker, lord steward, lord chamberlain, lord commissioner, lord chairman,
        lord chairman of committees, lord justice clerk, chancellor of the duchy of lancaster,
        chancellor of the exchequer, master of the rolls, paymaster general, postmaster general, advocate general,
        solicitor general, comptroller of the household, treasurer of the household, vice chamberlain of the household,
        parliamentary under secretary, parliamentary secretary, parliamentary private secretary, financial secretary,
        economic secretary, exchequer secretary, cabinet secretary, black rod, llywydd, dirprwy lywydd,
        counsel inquiry, counsel to the inquiry, leading counsel, solicitor to the inquiry,
        captain of the honourable corps of gentlemen at arms, captain of the yeomen of the guard,
        first commissioner of works, lord mayor, lord lieutenant, lady chief justice,
        second church estates commissioner, leader of the house, leader of the opposition, chief whip
    """,
    domains="""
        exchequer, household, duchy, lancaster, rolls, works, northern ireland, colonies, india, dominions, corps,
        guard, lambeth
    """,
    anyone="noble",
    groups="""
        Hon Members, Right Hon Members, Noble Lords, A Noble Lord, Hear hear, Opposition Members, Labour Members,
        Conservative Members, MSPs, AMs, MLAs
    """,
    parties="""
        Con/Ind, Alba, TUV, PUP, UKUP, BNP, Respect, Change UK, TIG, SSP, All, PBP, IndSD, Ind Lab, Ind Con, Lib Nat,
        L, U, C, Co, Soc, Comm, Rep, Nat, Bishops, Abolish
    """,
    indefinites="An, A",
)

IRELAND = ENGLISH | LabelGrammar(
    name="ie",
    languages="ga",
    honorifics="An tUasal, An tUas, Iníon, Bean, Dr",
    roles="""
        ceann comhairle, cheann comhairle, leas-ceann comhairle, leas-cheann comhairle, leas ceann comhairle,
        leas cheann comhairle, cathaoirleach, chathaoirleach, leas cathaoirleach, leas chathaoirleach, taoiseach,
        tánaiste, cathaoirleach gníomhach, acting chairman, acting cathaoirleach, teachta, an teachta, seanadóir,
        an seanadóir, aire, aire stáit, uachtarán, minister of state, attorney general
    """,
    modifiers="leas, leas-",
    office_articles="an, an t-, na",
    groups="Deputies, Teachtaí, Seanadóirí, Comhaltaí, Members",
    anyone="deputy, deputies, senator, senators, comhalta, teachta",
)

CANADA = ENGLISH | LabelGrammar(
    name="ca",
    roles="""
        parliamentary secretary, deputy minister, assistant deputy minister, associate deputy minister, law clerk,
        joint chair, sergeant at arms, grand chief, national chief, regional chief, elder
    """,
    groups="Some hon members, An hon member, Some voices, Voices",
    parties="Lib., Ind., PPC, Bloc, Ref., PC, PC/DR, CA, Alliance, GP, Parti vert, CSG, PSG, ISG, C, NPD, PCC, PLC, PV",
)

AUSTRALIA = ENGLISH | LabelGrammar(
    name="au",
    roles="""
        temporary chairman, temporary chair, acting deputy president, deputy president, clerk assistant,
        manager of opposition business, manager of government business, chief government whip, chief opposition whip,
        chief nationals whip
    """,
    parties="""
        AG, CLP, ON, PHON, KAP, CA, XEN, NXT, JLN, UAP, NCP, CP, NP, AD, DLP, GWA, PUP, LDP, AMEP, FFP, Nats WA,
        NATSWA, IND, PROT, FT, ANTI-SOC, NAT
    """,
    anyone="opposition, government, honourable, honorable",
    groups="""
        Honourable members, Honorable Members, Opposition members, Government members, Honourable senators,
        Opposition senators, Government senators
    """,
)

NEW_ZEALAND = ENGLISH | LabelGrammar(
    name="nz",
    languages="mi",
    roles="""
        assistant speaker, deputy speaker, chairperson, co-leader, leader of the house, senior whip, junior whip,
        musterer, member in charge of, attorney general
    """,
    parties="""
        Green Party, ACT Party, Te Paati Māori, Māori Party, Alliance, Progressive Coalition, NZ Labour, TOP, Mana,
        United NZ, Conservative Party
    """,
    groups="Hon Members, Hon Member, Members, Government Members, Opposition Members",
)

# South African debates print the label in the language of the speech.
SOUTH_AFRICA = ENGLISH | LabelGrammar(
    name="za",
    languages="af, zu, xh, st, tn, nso, ts, ve, ss, nr",
    honorifics="""
        Mnr, Mev, Mej, Me, Adv, Mnu, Mnumzane, Nksz, Nkskz, Nkk, Nkskz, Mong, Moh, Mof, Mme, Rre, Ntate, Tat, Vho,
        Vhafuwi, Tatana, Manana, Mohumagatsana, Morena, Umhlekazi, Ntombazana, Dkt, Moruti, Mfundisi, Umf, Mrn, Nkz,
        Kgosi, Inkosi, Nkosi
    """,
    roles="""
        voorsitter, adjunkvoorsitter, huisvoorsitter, speaker, adjunkspeaker, minister, adjunkminister,
        adjunkpresident, hoofsweep, leier, premier, usomlomo, somlomo, usekela-somlomo, sekela-somlomo, usihlalo,
        sihlalo, ungqongqoshe, isekela likangqongqoshe, isekela lamongameli, umongameli, umphathiswa,
        usekela-mphathiswa, inkulumbuso, undunankulu, tona, motlatsatona, motlatšatona, letona, moporesitente,
        modulasetulo, mmusakgotla, sepikara, xipikara, holobye, muvulavuleri, mutshamaxitulu, minisita, mulangadzulo,
        phresidente, ingqonyela, house chairperson, chief whip, temporary chairperson
    """,
    links="van, en, wa, wa va, ya, le, na, tsa, za, ka, ba, la, we, wez, lwe",
    parties="""
        ANC, DA, IFP, EFF, Cope, ACDP, FF Plus, VF Plus, UDM, UCDP, PAC, AZAPO, APC, MF, NFP, AIC, Agang, ID, NNP, NP,
        DP, FA, UIF, NADECO, GOOD, ATM, Al Jama-ah, PA, ASA, MK, MKP, Rise Mzansi, BOSA, UAT, FD, UPSA, FD
    """,
    groups="Agb Lede, Hon Members, Amalungu ahloniphekileyo, Amalungu ahloniphekile",
    anyone="non, lid, lede",
    particles="de, du, van, van der, van den",
)

KENYA = ENGLISH | LabelGrammar(
    name="ke",
    languages="sw",
    honorifics="Bw, Bi, Bibi, Mhe, Mheshimiwa, Ndugu, Dkt, Capt, Ambassador",
    roles="""
        spika, naibu spika, waziri, waziri mkuu, waziri msaidizi, temporary deputy speaker, temporary speaker,
        temporary deputy chairman, temporary deputy chairlady, assistant minister, majority leader, minority leader,
        naibu waziri, mwenyekiti, rais
    """,
    parties="""
        UDA, ODM, JP, WDM, WDM-K, ANC, FORD-K, FORD Kenya, KANU, NAP-K, UPA, DAP-K, TSP, PAA, MCCP, CCM, GDDP, UDM,
        NOPEU, NARC, NARC-K, PNU, UDP, DP, Independent, KUP, EFP, MDG, DEP, UPIA, Jubilee
    """,
    groups="Hon Members, Hon Senators, Wabunge, Wabunge wote, Wabunge Fulani",
    particles="arap, ole, wa",
)

SINGAPORE = ENGLISH | LabelGrammar(
    name="sg",
    languages="ms, zh, ta",
    honorifics="Mdm, Encik, Puan, Cik, Assoc Prof Dr, Assoc Prof, Er Dr, Er, Tuan, Inche, BG",
    roles="""
        non constituency member, nominated member, second minister, senior minister, senior minister of state,
        minister mentor, coordinating minister, senior parliamentary secretary, political secretary, mayor
    """,
)

PACIFIC = ENGLISH | LabelGrammar(
    name="pacific",
    honorifics="Ratu, Adi, Ro, Na, Tui, Hon Prof, Hon Dr, Papa, Mama",
    roles="""
        acting clerk at the table, clerk at the table, acting speaker, deputy speaker, leader of the opposition,
        leader of government in parliament, prime minister
    """,
    groups="Honourable Members, Hon Member, Hon Members",
)

SOUTH_ASIA = ENGLISH | LabelGrammar(
    name="in",
    languages="hi, ur, bn",
    honorifics="""
        Shri, Shrimati, Smt, Kumari, Km, Sushri, Dr, Prof, Adv, Ms, Janab, Begum, श्री, श्रीमती, डॉ, प्रो, कुमारी,
        सुश्री, माननीय, मा, جناب, محترمہ
    """,
    roles="""
        अध्यक्ष, माननीय अध्यक्ष, अध्यक्ष महोदय, सभापति, उपाध्यक्ष, उपसभापति, मंत्री, प्रधान मंत्री, प्रधानमंत्री,
        मुख्यमंत्री, राष्ट्रपति, سپیکر, وزیر, deputy chairman, vice chairman, chief minister, lieutenant governor
    """,
    groups="""
        Some hon members, Several hon members, an hon member, hon members, माननीय सदस्य, कुछ माननीय सदस्य,
        कई माननीय सदस्य
    """,
    questions="प्रश्न",
    answers="उत्तर",
)

UNITED_NATIONS = ENGLISH | LabelGrammar(
    name="un",
    roles="""
        acting president, temporary president, temporary chair, secretary general, executive secretary,
        under secretary general, high commissioner, observer
    """,
    notes="spoke in, speaking in, interpretation from, parle en, habla en, говорит по",
    brackets="affiliation",
)

# Diarisation and captions: "Speaker" is nobody in particular there.
SPEECH_TO_TEXT = ENGLISH | LabelGrammar(
    name="asr",
    placeholders="""
        Speaker, Spk, Spkr, Person, Channel, Host, Sprecher, Orador, Hablante, Locuteur, Interlocutor, Unknown, Other
    """,
)
