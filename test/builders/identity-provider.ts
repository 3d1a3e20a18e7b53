import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Who signs in at the provider next, and what it saw of that person. */
export interface AtProvider {
  readonly staffId: string;
  readonly amr?: readonly string[];
  readonly acr?: string;
}

/** A real OpenID provider on loopback; its sign-in page lets in whoever the test names. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly next: (who: AtProvider) => void;
  /** Follows the provider's pages as a browser does; the query with which it is sent back. */
  readonly visit: (location: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const client = { clientId: 'plateward', clientSecret: 'a-secret-of-forty-characters-at-the-least' };

export async function anIdentityProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let who: AtProvider = { staffId: 'nobody' };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub', 'acr', 'amr'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    acrValues: ['two-factors'],
    cookies: { keys: ['test'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id }),
    }),
    loadExistingGrant: async (context) => {
      const grant = new provider.Grant({
        clientId: client.clientId,
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const serve = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void serve(request, response);
    const { staffId, amr, acr } = who;
    const login = {
      accountId: staffId,
      ...(amr === undefined ? {} : { amr: [...amr] }),
      ...(acr === undefined ? {} : { acr }),
    };
    void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  });
  return {
    issuer,
    ...client,
    next: (person) => {
      who = person;
    },
    visit: (location) => follow(location, redirectUri),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function follow(location: string, redirectUri: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = location;
  for (let step = 0; step < 10; step += 1) {
    if (at.startsWith(redirectUri)) return new URL(at).search.slice(1);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const to = response.headers.get('location');
    if (to === null) throw new Error(`the provider stopped at ${response.status}: ${await response.text()}`);
    at = new URL(to, at).href;
  }
  throw new Error('the provider goes round in circles');
}
