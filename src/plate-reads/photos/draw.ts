import sharp from 'sharp';
import { Temporal } from 'temporal-polyfill';
import { departmentZone, type Instant } from '../../foundation/clock.ts';
import type { PlateBox } from '../plate-box.ts';
import { carPicture, carSize, lookOf, platePlace } from './car-picture.ts';
import { diceOf } from './dice.ts';
import { lettering, widthAt } from './glyphs.ts';
import { platePicture } from './plate-picture.ts';
import { definitions, sceneSize, streetPicture } from './scene-picture.ts';

/** A made-up read of the demo, whose photo is to be made up too. */
export interface DrawnRead {
  /** Decides the scene; the car itself is the plate's, in every photo the same. */
  readonly seed: string;
  readonly plate: string;
  readonly state: string | null;
  readonly capturedAt: Instant;
  readonly cameraName: string;
  readonly colour?: string | null;
  readonly body?: string | null;
}

const captionHeight = 44;

/** A drawn photo, and where its plate stands. */
export interface DrawnPhoto {
  readonly png: Buffer;
  readonly plateBox: PlateBox;
}

/** Draws the rear of a car with its plate, as a plate camera would see it. The same read gives the same PNG. */
export async function drawPhoto(read: DrawnRead): Promise<DrawnPhoto> {
  const { svg, plateBox } = pictureOf(read);
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer();
  return { png, plateBox };
}

interface Picture {
  readonly svg: string;
  readonly plateBox: PlateBox;
}

function pictureOf({ seed, plate, state, capturedAt, cameraName, colour, body }: DrawnRead): Picture {
  const dice = diceOf(seed);
  const local = Temporal.Instant.fromEpochMilliseconds(capturedAt).toZonedDateTimeISO(departmentZone);
  const night = local.hour < 6 || local.hour >= 19;
  const { width, height } = sceneSize;
  const scale = dice.between(1.28, 1.5);
  const x = (width - carSize.width * scale) / 2 + dice.between(-60, 60);
  const y = height - captionHeight - carSize.height * scale - dice.between(8, 40);
  const tilt = dice.between(-1.6, 1.6);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    ${definitions(night, Math.floor(dice.between(1, 10_000)))}
    ${streetPicture(night, dice)}
    <g transform="rotate(${tilt} ${width / 2} ${height / 2}) translate(${x} ${y}) scale(${scale})" filter="url(#lens)">
      ${carPicture(platePicture({ plate, state }, dice), night, lookOf({ colour, body }, diceOf(plate)))}
    </g>
    <rect width="${width}" height="${height}" fill="url(#vignette)"/>
    <rect width="${width}" height="${height}" filter="url(#grain)" opacity=".5"/>
    ${caption(`${cameraName}   ${stamp(local)}`)}
  </svg>`;
  return { svg, plateBox: plateBoxOf({ scale, x, y, tilt }) };
}

/** How a car stands in its scene. */
interface Stand {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** Degrees about the middle of the scene. */
  readonly tilt: number;
}

/** The box about the plate's corners, turned as the car is. */
function plateBoxOf({ scale, x, y, tilt }: Stand): PlateBox {
  const [middleX, middleY] = [sceneSize.width / 2, sceneSize.height / 2];
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  const corners = [0, 1].flatMap((right) =>
    [0, 1].map((down) => {
      const fromX = x + (platePlace.x + right * platePlace.width) * scale - middleX;
      const fromY = y + (platePlace.y + down * platePlace.height) * scale - middleY;
      return { x: middleX + fromX * cos - fromY * sin, y: middleY + fromX * sin + fromY * cos };
    }),
  );
  const [xs, ys] = [corners.map((one) => one.x), corners.map((one) => one.y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
    measure: { in: 'photo' },
  };
}

/** Nobody shall take it for a photo. */
const notice = 'DEMO - MADE UP';

function caption(text: string): string {
  const { width, height } = sceneSize;
  const size = 15;
  const y = height - captionHeight + (captionHeight - size) / 2;
  const room = width - widthAt(notice, size) - 60;
  return `<rect y="${height - captionHeight}" width="${width}" height="${captionHeight}" fill="#000" fill-opacity=".82"/>
    ${lettering(text, { x: 18, y, height: size, colour: '#f0f0f0', weight: 1.9, ...(widthAt(text, size) > room ? { width: room } : {}) })}
    ${lettering(notice, { x: width - widthAt(notice, size) - 18, y, height: size, colour: '#ffcf5c', weight: 1.9 })}`;
}

function stamp(local: Temporal.ZonedDateTime): string {
  const zone = local.offsetNanoseconds === -7 * 3_600_000_000_000 ? 'PDT' : 'PST';
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'second' })} ${zone}`;
}
