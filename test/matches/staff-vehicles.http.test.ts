import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import type { Agent } from '../builders/alerts.ts';
import { aFoundMatch, aMatchStage, type MatchStage } from '../builders/matches.ts';

let stage: MatchStage;
beforeAll(async () => {
  stage = await aMatchStage();
});
afterAll(() => stage.stop());

/** A search of a staff investigation, whatever it finds; its entry. */
async function investigated(plate: string): Promise<{ agent: Agent; asked: number }> {
  const agent = await stage.agent({ division: 'OIA' });
  const caseNumber = await stage.case({
    division: 'OIA',
    restricted: true,
    uses: ['staff-investigation'],
    workedBy: [agent.person],
  });
  const { body }: { body: { receipt: { asked: number } } } = await agent.post('/api/v1/inquiries', {
    use: 'staff-investigation',
    caseNumber,
    purpose: 'check where the state vehicle was that night',
    query: { plate, match: 'exact' },
  });
  return { agent, asked: body.receipt.asked };
}

describe('R18: vehicles of staff', () => {
  it('are listed by opt-in or from permits as digests, and the list answers yes or no, each time an entry', async () => {
    const member = await stage.agent();
    expect(
      await member.post('/api/v1/staff-vehicles/own', { plate: '7stf-001', listed: true }),
    ).toMatchObject({ status: 200 });
    const administrator = await anAdministrator(stage);
    expect(await administrator.post('/api/v1/staff-vehicles/permits', { plates: ['7STF002'] })).toMatchObject(
      { status: 200 },
    );
    const { rows } = await stage.department.db.query<{ row: string }>(
      'select staff_vehicles::text as row from staff_vehicles',
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/7STF00/i);
    for (const [plate, staffVehicle] of [
      ['7STF001', true],
      ['7STF002', true],
      ['7STF003', false],
    ] as const) {
      const { agent, asked } = await investigated(plate);
      const told: { body: { entry: number } } = await agent.post(`/api/v1/inquiries/${asked}/staff-vehicle`);
      expect(told.body).toMatchObject({ staffVehicle });
      expect(await entryOf(stage, told.body.entry)).toMatchObject({
        kind: 'staff-vehicle.asked',
        ref: asked,
      });
      expect(Object.keys(told.body).toSorted()).toEqual(['entry', 'staffVehicle']);
    }
  });

  it('one takes off the own vehicle, and nobody another’s', async () => {
    const [member, other] = [await stage.agent(), await stage.agent()];
    const off = { plate: '7STF010', listed: false };
    await member.post('/api/v1/staff-vehicles/own', { plate: '7STF010', listed: true });
    const answered = async () => {
      const { agent, asked } = await investigated('7STF010');
      const { body }: { body: { staffVehicle: boolean } } = await agent.post(
        `/api/v1/inquiries/${asked}/staff-vehicle`,
      );
      return body.staffVehicle;
    };
    await other.post('/api/v1/staff-vehicles/own', off);
    expect(await answered()).toBe(true);
    await member.post('/api/v1/staff-vehicles/own', off);
    expect(await answered()).toBe(false);
  });

  it('a vehicle that is under permit as well is not taken off by its owner', async () => {
    const member = await stage.agent();
    const own = (listed: boolean) => member.post('/api/v1/staff-vehicles/own', { plate: '7STF030', listed });
    await own(true);
    await (await anAdministrator(stage)).post('/api/v1/staff-vehicles/permits', { plates: ['7STF030'] });
    await own(false);
    const { agent, asked } = await investigated('7STF030');
    expect(await agent.post(`/api/v1/inquiries/${asked}/staff-vehicle`)).toMatchObject({
      body: { staffVehicle: true },
    });
  });

  it('are asked about in an internal staff investigation alone (53060.4(a)(5))', async () => {
    const { agent, asked } = await aFoundMatch(stage);
    expect(await agent.post(`/api/v1/inquiries/${asked}/staff-vehicle`)).toMatchObject({
      status: 403,
      body: { clause: '53060.4(a)(5)' },
    });
    const { asked: theirs } = await investigated('7STF020');
    expect(await agent.post(`/api/v1/inquiries/${theirs}/staff-vehicle`)).toMatchObject({ status: 404 });
  });
});
