import * as z from 'zod/mini';

const authorizedUse = z.object({ code: z.string(), label: z.string(), clause: z.string() });

const ownCase = z.object({
  number: z.string(),
  status: z.string(),
  uses: z.array(z.string()),
  restricted: z.boolean(),
  assigned: z.boolean(),
});

/** Who is signed in, on what device, until when, and what the search form may offer (`GET /session`). */
export const sessionShape = z.object({
  person: z.object({
    staffId: z.string(),
    name: z.string(),
    division: z.string(),
    classification: z.string(),
    divisionAdministrator: z.boolean(),
    /** Offices of the policy that this person holds. */
    roles: z.array(z.string()),
  }),
  role: z.enum(['end-user', 'administrator']),
  /** 53060.5(c)(3)(A): the ticket under which an administrator's session sees plate data; '' while none is named. */
  supportTicket: z.string(),
  device: z.object({ assetTag: z.string() }),
  expiresAt: z.string(),
  idleMinutes: z.number(),
  uses: z.array(authorizedUse),
  cases: z.array(ownCase),
  division: z.object({
    name: z.string(),
    caseSchemes: z.array(
      z.object({ name: z.string(), pattern: z.string(), example: z.string(), setByDivision: z.boolean() }),
    ),
    lastNameField: z.boolean(),
    administrators: z.array(z.object({ name: z.string(), seat: z.string() })),
  }),
  installation: z.enum(['demo', 'production']),
  banner: z.string(),
  bannerAcknowledged: z.boolean(),
  /** R6: one passkey only. */
  spareNeeded: z.boolean(),
});

export type Session = z.infer<typeof sessionShape>;
export type AuthorizedUse = z.infer<typeof authorizedUse>;
export type OwnCase = z.infer<typeof ownCase>;
