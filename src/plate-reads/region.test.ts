import { describe, expect, it } from 'vitest';
import { parseRegion, stateOf } from './region.ts';

describe('parseRegion', () => {
  it.each([
    ['mo', 'us', 'us-mo', 'MO'],
    ['us-ca', 'world', 'us-ca', 'CA'],
    ['CA', 'us', 'us-ca', 'CA'],
    ['California', 'us', 'us-ca', 'CA'],
    ['ca', 'world', 'ca', 'ca'],
    ['USA-CA', 'world', 'us-ca', 'CA'],
    ['us_nv', 'world', 'us-nv', 'NV'],
    ['CAN-ON', 'world', 'ca-on', 'ca-on'],
    ['gb', 'world', 'gb', 'gb'],
    ['ca-on', 'world', 'ca-on', 'ca-on'],
  ] as const)('reads %s (%s) as %s', (raw, home, region, state) => {
    expect(parseRegion(raw, home)).toBe(region);
    expect(stateOf(region)).toBe(state);
  });

  it.each(['', '??', 'unknown', '__proto__', 'constructor'])('does not know %j', (raw) => {
    expect(parseRegion(raw, 'us')).toBeNull();
  });
});
