import type { Position } from '../normal-read.ts';
import type { JsonObject } from '../strict-json.ts';
import { asObject } from '../strict-json.ts';
import { type Adapter, type Claims, problem } from './adapter.ts';
import { type Column, type ColumnMap, requiredColumns } from './column-map.ts';
import { confidenceField, firstText, numberField, textField, without } from './fields.ts';

/** A read as a flat object: a line of NDJSON, or a CSV record under its header. */
export const generic = (map: ColumnMap): Adapter => ({
  claim: (payload) => {
    const object = asObject(payload);
    return object === undefined ? problem('not an object: send one read on each line') : claim(object, map);
  },
});

function claim(object: JsonObject, { names, confidenceScale }: ColumnMap): Claims {
  const text = (column: Column): string | null => firstText(textField(object, names[column])?.trim() ?? null);
  const missing = requiredColumns.filter((column) => text(column) === null);
  if (missing.length > 0) {
    return problem(`${missing.map((column) => names[column]).join(', ')}: empty or missing: give it`);
  }
  const confidence = confidenceField(object, names.confidence, confidenceScale);
  if (confidence.confidence === null && text('confidence') !== null) {
    return problem('confidence: not a number: send 0–1 or 0–100');
  }
  const place = position(object, names);
  if (place === null && (text('lat') !== null || text('lon') !== null)) {
    return problem('lat, lon: not two numbers: send both, or neither');
  }
  return {
    problems: [],
    reads: [
      {
        vendorId: text('id'),
        identity: object,
        plate: textField(object, names.plate) ?? '',
        capturedAt: text('captured_at') ?? '',
        ...confidence,
        region: text('state'),
        regionHome: 'us',
        regionConfidence: null,
        cameraId: text('camera') ?? '',
        cameraName: text('camera_name'),
        position: place,
        candidates: [],
        attributes: without(object, Object.values(names)),
        photo: null,
      },
    ],
  };
}

function position(object: JsonObject, names: ColumnMap['names']): Position | null {
  const lat = numberField(object, names.lat);
  const lon = numberField(object, names.lon);
  return lat === null || lon === null ? null : { lat, lon };
}
