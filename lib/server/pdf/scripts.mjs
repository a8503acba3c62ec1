import "server-only";

/**
 * How a paragraph in another script than the document's is set. `font` is tried first; `lang` and `region` (BCP 47)
 * select letter forms, line breaks and a screen reader's voice.
 * @typedef {{ font?: string, lang: string, region?: string }} Voice
 */

/** @type {{ letters: RegExp, voice: Voice, kin?: { only: RegExp, lang: string }[] }[]} */
const scripts = [
  {
    letters: /\p{Script=Arabic}/gu,
    voice: { font: "Vazirmatn", lang: "ar" },
    kin: [
      { only: /[ٹڈڑںےہ]/u, lang: "ur" },
      { only: /[پچژگکی]/u, lang: "fa" },
    ],
  },
  { letters: /\p{Script=Hebrew}/gu, voice: { font: "Noto Sans Hebrew", lang: "he" } },
  { letters: /\p{Script=Thaana}/gu, voice: { font: "Noto Sans Thaana", lang: "dv" } },
  { letters: /\p{Script=Devanagari}/gu, voice: { font: "Noto Sans", lang: "hi" } },
  { letters: /\p{Script=Bengali}/gu, voice: { font: "Noto Sans Bengali", lang: "bn" } },
  { letters: /\p{Script=Gujarati}/gu, voice: { font: "Noto Sans Gujarati", lang: "gu" } },
  { letters: /\p{Script=Gurmukhi}/gu, voice: { font: "Noto Sans Gurmukhi", lang: "pa" } },
  { letters: /\p{Script=Oriya}/gu, voice: { font: "Noto Sans Oriya", lang: "or" } },
  { letters: /\p{Script=Tamil}/gu, voice: { font: "Noto Sans Tamil", lang: "ta" } },
  { letters: /\p{Script=Telugu}/gu, voice: { font: "Noto Sans Telugu", lang: "te" } },
  { letters: /\p{Script=Kannada}/gu, voice: { font: "Noto Sans Kannada", lang: "kn" } },
  { letters: /\p{Script=Malayalam}/gu, voice: { font: "Noto Sans Malayalam", lang: "ml" } },
  { letters: /\p{Script=Sinhala}/gu, voice: { font: "Noto Sans Sinhala", lang: "si" } },
  { letters: /\p{Script=Thai}/gu, voice: { font: "Noto Sans Thai", lang: "th" } },
  { letters: /\p{Script=Lao}/gu, voice: { font: "Noto Sans Lao", lang: "lo" } },
  { letters: /\p{Script=Khmer}/gu, voice: { font: "Noto Sans Khmer", lang: "km" } },
  { letters: /\p{Script=Myanmar}/gu, voice: { font: "Noto Sans Myanmar", lang: "my" } },
  { letters: /\p{Script=Tibetan}/gu, voice: { font: "Noto Serif Tibetan", lang: "bo" } },
  { letters: /\p{Script=Ethiopic}/gu, voice: { font: "Noto Sans Ethiopic", lang: "am" } },
  { letters: /\p{Script=Tifinagh}/gu, voice: { font: "Noto Sans Tifinagh", lang: "zgh" } },
  { letters: /\p{Script=Georgian}/gu, voice: { font: "Noto Sans Georgian", lang: "ka" } },
  { letters: /\p{Script=Armenian}/gu, voice: { font: "Noto Sans Armenian", lang: "hy" } },
  { letters: /\p{Script=Greek}/gu, voice: { lang: "el" } },
  {
    letters: /\p{Script=Cyrillic}/gu,
    voice: { lang: "ru" },
    kin: [
      { only: /[ґєії]/iu, lang: "uk" },
      { only: /[ђјљњћџ]/iu, lang: "sr" },
    ],
  },
];

const japanese = { font: "Noto Sans JP", lang: "ja" };
const korean = { font: "Noto Sans KR", lang: "ko" };
const simplified = { font: "Noto Sans SC", lang: "zh", region: "CN" };
const traditional = { font: "Noto Sans TC", lang: "zh", region: "TW" };

const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/gu;
// Common characters that are written this way in only one region: mainland China, Taiwan and Hong Kong, or Japan.
const onlySimplified = /[们这说时对为个过还话给让问题发后经现样种动见开关门长间进实应该谢试请职业务]/gu;
const onlyTraditional = /[們這說來國會學對沒讓發經樣關實應]/gu;

const latin = /\p{Script=Latin}/gu;
const beyondLatin = /(?!\p{Script=Latin})\p{L}/u;
const startsRightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}]/u;

/**
 * The voice of a paragraph mostly in another script than Latin; null for the others, which are in the document's
 * language.
 * @param {string} text one paragraph
 * @param {Voice} han the voice of Chinese characters that could be of several languages
 * @returns {Voice | null}
 */
export function voiceOf(text, han) {
  if (!beyondLatin.test(text)) return null;
  let most = count(text, latin);
  /** @type {Voice | null} */
  let voice = null;
  for (const script of scripts) {
    const letters = count(text, script.letters);
    if (letters <= most) continue;
    most = letters;
    const kin = script.kin?.find(({ only }) => only.test(text));
    voice = kin ? { ...script.voice, lang: kin.lang } : script.voice;
  }
  // A Chinese character carries as much meaning as a word of two or more letters.
  return 2 * count(text, eastAsian) > most ? hanVoice(text, han) : voice;
}

/**
 * The language of Chinese characters: with kana Japanese, with hangul Korean; otherwise by how they are written.
 * @param {string} text
 * @param {Voice} [otherwise] if nothing tells
 * @returns {Voice}
 */
export function hanVoice(text, otherwise = simplified) {
  const [kana, hangul] = [
    count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    count(text, /\p{Script=Hangul}/gu),
  ];
  if (kana > 0 || hangul > 0) return kana >= hangul ? japanese : korean;
  if (/\p{Script=Bopomofo}/u.test(text)) return traditional;
  const leaning = count(text, onlyTraditional) - count(text, onlySimplified);
  if (leaning === 0) return otherwise;
  return leaning > 0 ? traditional : simplified;
}

/**
 * By the first strong character, like `dir="auto"` (Unicode Bidirectional Algorithm, P2 and P3).
 * @param {string} text one paragraph
 */
export function isRightToLeft(text) {
  return startsRightToLeft.test(text);
}

/**
 * @param {string} text
 * @param {RegExp} pattern global
 */
function count(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}
