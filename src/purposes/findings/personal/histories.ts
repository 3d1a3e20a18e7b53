import type { Reading } from '../../words.ts';
import { type Found, foundBy } from './found.ts';
import { matchesOf } from '../../matches.ts';

/** Criminal history by its words: record, earlier convictions, arrests, what a person is on parole for. */
const history =
  /\b(?:rap ?sheets?|criminal (?:hist(?:ory|ories)?|record|background|hx|past)|crim(?:inal)? ?hx|cch|triple i|cori|prior (?:arrests?|convictions?|record|offen[sc]es?|felon(?:y|ies)|dui|duis|theft|burg\w*|drug\w*|charges?|history|contacts?)|priors|(?:previous(?:ly)?|past|former(?:ly)?|earlier) (?:arrest\w*|convict\w*|incarcerat\w*|offen[sc]es?)|convicted|convictions?|ex[- ]?(?:con|convict|felon|offender)|(?:known|documented|registered|convicted) felon|strikes? (?:prior|offender)|(?:two|three|2|3|second|third)[- ]strike\w*|(?:on )?(?:parole|probation|paroled|serving|served|commit(?:ted|ment)(?: offense)?)(?: time)? (?:for|4) (?!(?:viol|abscond|hold))[a-z0-9.()]{1,20}|history of (?:theft|violence|violent|drug|narcotics?|burglary|robbery|assault|dui|fleeing|domestic|sex\w*|arrests?|crime|weapons?|flight|stealing|fraud|gang)\w*|hx of (?:theft|violence|drug|burg\w*|robbery|assault|dui)\w*|career criminal|antecedentes|convicto|condenad[oa]|condenas? previas?|historial (?:criminal|penal|delictivo)|arrestos? previos?)(?![a-z0-9])/gi;

/** What came from CLETS, NCIC, DMV, or their kin (53060.7(b)(5)); a search for a registered owner is not. */
const clets =
  /\b(?:clets|cjis (?:return|response|check|info\w*)|nlets|per (?:ncic|dmv|fcic|tcic|scope|cjis|dps|dol|nlets)|(?:ncic|fcic|tcic|scic|gcic|acic|ccic|lein|leads|dmv|dol|svs|afs|mups|wps|carpos|supervised release) (?:hit )?(?:return\w*|response|record|printout|print|results?|info\w*|data|shows?|says|check shows|comes? back|came back|confirm\w*)|10-?2[789] (?:return\w*|results?|shows?|info|came|comes|says|response)|10-?2[789]'?d|(?:registered owner|reg owner|r\/o|ro) (?:return\w*|comes? back|came back|shows?|per|info\w*|listed)|(?:vehicle|veh|plate|car|tag) (?:returns?|comes? back|came back) to (?:a )?[a-z]{3,}|(?:registered|reg'd) to (?:a )?[a-z]{3,}|retorno de (?:clets|ncic|dmv)|(?:segun|por) (?:clets|ncic|dmv))(?![a-z0-9])/gi;

/** Medical facts of one person: a diagnosis, treatment or medicine said of somebody. */
const health =
  /\b(?:diagnos\w+|hiv(?: ?\+| pos(?:itive)?)?|aids patient|hepatitis|tuberculosis|(?:off|on|takes?|taking|needs?|without|stopped taking|refus\w+) (?:his|her|their|psych\w*|prescribed)? ?(?:meds?|medications?|insulin|lithium|chemo\w*|dialysis|methadone|suboxone)|(?:suffers?|suffering) from|treated for|being treated|under (?:a )?doctor|history of (?:mental|seizures?|depression|psych\w*|suicid\w*|schizo\w*|illness|diabetes|heart|cancer|substance|epilepsy)|hx of (?:mental|seizures?|psych\w*|schizo\w*)|medical (?:history|records?|condition of)|patient (?:at|of) [a-z]{3,}|cancer patient|diagnosticad[oa]|padece|sufre de|toma medicamentos?|seropositiv[oa]|historial (?:medico|clinico)|vih)(?![a-z0-9])/gi;
/** Conditions that are a call type by themselves ("missing dementia") and a medical fact beside a name. */
const condition =
  /\b(?:dementia|alzheimer'?s?|autis(?:m|tic)|bipolar|schizo(?:phreni[ac]|affective)?|diabet(?:es|ic)|epilep(?:sy|tic)|depress(?:ed|ion)|ptsd|adhd|cancer|demencia|esquizofreni[ac]o?|diabetic[oa]|autista|pregnant|embarazada|psychotic|overdose[ds]?|mental(?:ly)? ill(?:ness)?)(?![a-z0-9])/gi;

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words without one of which a form cannot match: most texts hold none, and are not looked through. */
const tellsHistory = listed(`
  rap raps rapsheet rapsheets sheet sheets criminal crim cch triple cori prior priors previous previously past former formerly earlier
  convicted conviction convictions convict ex excon exfelon known documented registered strike strikes striker two three 2 3
  second third parole probation paroled serving served commit committed commitment history hx career antecedentes
  convicto condenado condenada condena condenas historial arresto arrestos
`);
const tellsClets = listed(`
  clets cjis nlets ncic fcic tcic scic gcic acic ccic lein leads dmv dol svs afs mups wps carpos release scope dps 27 28 29
  27d 28d 29d 1027 1028 1029 1027d 1028d 1029d registered regd reg r ro returns return comes came
`);
const tellsHealth = listed(`
  diagnosed diagnosis diagnose diagnoses diagnosing hiv aids hepatitis tuberculosis med meds medication medications insulin lithium chemo
  chemotherapy dialysis methadone suboxone suffers suffering treated doctor history hx medical patient cancer
  diagnosticado diagnosticada padece sufre toma medicamento medicamentos seropositivo seropositiva vih historial
`);

function all(
  kind: Found['kind'],
  form: RegExp,
  { plain, words }: Reading,
  telling?: ReadonlySet<string>,
): readonly Found[] {
  if (telling !== undefined && !words.some(({ text }) => telling.has(text))) return [];
  return matchesOf(form, plain).map((match) => foundBy(kind, match));
}

export const criminalHistoryIn = (reading: Reading): readonly Found[] =>
  all('criminal_history', history, reading, tellsHistory);
export const cletsIn = (reading: Reading): readonly Found[] => all('clets', clets, reading, tellsClets);
export const healthIn = (reading: Reading, named: boolean): readonly Found[] => [
  ...all('health', health, reading, tellsHealth),
  ...(named ? all('health', condition, reading) : []),
];
