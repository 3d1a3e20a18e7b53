import * as z from 'zod/mini';
import type {
  ActionBody,
  CletsBody,
  JudgedMatch,
  MatchStanding,
  OwnMatch,
  ReportOpened,
  ReportsListed,
  SecondListed,
  SecondOpened,
  VerdictBody,
} from '../../src/matches/contract.ts';
import type { AgencyAnswer, Resolution, SendWay } from '../../src/matches/contract/judging.ts';
import { verdicts } from '../../src/matches/contract/judging.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import {
  judgedMatch,
  matchStanding,
  ownMatch,
  reportOpened,
  reportsListed,
  secondListed,
  secondOpened,
} from './shapes.ts';

const judgedShape = z.object({
  entry: z.number(),
  verdict: z.enum(verdicts),
  report: z.nullable(z.number()),
});
export type Judged = z.infer<typeof judgedShape>;

/** `at`: the match below the interface’s prefix, of a search, an alert, or a second person’s task. */
export const judge = (at: string, body: VerdictBody): Promise<Outcome<Judged>> =>
  call(`${at}/verdict`, judgedShape, { method: 'POST', body });

export const standingOf = (at: string, signal: AbortSignal): Promise<Outcome<MatchStanding>> =>
  call(`${at}/standing`, matchStanding, { signal });

export const askSecond = (at: string, staffId: string): Promise<Outcome<Acted>> =>
  call(`${at}/second`, acted, { method: 'POST', body: { staffId } });

export const noteClets = (at: string, body: CletsBody): Promise<Outcome<Acted>> =>
  call(`${at}/clets`, acted, { method: 'POST', body });

export const noteAction = (at: string, body: ActionBody): Promise<Outcome<Acted>> =>
  call(`${at}/action`, acted, { method: 'POST', body });

export const verdictsOf = (asked: number, signal: AbortSignal): Promise<Outcome<JudgedMatch[]>> =>
  call(`/inquiries/${asked}/verdicts`, z.array(judgedMatch), { signal });

export const ownMatches = (signal: AbortSignal): Promise<Outcome<OwnMatch[]>> =>
  call('/matches', z.array(ownMatch), { signal });

export const secondTasks = (signal: AbortSignal): Promise<Outcome<SecondListed[]>> =>
  call('/matches/second', z.array(secondListed), { signal });

export const openSecond = (task: number): Promise<Outcome<SecondOpened>> =>
  call(`/matches/second/${task}/open`, secondOpened, { method: 'POST' });

export const invalidMatches = (signal: AbortSignal): Promise<Outcome<ReportsListed>> =>
  call('/invalid-matches', reportsListed, { signal });

export const openReport = (report: number): Promise<Outcome<ReportOpened>> =>
  call(`/invalid-matches/${report}/open`, reportOpened, {
    method: 'POST',
    body: { reason: 'check-before-sending' },
  });

const sentShape = z.object({ entry: z.number(), passphrase: z.nullable(z.string()) });
export type NoticeMade = z.infer<typeof sentShape>;

export const sendNotice = (report: number, way: SendWay): Promise<Outcome<NoticeMade>> =>
  call(`/invalid-matches/${report}/send`, sentShape, { method: 'POST', body: { way } });

export const noteAnswer = (report: number, answer: AgencyAnswer): Promise<Outcome<Acted>> =>
  call(`/invalid-matches/${report}/answer`, acted, { method: 'POST', body: { answer } });

export const resolve = (report: number, resolution: Resolution): Promise<Outcome<Acted>> =>
  call(`/invalid-matches/${report}/resolve`, acted, { method: 'POST', body: { resolution } });
