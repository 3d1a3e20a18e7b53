import type { ReportListed } from '../../src/matches/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { counted, numberText } from '../parts/number.ts';
import type { NoticeMade } from './matches-api.ts';
import { ReportActs } from './ReportActs.tsx';
import { answerWords, causeWords, mailText, resolutionWords, stateWords, wayWords } from './words.ts';

interface Props {
  readonly report: ReportListed;
  readonly door: ActDoor;
  readonly onMade: (made: NoticeMade) => void;
}

const outcomeWords: Readonly<Record<string, string>> = { ...resolutionWords, ...answerWords, ...wayWords };
const actWords = { sent: 'Sent', answered: 'Answered', resolved: 'Resolved' } as const;

/** One report: what the agency of record is told, how far it is, and what is next (R23). */
export function ReportCard({ report, door, onMade }: Props) {
  const { entry, state, dueOn, daysOpen } = report;
  return (
    <>
      <h2>Invalid match of entry {numberText(entry)}</h2>
      <p>
        <strong>{stateWords[state]}</strong>
        {state === 'resolved' ? null : (
          <>
            {' '}
            · due {civilDateText(dueOn)} · open {counted(daysOpen, 'day', 'days')}
          </>
        )}
      </p>
      <dl className="facts">
        <Fact name="What is wrong">{causeWords[report.cause]}</Fact>
        <Fact name="Agency of record">{report.agencyOfRecord}</Fact>
        <Fact name="Contact">{report.contact === '' ? 'none in the register' : report.contact}</Fact>
        <Fact name="Owner’s number of the read">{report.ownersReadId ?? 'none came with it'}</Fact>
        <Fact name="Camera">{report.camera}</Fact>
        <Fact name="Time of the read">
          <Moment at={report.capturedAt} />
        </Fact>
        <Fact name="Reported">
          by {report.reportedBy}, <Moment at={report.reportedAt} />
        </Fact>
        {report.mail === null ? null : (
          <Fact name="Mail from Plateward">
            {mailText(report.mail)}, <Moment at={report.mail.at} />
          </Fact>
        )}
        {report.acts.map(({ act, outcome, by, at, entry: recorded }) => (
          <Fact key={recorded} name={actWords[act]}>
            {outcomeWords[outcome] ?? outcome}, by {by}, <Moment at={at} />, entry {numberText(recorded)}
          </Fact>
        ))}
      </dl>
      {state === 'resolved' ? null : <ReportActs report={report} door={door} onMade={onMade} />}
    </>
  );
}
