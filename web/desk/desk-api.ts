import * as z from 'zod/mini';
import type { ApprovalBody, LiftBody, UrgentReviewBody } from '../../src/access/contract.ts';
import { noticeKinds } from '../../src/deadlines/contract/notice-kinds.ts';
import { call, nothing } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

/** What every act of the desk answers with: the entry that recorded it. */
export const acted = z.object({ entry: z.number() });
export type Acted = z.infer<typeof acted>;

const notice = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  entry: z.number(),
  at: z.string(),
  seenAt: z.nullable(z.string()),
});
export type DeskNotice = z.infer<typeof notice>;

const hold = z.object({
  reference: z.string(),
  staffId: z.string(),
  name: z.string(),
  heldAt: z.string(),
  until: z.string(),
  subjects: z.number(),
});
export type Hold = z.infer<typeof hold>;

const urgentUse = z.object({
  declaration: z.string(),
  staffId: z.string(),
  name: z.string(),
  caseNumber: z.string(),
  ground: z.enum(['escape', 'danger-to-life']),
  declaredAt: z.string(),
  endsAt: z.string(),
  reviewBy: z.number(),
  overdue: z.boolean(),
  outcome: z.nullable(z.enum(['accepted', 'rejected'])),
  closes: z.boolean(),
});
export type UrgentUse = z.infer<typeof urgentUse>;

const urgentActsShape = z.object({
  entry: z.number(),
  acts: z.array(
    z.object({
      entry: z.number(),
      at: z.string(),
      use: z.string(),
      purpose: z.string(),
      withoutPlate: z.boolean(),
    }),
  ),
});
export type UrgentActs = z.infer<typeof urgentActsShape>;

const approval = z.object({
  id: z.number(),
  caseNumber: z.string(),
  kind: z.enum(['place', 'plates']),
  from: z.string(),
  to: z.string(),
  area: z.nullable(z.object({ lat: z.number(), lon: z.number(), radiusM: z.number() })),
  cameras: z.nullable(z.array(z.string())),
  offence: z.string(),
  approvedBy: z.string(),
  approvedAt: z.string(),
});
export type Approval = z.infer<typeof approval>;

const post = <T>(path: string, shape: z.ZodMiniType<T>, body: unknown): Promise<Outcome<T>> =>
  call(path, shape, { method: 'POST', body });

/** One's own notices: kind, entry and time, nothing more (R20). */
export const myNotices = (signal: AbortSignal): Promise<Outcome<DeskNotice[]>> =>
  call('/notices', z.array(notice), { signal });
export const markSeen = (notices: readonly string[]): Promise<Outcome<undefined>> =>
  post('/notices/seen', nothing, { notices });

/** Inquiries of the division that wait for an administrator (R14). */
export const holds = (signal: AbortSignal): Promise<Outcome<Hold[]>> =>
  call('/holds', z.array(hold), { signal });
export const liftHold = (body: LiftBody): Promise<Outcome<Acted>> => post('/holds/lift', acted, body);

/** Urgent uses of the division (R16). */
export const urgentUses = (signal: AbortSignal): Promise<Outcome<UrgentUse[]>> =>
  call('/urgent', z.array(urgentUse), { signal });
export const urgentActs = (declaration: string): Promise<Outcome<UrgentActs>> =>
  post(`/urgent/${declaration}/acts`, urgentActsShape, {});
export const reviewUrgent = (body: UrgentReviewBody): Promise<Outcome<Acted>> =>
  post('/urgent/review', acted, body);
export const reopenUrgent = (staffId: string): Promise<Outcome<Acted>> =>
  post('/urgent/reopen', acted, { staffId });

/** Approvals of the division's cases (R15). */
export const approvals = (signal: AbortSignal): Promise<Outcome<Approval[]>> =>
  call('/approvals', z.array(approval), { signal });
export const giveApproval = (body: ApprovalBody): Promise<Outcome<Acted>> => post('/approvals', acted, body);
export const withdrawApproval = (id: number): Promise<Outcome<Acted>> =>
  post(`/approvals/${id}/withdraw`, acted, {});
