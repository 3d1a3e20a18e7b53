import { z } from 'zod';

/** The reference of a support ticket: closed in form, so that nothing personal is typed (53060.5(c)(3)(A), R11). */
export const ticketBody = z.strictObject({
  ticket: z
    .string()
    .trim()
    .toUpperCase()
    .regex(
      /^(?=[^\d]*\d)[A-Z0-9][A-Z0-9-]{2,29}$/,
      'Not the number of a ticket: 3 to 30 letters, digits and hyphens, a digit among them.',
    ),
});
export type TicketBody = z.infer<typeof ticketBody>;
