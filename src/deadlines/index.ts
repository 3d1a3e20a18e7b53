/** Deadlines: notices to those who must know (53060.4(c), (d), R14, R16). The duty's only door. */
export { type MailFailure, type Notice, type NoticeKind, noticeKinds } from './contract.ts';
export { markSeen, noticesOf, tell, type Telling } from './notice-store.ts';
export { noticeRoutes } from './routes.ts';
export {
  type Job,
  type JobDeps,
  type JobRun,
  noteJobRun,
  runDueJobs,
  type RunningJobs,
  startJobs,
} from './jobs.ts';
export {
  daysBetween,
  nearestReached,
  noteReminder,
  type ReminderAbout,
  reminderDays,
  reminderDue,
} from './reminders.ts';
export { type UnsentMail, unsentMails } from './mail/outbox-store.ts';
export { mailSealed, type SealedMail, withdrawSealed } from './mail/sealed-store.ts';
export { type Postman, startPostman } from './mail/postman.ts';
export { noticeWords } from './contract/notice-words.ts';
