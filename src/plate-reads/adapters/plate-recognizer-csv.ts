import { asObject, field, type JsonObject, type JsonValue, parseStrictJson } from '../strict-json.ts';
import { type Adapter, problem } from './adapter.ts';
import { numberField, textField, without } from './fields.ts';
import { candidates } from './plate-recognizer.ts';

const promoted = ['timestamp', 'plate', 'score', 'region', 'candidates', 'model_make', 'color', 'vehicle'];

/** Plate Recognizer Stream's CSV: a record for each plate; lists stand in it as Python writes them. */
export const plateRecognizerCsv: Adapter = {
  claim: (payload) => {
    const row = asObject(payload);
    const plate = textField(row, 'plate');
    const capturedAt = textField(row, 'timestamp');
    const cameraId = cameraOf(row);
    if (row === undefined || plate === null || capturedAt === null) {
      return problem('no plate or timestamp: send the CSV as Stream writes it');
    }
    if (cameraId === null)
      return problem('no camera_id, and no camera in the file name: send the CSV as Stream writes it');
    const region = asObject(pythonValue(field(row, 'region')));
    return {
      problems: [],
      reads: [
        {
          vendorId: null,
          identity: row,
          plate,
          capturedAt,
          confidence: numberField(row, 'score'),
          confidenceScale: 'either',
          region: textField(region, 'code'),
          regionHome: 'world',
          regionConfidence: numberField(region, 'score'),
          cameraId,
          cameraName: null,
          position: null,
          candidates: candidates(pythonValue(field(row, 'candidates'))),
          attributes: { ...without(row, promoted), ...vehicle(row) },
          photo: null,
        },
      ],
    };
  },
};

const vehicle = (row: JsonObject): JsonObject => ({
  model_make: pythonValue(field(row, 'model_make')) ?? null,
  color: pythonValue(field(row, 'color')) ?? null,
  vehicle: pythonValue(field(row, 'vehicle')) ?? null,
});

/** Without a camera column the folder of the screenshot names the camera: `/camera-1_screenshots/…`. */
function cameraOf(row: JsonObject | undefined): string | null {
  const given = textField(row, 'camera_id');
  if (given !== null && given !== '') return given;
  return /(?:^|\/)([^/]+)_screenshots\//.exec(textField(row, 'file') ?? '')?.[1] ?? null;
}

/** Python's `{'a': 'b'}` as JSON. A text with quotes of its own is not read. */
function pythonValue(value: JsonValue | undefined): JsonValue | undefined {
  if (typeof value !== 'string' || value.includes('"')) return undefined;
  const json = value
    .replaceAll("'", '"')
    .replaceAll(
      /\b(None|True|False)\b(?=\s*[,}\]])/g,
      (word) => ({ None: 'null', True: 'true' })[word] ?? 'false',
    );
  const parsed = parseStrictJson(json);
  return parsed.ok ? parsed.value : undefined;
}
