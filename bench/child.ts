import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a load generator as a process of its own: its plan on stdin, what it measured as JSON on stdout. */
export async function inOwnProcess<T>(file: URL, plan: object): Promise<T> {
  const child = spawn(process.execPath, [fileURLToPath(file)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(JSON.stringify(plan));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the load generator stopped with ${code}`);
  return JSON.parse(Buffer.concat(chunks).toString());
}
