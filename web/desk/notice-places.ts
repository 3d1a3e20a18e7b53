import type { NoticeKind } from '../../src/deadlines/contract/notice-kinds.ts';

interface Place {
  /** Where whoever is told looks. */
  readonly anyone?: string;
  /** Where an administrator looks instead. */
  readonly administrator?: string;
}

/** Where one looks at what a notice is about; a kind that is not here says all by itself. */
const places: Partial<Readonly<Record<NoticeKind, Place>>> = {
  'prohibited-purpose': { administrator: '/desk/holds' },
  'urgent-declared': { administrator: '/desk/urgent' },
  'account-locked': { administrator: '/desk/sign-in' },
  'account-released': { administrator: '/desk/sign-in' },
  'access-asked': { administrator: '/desk/access' },
  'access-granted': { anyone: '/access' },
  'access-suspended': { administrator: '/desk/access' },
  'access-returned': { anyone: '/access' },
  'access-removed': { anyone: '/access' },
  'person-changed': { administrator: '/desk/access' },
  'grants-to-confirm': { administrator: '/desk/access' },
  'grant-ends': { anyone: '/access' },
  inactivity: { anyone: '/access' },
  'training-lapses': { anyone: '/training' },
  'agreement-to-sign': { anyone: '/agreements' },
  'alert-awaits': { anyone: '/alerts' },
  'alert-escalated': { anyone: '/alerts' },
  'hot-list-entries': { anyone: '/hot-lists/entries' },
  'hot-list-entry-ended': { anyone: '/hot-lists/entries' },
  'office-vacant': { anyone: '/office' },
  'witness-missing': { administrator: '/desk/log-witness' },
  'certificate-sent': { administrator: '/desk/evidence' },
  'certificate-declined': { anyone: '/training' },
  'retention-review': { administrator: '/desk/retention' },
  'audit-assigned': { anyone: '/audits' },
  'audit-due': { anyone: '/audits' },
  'audit-overdue': { anyone: '/audits' },
  'audit-directed': { anyone: '/audits' },
  'audit-signed': { anyone: '/audits' },
  'clarification-asked': { anyone: '/clarifications' },
  'clarification-answered': { anyone: '/audits' },
  'irregularity-reported': { anyone: '/irregularities' },
  'contract-ends': { anyone: '/desk/register' },
  'contract-ended': { anyone: '/desk/register' },
  'source-discovered': { anyone: '/desk/register' },
  'sharing-changed': { anyone: '/desk/sharing-settings' },
  'procurement-asked': { anyone: '/desk/procurements' },
  'procurement-decided': { anyone: '/desk/procurements' },
  'audit-pull-late': { anyone: '/desk/audit-pulls' },
  'recipient-review': { anyone: '/sharing/recipients' },
  'share-to-approve': { anyone: '/sharing' },
  'share-approved': { anyone: '/sharing' },
  'share-declined': { anyone: '/sharing' },
  'share-to-destroy': { anyone: '/sharing' },
  'agreement-to-agree': { anyone: '/sharing/agreements' },
  'oral-to-review': { anyone: '/sharing/told' },
  'oral-rejected': { anyone: '/sharing/told' },
  'incident-opened': { anyone: '/sharing/incidents' },
  'incident-clock': { anyone: '/sharing/incidents' },
  'invalid-match-reported': { administrator: '/desk/invalid-matches' },
  'invalid-match-due': { administrator: '/desk/invalid-matches' },
  'invalid-match-overdue': { administrator: '/desk/invalid-matches' },
  'second-judgement-asked': { anyone: '/matches' },
  'copy-to-decide': { anyone: '/desk/copies' },
  'copy-decided': { anyone: '/copies' },
  'copy-due': { anyone: '/copies' },
  'copy-overdue': { anyone: '/desk/copies' },
  'copy-hold-review': { anyone: '/desk/copies' },
  'hand-over-due': { anyone: '/copies' },
  'hand-over-overdue': { anyone: '/desk/copies' },
};

export const placeOf = (kind: NoticeKind, role: string): string | undefined => {
  const place = places[kind];
  return role === 'administrator' ? (place?.administrator ?? place?.anyone) : place?.anyone;
};
