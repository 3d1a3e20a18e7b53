import { lazy, Suspense } from 'react';
import { pageAt } from '../../src/server/contract.ts';
import { useAddress } from '../parts/location.ts';
import { AnswerPage } from '../searches/AnswerPage.tsx';
import { SearchPage } from '../searches/SearchPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** Loaded when an administrator opens it: most people never do. */
const DeskPages = lazy(async () => ({ default: (await import('../desk/DeskPages.tsx')).DeskPages }));

/** Opened once, for a spare. */
const WaysPage = lazy(async () => ({ default: (await import('../sign-in/WaysPage.tsx')).WaysPage }));

/** Loaded when somebody looks at the own access. */
const AccessPages = lazy(async () => ({ default: (await import('../access/AccessPages.tsx')).AccessPages }));

/** Loaded by whoever watches for plates. */
const AlertPages = lazy(async () => ({ default: (await import('../alerts/AlertPages.tsx')).AlertPages }));

/** Loaded by whoever tells another agency. */
const SharingPages = lazy(async () => ({
  default: (await import('../sharing/SharingPages.tsx')).SharingPages,
}));

/** Loaded by whoever looks back on what was judged. */
const MatchesPage = lazy(async () => ({ default: (await import('../matches/MatchesPage.tsx')).MatchesPage }));

/** Loaded by those who audit, and by whoever reports an irregularity. */
const AuditPages = lazy(async () => ({ default: (await import('../audits/AuditPages.tsx')).AuditPages }));

/** Loaded by whoever has copies. */
const CopiesPage = lazy(async () => ({
  default: (await import('../downloads/CopiesPage.tsx')).CopiesPage,
}));

/** Loaded for those who hold an office. */
const OfficePages = lazy(async () => ({ default: (await import('../people/OfficePages.tsx')).OfficePages }));

/** Read by whoever checks how the policy is met. */
const ConformancePage = lazy(async () => ({
  default: (await import('../rules/ConformancePage.tsx')).ConformancePage,
}));

/** Read when a clause is followed. */
const PolicyPage = lazy(async () => ({ default: (await import('../rules/PolicyPage.tsx')).PolicyPage }));

/** Loaded by whoever looks back. */
const PastSearchesPage = lazy(async () => ({
  default: (await import('../searches/PastSearchesPage.tsx')).PastSearchesPage,
}));

/** Loaded where a life is in danger, and for its review. */
const UrgentPage = lazy(async () => ({ default: (await import('../searches/UrgentPage.tsx')).UrgentPage }));

/** The page of the address; empty while it is fetched. */
export const Pages = () => (
  <Suspense fallback={<main className="sheet" id="main" />}>
    <PageAt />
  </Suspense>
);

/** Which page an address shows to someone signed in; the server knows the same addresses. */
function PageAt() {
  const { path } = useAddress();
  switch (pageAt(path)) {
    case '/':
    case '/search':
      return <SearchPage />;
    case '/sign-in/*':
      return <SignInAddress path={path} />;
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
    case '/access':
    case '/agreements':
    case '/training':
      return <AccessPages path={path} />;
    case '/alerts':
    case '/hot-lists':
    case '/hot-lists/*':
      return <AlertPages path={path} />;
    case '/sharing':
    case '/sharing/*':
      return <SharingPages path={path} />;
    case '/matches':
      return <MatchesPage />;
    case '/audits':
    case '/audits/*':
    case '/clarifications':
    case '/irregularities':
    case '/vendor-logs':
      return <AuditPages path={path} />;
    case '/copies':
      return <CopiesPage />;
    case '/office':
    case '/office/*':
      return <OfficePages path={path} />;
    case '/desk':
    case '/desk/*':
      return <DeskPages path={path} />;
    case undefined:
      return <NotFoundPage />;
  }
}

/** Addresses below `/sign-in`, for someone who is signed in. */
function SignInAddress({ path }: { readonly path: string }) {
  if (path === '/sign-in/demo') return <SearchPage />;
  return path === '/sign-in/ways' ? <WaysPage /> : <NotFoundPage />;
}

function Answer({ path }: { readonly path: string }) {
  const asked = /^\/search\/(\d+)$/.exec(path)?.[1];
  return asked === undefined ? <NotFoundPage /> : <AnswerPage asked={Number(asked)} />;
}
