import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Sheet = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  backgroundColor: theme.vars.palette.kept.surface.sheet,
  '& th': {
    height: 32,
    textAlign: 'left',
    fontWeight: 400,
    fontSize: '0.75rem',
    color: theme.vars.palette.text.secondary,
  },
  '& td': { height: 'var(--row-height)' },
  '& th, & td': {
    padding: '2px 8px',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    whiteSpace: 'nowrap',
  },
  '& th:first-of-type, & td:first-of-type': { paddingLeft: 16 },
  '& th:last-of-type, & td:last-of-type': { paddingRight: 16 },
  '& tbody tr:hover': { backgroundColor: theme.vars.palette.kept.row.hover },
}));

const Frame = styled('section')({ overflow: 'auto', flex: 1, minHeight: 0 });

/** A plain table of a few dozen rows; `numericFrom`: columns from there on hold figures. */
export function DataSheet(props: {
  label: string;
  heads: readonly string[];
  numericFrom?: number;
  children: ReactNode;
}) {
  const { label, heads, numericFrom = heads.length, children } = props;
  const figures = { textAlign: 'right' } as const;
  return (
    // What scrolls sideways must be reachable by keyboard
    <Frame aria-label={label} tabIndex={0}>
      <Sheet
        sx={{
          [`& td:nth-of-type(n + ${numericFrom + 1}), & th:nth-of-type(n + ${numericFrom + 1})`]:
            figures,
        }}
      >
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </Sheet>
    </Frame>
  );
}
