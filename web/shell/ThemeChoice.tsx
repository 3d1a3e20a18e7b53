import { chooseTheme, themes, useTheme } from './theme.ts';

/** Four themes, kept for this device. */
export function ThemeChoice() {
  const theme = useTheme();
  return (
    <fieldset className="choices">
      <legend className="unseen">Theme</legend>
      {themes.map(({ code, label }) => (
        <label key={code} className="tick">
          <input
            type="radio"
            name="theme"
            value={code}
            checked={theme === code}
            onChange={() => chooseTheme(code)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
