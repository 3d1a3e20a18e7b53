import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDepartment } from '../builders/department.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { anEnrolledPerson, atDoor, onItsDevice, signedIn } from '../builders/sign-in.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { median, timesOfTries } from '../builders/timing.ts';
import { Secret, TOTP } from 'otpauth';

let server: TestServer;
beforeAll(async () => {
  // The clock stands: a sign-in under way outlives the thousand tries.
  const now = Date.now();
  server = await aServer({ clock: { now: () => now } });
});
afterAll(() => server.stop());

// trust.md 26: "timing difference < 5 ms median over 1,000". Wants a machine that does nothing else.
it('a name that nobody bears takes as long as one that somebody does', async () => {
  const department = await aDepartment(server.database.app);
  const person = await anEnrolledPerson(server, department, await aGoodAgent(department));
  const token = await signedIn(server, person);
  const { offer, secret } = (await atDoor(server, '/sign-in/second-way/offer', {}, token)).body as {
    offer: string;
    secret: string;
  };
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const body = { offer, password: 'correct horse battery staple', code };
  expect((await atDoor(server, '/sign-in/second-way/set', body, token)).status).toBe(200);
  const { known, unknown } = await timesOfTries(server, await onItsDevice(server, person), person, 1000);
  expect(Math.abs(median(known) - median(unknown))).toBeLessThan(5);
}, 900_000);
