import type { AuthorityPolicy } from '@kept/domain';
import { RefusalAlert, useToday } from '@kept/ui';
import { useState } from 'react';
import { useCommand } from '../core/command';
import { useDraft } from '../core/draft';
import { useMay, useMe } from '../core/me';
import { AuthorityParts } from './AuthorityParts';
import { FigureField } from './FigureField';
import type { Person } from './OwnLimits';
import { PolicySheet } from './PolicySheet';
import { PublishBar } from './PublishBar';
import { PublishPolicyDocument } from './policy.graphql';
import { type Problems, typedText, valueAt } from './policy-document';
import { fieldsOf, isChanged, NO_CHANGE, type PolicyDraft, readDraft } from './policy-draft';
import { KIND_SECTIONS, type PageKind } from './policy-fields';
import type { PolicyScope, PolicyView } from './use-policy';

/** A policy with its figures where they stand; what is changed becomes a new version when it is published. */
export function PolicyEditor(props: {
  kind: PageKind;
  scope: PolicyScope;
  scopeName: string;
  view: PolicyView;
  people: readonly Person[];
}) {
  const { kind, scope, scopeName, view, people } = props;
  const { baseCurrency } = useMe();
  const isReadOnly = !useMay('POLICIES');
  const draft = useDraft<PolicyDraft>(`policy.${kind}.${scopeName}.${view.version}`, NO_CHANGE);
  const command = useCommand(PublishPolicyDocument);
  const [found, setFound] = useState<Problems>({});
  const today = useToday().toString();
  const { value: changes } = draft;
  const change = (part: Partial<PolicyDraft>) => draft.set((before) => ({ ...before, ...part }));
  const problems = { ...refusedAt(command.refusal?.reasons ?? []), ...found };
  const fields = new Map(fieldsOf(kind).map((field) => [field.path, field]));

  const cell = (path: string, who: string) => {
    const field = fields.get(path);
    if (field === undefined) return null;
    const kept = typedText(valueAt(view.base.document, path), field.unit, baseCurrency);
    const typed = changes.typed[path];
    return (
      <FigureField
        field={field}
        name={who === '' ? field.label : `${who}: ${field.label}`}
        text={typed ?? kept}
        isChanged={typed !== undefined && typed !== kept}
        isReadOnly={isReadOnly}
        problem={problems[path]}
        currency={baseCurrency}
        onType={(text) => change({ typed: { ...changes.typed, [path]: text } })}
      />
    );
  };

  async function publish() {
    const { document, problems: wrong } = readDraft(
      kind,
      view.base.document,
      changes,
      baseCurrency,
    );
    setFound(wrong);
    if (Object.keys(wrong).length > 0) return command.clear();
    const effectiveFrom = changes.effectiveFrom || today;
    const input = { kind, ...scope, version: view.version, effectiveFrom, document };
    const end = await command.run({ input }, { refetch: ['Policies'] });
    if (end.kind === 'done') draft.clear();
  }

  // the server reads it before it is published; a document from there is one of this kind
  const authority = view.base.document as AuthorityPolicy;
  const count = Object.keys(found).length;
  return (
    <>
      {kind === 'AUTHORITY' ? (
        <AuthorityParts
          policy={authority}
          changes={changes}
          people={people}
          isReadOnly={isReadOnly}
          problems={problems}
          cell={cell}
          onChange={change}
        />
      ) : (
        <PolicySheet
          label={scopeName}
          columns={['Figure']}
          sections={KIND_SECTIONS[kind] ?? []}
          cell={(path) => cell(path, '')}
        />
      )}
      {!isReadOnly && (
        <PublishBar
          today={today}
          effectiveFrom={changes.effectiveFrom || today}
          isChanged={isChanged(changes)}
          nextVersion={view.version + 1}
          running={command.running}
          onDay={(effectiveFrom) => change({ effectiveFrom })}
          onDiscard={() => {
            draft.clear();
            setFound({});
            command.clear();
          }}
          onPublish={() => void publish()}
        >
          <RefusalAlert refusal={command.refusal ?? told(count, command.failure)} />
        </PublishBar>
      )}
    </>
  );
}

function told(count: number, failure: Error | undefined) {
  if (count > 0) {
    const message = `${count === 1 ? 'One figure is' : `${count} figures are`} to be mended above.`;
    return { code: 'INVALID_INPUT', message, reasons: [] };
  }
  if (!failure) return undefined;
  const message = 'It could not be sent. What you changed is kept; try again.';
  return { code: 'UNANSWERED', message, reasons: [] };
}

/** The server names the place of what it refuses in the reason's value. */
function refusedAt(reasons: readonly { readonly text: string; readonly value: string | null }[]) {
  return Object.fromEntries(
    reasons.flatMap(({ value, text }) => (value === null ? [] : [[value, text]])),
  );
}
