import { describe, expect, it } from 'vitest';
import { whyLike } from './why-like.ts';

const alert = {
  plate: '8KLM204',
  candidate: null,
  candidate_confidence: null,
  listed_plate: '8KLM204',
  listed_state: 'CA',
};

describe('why a read raised an alert, in words (53060.9(b)(1))', () => {
  it('names what differs from the list', () => {
    expect(whyLike(alert, 'CA')).toBe('the plate that is listed');
    expect(whyLike({ ...alert, plate: 'BKLM204' }, 'CA')).toBe('easily confused: B for 8 at 1');
    expect(whyLike(alert, 'NV')).toBe('the plate that is listed; the list says CA, the camera NV');
  });

  it('says that it rests on another reading than the best', () => {
    const other = { ...alert, plate: '8KLN204', candidate: 'BKLM204', candidate_confidence: 0.615 };
    expect(whyLike(other, 'CA')).toBe(
      'not the best reading of the camera, but another, BKLM204 (62 %): easily confused: B for 8 at 1',
    );
  });
});
