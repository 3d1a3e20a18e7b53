/** Signs drawn like a Latin letter or its like, each before what it is read as: Cyrillic, Greek, Latin, punctuation. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  `
  аa АA вb ВB сc СC ԁd еe ЕE ёe ЁE һh НH нh іi ІI їi ЇI јj ЈJ кk КK ӏl мm МM оo ОO рp РP ѕs ЅS тt
  ТT уy УY ѵv хx ХX ԛq ԝw гr пn αa ΑA βb ΒB εe ΕE ηn ΗH ιi ΙI κk ΚK ΜM νv ΝN οo ΟO ρp ΡP σo τt ΤT
  υu ΥY χx ΧX ΖZ γy ıi łl ŁL øo ØO đd ĐD ħh ŧt ßss æae ÆAE œoe ŒOE ɑa ɡg ɩi ʀr ᴀa ᴄc ᴇe ɪi ᴏo ɴn
  ᴛt ꜱs ʟl ᴅd ’' ‘' ʼ' ´' –- —- ‐- ‑- −- ·. •.
  `
    .trim()
    .split(/\s+/u)
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

const plainAscii = /^[\t\n\r\x20-\x7e]*$/;
const invisible = /\p{Cf}|\p{Cc}|\p{Default_Ignorable_Code_Point}/gu;
const marks = /\p{M}+/gu;
const foreign = /[^\x20-\x7e]/gu;

/**
 * The text as a reader sees it, in plain letters: compatibility forms, accents, look-alike letters and invisible
 * characters are undone, case is kept. Linear in the length of the text.
 */
export function legible(text: string): string {
  if (plainAscii.test(text)) return text;
  return text
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]/gu, ' ')
    .replace(invisible, '')
    .normalize('NFKD')
    .replace(marks, '')
    .replace(foreign, (sign) => lookAlikes.get(sign) ?? sign);
}
