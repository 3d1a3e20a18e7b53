import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingChanges, type Settings } from './settings.ts';

const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }));
const named = <T>(of: fc.Arbitrary<T>) =>
  fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), of, { maxKeys: 4 });
const settings: fc.Arbitrary<Settings> = named(named(named(value)));

describe('what changed of the settings of sharing overnight (53060.10(a))', () => {
  it('is nothing when nothing changed, in whatever order it is read', () => {
    fc.assert(
      fc.property(settings, (one) => {
        const again: Settings = Object.fromEntries(Object.entries(structuredClone(one)).reverse());
        expect(settingChanges(one, again)).toEqual([]);
      }),
    );
  });

  it('tells of each change backwards what it tells forwards', () => {
    fc.assert(
      fc.property(settings, settings, (one, other) => {
        const back = settingChanges(other, one).map(({ before, after, ...at }) => ({
          ...at,
          before: after,
          after: before,
        }));
        expect(settingChanges(one, other)).toEqual(back);
      }),
    );
  });

  it('names part, thing and field, before and after', () => {
    const before: Settings = { agencies: { 'city-a': { onwardSharing: false, uses: ['wanted'] } } };
    const after: Settings = {
      agencies: { 'city-a': { onwardSharing: true, uses: ['wanted'] } },
      technologies: { north: { state: 'live' } },
    };
    expect(settingChanges(before, after)).toEqual([
      { part: 'agencies', key: 'city-a', field: 'onwardSharing', before: 'false', after: 'true' },
      { part: 'technologies', key: 'north', field: 'state', before: null, after: 'live' },
    ]);
  });
});
