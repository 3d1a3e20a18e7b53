/** Characters that cameras and eyes confuse, each group folded to its first. */
export const lookAlikes = ['0ODQ', '1IL', '2Z', '5S', '8B', '6G'] as const;

/** Characters that are misread on the road though they are not one class: 53060.9(b)(1) exists because of them. */
export const nearCharacters = [
  '37',
  '27',
  '17',
  '47',
  '38',
  '56',
  '0C',
  '0G',
  'CG',
  'EF',
  'HM',
  'HN',
  'HW',
  'KX',
  'MN',
  'MW',
  'NW',
  'PR',
  'UV',
  'VY',
  'BE',
  'LE',
  'I7',
  'T7',
  'B3',
  'A4',
  'OU',
  'DU',
] as const;

/** What else a character is often read as. */
export const oftenReadAs = (character: string): readonly string[] => [
  ...new Set(
    [...lookAlikes, ...nearCharacters]
      .filter((group) => group.includes(character))
      .flatMap((group) => [...group])
      .filter((other) => other !== character),
  ),
];
