import { KeyHint } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMay } from '../core/me';

/** How many rows are selected and what can be done with them. */
export function SelectionBar({ count, onClear }: { count: number; onClear: () => void }) {
  const canAssign = useMay('ASSIGN');
  return (
    <Box
      role="status"
      sx={{ padding: count > 0 ? '4px 16px' : 0, backgroundColor: 'kept.meaning.accent.soft' }}
    >
      {count > 0 && (
        <>
          <strong>{count} selected</strong>
          {canAssign && (
            <>
              {' '}
              · <KeyHint keys="a" isSpoken /> assign them
            </>
          )}
          <Button onClick={onClear} sx={{ marginLeft: 2, minHeight: 24, padding: '0 8px' }}>
            Clear&ensp;
            <KeyHint keys="x" />
          </Button>
        </>
      )}
    </Box>
  );
}
