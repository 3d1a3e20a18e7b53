import { rng } from '../peers/gen.mjs';
import type { PeerFilter } from '../peers/queries.ts';

/** Where our side answers it: through the gate, on the store (no purpose covers it, R15), or nowhere. */
export type Way = 'gate' | 'store' | 'none';

/** One of the peer's twelve searches, asked with other arguments every time. */
export interface Question {
  /** Under which the figures are given. */
  readonly name: string;
  readonly about: string;
  readonly way: Way;
  readonly filters: readonly PeerFilter[];
}

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';

/** The twelve with `times` sets of arguments each; `plates` are of seven characters and seen 5–60 times. */
export function questionsOf(plates: readonly string[], cameras: number, times: number): readonly Question[] {
  const random = rng(99);
  const below = (limit: number): number => Math.trunc(random() * limit);
  const plate = (): string => plates[below(plates.length)] ?? '';
  const days = (count: number): readonly [string, string] => {
    const first = `2025-${['10', '11', '12'][below(3)]}-${String(1 + below(27)).padStart(2, '0')}`;
    const last = Date.parse(first) + (count - 1) * 86_400_000;
    return [first, new Date(last).toISOString().slice(0, 10)];
  };
  const camera = (): string => `CAM-${String(1 + below(cameras)).padStart(3, '0')}`;
  const oneWrong = (): string => {
    const text = plate();
    const at = below(text.length);
    return text.slice(0, at) + letters.charAt(below(letters.length)) + text.slice(at + 1);
  };
  const question = (name: string, about: string, way: Way, filter: () => PeerFilter): Question => ({
    name,
    about,
    way,
    filters: Array.from({ length: times }, filter),
  });
  return [
    question('firstPage', 'the first page of everything', 'store', () => ({})),
    question('whole', 'a whole plate', 'gate', () => ({ plate: plate() })),
    question('partial', 'four characters from within', 'gate', () => ({ plate: plate().slice(2, 6) })),
    question('prefix', 'three characters', 'gate', () => ({ plate: plate().slice(0, 3) })),
    question('edit2', 'two characters off', 'gate', () => ({ plate: oneWrong(), fuzzy: true })),
    question('edit2Window', 'two characters off, in seven days', 'gate', () => ({
      plate: oneWrong(),
      fuzzy: true,
      dates: days(7),
    })),
    question('day', 'one day, every camera', 'store', () => ({ dates: days(1) })),
    question('cameraDay', 'one camera, one day', 'gate', () => ({ dates: days(1), camera: camera() })),
    question('partialCameraWeek', 'three characters, one camera, seven days', 'gate', () => ({
      plate: plate().slice(0, 3),
      dates: days(7),
      camera: camera(),
    })),
    question('tag', 'plates with a tag: we keep none', 'none', () => ({ tag: 'Suspicious' })),
    question('nightHours', 'two hours of every night for 30 days: we do not ask this', 'none', () => ({
      hours: [22, 23],
      dates: days(30),
    })),
    question('deepPage', 'after 10,000 reads of 30 days', 'store', () => ({
      dates: days(30),
      offset: 10_000,
    })),
  ];
}
