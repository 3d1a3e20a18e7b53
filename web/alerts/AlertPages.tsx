import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { AlertsPage } from './AlertsPage.tsx';
import { EntriesPage } from './EntriesPage.tsx';
import { ExtractsPage } from './ExtractsPage.tsx';
import { HotListsPage } from './HotListsPage.tsx';

/** Alerts as they come, and what is watched for. */
export function AlertPages({ path }: { readonly path: string }) {
  switch (path) {
    case '/alerts':
      return <AlertsPage />;
    case '/hot-lists':
      return <HotListsPage />;
    case '/hot-lists/extracts':
      return <ExtractsPage />;
    case '/hot-lists/entries':
      return <EntriesPage />;
    default:
      return <NotFoundPage />;
  }
}
