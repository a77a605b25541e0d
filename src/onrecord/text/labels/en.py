"""English labels as every publisher prints them; the publications add their own in `anglo.py`."""

from __future__ import annotations

from onrecord.text.labels.grammar import LabelGrammar

_HONORIFICS = """
    Mr, Mrs, Ms, Miss, Mx, Messrs, Mdm, Madam, Madame, Ma'am, Sir, Dame, Master, Dr, Doctor, Prof, Professor,
    Assoc Prof, Associate Professor, Asst Prof, Hon, Honourable, Honorable, Rt Hon, Right Hon, Right Honourable,
    Right Honorable, Hon'ble, H.E, His Excellency, Her Excellency, Excellency, His Honour, Her Honour, His Honor,
    Her Honor, His Majesty, Her Majesty, HRH, Rev, Reverend, Revd, Rev'd, Rt Rev, Right Reverend, Most Rev, Very Rev,
    Fr, Father, Sr, Sister, Brother, Pastor, Rabbi, Imam, Sheikh, Bishop, Archbishop, Cardinal, Monsignor, Msgr, Adv,
    Advocate, Eng, Engr, Arch, Atty, Barrister, Mag, Comrade, Cde, Shri, Shrimati, Smt, Kumari, Sardar, Shriman,
    Alhaji, Hajia, Haji, Nana, Ratu, Tan Sri, Tun, Dato, Dato', Datuk, Datin, Tuan, Puan, Encik, Cik, YB, Ir, Kumari,
    Maulana, Begum
"""
_ROLES = """
    president, vice president, prime minister, deputy prime minister, first minister, premier, chancellor, minister,
    secretary, under secretary, undersecretary, secretary of state, secretary general, attorney general,
    solicitor general, advocate general, surgeon general, inspector general, comptroller general, auditor general,
    director general, governor general, postmaster general, paymaster general, adjutant general, commissioner general,
    commissioner, director, administrator, ambassador, envoy, special envoy, consul, consul general, governor,
    lieutenant governor, lt governor, mayor, vice mayor, lord mayor, mayor pro tem, deputy, senator, sen,
    representative, rep, congressman, congresswoman, congressmember, delegate, assemblyman, assemblywoman,
    assemblymember, assembly member, assemblyperson, councillor, councilor, cllr, councilman, councilwoman,
    councilmember, councilperson, council member, council president, council chair, alderman, alderwoman, alderperson,
    supervisor, trustee, selectman, selectwoman, freeholder, legislator, member, speaker, chairman, chairwoman,
    chair, chairperson, chairlady, cochair, co chair, convener, convenor, presiding officer, presiding member,
    moderator, whip, leader, manager, counsel, counsellor, counselor, clerk, clerk at the table, serjeant at arms,
    sergeant at arms, usher, chaplain, parliamentarian, registrar, recorder, reporter, court reporter, stenographer,
    videographer, bailiff, marshal, court, witness, juror, foreperson, foreman, defendant, plaintiff, respondent,
    petitioner, appellant, prosecutor, prosecution, defense, defence, attorney, solicitor, coroner, magistrate, judge,
    justice, chief justice, lord justice, lady justice, lord chief justice, lady chief justice, associate justice,
    chief judge, arbitrator, tribunal, interpreter, translator, operator, host, cohost, anchor, presenter, interviewer,
    facilitator, announcer, narrator, spokesperson, spokesman, spokeswoman, press secretary, chief of staff,
    chief executive, chief executive officer, chief, officer, official, general, admiral, colonel, lieutenant colonel,
    lt colonel, lt col, captain, commander, commodore, major, major general, maj gen, brigadier, brigadier general,
    brig gen, brig, lieutenant, lieutenant general, lieutenant commander, lt general, lt gen, lt, vice admiral,
    rear admiral, rear adm, vice adm, adm, gen, col, capt, cmdr, cdr, maj, sgt, sergeant, staff sergeant,
    master sergeant, master chief, petty officer, corporal, private, field marshal, air marshal, air chief marshal,
    wing commander, group captain, squadron leader, warrant officer, detective, inspector, chief inspector,
    superintendent, supt, constable, sheriff, trooper, fire chief, police chief, chief constable, ranger, agent,
    special agent, treasurer, controller, comptroller, auditor, assessor, ombudsman, ombudswoman, surveyor, planner,
    engineer, city engineer, city manager, town manager, county manager, village manager, executive, county executive,
    county judge, president judge, dean, provost, principal, rector, warden, bishop, king, queen, emir, sultan,
    taoiseach, tanaiste, sec, secy, comm'r, pm, dpm, fm, sg, dsg, pga, hrvp, hr vp, ceo, cfo, coo, vp, evp, svp, da, ag, mp for,
    coordinator,
    rapporteur, reeve, ald, hr/vp, commissioner designate, minister designate, secretary designate, author, co author, observer, specialist, analyst, adviser, advisor, economist, president elect,
    mayor elect, head, first lady, first gentleman, second lady, second gentleman, pope, umpire, referee, crier,
    court crier, archivist, librarian, bailiff, foreman, timekeeper
"""
_MODIFIERS = """
    acting, interim, deputy, vice, assistant, asst, associate, assoc, under, principal, senior, sr, junior, chief,
    executive, exec, former, ex, temporary, temp, honorary, shadow, parliamentary, permanent, presiding, provisional,
    first, second, third, fourth, co, joint, special, managing, general, national, federal, state, county, city, town,
    village, municipal, regional, provincial, local, district, house, senate, assembly, council, cabinet, committee,
    majority, minority, opposition, government, democratic, republican, foreign, home, finance, defense, defence,
    interior, press, presidential, white house, us, u.s, uk, u.k, eu, un, u.n, nato, american, british, canadian,
    australian, french, german, italian, spanish, russian, ukrainian, israeli, japanese, chinese, polish, turkish,
    irish, scottish, welsh, european, lead, leading, ranking, non constituency, nominated, counsel's, audience, panel,
    video, technical, budget, fire, police, health, school, transportation, administration, immediate past, past,
    incoming, outgoing, his majesty's, her majesty's, pro tem, pro tempore, pro-tempore, designate, elect, retired,
    ret, emeritus, alternate, youth, student, caucus, party, conference
"""
_DOMAINS = """
    state, affairs, foreign, home, internal, external, interior, finance, financial, treasury, revenue, budget,
    taxation, economy, economic, development, trade, commerce, industry, industries, business, innovation, enterprise,
    science, technology, research, education, higher, basic, skills, schools, children, families, family, youth, women,
    women's, gender, equality, disability, integration, social, protection, security, homeland, welfare, services,
    service, labour, labor, employment, work, works, workplace, relations, pensions, health, mental, aged, care,
    ageing, medical, medicaid, defence, defense, war, army, navy, air, force, veterans, veterans', police, policing,
    emergency, preparedness, safety, justice, legal, law, courts, prisons, correctional, constitutional, transport,
    transportation, aviation, roads, infrastructure, housing, urban, rural, local, regional, cities, communities,
    community, planning, land, lands, settlement, environment, environmental, climate, change, energy, net, zero,
    water, sanitation, fisheries, fishing, forestry, forests, agriculture, agricultural, food, livestock, natural,
    resources, mines, mining, mineral, minerals, petroleum, oil, gas, tourism, sport, sports, recreation, arts,
    culture, cultural, heritage, media, communication, communications, information, digital, broadcasting, post, posts,
    telecommunications, immigration, citizenship, border, multiculturalism, indigenous, aboriginal, northern, southern,
    eastern, western, north, south, east, west, central, islands, overseas, territories, colonies, commonwealth,
    european, international, cooperation, co operation, union, planning, public, private, administration, government,
    governmental, parliament, parliamentary, parliaments, house, commons, lords, representatives, senate, congress,
    assembly, cabinet, committee, committees, subcommittee, commission, council, board, bureau, office, department,
    dept, ministry, agency, authority, administration, division, directorate, secretariat, bank, reserve, fund, privy,
    seal, staff, states, nations, republic, islamic, democratic, people's, kingdom, federation, federal, united, new,
    saint, st, san, santa, los, las, fort, great, saudi, sri, city, county, town, village, district, ward, borough,
    province, provincial, national, general, standing, select, joint, corporations, authorities, commissions,
    procurement, property, consumer, competition, statistics, elections, electoral, reform, delivery, coordination,
    special, projects, programmes, programs, policy, strategy, operations, management, human, rights, fundamental,
    freedoms, productivity, charities, regulation, small, senior, seniors, australians, majority, minority, opposition,
    party, caucus, bill, england, scotland, wales, ireland, britain, america, supreme, court, appeal, appeals, high,
    nuclear, space, hospital, university, college, school, inquiry, secretary, ministers, vision, games, racing,
    gaming, civil, aging, insurance, investment, export, exports, small, medium, micro, enterprises, tribal, minority,
    sciences, order, chiefs of staff, joint chiefs of staff
"""
_PLACES = """
    new york, new jersey, new mexico, new hampshire, new zealand, new south wales, new brunswick, new delhi,
    north carolina, south carolina, north dakota, south dakota, west virginia, rhode island, puerto rico,
    american samoa, virgin islands, district of columbia, united states, united states of america, united kingdom,
    united arab emirates, saudi arabia, south africa, south korea, north korea, south sudan, north macedonia,
    costa rica, el salvador, sierra leone, burkina faso, san marino, sri lanka, czech republic, dominican republic,
    central african republic, hong kong, papua new guinea, solomon islands, marshall islands, cook islands,
    cote d'ivoire, ivory coast, cape verde, cabo verde, equatorial guinea, trinidad and tobago, antigua and barbuda,
    bosnia and herzegovina, saint lucia, st kitts and nevis, northern ireland, british columbia, nova scotia,
    prince edward island, los angeles, san francisco, san diego, san antonio, las vegas, st louis, kansas city,
    fort worth
"""
_ANYONE = """
    member, members, lord, lords, peer, senator, senators, deputy, deputies, voice, voices, speaker, speakers,
    participant, participants, person, man, woman, male, female, child, boy, girl, student, reporter, journalist,
    attendee, audience, crowd, juror, jurors, observer, caller, resident, citizen, delegates, delegate, councillors,
    senators, people, reporters, panelists, commissioners
"""
_STOPS = """
    is, are, was, were, be, been, being, am, has, have, had, having, do, does, did, done, would, could, should, shall,
    must, might, cannot, can't, don't, doesn't, didn't, won't, isn't, aren't, wasn't, i, i'm, i've, i'll, i'd, me, my,
    we, we're, we've, we'll, our, you, you're, your, he, he's, his, him, she, her, it, it's, its, they, they're, their,
    them, this, that, that's, these, those, here, here's, there, there's, what, what's, when, where, where's, why, how,
    which, who's, whose, if, but, because, not, yes, then, let, let's, all, any, every, each, some, such, than, as, or,
    by, from, into, about, after, before, with, without, between, during, through, too, also, very, just, only, even,
    still, again, always, never, ever, now, today, tomorrow, yesterday, okay, ok, thank, thanks, please, hello, good,
    right, well, sorry, first, firstly, secondly, thirdly, finally, next, last, lastly, another, other, example,
    bottom, line, point, points, note, reads, states, says, said, say, asked, told, added, following, follows, whereas,
    one, two, three, four, five, six, seven, eight, nine, ten, time, date, subject, re, cc, page, section, article,
    amendment, clause, table, figure, source, contact, address, phone, fax, email, tel, website, topic, topics, agenda,
    item, items, summary, conclusion, introduction, background, result, results, total, totals, ayes, noes, yeas, nays,
    absent, present, attendees, location, venue, updated, published, warning, correction, editor's, continued,
    resolved, therefore, question is, dear, go, get, got, going, gonna, make, made, take, see, look, know, think, want,
    need, come, put, give, keep, like, don, ahead, up, down, out, off, over
"""

ENGLISH = LabelGrammar(
    name="en",
    languages="en",
    honorifics=_HONORIFICS,
    roles=_ROLES,
    modifiers=_MODIFIERS,
    domains=f"{_DOMAINS},{_PLACES}",
    links="""
        of, for, to, and, in, at, on, with, &, of the, for the, to the, and the, in the, at the, in charge of,
        responsible for, the
    """,
    surnames="""
        bishop, judge, dean, king, queen, major, marshal, chancellor, principal, warden, provost, constable, chaplain,
        private, sheriff, usher, court, sergeant, governor, ranger, head
    """,
    titles="""
        Crown Prince, Crown Princess, Lord, Lady, Baroness, Baron, Viscount, Viscountess, Earl, Countess, Marquess,
        Marquis, Marchioness, Duke, Duchess, Prince, Princess, Lord Bishop, Lord Archbishop, Bishop of, Archbishop of,
        Earl of, Duke of, Master of, Lord Mayor of
    """,
    particles="""
        van, van der, van den, van de, von, von der, de, de la, del, della, di, da, du, la, le, bin, binti, ibn, al,
        el, ap, ab, mc, mac, st, ten, ter, dos, das, arap, ole, wa, ol
    """,
    suffixes="Jr, Sr, Jnr, Snr, Junior, II, III, IV, 2nd, 3rd, Esq",
    letters="""
        QC, KC, SC, MP, MSP, MLA, MEP, MHA, MK, AM, MS, TD, MPP, MNA, PC, QPM, OBE, MBE, CBE, DBE, KBE, CB, CMG, AO,
        AC, OAM, CNZM, MD, M.D, PhD, Ph.D, DO, RN, FNP, LCSW, CPA, JD, J.D, Esquire, PE, P.E, AICP, DDS, DVM, MPH, MBA,
        JP, SJ, S.J
    """,
    articles="an",
    office_articles="the",
    indefinites="a, an, another, one",
    questions="""
        Q, Question, Questions, Questioner, Interviewer, Reporter, Journalist, Correspondent, Press, The Press, Media,
        Audience Question, Follow-up, Follow-up Question, Further Question
    """,
    answers="A, Answer, Ans, Response",
    groups="""
        Members, Hon Members, Honourable Members, Honorable Members, Noble Lords, Peers, Senators, Deputies,
        Honourable Senators, Hon Senators, Several, Voices, Audience, Crowd, All, Both, Group, Everyone, Unison,
        In Unison, Chorus, Speakers, Opposition Members, Government Members, Councillors, Jurors, The Jurors,
        Multiple Speakers, Participants, Board Members, Jury, Grand Jury, Prospective Jurors, Venire, Panel
    """,
    many="""
        several, some, many, various, multiple, a number of, all, both, other, more, opposition members,
        government members
    """,
    anyone=_ANYONE,
    placeholders="""
        Unknown, Unknown Speaker, Unidentified, Unidentified Speaker, Unidentified Male, Unidentified Female,
        Male Speaker, Female Speaker, Speaker, Male Voice, Female Voice, Voice, Voice Over, Voiceover, Male, Female,
        Man, Woman, Participant, Remark, Remarks, Audience Member, Staff, Staff Member, Aide, Caller, Guest, Public,
        Recording, Automated Voice, Recorded Voice, Hon Member, Member of the Public, Public Comment, Public Speaker,
        Inaudible, Off Mic, Customer, Agent, User, Host Agent, Computer, Resident, Citizen, Attendee, Panelist, Commenter,
        Public Commenter, Student, Parent, Teacher, Neighbor, Neighbour, Visitor, Taxpayer, Applicant, Interviewee,
        Respondent, Community Member, Unknown Male, Unknown Female, Unknown Voice
    """,
    parties="""
        Lab, Labour, Con, Conservative, LD, Lib Dem, Liberal Democrat, Lib, Liberal, Ind, Independent, Green, Greens,
        GP, SNP, PC, Plaid Cymru, DUP, UUP, SDLP, Sinn Fein, SF, Alliance, CB, UKIP, Reform, Reform UK, Lab/Co-op,
        Lab/Coop, Non-Afl, Non-affiliated, Crossbench, NDP, CPC, BQ, Bloc, Nationals, National, National Party, ALP,
        LP, LNP, NATS, Nats, AG, Labor, Liberal Party, Labor Party, Labour Party, Country Party, ACT, NZ First,
        New Zealand First, Maori Party, Te Pati Maori, United Future, Progressive, Fianna Fail, Fine Gael, FF, FG,
        Social Democrats, PAP, WP, PSP, ANC, DA, EFF, IFP, Cope, ACDP, ID, UDM, FF Plus, Democrat, Republican,
        Democratic, Dem, Rep, D, R, I, Cross Bench, unaffiliated
    """,
    notes="""
        she/her, he/him, they/them, she/they, he/they, continuing, continued, presiding, assuming, in the chair,
        speaking, spoke, speaks, interpretation, interpreted, as interpreted, through, via, by, retranslated,
        translated, translation, during, when, for, on behalf, at this point, off, inaudible, ph, phonetic, sic,
        laughing, reading, resuming, recalled, sworn, affirmed, video, virtual, remotely, online, remote, by video,
        from the floor, interjecting, interrupting, seated, standing, rising, nodding, after, before, no response, V,
        as delivered, as prepared, with, in response
    """,
    stops=_STOPS,
    brackets="constituency",
    premodified=True,
)
