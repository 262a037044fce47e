/** What can be done with a plan from a list or its page; `replan` opens the negotiation desk. */
export const PLAN_DIALOG_ACTS = ['agree', 'decline', 'cancel', 'pause', 'reinstate'] as const;
export type PlanDialogAct = (typeof PLAN_DIALOG_ACTS)[number];

export const PLAN_ACT_LABELS: Readonly<Record<PlanDialogAct | 'replan', string>> = {
  agree: 'Agree',
  decline: 'They said no',
  cancel: 'Cancel the plan',
  pause: 'Pause',
  reinstate: 'Reinstate',
  replan: 'Agree anew',
};
