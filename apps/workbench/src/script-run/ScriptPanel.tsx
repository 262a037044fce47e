import { missingDisclosures } from '@kept/domain';
import { KeyHint, LoadingRows } from '@kept/ui';
import Box from '@mui/material/Box';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CaseView } from '../collection-case/case-view';
import { keyOf } from '../collection-case/keys';
import type { ContactLogDesk } from '../contact-log/use-contact-log';
import { useKeys } from '../core/keys';
import type { DeskPreset } from '../negotiation/desk-preset';
import { ObjectionSearch } from './ObjectionSearch';
import { Outline } from './Outline';
import { Frame, Header, PanelButtons, Told } from './PanelParts';
import { Folded, Left, NoScript } from './PanelStates';
import { ScriptDialogs } from './ScriptDialogs';
import { StepView } from './StepView';
import { valuesNow } from './script-fill';
import { DROPPED, type PanelActs, scriptBindings } from './script-keys';
import type { ScriptRunning } from './script-running';
import { stepActs } from './step-acts';
import type { StepDialog, StepTyped } from './step-props';
import type { ScriptFocus } from './use-script-focus';
import { useVoicemail } from './use-voicemail';

type Shown = 'step' | 'objections' | 'outline';

const NOTHING_TYPED: StepTyped = { ticked: [], note: '', problem: null };

/** The script of the call, above the contact log: it says what to say and ask, and fills the log as it goes. */
export function ScriptPanel(props: {
  view: CaseView;
  desk: ContactLogDesk;
  script: ScriptRunning;
  focus: ScriptFocus;
  /** beside the negotiation desk: the words alone, its keys are the desk's */
  isBesideDesk: boolean;
  /** absent: this user may not negotiate */
  onNegotiate: ((preset: DeskPreset) => void) | undefined;
  /** something was written: the page asks again what it shows */
  onWritten: () => void;
}) {
  const { script, isBesideDesk } = props;
  if (script.isFolded) return <Folded script={script} />;
  if (script.run === null) {
    if (script.isLoading) return <LoadingRows rows={4} label="Choosing the script" />;
    return <NoScript script={script} view={props.view} />;
  }
  if (script.run.isLeft) return <Left script={script} view={props.view} />;
  return <Leading key={isBesideDesk ? 'desk' : 'log'} {...props} />;
}

type PanelProps = Parameters<typeof ScriptPanel>[0];

function Leading({ view, desk, script, focus, isBesideDesk, onNegotiate, onWritten }: PanelProps) {
  const { run, standing } = script;
  const [shown, setShown] = useState<Shown>('step');
  const [dialog, setDialog] = useState<StepDialog | null>(null);
  const { typed, type } = useTyped(
    run === null ? '' : `${run.script.scriptId}.${run.events.length}`,
  );
  const root = useRef<HTMLDivElement>(null);
  const focusRoot = () => root.current?.focus();
  useStepFocus(`${run?.events.length}`, root);
  useFocusAfterReload(script.isBegun, root);
  useEffect(() => {
    if (!isBesideDesk) focus.drawn();
  });
  useVoicemail(view.id, script, desk.draft.outcome);
  const { step, act } = stepActs(
    { view, desk, script, typed, type },
    { openDialog: setDialog, negotiate: onNegotiate },
  );

  function close(): void {
    setShown('step');
    focusRoot();
  }
  const panel: PanelActs = {
    objections: () => setShown('objections'),
    outline: () => setShown('outline'),
    note: () => root.current?.querySelector<HTMLElement>('[name="script-note"]')?.focus(),
    back: () => script.happen({ kind: 'BACK' }),
    leave: script.leave,
    quick: (digit) =>
      root.current
        ?.querySelector<HTMLElement>(`[role="group"] button[aria-keyshortcuts="${digit}"]`)
        ?.click(),
  };
  const isOver = standing?.state !== 'RUNNING';
  const bindings = scriptBindings(shown === 'step' && !isOver ? step : null, act, panel);
  const isLed = script.isBegun && !isOver;
  const keys = shown === 'step' ? bindings : [];
  useKeys(isLed || shown !== 'step' ? [...keys, DROPPED] : keys, {
    isOff: isBesideDesk || dialog !== null,
    within: root,
  });
  if (run === null || standing === null) return null;
  const values = valuesNow(run, desk.draft, view);
  const missing = missingDisclosures(standing, run.script, run.script.graph);
  const isEnd = isOver || step?.kind === 'CLOSE';
  return (
    <Frame
      rootRef={(element) => {
        root.current = element;
        focus.panel.current = element;
      }}
    >
      <Header script={script} caseId={view.id} onChosen={focusRoot} />
      {shown === 'objections' && (
        <ObjectionSearch script={script} values={values} onClose={close} />
      )}
      {shown === 'outline' && <Outline script={script} onClose={close} />}
      {shown === 'step' && isOver && (
        <Box role="status">
          The script is through. The contact log is filled in below: look it over and log it with{' '}
          <KeyHint keys={keyOf('done')} isSpoken />.
        </Box>
      )}
      {shown === 'step' && !isOver && step !== null && (
        <StepView
          key={run.events.length}
          step={step}
          values={values}
          shown={{ view, desk, script, typed, type }}
          isWordsOnly={isBesideDesk}
          onAct={act}
        />
      )}
      {isEnd && missing.length > 0 && (
        <Box role="note" sx={{ color: 'kept.meaning.broken.text' }}>
          Not said in this call: {missing.map(({ text }) => text).join(' ')}
        </Box>
      )}
      <Told script={script} />
      {!isBesideDesk && shown === 'step' && (
        <PanelButtons panel={panel} isOver={isOver} script={script} />
      )}
      <ScriptDialogs
        dialog={dialog}
        view={view}
        step={step}
        run={run}
        tickedIds={desk.draft.itemIds}
        onDone={(record) => {
          setDialog(null);
          script.happen({ kind: 'ACTED', record });
          onWritten();
        }}
        onClose={() => {
          setDialog(null);
          focusRoot();
        }}
      />
    </Frame>
  );
}

/** What is typed at a step; another step begins blank. */
function useTyped(stepKey: string) {
  const [state, setState] = useState({ stepKey, typed: NOTHING_TYPED });
  const typed = state.stepKey === stepKey ? state.typed : NOTHING_TYPED;
  return {
    typed,
    type: (patch: Partial<StepTyped>) => setState({ stepKey, typed: { ...typed, ...patch } }),
  };
}

/** Another step takes the hands back to the panel, where they were in it before. */
function useStepFocus(stepKey: string, root: RefObject<HTMLDivElement | null>): void {
  const before = useRef(stepKey);
  useEffect(() => {
    if (before.current === stepKey) return;
    before.current = stepKey;
    const focused = document.activeElement;
    if (focused === document.body || root.current?.contains(focused)) root.current?.focus();
  }, [stepKey, root]);
}

/** A call that was under way goes on with the first key after a reload. */
function useFocusAfterReload(isBegun: boolean, root: RefObject<HTMLDivElement | null>): void {
  const wasBegun = useRef(isBegun);
  useEffect(() => {
    if (wasBegun.current && document.activeElement === document.body) root.current?.focus();
  }, [root]);
}
