import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { AgreementsPage } from './AgreementsPage.tsx';
import { IncidentsPage } from './IncidentsPage.tsx';
import { DisclosuresPage } from './DisclosuresPage.tsx';
import { RecipientsPage } from './RecipientsPage.tsx';
import { SharesPage } from './SharesPage.tsx';
import { ToldPage } from './ToldPage.tsx';

/** What is told to other agencies; what may be done there the server decides, each time. */
export function SharingPages({ path }: { readonly path: string }) {
  switch (path) {
    case '/sharing':
      return <SharesPage />;
    case '/sharing/told':
      return <ToldPage />;
    case '/sharing/recipients':
      return <RecipientsPage />;
    case '/sharing/agreements':
      return <AgreementsPage />;
    case '/sharing/disclosures':
      return <DisclosuresPage />;
    case '/sharing/incidents':
      return <IncidentsPage />;
    default:
      return <NotFoundPage />;
  }
}
