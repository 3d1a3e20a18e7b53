import { CommandError, exit, jsonOutput, parseCommand, say } from '../../foundation/command-line.ts';
import { type BreachSubject, listTouched } from '../../sharing/index.ts';
import { openStores } from '../open-stores.ts';

const usage = 'usage: plateward breach reads --account STAFFID | --device TAG | --copy NUMBER [--json FILE]';
const options = {
  account: { type: 'string' },
  device: { type: 'string' },
  copy: { type: 'string' },
  json: { type: 'string' },
} as const;

/** `breach reads`: every read that an account, a device or a copy touched (Civil Code 1798.29, R34). */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand({ args: [...args], options, allowPositionals: true }, usage);
  const [verb, ...more] = positionals;
  const subject = subjectOf(values);
  if (verb !== 'reads' || more.length > 0 || subject === undefined) throw new CommandError('usage', usage);
  const output = jsonOutput(values.json);
  const stores = await openStores();
  try {
    const reads = new Set<string>();
    const entries = new Set<number>();
    let untold = 0;
    for await (const part of listTouched(stores.app, subject)) {
      untold += part.untold;
      for (const touched of part.touched) {
        reads.add(touched.read);
        entries.add(touched.entry);
        output.line(touched);
      }
    }
    const [kind = ''] = Object.keys(subject);
    await stores.record.append({
      kind: 'incident.reads-listed',
      act: kind,
      counts: { reads: reads.size, entries: entries.size, untold },
      values: { subject: Object.values(subject).join('') },
    });
    say(`${reads.size} reads were touched, by ${entries.size} entries.`);
    if (untold > 0)
      say(
        `Of ${untold} further accesses it cannot be told whose they were: their clear values were destroyed.`,
      );
    return exit.done;
  } finally {
    output.close();
    await stores.close();
  }
}

/** Exactly one of the three. */
function subjectOf({
  account,
  device,
  copy,
}: {
  readonly account?: string | undefined;
  readonly device?: string | undefined;
  readonly copy?: string | undefined;
}): BreachSubject | undefined {
  const given: readonly BreachSubject[] = [
    ...(account === undefined ? [] : [{ account }]),
    ...(device === undefined ? [] : [{ device }]),
    ...(copy === undefined || !/^\d{1,15}$/.test(copy) ? [] : [{ copy }]),
  ];
  return given.length === 1 && [account, device, copy].filter((one) => one !== undefined).length === 1
    ? given[0]
    : undefined;
}
