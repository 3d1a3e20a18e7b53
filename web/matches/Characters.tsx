import { oftenReadAs } from '../../src/plate-reads/contract/look-alikes.ts';
import { spelled } from '../parts/plate.ts';

interface Props {
  /** What was asked for, or is listed; '' where it was no plate. */
  readonly asked: string;
  readonly read: string;
  readonly askedWords?: string;
}

/** Plate and plate, character by character; where they differ, and which are often misread (53060.9(b)(1)). */
export function Characters({ asked, read, askedWords = 'You typed' }: Props) {
  const wanted = /^[A-Z0-9]+$/.test(asked) ? asked : '';
  const doubtful = [...new Set([...read])]
    .map((character) => ({ character, others: oftenReadAs(character) }))
    .filter(({ others }) => others.length > 0);
  return (
    <>
      <table className="characters">
        <caption className="unseen">Character by character</caption>
        <tbody>
          {wanted === '' ? null : <Row name={askedWords} text={wanted} other={read} />}
          <Row name="The camera read" text={read} other={wanted === '' ? read : wanted} />
        </tbody>
      </table>
      {doubtful.length === 0 ? null : (
        <p className="muted">
          Often misread:{' '}
          {doubtful.map(({ character, others }, at) => (
            <span key={character}>
              {at === 0 ? '' : '; '}
              <strong>{character}</strong> for {others.join(', ')}
            </span>
          ))}
          . Look at each of them on the photo.
        </p>
      )}
    </>
  );
}

interface RowProps {
  readonly name: string;
  readonly text: string;
  readonly other: string;
}

function Row({ name, text, other }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="unseen">{spelled(text)}</td>
      {[...text].map((character, at) => {
        const differs = other.charAt(at) !== character;
        return (
          <td key={`${at}${character}`} aria-hidden="true" className={differs ? 'differs plate' : 'plate'}>
            {character}
          </td>
        );
      })}
    </tr>
  );
}
