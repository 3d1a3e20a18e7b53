/** What a copy is made as; `print` is paper from the screen. */
export const forms = ['csv', 'json', 'pdf'] as const;
export type Form = (typeof forms)[number] | 'print';

/** R22: the matches that an eye has judged, or the case file whole with each row's state. */
export const scopes = ['judged', 'case-file'] as const;
export type Scope = (typeof scopes)[number];

/** 53060.9(a)(1): encrypted to the person's own key, or to a passphrase shown once, or marked on every page. */
export const protections = ['own-key', 'passphrase', 'watermark'] as const;
export type Protection = (typeof protections)[number];

export const states = ['waiting', 'approved', 'declined', 'making', 'made', 'stopped'] as const;
export type CopyState = (typeof states)[number];

/** How a copy in somebody's hands was destroyed. */
export const destructions = ['deleted', 'shredded', 'burned', 'given-back'] as const;
/** What lies here and was never taken goes by its key. */
export const destroyedHow = [...destructions, 'key-destroyed'] as const;
export type Destruction = (typeof destroyedHow)[number];

/** How far a copy's day is (53060.9(a)(1)): told with the day, never by colour alone. */
export const dues = ['not-made', 'kept', 'due-soon', 'due-today', 'overdue', 'held', 'destroyed'] as const;
export type Due = (typeof dues)[number];

/** R27: as what it is handed over inside the department. */
export const handOverWays = ['paper', 'screen'] as const;
export type HandOverWay = (typeof handOverWays)[number];

export const handOverEnds = ['returned', 'destroyed'] as const;
export type HandOverEnd = (typeof handOverEnds)[number];

/** R27: what compels a disclosure by law. */
export const instruments = ['subpoena', 'court-order', 'discovery', 'search-warrant'] as const;
export type Instrument = (typeof instruments)[number];

/** A PDF shows photos, and holds at most so many reads; more go to CSV or JSON. */
export const mostInPdf = 500;
/** A page holds no more than this to be printed. */
export const mostPrinted = 100;
