import { type Found, foundBy } from './found.ts';

/** Criminal history by its words: record, earlier convictions, arrests, what a person is on parole for. */
const history =
  /\b(?:rap ?sheets?|criminal (?:hist(?:ory|ories)?|record|background|hx|past)|crim(?:inal)? ?hx|cch|triple i|cori|prior (?:arrests?|convictions?|record|offen[sc]es?|felon(?:y|ies)|dui|duis|theft|burg\w*|drug\w*|charges?|history|contacts?)|priors|(?:previous(?:ly)?|past|former(?:ly)?|earlier) (?:arrest\w*|convict\w*|incarcerat\w*|offen[sc]es?)|convicted|convictions?|ex[- ]?(?:con|convict|felon|offender)|(?:known|documented|registered|convicted) felon|strikes? (?:prior|offender)|(?:two|three|2|3|second|third)[- ]strike\w*|(?:on )?(?:parole|probation|paroled|serving|served|commit(?:ted|ment)(?: offense)?)(?: time)? (?:for|4) (?!(?:viol|abscond|hold))[a-z0-9.()]{1,20}|history of (?:theft|violence|violent|drug|narcotics?|burglary|robbery|assault|dui|fleeing|domestic|sex\w*|arrests?|crime|weapons?|flight|stealing|fraud|gang)\w*|hx of (?:theft|violence|drug|burg\w*|robbery|assault|dui)\w*|career criminal|antecedentes|convicto|condenad[oa]|condenas? previas?|historial (?:criminal|penal|delictivo)|arrestos? previos?)(?![a-z0-9])/gi;

/** What came from CLETS, NCIC, DMV, or their kin (53060.7(b)(5)); a search for a registered owner is not. */
const clets =
  /\b(?:clets|cjis (?:return|response|check|info\w*)|nlets|per (?:ncic|dmv|fcic|tcic|scope|cjis|dps|dol|nlets)|(?:ncic|fcic|tcic|scic|gcic|acic|ccic|lein|leads|dmv|dol|svs|afs|mups|wps|carpos|supervised release) (?:return\w*|response|record|printout|print|results?|info\w*|data|shows?|says|check shows|comes? back|came back|confirm\w*)|10-?2[789] (?:return\w*|results?|shows?|info|came|comes|says|response)|10-?2[789]'?d|(?:registered owner|reg owner|r\/o|ro) (?:return\w*|comes? back|came back|shows?|is|has|per|info\w*|valid|suspended|wanted|listed|w\/|with)|(?:vehicle|veh|plate|car|tag) (?:returns?|comes? back|came back) to (?:a )?[a-z]{3,}|(?:registered|reg'd) to (?:a )?[a-z]{3,}|retorno de (?:clets|ncic|dmv)|(?:segun|por) (?:clets|ncic|dmv))(?![a-z0-9])/gi;

/** Medical facts of one person: a diagnosis, treatment or medicine said of somebody. */
const health =
  /\b(?:diagnos\w+|hiv(?: ?\+| pos(?:itive)?)?|aids patient|hepatitis|tuberculosis|(?:off|on|takes?|taking|needs?|without|stopped taking|refus\w+) (?:his|her|their|psych\w*|prescribed)? ?(?:meds?|medications?|insulin|lithium|chemo\w*|dialysis|methadone|suboxone)|(?:suffers?|suffering) from|treated for|being treated|under (?:a )?doctor|history of (?:mental|seizures?|depression|psych\w*|suicid\w*|schizo\w*|illness|diabetes|heart|cancer|substance|epilepsy)|hx of (?:mental|seizures?|psych\w*|schizo\w*)|medical (?:history|records?|condition of)|patient (?:at|of) [a-z]{3,}|cancer patient|diagnosticad[oa]|padece|sufre de|toma medicamentos?|seropositiv[oa]|historial (?:medico|clinico)|vih)(?![a-z0-9])/gi;
/** Conditions that are a call type by themselves ("missing dementia") and a medical fact beside a name. */
const condition =
  /\b(?:dementia|alzheimer'?s?|autis(?:m|tic)|bipolar|schizo(?:phreni[ac]|affective)?|diabet(?:es|ic)|epilep(?:sy|tic)|depress(?:ed|ion)|ptsd|adhd|cancer|demencia|esquizofreni[ac]o?|diabetic[oa]|autista|pregnant|embarazada|psychotic|overdose[ds]?|mental(?:ly)? ill(?:ness)?)(?![a-z0-9])/gi;

const all = (kind: Found['kind'], form: RegExp, plain: string): readonly Found[] =>
  [...plain.matchAll(form)].map((match) => foundBy(kind, match));

export const criminalHistoryIn = (plain: string): readonly Found[] => all('criminal_history', history, plain);
export const cletsIn = (plain: string): readonly Found[] => all('clets', clets, plain);
export const healthIn = (plain: string, named: boolean): readonly Found[] =>
  named
    ? [...all('health', health, plain), ...all('health', condition, plain)]
    : all('health', health, plain);
