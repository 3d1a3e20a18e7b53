import * as z from 'zod/mini';
import type {
  AlertShown,
  AlertsListed,
  AuthorityBody,
  DismissBody,
  EscalateBody,
  HotLists,
  ListBody,
  WatchBody,
  WatchedPlate,
} from '../../src/alerts/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call, nothing } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { alertShown, alertsListed, hotLists, listReport, type Reported, watchedPlates } from './shapes.ts';

export const myAlerts = (signal: AbortSignal): Promise<Outcome<AlertsListed>> =>
  call('/alerts', alertsListed, { signal });

export const openAlert = (id: number): Promise<Outcome<AlertShown>> =>
  call(`/alerts/${id}/open`, alertShown, { method: 'POST' });

export const acknowledge = (id: number): Promise<Outcome<Acted>> =>
  call(`/alerts/${id}/acknowledge`, acted, { method: 'POST', body: {} });

export const escalate = (id: number, body: EscalateBody): Promise<Outcome<Acted>> =>
  call(`/alerts/${id}/escalate`, acted, { method: 'POST', body });

export const dismiss = (id: number, body: DismissBody): Promise<Outcome<Acted>> =>
  call(`/alerts/${id}/dismiss`, acted, { method: 'POST', body });

export const lists = (signal: AbortSignal): Promise<Outcome<HotLists>> =>
  call('/hot-lists', hotLists, { signal });

export const makeList = (body: ListBody): Promise<Outcome<Acted>> =>
  call('/hot-lists', acted, { method: 'POST', body });

export const endList = (id: number): Promise<Outcome<Acted>> =>
  call(`/hot-lists/${id}/end`, acted, { method: 'POST' });

/** R21: EIS records the DOJ’s authority for the extracts of one system. */
export const recordAuthority = (body: AuthorityBody): Promise<Outcome<Acted>> =>
  call('/hot-lists/authorities', acted, { method: 'POST', body });

export const checkFile = (id: number, file: File): Promise<Outcome<Reported>> =>
  call(`/hot-lists/${id}/check`, listReport, { method: 'POST', file });

export const importFile = (id: number, file: File): Promise<Outcome<Reported>> =>
  call(`/hot-lists/${id}/import`, listReport, { method: 'POST', file });

export const entries = (signal: AbortSignal): Promise<Outcome<readonly WatchedPlate[]>> =>
  call('/hot-lists/entries', watchedPlates, { signal });

export const makeEntry = (body: WatchBody): Promise<Outcome<Acted>> =>
  call('/hot-lists/entries', acted, { method: 'POST', body });

export const renewEntry = (id: number, purpose: string): Promise<Outcome<Acted>> =>
  call(`/hot-lists/entries/${id}/renew`, acted, { method: 'POST', body: { purpose } });

export const endEntry = (id: number): Promise<Outcome<Acted>> =>
  call(`/hot-lists/entries/${id}/end`, acted, { method: 'POST' });

export const pushKey = (): Promise<Outcome<{ readonly key: string }>> =>
  call('/alerts/push-key', z.object({ key: z.string() }));

export const pushOn = (body: unknown): Promise<Outcome<undefined>> =>
  call('/alerts/push', nothing, { method: 'POST', body });

export const pushOff = (endpoint: string): Promise<Outcome<undefined>> =>
  call('/alerts/push/off', nothing, { method: 'POST', body: { endpoint } });
