import { useState } from 'react';
import type { AuditShown, ReviewBody, ReviewShown } from '../../src/audits/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { Link } from '../parts/Link.tsx';
import { numberText } from '../parts/number.ts';
import { TextField } from '../parts/TextField.tsx';
import { reviewTopic } from './audits-api.ts';
import { figureWords, topicWords } from './words.ts';

interface Props {
  readonly audit: AuditShown;
  readonly door: ActDoor;
}

const pages: Readonly<Record<ReviewShown['topic'], string>> = {
  grants: '/desk/access',
  training: '/desk/evidence',
  agreements: '/desk/evidence',
  inactive: '/desk/access',
  licences: '/desk/register',
  'vendor-accounts': '/desk/vendors',
};

/** "To ensure compliance with user management": six topics, in the same audit (53060.5(c)(2)(A)). */
export function ReviewCards({ audit, door }: Props) {
  return (
    <section aria-labelledby="users">
      <h2 id="users" className="after">
        Users and their accounts
      </h2>
      <ul className="plain stack">
        {audit.reviews.map((review) => (
          <li key={review.topic} className="card">
            <ReviewCard review={review} audit={audit} door={door} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReviewCard({ review, audit, door }: Props & { readonly review: ReviewShown }) {
  const { topic, figures, outcome } = review;
  const [note, setNote] = useState('');
  const decide = (decided: ReviewBody['outcome']): void =>
    void door.act(
      () => reviewTopic(audit.id, { topic, outcome: decided, note }),
      `${topicWords[topic]}: ${outcomeWords[decided].toLowerCase()}.`,
    );
  return (
    <>
      <h3>{topicWords[topic]}</h3>
      <dl className="facts">
        {Object.entries(figures).map(([name, value]) => (
          <Fact key={name} name={figureWords(name)}>
            {numberText(value)}
          </Fact>
        ))}
        <Fact name="Reviewed">
          {outcome === null ? 'not yet' : outcomeWords[outcome]}
          {review.note === '' ? '' : `: ${review.note}`}
        </Fact>
      </dl>
      <p>
        <Link to={pages[topic]}>
          Look <span className="unseen">at {topicWords[topic]}</span>
        </Link>
      </p>
      {audit.may.compile ? (
        <>
          <TextField
            id={`note-${topic}`}
            label={
              <>
                Note <span className="unseen">on {topicWords[topic]}</span>
              </>
            }
            hint="No names, numbers or plates"
            maxLength={300}
            value={note}
            onChange={setNote}
          />
          <div className="act-bar">
            <button
              type="button"
              className="usa-button usa-button--outline"
              onClick={() => decide('in-order')}
            >
              In order <span className="unseen">({topicWords[topic]})</span>
            </button>
            <button
              type="button"
              className="usa-button usa-button--outline"
              onClick={() => decide('to-be-mended')}
            >
              To be mended <span className="unseen">({topicWords[topic]})</span>
            </button>
          </div>
        </>
      ) : null}
    </>
  );
}

const outcomeWords = { 'in-order': 'In order', 'to-be-mended': 'To be mended' } as const;
