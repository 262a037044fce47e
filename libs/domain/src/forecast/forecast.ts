/** A commitment that falls due: a promise or an instalment, minor units. */
export type ForecastCommitment = {
  readonly kind: 'PROMISE' | 'INSTALMENT';
  readonly currency: string;
  readonly dueOn: Temporal.PlainDate;
  readonly remaining: number;
  /** promises: how many in a row were not kept before; instalments: 1 when the plan is behind, else 0 */
  readonly level: number;
};

/** A commitment that was judged: what had been due, and what came of it. */
export type JudgedCommitment = {
  readonly kind: 'PROMISE' | 'INSTALMENT';
  readonly currency: string;
  readonly dueOn: Temporal.PlainDate;
  readonly amount: number;
  readonly received: number;
  readonly level: number;
  /** how many it stands for, where several of one day and level are told together; else one */
  readonly count?: number;
};

/** Amounts in minor units. `expected` = due × keep-rate; `low` and `high` from how the rates varied week by week. */
export type ForecastWeek = {
  /** a Monday */
  readonly weekOn: Temporal.PlainDate;
  readonly currency: string;
  readonly promised: number;
  readonly planned: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** past weeks: what came of it; else null */
  readonly came: number | null;
};
