import { randomUUID } from 'node:crypto';

/** The channel by which servers wake each other's streams; it carries no data but which server speaks. */
export const wakeChannel = 'plateward_alerts';

/** This process: it wakes its own streams itself, and does not look twice for one alert. */
export const thisServer = randomUUID();
