import { civilDate, type Clock, type Instant } from '../../foundation/clock.ts';
import { type NamedHost, parseNamedHost } from '../../foundation/outgoing/named-host.ts';
import { openOutgoing, type Outgoing, type OutgoingTls } from '../../foundation/outgoing/outgoing.ts';
import { OutgoingError } from '../../foundation/outgoing/outgoing-error.ts';
import type { Closed, Provider } from '../../searches/index.ts';
import { SourceError } from '../../searches/index.ts';
import { openSecret, type Technology, technologyRefusal } from '../../technologies/index.ts';
import { flockProvider } from '../flock/provider.ts';
import { keepCheckpoint } from '../lending/checkpoint-came.ts';
import type { SubscriptionDeps } from '../lending/deps.ts';
import { originOf } from '../lending/origin.ts';
import { parseMapping } from '../mapping/mapping.ts';
import { mappingProvider } from '../mapping/provider.ts';
import type { ConfigOf } from '../contract.ts';
import type { Peer } from '../plateward/asker.ts';
import { type CheckpointCame, platewardProvider } from '../plateward/provider.ts';
import type { Connector } from './connector-store.ts';
import type { ProviderTraits } from './provider-traits.ts';
import { tokensFor } from './token.ts';

export interface Opening extends SubscriptionDeps {
  readonly clock: Clock;
}

/** A source that is open, with what is to be closed when it is set up anew. */
export interface Opened {
  readonly provider: Provider;
  readonly close: () => void;
}

/** No answer of a page is longer. */
const mostBytes = 4_000_000;

/** Why a source cannot be asked: by EIS's register, or because nobody has set it up; undefined: it can. */
export function closedBy(
  technology: Technology | undefined,
  connector: Connector | undefined,
  id: string,
  now: Instant,
): Closed | undefined {
  if (technology === undefined || (technology.kind !== 'connector' && technology.kind !== 'provider'))
    return { id, name: id, clause: '53060.6(a)', why: 'EIS’s register has no such connector.' };
  const dead = technologyRefusal(technology, civilDate(now));
  if (dead !== undefined) return { id, name: technology.name, clause: dead.clause, why: dead.reason };
  // 53060.4(b): what is told belongs to its agency of record; of an owner that nobody named neither terms nor notices could be kept.
  if (technology.ownerId === '')
    return {
      id,
      name: technology.name,
      clause: '53060.4(b)',
      why: 'EIS’s register names no owner of its data.',
    };
  if (connector === undefined)
    return { id, name: technology.name, clause: '53060.6(a)', why: 'EIS has not set it up yet.' };
  return undefined;
}

/** Hosts as the register names them. @throws SourceError that says which line to mend */
function hostsOf({ hosts }: Technology): readonly NamedHost[] {
  return hosts.map((line) => {
    const parsed = parseNamedHost(line);
    if (parsed.ok) return parsed.host;
    throw new SourceError('not-set-up', `EIS mends a host in the register: ${parsed.problem}`);
  });
}

/** Opens a connector as it is set up. @throws SourceError that says what to mend */
export async function openConnector(
  deps: Opening,
  { config }: Connector,
  technology: Technology,
  traits: ProviderTraits,
): Promise<Opened> {
  const { clock } = deps;
  const secret = (name: string): Promise<string> => secretOf(deps, technology.id, name);
  const outgoingWith = (tls: OutgoingTls): Outgoing =>
    open({ hosts: hostsOf(technology), tls, deadlineMs: traits.deadlineMs, mostBytes });
  const ca = { ca: config.ca };
  switch (config.kind) {
    case 'plateward': {
      const bounds = { deadlineMs: traits.deadlineMs, mostBytes };
      const { peer, keep } = await openPeer(deps, config, technology, bounds);
      return { provider: platewardProvider(traits, peer, keep), close: peer.outgoing.close };
    }
    case 'flock': {
      const outgoing = outgoingWith(ca);
      const url = config.url.replace(/\/+$/, '');
      const tokens = tokensFor({
        outgoing,
        clock,
        url: `${url}/oauth/token`,
        clientId: config.clientId,
        secret: () => secret('client-secret'),
        fields: { audience: config.audience },
      });
      return { provider: flockProvider(traits, { outgoing, url, tokens }), close: outgoing.close };
    }
    case 'mapping': {
      const parsed = parseMapping(config.mapping);
      if (!parsed.ok) throw new SourceError('not-set-up', 'its mapping cannot be read; EIS mends it');
      const { mapping } = parsed;
      const outgoing = outgoingWith(ca);
      const { token } = mapping;
      const tokens = token && tokensFor({ outgoing, clock, ...token, secret: () => secret(token.secret) });
      return {
        provider: mappingProvider(traits, { mapping, outgoing, tokens, secret }),
        close: outgoing.close,
      };
    }
  }
}

/** Another department's Plateward, as this one speaks to it. @throws SourceError that says what to mend */
export async function openPeer(
  deps: Opening,
  config: ConfigOf<'plateward'>,
  technology: Technology,
  bounds: { readonly deadlineMs: number; readonly mostBytes: number },
): Promise<{ readonly peer: Peer; readonly keep: CheckpointCame }> {
  const { db, sealing, clock, record } = deps;
  const tls = {
    ca: config.ca,
    certificate: config.certificate,
    key: await secretOf(deps, technology.id, 'client-key'),
  };
  const owner = { agencyId: technology.ownerId, recordKey: config.recordKey };
  return {
    peer: {
      outgoing: open({ hosts: hostsOf(technology), tls, ...bounds }),
      url: config.url.replace(/\/+$/, ''),
      sealing,
      clock,
      from: originOf(deps.recordKey),
      to: originOf(config.recordKey),
      checkpoint: () => record.head().checkpoint,
    },
    keep: (note) => keepCheckpoint(db, owner, note, clock.now()),
  };
}

async function secretOf({ db, sealing }: Opening, technologyId: string, name: string): Promise<string> {
  const value = await openSecret({ db, sealing }, { technologyId, name });
  if (value !== undefined) return value;
  throw new SourceError('not-set-up', `its secret “${name}” is not set; EIS enters it`);
}

function open(options: Parameters<typeof openOutgoing>[0]): Outgoing {
  try {
    return openOutgoing(options);
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    throw new SourceError('not-set-up', error.message, { cause: error });
  }
}
