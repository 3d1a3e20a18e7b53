import * as z from 'zod/mini';
import type {
  JudgedMatch,
  MatchStanding,
  OwnMatch,
  ReportOpened,
  ReportsListed,
  SecondListed,
  SecondOpened,
} from '../../src/matches/contract.ts';
import {
  actionOutcomes,
  actions,
  answers,
  bands,
  causes,
  cletsMakers,
  mailStates,
  notFeasibleReasons,
  reportStates,
  resolutions,
  sendWays,
  verdicts,
} from '../../src/matches/contract/judging.ts';
import { shapeOf } from '../parts/shape.ts';

const text = z.string();
const verdict = z.enum(verdicts);
const band = z.enum(bands);
const rate = z.object({ judged: z.number(), misread: z.number() });
const orNull = <T extends z.ZodMiniType>(shape: T) => z.nullable(shape);

export const judgedMatch = shapeOf<JudgedMatch>()(
  z.object({ id: text, verdict, band, judgedBy: text, judgedAt: text }),
);

export const matchStanding = shapeOf<MatchStanding>()(
  z.object({
    judged: orNull(judgedMatch),
    judgements: z.readonly(
      z.array(z.object({ verdict, by: text, at: text, second: z.boolean(), own: z.boolean() })),
    ),
    waitsFor: z.readonly(z.array(text)),
    ofOwner: rate,
    ofCamera: rate,
    clets: orNull(
      z.object({
        madeAt: orNull(text),
        madeBy: orNull(z.enum(cletsMakers)),
        notFeasible: orNull(z.enum(notFeasibleReasons)),
        proceeded: z.boolean(),
        note: orNull(text),
        notedBy: text,
        notedAt: text,
      }),
    ),
    actions: z.readonly(
      z.array(
        z.object({
          action: z.enum(actions),
          outcome: orNull(z.enum(actionOutcomes)),
          note: orNull(text),
          by: text,
          at: text,
        }),
      ),
    ),
  }),
);

export const ownMatch = shapeOf<OwnMatch>()(
  z.object({
    asked: z.number(),
    alert: orNull(z.number()),
    id: text,
    verdict,
    band,
    judgedAt: text,
    caseNumber: orNull(text),
    report: orNull(z.enum(reportStates)),
    action: orNull(z.enum(actions)),
    outcome: orNull(z.enum(actionOutcomes)),
  }),
);

export const secondListed = shapeOf<SecondListed>()(
  z.object({ id: z.number(), askedBy: text, askedAt: text, caseNumber: orNull(text) }),
);

export const secondOpened = shapeOf<SecondOpened>()(
  z.object({
    entry: z.number(),
    plateAsked: orNull(text),
    plateRead: text,
    state: orNull(text),
    vehicle: z.object({ make: orNull(text), colour: orNull(text), body: orNull(text) }),
    camera: text,
    capturedAt: text,
    photo: orNull(text),
    plate: orNull(text),
  }),
);

export const reportOpened = shapeOf<ReportOpened>()(
  z.object({
    entry: z.number(),
    plateAsked: orNull(text),
    plateRead: text,
    plateSeen: orNull(text),
    photo: orNull(text),
    plate: orNull(text),
  }),
);

export const reportsListed = shapeOf<ReportsListed>()(
  z.object({
    reports: z.readonly(
      z.array(
        z.object({
          id: z.number(),
          entry: z.number(),
          state: z.enum(reportStates),
          cause: z.enum(causes),
          agencyOfRecord: text,
          contact: text,
          mayReceive: z.boolean(),
          encryptsTo: z.enum(['key', 'passphrase']),
          mailTo: orNull(text),
          mail: orNull(z.object({ state: z.enum(mailStates), at: text, failed: z.boolean() })),
          camera: text,
          capturedAt: text,
          ownersReadId: orNull(text),
          reportedBy: text,
          reportedAt: text,
          dueOn: z.number(),
          daysOpen: z.number(),
          held: z.boolean(),
          acts: z.readonly(
            z.array(
              z.object({
                act: z.enum(['sent', 'answered', 'resolved']),
                outcome: z.enum([...sendWays, ...answers, ...resolutions]),
                by: text,
                at: text,
                entry: z.number(),
              }),
            ),
          ),
        }),
      ),
    ),
    rates: z.readonly(
      z.array(z.object({ agencyOfRecord: text, camera: text, judged: z.number(), misread: z.number() })),
    ),
  }),
);
