import type { Told } from '../../searches/index.ts';

/** What a mapping may send: what R19 lets leave, and how much is asked for. */
export const placeholders = [
  'plate',
  'from',
  'to',
  'fromMs',
  'toMs',
  'use',
  'caseNumber',
  'user',
  'department',
  'limit',
] as const;
export type Placeholder = (typeof placeholders)[number];

const slot = /\{([^{}]*)\}/g;

/** What in a text cannot be filled in; secrets stand in headers alone. */
export const unknownSlots = (text: string, secretsToo: boolean): readonly string[] =>
  [...text.matchAll(slot)]
    .map(([, name = '']) => name)
    .filter(
      (name) =>
        !placeholders.some((one) => one === name) &&
        !(secretsToo && /^secret:[a-z][a-z0-9-]{0,39}$/.test(name)),
    );

/** The names of the secrets that texts refer to. */
export const secretsIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\{secret:([a-z][a-z0-9-]{0,39})\}/g)].map(([, name = '']) => name),
    ),
  ),
];

export type Filling = Readonly<Record<Placeholder, string>>;

export const fillingOf = (told: Told, limit: number): Filling => ({
  plate: told.plate,
  from: told.from,
  to: told.to,
  fromMs: String(Date.parse(told.from)),
  toMs: String(Date.parse(told.to)),
  use: told.use,
  caseNumber: told.caseNumber,
  user: told.user,
  department: told.department,
  limit: String(limit),
});

/** Fills in a text; a slot that is the whole of a number's place stays text, and vendors read both. */
export const fill = (
  text: string,
  values: Filling,
  secrets: ReadonlyMap<string, string> = new Map(),
): string =>
  text.replaceAll(slot, (whole, name: string) =>
    name.startsWith('secret:')
      ? (secrets.get(name.slice('secret:'.length)) ?? '')
      : Object.hasOwn(values, name)
        ? Reflect.get(values, name)
        : whole,
  );
