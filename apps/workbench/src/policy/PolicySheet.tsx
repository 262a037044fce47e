import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { PolicySection } from './policy-fields';

const Sheet = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  backgroundColor: theme.vars.palette.kept.surface.sheet,
  width: 'min(100%, 880px)',
  minWidth: 480,
  '& th': { textAlign: 'left', fontWeight: 400 },
  '& thead th': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem', height: 32 },
  '& tbody th': { paddingRight: 24 },
  '& th, & td': {
    padding: '3px 16px',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    whiteSpace: 'nowrap',
    height: 36,
  },
  '& thead th:not(:first-of-type), & td': { textAlign: 'right' },
  '@media (max-width: 699.98px)': {
    '& tbody th': { whiteSpace: 'normal', minWidth: 132, paddingRight: 4 },
  },
  '& tr[data-part="section"] th': { fontWeight: 600, paddingTop: 12 },
}));

/** Figures in rows, a column for each whom they bind; sections with a head of their own. */
export function PolicySheet(props: {
  label: string;
  columns: readonly string[];
  sections: readonly PolicySection[];
  cell: (path: string, column: number) => ReactNode;
  children?: ReactNode;
}) {
  const { label, columns, sections, cell, children } = props;
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
      tabIndex={0}
      style={{ overflowX: 'auto' }}
    >
      <Sheet>
        {columns.length > 1 && (
          <thead>
            <tr>
              <th scope="col">{label}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {sections.map((section) => (
            <SectionRows key={section.title} section={section} columns={columns} cell={cell} />
          ))}
          {children}
        </tbody>
      </Sheet>
    </section>
  );
}

function SectionRows(props: {
  section: PolicySection;
  columns: readonly string[];
  cell: (path: string, column: number) => ReactNode;
}) {
  const { section, columns, cell } = props;
  return (
    <>
      <tr data-part="section">
        <th scope="rowgroup" colSpan={columns.length + 1}>
          {section.title}
        </th>
      </tr>
      {section.fields.map(({ path, label }) => (
        <tr key={path}>
          <th scope="row">{label}</th>
          {columns.map((column, index) => (
            <td key={column}>{cell(path, index)}</td>
          ))}
        </tr>
      ))}
    </>
  );
}
