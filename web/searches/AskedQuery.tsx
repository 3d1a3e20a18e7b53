import { placeOf, placeText } from '../map/place.ts';
import { counted } from '../parts/number.ts';
import { Plate } from '../parts/Plate.tsx';
import type { Draft } from './draft.ts';
import { vehicleOf } from './inquiry-body.ts';

/** What of the plate was asked: none in a search by place. */
export function AskedPlate({ draft }: { readonly draft: Draft }) {
  if (draft.plate.trim() === '') return <>any plate</>;
  return (
    <>
      <Plate text={draft.plate} />{' '}
      <span className="muted">
        {matchWord[draft.match]}
        {draft.candidates ? ', other candidates too' : ''}
      </span>
    </>
  );
}

const matchWord: Readonly<Record<Draft['match'], string>> = {
  exact: 'exact',
  folded: 'with look-alike characters',
  edit: 'and plates close to it',
  wildcard: 'pattern',
};

/** Where was searched, in words: `within 500 m of …, at the 2 cameras you chose`. */
export function whereText(draft: Draft): string {
  const place = placeOf(draft);
  return [
    ...(place === undefined ? [] : [placeText(place)]),
    draft.cameras.length === 0
      ? 'at any camera'
      : `at the ${counted(draft.cameras.length, 'camera', 'cameras')} you chose`,
  ].join(', ');
}

/** The vehicle that was asked for, in words; empty where none was. */
export const vehicleText = (draft: Draft): string => Object.values(vehicleOf(draft)).join(', ');
