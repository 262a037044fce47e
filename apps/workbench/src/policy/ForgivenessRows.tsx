import { AUTHORITY_ROLES, type AuthorityRole } from '@kept/domain';
import Button from '@mui/material/Button';
import { FigureField } from './FigureField';
import type { Problems } from './policy-document';
import { roleLabel, type TypedBracket } from './policy-draft';
import type { PolicyField } from './policy-fields';

const PERCENT: PolicyField = { path: '', label: '', unit: 'PERCENT' };
const AGE: PolicyField = { path: '', label: '', unit: 'DAYS' };

/** What may be forgiven for a lump sum, by the age of the debt: rows for a policy sheet. */
export function ForgivenessRows(props: {
  rows: readonly TypedBracket[];
  isReadOnly: boolean;
  problems: Problems;
  onChange: (rows: readonly TypedBracket[]) => void;
}) {
  const { rows, isReadOnly, problems, onChange } = props;
  const replace = (index: number, row: TypedBracket) =>
    onChange(rows.map((each, at) => (at === index ? row : each)));
  const figure = (field: PolicyField, name: string, at: string, text: string) => ({
    field,
    name,
    text,
    isChanged: false,
    isReadOnly,
    problem: problems[at],
    currency: '',
  });
  return (
    <>
      <tr data-part="section">
        <th scope="rowgroup" colSpan={AUTHORITY_ROLES.length + 1}>
          Forgiveness for a lump sum
        </th>
      </tr>
      {rows.map((row, index) => (
        // rows have no identity but their place
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <tr key={index}>
          <th scope="row">
            {index === rows.length - 1 ? (
              rows.length === 1 ? (
                'Any age'
              ) : (
                'Older'
              )
            ) : (
              <>
                Debt up to{' '}
                <FigureField
                  {...figure(AGE, `Age of row ${index + 1}`, `brackets.${index}.age`, row.age)}
                  onType={(age) => replace(index, { ...row, age })}
                />{' '}
                {!isReadOnly && (
                  <Button
                    aria-label={`Remove row ${index + 1}`}
                    onClick={() => onChange(rows.filter((_, at) => at !== index))}
                    sx={{ minWidth: 0, padding: '0 6px' }}
                  >
                    Remove
                  </Button>
                )}
              </>
            )}
          </th>
          {AUTHORITY_ROLES.map((role) => (
            <td key={role}>
              <FigureField
                {...figure(
                  PERCENT,
                  `${roleLabel(role)}: forgiveness, row ${index + 1}`,
                  `brackets.${index}.${role}`,
                  row.percents[role],
                )}
                onType={(text) => replace(index, withPercent(row, role, text))}
              />
            </td>
          ))}
        </tr>
      ))}
      {!isReadOnly && (
        <tr>
          <th scope="row" colSpan={AUTHORITY_ROLES.length + 1}>
            <Button onClick={() => onChange(withRow(rows))} sx={{ padding: '0 6px' }}>
              Add an age
            </Button>
          </th>
        </tr>
      )}
    </>
  );
}

function withPercent(row: TypedBracket, role: AuthorityRole, text: string): TypedBracket {
  return { ...row, percents: { ...row.percents, [role]: text } };
}

/** One age more, before the last row, which is for any older. */
function withRow(rows: readonly TypedBracket[]): TypedBracket[] {
  const last = rows.at(-1);
  if (last === undefined) return [];
  const age = String(Number(rows.at(-2)?.age ?? '0') + 180);
  return [...rows.slice(0, -1), { ...last, age }, last];
}
