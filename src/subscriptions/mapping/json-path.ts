/** A path into JSON, as `$.data.items[0]['plate number']`: names and places alone, no search and no script (RFC 9535, in part). */
export type JsonPath = readonly (string | number)[];

const step = /\.([A-Za-z_][\w-]*)|\[(\d{1,6})\]|\['([^'\\]{1,80})'\]/y;

/** Undefined: it is no such path. */
export function parseJsonPath(text: string): JsonPath | undefined {
  if (!text.startsWith('$')) return undefined;
  const steps: (string | number)[] = [];
  step.lastIndex = 1;
  while (step.lastIndex < text.length) {
    const found = step.exec(text);
    if (found === null) return undefined;
    const [, name, place, quoted] = found;
    steps.push(place === undefined ? (name ?? quoted ?? '') : Number(place));
  }
  return steps;
}

/** What stands there; undefined where nothing does. Only what the value itself holds is found. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  let at = value;
  for (const one of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, one)) return undefined;
    at = Reflect.get(at, one);
  }
  return at;
}
