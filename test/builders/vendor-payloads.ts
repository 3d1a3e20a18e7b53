import { dahuaEventText, dahuaSnapText, dahuaTextStream } from './dahua-text.ts';
import type { Format } from '../../src/plate-reads/index.ts';

/** A small grey picture, as cameras send theirs: base64 of a whole JPEG. */
export const tinyJpeg =
  '/9j/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4' +
  'pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAQABADASIAAhEBAxEB/8QAFQABAQ' +
  'AAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEA' +
  'AhEDEQA/AKAB/9k=';

/** An Axis event; numbers are texts. */
export const axisEvent = (more: object = {}): object => ({
  packetCounter: '70412',
  capture_timestamp: '1795190400123',
  frame_timestamp: '0',
  plateText: '7ABC123',
  plateUTF8: '7ABC123',
  plateASCII: '7ABC123',
  plateCountry: 'USA',
  plateRegion: 'California',
  plateConfidence: '0.912345',
  carState: 'new',
  carID: '512',
  carMoveDirection: 'in',
  geotag: { lat: 38.58, lon: -121.49 },
  vehicle_info: { type: 'CAR', brand: 'Toyota', color: 'GRAY' },
  camera_info: { SerialNumber: 'ACCC8E000001', ProdShortName: 'AXIS X1' },
  sensorProviderID: 'default',
  imagesURI: ['/local/fflprapp/image?name=1.jpg'],
  ...more,
});

/** The flat message of the ACAP publisher. */
export const axisPublished = (more: object = {}): object => ({
  topic: 'gate',
  device: 'ACCC8E000002',
  name: 'North gate',
  plate: '8XYZ999',
  image: null,
  localTime: '2026-11-20 10:00:00',
  clock: 36_000,
  timestamp: 1_795_190_400_456,
  ...more,
});

/** The camera's own event of a car, as its MQTT client sends it. */
export const axisMqttEvent = (data: object = {}): object => ({
  topic: 'axis:CameraApplicationPlatform/ALPV.AllPlates',
  timestamp: 1_795_190_400_300,
  serial: 'ACCC8E000003',
  message: { source: {}, key: {}, data: { ...vapixData, ...data } },
});

const vapixData = {
  text: '7ABC123',
  lpConfidence: '0.856800',
  country: 'USA',
  region: 'California',
  carID: '1087595',
  carState: 'new',
  carMoveDirection: 'out',
  capture_timestamp: '1795190400123',
  vehicleMake: 'Ford',
  vehicleColor: 'RED',
  vehicleType: 'VAN',
  consumedTime: '104',
};

/** The same in the metadata stream's XML. */
export const axisMetadata = (data: object = {}): string => `<?xml version="1.0" encoding="UTF-8"?>
<tt:MetadataStream xmlns:tt="http://www.onvif.org/ver10/schema"><tt:Event><wsnt:NotificationMessage xmlns:wsnt="http://docs.oasis-open.org/wsn/b-2">
<wsnt:Topic Dialect="simple">tnsaxis:CameraApplicationPlatform/LPR</wsnt:Topic>
<wsnt:ProducerReference><wsa5:Address xmlns:wsa5="http://www.w3.org/2005/08/addressing">uri://c37d4bf5-0000/ProducerReference</wsa5:Address></wsnt:ProducerReference>
<wsnt:Message><tt:Message UtcTime="2026-11-20T16:00:00.500000Z"><tt:Source/><tt:Data>
${Object.entries({ ...vapixData, ...data })
  .map(([name, value]) => `<tt:SimpleItem Name="${name}" Value="${value}" />`)
  .join('\n')}
</tt:Data></tt:Message></wsnt:Message></wsnt:NotificationMessage></tt:Event></tt:MetadataStream>`;

export interface HikvisionTraits {
  readonly prefix?: string;
  readonly root?: string;
  readonly plate?: string;
  /** Elements of the `ANPR` block beside the plate. */
  readonly anpr?: string;
  /** Elements of the event beside the `ANPR` block. */
  readonly event?: string;
  readonly type?: string;
}

/** A Hikvision event in XML, of a firmware that has everything. */
export function hikvisionEvent(traits: HikvisionTraits = {}): string {
  const {
    prefix = '',
    root = ' version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema"',
    plate = '7ABC123',
    anpr = '<confidenceLevel>97</confidenceLevel><direction>forward</direction><vehicleInfo><color>white</color></vehicleInfo>',
    event = '<UUID>20261120100000123000abcdef</UUID>',
    type = 'ANPR',
  } = traits;
  const xml = `<EventNotificationAlert${root}>
<ipAddress>192.0.2.7</ipAddress>
<macAddress>d4:e8:53:00:00:01</macAddress>
<channelID>1</channelID>
<dateTime>2026-11-20T10:00:00-08:00</dateTime>
<eventType>${type}</eventType>
<eventState>active</eventState>
<channelName>Gate &amp; yard</channelName>
<ANPR>
<licensePlate>${plate}</licensePlate>
${anpr}
</ANPR>
${event}
</EventNotificationAlert>`;
  return prefix === '' ? xml : xml.replaceAll(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`);
}

/** The metadata form. */
export const hikvisionMetadata = (plate = '7ABC123'): string => `<?xml version="1.0" encoding="UTF-8"?>
<Metadata version="2.0">
<type>activityTarget</type>
<subType>ANPR</subType>
<time>2026-11-20T10:00:00-08:00</time>
<deviceID>DS-1</deviceID>
<channelID>2</channelID>
<Target><PropertyList>
<Property><description>licensePlate</description><value>${plate}</value></Property>
<Property><description>confidence</description><value>88</value></Property>
<Property><description>vehicleColor</description><value>blue</value></Property>
</PropertyList></Target>
</Metadata>`;

/** One event of Dahua's stream. */
export const dahuaEvent = (
  data: object = {},
  more: object = {},
): { readonly Data: object } & Record<string, unknown> => ({
  Action: 'Pulse',
  Code: 'TrafficJunction',
  Index: 0,
  Data: {
    Class: 'Traffic',
    Code: 'TrafficJunction',
    CommInfo: { Country: null, GPSInfo: { Latitude: 0, Longitude: 0 } },
    Lane: 2,
    LocaleTime: '2026-11-20 10:00:00',
    RealUTC: 1_795_197_600,
    UTC: 1_795_168_800,
    UTCMS: 305,
    Object: { ObjectType: 'Plate', Text: '7ABC123', Confidence: 204, Country: 'USA' },
    TrafficCar: { MachineName: '8M000000000001', PlateNumber: '7ABC123', VehicleColor: 'Blue' },
    ...data,
  },
  ...more,
});

/** Dahua's stream as it is pushed. */
export const dahuaStream = (...events: readonly object[]): object => ({
  id: 31,
  method: 'client.notifyEventStream',
  params: { SID: 513, eventList: events },
  session: '00ff',
});

/** Dahua's ITSAPI push. */
export const dahuaTollgate = (plate: object = {}): object => ({
  Picture: {
    NormalPic: { PicName: '1.jpg', Content: tinyJpeg },
    CutoutPic: { PicName: '2.jpg', Content: '' },
    Plate: { PlateNumber: '7ABC123', Confidence: 91, PlateColor: 'White', IsExist: true, ...plate },
    SnapInfo: { DeviceID: 'dahua-1', SnapTime: '2026-11-20 10:00:00', Direction: 'Obverse' },
    Vehicle: { VehicleColor: 'Blue' },
  },
});

/** Frigate's `tracked_object_update`. */
export const frigateUpdate = (more: object = {}): object => ({
  type: 'lpr',
  id: '1795197600.475377-abcdef',
  name: null,
  plate: '7ABC123',
  score: 0.95,
  camera: 'driveway',
  timestamp: 1_795_197_600.748_393,
  plate_box: [917, 487, 1029, 529],
  ...more,
});

/** Frigate's `frigate/events`; only `after` is the state. */
export const frigateEvent = (after: object = {}): object => ({
  type: 'update',
  before: { id: '1795197600.475377-abcdef', camera: 'driveway', recognized_license_plate: null },
  after: {
    id: '1795197600.475377-abcdef',
    camera: 'driveway',
    frame_time: 1_795_197_601.5,
    start_time: 1_795_197_600.475_377,
    label: 'car',
    stationary: false,
    thumbnail: null,
    recognized_license_plate: '7ABC123',
    recognized_license_plate_score: 0.93,
    ...after,
  },
});

/** Frigate's HTTP API. */
export const frigateApiEvent = (data: object = {}): object => ({
  id: '1795197600.475377-abcdef',
  camera: 'driveway',
  label: 'car',
  start_time: 1_795_197_600.475_377,
  end_time: 1_795_197_609.1,
  thumbnail: tinyJpeg,
  data: { recognized_license_plate: '7ABC123', recognized_license_plate_score: 0.93, ...data },
});

/** Milesight's post. */
export const milesightPost = (more: object = {}): object => ({
  device: 'Network Camera',
  time: '2026-11-20 10:00:00',
  plate: '7ABC123',
  plate_color: 'White',
  vehicle_type: 'Car',
  vehicle_color: 'Blue',
  direction: 'In',
  speed: '-',
  region: 'USA',
  confidence: '97',
  plate_image: tinyJpeg,
  ...more,
});

/** Genetec's export in XML: the elements of one read. */
export const genetecRead = (fields: Readonly<Record<string, string>> = {}): string => {
  const all = {
    Plate: '7ABC123',
    State: 'CA',
    UTCDate: '2026:11:20',
    UTCTime: '18:00:00',
    CameraName: 'Left',
    SourceName: 'Patrol 4',
    ContextImage: tinyJpeg,
    LongitudeX: '-121.49',
    LatitudeY: '38.58',
    Guid: '5b0c2f6e-0000-4000-8000-000000000001',
    ConfidenceScore: '88',
    ...fields,
  };
  const elements = Object.entries(all).filter(([, value]) => value !== '');
  return `<AutoVu>${elements.map(([name, value]) => `<${name}>${value}</${name}>`).join('\n')}</AutoVu>`;
};

/** Verkada's webhook. */
export const verkadaHook = (data: object = {}, more: object = {}): object => ({
  webhook_type: 'lpr',
  org_id: 'org-1',
  webhook_id: 'hook-1',
  created_at: 1_795_197_601,
  data: {
    camera_id: 'camera-1',
    created: 1_795_197_600,
    license_plate_number: '7ABC123',
    confidence: 0.97,
    image_url: 'https://images.example/1?signature=a',
    ...data,
  },
  ...more,
});

/** The answer of CodeProject.AI. */
export const alprAnswer = (predictions: readonly object[], found: object = {}): object => ({
  api: 'alpr',
  found: {
    success: true,
    predictions,
    moduleId: 'ALPR',
    code: 200,
    timestampUTC: 'Fri, 20 Nov 2026 18:00:00 GMT',
    ...found,
  },
});

/** The webhook that Blue Iris sends. */
export const blueIrisHook = (more: object = {}): object => ({
  plate_number: '7ABC123',
  Image: tinyJpeg,
  camera: 'GATE1',
  timestamp: '2026-11-20T18:00:00Z',
  ALERT_PATH: 'x.y.1',
  ALERT_CLIP: '@1',
  ...more,
});

/** Payloads of every vendor as they are sent, one text each: what a fuzz begins with. */
export const vendorPayloads: Readonly<Record<Format, readonly string[]>> = {
  openalpr: [
    JSON.stringify({
      data_type: 'alpr_group',
      version: 2,
      epoch_start: 1_795_197_600_000,
      camera_id: 1234,
      best_uuid: 'abc-1',
      best_plate_number: '7ABC123',
      best_confidence: 93.8,
      best_region: 'us-ca',
      best_plate: { plate: '7ABC123', confidence: 93.8, region: 'us-ca', plate_index: 0 },
      candidates: [{ plate: '7ABC123', confidence: 93.8 }],
      gps_latitude: 38.5,
      gps_longitude: -121.4,
    }),
    JSON.stringify({
      data_type: 'alpr_results',
      version: 2,
      epoch_time: 1_795_197_600_000,
      camera_id: 1,
      uuid: 'u',
      results: [{ plate: '7ABC123', confidence: 90, candidates: [] }],
    }),
  ],
  platerecognizer: [
    JSON.stringify({
      hook: { id: 'camera-1' },
      data: {
        camera_id: 'camera-1',
        timestamp: '2026-11-20T18:00:00Z',
        results: [{ plate: '7abc123', score: 0.9, region: { code: 'us-ca', score: 0.8 } }],
      },
    }),
  ],
  axis: [
    ...[axisEvent(), axisEvent({ carState: 'update' }), axisPublished(), axisMqttEvent()].map((one) =>
      JSON.stringify(one),
    ),
    axisMetadata(),
  ],
  hikvision: [
    hikvisionEvent(),
    hikvisionEvent({ prefix: 'ns1' }),
    hikvisionMetadata(),
    hikvisionEvent({ type: 'VMD' }),
  ],
  dahua: [
    ...[dahuaStream(dahuaEvent()), dahuaEvent(), dahuaTollgate()].map((one) => JSON.stringify(one)),
    dahuaTextStream(dahuaEventText(dahuaEvent()), dahuaSnapText()),
  ],
  frigate: [
    frigateUpdate(),
    frigateEvent(),
    frigateEvent({ recognized_license_plate: ['7ABC123', 0.9] }),
    frigateApiEvent(),
  ].map((one) => JSON.stringify(one)),
  milesight: [JSON.stringify(milesightPost())],
  genetec: [genetecRead(), `<Export>${genetecRead()}${genetecRead({ Guid: '' })}</Export>`],
  verkada: [JSON.stringify(verkadaHook())],
  blueiris: [
    blueIrisHook(),
    blueIrisHook({
      ai_dump: [alprAnswer([{ plate: '8XYZ999', confidence: 0.94, label: 'Plate: 8XYZ999' }])],
    }),
    [alprAnswer([{ plate: '8XYZ999', confidence: 0.94 }])],
  ].map((one) => JSON.stringify(one)),
  csv: [
    'plate,captured_at,camera,confidence,state,id\n7ABC123,2026-11-20T10:00:00-08:00,"Gate ""4"", north",0.93,CA,r-1\n',
  ],
  ndjson: ['{"plate":"7ABC123","captured_at":"2026-11-20T10:00:00Z","camera":"C","confidence":0.9}\n'],
};
