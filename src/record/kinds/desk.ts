import { act, person, system, type Kinds } from './shapes.ts';

/** What the program saw by itself, of which thing. */
const seen = { values: ['subject'], clear: ['act'] } as const;

/** Sessions, access and what the desk decides. */
export const deskKinds = {
  // CJIS AU-2: log-ons, attempts, privileged acts.
  'session.started': { values: [...person], clear: ['division', 'role'] },
  'session.refused': { values: ['address', 'route'], clear: ['outcome'] },
  'session.confirmed': { values: [...person], clear: ['role'] },
  'session.ended': { values: ['staffId', 'session'], clear: ['outcome'] },
  'act.refused': { values: [...person], clear: ['act', 'effect', 'clause'] },

  // 53060.5(c)(1)(A): grants and removals, and what they rest on.
  'access.asked': act,
  'access.supported': act,
  'access.declined': act,
  'access.confirmed': act,
  'access.granted': act,
  'access.changed': act,
  'access.suspended': act,
  'access.reactivated': act,
  'access.removed': act,
  'agreement.signed': act,
  'agreement.imported': { values: ['staffId', 'session', 'subject'], clear: ['act', 'counts'] },
  'training.begun': act,
  'training.completed': act,
  // 53060.5(c)(1)(C): a certificate sent in, or found not to serve; a course loaded or withdrawn.
  'training.certificate': act,
  'training.course-changed': act,
  'training.imported': { values: ['staffId', 'session', 'subject'], clear: ['act', 'counts'] },
  'device.enrolled': act,
  'device.retired': act,
  // R6: what a person signs in with, and leave to enrol it; the administrator's part in it.
  'invitation.given': act,
  'authenticator.added': act,
  'authenticator.removed': act,
  'recovery.proposed': act,
  'recovery.agreed': act,
  'recovery.withdrawn': act,
  // CJIS AC-7: five failures within fifteen minutes.
  'account.locked': { values: ['subject', 'address'], clear: [] },
  'account.released': act,
  'person.changed': act,
  // R33: a log witness is missing; EIS signs that searching goes on.
  'witness.missing': system,
  'record.continued': act,
  // trust.md 3, row 35: from this entry on another key signs.
  'record.key-rotated': { values: [], clear: ['outcome'] },
  'people.imported': { values: ['staffId', 'session', 'subject'], clear: ['act', 'counts'] },
  // R9: a vendor's list of accounts.
  'accounts.imported': { values: ['staffId', 'session', 'subject'], clear: ['act', 'counts'] },
  // 53060.5(c)(3)(A): an administrator's session names the ticket of its support work.
  'support.opened': act,
  'agency.changed': act,
  'technology.changed': act,
  // 53060.6(a): a contract that ends, a source that nobody registered.
  'technology.noticed': seen,
  'procurement.asked': act,
  'procurement.decided': act,
  // 53060.10(a): all settings of sharing, each night.
  'sharing.snapshot': { values: ['digest'], clear: ['outcome', 'counts'] },
  'approval.given': act,
  'approval.refused': act,
  'approval.withdrawn': act,
  'hold.placed': act,
  'hold.lifted': act,
  'urgent.declared': act,
  'urgent.reviewed': act,
  'purpose.proposed': act,
  'purpose.agreed': act,
  'purpose.lapsed': act,
} as const satisfies Kinds;
