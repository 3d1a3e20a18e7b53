import { lazy, Suspense } from 'react';
import { pageAt } from '../../src/server/contract.ts';
import { useAddress } from '../parts/location.ts';
import { ConformancePage } from '../rules/ConformancePage.tsx';
import { PolicyPage } from '../rules/PolicyPage.tsx';
import { AnswerPage } from '../searches/AnswerPage.tsx';
import { PastSearchesPage } from '../searches/PastSearchesPage.tsx';
import { SearchPage } from '../searches/SearchPage.tsx';
import { UrgentPage } from '../searches/UrgentPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** Loaded when an administrator opens it: most people never do. */
const DeskPages = lazy(async () => ({ default: (await import('../desk/DeskPages.tsx')).DeskPages }));

/** Which page an address shows to someone signed in; the server knows the same addresses. */
export function Pages() {
  const { path } = useAddress();
  switch (pageAt(path)) {
    case '/':
    case '/search':
      return <SearchPage />;
    case '/sign-in/*':
      return path === '/sign-in/demo' ? <SearchPage /> : <NotFoundPage />;
    case '/search/*':
      return <Answer path={path} />;
    case '/searches':
      return <PastSearchesPage />;
    case '/policy':
      return <PolicyPage />;
    case '/conformance':
      return <ConformancePage />;
    case '/urgent':
      return <UrgentPage />;
    case '/desk':
    case '/desk/*':
      return (
        <Suspense fallback={<main className="sheet" id="main" />}>
          <DeskPages path={path} />
        </Suspense>
      );
    case undefined:
      return <NotFoundPage />;
  }
}

function Answer({ path }: { readonly path: string }) {
  const asked = /^\/search\/(\d+)$/.exec(path)?.[1];
  return asked === undefined ? <NotFoundPage /> : <AnswerPage asked={Number(asked)} />;
}
