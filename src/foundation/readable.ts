/** What is not text the database can hold becomes the replacement character; nothing is lost that could be read. */
export const readable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');
