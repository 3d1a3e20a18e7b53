import { spawnSync } from 'node:child_process';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suspendAccess } from '../../src/access/index.ts';
import type { Printed } from '../../src/downloads/contract.ts';
import {
  aConfirmedMatch,
  aCopyStage,
  aLimit,
  aMadeCopy,
  asksFor,
  copyOf,
  type Judgeable,
  settled,
  takenFile,
} from '../builders/copies.ts';
import { manyReads } from '../builders/copy-making.ts';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import { aFoundMatch, type MatchStage } from '../builders/matches.ts';
import { must } from '../builders/department.ts';
import { decrypted } from '../builders/open-copy.ts';
import { aSession } from '../builders/session.ts';

let stage: MatchStage;
beforeAll(async () => {
  stage = await aCopyStage();
});
afterAll(() => stage.stop());

const opened = (file: Buffer, passphrase: string): Promise<string> => decrypted(file, { passphrase });

const entriesAbout = async (ref: number): Promise<readonly string[]> => {
  const { rows } = await stage.server.database.owner.query<{ kind: string }>(
    `select entry ->> 'kind' as kind from door_record where (entry ->> 'ref')::bigint = $1 order by seq`,
    [ref],
  );
  return rows.map(({ kind }) => kind);
};

describe('a copy of confirmed matches (53060.9(a)(1))', () => {
  it('is made, encrypted to a passphrase shown once, taken, and stands in the record before its first byte', async () => {
    const match = await aConfirmedMatch(stage);
    const { copy, passphrase, listed } = await aMadeCopy(match);
    expect(listed).toMatchObject({ state: 'made', written: 1, stored: true, due: 'kept' });
    const file = await takenFile(stage.server.url, match.agent.token, copy);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="copy-${copy}.csv.age"`);
    const text = await opened(file.bytes, passphrase ?? '');
    expect(text).toContain(match.plate);
    expect(text).toContain(`"Entry of the record","${listed.entry}"`);
    expect(text).toContain(`"Case","${match.caseNumber}"`);
    expect(text).toContain('"Destroy by","');
    expect(text).toContain('"match","confirmed"');
    const begun = listed.entry ?? 0;
    expect(await entryOf(stage, begun)).toMatchObject({ kind: 'copy.begun', ref: Number(match.asked) });
    expect(await entriesAbout(begun)).toEqual(['copy.part', 'copy.made', 'copy.taken']);
    expect(await copyOf(match.agent, copy)).toMatchObject({ takenAt: expect.any(String) });
  });

  it('is encrypted to the person’s own key, which no secret key can take the place of', async () => {
    const match = await aConfirmedMatch(stage);
    const identity = await generateX25519Identity();
    const wrong = await match.agent.post('/api/v1/copies/key', { recipient: identity });
    expect(wrong).toMatchObject({ status: 403, body: { clause: '53060.9(a)(1)' } });
    const without = await match.agent.post('/api/v1/copies', asksFor(match, { protection: 'own-key' }));
    expect(without).toMatchObject({ status: 422, body: { fields: [{ path: 'protection' }] } });
    const recipient = await identityToRecipient(identity);
    expect((await match.agent.post('/api/v1/copies/key', { recipient })).status).toBe(200);
    const { copy, passphrase } = await aMadeCopy(match, { protection: 'own-key', form: 'json' });
    expect(passphrase).toBeNull();
    const { bytes } = await takenFile(stage.server.url, match.agent.token, copy);
    const told: unknown = JSON.parse(await decrypted(bytes, { identity }));
    expect(told).toMatchObject({
      copy: { caseNumber: match.caseNumber, staffId: match.agent.person.staffId },
      reads: [{ plate: match.plate, verdict: 'match' }],
    });
  });

  it('is a PDF with photo and mark on every page', async ({ skip }) => {
    const match = await aConfirmedMatch(stage);
    const { copy, listed } = await aMadeCopy(match, { form: 'pdf', protection: 'watermark' });
    expect(listed.state).toBe('made');
    const { bytes, headers } = await takenFile(stage.server.url, match.agent.token, copy);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.includes('/Subtype /Image')).toBe(true);
    expect(await entriesAbout(listed.entry ?? 0)).toContain('photo.opened');
    // Nothing secret where a search of files would find it.
    expect(bytes.includes(match.plate)).toBe(false);
    const told = spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes });
    if (told.error !== undefined) return skip('pdftotext is not installed');
    const pages = told.stdout
      .toString()
      .split('\f')
      .filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(page).toContain(match.agent.person.name);
      expect(page).toContain(match.caseNumber);
      expect(page).toContain(`entry ${listed.entry}`);
    }
    expect(told.stdout.toString()).toContain(match.plate);
  });
});

const refusedWith = async (match: Judgeable, clause: string, changes: object = {}): Promise<void> => {
  const { status, body } = await match.agent.post('/api/v1/copies', { ...asksFor(match), ...changes });
  expect({ status, body }).toMatchObject({ status: 403, body: { clause } });
};

describe('what is refused', () => {
  it('a match that no eye has judged, or that is none (53060.9(b)(1), R22)', async () => {
    await refusedWith(await aConfirmedMatch(stage, 'none'), '53060.9(b)(1)');
    await refusedWith(await aConfirmedMatch(stage, 'not-a-match'), '53060.9(b)(1)');
  });

  it('the case file goes whole, every row with its state (R22)', async () => {
    const match = await aConfirmedMatch(stage, 'not-a-match');
    const { copy, passphrase } = await aMadeCopy(match, { scope: 'case-file' });
    const { bytes } = await takenFile(stage.server.url, match.agent.token, copy);
    expect(await opened(bytes, passphrase ?? '')).toContain('"not-a-match","not-a-match"');
  });

  it('a prohibited or vague reason, screened as every purpose (53060.4(c), 53060.7(b)(4))', async () => {
    const match = await aConfirmedMatch(stage);
    await refusedWith(match, '53060.7(b)(4)', { reason: 'investigation' });
    await refusedWith(match, '53060.4(c)', { reason: 'list for ICE, civil immigration removal' });
  });

  it('a device of another, and another device than the one asked for (53060.9(a))', async () => {
    const [match, other] = [await aConfirmedMatch(stage), await aConfirmedMatch(stage)];
    await refusedWith(match, '53060.9(a)', { device: other.device });
    const { copy } = await aMadeCopy(match);
    const { token } = await aSession(stage.department, match.agent.person, { at: stage.now() });
    const elsewhere = await takenFile(stage.server.url, token, copy);
    expect(elsewhere.status).toBe(403);
    expect(elsewhere.bytes.toString()).toContain('53060.9(a)');
  });

  it('somebody else’s copy, search or case is not there', async () => {
    const [match, other] = [await aConfirmedMatch(stage), await aConfirmedMatch(stage)];
    const { copy } = await aMadeCopy(match);
    expect((await takenFile(stage.server.url, other.agent.token, copy)).status).toBe(404);
    expect((await other.agent.post('/api/v1/copies', asksFor(match))).status).toBe(404);
    const wrongCase = await match.agent.post(
      '/api/v1/copies',
      asksFor(match, { caseNumber: other.caseNumber }),
    );
    expect(wrongCase).toMatchObject({ status: 422, body: { fields: [{ path: 'caseNumber' }] } });
  });

  it('an old proof, at the asking and at the taking (53060.9(a))', async () => {
    const match = await aConfirmedMatch(stage);
    const { copy } = await aMadeCopy(match);
    await stage.server.database.owner.query(
      `update sessions set fresh_proof_at = now() - interval '6 minutes' where staff_id = $1`,
      [match.agent.person.staffId],
    );
    expect((await match.agent.post('/api/v1/copies', asksFor(match))).status).toBe(403);
    expect((await takenFile(stage.server.url, match.agent.token, copy)).status).toBe(403);
  });

  it('access that was suspended: nothing is asked for, nothing is taken (53060.5(c)(1)(D))', async () => {
    const match = await aConfirmedMatch(stage);
    const { copy } = await aMadeCopy(match);
    const { staffId } = match.agent.person;
    const suspension = { staffId, why: 'review', by: 'ocs.primary' } as const;
    must(await suspendAccess(stage.department.db, suspension, stage.now()));
    const taken = await takenFile(stage.server.url, match.agent.token, copy);
    expect([401, 403]).toContain(taken.status);
    expect(taken.bytes.length).toBeLessThan(2_000);
  });
});

describe('two persons above the limit (53060.9(a)(1), R16)', () => {
  it('waits, is approved by an administrator, never by who asked, and is then made by who asked', async () => {
    const match = await aConfirmedMatch(stage);
    await aLimit(stage, 0);
    try {
      const { status, body } = await match.agent.post('/api/v1/copies', asksFor(match));
      expect({ status, body }).toMatchObject({ status: 200, body: { state: 'waiting' } });
      const { copy, passphrase }: { copy: string; passphrase: string } = body;
      expect((await match.agent.post(`/api/v1/copies/${copy}/make`)).status).toBe(403);
      expect((await match.agent.post(`/api/v1/copies/${copy}/decide`, { decision: 'approve' })).status).toBe(
        403,
      );
      const administrator = await anAdministrator(stage);
      const decided = await administrator.post(`/api/v1/copies/${copy}/decide`, { decision: 'approve' });
      expect(decided).toMatchObject({ status: 200, body: { state: 'approved' } });
      expect((await match.agent.post(`/api/v1/copies/${copy}/make`)).status).toBe(200);
      expect((await settled(match.agent, copy)).state).toBe('made');
      const { bytes } = await takenFile(stage.server.url, match.agent.token, copy);
      expect(await opened(bytes, passphrase)).toContain(match.plate);
    } finally {
      await aLimit(stage, 100);
    }
  });

  it('holds no more reads than the second person approved: what came since stops it', async () => {
    const match = await aConfirmedMatch(stage);
    await aLimit(stage, 0);
    try {
      const { body } = await match.agent.post('/api/v1/copies', asksFor(match, { scope: 'case-file' }));
      const { copy, state }: { copy: string; state: string } = body;
      expect(state).toBe('waiting');
      await (await anAdministrator(stage)).post(`/api/v1/copies/${copy}/decide`, { decision: 'approve' });
      await manyReads(stage, match.plate, 2);
      expect((await match.agent.post(`/api/v1/copies/${copy}/make`)).status).toBe(200);
      expect(await settled(match.agent, copy)).toMatchObject({
        state: 'stopped',
        stoppedWhy: 'refused',
        stored: false,
      });
    } finally {
      await aLimit(stage, 100);
    }
  });

  it('what is counted no further than 10,000 never goes by one person, whatever is set', async () => {
    const { agent } = await aConfirmedMatch(stage);
    await aLimit(stage, 100_000);
    try {
      expect(await agent.get('/api/v1/copies/terms')).toMatchObject({ body: { approvalAbove: 9_999 } });
    } finally {
      await aLimit(stage, 100);
    }
    const stated = { copyDays: 30, caseFileDays: 1_826, authority: 'DOM 14060, schedule 4' };
    expect(await agent.post('/api/v1/copies/terms', { ...stated, approvalAbove: 10_000 })).toMatchObject({
      status: 422,
    });
  });

  it('an administrator of another division decides nothing, and what is declined is not made', async () => {
    const match = await aConfirmedMatch(stage);
    await aLimit(stage, 0);
    try {
      const { body } = await match.agent.post('/api/v1/copies', asksFor(match));
      const { copy }: { copy: string } = body;
      const stranger = await anAdministrator(stage, 'DAI');
      expect(await stranger.post(`/api/v1/copies/${copy}/decide`, { decision: 'approve' })).toMatchObject({
        status: 403,
        body: { clause: '53060.5(c)(1)(A)' },
      });
      const administrator = await anAdministrator(stage);
      await administrator.post(`/api/v1/copies/${copy}/decide`, { decision: 'decline' });
      expect((await match.agent.post(`/api/v1/copies/${copy}/make`)).status).toBe(403);
      expect(await copyOf(match.agent, copy)).toMatchObject({ state: 'declined' });
    } finally {
      await aLimit(stage, 100);
    }
  });
});

describe('a print from the screen (53060.9(a)(1))', () => {
  it('is an entry, has its mark and its place in the register, and leaves out what no eye has judged', async () => {
    const match = await aConfirmedMatch(stage);
    const { asked, caseNumber, id, agent } = match;
    const body = { of: { asked }, caseNumber, reason: 'briefing of the search team', reads: [id, '1'] };
    const { status, body: answered } = await agent.post('/api/v1/copies/print', body);
    expect(status).toBe(200);
    const printed: Printed = answered;
    expect(printed.reads).toEqual([id]);
    expect(printed.mark).toMatchObject({ caseNumber, entry: printed.entry, person: agent.person.name });
    expect(await entryOf(stage, printed.entry)).toMatchObject({ kind: 'copy.printed' });
    expect(await copyOf(agent, printed.mark.copy)).toMatchObject({
      form: 'print',
      state: 'made',
      due: 'kept',
    });
  });

  it('is refused where nothing on the page was judged', async () => {
    const { agent, asked, caseNumber, id } = await aFoundMatch(stage);
    const body = {
      of: { asked: String(asked) },
      caseNumber,
      reason: 'briefing of the search team',
      reads: [id],
    };
    expect(await agent.post('/api/v1/copies/print', body)).toMatchObject({
      status: 403,
      body: { clause: '53060.9(b)(1)' },
    });
  });
});
