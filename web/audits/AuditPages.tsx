import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { AuditPage } from './AuditPage.tsx';
import { AuditsPage } from './AuditsPage.tsx';
import { ClarificationsPage } from './ClarificationsPage.tsx';
import { IrregularitiesPage } from './IrregularitiesPage.tsx';
import { RowPage } from './RowPage.tsx';
import { RulesPage } from './RulesPage.tsx';
import { SignPage } from './SignPage.tsx';
import { VendorLogsPage } from './VendorLogsPage.tsx';

/** The pages of audits, irregularities and vendors' logs. */
export function AuditPages({ path }: { readonly path: string }) {
  if (path === '/audits') return <AuditsPage />;
  if (path === '/audits/rules') return <RulesPage />;
  if (path === '/clarifications') return <ClarificationsPage />;
  if (path === '/irregularities') return <IrregularitiesPage />;
  if (path === '/vendor-logs') return <VendorLogsPage />;
  const [, audit = '', row, sign] = /^\/audits\/(\d+)(?:\/rows\/(\d+)|(\/sign))?$/.exec(path) ?? [];
  if (audit === '') return <NotFoundPage />;
  if (row !== undefined) return <RowPage key={row} audit={audit} row={row} />;
  return sign === undefined ? <AuditPage audit={audit} /> : <SignPage audit={audit} />;
}
