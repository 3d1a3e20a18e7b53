import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { type Feed, findFeed, type NewFeed, registerFeed } from '../../src/plate-reads/index.ts';
import { approveTechnology, proposeTechnology, switchOperatorModeOn } from '../../src/technologies/index.ts';
import { anAgency } from './agency.ts';
import { type Department, must } from './department.ts';

export interface FeedTraits extends Partial<Omit<NewFeed, 'technologyId'>> {
  /** False: EIS has not approved its technology (53060.6(a)). */
  readonly approved?: boolean;
  /** False: operator mode is off (R1). */
  readonly operatorMode?: boolean;
  /** Of its operator mode; its owner's is ten years. */
  readonly retentionDays?: number;
}

/** A feed of a county sheriff that may send: approved, in operator mode, with ten years' period. */
export async function aFeed(department: Department, traits: FeedTraits = {}): Promise<Feed> {
  const { db, now, eis, policyOwner, next } = department;
  const { approved = true, operatorMode = true, retentionDays = 3_650, ...rest } = traits;
  const id = rest.id ?? `feed-${next()}`;
  const today = civilDate(now);
  await proposeTechnology(
    db,
    { technologyId: id, name: id, kind: 'feed', vendor: 'Vendor', proposedBy: policyOwner },
    now,
  );
  if (approved) {
    const [startsOn, endsOn] = [addCivil(today, { years: -1 }), addCivil(today, { years: 1 })];
    must(
      await approveTechnology(
        db,
        { technologyId: id, contract: 'C-1', startsOn, endsOn, approvedBy: eis },
        now,
      ),
    );
  }
  if (operatorMode) {
    const mode = {
      technologyId: id,
      postedPolicy: 'https://example.org/policy',
      hearingOn: addCivil(today, { days: -30 }),
    };
    must(
      await switchOperatorModeOn(
        db,
        { ...mode, ownerLeave: 'letter of the owner', retentionDays, eisBy: eis, policyOwner },
        now,
      ),
    );
  }
  const ownerId = rest.ownerId ?? (await anAgency(department, { retentionDays: 3_650 }));
  await registerFeed(db, {
    name: id,
    provider: 'Vendor',
    format: 'ndjson',
    zone: 'America/Los_Angeles',
    ...rest,
    id,
    technologyId: id,
    ownerId,
  });
  const feed = await findFeed(db, id);
  if (feed === undefined) throw new Error('the feed was not registered');
  return feed;
}
