import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { RouteRequest } from '../../foundation/route.ts';
import { type LendingRequest, lendingRequest } from '../contract.ts';
import { lendingSignature, signedBy } from '../plateward/signing.ts';
import type { Agreement } from './agreement.ts';
import { agreementOfCertificate } from './agreement-store.ts';
import { originOf } from './origin.ts';
import { noteRequest } from './request-store.ts';

/** Clocks may differ by so much; an older request could be a replay that is forgotten already. */
export const clockToleranceMs = 60_000;

/** Why a caller is not taken for a department at all; the code is for the other side to mend. */
export interface NotAdmitted {
  readonly ok: false;
  readonly status: 401 | 409 | 422;
  readonly code:
    | 'no-certificate'
    | 'unknown-department'
    | 'not-a-request'
    | 'bad-signature'
    | 'other-department'
    | 'clock-skew'
    | 'replayed';
  readonly mend: string;
  readonly agreement: Agreement | undefined;
}

export interface Admitted {
  readonly ok: true;
  readonly agreement: Agreement;
  readonly request: LendingRequest;
}

type Incoming = Pick<RouteRequest, 'raw' | 'headers' | 'certificate' | 'now'>;

/**
 * Who asks: by the certificate of the connection, the signature over the very bytes, for whom it was meant, when it was
 * signed, and never twice (53060.9(a)). Nothing of the request is believed before.
 */
export async function admit(
  db: Queryable,
  { raw, headers, certificate, now }: Incoming,
  ownOrigin: string,
): Promise<Admitted | NotAdmitted> {
  if (certificate === undefined)
    return no('no-certificate', 'Show the client certificate that the agreement names.');
  const agreement = await agreementOfCertificate(db, certificate);
  if (agreement === undefined)
    return no('unknown-department', 'No agreement names this certificate; have its SHA-256 entered.');
  const against = (code: NotAdmitted['code'], mend: string): NotAdmitted => ({
    ...no(code, mend),
    agreement,
  });
  const signature = headers[lendingSignature];
  if (raw === undefined || typeof signature !== 'string' || !signedBy(agreement.signingKey, raw, signature))
    return against(
      'bad-signature',
      'The request is not signed by the key that the agreement names, or was changed.',
    );
  const parsed = lendingRequest.safeParse(jsonOf(raw));
  if (!parsed.success)
    return against(
      'not-a-request',
      `Mend ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}.`,
    );
  const { data: request } = parsed;
  if (request.to !== ownOrigin || request.from !== originOf(agreement.recordKey))
    return against('other-department', `It was meant for ${request.to}; this is ${ownOrigin}.`);
  if (Math.abs(Date.parse(request.at) - now) > clockToleranceMs)
    return against(
      'clock-skew',
      `Signed at ${request.at}; here it is ${new Date(now).toISOString()}. Set the clocks.`,
    );
  if (!(await noteRequest(db, agreement.agencyId, request, now)))
    return against('replayed', 'This request was received before; sign another.');
  return { ok: true, agreement, request };
}

const statuses: Readonly<Partial<Record<NotAdmitted['code'], NotAdmitted['status']>>> = {
  replayed: 409,
  'not-a-request': 422,
};

const no = (code: NotAdmitted['code'], mend: string): NotAdmitted => ({
  ok: false,
  status: statuses[code] ?? 401,
  code,
  mend,
  agreement: undefined,
});

function jsonOf(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** How long the number of a request is kept: as long as its signature could still be believed, and then some. */
export const forgetAfterMs = (now: Instant): Instant => now - 10 * clockToleranceMs;
