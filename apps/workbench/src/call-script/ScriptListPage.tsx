import { useQuery } from '@apollo/client/react';
import {
  EmptyState,
  FailedState,
  LoadingRows,
  PageHeader,
  SearchBox,
  useIsNarrower,
} from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { failureWords } from '../core/failure-words';
import { useMay } from '../core/me';
import { DataSheet } from '../shell/DataSheet';
import { usePageTitle } from '../shell/page-title';
import { CallScriptsDocument } from './call-script.graphql';
import { NewScriptDialog } from './NewScriptDialog';
import { ProblemsChip } from './ProblemsChip';
import { StudioTabs } from './StudioTabs';
import { type ScriptRow, scriptRow, scriptRowMatches } from './script-row';

const HEADS = [
  'Script',
  'Spoken at',
  'For whom',
  'Language, packs',
  'Published',
  'Draft',
  'Problems',
  'Runs',
  'Promise rate',
  'Kept rate',
] as const;

/** All scripts: when each is spoken, which version, and how it does. */
export function ScriptListPage() {
  usePageTitle('Scripts');
  const mayMake = useMay('SCRIPTS');
  const navigate = useNavigate();
  const isNarrow = useIsNarrower(900);
  const [text, setText] = useState('');
  const [isMaking, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(CallScriptsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const all = data?.callScripts.map(scriptRow);
  const rows = all?.filter((row) => scriptRowMatches(row, text));
  return (
    <>
      <PageHeader
        title="Scripts"
        summary="What is said in a call, step by step; a change is a draft until it is published"
        actions={
          mayMake && (
            <Button variant="contained" onClick={() => setMaking(true)}>
              New script
            </Button>
          )
        }
      />
      <StudioTabs shown="/scripts" />
      <Box sx={{ padding: '8px 16px', maxWidth: 420 }}>
        <SearchBox label="Search scripts" value={text} onChange={setText} />
      </Box>
      {!rows && error && (
        <FailedState
          title="The scripts could not be loaded"
          detail={failureWords(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!rows && !error && <LoadingRows label="Loading scripts" />}
      {all?.length === 0 && (
        <EmptyState title="There is no script yet">
          A new script begins empty, or as a copy of another one.
        </EmptyState>
      )}
      {all && all.length > 0 && rows?.length === 0 && (
        <EmptyState title="No script is like that">
          Search for a name, a moment or a pack.
        </EmptyState>
      )}
      {rows && rows.length > 0 && (isNarrow ? <Cards rows={rows} /> : <Sheet rows={rows} />)}
      {isMaking && (
        <NewScriptDialog
          scripts={data?.callScripts ?? []}
          onMade={(id) => navigate(`/scripts/${id}`)}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  );
}

function Sheet({ rows }: { rows: readonly ScriptRow[] }) {
  return (
    <DataSheet label="Scripts" heads={HEADS} numericFrom={7}>
      {rows.map((row) => (
        <tr key={row.id}>
          <Box component="td" sx={{ '&&': { whiteSpace: 'normal', minWidth: 150 } }}>
            <NameLink row={row} />
          </Box>
          <td>{row.moment}</td>
          <Box component="td" sx={{ '&&': { whiteSpace: 'normal', minWidth: 240 } }}>
            {row.forWhom}
          </Box>
          <td>
            {row.language} · {row.packs}
          </td>
          <td>{row.published}</td>
          <td>{row.draft}</td>
          <td>
            <ProblemsChip problems={row.problems} />
          </td>
          <td>{row.runs}</td>
          <td>{row.promiseRate}</td>
          <td>{row.keptRate}</td>
        </tr>
      ))}
    </DataSheet>
  );
}

function Cards({ rows }: { rows: readonly ScriptRow[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label="Scripts">
      {rows.map((row) => (
        <Box
          component="li"
          key={row.id}
          sx={{
            display: 'grid',
            gap: 1,
            padding: '10px 16px',
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <NameLink row={row} />
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {row.moment} · {row.language} · {row.forWhom}
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px', fontSize: '0.8125rem' }}>
            <span>{row.published}</span>
            {row.draft && <span>{row.draft}</span>}
            <span>{row.runs} runs</span>
            <ProblemsChip problems={row.problems} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function NameLink({ row }: { row: ScriptRow }) {
  return (
    <Box
      component={Link}
      to={`/scripts/${row.id}`}
      sx={{
        color: 'primary.main',
        fontWeight: 600,
        textDecoration: 'none',
        '&:hover': { textDecoration: 'underline' },
      }}
    >
      {row.name}
      {!row.isActive && ' (not in use)'}
    </Box>
  );
}
