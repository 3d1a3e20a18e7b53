import sharp from 'sharp';
import type { CaseNumber } from '../../src/cases/index.ts';
import type { StaffMember } from '../../src/people/index.ts';
import { folderPhotos } from '../../src/plate-reads/index.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import { anAgency } from './agency.ts';
import { type AlertStage, anAlertStage, type Agent } from './alerts.ts';
import { someReads } from './reads.ts';
import type { ServerTraits } from './server.ts';

/** A server with an owner's reads, each with a photo, and people who search. */
export interface MatchStage extends AlertStage {
  /** A read of a plate, with a photo unless said otherwise; an owner that may receive. */
  readonly read: (plate: string, traits?: ReadTraits) => Promise<string>;
  /** The header by which a session is known. */
  readonly cookie: (token: string) => Readonly<Record<string, string>>;
  /** A search of a case of one's own, and its first match. */
  readonly searched: (agent: Agent, caseNumber: CaseNumber, query: object, use?: Asked) => Promise<Searched>;
}

type Asked = keyof typeof purposes;
const purposes = {
  escape: 'find the vehicle used in the escape from custody',
  'staff-investigation': 'check where the state vehicle was that night',
} as const;

export interface ReadTraits {
  readonly agency?: string;
  readonly photo?: boolean;
  readonly camera?: string;
  /** Left, top, width, height on the photo. */
  readonly plateBox?: readonly [number, number, number, number];
}

export interface Searched {
  readonly asked: number;
  readonly id: string;
  /** Path of the match below `/api/v1`. */
  readonly at: string;
}

/** All four features compared and the same. */
export const same = { state: 'same', make: 'same', colour: 'same', body: 'same' } as const;

/** A verdict by that photo. */
export const match = (photo: number, compared: object = same) => ({ verdict: 'match', photo, compared });
export const misread = (photo: number, seen = '7XYZ999') => ({
  verdict: 'not-a-match',
  photo,
  cause: 'misread',
  seen,
});

export async function aMatchStage(traits: ServerTraits = {}): Promise<MatchStage> {
  const stage = await anAlertStage(traits);
  const { server, department } = stage;
  const owner = await anAgency(department);
  const put = await folderPhotos({
    db: server.database.app,
    sealing: server.database.sealing,
    folder: `${server.stores.dataFolder}/photos`,
  }).put(await aPicture(), { now: stage.now(), expiresAt: stage.now() + 60 * 86_400_000 });
  if (!put.ok) throw new Error(put.problem);
  const photoId = put.id;
  return {
    ...stage,
    cookie: (token) => ({ cookie: `${sessionCookie}=${token}` }),
    read: async (plate, { agency = owner, photo = true, camera = 'CAM-1', plateBox } = {}) => {
      await someReads(
        server.database.owner,
        agency,
        [{ plate, capturedAt: stage.now() - 3_600_000, camera }],
        `feed-of-${agency}`,
      );
      const { rows } = await server.database.owner.query<{ id: string }>(
        `update reads r set photo = $2, plate_box = $3 from plates p where p.plate_no = r.plate_no and p.text = $1
         returning r.read_id::text as id`,
        [plate, photo ? photoId : null, plateBox ?? null],
      );
      return rows[0]?.id ?? '';
    },
    searched: async (agent, caseNumber, query, use = 'escape') => {
      const { status, body }: { status: number; body: Answer } = await agent.post('/api/v1/inquiries', {
        use,
        caseNumber,
        purpose: purposes[use],
        query,
      });
      const [first] = body.matches ?? [];
      if (status !== 200 || first === undefined) throw new Error(`searched: ${status}`);
      const { asked } = body.receipt;
      return { asked, id: first.id, at: `/api/v1/inquiries/${asked}/matches/${first.id}` };
    },
  };
}

interface Answer {
  readonly receipt: { readonly asked: number };
  readonly matches?: readonly { readonly id: string }[];
}

const aPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer();

/** Opens the photo; the entry that did. */
export async function photoEntry(agent: Pick<Agent, 'get'>, at: string): Promise<number> {
  const { status, headers } = await agent.get(`${at}/photo`);
  if (status !== 200) throw new Error(`the photo was answered ${status}`);
  return Number(headers.get('x-plateward-entry'));
}

/** An agent on a case, a read of a new plate, and the search that found it. */
export async function aFoundMatch(
  stage: MatchStage,
  traits: ReadTraits & { readonly others?: readonly StaffMember[] } = {},
): Promise<Searched & { agent: Agent; caseNumber: CaseNumber; plate: string }> {
  const agent = await stage.agent();
  const caseNumber = await stage.case({ workedBy: [agent.person, ...(traits.others ?? [])] });
  const plate = stage.plate();
  await stage.read(plate, traits);
  const searched = await stage.searched(agent, caseNumber, { plate, match: 'exact' });
  return { ...searched, agent, caseNumber, plate };
}
