/** `06/15/2026` of the number 20260615. */
export const civilDateText = (date: number): string => {
  const text = String(date).padStart(8, '0');
  return `${text.slice(4, 6)}/${text.slice(6)}/${text.slice(0, 4)}`;
};
