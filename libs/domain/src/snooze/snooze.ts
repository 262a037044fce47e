/** How long and how often a case may be put aside. */
export type SnoozePolicy = {
  readonly collectorBusinessDays: number;
  readonly supervisorBusinessDays: number;
  /** snoozes in a row before the case must be worked */
  readonly mostRunning: number;
};
