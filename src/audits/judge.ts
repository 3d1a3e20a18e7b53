import { type RuleId, ruleTable, screenPurpose, screenText } from '../purposes/index.ts';
import type { Finding, Severity } from './finding.ts';
import { caseFault, type Profile } from './profile.ts';
import { isPartlyRedacted, ownWords } from './vendor-log/cell.ts';
import type { VendorSearch } from './vendor-log/search.ts';

/** Judges one search by the rules that an inquiry goes through: what was typed, and its case number. */
export function judge(search: VendorSearch, profile: Profile): readonly Finding[] {
  return [...reasonFindings(search), ...otherTextFindings(search), ...caseFindings(search, profile)];
}

const rules = new Map(ruleTable.map((rule) => [rule.id as string, rule]));

/** Noted by the screening, but no fault of a search: a last name is allowed, a number may stand beside a purpose. */
const noted: ReadonlySet<RuleId> = new Set<RuleId>(['last_name', 'case-number-in-text']);

/** 53060.4(c)–(d), 53060.7(b)(4)–(5). */
function reasonFindings({ reason, offense, caseNumber }: VendorSearch): readonly Finding[] {
  if (reason === null) return [];
  const screening = screenPurpose(ownWords(reason), caseNumber ? { caseNumber } : {});
  const told = isPartlyRedacted(reason) || (offense ? screenPurpose(offense).adequate : false);
  return screening.rules
    .filter((id) => !noted.has(id as RuleId) && !(told && saysLittle.has(id)))
    .map((id) => findingOf(id, 'reason'));
}

/** What a chosen offence type makes good, or may stand in what was redacted: the purpose is stated there. */
const saysLittle: ReadonlySet<string> = new Set([
  'vague',
  'no-purpose',
  'case-number-repeated',
  'investigation-alone',
]);

/** Every other field that a person fills in is screened for what is forbidden in all of them (R11). */
function otherTextFindings({ offense, prompt, caseNumber }: VendorSearch): readonly Finding[] {
  const fields = [
    ['offense type', offense],
    ['text prompt', prompt],
    ['case number', caseNumber],
  ] as const;
  return fields.flatMap(([field, text]) => {
    if (text === null || text === '') return [];
    const { rules: ids } = screenText(text);
    return ids
      .filter((id) => prohibits(id) || (field === 'text prompt' && !noted.has(id as RuleId)))
      .map((id) => findingOf(id, field));
  });
}

const prohibits = (id: string): boolean => (rules.get(id)?.prohibited ?? 'none') !== 'none';

function findingOf(id: string, field: string): Finding {
  const rule = rules.get(id);
  return {
    clause: clauseOf(rule?.clause ?? ''),
    rule: id,
    severity: severityOf(id),
    why: `${rule?.finds.split(/[:.;]/u, 1)[0] ?? id} (${field})`,
  };
}

/** The clause alone; the law beside it stands in the rule table. */
const clauseOf = (clause: string): string => clause.split(', Gov', 1)[0]?.split(', Penal', 1)[0] ?? clause;

function severityOf(id: string): Severity {
  const rule = rules.get(id);
  if (rule?.prohibited === 'immigration' || rule?.prohibited === 'reproductive') return 'critical';
  if (rule?.prohibited === 'unclear' || rule?.clause === '53060.7(b)(5)') return 'high';
  return rule?.action === 'refuse' ? 'medium' : 'low';
}

const missing: Finding = {
  clause: '53060.7(b)(4)',
  rule: 'case-missing',
  severity: 'medium',
  why: 'No case number was given',
};
const inReason: Finding = {
  clause: '53060.7(b)(6)',
  rule: 'case-in-reason',
  severity: 'low',
  why: 'The case number stands in the reason, its own field is blank',
};
const faults = {
  'cdcr-number-alone': 'A CDCR number alone is given as the case number',
  'case-fits-no-scheme': 'The case number fits no numbering of the division',
  'cdcr-number-embedded':
    'The case number holds a CDCR number, which the division’s numbering does not allow',
} as const;

/** What is typed to fill a field that asks for a number. */
const noNumber =
  /^(?:|n\/?a|none|no|nil|null|no case|same|-+|\.+|x+|0+|\*+|#+|unk(?:nown)?|test|tb[ad]|pending|\?+)$/iu;

/** 53060.7(b)(4), (6). A column that is absent or redacted says nothing. */
function caseFindings({ caseNumber, reason, user }: VendorSearch, profile: Profile): readonly Finding[] {
  if (caseNumber === null) return [];
  if (noNumber.test(caseNumber)) {
    return reason !== null && screenPurpose(reason).caseReference ? [inReason] : [missing];
  }
  const fault = caseFault(profile, user, caseNumber);
  if (fault === undefined) return [];
  return [{ clause: '53060.7(b)(6)', rule: fault, severity: 'medium', why: faults[fault] }];
}
