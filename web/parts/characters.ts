/** Characters as a person counts them. */
export const characters = (text: string): number => [...text].length;
