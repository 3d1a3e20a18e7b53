import type { Answer, Caller, Route } from '../foundation/route.ts';
import type { Stores } from './open-stores.ts';

/** 53060.9(a), trust.md 2.4: what asks for a fresh proof of the person is refused without one, and that is recorded. */
export const staleRefusal =
  ({ record }: Pick<Stores, 'record'>) =>
  async (
    { staffId, sessionId, deviceId, division, role }: Caller,
    { method, path }: Route,
    address: string,
  ): Promise<Answer> => {
    const { index } = await record.append({
      kind: 'act.refused',
      act: 'fresh-proof-missing',
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
      body: {
        effect: 'refuse',
        clause: '53060.9(a)',
        reason: 'This act wants a proof, not older than five minutes, that it is you.',
        remedy: { text: 'Use your passkey, then do it again.', kind: 'fresh-proof' },
        reference: String(index),
      },
    };
  };
