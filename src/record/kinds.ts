import { alertsKinds } from './kinds/alerts.ts';
import { askingKinds } from './kinds/asking.ts';
import { auditsKinds } from './kinds/audits.ts';
import { copiesKinds } from './kinds/copies.ts';
import { deskKinds } from './kinds/desk.ts';
import { matchesKinds } from './kinds/matches.ts';
import { noticeKinds } from './kinds/notices.ts';
import { programKinds } from './kinds/program.ts';
import { sharingKinds } from './kinds/sharing.ts';
import { sourcesKinds } from './kinds/sources.ts';
import type { KindRule, Kinds } from './kinds/shapes.ts';

export type { ClearField, KindRule } from './kinds/shapes.ts';

/** Every kind of entry there is. A new act of the department is a new row in the file of its duty and nowhere else. */
export const kinds = {
  ...askingKinds,
  ...matchesKinds,
  ...alertsKinds,
  ...sharingKinds,
  ...sourcesKinds,
  ...copiesKinds,
  ...deskKinds,
  ...noticeKinds,
  ...programKinds,
  ...auditsKinds,
} as const satisfies Kinds;

export type Kind = keyof typeof kinds;

export const kindRule = (kind: Kind): KindRule => kinds[kind];

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);
