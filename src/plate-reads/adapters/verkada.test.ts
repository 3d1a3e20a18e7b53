import { describe, expect, it } from 'vitest';
import { readAll, reasonsOf } from '../../../test/builders/read-payloads.ts';
import { verkadaHook } from '../../../test/builders/vendor-payloads.ts';

describe('verkada', () => {
  it('reads a webhook', async () => {
    const { reads, quarantined } = await readAll('verkada', verkadaHook({ license_plate_state: 'CA' }));
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      {
        vendorId: null,
        plate: '7ABC123',
        capturedAt: 1_795_197_600_000,
        confidence: 0.97,
        region: 'us-ca',
        camera: { id: 'camera-1' },
        attributes: { org_id: 'org-1' },
      },
    ]);
  });

  it('is one read though its second delivery has other links and another time of sending', async () => {
    const [one] = (await readAll('verkada', verkadaHook())).reads;
    const again = verkadaHook(
      { image_url: 'https://images.example/1?signature=b' },
      { created_at: 1_795_197_700 },
    );
    expect((await readAll('verkada', again)).reads[0]?.payloadHash).toEqual(one?.payloadHash);
  });

  it('other webhooks are nothing', async () => {
    expect(await readAll('verkada', verkadaHook({}, { webhook_type: 'notification' }))).toEqual({
      reads: [],
      quarantined: [],
    });
  });

  it.each([
    ['no webhook_type', {}],
    ['no data', { webhook_type: 'lpr' }],
    ['no camera_id', verkadaHook({ camera_id: null })],
    ['no created', verkadaHook({ created: null })],
  ])('says what to mend: %s', async (part, payload) => {
    expect(reasonsOf(await readAll('verkada', payload))).toEqual([expect.stringContaining(part)]);
  });
});
