import { expect, test } from 'vitest';
import * as contract from '../../src/plate-reads/contract.ts';
import { bodies, colours, directions, makes } from './vehicle-lists.ts';

const codes = (list: readonly (readonly [string, string])[]) => list.map(([code]) => code);

test('the form offers the words that searches know, and no others', () => {
  expect(codes(makes)).toEqual(contract.makeNames);
  expect(codes(colours)).toEqual(contract.colours);
  expect(codes(bodies)).toEqual(contract.bodies);
  expect(codes(directions)).toEqual(contract.directions);
});
