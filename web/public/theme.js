// Runs before the first paint; `shell/theme.ts` reads and writes the same key.
(() => {
  const themes = ['light', 'dark', 'night', 'contrast'];
  let chosen = null;
  try {
    chosen = localStorage.getItem('plateward.theme');
  } catch {
    // Storage is off: the system's theme stands.
  }
  const system = matchMedia('(prefers-contrast: more)').matches
    ? 'contrast'
    : matchMedia('(prefers-color-scheme: dark)').matches
      ? 'dark'
      : 'light';
  document.documentElement.dataset.theme = themes.includes(chosen) ? chosen : system;
})();
