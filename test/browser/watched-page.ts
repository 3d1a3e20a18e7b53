import type { Page } from 'playwright-core';

/** Answers that the pages expect: signed out, refused, closed. The browser reports each as an error of the console. */
const expectedAnswer = /^Failed to load resource: the server responded with a status of (401|403|404|503)/;

/** What a page complained of: errors of the console, violations of its Content-Security-Policy, faults of its scripts. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !expectedAnswer.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.isNavigationRequest() || !request.url().startsWith('http')) return;
    if (new URL(request.url()).origin !== new URL(page.url()).origin)
      complaints.push(`a request to elsewhere: ${request.url()}`);
  });
  return complaints;
}
