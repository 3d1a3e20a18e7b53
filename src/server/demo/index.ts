/** The demo department: four divisions, their people in every state, cases, cameras, reads; all made up, from one seed. */
export { cast, type DemoRole, demoRoles } from './cast.ts';
export { type DemoLoad, loadDemo } from './load-demo.ts';
export { startLiveTraffic } from './live-traffic.ts';
export { demoFeedKey } from './load-feeds.ts';
