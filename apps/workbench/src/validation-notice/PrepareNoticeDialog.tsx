import { useQuery } from '@apollo/client/react';
import { DateText, EmptyState, LoadingRows, StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { CommandDialog } from '../collection-case/CommandDialog';
import { useCommand } from '../core/command';
import type { NoticePreviewQuery } from '../gql/graphql';
import { ItemizationDialog } from './ItemizationDialog';
import type { NoticeRow } from './notice-words';
import {
  NoticePreviewDocument,
  PrepareValidationNoticeDocument,
} from './validation-notice.graphql';

/** Every field that the notice must have, as it will be printed; what is missing, and where to enter it. */
export function PrepareNoticeDialog(props: {
  row: NoticeRow;
  onDone: () => void;
  onClose: () => void;
}) {
  const { row, onDone, onClose } = props;
  const { data, error, refetch } = useQuery(NoticePreviewDocument, {
    variables: { debtId: row.debtId },
    fetchPolicy: 'network-only',
  });
  const command = useCommand(PrepareValidationNoticeDocument);
  const [isItemizing, setItemizing] = useState(false);
  const preview = data?.noticePreview;
  // each missing field says so where it stands
  const incomplete = preview?.refusal && { ...preview.refusal, reasons: [] };

  async function prepare() {
    const end = await command.run(
      { input: { debtId: row.debtId } },
      { refetch: ['NoticeStandings'] },
    );
    if (end.kind === 'done') onDone();
  }

  if (isItemizing) {
    return (
      <ItemizationDialog
        row={row}
        onDone={() => {
          setItemizing(false);
          void refetch();
        }}
        onClose={() => setItemizing(false)}
      />
    );
  }
  return (
    <CommandDialog
      title={`Validation notice: ${row.customerName}, ${row.accountNumber}`}
      verb="Prepare the notice"
      isWide
      command={incomplete ? { ...command, refusal: incomplete } : command}
      onSubmit={() => void prepare()}
      onClose={onClose}
    >
      {error && !preview && <EmptyState title="The notice could not be looked at" />}
      {!error && !preview && <LoadingRows rows={8} label="Looking at the notice" />}
      {preview && (
        <>
          <Fields fields={preview.fields} />
          {preview.periodEndsOn && (
            <div>
              Sent today, they may dispute it until <DateText day={preview.periodEndsOn} isAway />.
            </div>
          )}
          <Button
            variant="outlined"
            onClick={() => setItemizing(true)}
            sx={{ justifySelf: 'start' }}
          >
            Enter the itemization
          </Button>
        </>
      )}
    </CommandDialog>
  );
}

function Fields({ fields }: Pick<NoticePreviewQuery['noticePreview'], 'fields'>) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(120px, max-content) 1fr',
        gap: '4px 16px',
        margin: 0,
        '& dt': { color: 'text.secondary' },
        '& dd': { margin: 0 },
      }}
    >
      {fields.map((field) => (
        <Box key={field.name} sx={{ display: 'contents' }}>
          <dt>{field.label}</dt>
          <dd>
            {field.value}
            {field.problem && (
              <div>
                <StatusChip meaning="broken" label="missing" /> {field.problem}
              </div>
            )}
          </dd>
        </Box>
      ))}
    </Box>
  );
}
