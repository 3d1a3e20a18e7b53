import { expect, test } from 'vitest';
import { demoGroups } from './demo-groups.ts';

const person = (label: string) => ({ staffId: label, name: label, label, tryThis: '' });

test('the made-up people stand in groups, each label without its group', () => {
  const people = ['EIS', 'End user: Special Agent, OCS', 'Refused: training lapsed'].map(person);
  expect(demoGroups(people).map((group) => [group.title, group.people.map(({ label }) => label)])).toEqual([
    ['People who may search', ['Special Agent, OCS']],
    ['People who are refused, and why', ['Training lapsed']],
    ['People who administer, approve and oversee', ['EIS']],
  ]);
});

test('a group without people is not shown', () => {
  expect(demoGroups([person('EIS')])).toHaveLength(1);
});
