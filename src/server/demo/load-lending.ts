import { createHash } from 'node:crypto';
import { rawPublicKey, privateKeyOf } from '../../foundation/ed25519.ts';
import { signerFromSeed } from '../../record/index.ts';
import { keepConnector, proposeAgreement } from '../../subscriptions/index.ts';
import { acted, lawfully, type LoadContext } from './load-context.ts';

const eis = 'kessler.h';
const lookUp = 'golden-plate';
const agreementId = 'lending-san-timoteo';

const mapping = `request:
  method: POST
  url: https://api.golden-plate.example/v2/look-up
  headers: { x-api-key: "{secret:api-key}" }
  body: { plate: "{plate}", from: "{from}", to: "{to}", reason: "{use}", case: "{caseNumber}" }
answer:
  reads: $.reads
  id: $.id
  plate: $.plate
  capturedAt: $.seenAt
  camera: { id: $.camera.id, name: $.camera.name }
paging: { kind: cursor, parameter: after, next: $.next }
`;

/** A look-up that is set up but whose key EIS has yet to enter, and an agreement that waits for a policy owner (53060.6(a), R1, R19). */
export async function loadLending({ db, ago, dayAgo, note }: LoadContext): Promise<void> {
  const connector = {
    technologyId: lookUp,
    config: { kind: 'mapping', mapping },
    namedBy: 'pseudonym',
    showsOthers: false,
    deadlineMs: 5_000,
  } as const;
  await keepConnector(db, connector, eis, ago(100));
  note({ kind: 'connector.changed', act: 'mapping', values: acted(eis, lookUp) });
  const seed = createHash('sha256').update('the other department of the demo').digest();
  const agreement = {
    agreementId,
    agencyId: 'san-timoteo-so',
    certificateSha256: seed.toString('hex'),
    signingKey: rawPublicKey(privateKeyOf(seed)).toString('base64'),
    recordKey: signerFromSeed('san-timoteo.example/record', seed).vkey,
    feeds: ['institution-gates'],
    uses: ['escape', 'absconder'],
    ageLimitDays: 30,
    photos: true,
    beginsOn: dayAgo(2),
    endsOn: dayAgo(-300),
    authority: 'Memorandum of understanding DEMO-0031',
  };
  lawfully(await proposeAgreement(db, agreement, eis, ago(2)));
  note({ kind: 'lending.changed', act: 'proposed', values: acted(eis, agreementId) });
}
