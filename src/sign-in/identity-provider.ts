import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';

/** The department's OpenID provider, and what of its answers is believed. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the staff id. */
  readonly staffIdClaim: string;
  /** Values of `acr` that mean two factors, as the department and its provider have agreed. */
  readonly twoFactorAcr: readonly string[];
}

/** What is sent along, and asked back by the answer. */
export interface SentAlong {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider vouches for, and whether it saw two factors. */
export interface Vouched {
  readonly staffId: string;
  readonly twoFactors: boolean;
}

export interface IdentityProvider {
  /** Where the browser is sent. */
  readonly ask: (redirectUri: string) => Promise<{ readonly location: string; readonly along: SentAlong }>;
  /** Whom the answer vouches for; nobody when anything about it does not fit. */
  readonly answered: (address: URL, along: SentAlong) => Promise<Vouched | undefined>;
}

/** RFC 8176: ways that are of different kinds (known, held, one's own) when two of them stand in `amr`. */
const kindsOfAmr: Readonly<Record<string, 'known' | 'held' | 'own'>> = {
  pwd: 'known',
  pin: 'known',
  kba: 'known',
  otp: 'held',
  hwk: 'held',
  swk: 'held',
  pop: 'held',
  sc: 'held',
  sms: 'held',
  tel: 'held',
  fpt: 'own',
  face: 'own',
  iris: 'own',
  retina: 'own',
  vbm: 'own',
  bio: 'own',
};

/** 53060.9(a): do `acr` or `amr` show two factors? What is not said is not there. */
export function showsTwoFactors(
  { acr, amr }: { readonly acr?: string | undefined; readonly amr?: readonly string[] | undefined },
  twoFactorAcr: readonly string[],
): boolean {
  if (acr !== undefined && twoFactorAcr.includes(acr)) return true;
  if (amr === undefined) return false;
  const kinds = amr.flatMap((way) => (Object.hasOwn(kindsOfAmr, way) ? [kindsOfAmr[way]] : []));
  return amr.includes('mfa') || new Set(kinds).size >= 2;
}

/** Discovered at the first use, and again after a failure. */
export function openIdProvider(settings: ProviderSettings): IdentityProvider {
  let known: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    ask: async (redirectUri) => {
      const along = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const location = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        response_type: 'code',
        state: along.state,
        nonce: along.nonce,
        code_challenge: await calculatePKCECodeChallenge(along.verifier),
        code_challenge_method: 'S256',
        // A session of yesterday at the provider is no sign-in of today.
        prompt: 'login',
        max_age: '0',
        ...(settings.twoFactorAcr.length === 0 ? {} : { acr_values: settings.twoFactorAcr.join(' ') }),
      });
      return { location: location.href, along };
    },
    answered: async (address, { state, nonce, verifier }) => {
      try {
        const tokens = await authorizationCodeGrant(await configuration(), address, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          maxAge: 300,
        });
        return vouchedBy(tokens.claims(), settings);
      } catch {
        // Whatever does not fit vouches for nobody; what it was, is the provider's log's affair.
        return undefined;
      }
    },
  };
}

function vouchedBy(claims: unknown, settings: ProviderSettings): Vouched | undefined {
  const shape = z.object({
    [settings.staffIdClaim]: z.string().min(1).max(60),
    acr: z.string().optional(),
    amr: z.array(z.string()).optional(),
  });
  const parsed = shape.safeParse(claims);
  if (!parsed.success) return undefined;
  const staffId = parsed.data[settings.staffIdClaim];
  const { acr, amr } = z
    .object({ acr: z.string().optional(), amr: z.array(z.string()).optional() })
    .parse(parsed.data);
  return typeof staffId === 'string'
    ? { staffId, twoFactors: showsTwoFactors({ acr, amr }, settings.twoFactorAcr) }
    : undefined;
}

/** TLS, but to this machine itself. */
async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const address = new URL(issuer);
  const here = address.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(address.hostname);
  return discovery(address, clientId, undefined, ClientSecretPost(clientSecret), {
    timeout: 10,
    ...(here ? { execute: [allowInsecureRequests] } : {}),
  });
}
