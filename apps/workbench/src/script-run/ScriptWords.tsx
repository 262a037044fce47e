import { fillScriptText, type ScriptTextPart, type ScriptValues } from '@kept/domain';
import { meaningSoft, meaningText } from '@kept/ui';
import Box from '@mui/material/Box';

/**
 * Words of a script as they are read out. What the file does not have stands there as its label, marked; what tells of
 * the debt stays locked until one knows who is speaking.
 */
export function ScriptWords(props: {
  text: string;
  values: ScriptValues;
  isDebtWithheld: boolean;
}) {
  const { text, values, isDebtWithheld } = props;
  const parts = fillScriptText(text, values, { isDebtWithheld });
  let at = 0;
  return parts.map((part) => {
    const key = `${at}`;
    at += 1;
    return <Part key={key} part={part} />;
  });
}

function Part({ part }: { part: ScriptTextPart }) {
  if (part.kind === 'TEXT' || part.kind === 'INSTEAD') return part.text;
  if (part.kind === 'VALUE') {
    return (
      <Box component="span" sx={{ fontWeight: 600 }}>
        {part.text}
      </Box>
    );
  }
  const isMissing = part.kind === 'MISSING';
  return (
    <Box
      component="mark"
      title={isMissing ? 'Not on file' : 'After you know who is speaking'}
      sx={(theme) => ({
        padding: '0 4px',
        borderRadius: 1,
        fontSize: '0.875em',
        color: meaningText(theme, isMissing ? 'broken' : 'muted'),
        backgroundColor: meaningSoft(theme, isMissing ? 'broken' : 'muted'),
      })}
    >
      {part.label}
      {isMissing ? ': not on file' : ': after verifying'}
    </Box>
  );
}
