import { CodeSelect, DayField, useToday } from '@kept/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { OWN_LIMIT_FIELDS } from './authority-document';
import type { Problems } from './policy-document';
import type { TypedOwn } from './policy-draft';

export type Person = { readonly id: string; readonly name: string };

const LIMITS = OWN_LIMIT_FIELDS.map(({ path, label }) => [path, label] as const);
const BLANK: TypedOwn = {
  userId: '',
  path: 'plan.amount',
  value: '',
  effectiveFrom: '',
  effectiveUntil: '',
};

/** Limits of single users in place of their role's, while they are in force. */
export function OwnLimits(props: {
  lines: readonly TypedOwn[];
  people: readonly Person[];
  isReadOnly: boolean;
  problems: Problems;
  currency: string;
  onChange: (lines: readonly TypedOwn[]) => void;
}) {
  const { lines, people, isReadOnly, problems, currency, onChange } = props;
  const today = useToday().toString();
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? 'Somebody';
  const replace = (index: number, change: Partial<TypedOwn>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...change } : line)));
  return (
    <Box component="section" aria-label="Limits of single users" sx={{ padding: '16px' }}>
      <Typography component="h2" variant="h3">
        Limits of single users
      </Typography>
      <Box sx={{ color: 'text.secondary', marginBottom: 3 }}>
        In place of their role’s, from a day and until another; the one that began last speaks.
      </Box>
      {lines.length === 0 && <div>Nobody has limits of their own.</div>}
      {lines.map((line, index) => (
        <Box
          // lines have no identity but their place
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          role="group"
          aria-label={`Limit ${index + 1}`}
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fit, minmax(148px, 1fr))',
            gap: 3,
            alignItems: 'start',
            padding: '8px 0',
            maxWidth: 1080,
          }}
        >
          {isReadOnly ? (
            <ReadLine line={line} name={nameOf(line.userId)} />
          ) : (
            <>
              <CodeSelect
                label="Who"
                name={`own.${index}.userId`}
                value={line.userId}
                options={people.map(({ id, name }) => [id, name] as const)}
                problem={problems[`own.${index}.userId`]}
                onChange={(userId) => replace(index, { userId })}
              />
              <CodeSelect
                label="Limit"
                name={`own.${index}.path`}
                value={line.path}
                options={LIMITS}
                problem={problems[`own.${index}.path`]}
                onChange={(path) => replace(index, { path })}
              />
              <TextField
                label="Value"
                name={`own.${index}.value`}
                value={line.value}
                error={problems[`own.${index}.value`] !== undefined}
                helperText={problems[`own.${index}.value`] ?? unitHint(line.path, currency)}
                onChange={(event) => replace(index, { value: event.target.value })}
                slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'decimal' } }}
              />
              <DayField
                label="From"
                name={`own.${index}.effectiveFrom`}
                value={line.effectiveFrom}
                today={today}
                problem={problems[`own.${index}.effectiveFrom`]}
                onChange={(effectiveFrom) => replace(index, { effectiveFrom })}
              />
              <DayField
                label="Until"
                name={`own.${index}.effectiveUntil`}
                value={line.effectiveUntil}
                today={today}
                hint={line.effectiveUntil === '' ? 'further notice' : undefined}
                onChange={(effectiveUntil) => replace(index, { effectiveUntil })}
              />
              <Button
                aria-label={`Remove limit ${index + 1}`}
                onClick={() => onChange(lines.filter((_, at) => at !== index))}
                sx={{ justifySelf: 'start', marginTop: 1 }}
              >
                Remove
              </Button>
            </>
          )}
        </Box>
      ))}
      {!isReadOnly && (
        <Button onClick={() => onChange([...lines, { ...BLANK, effectiveFrom: today }])}>
          Add a limit
        </Button>
      )}
    </Box>
  );
}

function ReadLine({ line, name }: { line: TypedOwn; name: string }) {
  const label = LIMITS.find(([path]) => path === line.path)?.[1] ?? line.path;
  const until = line.effectiveUntil === '' ? 'further notice' : line.effectiveUntil;
  return (
    <div>
      <strong>{name}</strong> · {label} {line.value === '' ? 'no limit' : line.value} · from{' '}
      {line.effectiveFrom} until {until}
    </div>
  );
}

function unitHint(path: string, currency: string): string {
  const field = OWN_LIMIT_FIELDS.find((one) => one.path === path);
  const units: Readonly<Record<string, string>> = { DAYS: 'days', PERCENT: '%', MONEY: currency };
  const unit = units[field?.unit ?? ''] ?? '';
  return field?.mayBeNone ? `${unit}${unit === '' ? '' : ', '}empty: no limit` : unit;
}
