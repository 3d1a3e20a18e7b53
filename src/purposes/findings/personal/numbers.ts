import { isCdcrNumberAlone } from '../../../rules/index.ts';
import type { DateSpan } from '../dates.ts';
import { type Found, foundBy } from './found.ts';
import { matchesOf } from '../../matches.ts';

const none: readonly never[] = [];

const social =
  /(?<![\p{L}\p{N}.-])(?!000|666|9\d\d)\d{3}(?<sep>[-. ])(?!00)\d{2}\k<sep>(?!0000)\d{4}(?![\p{N}-])/gu;
const socialLabelled =
  /(?<![\p{L}\p{N}])(?:ssn|soc|ss|s\.s\.n\.?|social(?: security)?(?: number| no)?|seguro social)[ .:#]{0,3}(?:last (?:4|four)[ :]{0,2}|l4[ :]{0,2}|xxx[- ]?xx[- ]?)?(?:\d{9}|\d{3}[- ]\d{2}[- ]\d{4}|\d{4})(?![\p{N}-])/giu;

export function socialSecurityIn(plain: string): readonly Found[] {
  if (!/\d{4}/u.test(plain)) return none;
  return [...matchesOf(social, plain), ...matchesOf(socialLabelled, plain)].map((match) =>
    foundBy('ssn', match),
  );
}

/** California: a letter and seven digits, with or without a label; elsewhere only with one. */
const californian = /(?<![\p{L}\p{N}#-])[a-z]\d{7}(?![\p{L}\p{N}-])/giu;
const licenceLabelled =
  /(?<![\p{L}\p{N}])(?:oln|olin|dln|cdl|ca ?dl|odl|dl|d\/l|ol|drivers?'?s? lic(?:en[sc]e)?|drivers lic(?:en[sc]e)?|licencia(?: de (?:conducir|manejo|manejar))?)[ .:#]{0,3}(?:no\.?|number|num\.?)?[ .:#]{0,3}(?:[a-z]{2}[ -])?(?=(?:[a-z-]{0,3}\d){5}|[a-z0-9]{0,14}\d{4})[a-z]{0,3}\d[a-z0-9-]{3,18}(?![\p{L}\p{N}])/giu;

export function driverLicencesIn(plain: string): readonly Found[] {
  const labelled = matchesOf(licenceLabelled, plain).filter((match) => !isYearly(match[0]));
  const bare = /[a-z]\d{7}/iu.test(plain) ? matchesOf(californian, plain) : none;
  return [...labelled, ...bare].map((match) => foundBy('driver_licence', match));
}

/** "DL 25-1234" is a case of driving without one. */
const isYearly = (text: string): boolean => /(?<!\d)(?:19|20)?[12]\d[-/]\d{3,7}$/u.test(text);

/** FBI, CII, SID, CDCR and other numbers that name one person. */
const idLabelled =
  /(?<![\p{L}\p{N}])(?:fbi|cii|sid|ssid|afis|mni|pfn|cdcr?|cdc|inmate|booking|bkg|reo|perm id|jid|so id|passport|pasaporte|a ?number|alien|alien registration|uscis|curp|matricula consular)[ .:#]{0,3}(?:no\.?|number|num\.?|id|numero)?[ .:#]{0,3}(?=[a-z0-9-]{0,18}\d{3})[a-z]{0,3}-?\d[a-z0-9]{4,17}(?![\p{L}\p{N}-])/giu;
/**
 * Without a label: CII (A, eight digits; other letters unless a year and a running number follow, as in court cases),
 * SID (state and eight digits), alien registration (A, nine digits).
 */
const idForms = /(?<![\p{L}\p{N}#-])(?:a[- ]?\d{8,9}|[b-z](?!1[5-9]|2\d)\d{8}|ca\d{8})(?![\p{L}\p{N}-])/giu;
/** CDCR numbers: a letter and five digits, two letters and four; beside a word for one who is supervised. */
const cdcrNumber = /(?<![\p{L}\p{N}#./-])(?:[a-z]-?\d{5}|[a-z]{2}-?\d{4})(?![\p{L}\p{N}./-])/giu;

/** 53060.7(b)(6): nothing but a CDCR number. A long text, or one that does not end in four digits, is looked at no closer. */
export const isOnlyCdcrNumber = (plain: string): boolean =>
  plain.length < 60 && /\d{4}[^\p{L}\p{N}]*$/u.test(plain) && isCdcrNumberAlone(plain);

export function idNumbersIn(plain: string, supervised: boolean): readonly Found[] {
  const matches = [...matchesOf(idLabelled, plain), ...matchesOf(idForms, plain)];
  if (supervised || isOnlyCdcrNumber(plain)) matches.push(...matchesOf(cdcrNumber, plain));
  return matches.map((match) => foundBy('id_number', match));
}

const phone =
  /(?<![\p{L}\p{N}.-])(?:\+?1[-. ]?)?(?:\((?<area1>[2-9]\d\d)\) ?|(?<area2>[2-9]\d\d)[-. ])(?:[2-9]\d\d)[-. ]\d{4}(?![\p{N}-])/gu;
const phoneGlued = /(?<![\p{L}\p{N}.#-])(?:\+?1)?(?!1[5-9]|2[0-9])[2-9][0-8]\d[2-9]\d{6}(?![\p{L}\p{N}-])/gu;
const phoneLabelled =
  /(?<![\p{L}\p{N}])(?:phone|ph|tel|telephone|telefono|cell|cel|celular|mobile|text|call(?:ed)?(?: from)?|number)[ .:#]{0,3}(?:no\.?|number|num|numero)?[ .:#]{0,3}(?:\+?1[-. ]?)?(?:\(?\d{3}\)?[-. ]?)?\d{3}[-. ]?\d{4}(?![\p{N}-])/giu;

export function phonesIn(plain: string): readonly Found[] {
  if (!/\d{4}/u.test(plain)) return none;
  const matches = [...matchesOf(phone, plain), ...matchesOf(phoneLabelled, plain)];
  if (/\d{10}/u.test(plain)) matches.push(...matchesOf(phoneGlued, plain));
  return matches.map((match) => foundBy('phone', match));
}

const birthLabelled =
  /(?<![\p{L}\p{N}])(?:d\.? ?o\.? ?b\.?|yob|birth ?date|date of birth|birthday|born|f\.? ?d\.? ?n\.?|fecha de nac(?:imiento)?|nacid[oa]|nacimiento)[ .:#-]{0,3}(?:on|in|el|en)?[ ]?\d[\d/.-]{1,9}(?!\p{N})/giu;
const bornNamed =
  /(?<![\p{L}\p{N}])(?:d\.?o\.?b\.?|born|birth ?date|date of birth|nacid[oa])[ .:#-]{0,3}(?:on|el)?[ ]?(?:\d{1,2} )?(?:de )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)/giu;
/** A whole date before this year is taken for a birth: an incident that old is not looked for by its plate reads. */
const lastBirthYear = 2010;

export function birthDatesIn(plain: string, dates: readonly DateSpan[]): readonly Found[] {
  const labelled = [...matchesOf(birthLabelled, plain), ...matchesOf(bornNamed, plain)].map((match) =>
    foundBy('dob', match),
  );
  const old = dates.filter(({ year }) => year !== undefined && year > 1915 && year <= lastBirthYear);
  return [...labelled, ...old.map(({ start, end }): Found => ({ kind: 'dob', start, end }))];
}
