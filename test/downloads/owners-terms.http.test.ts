import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleTerms, type OwnerTerms, setOwnerTerms } from '../../src/agencies/index.ts';
import { anAgency } from '../builders/agency.ts';
import { aCopyStage, aMadeCopy, deviceOf, type Judgeable, takenFile } from '../builders/copies.ts';
import { must } from '../builders/department.ts';
import { judge } from '../builders/judged.ts';
import { aFoundMatch, type MatchStage } from '../builders/matches.ts';

let stage: MatchStage;
beforeAll(async () => {
  stage = await aCopyStage();
});
afterAll(() => stage.stop());

interface Owned {
  readonly match: Judgeable;
  /** From now on the owner gives its reads under these terms. */
  readonly agree: (terms: Partial<OwnerTerms>) => Promise<void>;
}

/** A confirmed match of an owner who gives everything, at first. */
async function anOwnedMatch(): Promise<Owned> {
  const { department, now } = stage;
  const agency = await anAgency(department);
  const agree = async (terms: Partial<OwnerTerms>) => {
    const everything = { ...exampleTerms, uses: null, caseTypes: null, ageLimitDays: null };
    must(
      await setOwnerTerms(
        department.db,
        { ...everything, ...terms, agencyId: agency, setBy: department.eis },
        now(),
      ),
    );
  };
  await agree({});
  const { agent, caseNumber, asked, id, plate } = await aFoundMatch(stage, { agency });
  await judge(stage, { asked: String(asked), read: id }, 'match', agent.person.staffId);
  const device = await deviceOf(stage, agent);
  return { match: { agent, caseNumber, asked: String(asked), id, plate, device }, agree };
}

const ended: readonly (readonly [string, Partial<OwnerTerms>])[] = [
  ['the authorized use', { uses: ['suspect'] }],
  ['the kind of case', { caseTypes: ['emergency'] }],
];

describe('owners’ terms bind copies as they bind searches (53060.3(e), 53060.2(a))', () => {
  it.each(ended)('terms that end between search and export bind the export: %s', async (_, terms) => {
    const { match, agree } = await anOwnedMatch();
    expect((await aMadeCopy(match)).listed).toMatchObject({ state: 'made', written: 1 });
    await agree(terms);
    expect((await aMadeCopy(match)).listed).toMatchObject({ state: 'made', written: 0 });
    await agree({});
    expect((await aMadeCopy(match)).listed).toMatchObject({ state: 'made', written: 1 });
  });

  it('they bind a print from the screen; where nothing is left of it, it is refused', async () => {
    const { match, agree } = await anOwnedMatch();
    const { agent, asked, caseNumber, id } = match;
    const print = () =>
      agent.post('/api/v1/copies/print', {
        of: { asked },
        caseNumber,
        reason: 'briefing of the search team',
        reads: [id],
      });
    expect(await print()).toMatchObject({ status: 200, body: { reads: [id] } });
    await agree({ uses: ['suspect'] });
    expect(await print()).toMatchObject({ status: 403, body: { clause: '53060.9(b)(1)' } });
  });

  it('a copy that was made is not taken any more once its owner has ended the terms', async () => {
    const { match, agree } = await anOwnedMatch();
    const { copy } = await aMadeCopy(match);
    await agree({ uses: ['suspect'] });
    const refused = await takenFile(stage.server.url, match.agent.token, copy);
    expect([refused.status, JSON.parse(refused.bytes.toString())]).toMatchObject([
      403,
      { clause: '53060.3(e)' },
    ]);
    await agree({});
    expect((await takenFile(stage.server.url, match.agent.token, copy)).status).toBe(200);
  });
});
