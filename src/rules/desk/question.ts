import { z } from 'zod';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import { instantSchema } from '../request.ts';
import type { Asked } from '../verdict.ts';
import { type DeskAct, deskActs, isDeskAct, isWayAct, type WayAct, wayActs } from './acts.ts';
import { deskGroups, type DeskFacts, type WayFacts, wayGroup } from './facts.ts';

/** One act at the desk, and everything that it is decided on. */
export interface DeskQuestion {
  readonly act: DeskAct;
  readonly facts: DeskFacts;
  readonly now: Instant;
}

/** Nothing is optional: what is missing or unknown makes a refusal, never a default. */
export const deskQuestionSchema = z.strictObject({
  act: z.enum(deskActs),
  facts: z.strictObject(deskGroups),
  now: instantSchema,
});
export const wayQuestionSchema = z.strictObject({
  act: z.enum(wayActs),
  facts: z.strictObject({ ...deskGroups, way: wayGroup }),
  now: instantSchema,
});

export type ParsedDeskQuestion =
  | { readonly ok: true; readonly asked: Asked }
  | { readonly ok: false; readonly problem: string };

/** Parses and turns into what `policy/desk/desk.cedarschema` names. A problem names the attribute, never its value. */
export function parseDeskQuestion(
  question: Readonly<Record<keyof DeskQuestion, unknown>>,
): ParsedDeskQuestion {
  const { act } = question;
  if (isDeskAct(act) && isWayAct(act)) {
    const parsed = wayQuestionSchema.safeParse(question);
    return parsed.success ? { ok: true, asked: askedOf(parsed.data) } : problemOf(parsed.error);
  }
  const parsed = deskQuestionSchema.safeParse(question);
  return parsed.success ? { ok: true, asked: askedOf(parsed.data) } : problemOf(parsed.error);
}

const problemOf = (error: z.ZodError): ParsedDeskQuestion => ({
  ok: false,
  problem: error.issues.map(({ path, code }) => `${path.map(String).join('.')}: ${code}`).join('; '),
});

interface Parsed {
  readonly act: DeskAct | WayAct;
  readonly facts: Omit<DeskFacts, 'way'> & { readonly way?: WayFacts };
  readonly now: Instant;
}

const askedOf = ({ act, facts: { officer, session, concern, way }, now }: Parsed): Asked => ({
  action: act,
  principal: { type: 'Officer', attributes: officer },
  resource:
    way === undefined
      ? { type: 'Affair', attributes: concern }
      : { type: 'Way', attributes: { ...concern, ...way } },
  context: { at: now, today: civilDate(now), session },
});
