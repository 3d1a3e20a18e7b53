import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { systemClock } from '../../foundation/clock.ts';
import { CommandError, exit, parseCommand, say } from '../../foundation/command-line.ts';
import { divisions, staffIdSchema } from '../../people/index.ts';
import { beginInstallation, type FirstPeople } from '../first-installation.ts';
import { openStores } from '../open-stores.ts';
import { reachFrom } from '../serve-options.ts';

const usage = `usage: plateward init --division ${divisions.join('|')}
         --administrator STAFFID --name NAME --rank RANK
         --rank-basis associate-warden|parole-agent-iii|special-agent-in-charge
         --eis STAFFID --eis-name NAME
         --asset-tag TAG [--device-kind computer|phone|smart-device|vehicle-computer] [--certificate FILE.pem]`;

const text = z.string().trim().min(1).max(120);

const given = z.object({
  division: z.enum(divisions),
  administrator: staffIdSchema,
  name: text,
  rank: text,
  'rank-basis': z.enum(['associate-warden', 'parole-agent-iii', 'special-agent-in-charge']),
  eis: staffIdSchema,
  'eis-name': text,
  'asset-tag': z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/),
  'device-kind': z.enum(['computer', 'phone', 'smart-device', 'vehicle-computer']),
  certificate: z.string().optional(),
});

const one = { type: 'string' } as const;
const options = {
  division: one,
  administrator: one,
  name: one,
  rank: one,
  'rank-basis': one,
  eis: one,
  'eis-name': one,
  'asset-tag': one,
  'device-kind': { type: 'string', default: 'computer' },
  certificate: one,
} as const;

/** `init`: makes a production install of an empty database, and prints the first administrator's link (R6). */
export async function run(args: readonly string[]): Promise<number> {
  const first = firstPeople(parseCommand({ args: [...args], options }, usage).values);
  const { origin } = reachFrom({});
  const stores = await openStores();
  try {
    const { code, expiresAt } = await beginInstallation(stores, first, systemClock.now());
    process.stdout.write(`${origin ?? 'http://localhost:8080'}/sign-in/enrol#code=${code}\n`);
    say(
      `For ${first.administrator.name}, on the device ${first.device.deviceId}: good once, until ${new Date(expiresAt).toISOString()}. ` +
        'Start the server (plateward serve), then open the link on that device.',
    );
  } finally {
    await stores.close();
  }
  return exit.done;
}

function firstPeople(values: unknown): FirstPeople {
  const parsed = given.safeParse(values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CommandError('usage', `--${issue?.path.join('.')}: ${issue?.message}\n${usage}`);
  }
  const { division, administrator, name, rank, eis, certificate, ...rest } = parsed.data;
  return {
    division,
    administrator: { staffId: administrator, name, rank, rankBasis: rest['rank-basis'] },
    eis: { staffId: eis, name: rest['eis-name'] },
    device: {
      deviceId: rest['asset-tag'],
      kind: rest['device-kind'],
      certificateSha256: certificate === undefined ? undefined : hashOf(certificate),
    },
  };
}

function hashOf(path: string): Buffer {
  try {
    return createHash('sha256')
      .update(new X509Certificate(readFileSync(path)).raw)
      .digest();
  } catch (error) {
    throw new CommandError(
      'usage',
      `${path} is not a certificate: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
