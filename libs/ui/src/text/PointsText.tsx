import Box from '@mui/material/Box';

/** Points of a reason with their sign: '+400', '−20', '0'. */
export function PointsText({ points }: { points: number }) {
  const text = points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
  return (
    <Box
      component="span"
      sx={{ fontWeight: 600, color: points < 0 ? 'text.secondary' : 'text.primary' }}
    >
      {text}
    </Box>
  );
}
