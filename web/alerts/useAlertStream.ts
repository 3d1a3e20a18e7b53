import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { AlertShown } from '../../src/alerts/contract.ts';
import { announce } from '../parts/announce.ts';
import { useSessionDoor } from '../shell/session.tsx';
import { type AlertRefused, alertRefused, alertShown } from './shapes.ts';

export type Streaming = 'opening' | 'live' | 'broken';

export interface AlertStream {
  readonly state: Streaming;
  /** The newest first. */
  readonly alerts: readonly AlertShown[];
  readonly refused: AlertRefused | undefined;
}

/** What one message carries, by its shape; undefined: none that this page can read. */
function read<T>(shape: z.ZodMiniType<T>, data: string): T | undefined {
  const parsed = z.safeParse(shape, JSON.parse(data));
  return parsed.success ? parsed.data : undefined;
}

/**
 * Alerts as they are raised, from a position on. The browser asks again by itself when the connection breaks, and says
 * where it was; the server ends the stream with the session.
 */
export function useAlertStream(position: number | undefined): AlertStream {
  const { refresh } = useSessionDoor();
  const [stream, setStream] = useState<AlertStream>({ state: 'opening', alerts: [], refused: undefined });
  useEffect(() => {
    if (position === undefined) return;
    const source = new EventSource(`/api/v1/alerts/stream?after=${position}`);
    const become = (state: Streaming) => setStream((before) => ({ ...before, state }));
    source.addEventListener('open', () => become('live'));
    source.addEventListener('alert', ({ data }: MessageEvent<string>) => {
      const alert = read(alertShown, data);
      if (alert === undefined) return;
      announce('An alert has come.');
      setStream((before) => ({
        ...before,
        alerts: [alert, ...before.alerts.filter(({ id }) => id !== alert.id)],
      }));
    });
    source.addEventListener('refused', ({ data }: MessageEvent<string>) =>
      setStream((before) => ({ ...before, refused: read(alertRefused, data) })),
    );
    source.addEventListener('end', () => {
      source.close();
      become('broken');
      void refresh();
    });
    source.addEventListener('error', () => {
      become('broken');
      // A browser gives up when the server turns it away: it is signed out.
      if (source.readyState === EventSource.CLOSED) void refresh();
    });
    return () => source.close();
  }, [position, refresh]);
  return stream;
}
