import { act, person, system, type Kinds } from './shapes.ts';

/** Cases, feeds, settings, jobs, the record itself, retention. */
export const programKinds = {
  // 53060.7(b)(6): the numbering of each division, and its cases.
  'case.opened': act,
  'case.confirmed': act,
  'case.assigned': act,
  'case.changed': act,
  'case.closed': act,
  'case.scheme-changed': act,

  // 53060.6(a), R1: a feed's way from its proposal to what it may send.
  'feed.proposed': act,
  'feed.approved': act,
  'feed.suspended': act,
  'feed.changed': act,
  'feed.imported': { values: ['subject'], clear: ['outcome', 'counts'] },
  'feed.refused': { values: ['address', 'route'], clear: ['outcome'] },
  'settings.changed': act,
  'rules.changed': { values: ['subject'], clear: ['policyVersion'] },
  'rules.failed': { values: [...person], clear: ['outcome', 'policyVersion'] },

  'job.run': { values: [], clear: ['act'] },
  'job.done': { values: [], clear: ['ref', 'outcome', 'counts'], refersTo: ['job.run'] },
  'server.started': system,
  'server.stopped': system,
  'demo.loaded': { values: [], clear: ['counts'] },

  // The record about itself: CJIS AU-2 asks for attempts to read or change it.
  'record.read': act,
  'record.verified': { values: [], clear: ['outcome', 'counts'] },
  'record.exported': { values: [], clear: ['outcome', 'counts'] },
  'record.restored': { values: [], clear: ['outcome', 'checkpoint'] },
  // 53060.2(a), R28: what went past its period, of which owner; and what a case is kept longer.
  'retention.deleted': {
    values: ['subject'],
    clear: ['ref', 'act', 'outcome', 'counts'],
    refersTo: ['job.run'],
  },
  'retention.held': act,
  'retention.reviewed': act,
  // R28: which copies a hold keeps was looked at; never a plate or a place.
  'retention.listed': act,
  'retention.released': act,

  // R28, 53060.9(a)(1): the clear values of a month, destroyed.
  'clear.destroyed': { values: [], clear: ['month', 'counts'] },
} as const satisfies Kinds;
