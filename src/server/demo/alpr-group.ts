import type { DemoRead } from './demo-read.ts';

/** The read as an OpenALPR agent sends it: one `alpr_group` in one line. */
export const alprGroup = (read: DemoRead, uuid: string): string =>
  JSON.stringify({
    version: 2,
    data_type: 'alpr_group',
    epoch_start: read.capturedAt,
    epoch_end: read.capturedAt + 900,
    best_uuid: uuid,
    camera_id: read.cameraId,
    best_plate_number: read.plate,
    best_confidence: percent(read.confidence),
    best_region: read.vehicle.region,
    best_region_confidence: 90,
    candidates: read.candidates.map(({ text, confidence }) => ({
      plate: text,
      confidence: percent(confidence),
    })),
    vehicle: {
      color: [named(read.vehicle.color)],
      make: [named(read.vehicle.make)],
      body_type: [named(read.vehicle.body)],
    },
    // What the vehicle bears: the photo that is drawn of a made-up read shows it, also where the camera misread.
    drawnPlate: read.vehicle.plate,
  });

const percent = (share: number): number => Math.round(share * 100);
const named = (name: string) => ({ name, confidence: 92 });
