import { asList, asObject, field, type JsonObject, type JsonValue } from '../strict-json.ts';
import { firstText, textField } from './fields.ts';

/** Names of properties that the ANPR block writes otherwise. */
const renamed: Readonly<Record<string, string>> = { confidence: 'confidenceLevel' };

/** The metadata form (a list of `Property` with description and value) as the event that it stands for. */
export function metadataEvent(metadata: JsonObject): JsonObject {
  const { Property: _own, subType: _subType, time: _time, ...rest } = metadata;
  const anpr = Object.fromEntries(
    properties(metadata).flatMap((property) => {
      const name = textField(property, 'description');
      const value = field(property, 'value');
      return name === null || value === undefined ? [] : [[renamed[name] ?? name, value] as const];
    }),
  );
  return {
    ...rest,
    eventType: firstText(textField(metadata, 'subType'), textField(metadata, 'type')) ?? '',
    dateTime: firstText(textField(metadata, 'dateTime'), textField(metadata, 'time')),
    ANPR: anpr,
  };
}

/** Every `Property`, however deep a firmware puts it. */
function properties(value: JsonValue | undefined): readonly JsonObject[] {
  const list = asList(value);
  if (list !== undefined) return list.flatMap((one) => properties(one));
  return Object.entries(asObject(value) ?? {}).flatMap(([name, inner]) =>
    name === 'Property' ? objects(inner) : properties(inner),
  );
}

/** One element, or several of one name. */
const objects = (value: JsonValue): readonly JsonObject[] =>
  (asList(value) ?? [value]).flatMap((one): readonly JsonObject[] => {
    const object = asObject(one);
    return object === undefined ? [] : [object];
  });
