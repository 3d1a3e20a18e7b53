import type { Page } from 'playwright-core';
import { questions } from '../../src/training/course/questions.ts';
import { focusedName, pressAt } from './keyboard.ts';

/** Passes the quiz with Tab, Space and the arrow keys alone, from the page of the course (53060.8(a)). */
export async function passQuiz(page: Page): Promise<void> {
  await page.goto('/training');
  await page.getByRole('button', { name: 'Begin the quiz' }).waitFor();
  await pressAt(page, 'Begin the quiz');
  await page.getByRole('heading', { name: 'Quiz: 20 questions' }).waitFor();
  // The heading has the focus; each Tab leads to the next question's options.
  for (let question = 0; question < 20; question += 1) {
    await page.keyboard.press('Tab');
    await chooseRight(page);
  }
  await pressAt(page, 'Send answers');
  await page.getByText(/20 of 20 answers are right. The training is completed/).waitFor();
}

/** Goes through one question's options with the arrow keys until the right one is chosen. */
async function chooseRight(page: Page): Promise<void> {
  const asked = await page.evaluate(
    () => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent ?? '',
  );
  const right = questions.find(({ ask }) => asked.replace(/^\d+\. /, '') === ask)?.options[0];
  await page.keyboard.press('Space');
  for (let place = 0; place < 8; place += 1) {
    if ((await focusedName(page)) === right) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`"${asked}" does not offer "${right ?? ''}"`);
}
