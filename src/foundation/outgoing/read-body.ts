import { OutgoingError } from './outgoing-error.ts';
import type { OutgoingAnswer } from './outgoing.ts';

/** The whole body; how long it may be was said when the client was made. @throws OutgoingError */
export async function readBody({ body }: Pick<OutgoingAnswer, 'body'>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The body as JSON, still unknown. @throws OutgoingError `not-understood` */
export async function readJsonBody(answer: Pick<OutgoingAnswer, 'body'>): Promise<unknown> {
  const text = (await readBody(answer)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new OutgoingError('not-understood', 'What it answers is no JSON.', { cause: error });
  }
}
