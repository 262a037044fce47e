import { useKeys } from '../core/keys';
import type { CaseRights } from './case-acts';
import type { CaseDialog } from './case-dialog';
import type { CasePart } from './case-layout';
import { type CaseAct, INNER_KEYS, keyBindings, outcomeBindings } from './keys';
import type { CaseWork } from './use-case-work';

type Acts = Partial<Record<CaseAct, () => void>>;

/** The keys of the case page: what reads for everybody, what works for those who work it. */
export function useCaseKeys(page: {
  readonly rights: CaseRights;
  readonly work: CaseWork;
  readonly isOff: boolean;
  open(dialog: CaseDialog): void;
  go(part: CasePart, selector?: string): () => void;
  negotiate(): void;
  readonly calling: Pick<Record<CaseAct, () => void>, 'call' | 'theyCall' | 'whyCall' | 'script'>;
}): void {
  const { rights, work, isOff, open, go, negotiate, calling } = page;
  const reading: Acts = {
    whyCall: calling.whyCall,
    showWho: go('who'),
    showTimeline: go('timeline', '[data-part="timeline"] button'),
    showWork: go('work', 'button'),
    focusItems: go('who', '[data-part="items"] [tabindex="0"]'),
    statement: () => open({ name: 'statement' }),
    ...(rights.mayNote ? { addNote: () => open({ name: 'add-note' }) } : {}),
    ...(rights.mayPay ? { recordPayment: () => open({ name: 'record-payment' }) } : {}),
    ...(rights.mayAssign ? { assign: () => open({ name: 'assign' }) } : {}),
  };
  const working: Acts = {
    call: calling.call,
    theyCall: calling.theyCall,
    script: calling.script,
    addFact: () => open({ name: 'add-fact' }),
    outcomes: () => work.openList(true),
    done: work.done,
    doneAndNext: work.doneAndNext,
    focusNote: () => work.focus('note'),
    nextCase: () => void work.next.goOn(),
    ...(rights.mayNegotiate ? { negotiate } : {}),
    snooze: () => open({ name: 'snooze' }),
    setNextAction: () => open({ name: 'next-action' }),
  };
  useKeys(
    rights.mayWork
      ? [
          ...outcomeBindings(work.choose),
          ...keyBindings('case', { ...reading, ...working }),
          ...INNER_KEYS,
        ]
      : keyBindings('case', reading),
    { isOff },
  );
}
