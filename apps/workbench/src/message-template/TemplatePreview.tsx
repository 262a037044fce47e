import {
  fillTemplate,
  type MessageTemplate,
  sampleMessageValues,
  type TemplateProblem,
} from '@kept/domain';
import { StatusChip } from '@kept/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** What a template lacks, and how it reads with a sample case. */
export function TemplatePreview(props: {
  template: MessageTemplate;
  problems: readonly TemplateProblem[];
}) {
  const { template, problems } = props;
  const filled = fillTemplate(template, sampleMessageValues());
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <section aria-labelledby="template-check">
        <Typography component="h2" variant="h3" id="template-check">
          What it must say
        </Typography>
        {problems.length === 0 ? (
          <Box role="status" sx={{ paddingTop: 2 }}>
            <StatusChip meaning="kept" label="all that is asked for is in it" />
          </Box>
        ) : (
          <Box
            component="ul"
            sx={{ listStyle: 'none', margin: 0, padding: '8px 0 0', display: 'grid', gap: 2 }}
          >
            {problems.map(({ rule, text, severity, citation }) => (
              <Box component="li" key={`${rule} ${text}`} sx={{ display: 'grid', gap: '2px' }}>
                <Box component="span">
                  {severity === 'ERROR' ? (
                    <StatusChip meaning="broken" label="error" />
                  ) : (
                    <StatusChip meaning="overdue" label="warning" />
                  )}{' '}
                  {text}
                </Box>
                {citation && (
                  <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
                    {citation}
                  </Box>
                )}
              </Box>
            ))}
          </Box>
        )}
      </section>
      <section aria-labelledby="template-preview">
        <Typography component="h2" variant="h3" id="template-preview">
          As it reads, with a sample case
        </Typography>
        <Box
          sx={{
            marginTop: 2,
            padding: 4,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            backgroundColor: 'background.paper',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {filled.subject !== null && <b>{`${filled.subject}\n\n`}</b>}
          {filled.body}
        </Box>
      </section>
    </Box>
  );
}
