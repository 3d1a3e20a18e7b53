import type * as z from 'zod/mini';

/**
 * A shape of exactly what a contract's type holds: the compiler refuses one that lets through more, and one that would
 * turn away what the server may send.
 */
export const shapeOf =
  <T>() =>
  <S extends z.ZodMiniType<T>>(shape: [T] extends [z.infer<S>] ? S : never): S =>
    shape;
