"""Greek, Hungarian, Turkish, Hebrew, Arabic, Maltese, Malay, Indonesian, Vietnamese and Korean labels."""

from __future__ import annotations

from onrecord.text.labels.grammar import LabelGrammar

GREEK = LabelGrammar(
    name="el",
    languages="el",
    honorifics="κ, κύριος, κυρία, κα, κος, κύριε, δρ, καθ, καθηγητής, καθηγήτρια, κ.κ",
    roles="""
        πρόεδρος, προεδρεύων, προεδρεύουσα, αντιπρόεδρος, α' αντιπρόεδρος, πρωθυπουργός, υπουργός, υφυπουργός,
        αναπληρωτής υπουργός, αναπληρώτρια υπουργός, βουλευτής, γραμματέας, γενικός γραμματέας, εισηγητής, εισηγήτρια,
        συντάκτης, συντάκτρια, επίτροπος, δήμαρχος, περιφερειάρχης, διευθυντής, διευθύντρια, εκπρόσωπος,
        κυβερνητικός εκπρόσωπος, ειδικός αγορητής, μάρτυς, συντονιστής, συντονίστρια, μέλος
    """,
    modifiers="α', β', γ', δ', ε', πρώτος, πρώτη, αναπληρωτής, αναπληρώτρια, γενικός, πρώην, ειδικός",
    domains="""
        εξωτερικών, εσωτερικών, οικονομικών, άμυνας, εθνικής, παιδείας, υγείας, δικαιοσύνης, ανάπτυξης, περιβάλλοντος,
        ενέργειας, εργασίας, πολιτισμού, επικρατείας, μεταφορών, υποδομών, ναυτιλίας
    """,
    complements="""
        της, του, των, επιτροπής, κυβέρνησης, βουλής, εξωτερικών, εσωτερικών, οικονομικών, δημοκρατίας, ελλάδας,
        κύπρου, επικρατείας
    """,
    links="της, του, των, και, για, στο, στη, στην, επί, τον, την",
    articles="ο, η, οι",
    indefinites="ένας, μία, μια",
    questions="Ερώτηση, Δημοσιογράφος, Ερ",
    answers="Απάντηση, Απ",
    groups="Πολλοί βουλευτές, Βουλευτές, Όλοι οι βουλευτές, Φωνές",
    many="πολλοί, μερικοί, φωνές, όλοι",
    anyone="βουλευτής, βουλευτές, φωνή, φωνές",
    placeholders="Άγνωστος, Ομιλητής, Ομιλήτρια, Φωνή",
    parties="ΝΔ, ΣΥΡΙΖΑ, ΠΑΣΟΚ, ΚΚΕ, ΚΙΝΑΛ, ΜέΡΑ25, Νέα Δημοκρατία",
    notes="μιλάει, εκτός, από",
    brackets="party",
)

HUNGARIAN = LabelGrammar(
    name="hu",
    languages="hu",
    honorifics="dr, prof, ifj, id, özv, úr, asszony, tisztelt, gr, br, vitéz, ft",
    roles="""
        elnök, alelnök, korelnök, jegyző, levezető elnök, miniszterelnök, miniszterelnök-helyettes, miniszter,
        államtitkár, képviselő, országgyűlési képviselő, bizottsági elnök, előadó, polgármester, köztársasági elnök,
        főjegyző, főpolgármester, legfőbb ügyész, elnök asszony, elnök úr, házelnök, biztos, nagykövet, szóvivő,
        frakcióvezető, helyettes államtitkár
    """,
    endings="miniszter, elnök, államtitkár",
    modifiers="helyettes, volt, első, parlamenti",
    questions="Kérdés, Újságíró",
    answers="Válasz",
    groups="Képviselők, Közbeszólások, Közbeszólás, Közbekiáltások",
    many="közbeszólás, több, közbeszólások",
    placeholders="Ismeretlen, Hang, Felszólaló, Közbeszóló",
    parties="Fidesz, KDNP, MSZP, DK, LMP, Jobbik, Párbeszéd, Momentum, Mi Hazánk, MDF, SZDSZ, FKGP, független, TISZA",
    notes="a, az, jelzi, mutat, nevet, közbeszólás",
    brackets="party",
    role_last=True,
)

TURKISH = LabelGrammar(
    name="tr",
    languages="tr, az",
    honorifics="sayın, dr, prof, doç, av, bay, bayan, bey, hanım",
    roles="""
        başkan, başkanvekili, cumhurbaşkanı, cumhurbaşkanı yardımcısı, başbakan, başbakan yardımcısı, bakan,
        milletvekili, kâtip üye, katip üye, komisyon başkanı, komisyon sözcüsü, genel müdür, vali, belediye başkanı,
        müsteşar, sözcü, sunucu, moderatör, tbmm başkanı, grup başkanvekili
    """,
    endings="bakanı, başkanı",
    modifiers="geçici, eski, genel",
    domains="""
        adalet, içişleri, dışişleri, maliye, millî, savunma, eğitim, sağlık, tarım, ulaştırma, enerji, kültür, turizm,
        çevre, şehircilik, hazine, ticaret, sanayi, teknoloji
    """,
    questions="Soru, Gazeteci",
    answers="Cevap, Yanıt",
    groups="Milletvekilleri, Sesler",
    many="bazı, sesler",
    anyone="milletvekili, ses",
    placeholders="Bilinmeyen, Konuşmacı",
    parties="AK PARTİ, AKP, CHP, MHP, HDP, İYİ Parti, İYİ, DEM, SP, BDP, DTP",
    notes="devamla, oturduğu, yerinden, grubu adına, şahsı",
)

# In Hebrew the title stands before the name and its body behind the title: "סגן מזכיר הכנסת דוד לוי".
HEBREW = LabelGrammar(
    name="he",
    languages="he",
    honorifics="""
        מר, גב', גברת, הגב', גב, אדון, ד\"ר, דר', פרופ', פרופסור, עו\"ד, רו\"ח, הרב, הרבנית, כבוד, אינג', ד''ר, עו''ד,
        השופט, השופטת
    """,
    roles="""
        היו"ר, היו''ר, יו"ר, היושב-ראש, היושבת-ראש, יושב-ראש, יושבת ראש, מ"מ היו"ר, יו"ר הוועדה, ראש הממשלה,
        ראש-הממשלה, ראש ממשלה, ראש, שר, שרה, השר, השרה, סגן, סגנית, סגן שר, סגנית שר, סגן השר, חבר הכנסת, חברת הכנסת,
        חה"כ, ח"כ, מזכיר, מזכירת, מזכיר הכנסת, מזכירת הכנסת, מנכ"ל, מנכ"לית, סמנכ"ל, סמנכ"לית, מבקר המדינה, יועץ,
        יועצת, היועץ המשפטי, היועצת המשפטית, נשיא, נשיאת, מנהל, מנהלת, מנהל הוועדה, מנהלת הוועדה, נציב, נציבת,
        נציב שירות, דובר, דוברת, ניצב, אלוף, תת אלוף, רב אלוף, סגן ניצב, סגן מזכיר
    """,
    modifiers='סגן, סגנית, ממלא מקום, מ"מ, לשעבר, המשנה, משנה',
    complements="""
        הכנסת, הממשלה, הוועדה, ועדת, הכספים, הכלכלה, החינוך, הפנים, החוץ, הביטחון, האוצר, המשפטים, הבריאות, התחבורה,
        העבודה, הרווחה, הקליטה, התקשורת, המדינה, לאומי, המשפטי, המשפטית, לממשלה, הפועל, כללי, כללית, משרד, החוקה,
        העלייה, הסביבה, להגנת, התיירות, התרבות, והספורט, הדתות, השיכון, והבינוי, האנרגיה, החקלאות, המים, המסים, הרשות,
        מועצת, עיריית, האגף, אגף
    """,
    links="של, ו, על, בפועל",
    questions="שאלה, עיתונאי, עיתונאית, שאלות, ש",
    answers="תשובה, ת",
    groups="קריאות, קריאה, קריאות ביניים, חברי הכנסת, קריאת ביניים, קולות",
    many="קריאות, חברי כנסת",
    anyone="קריאה, קול, משתתף, משתתפת, דובר, דוברת, קולות",
    placeholders="לא ידוע, דובר, דוברת, דובר לא מזוהה, קול, משתתף, משתתפת",
    parties="""
        הליכוד, יש עתיד, ש\"ס, יהדות התורה, כחול לבן, ישראל ביתנו, המחנה הציוני, העבודה, מרצ, הבית היהודי, כולנו,
        הרשימה המשותפת, ימינה, הציונות הדתית, קדימה, רע\"ם, חד\"ש, תקווה חדשה, בל\"ד, תע\"ל, ימין חדש, המחנה הממלכתי,
        עוצמה יהודית
    """,
    notes="מצגת, ממשיך, ממשיכה, קורא, קוראת, מחוץ, בזום, המשך",
    stops="""
        אני, אנחנו, אתה, אתם, הוא, היא, הם, זה, זו, זאת, אלה, לא, כן, אבל, או, אם, כי, מה, מי, איך, איפה, למה, מתי, יש,
        אין, היה, היתה, היו, יהיה, תהיה, יהיו, צריך, אפשר, רוצה, כל, גם, רק, עוד, עכשיו, היום, כאן, שם, הבא, להלן,
        כמפורט, תודה, בבקשה, סדר, נכחו, מוזמנים, חברי הוועדה, ייעוץ משפטי, מנהל הוועדה, רישום, פרלמנטרי, נוכחים, הצבעה,
        סעיף, במקום, יבוא, חבר הוועדה, בוקר, נרשם, דוגמה, שהוא, שזה, את
    """,
    brackets="party",
    patterns=(r"(?:סיעת|מטעם) (?P<party>\S.{0,60})",),
)

ARABIC = LabelGrammar(
    name="ar",
    languages="ar, fa, ur",
    honorifics="""
        السيد, السيدة, السادة, الآنسة, الدكتور, الدكتورة, د, الأستاذ, الأستاذة, معالي, سعادة, دولة, فخامة, جلالة, سمو,
        الشيخ, المهندس, أ, النائب المحترم, آقای, خانم, جناب
    """,
    roles="""
        الرئيس, الرئيسة, رئيس, رئيسة, رئيس المجلس, رئيس مجلس النواب, رئيس الجلسة, رئيس الوزراء, رئيس مجلس الوزراء,
        نائب الرئيس, نائب رئيس, نائب, النائب, النائبة, الوزير, الوزيرة, وزير, وزيرة, وزير الخارجية, الأمين العام,
        أمين عام, أمين سر, المقرر, مقرر اللجنة, المدير, السفير, السفيرة, العضو, عضو, الملك, المستشار, الناطق, المتحدث,
        رئیس, نخست وزیر, وزیر
    """,
    modifiers="نائب, مساعد, وكيل, السابق, المؤقت",
    complements="""
        مجلس, النواب, الوزراء, الجمهورية, الخارجية, الداخلية, الدفاع, المالية, العدل, الصحة, التربية, التعليم, الدولة,
        اللجنة, الشيوخ, الأمة, العام, العامة, الشورى
    """,
    links="في, و, من, على",
    questions="سؤال, صحفي, صحفية, سائل, س, پرسش, سوال",
    answers="جواب, ج, پاسخ",
    groups="أصوات, أصوات من القاعة, الأعضاء, النواب, أعضاء",
    many="أصوات, بعض, عدد من",
    anyone="صوت, عضو, أعضاء, نائب",
    placeholders="مجهول, غير معروف, متحدث, صوت, متحدثة, مداخلة",
    notes="تكلم, تكلمت, يتكلم, تحدث, مقاطعا, متابعا, ترجمة",
    brackets="affiliation",
)

MALTESE = LabelGrammar(
    name="mt",
    languages="mt",
    honorifics="is-sur, is-sinjura, onor, l-onor, dr, prof",
    roles="president, deputat, ministru, prim ministru, speaker, ispeaker, segretarju parlamentari, kap, kummissarju",
    articles="il, l', l, is",
    questions="Mistoqsija",
    groups="Onor. Membri",
)

MALAY = LabelGrammar(
    name="ms",
    languages="ms, id",
    honorifics="""
        Datuk Wira, Dato' Wira, Dato Wira,
        tuan, puan, encik, cik, dato', dato, datuk, datuk seri, dato' seri, dato' sri, datin, datin paduka, tan sri,
        tun, toh puan, yb, y.b, y.a.b, yang berhormat, yang amat berhormat, haji, hajah, dr, prof, ir, ustaz, ustazah,
        bapak, bpk, ibu, saudara, kh, tengku, raja, tunku, syed, drs, hj, yang mulia
    """,
    roles="""
        tuan yang di-pertua, yang di-pertua, timbalan yang di-pertua, tuan pengerusi, pengerusi, timbalan pengerusi,
        perdana menteri, timbalan perdana menteri, menteri, timbalan menteri, menteri besar, ketua menteri, setiausaha,
        setiausaha parlimen, setiausaha dewan rakyat, ketua pembangkang, ketua, ketua rapat, ketua sidang, wakil ketua,
        presiden, wakil presiden, gubernur, wali kota, bupati, anggota, pimpinan rapat, pimpinan sidang, speaker,
        direktur, sekretaris, juru bicara, hakim, saksi, pemohon, termohon, kuasa hukum, panitera, pemerintah
    """,
    modifiers="timbalan, naib, wakil, mantan, bekas, pemangku",
    domains="""
        kewangan, pendidikan, kesihatan, pertahanan, dalam, negeri, luar, perdagangan, hal, ehwal, pengguna,
        pengangkutan, kerja, raya, pertanian, belia, sukan, wanita, keluarga, masyarakat, sumber, manusia, komunikasi,
        multimedia, keuangan, kesehatan, hukum, agama, sosial
    """,
    links="dan, di, bagi, untuk, dari, di jabatan",
    particles="bin, binti, bt, a/l, a/p, anak, ibni, al",
    indefinites="seorang",
    questions="Soalan, Pertanyaan, Wartawan",
    answers="Jawapan, Jawaban",
    groups="Beberapa Ahli, Ahli-ahli, Beberapa Ahli Yang Berhormat, Seorang Ahli, Hadirin",
    many="beberapa, ahli-ahli",
    anyone="ahli, suara",
    placeholders="Suara, Tidak diketahui, Pembicara",
    notes="bangun, menyampuk, ketawa, tanpa, dalam bahasa",
    stops="""
        saya, kita, kami, anda, dia, mereka, adalah, ialah, ini, itu, yang mana, tidak, bukan, tetapi, jika, kerana,
        karena, apabila, sudah, telah, akan, boleh, bisa, harus, perlu, ada, juga, lagi, terima, kasih, seperti,
        berikut
    """,
)

VIETNAMESE = LabelGrammar(
    name="vi",
    languages="vi",
    honorifics="ông, bà, anh, chị, ngài, gs, ts, pgs",
    roles="""
        chủ tịch, phó chủ tịch, chủ tịch quốc hội, thủ tướng, phó thủ tướng, bộ trưởng, thứ trưởng, đại biểu,
        tổng bí thư, chủ tọa, người phát ngôn, thống đốc
    """,
    questions="Phóng viên, Hỏi, Câu hỏi",
    answers="Đáp, Trả lời",
)

KOREAN = LabelGrammar(
    name="ko",
    languages="ko",
    honorifics="씨, 님",
    roles="""
        의장, 부의장, 국회의장, 임시의장, 의장대리, 위원장, 부위원장, 위원장대리, 소위원장, 위원, 의원, 장관, 차관, 총리, 국무총리, 부총리, 대통령, 국무위원, 정부위원, 증인, 참고인,
        진술인, 전문위원, 수석전문위원, 사무총장, 처장, 청장, 차장, 실장, 국장, 원장, 총장, 본부장, 감사원장, 대법관, 후보자, 공술인, 사장, 이사장, 대변인, 시장, 도지사, 기자, 사회자,
        입법조사관
    """,
    endings="장관, 차관, 위원장, 의장, 장관직무대행, 처장, 청장, 후보자, 비서관, 실장, 국장, 본부장, 원장, 총장",
    questions="질문, 기자, 문, 질의",
    answers="답변, 답",
    placeholders="화자, 참석자, 발언자",
    groups="장내소란, 의석에서",
    role_last=True,
)
