import { type ActRefusal, refuseAct, type Refusing } from '../../access/index.ts';
import type { DraftOf } from '../../record/index.ts';
import {
  type Asking,
  findMatch,
  type Judgement,
  localSource,
  matchGrant,
  type MatchSource,
  matchSource,
  queryUnder,
  receiptLifetime,
  type Refusal,
  refuse,
  type SearchDeps,
  whoClear,
  whoValues,
  withdrawn,
} from '../../searches/index.ts';
import type { VerdictBody } from '../contract.ts';
import { actOn, decideMatch } from '../decide-match.ts';
import { actorFrom, readAsAsked, type Subject } from '../subject.ts';
import { type JudgedMatch, keepJudgement } from './keep-judgement.ts';
import { objectionToVerdict } from './objections.ts';
import { photoShown } from './photo-shown.ts';

export type Judged =
  | { readonly kind: 'done'; readonly entry: number; readonly value: JudgedMatch }
  | { readonly kind: 'refuse'; readonly refusal: Refusal | ActRefusal }
  /** The read is gone, or does not answer what was asked. */
  | { readonly kind: 'absent' };

/**
 * Judges one match by eye: decided anew as the opening of its photo, held against what was shown, recorded, and then kept
 * (53060.9(b)(1), R22). What makes it invalid is reported in the same act (53060.7(b)(7)). @throws RecordUnavailable
 */
export async function judgeMatch(
  deps: SearchDeps,
  subject: Subject,
  body: VerdictBody,
  asking: Asking,
): Promise<Judged> {
  const { decision, row } = await decideMatch(deps, subject, asking);
  if (decision.effect === 'refuse')
    return {
      kind: 'refuse',
      refusal: await refuse(deps, subject.inquiry, { decision, row }, asking, actOn(subject)),
    };
  const source = await matchSource(deps.db, subject.readId, asking.now);
  if (source === undefined) return { kind: 'absent' };
  const photo = await shownIn(deps, subject, body, asking);
  const objection = objectionToVerdict(body, {
    photoShown: photo !== undefined,
    hasPhoto: source.has_photo,
    readAsAsked: readAsAsked(subject),
  });
  if (objection !== undefined) return refused(deps, asking, objection);
  return record(deps, { subject, body, photo, source }, { decision, row }, asking);
}

const refused = async (deps: SearchDeps, asking: Asking, why: Refusing): Promise<Judged> => ({
  kind: 'refuse',
  refusal: await refuseAct(deps, actorFrom(asking), 'judge-match', why),
});

/** The entry that showed the photo, if it did. */
async function shownIn(
  { db }: SearchDeps,
  subject: Subject,
  body: VerdictBody,
  asking: Asking,
): Promise<number | undefined> {
  const photo = 'photo' in body ? body.photo : undefined;
  return photo !== undefined && (await photoShown(db, photo, subject, asking)) ? photo : undefined;
}

interface Judging {
  readonly subject: Subject;
  readonly body: VerdictBody;
  readonly photo: number | undefined;
  readonly source: MatchSource;
}

async function record(
  deps: SearchDeps,
  judging: Judging,
  { decision, row }: Pick<Judgement, 'decision' | 'row'>,
  asking: Asking,
): Promise<Judged> {
  const { subject, body, source } = judging;
  const { staffId } = asking.standpoint.caller;
  const { query } = await matchGrant(deps, subject, queryUnder(subject.inquiry, row), asking.now);
  const opened = await deps.record.open(
    judgedDraft(subject, body, asking, decision.policyVersion),
    query,
    { staffId, sources: [localSource], ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) return { kind: 'refuse', refusal: withdrawn(opened.appended) };
  const { index: entry } = opened.appended;
  const found = await findMatch(deps, opened.receipt, subject, { ...asking, staffId, row });
  if (found === undefined) {
    await deps.record.append({ kind: 'match.void', ref: entry, outcome: 'no-such-match', values: {} });
    return { kind: 'absent' };
  }
  const owners_read_id = found.ownersReadId ?? source.owners_read_id;
  const judged = { ...judging, source: { ...source, owners_read_id }, entry, match: found.match, row };
  return { kind: 'done', entry, value: await keepJudgement(deps, judged, asking) };
}

const judgedDraft = (
  { asked, readId }: Subject,
  { verdict }: VerdictBody,
  { standpoint }: Asking,
  policyVersion: string,
): DraftOf<'match.judged'> => ({
  kind: 'match.judged',
  act: verdict,
  ...whoClear(standpoint),
  policyVersion,
  ref: asked,
  values: { ...whoValues(standpoint), subject: readId },
});
