import { quiet } from '../../src/foundation/log.ts';
import type { Route } from '../../src/foundation/route.ts';
import { composeRoutes } from '../../src/server/compose.ts';
import { demoSignInRoutes } from '../../src/server/demo/sign-in-routes.ts';
import type { Stores } from '../../src/server/open-stores.ts';
import { openIdProvider } from '../../src/sign-in/index.ts';
import type { ServerTraits, TestServer } from '../builders/server.ts';

/** What a demo prints at its start. */
export const demoToken = 'printed-at-the-start-of-the-matrix';

const demoRoutes = ({ app: db, record }: Stores): readonly Route[] =>
  demoSignInRoutes({ db, record, token: demoToken, people: [] });

/** An identity provider that is never reached: nobody of the matrix is on a device that was proved at a sign-in. */
const provider = openIdProvider({
  issuer: 'http://127.0.0.1:9',
  clientId: 'plateward',
  clientSecret: 'a-secret-of-forty-characters-at-the-least',
  staffIdClaim: 'sub',
  twoFactorAcr: [],
});

/** What makes a server have every route that there can be: single sign-on, and the demo's own. */
export const withEveryRoute = { provider, demoRoutes } as const satisfies ServerTraits;

/** Every route that there can be, as that server has them. */
export const everyRoute = (
  { stores }: Pick<TestServer, 'stores'>,
  now: () => number = Date.now,
): readonly Route[] =>
  composeRoutes({
    stores,
    clock: { now },
    log: quiet,
    installation: 'production',
    provider,
    demoRoutes: demoRoutes(stores),
  });
