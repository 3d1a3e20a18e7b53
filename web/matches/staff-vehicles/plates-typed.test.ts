import { describe, expect, it } from 'vitest';
import { isWholePlate, platesTyped } from './plates-typed.ts';

describe('plates of permits as they are typed (R18)', () => {
  it('stand one on each line or parted by commas; none counts twice', () => {
    expect(platesTyped(' 7abc123\n8XYZ 999,7ABC123;\n\n')).toEqual(['7ABC123', '8XYZ 999']);
    expect(platesTyped('  \n ')).toEqual([]);
  });

  it.each(['7ABC123', '8XYZ 999', '12-345'])('%s is a whole plate', (plate) =>
    expect(isWholePlate(plate)).toBe(true),
  );
  it.each(['7ABC12?', '-7ABC', 'A', '7ABC1234567890123'])('%s is none', (plate) =>
    expect(isWholePlate(plate)).toBe(false),
  );
});
