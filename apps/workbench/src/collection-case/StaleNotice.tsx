import { meaningSoft } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Versioned } from './use-versioned';

/** Somebody else was quicker: what they changed, beside what one typed, which is still in the form. */
export function StaleNotice({ versioned }: { versioned: Versioned }) {
  if (!versioned.isStale) return null;
  return (
    <Box
      role="alert"
      sx={(theme) => ({
        padding: '8px 12px',
        borderRadius: 1,
        backgroundColor: meaningSoft(theme, 'overdue'),
      })}
    >
      <div>Somebody changed this while you were typing. What you typed is still here.</div>
      {versioned.changes.length > 0 && (
        <Box component="ul" sx={{ margin: '4px 0', paddingLeft: 4 }}>
          {versioned.changes.map((change) => (
            <li key={change.label}>
              {change.label}: {change.before || 'empty'} → <b>{change.after || 'empty'}</b>
            </li>
          ))}
        </Box>
      )}
      <Button variant="outlined" onClick={versioned.accept}>
        Keep mine, on top of theirs
      </Button>
    </Box>
  );
}
