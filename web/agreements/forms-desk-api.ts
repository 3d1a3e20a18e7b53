import * as z from 'zod/mini';
import type { FormsDesk, PublishBody, ScanBody, SigningModeBody } from '../../src/access/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const desk = z.object({
  versions: z.array(
    z.object({
      version: z.number(),
      title: z.string(),
      text: z.string(),
      effectiveOn: z.number(),
      signAgainBy: z.number(),
      approved: z.boolean(),
    }),
  ),
  inSystem: z.boolean(),
  proposals: z.array(
    z.object({
      setting: z.string(),
      inSystem: z.boolean(),
      authority: z.string(),
      by: z.string(),
      own: z.boolean(),
    }),
  ),
  policyOwner: z.boolean(),
  administrator: z.boolean(),
});

const post = (path: string, body: unknown): Promise<Outcome<Acted>> =>
  call(path, acted, { method: 'POST', body });

/** The versions of Form 110, and how it is signed (R8). */
export const formsDesk = (signal: AbortSignal): Promise<Outcome<FormsDesk>> =>
  call('/agreements/desk', desk, { signal });
export const loadForm = (body: PublishBody) => post('/agreements/versions', body);
export const approveForm = (version: number) => post('/agreements/versions/approve', { version });
export const proposeMode = (body: SigningModeBody) => post('/agreements/signing', body);
export const agreeMode = (setting: string) => post('/agreements/signing/agree', { setting });
/** A scanned form, countersigned (53060.5(c)(1)(B)). */
export const fileScan = (body: ScanBody) => post('/agreements/scans', body);
