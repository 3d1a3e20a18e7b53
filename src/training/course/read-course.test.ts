import { describe, expect, it } from 'vitest';
import { readCourse } from './read-course.ts';

const question = (number: number): string =>
  `## Question ${number}?\n- [ ] Wrong ${number}\n- [x] Right ${number}\n\n> Because 53060.7(b)(4) says so.\n`;
const quiz = (count: number): string =>
  `# Quiz\n${Array.from({ length: count }, (_, index) => question(index + 1)).join('\n')}`;
const text = `# First part\n\nSome **text**.\n\n## A heading within\n\n- a list\n\n# Second part\n\nMore.\n\n${quiz(20)}`;

describe('a course of the department’s own, from Markdown (53060.8(a), R8)', () => {
  it('modules and questions, the right answer first, with the clause of the explanation', () => {
    const { content, problems } = readCourse(text);
    expect(problems).toEqual([]);
    expect(content.modules.map(({ title }) => title)).toEqual(['First part', 'Second part']);
    expect(content.modules[0]?.markdown).toContain('## A heading within');
    expect(content.questions).toHaveLength(20);
    expect(content.questions[3]).toEqual({
      id: 'question-4',
      clause: '53060.7(b)(4)',
      ask: 'Question 4?',
      options: ['Right 4', 'Wrong 4'],
      why: 'Because 53060.7(b)(4) says so.',
    });
  });

  it('tells what is wrong by line: too few questions, none or two right answers, no reason, no module', () => {
    expect(readCourse(quiz(19)).problems).toEqual([
      { line: 1, problem: expect.stringContaining('No module') },
      { line: 1, problem: expect.stringContaining('there are 19') },
    ]);
    const broken = `# Part\nText\n${quiz(20)}\n## Two?\n- [x] a\n- [x] b\n## None?\n- [ ] a\n> 53060.8(a)\n`;
    const lines = broken.split('\n');
    const of = (title: string) =>
      readCourse(broken)
        .problems.filter(({ line }) => lines[line - 1] === title)
        .map(({ problem }) => problem);
    expect(of('## Two?')).toHaveLength(3);
    expect(of('## None?')).toHaveLength(1);
    expect(readCourse('nothing at all').problems.length).toBeGreaterThan(1);
  });
});
