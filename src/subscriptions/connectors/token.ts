import { z } from 'zod';
import type { Clock, Instant } from '../../foundation/clock.ts';
import type { Outgoing } from '../../foundation/outgoing/outgoing.ts';
import { readJsonBody } from '../../foundation/outgoing/read-body.ts';
import { SourceError } from '../../searches/index.ts';

/** OAuth 2.0 client credentials (RFC 6749, 4.4); the secret is fetched for each use and kept nowhere. */
export interface TokenAsking {
  readonly outgoing: Outgoing;
  readonly clock: Clock;
  readonly url: string;
  readonly clientId: string;
  readonly secret: () => Promise<string>;
  /** Further fields that the vendor asks for, as `audience`. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface Tokens {
  readonly get: (signal: AbortSignal) => Promise<string>;
  /** It was refused: the next one is asked for anew. */
  readonly forget: () => void;
}

const answer = z.object({
  access_token: z.string().min(1).max(8_000),
  expires_in: z.number().positive().optional(),
});
/** A token is not used in its last minute. */
const marginMs = 60_000;
const usualSeconds = 300;

export function tokensFor(asking: TokenAsking): Tokens {
  const { outgoing, clock, url, clientId, secret, fields } = asking;
  let held: { readonly token: string; readonly until: Instant } | undefined;
  return {
    forget: () => {
      held = undefined;
    },
    get: async (signal) => {
      if (held !== undefined && clock.now() < held.until) return held.token;
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: await secret(),
        ...fields,
      }).toString();
      const said = await outgoing.send({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
        signal,
      });
      const parsed = answer.safeParse(await readJsonBody(said));
      if (said.status !== 200 || !parsed.success)
        throw new SourceError('not-admitted', `it gave no token (${said.status}); mend client id and secret`);
      const { access_token: token, expires_in: seconds = usualSeconds } = parsed.data;
      held = { token, until: clock.now() + seconds * 1_000 - marginMs };
      return token;
    },
  };
}
