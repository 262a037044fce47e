import { DateText } from '@kept/ui';
import { useCommand } from '../core/command';
import { CommandDialog } from './CommandDialog';
import { CASE_FIELD_WORDS } from './case-field-words';
import type { CaseView } from './case-view';
import { EndSnoozeDocument } from './collection-case.graphql';
import { useVersioned } from './use-versioned';

/** Puts a snoozed case back on the list before its day. */
export function EndSnoozeDialog(props: {
  view: CaseView;
  onDone: () => void;
  onClose: () => void;
}) {
  const { view, onDone, onClose } = props;
  const command = useCommand(EndSnoozeDocument);
  const versioned = useVersioned(view, CASE_FIELD_WORDS);

  async function end() {
    const input = { caseId: view.id, version: versioned.version };
    const { kind } = await command.run({ input }, { refetch: ['CasePage'] });
    if (kind === 'done') onDone();
  }

  return (
    <CommandDialog
      title="Take the snooze back"
      verb="Back on the list"
      command={command}
      versioned={versioned}
      onSubmit={() => void end()}
      onClose={onClose}
    >
      <div>
        {view.snoozedUntil && (
          <>
            Snoozed until <DateText day={view.snoozedUntil} today={view.today} isAway />
          </>
        )}
        {view.snoozeReason && `: ${view.snoozeReason}`}
      </div>
    </CommandDialog>
  );
}
