/** Every address that shows a page; `/*` stands for whatever follows. The server answers each with the pages' `index.html`. */
export const pagePaths = [
  '/',
  '/sign-in/*',
  '/search',
  '/search/*',
  '/searches',
  '/policy',
  '/conformance',
  '/urgent',
  '/access',
  '/agreements',
  '/training',
  '/office',
  '/office/*',
  '/alerts',
  '/matches',
  '/hot-lists',
  '/hot-lists/*',
  '/audits',
  '/audits/*',
  '/clarifications',
  '/irregularities',
  '/vendor-logs',
  '/copies',
  '/sharing',
  '/sharing/*',
  '/desk',
  '/desk/*',
] as const;
export type PagePath = (typeof pagePaths)[number];

/** Which page an address shows, or undefined. */
export const pageAt = (path: string): PagePath | undefined =>
  pagePaths.find((page) => (page.endsWith('/*') ? path.startsWith(page.slice(0, -1)) : page === path));
