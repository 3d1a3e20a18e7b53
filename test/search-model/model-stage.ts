import fc from 'fast-check';
import { exampleTerms, setOwnerTerms, type OwnerTerms } from '../../src/agencies/index.ts';
import { registerCameras } from '../../src/plate-reads/index.ts';
import { anAgency } from '../builders/agency.ts';
import { must } from '../builders/department.ts';
import { aFeed } from '../builders/feed.ts';
import { anIngestStage, type IngestStage } from '../builders/ingest.ts';
import type { ModelRead, ModelTerms } from './naive-scan.ts';

export const modelNow = Date.UTC(2026, 10, 24, 18);
export const day = 86_400_000;

export interface Model {
  readonly stage: IngestStage;
  readonly reads: readonly ModelRead[];
  readonly terms: ReadonlyMap<string, ModelTerms>;
  readonly cameras: readonly string[];
}

const camerasEach = 6;
/** Three owners: one limits nothing, one uses and age, one kinds of case and passing on. */
const owners: readonly (Partial<OwnerTerms> & { readonly owner: string })[] = [
  { owner: 'sheriff', uses: null, onwardSharing: true },
  { owner: 'patrol', uses: ['escape', 'suspect', 'wanted'], ageLimitDays: 120, onwardSharing: true },
  { owner: 'city', uses: null, caseTypes: ['registered', 'emergency'], onwardSharing: false },
];

/** Few letters and digits, so that random patterns often fit and folded plates often meet. */
const plate = fc.stringMatching(/^[01OQD2Z5S8B6GIL7A]{1,8}$/);
const orNull = <T>(...words: T[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...words), weight: 4 }, fc.constant(null));

export const words = {
  make: ['toyota', 'ford', 'honda'],
  colour: ['white', 'gray', 'red'],
  body: ['car', 'suv', 'pickup'],
  direction: ['north', 'south', 'toward'],
  state: ['CA', 'NV'],
} as const;

const sample = fc.record({
  plate,
  others: fc.array(plate, { maxLength: 3 }),
  at: fc.integer({ min: modelNow - 300 * day, max: modelNow }),
  owner: fc.nat(owners.length - 1),
  camera: fc.nat(camerasEach - 1),
  make: orNull(...words.make),
  colour: orNull(...words.colour),
  body: orNull(...words.body),
  direction: orNull(...words.direction),
  state: orNull(...words.state),
});

/** Takes the reads in as an OpenALPR agent sends them, through the whole import. */
export async function openModel(count: number, seed: number): Promise<Model> {
  const stage = await anIngestStage(modelNow);
  const samples = fc.sample(sample, { numRuns: count, seed });
  const reads: ModelRead[] = [];
  for (const [at, { owner, ...terms }] of owners.entries()) {
    const ownerId = await anAgency(stage.department, {
      agencyId: owner,
      name: `Owner ${owner}`,
      retentionDays: 3_650,
    });
    must(
      await setOwnerTerms(
        stage.database.owner,
        { ...exampleTerms, retentionDays: 3_650, ...terms, agencyId: ownerId, setBy: stage.department.eis },
        modelNow,
      ),
    );
    const feed = await aFeed(stage.department, { id: owner, ownerId, format: 'openalpr' });
    const cameras = Array.from({ length: camerasEach }, (_none, n) => ({
      id: String(n),
      name: `${owner} ${n}`,
      lat: 38.5 + at * 0.013 + n * 0.004,
      lon: -121.5 + at * 0.009 + (n % 3) * 0.006,
      kind: 'fixed' as const,
    }));
    await registerCameras(stage.database.app, feed.id, cameras, modelNow);
    const own = samples
      .filter((one) => one.owner === at)
      .map((one, n) => ({ ...one, uuid: `${owner}-${n}` }));
    await stage.take(feed, own.map((one) => JSON.stringify(group(one))).join('\n'));
    const { rows } = await stage.database.owner.query<{ vendor_id: string; read_id: string }>(
      'select k.vendor_id, k.read_id::text from read_keys k where k.feed_no = (select feed_no from feeds where feed_id = $1)',
      [feed.id],
    );
    const numbers = new Map(rows.map(({ vendor_id, read_id }) => [vendor_id, read_id]));
    for (const { uuid, camera, ...one } of own) {
      const place = cameras[camera] ?? { lat: 0, lon: 0 };
      reads.push({
        ...one,
        id: numbers.get(`${uuid}#0`) ?? '',
        owner: ownerId,
        camera: `${owner}/${camera}`,
        lat: place.lat,
        lon: place.lon,
      });
    }
  }
  if (reads.some(({ id }) => id === '')) throw new Error('a read was not taken in');
  return {
    stage,
    reads,
    terms: new Map(
      owners.map(({ owner, ageLimitDays = null, uses = null, caseTypes = null, onwardSharing = true }) => [
        owner,
        { ageDays: ageLimitDays, uses, caseTypes, onward: onwardSharing },
      ]),
    ),
    cameras: owners.flatMap(({ owner }) =>
      Array.from({ length: camerasEach }, (_none, n) => `${owner}/${n}`),
    ),
  };
}

type Sample = (typeof sample extends fc.Arbitrary<infer One> ? One : never) & { readonly uuid: string };

const guess = (name: string | null) => (name === null ? [] : [{ name, confidence: 90 }]);

const group = ({ plate: best, others, at, camera, make, colour, body, direction, state, uuid }: Sample) => ({
  version: 2,
  data_type: 'alpr_group',
  epoch_start: at,
  best_uuid: uuid,
  camera_id: String(camera),
  best_plate_number: best,
  best_confidence: 90,
  ...(state === null ? {} : { best_region: `us-${state.toLowerCase()}` }),
  candidates: [best, ...others].map((text, rank) => ({ plate: text, confidence: 90 - rank })),
  vehicle: { make: guess(make), color: guess(colour), body_type: guess(body) },
  ...(direction === null ? {} : { direction }),
});
