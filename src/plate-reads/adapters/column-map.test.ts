import { describe, expect, it } from 'vitest';
import { parseColumnMap } from './column-map.ts';

describe('parseColumnMap', () => {
  it('reads names at the top or under columns, and how values are written', () => {
    const flat = parseColumnMap(
      'plate: Plate No\ncaptured_at: Read Time\nzone: America/Denver\nconfidence_scale: 100\n',
    );
    const nested = parseColumnMap(
      'columns:\n  plate: Plate No\n  captured_at: Read Time\nzone: America/Denver\nconfidence_scale: 100\n',
    );
    expect(flat).toEqual(nested);
    expect(flat).toMatchObject({
      ok: true,
      map: {
        names: { plate: 'Plate No', captured_at: 'Read Time', camera: 'camera' },
        zone: 'America/Denver',
        confidenceScale: 100,
        delimiter: undefined,
      },
    });
  });

  it.each([
    'plat: X',
    'zone: Mars/Olympus',
    'confidence_scale: 7',
    'delimiter: ";;"',
    'plate: [a, b]',
    'plate: a\nplate: b',
    '- plate',
    'plate: &a x\ncamera: *a\nstate: {',
    '__proto__: x',
    '',
  ])('says what is wrong (%#)', (text) => {
    expect(parseColumnMap(text)).toMatchObject({ ok: false, problem: expect.any(String) });
  });
});
