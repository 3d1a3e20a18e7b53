import { CommandError, exit, jsonOutput, parseCommand, say } from '../../../foundation/command-line.ts';
import { checkVectors } from '../../../record/index.ts';

const usage = 'usage: plateward record check-vectors DIR [--key VKEY] [--json FILE]';

/** `record check-vectors`: our proofs against published ones. Exit 1 when one differs, 2 when DIR cannot be read. */
export async function runCheckVectors(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand(
    {
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string' }, json: { type: 'string' } },
    },
    usage,
  );
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new CommandError('usage', usage);
  const checked = await checkVectors(folder, values.key);
  if (!checked.ok) throw new CommandError('usage', checked.why);
  const json = jsonOutput(values.json);
  const { cases, unchecked } = checked.value;
  for (const result of cases) json.line(result);
  json.close();
  const differ = cases.filter((result) => !result.agrees);
  for (const { file, why } of differ) say(`${file}: ${why}`);
  for (const what of unchecked) say(`Not checked: ${what}.`);
  process.stdout.write(`${cases.length - differ.length} agree, ${differ.length} differ\n`);
  return differ.length === 0 ? exit.done : exit.checkFailed;
}
