import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { caseFault, noProfile, readProfile } from './profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'profile-'));
afterAll(() => rmSync(folder, { recursive: true }));
const profileOf = (text: string) => {
  const path = join(folder, 'profile.yaml');
  writeFileSync(path, text);
  return readProfile(path);
};

const whole = `
timeZone: America/Los_Angeles
divisions:
  - name: DAPO
    users: ["dapo.*", "P. *"]
    casePatterns: ["^PAL-\\\\d{4}$", "^PAL-[A-Z]\\\\d{5}$"]
    cdcrEmbedded: true
  - name: OIA
    users: ["oia-?"]
    casePatterns: ["^OIA-[A-Z0-9]+$"]
    cdcrEmbedded: false
`;

describe('case numbers under a profile (53060.7(b)(6))', () => {
  const profile = profileOf(whole);

  it.each([
    ['dapo.lee', 'PAL-0001', undefined],
    ['dapo.lee', 'PAL-A12345', undefined],
    ['dapo.lee', 'OIA-7', 'case-fits-no-scheme'],
    ['P. Example', 'PAL-0001', undefined],
    ['oia-1', 'OIA-77', undefined],
    ['oia-1', 'OIA-AB1234', 'cdcr-number-embedded'],
    ['dapo.lee', 'A12345', 'cdcr-number-alone'],
    ['dapo.lee', 'AB-1234', 'cdcr-number-alone'],
    ['stranger', 'OIA-7', undefined],
    [null, 'PAL-0001', undefined],
    [null, 'nonsense', 'case-fits-no-scheme'],
  ])('%s, %s: %s', (user, number, fault) => {
    expect(caseFault(profile, user, number)).toBe(fault);
  });

  it('sets what the detectors look for; the rest stays as it is', () => {
    const { thresholds } = profileOf('{ timeZone: UTC, detectors: { streakDays: 7 } }');
    expect(thresholds).toMatchObject({ streakDays: 7, sweepPlates: 20 });
  });

  it('tells of staff vehicles and of who has left, whatever the capitals and blanks', () => {
    const { beside } = profileOf('{ staffPlates: ["7abc 123"], left: [{ user: A.Agent, on: 2026-03-31 }] }');
    expect([beside?.isStaffVehicle?.('7ABC123'), beside?.isStaffVehicle?.('8XYZ999')]).toEqual([true, false]);
    expect([beside?.leftOn?.('a.agent'), beside?.leftOn?.('b.other')]).toEqual([20_260_331, undefined]);
  });

  it('without a profile any number will do that is not a CDCR number alone', () => {
    expect(caseFault(noProfile, 'anyone', '25-1')).toBeUndefined();
    expect(caseFault(noProfile, 'anyone', 'V-12345')).toBe('cdcr-number-alone');
  });

  it.each([
    ['timeZone: Mars/Olympus', 'timeZone'],
    ['divisions: [{ name: X, casePatterns: ["("] }]', 'casePatterns'],
    ['divisions: [{ name: X }]', 'casePatterns'],
    ['timezone: UTC', 'timezone'],
    ['detectors: { streakDays: 1 }', 'detectors.streakDays'],
    ['a: [', 'cannot read'],
  ])('%j is refused, saying what is wrong', (text, said) => {
    expect(() => profileOf(text)).toThrowError(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining(said) }),
    );
  });
});
