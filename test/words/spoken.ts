import { parseSync } from 'vite';

/** A text of the interface and where it stands. */
export interface Spoken {
  readonly file: string;
  readonly text: string;
}

type Tree = Readonly<Record<string, unknown>>;

/** What no person sees or hears: where a module is, how it looks, and names for the machine. */
const machine = new Set(['className', 'id', 'htmlFor', 'name', 'type', 'role', 'rel', 'href', 'to', 'key']);

/** `query.cameras`: the name of a field of the API. */
const fieldPath = /^\w+(\.\w+)+$/;

/** Every string, template and JSX text of a source file, but for what only the machine reads. */
export function spokenIn(file: string, source: string): readonly Spoken[] {
  const found: Spoken[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isTree(node) || silent(node)) return;
    const text = textOf(node);
    if (text !== undefined && /[a-z]/i.test(text) && !fieldPath.test(text))
      found.push({ file, text: text.replace(/\s+/g, ' ').trim() });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, source).program);
  return found;
}

const isTree = (node: unknown): node is Tree => typeof node === 'object' && node !== null;

function textOf(node: Tree): string | undefined {
  if (node['type'] === 'JSXText' || node['type'] === 'Literal')
    return typeof node['value'] === 'string' ? node['value'] : undefined;
  if (node['type'] !== 'TemplateElement' || !isTree(node['value'])) return undefined;
  return typeof node['value']['cooked'] === 'string' ? node['value']['cooked'] : undefined;
}

function silent(node: Tree): boolean {
  if (typeof node['type'] !== 'string') return false;
  if (/^(Import|Export(All|Named))Declaration$/.test(node['type']))
    return node['source'] !== null && node['source'] !== undefined;
  if (node['type'] !== 'JSXAttribute')
    return /^TS/.test(node['type']) && !/^TS(As|Satisfies|NonNull)/.test(node['type']);
  return isTree(node['name']) && machine.has(String(node['name']['name']));
}
