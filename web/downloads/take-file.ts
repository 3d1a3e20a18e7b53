import { freshProof } from '../parts/fresh-proof.ts';

/** What taking a file came to: '' when the browser has it, else why not. */
export async function takeFile(id: string): Promise<string> {
  const response = await taken(id);
  if (!response.ok) return refusalOf(await response.text());
  const name = /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? `copy-${id}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return '';
}

/** Asked again once the person has proved afresh who it is (53060.9(a)). */
async function taken(id: string): Promise<Response> {
  const first = await ask(id);
  if (first.status !== 403) return first;
  const wantsProof = (await first.clone().text()).includes('"fresh-proof"');
  return wantsProof && (await freshProof()) ? ask(id) : first;
}

const ask = (id: string): Promise<Response> =>
  fetch(`/api/v1/copies/${id}/take`, { method: 'POST', cache: 'no-store', credentials: 'same-origin' });

function refusalOf(text: string): string {
  try {
    const told: unknown = JSON.parse(text);
    if (typeof told === 'object' && told !== null && 'reason' in told) return String(told.reason);
  } catch {
    // Not an answer of ours.
  }
  return 'The file could not be taken. Open the list again.';
}
