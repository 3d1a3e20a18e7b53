import { pushKey, pushOff, pushOn } from './alerts-api.ts';

export const pushSupported = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const worker = '/push-worker.js';

/** Is this browser told that alerts await? */
export async function isTold(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration(worker);
  return (await registration?.pushManager.getSubscription()) != null;
}

/** Has the browser told; why not, in words, where it cannot be. */
export async function tellMe(): Promise<string> {
  if ((await Notification.requestPermission()) !== 'granted')
    return 'This browser does not let Plateward show notices. Allow it in the browser’s settings.';
  const key = await pushKey();
  if (key.kind !== 'done') return 'The key of the department could not be had. Try again.';
  const registration = await navigator.serviceWorker.register(worker);
  const address = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key.value.key,
  });
  const { endpoint, keys } = address.toJSON();
  const kept = await pushOn({ endpoint, keys });
  return kept.kind === 'done' ? '' : 'This browser’s maker is not one whose push Plateward uses.';
}

export async function tellMeNoMore(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(worker);
  const address = await registration?.pushManager.getSubscription();
  if (address == null) return;
  await pushOff(address.endpoint);
  await address.unsubscribe();
}
