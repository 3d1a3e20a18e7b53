import { pageAt } from '../../src/server/contract.ts';
import { useAddress } from '../parts/location.ts';
import { ConformancePage } from '../rules/ConformancePage.tsx';
import { PolicyPage } from '../rules/PolicyPage.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { EnrolPage } from './EnrolPage.tsx';
import { SignInPage } from './SignInPage.tsx';

/** What is shown to someone who is not signed in. */
export function SignInPages() {
  const { path } = useAddress();
  if (path === '/policy') return <PolicyPage />;
  if (path === '/conformance') return <ConformancePage />;
  if (path === '/sign-in/enrol') return <EnrolPage />;
  return pageAt(path) === undefined ? <NotFoundPage /> : <SignInPage />;
}
