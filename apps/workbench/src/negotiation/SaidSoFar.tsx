import { InstantText } from '@kept/ui';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { Negotiation } from './desk-facts';
import { offerText } from './desk-words';

/** Every offer and counter-offer with who said it, the last one first; and what to note with the next. */
export function SaidSoFar(props: {
  offers: Negotiation['offers'];
  /** the portfolio's, as in the timeline */
  zone: string;
  note: string;
  onNote: (note: string) => void;
}) {
  const { offers, zone, note, onNote } = props;
  const newestFirst = [...offers].sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  return (
    <Box
      component="section"
      aria-label="Said so far"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) minmax(220px, 40%)' },
        gap: 3,
        padding: '10px 12px 8px',
        alignItems: 'start',
        borderTop: 1,
        borderColor: 'divider',
        backgroundColor: 'background.paper',
      }}
    >
      <Box sx={{ maxHeight: 84, overflowY: 'auto', fontSize: '0.8125rem' }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          said so far{newestFirst.length === 0 && ': nothing noted yet'}
        </Box>
        <Box component="ol" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {newestFirst.map((offer) => (
            <li key={offer.id}>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                <InstantText at={offer.recordedAt} zone={zone} />
              </Box>{' '}
              {offerText(offer)}
              {offer.note && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {' '}
                  <q>{offer.note}</q>
                </Box>
              )}
            </li>
          ))}
        </Box>
      </Box>
      <TextField
        label="In their words: goes with what is noted, offered or asked next"
        name="desk.note"
        value={note}
        onChange={(event) => onNote(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Box>
  );
}
