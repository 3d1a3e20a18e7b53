const states =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY BC AB ON QC';
const state = `(?:${states.replaceAll(' ', '|')})`;

/** "7ABC123 (CA)", "7ABC123, CA", "7ABC123-CA", "CA:7ABC123": the state beside the plate is no part of it. */
const after = new RegExp(
  `^(?<plate>[A-Z0-9*? -]{5,})(?:\\s*\\(${state}\\)|\\s*[-/:]\\s*${state}|\\s+${state})$`,
  'u',
);
const before = new RegExp(
  `^(?:\\(${state}\\)\\s*|${state}\\s*[-/:]\\s*|${state}\\s+)(?<plate>[A-Z0-9*? -]{5,})$`,
  'u',
);
/** A plate and its state are no longer. */
const longest = 40;
const stateAlone = new RegExp(`^\\(?${state}\\)?$`, 'u');

/**
 * A plate cell as it is compared: in capitals, without blanks, dashes and the state; several plates of one cell stand with a
 * semicolon between them.
 */
export function plateOf(cell: string): string {
  const parts = cell
    .toUpperCase()
    .split(/[;,|\n\r]+|\s\/\s|\bAND\b|&/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const plates = parts.filter((part) => parts.length === 1 || !stateAlone.test(part)).map(bare);
  return [...new Set(plates)].join(';');
}

function bare(part: string): string {
  if (part.length > longest) return part.replace(/[\s-]/gu, '');
  const plate = after.exec(part)?.groups?.['plate'] ?? before.exec(part)?.groups?.['plate'] ?? part;
  const kept = /\d/u.test(plate) ? plate : part;
  return kept.replace(/[\s-]/gu, '');
}
