import { type ContactOutcomeCode, contactOutcome } from '@kept/domain';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type ContactLogDesk, useContactLog } from '../contact-log/use-contact-log';
import type { CaseLayout } from './case-layout';
import type { CaseView } from './case-view';
import { isAbout } from './field-problem';
import { useNextCase, useWorkState } from './use-next-case';

type FocusTarget = 'send' | 'fields' | 'note' | 'outcomes';

const TARGETS: Readonly<Record<FocusTarget, string>> = {
  send: '[data-part="done-and-next"]',
  fields:
    '[data-part="outcome-fields"] button, [data-part="outcome-fields"] input, [data-part="outcome-fields"] select',
  note: '[name="note"]',
  outcomes: 'input[type="search"]',
};

/** Where the hands go after an outcome is picked: to what it asks for, else to the end of the work. */
function targetAfter(outcome: ContactOutcomeCode): FocusTarget {
  const { requires, reachClass } = contactOutcome(outcome);
  if (requires.some((one) => one !== 'ITEMS' && one !== 'PERSON')) return 'fields';
  return reachClass === 'U' || reachClass === 'A' ? 'send' : 'note';
}

export type CaseWork = {
  readonly desk: ContactLogDesk;
  readonly formRef: React.RefObject<HTMLFormElement | null>;
  readonly isListOpen: boolean;
  readonly isGoingOn: boolean;
  /** what was just done, on this page or the one before */
  readonly said: string | null;
  readonly next: ReturnType<typeof useNextCase>;
  openList(isOpen: boolean): void;
  choose(outcome: ContactOutcomeCode): void;
  focus(target: FocusTarget): void;
  done(): void;
  doneAndNext(): void;
  /** a plan was agreed at the desk: said, and put into the contact log of the call */
  agreed(plan: AgreedPlan): void;
};

/** A plan as it was agreed; `on`: its next due day, for the log. */
type AgreedPlan = { readonly number: string; readonly nextDueOn: string | null };

/** What leads the call ends with its log: everything told before, and the run it goes with. */
export type CallEnding = {
  settle(): Promise<string | null>;
  ended(): void;
};

/** The contact log in the page: keys choose, the focus follows, done stays, done-and-next goes on. */
export function useCaseWork(
  view: CaseView,
  layout: CaseLayout,
  onLogged: () => void,
  ending?: RefObject<CallEnding | null>,
): CaseWork {
  const desk = useContactLog(view);
  const next = useNextCase(view.id);
  const formRef = useRef<HTMLFormElement>(null);
  const [focusOn, setFocusOn] = useState<FocusTarget | null>(null);
  const [isListOpen, setListOpen] = useState(false);
  const workState = useWorkState();
  const [said, setSaid] = useState<string | null>(workState.said ?? null);

  useEffect(() => {
    if (focusOn === null) return;
    formRef.current?.querySelector<HTMLElement>(TARGETS[focusOn])?.focus();
    setFocusOn(null);
  }, [focusOn]);

  // what is to be mended gets the focus, wherever one was
  const { problem } = desk;
  useEffect(() => {
    if (!problem) return;
    const fields = [...(formRef.current?.elements ?? [])] as HTMLInputElement[];
    fields.find((field) => field.name && isAbout(problem, field.name))?.focus();
  }, [problem]);

  function focus(target: FocusTarget): void {
    layout.show('work');
    setFocusOn(target);
  }

  function openList(isOpen: boolean): void {
    setListOpen(isOpen);
    if (isOpen) focus('outcomes');
  }

  async function send(): Promise<string | null> {
    const { outcome } = desk.draft;
    setSaid(null);
    const end = await desk.send(await ending?.current?.settle());
    if (end === 'stopped') {
      layout.show('work');
      return null;
    }
    ending?.current?.ended();
    setListOpen(false);
    const what = `${outcome ? contactOutcome(outcome).label : 'Contact'} · ${view.customer.name}`;
    const text =
      end === 'queued' ? `Kept here until the network is back: ${what}` : `Logged: ${what}`;
    setSaid(text);
    onLogged();
    return text;
  }

  return {
    desk,
    formRef,
    isListOpen,
    isGoingOn: next.running,
    said,
    next,
    openList,
    choose(outcome) {
      desk.choose(outcome);
      setListOpen(false);
      setSaid(null);
      focus(targetAfter(outcome));
    },
    focus,
    done: () => void send(),
    doneAndNext: () =>
      void send().then((text) => {
        if (text !== null) void next.goOn(text);
      }),
    agreed(plan) {
      desk.choose('PLAN_AGREED');
      if (plan.nextDueOn) desk.change({ on: plan.nextDueOn });
      setSaid(`Agreed: ${plan.number}. Log the call with Done.`);
      focus('note');
    },
  };
}
