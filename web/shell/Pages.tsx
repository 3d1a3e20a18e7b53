import { useAddress } from '../parts/location.ts';
import { PolicyPage } from '../rules/PolicyPage.tsx';
import { AnswerPage } from '../searches/AnswerPage.tsx';
import { PastSearchesPage } from '../searches/PastSearchesPage.tsx';
import { SearchPage } from '../searches/SearchPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** Which page an address shows to someone signed in. */
export function Pages() {
  const { path } = useAddress();
  const answer = /^\/search\/(\d+)$/.exec(path)?.[1];
  if (answer !== undefined) return <AnswerPage asked={Number(answer)} />;
  switch (path) {
    case '/':
    case '/search':
    case '/sign-in/demo':
      return <SearchPage />;
    case '/searches':
      return <PastSearchesPage />;
    case '/policy':
      return <PolicyPage />;
    default:
      return <NotFoundPage />;
  }
}
