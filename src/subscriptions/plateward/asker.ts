import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Clock } from '../../foundation/clock.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import type { Outgoing, OutgoingAnswer } from '../../foundation/outgoing/outgoing.ts';
import { readBody } from '../../foundation/outgoing/read-body.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { resultDigest, SourceError } from '../../searches/index.ts';
import {
  type AnswerLine,
  answerLine,
  type LendingRequest,
  lentRefusal,
  notAdmitted,
  type PhotoRequest,
  type SearchRequest,
  type StatementRequest,
} from '../contract.ts';
import { lendingSignature, signRequest } from './signing.ts';

/** One other Plateward, as this one speaks to it. */
export interface Peer {
  readonly outgoing: Outgoing;
  readonly url: string;
  readonly sealing: Pick<Sealing, 'derive'>;
  readonly clock: Clock;
  /** Origins of both records. */
  readonly from: string;
  readonly to: string;
  /** Our newest signed checkpoint. */
  readonly checkpoint: () => string;
}

type Common = 'v' | 'id' | 'at' | 'from' | 'to' | 'checkpoint';
type Asked = Omit<SearchRequest, Common> | Omit<PhotoRequest, Common> | Omit<StatementRequest, Common>;

const paths = { search: 'searches', photo: 'photos', statement: 'statements' } as const;

/** Signs a request of its own number and sends it. Anything but 200 is a fault with the other side's words. @throws SourceError */
export async function askPeer(
  { outgoing, url, sealing, clock, from, to, checkpoint }: Peer,
  asked: Asked,
  { id, signal }: { readonly id: string; readonly signal?: AbortSignal | undefined },
): Promise<OutgoingAnswer> {
  const request = { ...asked, v: 1, id, at: rfc3339(clock.now()), from, to, checkpoint: checkpoint() };
  const body = Buffer.from(JSON.stringify(request satisfies LendingRequest | object));
  const answer = await outgoing.send({
    method: 'POST',
    url: `${url}/lending/${paths[asked.kind]}`,
    headers: { 'content-type': 'application/json', [lendingSignature]: signRequest(sealing, body) },
    body,
    signal,
  });
  if (answer.status === 200) return answer;
  throw await refusalIn(answer);
}

/** What the owner said to it, in words for the person who asked. */
async function refusalIn(answer: OutgoingAnswer): Promise<SourceError> {
  const said = jsonOf((await readBody(answer)).toString('utf8'));
  const refused = lentRefusal.safeParse(said);
  if (answer.status === 403 && refused.success) {
    const { reason, clause, remedy } = refused.data;
    return new SourceError('refused', `${reason} (${clause}) ${remedy.text}`);
  }
  const turned = notAdmitted.safeParse(said);
  if (answer.status === 429 || answer.status === 503)
    return new SourceError('too-many', 'it cannot answer now; try again shortly');
  const why = turned.success ? `${turned.data.code}: ${turned.data.mend}` : `it answered ${answer.status}`;
  const unwelcome = answer.status === 401 || answer.status === 409;
  return new SourceError(unwelcome ? 'not-admitted' : 'not-understood', why);
}

/** The lines of an answer, each checked; one that ends without its receipt broke off. @throws SourceError */
export async function* linesOf({ body }: Pick<OutgoingAnswer, 'body'>): AsyncGenerator<AnswerLine> {
  const ids: string[] = [];
  for await (const text of createInterface({
    input: Readable.from(body),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const parsed = answerLine.safeParse(jsonOf(text));
    if (!parsed.success) throw new SourceError('not-understood', 'its answer is not as Platewards answer');
    const { data: line } = parsed;
    if (line.line === 'match') ids.push(line.match.id);
    else if (line.receipt.digest !== resultDigest(ids))
      throw new SourceError('not-understood', 'its receipt is of another answer than this');
    yield line;
    if (line.line === 'end') return;
  }
  throw new SourceError('broke-off', 'it broke off while it answered');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
