import { describe, expect, it } from 'vitest';
import { parseDelivery } from './delivery.ts';

const jpeg = (size: number): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe0', 'hex'),
    Buffer.alloc(size, 0x42),
    Buffer.from('\r\n'),
    Buffer.from('ffd9', 'hex'),
  ]);
const part = (head: string, body: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`--mark\r\n${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')]);
const bodyOf = (...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([...parts, Buffer.from('--mark--\r\n')]);
const form = 'multipart/form-data; boundary=mark';
const xml = '<EventNotificationAlert/>';

describe('parseDelivery', () => {
  it('a body that is no form is the payload', () => {
    expect(parseDelivery(Buffer.from('{}'), 'application/json')).toMatchObject({
      ok: true,
      delivery: { payload: Buffer.from('{}'), photo: undefined },
    });
  });

  it('takes a recogniser’s json and upload, byte for byte', () => {
    const photo = jpeg(500);
    const body = bodyOf(
      part('Content-Disposition: form-data; name="json"', '{"a":1}'),
      part(
        'Content-Disposition: form-data; name="upload"; filename="1.jpg"\r\nContent-Type: image/jpeg',
        photo,
      ),
    );
    expect(parseDelivery(body, form)).toMatchObject({
      ok: true,
      delivery: { payload: Buffer.from('{"a":1}'), photo },
    });
  });

  it('takes a camera’s event and the picture of the vehicle, not the plate cut out', () => {
    const [crop, scene] = [jpeg(9_000), jpeg(3_000)];
    const body = bodyOf(
      part('Content-Disposition: form-data; name="anpr.xml"\r\nContent-Type: application/xml', xml),
      part(
        'Content-Disposition: form-data; name="licensePlatePicture.jpg"\r\nContent-Type: image/jpeg',
        crop,
      ),
      part('Content-Disposition: form-data; name="detectionPicture.jpg"\r\nContent-Type: image/jpeg', scene),
    );
    expect(parseDelivery(body, form)).toMatchObject({
      ok: true,
      delivery: { payload: Buffer.from(xml), photo: scene },
    });
  });

  it('takes parts without name or type, in a mixed stream, with a boundary in quotes', () => {
    const photo = jpeg(100);
    const body = bodyOf(
      part('Content-Type: text/xml; charset=utf-8', xml),
      part(
        'Content-Disposition: form-data; filename="vehiclePicture.jpg"\r\nContent-Type: application/octet-stream',
        photo,
      ),
    );
    expect(parseDelivery(body, 'multipart/mixed; boundary="mark"')).toMatchObject({
      ok: true,
      delivery: { payload: Buffer.from(xml), photo },
    });
    expect(parseDelivery(body, 'multipart/x-mixed-replace; boundary=--mark')).toMatchObject({ ok: true });
  });

  it('takes all events of a form, and then no photo, which may be of any of them', () => {
    const event = (plate: string): Buffer =>
      part('Content-Type: application/xml', `<EventNotificationAlert>${plate}</EventNotificationAlert>`);
    const body = bodyOf(event('a'), part('Content-Type: image/jpeg', jpeg(100)), event('b'));
    const parsed = parseDelivery(body, form);
    expect(parsed).toMatchObject({ ok: true, delivery: { photo: undefined } });
    expect(parsed.ok && parsed.delivery.payload.toString().split('\n')).toHaveLength(2);
  });

  it('takes a stream without a last boundary, and Dahua’s text', () => {
    const text = 'Code=TrafficJunction;action=Pulse;index=0;data={}';
    const body = part('Content-Type: text/plain', text);
    expect(parseDelivery(body, form)).toMatchObject({
      ok: true,
      delivery: { payload: Buffer.from(text) },
    });
  });

  it.each([
    ['', 'application/json', 'the body is empty'],
    ['x', 'multipart/form-data', 'not multipart'],
    ['x', form, 'not multipart'],
    [bodyOf(part('Content-Disposition: form-data; name="note"', 'hello')).toString(), form, 'no part "json"'],
  ])('says what is wrong (%#)', (body, type, wrong) => {
    expect(parseDelivery(Buffer.from(body), type)).toMatchObject({
      ok: false,
      problem: expect.stringContaining(wrong),
    });
  });
});
