import { asObject, field, type JsonObject, type JsonValue } from '../strict-json.ts';
import { firstText, textField } from './fields.ts';

const deepest = 32;
const line = /^(?:Return)?Events((?:\[\d+\]|\.[^.[\]=]+)+)=(.*)$/;

type Node = Map<string, Node | string>;

/** Events that stand as lines of `Events[0].TrafficCar.PlateNumber=…`, in the form of those that come as JSON. */
export function dahuaEvents(text: string): readonly JsonObject[] {
  const root: Node = new Map();
  for (const written of text.split('\n')) {
    const [, path = '', value = ''] = line.exec(written.trimEnd()) ?? [];
    const names = path.match(/[^.[\]]+/g) ?? [];
    if (names.length > 0 && names.length <= deepest) put(root, names, value.trim());
  }
  return [...root.values()].flatMap((node) => (typeof node === 'string' ? [] : [asEvent(node)]));
}

function put(node: Node, [name = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    node.set(name, value);
    return;
  }
  const inner = node.get(name);
  const next: Node = inner === undefined || typeof inner === 'string' ? new Map() : inner;
  node.set(name, next);
  put(next, rest, value);
}

/** A list where all names are numbers. */
function plain(node: Node | string): JsonValue {
  if (typeof node === 'string') return node;
  const entries = [...node].map(([name, inner]) => [name, plain(inner)] as const);
  return entries.every(([name]) => /^\d+$/.test(name))
    ? entries.map(([, inner]) => inner)
    : Object.fromEntries(entries);
}

function asEvent(node: Node): JsonObject {
  const data = asObject(plain(node));
  const base = asObject(field(data, 'EventBaseInfo'));
  const named = (name: string): string | null => firstText(textField(base, name), textField(data, name));
  return { Code: named('Code'), Action: named('Action'), Index: named('Index'), Data: data ?? {} };
}
