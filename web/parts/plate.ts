/** `7 A B C 1 2 3`: a screen reader says the characters singly. */
export const spelled = (plate: string): string =>
  [...plate.toUpperCase()].map((c) => sayable[c] ?? c).join(' ');

const sayable: Readonly<Record<string, string>> = {
  '?': 'any one character',
  '*': 'any characters',
  '-': 'dash',
  ' ': '',
};

/** As typed into the field: upper case, and nothing that no plate has. */
export const tidyPlate = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9?* -]/g, '');

/** Does the plate hold a sign that stands for other characters? */
export const hasWildcard = (plate: string): boolean => /[?*]/.test(plate);
