import { actorOf, deskRows } from '../../access/index.ts';
import type { Route } from '../../foundation/route.ts';
import type { AuditDeps } from '../audit-deps.ts';
import { keepMappingBody, vendorLogBody, type VendorLogBody } from '../contract.ts';
import { keepLogMapping } from '../mapping/mapping-acts.ts';
import { importVendorLog, listVendorLogs, tryVendorLog } from './import-acts.ts';

const who = 'signed-in';
const records = ['vendor-log.imported', 'act.refused'] as const;
const limits = { bodyBytes: 24 * 1024 * 1024, perMinute: 10 };

/** Vendors' audit exports: tried, their columns named, taken in (53060.5(c)(2)(A), R9). */
export const importRoutes = (deps: AuditDeps): readonly Route[] => {
  const { act, row } = deskRows(deps, { bodyBytes: 4096, perMinute: 240 });
  return [
    row('GET /vendor-logs', {
      who,
      records: ['act.refused'],
      summary: 'What was imported of vendors’ audits for the divisions that you compile for.',
      handler: (request, name) => listVendorLogs(deps, actorOf(request, name)),
    }),
    row<VendorLogBody>('POST /vendor-logs/try', {
      who,
      records,
      limits,
      body: vendorLogBody,
      summary:
        'What an import of an export would come to, and its columns as they are read; nothing is taken in.',
      handler: (request, name) => tryVendorLog(deps, actorOf(request, name), request.body),
    }),
    act(
      'POST /vendor-logs/mapping',
      {
        who,
        records: ['technology.changed', 'act.refused'],
        body: keepMappingBody,
        summary: 'Which column of a product’s export tells what, for every later import of it.',
      },
      keepLogMapping,
    ),
    row<VendorLogBody>('POST /vendor-logs/import', {
      who,
      records,
      limits,
      body: vendorLogBody,
      summary:
        'A vendor’s audit export, CSV or XLSX: taken in once, whole; what cannot be used is kept apart (R9).',
      handler: (request, name) => importVendorLog(deps, actorOf(request, name), request.body),
    }),
  ];
};
