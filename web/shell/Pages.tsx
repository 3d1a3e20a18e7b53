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

/** Which page an address shows to someone signed in; the server knows the same addresses. */
export function Pages() {
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
      return (
        <Suspense fallback={<main className="sheet" id="main" />}>
          <AccessPages path={path} />
        </Suspense>
      );
    case '/alerts':
    case '/hot-lists':
    case '/hot-lists/*':
      return (
        <Suspense fallback={<main className="sheet" id="main" />}>
          <AlertPages path={path} />
        </Suspense>
      );
    case '/sharing':
    case '/sharing/*':
      return (
        <Suspense fallback={<main className="sheet" id="main" />}>
          <SharingPages path={path} />
        </Suspense>
      );
    case '/matches':
      return (
        <Suspense fallback={<main className="sheet" id="main" />}>
          <MatchesPage />
        </Suspense>
      );
    case '/audits':
    case '/audits/*':
    case '/clarifications':
    case '/irregularities':
    case '/vendor-logs':
      return (
        <Suspense fallback={<main className="sheet" id="main" />}>
          <AuditPages path={path} />
        </Suspense>
      );
    case '/copies':
      return (
        <Suspense fallback={<main className="sheet" id="main" />}>
          <CopiesPage />
        </Suspense>
      );
    case '/office':
    case '/office/*':
      return (
        <Suspense fallback={<main className="sheet" id="main" />}>
          <OfficePages path={path} />
        </Suspense>
      );
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

/** Addresses below `/sign-in`, for someone who is signed in. */
function SignInAddress({ path }: { readonly path: string }) {
  if (path === '/sign-in/demo') return <SearchPage />;
  return path === '/sign-in/ways' ? (
    <Suspense fallback={<main className="sheet" id="main" />}>
      <WaysPage />
    </Suspense>
  ) : (
    <NotFoundPage />
  );
}

function Answer({ path }: { readonly path: string }) {
  const asked = /^\/search\/(\d+)$/.exec(path)?.[1];
  return asked === undefined ? <NotFoundPage /> : <AnswerPage asked={Number(asked)} />;
}
