/** What does not hold, and where. Never a recorded value. */
export interface Problem {
  readonly code:
    | 'gap'
    | 'leaf'
    | 'entry'
    | 'order'
    | 'row'
    | 'reference'
    | 'clear'
    | 'tile'
    | 'head'
    | 'checkpoint'
    | 'outside'
    | 'cosignature';
  /** `entry 17`, `tile 0/3`, `head`, … */
  readonly where: string;
  readonly what: string;
}

export type Report = (problem: Problem) => void;
