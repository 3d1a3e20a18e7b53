import type { OutgoingAnswer } from '../../foundation/outgoing/outgoing.ts';
import { readBody } from '../../foundation/outgoing/read-body.ts';
import type { Closing, Provider, SourceAsking, SourceMatch, SourcesQuery } from '../../searches/index.ts';
import { SourceError, type SourceFault } from '../../searches/index.ts';
import type { Receipt } from '../../record/index.ts';
import type { ProviderTraits } from '../connectors/provider-traits.ts';
import { patiently } from '../connectors/patience.ts';
import { sourceFault } from '../connectors/source-faults.ts';
import { askPeer, linesOf, type Peer } from './asker.ts';

/** What becomes of the owner's signed checkpoint: it is kept, or the answer is none. */
export type CheckpointCame = (note: string) => Promise<boolean>;

/** Another department's Plateward as a source (53060.3(e), R19): it answers from what it collected itself alone. */
export function platewardProvider(traits: ProviderTraits, peer: Peer, keep: CheckpointCame): Provider {
  return {
    ...traits,
    abilities: { wildcards: true, window: true, place: false, photos: true },
    search: (receipt, asking) => search(receipt, asking, { id: traits.id, peer, keep }),
    openPhoto: async (receipt, { now, signal, user, request }) => {
      const { photo } = receipt.use(traits.id, now);
      const answer = await askPatiently(peer, { kind: 'photo', user, photo }, request, signal);
      return answer === undefined ? undefined : await faultsOf(() => readBody(answer));
    },
  };
}

async function* search(
  receipt: Receipt<SourcesQuery>,
  { told, request, now, signal }: SourceAsking,
  { id, peer, keep }: { readonly id: string; readonly peer: Peer; readonly keep: CheckpointCame },
): AsyncGenerator<SourceMatch, Closing> {
  const { limit, elsewhere } = receipt.use(id, now);
  const after = elsewhere?.[id] ?? null;
  const position = after === null ? null : { capturedAt: after.capturedAt, id: after.id };
  const answer = await askPatiently(peer, { kind: 'search', told, limit, after: position }, request, signal);
  if (answer === undefined) throw new SourceError('not-understood', 'it knows no searches');
  try {
    for await (const line of linesOf(answer)) {
      if (line.line === 'match') {
        yield line.match;
        continue;
      }
      const { count, more, distinctPlates, receipt: proof } = line;
      if (!(await keep(proof.checkpoint)))
        throw new SourceError(
          'not-trusted',
          'the key that this connector names did not sign its checkpoint, or it contradicts one of the same size',
        );
      return { count: count.value, more, distinctPlates, receipt: JSON.stringify(proof) };
    }
  } catch (error) {
    throw sourceFault(error);
  }
  throw new SourceError('broke-off', 'it broke off while it answered');
}

/** A request that was received is never sent again: its number would be a replay. */
const onlyUnreached: ReadonlySet<SourceFault> = new Set(['unreachable']);

/** Undefined: it has no such thing. Nothing was told where no connection stood, so that trying again tells nothing twice. */
async function askPatiently(
  peer: Peer,
  asked: Parameters<typeof askPeer>[1],
  id: string,
  signal: AbortSignal,
): Promise<OutgoingAnswer | undefined> {
  return patiently(() => faultsOf(() => askPeer(peer, asked, { id, signal })), {
    signal,
    passing: onlyUnreached,
  });
}

async function faultsOf<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw sourceFault(error);
  }
}
