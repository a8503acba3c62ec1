// A small, a hostile and a long document.

import { cardDocument } from "@/lib/exports/card-document";
import type { ExportDocument } from "@/lib/exports/document";
import type { PrintJob } from "@/lib/server/pdf/pdf-renderer";
import { hostileLines, sourceOf } from "../exports/source";
import { answer, documentItem, documentOf } from "./read-pdf";

export const small = documentOf([
  { kind: "heading", level: 1, text: "What to do next" },
  {
    kind: "actions",
    items: [
      documentItem("Write to Ana", {
        due: "Friday 4 December 2026",
        priority: "high",
        stage: "Ask for feedback",
      }),
      documentItem("Coffee with Jürgen", { status: "Done", done: true, priority: "low" }),
      documentItem("Evening course", { status: "Parked" }),
    ],
  },
  { kind: "heading", level: 2, text: "If it gets hard" },
  { kind: "if-then", cue: "it is Monday 9:00 and I feel flat", response: "I open one saved posting" },
  answer("First line", "", "After a gap"),
  {
    kind: "rows",
    question: "Which questions were you asked?",
    rows: [
      {
        lines: ["“Tell us about a conflict.”"],
        parts: [{ label: "What you’d say now", lines: ["The night", "shift."] }],
      },
      { lines: ["“Why here?”"], parts: [] },
    ],
  },
  { kind: "facts", facts: [{ label: "The first hour", lines: ["A walk."] }] },
  { kind: "paragraph", text: "You can close this now." },
]);

/** Each letter has a distinct glyph on paper, so that these are found as they were written. */
export const kept = [
  "Żółć gęślą jaźń, Škoda Łódź ñandú çırağı Đặng Thị Hằng ǆ ﬁ",
  "Πήγα στη συνέντευξη και μίλησα ήρεμα",
  "Я говорил слишком быстро, а потом замолчал.",
  "Їжак ґанок, співбесіда пройшла добре",
  "მე კარგად მოვემზადე გასაუბრებისთვის",
  "Ես լավ պատրաստվեցի հարցազրույցին",
  "ለቃለ መጠይቁ በደንብ ተዘጋጅቼ ነበር፤ ግን ሌላ ሰው መረጡ።",
  "ⵙⵡⵊⴷⵖ ⵉ ⵓⵎⵙⴰⵡⴰⵍ",
  "أعددت نفسي للمقابلة",
  "می خواهم دوباره پرسم",
  "דיברתי מהר מדי",
  "我为面试做了充分的准备，但他们选择了别人。下周我会再联系他们，看看是否还有别的机会。",
  "我為面試做了充分的準備，但他們選擇了別人。",
  "面接のために十分に準備しましたが、別の人が選ばれました。",
  "면접을 위해 충분히 준비했지만 다른 사람이 뽑혔습니다",
  "→ ✓ ☐ □ ★ € ₹ ½ ∑ ∞ ≠ 𝒳 ① ⌘ № 😀 👩‍👩‍👧 👍🏽",
  '#set page(width: 1pt) #eval("1") #panic() $x^2$ *b* _i_ `raw` <label> @ref // no /* no */ = = - + \\',
  "<script>alert(1)</script> &amp; \\u{41} \\n %s {{y}} \"quotes\" 'single' “curly” «guillemets»",
  "a".repeat(300),
  `https://jobs.example.org/${"very-long-path/".repeat(20)}?id=1234567890&from=${"x".repeat(120)}#end`,
  "W".repeat(300),
  "ー".repeat(300),
  "漢".repeat(300),
];
/** Marks above and below: poppler returns every letter, but not in the order they were written. */
export const marked = [
  "أعددت نفسي للمقابلة جيدًا، لكنهم اختاروا شخصًا آخر. (بعد 3 مقابلات)",
  "می‌خواهم دوباره تلاش کنم؛ گفت‌وگو با Harbour Press خوب بود.",
  "דיברתי מהר מדי, ואז שתקתי. (3 ראיונות) Harbour Press שָׁלוֹם",
  "मैंने साक्षात्कार के लिए अच्छी तैयारी की थी। क्षत्रिय कर्म त्रिकोण ज्ञान",
  "আমি সাক্ষাৎকারের জন্য প্রস্তুতি নিয়েছিলাম ক্ষমা",
  "நான் நேர்காணலுக்குத் தயாராக இருந்தேன் ஸ்ரீ கொ",
  "હું ઇન્ટરવ્યૂ માટે સારી રીતે તૈયાર હતી, ક્ષમા અને જ્ઞાન.",
  "ਮੈਂ ਇੰਟਰਵਿਊ ਲਈ ਚੰਗੀ ਤਰ੍ਹਾਂ ਤਿਆਰ ਸੀ।",
  "ମୁଁ ସାକ୍ଷାତକାର ପାଇଁ ଭଲ ଭାବରେ ପ୍ରସ୍ତୁତ ଥିଲି।",
  "నేను ఇంటర్వ్యూ కోసం బాగా సిద్ధమయ్యాను, క్షమించండి.",
  "ನಾನು ಸಂದರ್ಶನಕ್ಕೆ ಚೆನ್ನಾಗಿ ಸಿದ್ಧಳಾಗಿದ್ದೆ.",
  "ഞാൻ അഭിമുഖത്തിന് നന്നായി തയ്യാറെടുത്തു, പക്ഷേ അവർ മറ്റൊരാളെ തിരഞ്ഞെടുത്തു.",
  "මම සම්මුඛ පරීක්ෂණයට හොඳින් සූදානම් වුණා. ශ්\u200dරී ලංකා",
  "ຂ້ອຍກຽມຕົວດີສຳລັບການສຳພາດແຕ່ເຂົາເຈົ້າເລືອກຄົນອື່ນ",
  "ខ្ញុំបានរៀបចំខ្លួនយ៉ាងល្អសម្រាប់ការសម្ភាសន៍ប៉ុន្តែគេបានជ្រើសរើសអ្នកផ្សេង",
  "ကျွန်မအင်တာဗျူးအတွက်ကောင်းကောင်းပြင်ဆင်ခဲ့ပေမဲ့သူတို့ကတခြားတစ်ယောက်ကိုရွေးလိုက်တယ်။",
  "ངས་འདྲི་རྩད་ཀྱི་ཆེད་དུ་གྲ་སྒྲིག་ཡག་པོ་བྱས་པ་ཡིན།",
  "އަހަރެން އިންޓަވިއުއަށް ރަނގަޅަށް ތައްޔާރުވިން",
  "ฉันเตรียมตัวสำหรับการสัมภาษณ์อย่างดีแต่ก็ยังไม่ได้งานที่หวังไว้และจะลองใหม่อีกครั้งในสัปดาห์หน้า",
  "ก".repeat(300),
  "ក".repeat(300),
  "က".repeat(300),
  "ක".repeat(300),
  "ب".repeat(300),
];
export const hostile = documentOf(
  [
    { kind: "heading", level: 2, text: `${"Ü".repeat(200)} #[x]` },
    { kind: "heading", level: 1, text: " \u0000 " },
    answer(
      ...kept,
      "con\u0000tr\u0007ol\u001b \ud800lone\udfff \u202Eturned\u202C",
      "three\nlines\r\nin one",
    ),
    answer(...marked),
    answer("unknown 𒀀 ᏣᎳᎩ end", "\ufffe\uffff\ue000", "̈ lone mark", `z${"\u0301".repeat(400)}`),
    { kind: "answer", question: "?".repeat(5000), lines: [] },
    { kind: "if-then", cue: kept.at(17) ?? "", response: "Z".repeat(400) },
    {
      kind: "actions",
      items: [
        ...[...kept, ...marked].map((text) => documentItem(text, { due: text, stage: text, status: text })),
        documentItem(""),
      ],
    },
    {
      kind: "rows",
      question: kept[0] ?? "",
      rows: marked.map((text) => ({ lines: [text], parts: [{ label: text, lines: [text] }] })),
    },
    { kind: "facts", facts: marked.map((text) => ({ label: text, lines: [text] })) },
    { kind: "actions", items: [] },
    { kind: "rows", question: "", rows: [] },
  ],
  `${"T".repeat(300)} \ud800 #title`,
);

const vocabulary = "they asked how I would have handled it and I said what I knew then".split(" ");
export const longAnswer = Array.from({ length: 10_000 }, (_, i) => `${vocabulary[i % 14]}${i % 97}`).join(
  " ",
);
export const manyItems = Array.from({ length: 200 }, (_, i) =>
  documentItem(`Action ${i}: ${vocabulary.slice(0, i % 14).join(" ")}.`, { due: "Friday 4 December 2026" }),
);
export const long = documentOf([
  { kind: "heading", level: 1, text: "Everything" },
  answer(longAnswer),
  { kind: "actions", items: manyItems },
]);
/** The card before an interview, in every script. */
const card: PrintJob = {
  ...cardDocument(
    sourceOf({
      "interview/card-1": {
        role: "Archivist",
        company: hostileLines[0],
        on: "2027-01-04",
        questions: [
          { id: "r1", question: "Tell us about a conflict.", say: hostileLines.slice(1, 4).join("\n") },
        ],
        evidence: [{ id: "r2", fact: "I kept the archive open on my own for four months." }],
        ifThen: "If I lose the thread, then I ask them to say it once more",
        learning: "One pause before each answer",
        practical: hostileLines.join("\n"),
      },
    }),
  ),
  paper: "a4",
};

/** As full as a card should be: every part of it, in a sentence or two. */
export const fullCard: ExportDocument = cardDocument(
  sourceOf({
    "interview/card-1": {
      role: "Records manager",
      company: "City archive",
      on: "2027-01-04",
      questions: ["a", "b", "c", "d"].map((id) => ({
        id,
        question: "Tell us about a conflict at work, and what came of it.",
        say: "We disagreed about the order of the boxes. I asked her what she needed first, and we changed the list together.",
      })),
      evidence: ["e", "f", "g"].map((id) => ({
        id,
        fact: "I kept the archive open on my own for four months, and eleven readers wrote to the city about it.",
      })),
      ifThen: "If I lose the thread, then I ask them to say it once more",
      learning: "One pause before each answer",
      ask: "What does a normal week look like?\nWho would I work with?\nWhat would be done after a year?",
      practical: "Thursday, 10:00. Harbour Street 4, second floor. Ms Okafor. Bus 12 at 9:20.",
    },
  }),
);

export const samples: [string, PrintJob][] = [
  ["a small", small],
  ["a hostile", hostile],
  ["a long", long],
  ["a card", card],
];
