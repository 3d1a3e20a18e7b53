/** A cell that a spreadsheet would take for a formula is written as text (ASVS 1.2.10). */
const formula = /^[\s\p{Cf}]*[=+\-@\t\r\n|%＝＋－＠]/u;
/** New lines of Unicode, and marks that turn the direction of what follows. */
const turns = /[\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/** One cell by RFC 4180: quoted, quotes doubled, formula characters neutralised; controls, and marks that turn the text, gone. */
export function cell(text: string): string {
  const clean = [...text].map((sign) => (isControl(sign) ? ' ' : sign)).join('');
  const safe = formula.test(text) && !plainNumber.test(clean) ? `'${clean}` : clean;
  return `"${safe.replaceAll('"', '""')}"`;
}

function isControl(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160) || turns.test(sign);
}
