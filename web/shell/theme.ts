import { useSyncExternalStore } from 'react';

export const themes = [
  { code: 'light', label: 'Light' },
  { code: 'dark', label: 'Dark' },
  { code: 'night', label: 'Night' },
  { code: 'contrast', label: 'High contrast' },
] as const;
export type Theme = (typeof themes)[number]['code'];

/** The same key as `public/theme.js`, which sets the theme before the first paint. */
const key = 'plateward.theme';
const listeners = new Set<() => void>();

export const currentTheme = (): Theme =>
  themes.find(({ code }) => code === document.documentElement.dataset['theme'])?.code ?? 'light';

/** Shows a theme, and keeps it for this device where storage is allowed. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  remember(key, theme);
  for (const listener of listeners) listener();
}

/** Night and back to what was before. */
export function toggleNight(): void {
  if (currentTheme() !== 'night') {
    remember('plateward.day', currentTheme());
    chooseTheme('night');
    return;
  }
  const day = recall('plateward.day');
  chooseTheme(themes.find(({ code }) => code === day)?.code ?? 'light');
}

export function useTheme(): Theme {
  return useSyncExternalStore((notify) => {
    listeners.add(notify);
    return () => listeners.delete(notify);
  }, currentTheme);
}

/** Choices of this device, never anything about a search. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
}

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
