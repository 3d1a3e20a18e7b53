import { recall, remember } from './theme.ts';

/** What the keys do; the help lists them, and they can be switched off (WCAG 2.1.4). */
export const shortcutHelp = [
  { keys: ['/'], does: 'Go to the plate field' },
  { keys: ['g', 'h'], does: 'Go to the search page' },
  { keys: ['g', 's'], does: 'Go to your past searches' },
  { keys: ['g', 'l'], does: 'Go to your alerts' },
  { keys: ['g', 'p'], does: 'Go to the policy' },
  { keys: ['r'], does: 'Use the last purpose again (same case, same session)' },
  { keys: ['j'], does: 'Next match' },
  { keys: ['k'], does: 'Previous match' },
  { keys: ['Enter'], does: 'Open or close the match' },
  { keys: ['c'], does: 'Confirm the open match' },
  { keys: ['x'], does: 'Say that the open match is invalid' },
  { keys: ['n'], does: 'Night theme on or off' },
  { keys: ['?'], does: 'Show this help' },
  { keys: ['Esc', 'Esc'], does: 'Blank the screen at once (always on)' },
] as const;

const key = 'plateward.shortcuts';

export const shortcutsOn = (): boolean => recall(key) !== 'off';
export const switchShortcuts = (on: boolean): void => remember(key, on ? 'on' : 'off');

/** Is the person typing? Then letters are letters. */
export function typing(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  return element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName) || typingInput(element);
}

const typingInput = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement && !/^(radio|checkbox|button|submit)$/.test(element.type);
