import * as z from 'zod/mini';
import type { OwnVehicleBody } from '../../../src/matches/contract.ts';
import { type Acted, acted } from '../../desk/desk-api.ts';
import { call } from '../../parts/call.ts';
import type { Outcome } from '../../parts/outcome.ts';

export const changeOwnVehicle = (body: OwnVehicleBody): Promise<Outcome<Acted>> =>
  call('/staff-vehicles/own', acted, { method: 'POST', body });

export const listPermits = (plates: readonly string[]): Promise<Outcome<Acted>> =>
  call('/staff-vehicles/permits', acted, { method: 'POST', body: { plates } });

const told = z.object({ entry: z.number(), staffVehicle: z.boolean() });
export type StaffVehicleTold = z.infer<typeof told>;

/** Of one's own search, in an internal staff investigation alone (53060.4(a)(5)). */
export const askStaffVehicle = (asked: number): Promise<Outcome<StaffVehicleTold>> =>
  call(`/inquiries/${asked}/staff-vehicle`, told, { method: 'POST' });
