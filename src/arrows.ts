/** The duties in their total order: each imports only what is named before it. `test/arrows.test.ts` holds the code to it. */
export const modules = [
  'foundation',
  'rules',
  'record',
  'settings',
  'deadlines',
  'retention',
  'people',
  'sign-in',
  'agreements',
  'training',
  'technologies',
  'access',
  'cases',
  'purposes',
  'agencies',
  'plate-reads',
  'searches',
  'alerts',
  'matches',
  'downloads',
  'sharing',
  'subscriptions',
  'audits',
  'server',
] as const;

export interface Import {
  /** Path of the importing file, from the root of the project. */
  readonly from: string;
  /** Path of the imported file, from the root of the project, or a package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const order: ReadonlyMap<string, number> = new Map(modules.map((name, index) => [name, index]));

/** What an import breaks, in a sentence; nothing when it is allowed. */
export function objection(found: Import): string | undefined {
  const [top] = found.from.split('/');
  if (top === 'web') return webObjection(found);
  if (top === 'src') return sourceObjection(found);
  return undefined;
}

function webObjection({ to }: Import): string | undefined {
  if (!/^(src|test|bench)\//.test(to) || /^src\/[^/]+\/contract(?:\.ts|\/[^/]+\.ts)$/.test(to))
    return undefined;
  return 'pages import nothing of the server but a contract';
}

function sourceObjection(found: Import): string | undefined {
  const { from, to } = found;
  if (contractFile.test(from)) return contractObjection(found);
  if (to.startsWith('src/')) return arrowObjection(found);
  const exempt =
    from.endsWith('.test.ts') || (to.startsWith('bench/') && from.startsWith('src/server/commands/'));
  return exempt || !/^(web|test|bench)\//.test(to)
    ? undefined
    : 'the server imports nothing of web, test or bench';
}

/** A duty's contract, and the files below `contract/` of which it is made. */
const contractFile = /^(src\/[^/]+\/(?:[^/]+\/)*contract)(?:\.ts|\/[^/]+\.ts)$/;

/** A contract travels to the browser: it brings nothing along. */
function contractObjection({ from, to }: Import): string | undefined {
  if (to === 'zod' || to.startsWith(contractFile.exec(from)?.[1] ?? from)) return undefined;
  if (!/^src\/[^/]+\/contract\.ts$/.test(to)) return 'a contract.ts imports zod and other contracts only';
  return outOfOrder(moduleOf(from), moduleOf(to));
}

function arrowObjection({ from, to, typeOnly }: Import): string | undefined {
  const [mine, theirs] = [moduleOf(from), moduleOf(to)];
  if (mine === theirs || mine === undefined) return undefined;
  const wrong = outOfOrder(mine, theirs);
  if (wrong !== undefined) return wrong;
  const door =
    to === `src/${theirs}/index.ts` || theirs === 'foundation' || (to === 'src/rules/facts.ts' && typeOnly);
  return door ? undefined : `${theirs} is entered through its index.ts`;
}

/** The duty that a file belongs to; nothing for the files directly under src. */
const moduleOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

function outOfOrder(mine: string | undefined, theirs: string | undefined): string | undefined {
  const [here, there] = [order.get(mine ?? ''), order.get(theirs ?? '')];
  if (here === undefined || there === undefined)
    return `${here === undefined ? mine : theirs} is not on the list of duties`;
  return there < here ? undefined : `${mine} comes before ${theirs} and may not import it`;
}
