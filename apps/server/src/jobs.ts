import { approvalsToCallback } from './approval/approval.jobs';
import type { Job } from './core/jobs';
import { tidy } from './core/tidy.jobs';
import { writeAgreements } from './payment-plan/agreement.jobs';
import { type DailySweep, sweepJob, sweepPortfoliosJob } from './portfolio/portfolio.jobs';
import { sweepInstalments, sweepPromises } from './standing/standing.jobs';
import { validationNoticesDue } from './validation-notice/validation-notice.jobs';

/** What the beginning of a portfolio's day brings about, in this order. */
export const dailySweeps: readonly DailySweep[] = [sweepPromises, validationNoticesDue];

/** Every job of the house, a line each. */
export const jobs: readonly Job[] = [
  sweepPortfoliosJob(dailySweeps),
  ...dailySweeps.map(sweepJob),
  sweepJob(sweepInstalments),
  approvalsToCallback,
  tidy,
  writeAgreements,
];
