"""Small transcripts of many dialects and languages. Every speaker and every word is made up."""

from __future__ import annotations

import pytest

from onrecord.kernel.dialect import infer
from onrecord.text.labels import get_grammar

ANY = get_grammar("any")

# By name: the labels in order, the separator, the text.
CASES: dict[str, tuple[list[str], str, str]] = {}

PROSE: dict[str, str] = {}

CASES["fiji"] = (
    ["HON. PROF. B. K. WAINIU", "MR. SPEAKER", "HON. PROF. B. K. WAINIU", "HON. T. RADRODRO", "MR. SPEAKER"],
    ".-",
    """\
HON. PROF. B. K. WAINIU.- Mr. Speaker, Sir, I rise to support the motion before the House today.

MR. SPEAKER.- Honourable Member, you have ten minutes to speak on the motion.

HON. PROF. B. K. WAINIU.- Thank you, Mr. Speaker. The report speaks for itself and I commend it.

HON. T. RADRODRO.- Mr. Speaker, a point of order. The honourable Member is misleading the House.

MR. SPEAKER.- There is no point of order. Please, continue.
""",
)

CASES["png"] = (
    ["Mr ACTING SPEAKER", "Mr PATO KARAPO", "Mr ACTING SPEAKER", "Mr PATO KARAPO", "Mr JOHN OPA"],
    "—",
    """\
Mr ACTING SPEAKER - Honourable Members, I have to inform the Parliament of two messages received.

Mr PATO KARAPO - Good morning, Mr Acting Speaker. I ask the Minister for Works a question.

Mr ACTING SPEAKER - Proceed, please. The floor is yours.

Mr PATO KARAPO - My question relates to the road that has been closed for months - and nobody knows why.

Mr JOHN OPA - The road will be opened in June.
""",
)

CASES["portuguese"] = (
    [
        "O SR. PRESIDENTE (Omar Brito. PSD - AM. Fala da Presidência.)",
        "O SR. EDUARDO SALES (Bloco Parlamentar Vanguarda/PODEMOS - CE. Pela ordem.)",
        "O SR. PRESIDENTE (Omar Brito. PSD - AM)",
        "A SRA. LEILA MATOS (PSB - DF)",
        "O SR. EDUARDO SALES (PODEMOS - CE)",
    ],
    "—",
    """\
O SR. PRESIDENTE (Omar Brito. PSD - AM. Fala da Presidência.) – Havendo número regimental, declaro aberta a reunião.

O SR. EDUARDO SALES (Bloco Parlamentar Vanguarda/PODEMOS - CE. Pela ordem.) – Presidente, pela ordem. Gostaria de falar.

O SR. PRESIDENTE (Omar Brito. PSD - AM) – Tem a palavra o Senador Eduardo.

A SRA. LEILA MATOS (PSB - DF) – Obrigada, Presidente. Quero registrar a presença do prefeito.

O SR. EDUARDO SALES (PODEMOS - CE) – Muito obrigado a todos pela atenção.
""",
)

CASES["ukrainian"] = (
    [
        "ГОЛОВУЮЧИЙ",
        "ПЕТРУК Я.Й.",
        "ГОЛОВУЮЧИЙ",
        "ВАСИЛЬЧУК С.М., народний депутат України (виборчий округ 187, Херсонська область)",
        "ПЕТРУК Я.Й.",
        "ГОЛОВУЮЧИЙ",
    ],
    ".",
    """\
     ГОЛОВУЮЧИЙ. Доброго ранку, шановні колеги. Прошу народних депутатів зайняти свої місця.

     ПЕТРУК Я.Й. Шановний Іване Степановичу, шановні колеги! Прошу поставити на голосування проект.

     ГОЛОВУЮЧИЙ. Дякую. Сідайте, будь ласка.

     ВАСИЛЬЧУК С.М., народний депутат України (виборчий округ 187, Херсонська область). Шановні колеги, я підтримую це.

     ПЕТРУК Я.Й. Це неправда, шановний колего.

     ГОЛОВУЮЧИЙ. Прошу голосувати.
""",
)

CASES["greek"] = (
    [
        "ΠΡΟΕΔΡΕΥΩΝ (Νικήτας Καλλιγάς)",
        "ΜΑΡΙΑ ΠΑΠΑΔΑΚΗ",
        "ΠΡΟΕΔΡΕΥΩΝ (Νικήτας Καλλιγάς)",
        "ΜΑΡΙΑ ΠΑΠΑΔΑΚΗ",
        "ΓΕΩΡΓΙΟΣ ΒΛΑΧΟΣ (Υπουργός Οικονομικών)",
    ],
    ":",
    """\
ΠΡΟΕΔΡΕΥΩΝ (Νικήτας Καλλιγάς): Κυρίες και κύριοι συνάδελφοι, αρχίζει η συνεδρίαση.

ΜΑΡΙΑ ΠΑΠΑΔΑΚΗ: Ευχαριστώ, κύριε Πρόεδρε. Θα ήθελα να πω δύο λόγια για το νομοσχέδιο.

ΠΡΟΕΔΡΕΥΩΝ (Νικήτας Καλλιγάς): Έχετε τον λόγο για πέντε λεπτά.

ΜΑΡΙΑ ΠΑΠΑΔΑΚΗ: Το νομοσχέδιο αυτό είναι απαράδεκτο: δεν λύνει κανένα πρόβλημα.

ΓΕΩΡΓΙΟΣ ΒΛΑΧΟΣ (Υπουργός Οικονομικών): Δεν συμφωνώ καθόλου μαζί σας.
""",
)

CASES["arabic"] = (
    [
        "الرئيس (تكلم بالإنكليزية)",
        "السيد دانيال (إسبانيا) (تكلم بالإسبانية)",
        "الرئيس (تكلم بالإنكليزية)",
        "السيدة هولم (النرويج) (تكلمت بالإنكليزية)",
        "الرئيس (تكلم بالإنكليزية)",
    ],
    ":",
    """\
الرئيس (تكلم بالإنكليزية): أعطي الكلمة لممثل الاتحاد الأوروبي، ونرحب به في هذه الجلسة.

السيد دانيال (إسبانيا) (تكلم بالإسبانية): أولا، أود أن أشكر الرئيس على عقد هذه الجلسة.

الرئيس (تكلم بالإنكليزية): أشكر ممثل إسبانيا على بيانه، وأعطي الكلمة لممثلة النرويج.

السيدة هولم (النرويج) (تكلمت بالإنكليزية): نحن نؤيد القرار ونشكر الأمين العام على تقريره.

الرئيس (تكلم بالإنكليزية): أشكر ممثلة النرويج على بيانها.
""",
)

CASES["turkish"] = (
    ["BAŞKAN", "MEHMET KARACA (Amasya)", "BAŞKAN", "MEHMET KARACA (Amasya)", "AYŞE YILDIZ (İzmir)"],
    "—",
    """\
BAŞKAN – Sayın milletvekilleri, oturumu açıyorum ve gündeme geçiyorum.

MEHMET KARACA (Amasya) – Sayın Başkan, değerli milletvekilleri, hepinizi saygıyla selamlıyorum.

BAŞKAN – Buyurun Sayın Karaca, süreniz beş dakikadır.

MEHMET KARACA (Amasya) – Teşekkür ederim. Bu kanun teklifi çok önemlidir.

AYŞE YILDIZ (İzmir) – Bravo! Çok güzel söylediniz.
""",
)

CASES["japanese"] = (
    ["議長（山田秀久君）", "佐藤花子君", "国務大臣（鈴木一郎君）", "議長（山田秀久君）"],
    "\t",
    """\
○議長（山田秀久君）　これより会議を開きます。本日の議事日程を申し上げます。

○佐藤花子君　自由民主党の佐藤花子です。会派を代表して質問いたします。

○国務大臣（鈴木一郎君）　お答えいたします。御指摘の点につきましては、検討してまいります。

○議長（山田秀久君）　これにて質疑は終了いたしました。
""",
)

CASES["zoom"] = (
    ["Ana Brook", "Tom Field", "Ana Brook", "Tom Field"],
    "t",
    """\
[Ana Brook] 11:02:09
Good morning everyone, can you hear me all right?

[Tom Field] 11:02:15
Yes, we hear you very well.

[Ana Brook] 11:02:19
Great. Let's begin with the budget.

[Tom Field] 11:02:40
Sure, the budget is on page two.
""",
)

CASES["otter"] = (
    ["Ana Brook", "Tom Field", "Unknown Speaker", "Tom Field"],
    "t",
    """\
Ana Brook  0:03
Good morning everyone, can you hear me all right?

Tom Field  0:15
Yes, we hear you very well.

Unknown Speaker  0:20
Great. Let's begin with the budget.

Tom Field  1:02:40
Sure, the budget is on page two.

Transcribed by https://otter.example
""",
)

CASES["rev"] = (
    ["Ana Brook", "Speaker 2", "Ana Brook", "Speaker 2"],
    ":",
    """\
Ana Brook: (00:03)
Good morning everyone, can you hear me all right?

Speaker 2: (00:15)
Yes, we hear you very well.

Ana Brook: (00:20)
Great. Let's begin with the budget.

Speaker 2: (01:02:40)
Sure, the budget is on page two.
""",
)

CASES["rev2"] = (
    ["Ana Brook", "Speaker 2", "Ana Brook", "Speaker 2"],
    ":",
    """\
Ana Brook (00:03):
Good morning everyone, can you hear me all right?

Speaker 2 (00:15):
Yes, we hear you very well.

Ana Brook (00:20):
Great. Let's begin with the budget.

Speaker 2 (01:02:40):
Sure, the budget is on page two.
""",
)

CASES["whisperx"] = (
    ["SPEAKER_00", "SPEAKER_01", "SPEAKER_00", "SPEAKER_01"],
    ":",
    """\
[SPEAKER_00]: Good morning everyone, can you hear me all right?
[SPEAKER_01]: Yes, we hear you very well.
[SPEAKER_00]: Great. Let's begin with the budget.
[SPEAKER_01]: Sure, the budget is on page two.
""",
)

CASES["malay"] = (
    [
        "Menteri Perdagangan Dalam Negeri [Dato' Shahrul Abdul Samad]",
        "Tuan Yang di-Pertua",
        "Puan Young Syafura binti Othman [Bentong]",
        "Tuan Yang di-Pertua",
    ],
    ":",
    """\
Menteri Perdagangan Dalam Negeri [Dato' Shahrul Abdul Samad]: Tuan Yang di-Pertua, saya mohon mencadangkan ini.

Tuan Yang di-Pertua: Sila, Yang Berhormat.

Puan Young Syafura binti Othman [Bentong]: Terima kasih Tuan Yang di-Pertua. Saya ingin bertanya.

Tuan Yang di-Pertua: Menteri, sila jawab.
""",
)

CASES["french"] = (
    [
        "Le Président (parle en anglais)",
        "M. Holm (Norvège) (parle en anglais)",
        "Le Président (parle en anglais)",
        "Mme Duval (Belgique)",
        "Le Président (parle en anglais)",
    ],
    ":",
    """\
Le Président (parle en anglais) : Je donne la parole au représentant de la Norvège.

M. Holm (Norvège) (parle en anglais) : Je vous remercie, Monsieur le Président. La Norvège appuie ce texte.

Le Président (parle en anglais) : Je remercie le représentant de la Norvège de sa déclaration.

Mme Duval (Belgique) : Je voudrais dire ceci : nous avons besoin de paix.

Le Président (parle en anglais) : La séance est levée.
""",
)

CASES["frenchdot"] = (
    [
        "M. le président",
        "Mme Marie Dallot",
        "M. le président",
        "M. Jean Leblanc, rapporteur",
        "Plusieurs députés du groupe Vert",
    ],
    ".",
    """\
M. le président. La séance est ouverte. L'ordre du jour appelle la suite de la discussion.

Mme Marie Dallot. Monsieur le président, je vous remercie de me donner la parole.

M. le président. Je vous en prie, madame Dallot.

M. Jean Leblanc, rapporteur. La commission est défavorable à cet amendement.

Plusieurs députés du groupe Vert. Très bien !
""",
)

CASES["italian"] = (
    ["PRESIDENTE", "ROSSINI (Misto)", "PRESIDENTE", "BIANCHI Paola (PD)", "PRESIDENTE"],
    ".",
    """\
PRESIDENTE. La seduta è aperta. Si dia lettura del processo verbale.

ROSSINI (Misto). Signor Presidente, onorevoli colleghi, intervengo per illustrare l'emendamento.

PRESIDENTE. Ne ha facoltà, senatore Rossini.

BIANCHI Paola (PD). Domando di parlare per dichiarazione di voto.

PRESIDENTE. La seduta è tolta.
""",
)

CASES["spanish"] = (
    [
        "El señor PRESIDENTE",
        "La señora LÓPEZ MARÍN (Grupo Mixto)",
        "El señor PRESIDENTE",
        "El señor MINISTRO DE HACIENDA (Pérez Gil)",
        "El señor PRESIDENTE",
    ],
    ":",
    """\
El señor PRESIDENTE: Se abre la sesión. Ruego a sus señorías que ocupen sus escaños.

La señora LÓPEZ MARÍN (Grupo Mixto): Gracias, señor presidente. Señorías, comenzamos con una pregunta.

El señor PRESIDENTE: Muchas gracias, señora López. Tiene la palabra el ministro.

El señor MINISTRO DE HACIENDA (Pérez Gil): Señoría, le agradezco la pregunta. Le diré una cosa: vamos a cumplir.

El señor PRESIDENTE: Gracias.
""",
)

CASES["union"] = (
    ["President", "Vera Holm (Green)", "Tomás Prado (S), ponente", "President"],
    ".-",
    """\
President. – The next item is the debate on the report by Vera Holm.

Vera Holm (Green). – Mr President, dear colleagues, this is a good day for our rivers.

Tomás Prado (S), ponente. – Señora presidenta, señorías, quisiera decir una cosa: gracias.

President. – The debate is closed.
""",
)

CASES["swedish"] = (
    ["Statsrådet ULF DINKELMAN (m)", "ANNA LIND (s)", "Statsrådet ULF DINKELMAN (m)", "ANDRE VICE TALMANNEN"],
    ":",
    """\
Anf. 60 Statsrådet ULF DINKELMAN (m):
Herr talman! Jag vill tacka för frågan och svara kort på den.

Anf. 61 ANNA LIND (s):
Herr talman! Jag tackar statsrådet för svaret. Det var dock inte tillräckligt.

Anf. 62 Statsrådet ULF DINKELMAN (m):
Herr talman! Vi är överens om målet.

Anf. 63 ANDRE VICE TALMANNEN:
Överläggningen är härmed avslutad.
""",
)

CASES["norwegian"] = (
    ["Presidenten", "Kari Nordvik (A)", "Presidenten", "Ola Berg (H)"],
    ":",
    """\
Presidenten: Stortinget er lovlig satt. Vi starter med sak nummer en på dagens kart.

Kari Nordvik (A) [10:15:30]: Takk, president. Denne saken handler om framtiden for skolen.

Presidenten: Neste taler er Ola Berg.

Ola Berg (H) [10:21:02]: President! Jeg er uenig med forrige taler.
""",
)

CASES["russian"] = (
    [
        "Председатель",
        "Г-н Холм (Норвегия) (говорит по-английски)",
        "Председатель",
        "Вопрос",
        "Г-н Холм (Норвегия) (говорит по-английски)",
    ],
    ":",
    """\
Председатель: Я предоставляю слово представителю Норвегии. Прошу вас.

Г-н Холм (Норвегия) (говорит по-английски): Благодарю Вас, г-н Председатель. Мы поддерживаем проект.

Председатель: Я благодарю представителя Норвегии за его заявление.

Вопрос: Скажите, пожалуйста, когда будет принято решение?

Г-н Холм (Норвегия) (говорит по-английски): Решение будет принято завтра.
""",
)

CASES["korean"] = (
    ["의장 김철수", "이영희 의원", "의장 김철수", "이영희 의원"],
    ":",
    """\
의장 김철수: 성원이 되었으므로 제1차 본회의를 개의하겠습니다.

이영희 의원: 존경하는 의장님, 그리고 선배 동료 의원 여러분, 감사합니다.

의장 김철수: 이영희 의원 수고하셨습니다.

이영희 의원: 질문을 마치겠습니다.
""",
)

CASES["chinese"] = (
    ["主席", "陳委員大文", "主席", "林部長美玉"],
    ":",
    """\
主席：現在開會，請各位委員就座。

陳委員大文：主席、各位同仁。本席想請教部長一個問題。

主席：請部長答復。

林部長美玉：主席、各位委員。謝謝委員的指教。
""",
)

CASES["angle"] = (
    ['היו"ר דנה כהן', "יוסי לוי (המרכז)", 'היו"ר דנה כהן', "יוסי לוי (המרכז)"],
    ":",
    """\
<< דובר >> היו"ר דנה כהן: << דובר >>
שלום לכולם, אני פותחת את הישיבה בנושא התקציב.

<< דובר >> יוסי לוי (המרכז): << דובר >>
תודה רבה, גברתי היושבת-ראש. אני רוצה לשאול שאלה.

<< דובר >> היו"ר דנה כהן: << דובר >>
בבקשה, מר לוי.

<< דובר >> יוסי לוי (המרכז): << דובר >>
האם התקציב יאושר השנה?
""",
)

CASES["cart"] = (
    ["MAYOR ALDER", "CLERK", "COUNCILMEMBER BIRCH", "MAYOR ALDER"],
    ":",
    """\
>> MAYOR ALDER: GOOD EVENING. THE MEETING WILL COME TO ORDER.
>> CLERK: COUNCILMEMBER BIRCH?
>> COUNCILMEMBER BIRCH: HERE. THE TIME IS 3:00 AND I HAVE A QUESTION.
>> MAYOR ALDER: GO AHEAD.
""",
)

CASES["numbered"] = (
    ["Chair", "Ms Holm", "Mr Field", "Ms Holm", "Chair"],
    ":",
    """\
Q1 Chair: Welcome to this session of the Committee. Could you introduce yourselves?

Ms Holm: I am the director of the agency.

Q2 Mr Field: What is the main problem that you see?

Ms Holm: The main problem is this: there is no money.

Q3 Chair: Thank you. That was very helpful.
""",
)

CASES["bold"] = (
    ["Chair Alder", "Ms Holm", "Chair Alder", "Ms Holm"],
    ":",
    """\
**Chair Alder**: Welcome to the meeting.

**Ms Holm**: Thank you, Chair.

**Agenda**: budget

**Chair Alder**: Let us begin with the first item.

**Ms Holm**: I have read the report.
""",
)

PROSE["news"] = """\
Ministers agree on new budget

The government agreed on Friday to a new budget. "We are happy," said the Minister of Finance, Vera Holm.

The opposition was not impressed: "This budget is a disgrace," said John Field, leader of the opposition.

What happens next: the budget will go to the parliament on Monday.

Vera Holm said: "We will see."
"""

PROSE["minutes"] = """\
Minutes of the Town Council

Date: 12 May 2021
Time: 7:00 p.m.
Location: Town Hall
Present: Alder, Birch, Holm
Absent: Field

Approval of minutes
Motion: To approve the minutes of 5 May.
Moved by: Alder
Seconded by: Birch
Vote: 3-0

Budget
Discussion: The council discussed the budget.
Motion: To approve the budget.
Moved by: Holm
Seconded by: Alder
Vote: 3-0
"""

PROSE["law"] = """\
Section 1. Short title. This Act may be cited as the Roads Act.

Section 2. Definitions. In this Act:
(a) "road" means a public road;
(b) "Minister" means the Minister of Works.

Section 3. Duties. The Minister shall maintain the roads. The Secretary shall report to the Minister.
"""

PROSE["recipe"] = """\
Pancakes

Ingredients:
Flour: 200 g
Milk: 300 ml
Eggs: 2

Method:
Mix the flour and the milk. Add the eggs.
Note: Do not mix for too long.
Tip: Use a hot pan.
"""

CASES["chaircolonless"] = (
    [
        "Baroness Alder (Lab)",
        "Viscount Birch (Con)",
        "Baroness Alder (Lab)",
        "Lord Holm of Field (CB)",
        "Viscount Birch (Con)",
    ],
    "",
    """\
Baroness Alder (Lab)
My Lords, I beg to move that the Bill be read a second time. It is a short Bill.

It has two clauses.

Viscount Birch (Con)
My Lords, I thank the noble Baroness for her introduction. I have one question.

15:30:00

Baroness Alder (Lab)
I am grateful to the noble Viscount.

Lord Holm of Field (CB)
My Lords, I am not so sure that it is wise.

Viscount Birch (Con)
My Lords, nor am I.
""",
)

CASES["single"] = (
    ["Mr. ALDERSON"],
    ".",
    """\
Mr. ALDERSON. Mr. President, I rise today to congratulate the people of Ohio on their fair.

It was a great event. I thank the people who made it possible.
""",
)


@pytest.mark.parametrize("name", PROSE)
def test_documents_that_are_no_transcripts_have_no_labels(name):
    assert infer(PROSE[name], grammar=ANY).turns == ()


@pytest.mark.parametrize("name", CASES)
def test_dialects_of_many_languages(name):
    expected, separator, text = CASES[name]
    dialect = infer(text, grammar=ANY)
    assert [text[t.label_start : t.label_end] for t in dialect.turns] == expected
    assert dialect.separator == separator
