/** The parts of the page, and what each can be narrowed to; the first is what one comes for. */
export const COMMITMENT_PARTS = [
  {
    id: 'promises',
    label: 'Promises',
    choices: [
      ['DUE_TODAY', 'Due today', 'No promise is due today'],
      ['THIS_WEEK', 'This week', 'No promise is due this week'],
      ['IN_GRACE', 'In grace', 'No promise is in its grace'],
      ['BROKEN', 'Broken', 'No promise is broken'],
      ['OPEN', 'All open', 'No promise is open'],
      ['KEPT', 'Kept', 'No promise was kept yet'],
    ],
  },
  {
    id: 'instalments',
    label: 'Instalments due',
    choices: [
      ['DUE_TODAY', 'Due today', 'No instalment is due today'],
      ['THIS_WEEK', 'This week', 'No instalment is due this week'],
      ['IN_GRACE', 'In grace', 'No instalment is in its grace'],
      ['MISSED', 'Missed', 'No instalment is missed'],
    ],
  },
  {
    id: 'plans',
    label: 'Plans',
    choices: [
      ['RUNNING', 'Running', 'No plan is running'],
      ['PROPOSED', 'Offered', 'No offer is open'],
      ['IN_ARREARS', 'Behind', 'No plan is behind'],
      ['DEFAULTED', 'Defaulted', 'No plan has defaulted'],
      ['COMPLETED', 'Completed', 'No plan is completed yet'],
      ['REVIEW', 'To review', 'No arrangement is up for review'],
    ],
  },
] as const;

export type CommitmentPart = (typeof COMMITMENT_PARTS)[number];

/** What the address asks for; what it does not say is what one comes for. */
export function chosenOf(params: URLSearchParams): {
  readonly part: CommitmentPart;
  readonly choice: CommitmentPart['choices'][number];
  readonly portfolioId: string;
} {
  const part = COMMITMENT_PARTS.find(({ id }) => id === params.get('part')) ?? COMMITMENT_PARTS[0];
  const choices: readonly CommitmentPart['choices'][number][] = part.choices;
  const choice = choices.find(([code]) => code === params.get('when')) ?? part.choices[0];
  return { part, choice, portfolioId: params.get('portfolio') ?? '' };
}
