import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

/** It could not be loaded: what that means for the user, and a way to try again. */
export function FailedState(props: {
  title: string;
  detail?: string | undefined;
  onRetry?: () => void;
}) {
  return (
    <Box
      role="alert"
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 2,
        padding: '48px 16px',
        textAlign: 'center',
      }}
    >
      <Typography component="p" variant="h2">
        {props.title}
      </Typography>
      {props.detail && <Box sx={{ color: 'text.secondary', maxWidth: '56ch' }}>{props.detail}</Box>}
      {props.onRetry && (
        <Button variant="outlined" onClick={props.onRetry}>
          Try again
        </Button>
      )}
    </Box>
  );
}
