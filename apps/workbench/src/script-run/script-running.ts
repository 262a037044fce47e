import type { Refusal, RunStanding } from '@kept/domain';
import type { RefusalLine } from '@kept/ui';
import type { Happening, LocalRun } from './local-run';

/** The script of the call in a case, as the page sees it. */
export type ScriptRunning = {
  /** the run, or what would be one with the first key; null: there is no script to show */
  readonly run: LocalRun | null;
  readonly standing: RunStanding | null;
  /** something has happened in it */
  readonly isBegun: boolean;
  /** it waits for a plan to be agreed at the negotiation desk */
  readonly isAtPlan: boolean;
  /** a call is on, or it was asked for: the panel stands there */
  readonly isWanted: boolean;
  readonly isLoading: boolean;
  /** the words could not be had */
  readonly failure: Error | undefined;
  readonly refusal: RefusalLine | null;
  /** what the server has not been told yet */
  readonly unsent: number;
  readonly direction: 'OUTBOUND' | 'INBOUND';
  readonly isFolded: boolean;
  fold(isFolded: boolean): void;
  open(): void;
  /** takes another script; null: the best one */
  choose(scriptId: string | null): Promise<void>;
  /** goes on, where the script lets it; otherwise says why not */
  happen(happening: Happening): void;
  mayHappen(happening: Happening): Refusal | null;
  leave(): void;
  undoLeave(): void;
  retry(): void;
  /** for the log of the call: everything told, and the run it goes with */
  settle(): Promise<string | null>;
  /** the contact is logged */
  ended(): void;
};
