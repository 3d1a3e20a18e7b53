import { type Actor, actValues, decideAct, perform, type Performed, refusing } from '../access/index.ts';
import { isAgeRecipient } from '../foundation/age.ts';
import type { CopyKeyBody } from './contract.ts';
import { keepOwnKey } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';

const noKey = refusing(
  '53060.9(a)(1)',
  'This is not the public key of an age identity.',
  'Give the line that begins with age1. Never give the one that begins with AGE-SECRET-KEY.',
);

/** Keeps the public key that a person's own files are encrypted to (53060.9(a)(1)). */
export const setOwnKey = (
  deps: CopyDeps,
  actor: Actor,
  { recipient: typed }: CopyKeyBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'set-copy-key', async (transaction, standing) => {
    const decision = decideAct('act-for-oneself', standing);
    if (decision.effect === 'refuse') return decision;
    const recipient = typed.trim();
    if (!isAgeRecipient(recipient)) return noKey;
    const { staffId } = actor.caller;
    return {
      draft: { kind: 'copy.key-set', act: 'own-key', values: actValues(actor, staffId, recipient) },
      value: {},
      afterwards: (entry) => keepOwnKey(transaction, { staffId, recipient, entry }, actor.now),
    };
  });
