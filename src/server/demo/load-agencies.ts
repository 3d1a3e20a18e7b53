import { addMember, decideEligibility, registerAgency, setOwnerTerms } from '../../agencies/index.ts';
import { agencies, type CastAgency } from './agencies.ts';
import { acted, lawfully, type LoadContext } from './load-context.ts';

const decidedBy = 'castellanos.r';
/** Acts for EIS. */
const enteredBy = 'kessler.h';

/** The register of agencies, each decided on evidence (53060.10(a), 53060.3(d)). */
export async function loadAgencies(context: LoadContext): Promise<void> {
  for (const agency of agencies) {
    await registerAgency(context.db, agency);
    context.note({ kind: 'agency.changed', act: 'registered', values: acted(decidedBy, agency.agencyId) });
    await decide(context, agency);
    await stateTerms(context, agency);
  }
  for (const { agencyId, members = [] } of agencies)
    for (const member of members) await addMember(context.db, agencyId, member);
}

async function decide({ db, ago, dayAgo, note }: LoadContext, agency: CastAgency): Promise<void> {
  const { agencyId, eligible, evidence, reviewIn = 300 } = agency;
  if (eligible === 'unknown') return;
  const decision = { agencyId, eligible, evidence, decidedBy, reviewBy: dayAgo(-reviewIn) };
  lawfully(await decideEligibility(db, decision, ago(65)));
  note({ kind: 'agency.changed', act: `decided-${eligible}`, values: acted(decidedBy, agencyId) });
}

/** R28: on what each owner lets its data be used, as EIS has entered it. */
async function stateTerms({ db, ago, note }: LoadContext, { agencyId, terms }: CastAgency): Promise<void> {
  if (terms === undefined) return;
  lawfully(await setOwnerTerms(db, { agencyId, setBy: enteredBy, ...terms }, ago(64)));
  note({ kind: 'agency.changed', act: 'terms-set', values: acted(enteredBy, agencyId) });
}
