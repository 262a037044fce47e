import { DateText, KeyHint } from '@kept/ui';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useMe } from '../core/me';
import { ConnectionState } from './ConnectionState';
import { MeMenu } from './MeMenu';
import { OutboxButton } from './OutboxButton';
import { WhoIsHere } from './WhoIsHere';

const SearchButton = styled(ButtonBase)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-start',
  gap: 8,
  flex: '0 1 360px',
  minWidth: 40,
  height: 32,
  padding: '0 8px',
  borderRadius: 4,
  border: `1px solid ${theme.vars.palette.kept.line.field}`,
  backgroundColor: theme.vars.palette.kept.surface.sheet,
  color: theme.vars.palette.text.secondary,
  '& svg': { fontSize: 18 },
}));

const Bar = styled('header')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  height: 48,
  padding: '0 16px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '@media (max-width: 699.98px)': { gap: 8, padding: '0 8px' },
}));

/** Search, who else is here, the connection, the business day when it is pinned, and me. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const { businessDate } = useMe();
  return (
    <Bar>
      <SearchButton onClick={onSearch} aria-keyshortcuts="Control+K">
        <SearchOutlined aria-hidden="true" />
        <Box
          component="span"
          sx={{
            flex: 1,
            textAlign: 'left',
            overflow: 'hidden',
            whiteSpace: 'nowrap',
            textOverflow: 'ellipsis',
          }}
        >
          Search customers, invoices, phones
        </Box>
        <Box component="span" sx={{ display: { xs: 'none', md: 'block' } }}>
          <KeyHint keys="Ctrl+K" />
        </Box>
      </SearchButton>
      <Box sx={{ flex: 1 }} />
      <WhoIsHere />
      {businessDate && (
        <Box
          sx={{ whiteSpace: 'nowrap' }}
          title="The business day is pinned: everything is as of this day"
        >
          <Box
            component="span"
            sx={{ color: 'text.secondary', display: { xs: 'none', md: 'inline' } }}
          >
            as of{' '}
          </Box>
          <DateText day={businessDate} />
        </Box>
      )}
      <OutboxButton />
      <ConnectionState />
      <MeMenu />
    </Bar>
  );
}
