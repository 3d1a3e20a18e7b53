const whole = new Intl.NumberFormat('en-US');

/** `20,852,163`. */
export const numberText = (value: number): string => whole.format(value);

/** `1 match`, `14 matches`. */
export const counted = (value: number, one: string, many: string): string =>
  `${numberText(value)} ${value === 1 ? one : many}`;

/** An entry's number as people read it out, `20,852,163`; another reference as it is. */
export const referenceText = (reference: string): string =>
  /^\d{1,15}$/.test(reference) ? numberText(Number(reference)) : reference;
