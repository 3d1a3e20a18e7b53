import type { OutgoingAnswer, OutgoingRequest, Outgoing } from '../../foundation/outgoing/outgoing.ts';
import { readJsonBody } from '../../foundation/outgoing/read-body.ts';
import type { Receipt } from '../../record/index.ts';
import {
  type Closing,
  type Provider,
  type SourceAsking,
  SourceError,
  type SourceMatch,
  type SourcesQuery,
} from '../../searches/index.ts';
import { sieveOf } from '../connectors/normal-match.ts';
import { patiently } from '../connectors/patience.ts';
import type { ProviderTraits } from '../connectors/provider-traits.ts';
import { refusalOf } from '../connectors/refusal-of.ts';
import { sourceFault } from '../connectors/source-faults.ts';
import type { Tokens } from '../connectors/token.ts';
import { type FlockRead, type LookupResult, lookupResult } from './shapes.ts';
import { stateOf } from './states.ts';

export interface Flock {
  readonly outgoing: Outgoing;
  /** As `https://api.flocksafety.com`. */
  readonly url: string;
  readonly tokens: Tokens;
}

/** The description allows no more on one page. */
const mostOnPage = 50;

/** Flock's plate look-up as a source: whole plates within a window, newest first, page after page. */
export function flockProvider(traits: ProviderTraits, flock: Flock): Provider {
  return {
    ...traits,
    abilities: { wildcards: false, window: true, place: false, photos: false },
    search: (receipt, asking) => search(receipt, asking, traits.id, flock),
    // The description has no way to a read's picture but a link into the vendor's own pages.
    openPhoto: async () => undefined,
  };
}

async function* search(
  receipt: Receipt<SourcesQuery>,
  { told, now, signal }: SourceAsking,
  id: string,
  flock: Flock,
): AsyncGenerator<SourceMatch, Closing> {
  const { limit, elsewhere } = receipt.use(id, now);
  const after = elsewhere?.[id] ?? null;
  const window = { from: Date.parse(told.from), to: after?.capturedAt ?? Date.parse(told.to) };
  const sieve = sieveOf(window);
  let page = await ask(flock, signal, {
    method: 'POST',
    url: `${flock.url}/api/v3/reads/lookup`,
    body: JSON.stringify({
      plate: told.plate,
      // R19: the use, never the purpose's text.
      reason: told.use,
      caseNumber: told.caseNumber,
      startDate: told.from,
      endDate: new Date(window.to).toISOString(),
      limit: Math.min(limit, mostOnPage),
      sort: [{ field: 'capturedAt', order: 'desc' }],
    }),
  });
  const total = page.totalItems;
  let shown = 0;
  // What stood on the page before, of the same moment, comes again: it is passed over.
  let passing = after !== null;
  for (;;) {
    for (const [index, read] of page.results.entries()) {
      const match = sieve.matchOf(readOf(read));
      if (match === undefined) continue;
      if (passing && match.capturedAt === after?.capturedAt) {
        passing = match.id !== after.id;
        continue;
      }
      passing = false;
      yield match;
      shown += 1;
      if (shown >= limit)
        return closing(total, index + 1 < page.results.length || page.nextPageId !== undefined);
    }
    if (page.nextPageId === undefined) {
      sieve.close();
      return closing(total, false);
    }
    page = await ask(flock, signal, {
      method: 'GET',
      url: `${flock.url}/api/v3/reads/lookup/page/${encodeURIComponent(page.nextPageId)}`,
    });
  }
}

const closing = (count: number, more: boolean): Closing => ({
  count,
  more,
  distinctPlates: null,
  receipt: '',
});

const readOf = ({ id, capturedAt, device, plate, state }: FlockRead) => ({
  id,
  plate: plate.plate,
  state: stateOf(state?.state),
  capturedAt: Date.parse(capturedAt),
  camera: {
    id: device.id,
    name: device.name,
    lat: device.location?.latitude ?? null,
    lon: device.location?.longitude ?? null,
  },
  // 53060.4(b): the network is the agency that owns the camera.
  agencyOfRecord: device.network.name,
  confidence: plate.confidence,
  photo: null,
});

/** One call under the token; an expired one is asked for anew, once. @throws SourceError */
async function ask(
  flock: Flock,
  signal: AbortSignal,
  request: Omit<OutgoingRequest, 'headers' | 'signal'>,
): Promise<LookupResult> {
  return patiently(
    async () => {
      try {
        const first = await withToken(flock, signal, request);
        const answer = first.status === 401 ? await anew(flock, signal, request) : first;
        if (answer.status !== 200) throw await refusalOf(answer);
        return parsed(await readJsonBody(answer));
      } catch (error) {
        throw sourceFault(error);
      }
    },
    { signal },
  );
}

function anew(flock: Flock, ...rest: [AbortSignal, Omit<OutgoingRequest, 'headers' | 'signal'>]) {
  flock.tokens.forget();
  return withToken(flock, ...rest);
}

async function withToken(
  { outgoing, tokens }: Flock,
  signal: AbortSignal,
  request: Omit<OutgoingRequest, 'headers' | 'signal'>,
): Promise<OutgoingAnswer> {
  const headers = {
    authorization: `Bearer ${await tokens.get(signal)}`,
    'content-type': 'application/json',
    accept: 'application/json',
  };
  return outgoing.send({ ...request, headers, signal });
}

function parsed(body: unknown): LookupResult {
  const result = lookupResult.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new SourceError(
    'not-understood',
    `its answer is not as described, at ${issue?.path.join('.') ?? 'the top'}`,
  );
}
