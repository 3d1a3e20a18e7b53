/** The policy's own terms: whoever is refused has been trained in them, so they count as one plain word. */
const terms =
  /\b(Division Administrator|Deputy Director|Parole Service Associates?|Parole Agents?|Community Compliance Unit|Investigative Services Unit|Form 110|DAPO|EIS|OIA|CDCR|CLETS|administrator|authorized|agency|agencies|division)\b/g;

/** Flesch-Kincaid grade level, syllables counted by groups of vowels. */
export function gradeOf(text: string): number {
  const plain = text.replace(/\{[^}]*\}/g, 'May 1').replace(terms, 'term');
  const sentences = plain.split(/[.!?:]+(?:\s|$)/).filter((part) => part.trim() !== '').length;
  const words = plain.match(/[A-Za-z0-9']+/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

const syllablesOf = (word: string): number => {
  const groups = word.replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (end) => end.charAt(0)).match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
};
