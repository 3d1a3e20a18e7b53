/** A form in parts: what stands before the statements, and the statements one by one, as a person agrees to them. */
export interface FormParts {
  readonly preamble: string;
  readonly statements: readonly string[];
}

/** The numbered statements of a form's text (`1. …`, lines below belong to it); one without numbers is a single statement. */
export function partsOf(text: string): FormParts {
  const [preamble = '', ...numbered] = text.split(/^\s*\d{1,2}\.\s+/mu);
  const one = (part: string): string => part.replace(/\s+/gu, ' ').trim();
  return numbered.length === 0
    ? { preamble: '', statements: [one(text)] }
    : { preamble: preamble.trim(), statements: numbered.map(one) };
}

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Is what was typed the person's own name? Capitals, accents and blanks do not matter. */
export const isOwnName = (typed: string, name: string): boolean =>
  folded(typed) !== '' && folded(typed) === folded(name);
