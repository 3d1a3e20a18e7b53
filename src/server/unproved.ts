import type { Answer, Caller, Route } from '../foundation/route.ts';
import { wordsOfRule } from '../rules/index.ts';
import type { Lack } from './http/proof.ts';
import type { Stores } from './open-stores.ts';

const stale = wordsOfRule('fresh-proof-missing');

const told = {
  session: {
    act: 'proof-missing',
    reason: 'You signed in with one factor, or your device did not prove that it is issued.',
    remedy: { text: 'Sign in again on your issued device, with two factors.' },
  },
  fresh: {
    act: 'fresh-proof-missing',
    reason: stale.reason,
    remedy: { text: stale.remedy, kind: 'fresh-proof' },
  },
} as const;

/** 53060.9(a), trust.md 2.4: a session that lacks a proof is refused, and that is recorded. */
export const refuseUnproved =
  ({ record }: Pick<Stores, 'record'>) =>
  async (
    { staffId, sessionId, deviceId, division, role }: Caller,
    { method, path }: Route,
    lacks: Lack,
    address: string,
  ): Promise<Answer> => {
    const { act, reason, remedy } = told[lacks];
    const { index } = await record.append({
      kind: 'act.refused',
      act,
      effect: 'refuse',
      clause: '53060.9(a)',
      division,
      role,
      values: {
        staffId,
        session: sessionId,
        device: deviceId === '' ? 'none' : deviceId,
        address,
        route: `${method} ${path}`,
      },
    });
    return {
      status: 403,
      body: { effect: 'refuse', clause: '53060.9(a)', reason, remedy, reference: String(index) },
    };
  };
