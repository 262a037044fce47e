import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { PolicyField } from './policy-fields';

const Figure = styled('span')(({ theme }) => ({
  display: 'inline-grid',
  gridTemplateColumns: '92px 40px',
  alignItems: 'center',
  gap: 6,
  '&[data-wide="true"]': { gridTemplateColumns: 'minmax(160px, 300px) 0' },
  '& input': {
    textAlign: 'right',
    padding: '3px 6px',
    borderRadius: 4,
    border: `1px solid ${theme.vars.palette.kept.line.field}`,
    backgroundColor: theme.vars.palette.kept.surface.raised,
  },
  '& input[data-changed="true"]': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.kept.row.moved,
  },
  '& input[aria-invalid="true"]': { borderColor: theme.vars.palette.kept.meaning.broken.text },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem', textAlign: 'left' },
  '& em': {
    gridColumn: '1 / -1',
    color: theme.vars.palette.kept.meaning.broken.text,
    fontStyle: 'normal',
    fontSize: '0.75rem',
    textAlign: 'right',
    whiteSpace: 'normal',
  },
}));

const UNITS: Readonly<Record<PolicyField['unit'], string>> = {
  DAYS: 'days',
  COUNT: '',
  PERCENT: '%',
  MONEY: '',
  SECONDS: 's',
  MONTHS: 'months',
  POINTS: '',
  YES_NO: '',
  HOURS: '',
};

export type FigureProps = {
  readonly field: PolicyField;
  /** 'Collector: lasts at most': the field's whole name for those who do not see its row and column */
  readonly name: string;
  readonly text: string;
  readonly isChanged: boolean;
  readonly isReadOnly: boolean;
  readonly problem: string | undefined;
  readonly currency: string;
  onType(text: string): void;
};

/** One figure of a policy, edited where it stands. */
export function FigureField(props: FigureProps) {
  const { field, name, text, isChanged, isReadOnly, problem, currency, onType } = props;
  const id = useId();
  const unit = field.unit === 'MONEY' ? currency : UNITS[field.unit];
  if (isReadOnly) return <ReadFigure field={field} text={text} unit={unit} />;
  if (field.unit === 'YES_NO') {
    return (
      <input
        type="checkbox"
        aria-label={name}
        checked={text === 'yes'}
        onChange={(event) => onType(event.target.checked ? 'yes' : 'no')}
      />
    );
  }
  return (
    <Figure data-wide={field.unit === 'HOURS'}>
      <InputBase
        value={text}
        onChange={(event) => onType(event.target.value)}
        placeholder={field.mayBeNone ? noneOf(field) : ''}
        inputProps={{
          'aria-label': name,
          'aria-invalid': problem !== undefined,
          'aria-describedby': problem === undefined ? undefined : id,
          'data-changed': isChanged,
          inputMode: field.unit === 'HOURS' ? 'text' : 'decimal',
          autoComplete: 'off',
        }}
      />
      <small>{unit}</small>
      {problem && <em id={id}>{problem}</em>}
    </Figure>
  );
}

function noneOf({ unit }: PolicyField): string {
  return unit === 'HOURS' ? 'only the law’s' : 'no limit';
}

function ReadFigure(props: { field: PolicyField; text: string; unit: string }) {
  const { field, text, unit } = props;
  if (text === '') return field.mayBeNone ? noneOf(field) : '';
  return `${text}${unit === '' ? '' : ` ${unit}`}`;
}
