import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { LendingRequest } from '../contract.ts';
import type { Agreement, LendingRefusal } from './agreement.ts';
import type { SubscriptionDeps } from './deps.ts';
import { settleRequest } from './request-store.ts';

/** Who asks, what, from where. */
export interface Standpoint {
  readonly agreement: Agreement;
  readonly request: Pick<LendingRequest, 'id' | 'kind'>;
  readonly address: string;
  readonly route: string;
}

export interface LendingRefused {
  readonly kind: 'refuse';
  readonly refusal: LendingRefusal & { readonly reference: string };
}

/** A refusal stands in the record before it is told. @throws RecordUnavailable */
export async function refuseLending(
  { db, record }: Pick<SubscriptionDeps, 'db' | 'record'>,
  { agreement, request, address, route }: Standpoint,
  refusal: LendingRefusal,
): Promise<LendingRefused> {
  const { clause } = refusal;
  const { index } = await record.append({
    kind: 'lending.refused',
    act: request.kind,
    effect: 'refuse',
    clause,
    values: {
      requester: canonicalJson({ agency: agreement.agencyId, request: request.id }),
      address,
      route,
    },
  });
  await settleRequest(db, agreement.agencyId, request.id, { entry: index, outcome: 'refused', clause });
  return { kind: 'refuse', refusal: { ...refusal, reference: String(index) } };
}
