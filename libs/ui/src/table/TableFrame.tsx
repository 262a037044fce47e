import { styled } from '@mui/material/styles';

/** The scrolling frame of a table. One styled element for all rows and cells: rows must be cheap. */
export const TableFrame = styled('div')(({ theme }) => {
  const { kept, divider, text, primary } = theme.vars.palette;
  return {
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    outlineOffset: -2,
    backgroundColor: kept.surface.sheet,
    '& [data-part="head"]': {
      display: 'grid',
      alignItems: 'center',
      position: 'sticky',
      top: 0,
      zIndex: 2,
      height: 32,
      color: text.secondary,
      fontSize: '0.75rem',
      backgroundColor: kept.surface.sheet,
      borderBottom: `1px solid ${divider}`,
    },
    '& [data-part="body"]': { position: 'relative' },
    '& [data-part="row"]': {
      display: 'grid',
      alignItems: 'center',
      position: 'absolute',
      left: 0,
      right: 0,
      top: 0,
      borderBottom: `1px solid ${divider}`,
      cursor: 'pointer',
      transition: 'transform 200ms ease-out',
      backgroundColor: kept.surface.sheet,
    },
    '& [data-part="row"][data-still="true"]': { transition: 'none' },
    '& [data-part="row"]:hover': { backgroundColor: kept.row.hover },
    '& [data-part="row"][data-moved="true"]': { animation: 'kept-moved 3s ease-out' },
    '& [data-part="row"][aria-selected="true"]': {
      backgroundColor: kept.row.selected,
      boxShadow: `inset 3px 0 0 ${primary.main}`,
      zIndex: 1,
    },
    '& [data-part="cell"], & [data-part="heading"]': {
      padding: '0 8px',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      '&:first-of-type': { paddingLeft: 16 },
      '&:last-of-type': { paddingRight: 16 },
    },
    '& [data-numeric="true"]': { textAlign: 'right' },
    '@keyframes kept-moved': {
      from: { backgroundColor: kept.row.moved },
      '70%': { backgroundColor: kept.row.moved },
    },
    '@media (prefers-reduced-motion: reduce)': {
      '& [data-part="row"]': { transition: 'none' },
      '& [data-part="row"][data-moved="true"]': { animation: 'none' },
    },
  };
});
