import type { z } from 'zod';
import { type Actor, actorOf, answerOf, type Performed } from '../access/index.ts';
import { type At, staffRows } from '../foundation/row.ts';
import type { Route } from '../foundation/route.ts';
import {
  certifyBody,
  compelBody,
  type CopyParams,
  copyParams,
  endHandOverBody,
  handOverBody,
  placeBody,
} from './contract.ts';
import type { CopyDeps } from './deps.ts';
import { certifyDestruction } from './destroy.ts';
import { compel, placeInFile } from './dispositions.ts';
import { endHandOver, handOver } from './hand-overs.ts';

interface Disposition<Body> {
  readonly records: string;
  readonly body: z.ZodType<Body>;
  readonly summary: string;
  readonly bodyBytes?: number;
  readonly does: (deps: CopyDeps, actor: Actor, body: Body, copy: string) => Promise<Performed<object>>;
}

/** What becomes of a copy in one's hands: each an act with a fresh proof (53060.9(a)(1), R27). */
export function dispositionRoutes(deps: CopyDeps): readonly Route[] {
  const row = staffRows({ bodyBytes: 4_096, perMinute: 60 });
  const act = <Body>(at: At, { records, body, summary, bodyBytes = 4_096, does }: Disposition<Body>): Route =>
    row<Body, CopyParams>(at, {
      who: 'signed-in',
      freshProof: true,
      records: [records, 'act.refused'],
      limits: { bodyBytes },
      body,
      params: copyParams,
      summary,
      handler: async (request, name) =>
        answerOf(await does(deps, actorOf(request, name), request.body, request.params.copy)),
    });
  return [
    act('POST /copies/:copy/hand-over', {
      records: 'copy.handed-over',
      body: handOverBody,
      summary: 'Hands a copy over inside the department, to come back or be destroyed (R27).',
      does: handOver,
    }),
    act('POST /copies/:copy/hand-over/end', {
      records: 'copy.hand-over-ended',
      body: endHandOverBody,
      summary: 'Notes that what was handed over is back, or destroyed (R27).',
      does: endHandOver,
    }),
    act('POST /copies/:copy/place', {
      records: 'copy.placed',
      body: placeBody,
      summary: 'Places a copy in a case file, whose schedule it follows (R27, DOM 14060).',
      does: placeInFile,
    }),
    act('POST /copies/:copy/compel', {
      records: 'copy.compelled',
      body: compelBody,
      bodyBytes: 7_100_000,
      summary: 'Notes a disclosure compelled by law, with its document and Legal Affairs’ decision (R27).',
      does: compel,
    }),
    act('POST /copies/:copy/destroy', {
      records: 'copy.destroyed',
      body: certifyBody,
      summary: 'Certifies that a copy is destroyed: how, when, attested by whom (53060.9(a)(1)).',
      does: certifyDestruction,
    }),
  ];
}
