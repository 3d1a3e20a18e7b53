import type { Tag } from './entries.ts';
import { matchesOf } from '../matches.ts';

/** Code sections that officers write for an offence, by what the section tells. California unless named. */
const penal: readonly [Tag, string][] = [
  [
    'crime',
    `187 192 203 207 209 211 212 215 217 220 236 237 240 241 242 243 244 245 246 247 261 264 266 269 270 273 278 280
     285 286 287 288 311 314 368 405 415 417 422 451 452 459 460 470 475 476 484 485 487 488 490 496 499 502 503 518
     530 532 537 555 587 591 594 597 602 626 646 647 653 664 12020 12025 12031 25400 25850 29800 30305 4500 4501 4502
     4530 4532 4573 4574 4576 148 69 71 136 140 182 186 191 314`,
  ],
  ['need', '166 290 3056 1203 853 1320 1551 978 4011 5150 3455 3000 300 601 1214 849 835 836'],
];
const vehicle: readonly [Tag, string][] = [
  ['crime', '10851 10852 20001 20002 23103 23104 23105 23109 23110 23152 23153 2800 14601 10801 10802 10803'],
  ['need', '12500 4000 4462 5200 16028 21453 22349 22350 22450 22651 23123 26708 27315 38750'],
];
const health: readonly [Tag, string][] = [
  ['drug', '11350 11351 11352 11357 11358 11359 11360 11364 11366 11377 11378 11379 11383 11395 11550'],
];

const tabled = (rows: readonly [Tag, string][]): ReadonlyMap<string, Tag> =>
  new Map(rows.flatMap(([tag, text]) => text.split(/\s+/u).map((section) => [section, tag] as const)));

const byCode: Readonly<Record<string, ReadonlyMap<string, Tag>>> = {
  pc: tabled(penal),
  vc: tabled(vehicle),
  cvc: tabled(vehicle),
  hs: tabled(health),
  wi: tabled(penal),
};
const withoutCode = tabled([...penal, ...vehicle, ...health]);

/** Written without a code, only these are read as sections: shorter or rarer numbers are more often something else. */
const knownAlone =
  /^(?:187|207|209|211|215|242|243|245|246|261|273|288|290|368|415|417|422|451|459|470|484|487|488|496|503|530|594|597|602|647|653|664|3056|1203|4532|5150|10851|2000[12]|2310[349]|2315[23]|2800|14601|11350|1137[789]|11351|11352|11364|11550|12500|25850|29800|25400|10852|10801|10802|23110)$/u;

export interface Statute {
  readonly tag: Tag;
  readonly start: number;
  readonly end: number;
}

const section =
  /(?<![\p{L}\p{N}(./-])(?:(?<before>pc|cpc|vc|cvc|hs|h&s|wi|w&i)[ .-]?)?(?<number>\d{2,5})(?<sub>(?:\.\d{1,2})?(?:\([a-z0-9]{1,2}\)){0,4}[a-f]?)(?:[ .-]?(?<after>cpc|pc|p\.c\.?|cvc|vc|v\.c\.?|h&s|hs|w&i|wi|wic|r|s)(?![\p{L}\p{N}]))?(?![\p{L}\p{N}/-]|\.\d)/giu;

/** Codes of the United States and of other states, by their abbreviation: 18 USC 1956, RCW 46.61, ARS 13-1802. */
const elsewhere =
  /(?<![\p{L}\p{N}])(?:\d{1,2} ?u\.?s\.?c\.?(?: ?§| sec\.?)? ?\d{2,5}[a-z]?|(?:rcw|ors|ars|nrs|mcl|ilcs|ocga|crs|krs|vtl|fss|cgs|mgl|njsa|ksa|rsmo|tpc|nmsa|ucmj)[ .:§-]{0,3}\d{1,4}[a-z]?(?:[-.:]\d{1,5}[a-z]?){0,3})(?:\([a-z0-9]{1,3}\)){0,4}(?![\p{L}\p{N}])/giu;
/** Title 8 of the United States Code is immigration law. */
const title8 = /^0?8 ?u/iu;
/** An attempt (664) at another section. */
const attempt = /(?<![\p{L}\p{N}])664\/\d{3}(?:\.\d)?(?![\p{L}\p{N}])/gu;

/** Sections of law named in a text, longest reading first. */
export function statutesIn(plain: string): readonly Statute[] {
  const found: Statute[] = [];
  if (/\d[ .]?u\.?s|[a-z]{3}[ .:§-]{0,3}\d/iu.test(plain))
    for (const match of matchesOf(elsewhere, plain))
      found.push(statuteOf(title8.test(match[0]) ? 'immigration' : 'need', match));
  if (plain.includes('664/'))
    for (const match of matchesOf(attempt, plain)) found.push(statuteOf('crime', match));
  for (const match of matchesOf(section, plain)) {
    const { before, number = '', sub = '', after } = match.groups ?? {};
    const code = (before ?? after)
      ?.toLowerCase()
      .replace(/[.&]/gu, '')
      .replace(/^cpc$/u, 'pc')
      .replace(/^wic$/u, 'wi');
    const tag = code !== undefined && code in byCode ? tagOf(code, number) : tagAlone(number, sub);
    if (tag !== undefined) found.push(statuteOf(tag, match));
  }
  return found;
}

const statuteOf = (tag: Tag, match: RegExpExecArray): Statute => ({
  tag,
  start: match.index,
  end: match.index + match[0].length,
});

/** A section with its code named is concrete even when it is not in our table. */
const tagOf = (code: string, number: string): Tag => byCode[code]?.get(number) ?? 'need';

const tagAlone = (number: string, sub: string): Tag | undefined =>
  sub.startsWith('(') || sub.startsWith('.') || knownAlone.test(number) ? withoutCode.get(number) : undefined;
