/** Plates as they are typed or pasted, one on each line or parted by commas; none twice. */
export const platesTyped = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n,;]+/)
      .map((part) => part.trim().toUpperCase())
      .filter((part) => part !== ''),
  ),
];

/** As the server takes a whole plate; the first that is none is named to whoever typed it. */
export const isWholePlate = (plate: string): boolean => /^[A-Z0-9][A-Z0-9 -]{1,13}$/.test(plate);
