import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Moment } from '../parts/Moment.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { certificateAddress, certificatesWaiting, decideCertificate } from '../training/training-desk-api.ts';

/** Certificates that people have sent: looked at, then verified or declined (53060.5(c)(1)(C)). */
export function Certificates() {
  const [waiting, reload] = useLoaded(certificatesWaiting);
  const door = useAct(reload);
  return (
    <section>
      <h2>Certificates that wait</h2>
      <ActResult state={door.state} />
      <DeskList
        loaded={waiting}
        empty="No certificate waits to be verified."
        keyOf={({ certificate }) => certificate}
      >
        {({ certificate, name, completedOn, sentAt }) => (
          <>
            <h3>{name}</h3>
            <p>
              Completed on {civilDateText(completedOn)}; sent <Moment at={sentAt} />.{' '}
              <a className="usa-link" href={certificateAddress(certificate)} download>
                Open the certificate (PDF) <span className="unseen">of {name}</span>
              </a>
            </p>
            <div className="row">
              <button
                type="button"
                className="usa-button"
                onClick={() =>
                  void door.act(
                    () => decideCertificate({ certificate, outcome: 'verified' }),
                    `The certificate of ${name} is verified.`,
                  )
                }
              >
                Verify certificate <span className="unseen">of {name}</span>
              </button>
              <button
                type="button"
                className="usa-button usa-button--outline"
                onClick={() =>
                  void door.act(
                    () => decideCertificate({ certificate, outcome: 'declined' }),
                    `The certificate of ${name} is declined; the person is told.`,
                  )
                }
              >
                Decline certificate <span className="unseen">of {name}</span>
              </button>
            </div>
          </>
        )}
      </DeskList>
    </section>
  );
}
