import { fileURLToPath } from 'node:url';
import { type Rule, ruleTable } from './rules.ts';

const opening = `# What screening finds, and what it does

Every text that a person types is screened before it is stored (53060.4(c)–(d), 53060.7(b)(4)–(5)): purposes, vendors'
audit logs, and every other free-text field. This table is made from the code (\`src/purposes/rules.ts\`), and a test
holds it to the code; each example is a test.

**Action**: *refuse*; *ask*, which means that the inquiry needs a signed statement and is always audited (R14); *pass*.
The strictest action of the rules found counts. A human decides about everything that the audit shows.

**How it reads.** Whole words, in English and Spanish, whatever their capitals, accents and width. Misspelt, doubled and run
together words are read as what was meant (\`investagtion\`, \`warrantservice\`), and so is what is taken apart or written in
look-alike signs (\`I C E\`, \`1mm1gration\`, Cyrillic letters, invisible characters). Nothing is learnt from what people type, and
nothing is sent anywhere.

**Adequate** (53060.7(b)(4)): beside a case number in its own field, a text says what the inquiry is for when it names an
offence, a call type, a section of law or a concrete lawful need. A name, a unit, a shop, a number or a vague word does not.

**What it cannot do.** It does not know whether a purpose is true: a plausible false purpose passes, and is what the audits
are for. Names that it does not know, in an order that it does not expect, pass as a last name. Words of other languages are
not read.
`;

/** `docs/screening.md`, made from the rule table. */
export const ruleTablePage = (): string => `${opening}\n${ruleTable.map(ruleText).join('\n')}`;

const ruleText = ({ id, clause, action, prohibited, finds, examples, leaves }: Rule): string =>
  [
    `## ${id}`,
    '',
    `${clause} · **${action}**${prohibited === 'none' ? '' : ` · prohibited: ${prohibited}`}`,
    '',
    finds,
    '',
    `Finds: ${examples.map(quoted).join(', ')}`,
    ...(leaves.length > 0
      ? ['', 'Leaves:', ...leaves.map(([text, why]) => `- ${quoted(text)}: ${why}`)]
      : []),
    '',
  ].join('\n');

const quoted = (text: string): string => (text === '' ? '(blank)' : `\`${text}\``);

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(ruleTablePage());
