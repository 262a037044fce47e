import {
  PORTFOLIO_LANGUAGES,
  type PortfolioLanguage,
  SCRIPT_MOMENTS,
  type ScriptMoment,
} from '@kept/domain';
import { CodeSelect, codeOptions } from '@kept/ui';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { FormDialog } from '../administration/FormDialog';
import { useCommand } from '../core/command';
import { useMe } from '../core/me';
import type { CallScriptRowFragment } from '../gql/graphql';
import { CreateCallScriptDocument } from './call-script.graphql';
import { LANGUAGE_LABELS, MOMENT_LABELS } from './script-labels';

type Typed = {
  readonly name: string;
  readonly moment: ScriptMoment;
  readonly language: PortfolioLanguage;
  readonly packs: string;
  readonly fromScriptId: string;
  readonly portfolioId: string;
};

const BLANK: Typed = {
  name: '',
  moment: 'LATER_CONTACT',
  language: 'en-US',
  packs: 'US',
  fromScriptId: '',
  portfolioId: '',
};

// 'Broken promise' is known to runs and reports as BROKEN_PROMISE
function codeOf(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** A new script: empty, or as a copy of another one with its conditions. */
export function NewScriptDialog(props: {
  scripts: readonly CallScriptRowFragment[];
  onMade: (id: string) => void;
  onClose: () => void;
}) {
  const { scripts, onMade, onClose } = props;
  const { portfolios } = useMe();
  const create = useCommand(CreateCallScriptDocument);
  const [typed, setTyped] = useState<Typed>(BLANK);
  const change = (patch: Partial<Typed>) => setTyped((before) => ({ ...before, ...patch }));
  const from = scripts.find(({ id }) => id === typed.fromScriptId);

  async function submit() {
    const end = await create.run(
      {
        input: {
          code: codeOf(typed.name),
          name: typed.name.trim(),
          moment: typed.moment,
          packs: typed.packs.split(/[\s,]+/).filter(Boolean),
          language: typed.language,
          conditions: from?.conditions ?? [],
          priority: from?.priority ?? 0,
          portfolioId: typed.portfolioId || null,
          fromScriptId: typed.fromScriptId || null,
        },
      },
      { refetch: ['CallScripts'] },
    );
    if (end.kind === 'done' && end.value.__typename === 'CallScript') onMade(end.value.id);
  }

  function copyFrom(id: string) {
    const other = scripts.find((script) => script.id === id);
    change({
      fromScriptId: id,
      ...(other && {
        moment: other.moment as ScriptMoment,
        language: other.language as PortfolioLanguage,
        packs: other.packs.join(', '),
        name: typed.name || `${other.name} (copy)`,
      }),
    });
  }

  return (
    <FormDialog
      title="New script"
      verb="Make the script"
      command={create}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <CodeSelect
        label="Copy from"
        name="fromScriptId"
        value={typed.fromScriptId}
        none="begin empty"
        options={scripts.map(({ id, name, language }) => [id, `${name}, ${language}`] as const)}
        onChange={copyFrom}
      />
      <TextField
        label="Name"
        name="name"
        required
        value={typed.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <CodeSelect
        label="Spoken at"
        name="moment"
        value={typed.moment}
        options={codeOptions(SCRIPT_MOMENTS, MOMENT_LABELS)}
        onChange={(moment) => moment && change({ moment })}
      />
      <CodeSelect
        label="Language"
        name="language"
        value={typed.language}
        options={codeOptions(PORTFOLIO_LANGUAGES, LANGUAGE_LABELS)}
        onChange={(language) => language && change({ language })}
      />
      <TextField
        label="Law packs"
        name="packs"
        helperText="Whose duties its words are checked against: US, GB"
        value={typed.packs}
        onChange={(event) => change({ packs: event.target.value })}
      />
      <CodeSelect
        label="Portfolio"
        name="portfolioId"
        value={typed.portfolioId}
        none="all of them"
        options={portfolios.map(({ id, name }) => [id, name] as const)}
        onChange={(portfolioId) => change({ portfolioId })}
      />
    </FormDialog>
  );
}
