import type { IncomingMessage } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import { createSecureContext } from 'node:tls';
import { faultOf } from './faults.ts';
import { type NamedHost, namedHostOf } from './named-host.ts';
import { OutgoingError } from './outgoing-error.ts';
import { checkedAddresses, pinnedLookup, type Resolve, systemResolve } from './pinned-lookup.ts';

/** How both sides prove themselves; PEM. */
export interface OutgoingTls {
  /** The authorities that may vouch for the other side, in place of the machine's own. */
  readonly ca?: string | undefined;
  readonly certificate?: string | undefined;
  readonly key?: string | undefined;
}

export interface OutgoingOptions {
  /** Whom it may call, as EIS's register names them (53060.6(a)). */
  readonly hosts: readonly NamedHost[];
  readonly tls?: OutgoingTls | undefined;
  /** From the sending to the last byte of the answer. */
  readonly deadlineMs: number;
  /** The longest answer that is read. */
  readonly mostBytes: number;
  readonly resolve?: Resolve;
}

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Shorter than the client's own. */
  readonly deadlineMs?: number | undefined;
}

export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** As it comes, bounded in time and size. @throws OutgoingError */
  readonly body: AsyncIterable<Buffer>;
}

/** Speaks to the hosts that it was made for, and to no other. */
export interface Outgoing {
  /** Any status but a redirect is an answer. @throws OutgoingError */
  readonly send: (request: OutgoingRequest) => Promise<OutgoingAnswer>;
  readonly close: () => void;
}

/**
 * A guarded HTTPS client: named hosts alone, their addresses checked and pinned, no redirect followed, nothing without
 * end (53060.6(a), ASVS 1.3.6). @throws OutgoingError `own-certificate`
 */
export function openOutgoing(options: OutgoingOptions): Outgoing {
  const { hosts, tls = {}, resolve = systemResolve } = options;
  const agent = agentOf(tls);
  return {
    send: async (request) => {
      const url = urlOf(request.url);
      // What is an address itself is connected to without a look-up: it is named, or it stops here.
      const named = namedHostOf(url, hosts);
      // Of the very host and port: another port of the same name may lead to other addresses.
      const lookup = pinnedLookup(() => checkedAddresses(named, resolve));
      return exchange(url, request, { agent, lookup }, options);
    },
    close: () => agent.destroy(),
  };
}

function urlOf(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new OutgoingError('host-not-named', 'That is no address; write it as https://…');
  return url;
}

function agentOf({ ca, certificate, key }: OutgoingTls): Agent {
  const own = {
    minVersion: 'TLSv1.2',
    ...(ca === undefined ? {} : { ca }),
    ...(certificate === undefined ? {} : { cert: certificate }),
    ...(key === undefined ? {} : { key }),
  } as const;
  try {
    createSecureContext(own);
  } catch (error) {
    throw new OutgoingError('own-certificate', 'Certificate and key cannot be read; enter both as PEM.', {
      cause: error,
    });
  }
  return new Agent({ ...own, keepAlive: true, maxFreeSockets: 4, timeout: 60_000 });
}

async function exchange(
  url: URL,
  { method, headers = {}, body, signal, deadlineMs }: OutgoingRequest,
  way: { readonly agent: Agent; readonly lookup: ReturnType<typeof pinnedLookup> },
  options: OutgoingOptions,
): Promise<OutgoingAnswer> {
  const deadline = AbortSignal.timeout(Math.min(deadlineMs ?? options.deadlineMs, options.deadlineMs));
  const until = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
  const stopped = (error: unknown, answering: boolean): OutgoingError => {
    if (signal?.aborted === true) return new OutgoingError('cancelled', 'It was cancelled.');
    if (deadline.aborted)
      return new OutgoingError('too-late', `${url.host} did not answer within the time set.`);
    return faultOf(error, url.host, answering);
  };
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = httpsRequest(
        url,
        { ...way, method, signal: until, headers: { ...headers, 'accept-encoding': 'identity' } },
        resolve,
      );
      asked.once('error', reject);
      asked.end(body);
    });
    // What breaks off is told where the body is read.
    response.on('error', () => {});
    refuseWhatIsNotRead(response, url.host);
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: bounded(response, url.host, options.mostBytes, stopped),
    };
  } catch (error) {
    throw stopped(error, false);
  }
}

/** No redirect is followed, since the next address would be the other side's choice; nothing packed is unpacked. */
function refuseWhatIsNotRead(response: IncomingMessage, host: string): void {
  const { statusCode = 0, headers } = response;
  const packed = (headers['content-encoding'] ?? 'identity') !== 'identity';
  if (!packed && (statusCode < 300 || statusCode >= 400)) return;
  response.destroy();
  throw packed
    ? new OutgoingError('not-understood', `${host} answers packed, which was not asked for.`)
    : new OutgoingError(
        'redirected',
        `${host} sends elsewhere (${statusCode}), which is not followed; enter the address that it moved to.`,
      );
}

async function* bounded(
  response: IncomingMessage,
  host: string,
  mostBytes: number,
  stopped: (error: unknown, answering: boolean) => OutgoingError,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += chunk.length;
      if (bytes > mostBytes)
        throw new OutgoingError('too-large', `${host} answers at more than ${mostBytes} bytes.`);
      yield chunk;
    }
  } catch (error) {
    throw stopped(error, true);
  } finally {
    response.destroy();
  }
}
