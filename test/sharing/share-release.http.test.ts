import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideEligibility } from '../../src/agencies/index.ts';
import { runDueJobs } from '../../src/deadlines/index.ts';
import { addCivil } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import type { Ledger } from '../../src/sharing/contract.ts';
import { sharingJob } from '../../src/sharing/index.ts';
import { anAgency } from '../builders/agency.ts';
import { entryOf } from '../builders/desk.ts';
import { aJudgedMatch, judge } from '../builders/judged.ts';
import { codeIn, openPackage } from '../builders/open-package.ts';
import type { Client } from '../builders/server.ts';
import {
  aShareStage,
  clauseOf,
  listed,
  released,
  shareOf,
  type ShareStage,
  type ShareUser,
  today,
} from '../builders/shares.ts';

let stage: ShareStage;
/** What happens when a package is made, and its entry not yet. */
let beforeRelease: () => Promise<unknown> = async () => undefined;
beforeAll(async () => {
  stage = await aShareStage({
    adapt: (stores) => ({
      ...stores,
      record: {
        ...stores.record,
        append: async (draft) => {
          if (draft.kind === 'share.released') await beforeRelease();
          return stores.record.append(draft);
        },
        open: async (draft, ...rest) => {
          if (draft.kind === 'share.released') await beforeRelease();
          return stores.record.open(draft, ...rest);
        },
      },
    }),
  });
});
afterAll(() => stage.server.stop());

describe('between approval and release everything is decided anew (53060.10(a))', () => {
  const refusedAfter = async (
    happens: (user: ShareUser, share: string, agencyId: string) => Promise<unknown>,
  ) => {
    const user = await stage.user();
    const agencyId = await stage.recipient();
    const share = await stage.approved(user, agencyId);
    await happens(user, share, agencyId);
    const { status, refusal } = await released(user, share);
    expect(status).toBe(403);
    return refusal;
  };

  it('a recipient that was decided against receives nothing', async () => {
    const refusal = await refusedAfter(async (_user, _share, agencyId) =>
      decideEligibility(
        stage.department.db,
        {
          agencyId,
          eligible: 'no',
          evidence: 'No agency',
          decidedBy: stage.department.policyOwner,
          reviewBy: 20270101,
        },
        Date.now(),
      ),
    );
    expect(refusal.clause).toBe('53060.10(a)');
  });

  it('a match judged none since does not leave', async () => {
    const user = await stage.user();
    const item = await aJudgedMatch(stage, user, user.caseNumber, 'match');
    const share = shareOf(await stage.request(user, await stage.recipient(), [item]));
    await stage.administrator.post('/api/v1/shares/approve', { share });
    const second = stage.department.administrators.OCS.secondary;
    await judge(stage, item, 'not-a-match', second);
    expect((await released(user, share)).refusal.clause).toBe('53060.9(b)(1)');
  });

  it('an owner’s changed terms keep it back', async () => {
    const refusal = await refusedAfter(() => stage.terms({ onwardSharing: false }));
    await stage.terms();
    expect(refusal.clause).toBe('53060.10(a)');
  });

  it('a share withdrawn by the administrator does not leave', async () => {
    const refusal = await refusedAfter(async (_user, share) =>
      stage.administrator.post('/api/v1/shares/withdraw', { share }),
    );
    expect(refusal.clause).toBe('53060.10(a)');
  });

  const suspend = (user: ShareUser) =>
    stage.server.database.owner.query(
      `update access_grants set state = 'suspended', suspended_at = now(), suspended_by = 'system', suspended_why = 'review'
       where staff_id = $1`,
      [user.person.staffId],
    );
  const during = async (happens: () => Promise<unknown>, release: () => ReturnType<typeof released>) => {
    beforeRelease = happens;
    try {
      return await release();
    } finally {
      beforeRelease = async () => undefined;
    }
  };

  it('access removed keeps it back', async () => {
    const refusal = await refusedAfter(suspend);
    expect(refusal.clause).toMatch(/^53060\.5/);
  });

  it('access removed while it is packed lets nothing leave, and the record says so (53060.5(c)(1)(D))', async () => {
    const user = await stage.user();
    const share = await stage.approved(user, await stage.recipient());
    const { status, refusal } = await during(
      () => suspend(user),
      () => released(user, share),
    );
    expect([status, refusal.clause]).toEqual([403, '53060.5(c)(1)(D)']);
    const { rows } = await stage.server.database.owner.query<{ seq: number }>(
      `select seq from record_entries where kind = 'share.release-withdrawn'`,
    );
    expect(rows).toHaveLength(1);
    expect(await entryOf(stage, rows[0]?.seq ?? 0)).toMatchObject({ outcome: 'access-changed' });
    expect(await listed(stage.administrator, share)).toMatchObject({ state: 'approved', releasedAt: null });
  });

  it('a recipient is not decided against between the last look and the package (53060.10(a))', async () => {
    const { db, policyOwner: decidedBy } = stage.department;
    const user = await stage.user();
    const agencyId = await stage.recipient();
    const share = await stage.approved(user, agencyId);
    const no = { agencyId, eligible: 'no', evidence: 'No agency', decidedBy, reviewBy: 20270101 } as const;
    let settled = false;
    let deciding: Promise<unknown> = Promise.resolve();
    const { status } = await during(
      async () => {
        deciding = decideEligibility(db, no, Date.now()).finally(() => {
          settled = true;
        });
        await expect
          .poll(async () => settled || (await waiting()) > 0, { timeout: 10_000, interval: 20 })
          .toBe(true);
      },
      () => released(user, share),
    );
    expect(status).toBe(200);
    await deciding;
    expect((await released(user, share)).refusal.clause).toBe('53060.10(a)');
  });

  /** How many wait for a row that somebody else holds. */
  const waiting = async (): Promise<number> => {
    const { rows } = await stage.server.database.owner.query<{ n: number }>(
      `select count(*)::integer as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0]?.n ?? 0;
  };

  it('a share whose day of destruction is past does not leave (53060.9(a)(1))', async () => {
    const refusal = await refusedAfter((_user, share) =>
      stage.server.database.owner.query('update shares set destroy_by = $2 where share_id = $1', [
        share,
        addCivil(today, { days: -1 }),
      ]),
    );
    expect(refusal.clause).toBe('53060.9(a)(1)');
  });

  it('each package is a disclosure of its own, any of its codes serves, and an administrator stops further ones', async () => {
    const user = await stage.user();
    const share = await stage.approved(user, await stage.recipient());
    const codes: string[] = [];
    for (const { file } of [await released(user, share), await released(user, share)])
      codes.push(codeIn(await openPackage(file)));
    const { body } = await stage.administrator.get(
      `/api/v1/sharing/disclosures?year=${Math.trunc(today / 10_000)}`,
    );
    const its = (body as Ledger).lines.filter(({ id, kind }) => id === share && kind === 'share');
    expect(new Set(its.map(({ entry }) => entry)).size).toBe(2);
    const stop = () => stage.administrator.post('/api/v1/shares/withdraw', { share });
    expect((await stop()).status).toBe(200);
    expect((await released(user, share)).refusal.reason).toContain('No further package');
    expect(clauseOf(await stop())).toBe('53060.10(a)');
    expect(await listed(user, share)).toMatchObject({ state: 'released', stopped: true });
    const [code = ''] = codes;
    const seen = { share, code, person: 'Sgt. Ortega', on: today };
    expect((await user.post('/api/v1/shares/acknowledge', seen)).status).toBe(200);
    const destroyed = { share, how: 'deleted', on: today, attestedBy: 'Records Unit' };
    expect((await user.post('/api/v1/shares/destroyed', destroyed)).status).toBe(200);
  });

  it('without a key of the recipient nothing is made', async () => {
    const user = await stage.user();
    const share = await stage.approved(user, await anAgency(stage.department));
    expect((await released(user, share)).refusal.reason).toContain('no key');
  });
});

const day = 86_400_000;

describe('the recipient’s duty to destroy (53060.9(a)(1))', () => {
  it('is chased before its day, and with the administrators once it is past', async () => {
    const { stores, database } = stage.server;
    const user = await stage.user();
    const share = await stage.approved(user, await stage.recipient(), {
      destroyBy: addCivil(today, { days: 5 }),
    });
    expect((await released(user, share)).status).toBe(200);
    const kinds = async (client: Client): Promise<number> =>
      ((await client.get('/api/v1/notices')).body as { kind: string }[]).filter(
        ({ kind }) => kind === 'share-to-destroy',
      ).length;
    const runAt = async (at: number) => {
      await database.owner.query('delete from job_runs');
      await runDueJobs({ db: stores.app, record: stores.record, log: quiet }, [sharingJob], at);
    };
    const before = await kinds(stage.administrator);
    await runAt(Date.now());
    expect([await kinds(user), await kinds(stage.administrator)]).toEqual([1, before]);
    await runAt(Date.now() + 6 * day);
    expect(await kinds(stage.administrator)).toBe(before + 1);
  });
});
