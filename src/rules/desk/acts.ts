/** Acts at the desk that the rules in `policy/desk` decide; each is an action of `policy/desk/desk.cedarschema`. */
export const deskActs = [
  'administer',
  'open-case',
  'assign-case',
  'unassign-case',
  'close-case',
  'reopen-case',
  'name-for-case',
  'confirm-case',
  'save-scheme',
  'retire-scheme',
  'set-emergency-series',
  'set-provisional-cases',
  'give-approval',
  'withdraw-approval',
  'lift-hold',
  'review-urgent',
  'reopen-urgent',
  'read-urgent-acts',
  'confirm-need',
  'decline-access',
  'suspend-access',
  'remove-access',
  'confirm-grant',
  'file-form-110',
  'load-form-110',
  'approve-form-110',
  'sign-form-110',
  'verify-certificate',
  'import-training',
  'import-people',
  'import-vendor-accounts',
  'make-hot-list',
  'check-hot-list',
  'import-hot-list',
  'end-hot-list',
  'end-entry',
  'add-person',
  'change-person',
  'invite',
  'enrol-device',
  'retire-device',
  'release-account',
  'propose-recovery',
  'agree-recovery',
  'act-for-oneself',
  'approve-dapo-users',
  'act-for-eis',
  'propose-feed',
  'register-owner',
  'set-owner-terms',
  'agree-operator-mode',
  'place-retention-hold',
  'review-retention-hold',
  'release-retention-hold',
  'fill-audit-designee',
  'fill-division-office',
  'fill-department-office',
  'fill-policy-owner',
  'fill-eis',
] as const;

/** Acts that are decided on what a grant asks for or rests on as well (53060.5(c)(1), 53060.7(b)). */
export const wayActs = ['ask-access', 'grant-access', 'reactivate-access'] as const;

export type WayAct = (typeof wayActs)[number];
export type DeskAct = (typeof deskActs)[number] | WayAct;

const all: ReadonlySet<string> = new Set([...deskActs, ...wayActs]);

export const isDeskAct = (act: unknown): act is DeskAct => typeof act === 'string' && all.has(act);
export const isWayAct = (act: DeskAct): act is WayAct => wayActs.some((one) => one === act);
