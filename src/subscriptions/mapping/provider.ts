import type { Outgoing } from '../../foundation/outgoing/outgoing.ts';
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
import { valueAt } from './json-path.ts';
import type { Mapping } from './mapping.ts';
import { firstPage, type PageAsked, pageAfter } from './paging.ts';
import { readsIn, vendorRead } from './reads.ts';
import { type Filling, fill, fillingOf, secretsIn } from './template.ts';

export interface Mapped {
  readonly mapping: Mapping;
  readonly outgoing: Outgoing;
  readonly tokens: Tokens | undefined;
  /** @throws SourceError when nobody has set it */
  readonly secret: (name: string) => Promise<string>;
}

/** More pages than a person looks at are not fetched for one page of an answer. */
const mostPages = 20;

/** A vendor by a mapping: whole plates within a window. */
export function mappingProvider(traits: ProviderTraits, mapped: Mapped): Provider {
  return {
    ...traits,
    abilities: { wildcards: false, window: true, place: false, photos: false },
    search: (receipt, asking) => search(receipt, asking, traits, mapped),
    openPhoto: async () => undefined,
  };
}

async function* search(
  receipt: Receipt<SourcesQuery>,
  { told, now, signal }: SourceAsking,
  { id, ownerName }: ProviderTraits,
  mapped: Mapped,
): AsyncGenerator<SourceMatch, Closing> {
  const { limit, elsewhere } = receipt.use(id, now);
  const after = elsewhere?.[id] ?? null;
  const until = after?.capturedAt ?? Date.parse(told.to);
  const sieve = sieveOf({ from: Date.parse(told.from), to: until });
  const values = fillingOf({ ...told, to: new Date(until).toISOString() }, limit);
  const { mapping } = mapped;
  const found: SourceMatch[] = [];
  let page: PageAsked | undefined = firstPage(mapping);
  let total: number | null = null;
  for (let pages = 0; page !== undefined && pages < mostPages; pages += 1) {
    const body = await ask(mapped, values, page, signal);
    const reads = readsIn(body, mapping);
    total = totalIn(body, mapping) ?? total;
    for (const read of reads) {
      const match = sieve.matchOf(vendorRead(read, mapping, ownerName));
      if (match !== undefined) found.push(match);
    }
    page = pageAfter(mapping, page, { body, reads: reads.length });
  }
  sieve.close();
  const rest = afterPosition(newestFirst(found), after);
  yield* rest.slice(0, limit);
  const more = rest.length > limit || page !== undefined;
  return { count: after === null ? total : null, more, distinctPlates: null, receipt: '' };
}

const newestFirst = (matches: readonly SourceMatch[]): readonly SourceMatch[] =>
  matches.toSorted((a, b) => b.capturedAt - a.capturedAt || (a.id < b.id ? 1 : -1));

function afterPosition(
  matches: readonly SourceMatch[],
  after: { readonly capturedAt: number; readonly id: string } | null,
): readonly SourceMatch[] {
  if (after === null) return matches;
  const at = matches.findIndex(({ id }) => id === after.id);
  return at < 0 ? matches.filter(({ capturedAt }) => capturedAt < after.capturedAt) : matches.slice(at + 1);
}

function totalIn(body: unknown, { answer }: Mapping): number | undefined {
  const total = answer.total === undefined ? undefined : valueAt(body, answer.total);
  return typeof total === 'number' && Number.isInteger(total) && total >= 0 ? total : undefined;
}

/** One page. @throws SourceError */
async function ask(mapped: Mapped, values: Filling, page: PageAsked, signal: AbortSignal): Promise<unknown> {
  const { mapping, outgoing } = mapped;
  const request = await requestOf(mapped, values, page, signal);
  return patiently(
    async () => {
      try {
        const answer = await outgoing.send({ method: mapping.request.method, ...request, signal });
        if (answer.status !== 200) throw await refusalOf(answer);
        return await readJsonBody(answer);
      } catch (error) {
        throw sourceFault(error);
      }
    },
    { signal },
  );
}

async function requestOf(
  { mapping, tokens, secret }: Mapped,
  values: Filling,
  page: PageAsked,
  signal: AbortSignal,
) {
  const { request } = mapping;
  const names = secretsIn(Object.values(request.headers));
  const secrets = new Map(await Promise.all(names.map(async (name) => [name, await secret(name)] as const)));
  const token = await tokens?.get(signal).catch((error: unknown) => {
    throw sourceFault(error);
  });
  const filled = (texts: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(texts).map(([name, text]) => [name, fill(text, values, secrets)]);
  const url = new URL(page.url ?? request.url);
  if (page.url === undefined)
    for (const [name, value] of [
      ...filled(request.query),
      ...(request.body === undefined ? page.parameters : []),
    ])
      url.searchParams.set(name, value);
  return {
    url: sameHost(url, request.url),
    headers: {
      accept: 'application/json',
      ...Object.fromEntries(filled(request.headers)),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(bodyOf(request.body, values, page)) }),
  };
}

/** A next page of another host would be that vendor's choice, with our token. */
function sameHost(url: URL, first: string): string {
  if (url.origin === new URL(first).origin) return url.href;
  throw new SourceError('not-understood', 'its next page lies elsewhere, which is not followed');
}

const bodyOf = (
  body: NonNullable<Mapping['request']['body']>,
  values: Filling,
  { parameters }: PageAsked,
): Record<string, unknown> => ({
  ...Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? fill(value, values) : value,
    ]),
  ),
  ...Object.fromEntries(parameters),
});
