import { CallScript, CallScriptVersion, ScriptRun } from '@kept/data';
import {
  applyRunEvent,
  checkRunEvent,
  isRefusal,
  leaveRun,
  type Refusal,
  type RunEvent,
  refuse,
  replayRun,
  stepOf,
  subject,
} from '@kept/domain';
import canonicalize from 'canonicalize';
import { refuseClosed } from '../collection-case/collection-case.commands';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { takeCase } from '../standing/case-in-hand';
import { chooseForCall } from './choose-for-call';
import { readRunEvents } from './run-events';
import { readScriptFile } from './script-file';
import type {
  LeaveScriptRunInput,
  RecordRunEventsInput,
  StartScriptRunInput,
} from './script-run.inputs';

/** Begins a call led by a script; where one of theirs runs in this case already, that one goes on. */
export async function startScriptRun(
  tx: Tx,
  input: StartScriptRunInput,
): Promise<ScriptRun | Refusal> {
  const { caseId, direction } = input;
  if (direction !== 'OUTBOUND' && direction !== 'INBOUND') {
    const message = 'A call goes OUTBOUND or comes INBOUND.';
    return refuse('INVALID_INPUT', message, { field: 'direction' });
  }
  const { customerId, portfolioId, work } = await takeCase(tx, caseId, {
    action: 'create',
    type: 'ScriptRun',
  });
  const closed = refuseClosed(work);
  if (closed) return closed;
  const attemptId = input.attemptId ?? null;
  const wrong = attemptId === null ? null : await checkAttempt(tx, { attemptId, caseId: work.id });
  if (wrong) return wrong;
  const running = await runningOf(tx, work.id);
  if (running !== null) {
    if (isSameCall(tx, running, attemptId)) return attach(tx, running, attemptId);
    await endAsLeft(tx, running);
  }
  const chosen = await chooseForCall(tx, await readScriptFile(tx, caseId), input);
  if (chosen === null) {
    return refuse('SCRIPT_STEP_NOT_POSSIBLE', 'No script fits this call. Choose one.', {
      field: 'scriptId',
    });
  }
  return tx.em.save(
    tx.em.create(ScriptRun, {
      scriptVersionId: chosen.version.id,
      scriptId: chosen.script.id,
      caseId: work.id,
      portfolioId,
      customerId,
      userId: tx.user.id,
      attemptId,
      contactLogId: null,
      state: 'RUNNING',
      events: [],
      disclosed: [],
      outcome: null,
      startedAt: tx.now,
      endedAt: null,
      version: 1,
    }),
  );
}

async function checkAttempt(
  tx: Tx,
  { attemptId, caseId }: { attemptId: string; caseId: string },
): Promise<Refusal | null> {
  const rows = await tx.query(
    `SELECT FROM contact_attempt WHERE id = $1 AND case_id = $2 AND user_id = $3
       AND state IN ('PLANNED', 'PLACED')`,
    [attemptId, caseId, tx.user.id],
  );
  if (rows.length > 0) return null;
  return refuse('INVALID_INPUT', 'This attempt is not of this call.', { field: 'attemptId' });
}

/** The run of the person signed in that a case has under way. */
export function runningOf(tx: Pick<Tx, 'em' | 'user'>, caseId: string): Promise<ScriptRun | null> {
  return tx.em.findOneBy(ScriptRun, { caseId, userId: tx.user.id, state: 'RUNNING' });
}

// nobody is on the phone for longer: what still runs then was forgotten
const LONGEST_CALL = { hours: 12 };

// another attempt is another call, whatever was not brought to its end before it
function isSameCall(tx: Tx, running: ScriptRun, attemptId: string | null): boolean {
  const isOld = Temporal.Instant.compare(running.startedAt.add(LONGEST_CALL), tx.now) < 0;
  if (isOld) return false;
  return attemptId === null || running.attemptId === null || running.attemptId === attemptId;
}

async function attach(tx: Tx, running: ScriptRun, attemptId: string | null): Promise<ScriptRun> {
  if (attemptId === null || running.attemptId === attemptId) return running;
  await change(tx, running, { attemptId });
  return tx.em.findOneByOrFail(ScriptRun, { id: running.id });
}

/** Takes up what happened in a run since; what it knows already is passed over. All of it, or nothing. */
export async function recordRunEvents(
  tx: Tx,
  input: RecordRunEventsInput,
): Promise<ScriptRun | Refusal> {
  const given = readRunEvents(input.events);
  if (isRefusal(given)) return given;
  const run = await takeRun(tx, input.runId);
  const fresh = freshEvents(run.events, given);
  if (isRefusal(fresh)) return fresh;
  if (fresh.length === 0) return run;
  if (run.state !== 'RUNNING') return notPossible('This run is over.');
  const refused = await checkEvents(tx, run, fresh);
  if (refused) return refused;
  const { graph } = await tx.em.findOneByOrFail(CallScriptVersion, { id: run.scriptVersionId });
  const events = [...run.events, ...fresh];
  const { disclosed, outcome } = replayRun(graph, events);
  await change(tx, run, { events, disclosed, outcome });
  return tx.em.findOneByOrFail(ScriptRun, { id: run.id });
}

/** Those events that the run does not have; a gap, or another past than the run's, is refused. */
function freshEvents(
  known: readonly RunEvent[],
  given: readonly RunEvent[],
): readonly RunEvent[] | Refusal {
  const fresh: RunEvent[] = [];
  for (const event of given) {
    const same = known[event.seq - 1] ?? fresh[event.seq - known.length - 1];
    if (same !== undefined) {
      if (canonicalize(same) === canonicalize(event)) continue;
      return notPossible('This run went on in another window. Load the page again.', {
        rule: 'EXPECTED_EVENT',
        text: `Event ${event.seq} is known otherwise.`,
        value: String(known.length + fresh.length + 1),
      });
    }
    const expected = known.length + fresh.length + 1;
    if (event.seq !== expected) {
      return notPossible('Part of this run has not arrived yet.', {
        rule: 'EXPECTED_EVENT',
        text: `Event ${expected} comes next.`,
        value: String(expected),
      });
    }
    fresh.push(event);
  }
  return fresh;
}

function notPossible(
  message: string,
  reason?: { rule: string; text: string; value: string },
): Refusal {
  return refuse('SCRIPT_STEP_NOT_POSSIBLE', message, { reasons: reason ? [reason] : [] });
}

async function checkEvents(
  tx: Tx,
  run: ScriptRun,
  fresh: readonly RunEvent[],
): Promise<Refusal | null> {
  const script = await tx.em.findOneByOrFail(CallScript, { id: run.scriptId });
  const { graph } = await tx.em.findOneByOrFail(CallScriptVersion, { id: run.scriptVersionId });
  let standing = replayRun(graph, run.events);
  for (const event of fresh) {
    const refused = checkTime(tx, run, event) ?? checkRunEvent(standing, event, graph, script);
    if (refused) {
      const at = stepOf(graph, standing.stepId);
      const expected = {
        rule: 'EXPECTED_STEP',
        text: `The run is at “${at?.title ?? standing.stepId}”.`,
        value: standing.stepId,
      };
      return { ...refused, reasons: [...refused.reasons, expected] };
    }
    standing = applyRunEvent(standing, event, graph);
  }
  return null;
}

// clocks differ a little
const TOLERANCE = { minutes: 2 };

function checkTime(tx: Tx, run: ScriptRun, { at, seq }: RunEvent): Refusal | null {
  // a day that is pinned is the server's alone: the browser's clock goes on
  if (tx.businessDate !== null) return null;
  const moment = Temporal.Instant.from(at);
  // a run that began while the network was away is told of when it is back
  const isEarly = Temporal.Instant.compare(moment, run.startedAt.subtract(LONGEST_CALL)) < 0;
  const isLate = Temporal.Instant.compare(moment, tx.now.add(TOLERANCE)) > 0;
  if (!isEarly && !isLate) return null;
  const when = isEarly ? 'before the run began' : 'in the future';
  return notPossible(`Event ${seq} is ${when}: look at this computer’s clock.`);
}

/** Ends a run before its end; what was said and confirmed in it stays. */
export async function leaveScriptRun(
  tx: Tx,
  input: LeaveScriptRunInput,
): Promise<ScriptRun | Refusal> {
  const run = await takeRun(tx, input.runId);
  // left twice is left once
  if (run.state === 'LEFT') return run;
  if (run.state !== 'RUNNING') return notPossible('This run is over.');
  await endAsLeft(tx, run);
  return tx.em.findOneByOrFail(ScriptRun, { id: run.id });
}

async function endAsLeft(tx: Tx, run: ScriptRun): Promise<void> {
  const { graph } = await tx.em.findOneByOrFail(CallScriptVersion, { id: run.scriptVersionId });
  const { disclosed, outcome } = leaveRun(replayRun(graph, run.events));
  await change(tx, run, { state: 'LEFT', endedAt: tx.now, disclosed, outcome });
}

/** A run of the person's own, locked. Those of others are not theirs to lead. */
async function takeRun(tx: Tx, id: string): Promise<ScriptRun> {
  const run = await tx.em
    .createQueryBuilder(ScriptRun, 'r')
    .setLock('for_no_key_update')
    .where('r.id = :id', { id })
    .getOne();
  if (run === null || run.userId !== tx.user.id) throw notFound('The run');
  demand(tx, 'create', subject('ScriptRun', { portfolioId: run.portfolioId }));
  return run;
}

async function change(
  tx: Tx,
  { id }: ScriptRun,
  changes: Partial<
    Pick<ScriptRun, 'state' | 'endedAt' | 'events' | 'disclosed' | 'outcome' | 'attemptId'>
  >,
): Promise<void> {
  await tx.em
    .createQueryBuilder()
    .update(ScriptRun)
    .set({ ...changes, version: () => 'version + 1' })
    .where('id = :id', { id })
    .execute();
}
