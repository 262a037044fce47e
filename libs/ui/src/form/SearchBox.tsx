import SearchOutlined from '@mui/icons-material/SearchOutlined';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';

/** A search field with a name for those who cannot see its glass; with `listId` it steers a list of hits. */
export function SearchBox(props: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  isFocused?: boolean;
  listId?: string;
  activeId?: string | undefined;
}) {
  const { label, value, onChange, isFocused = false, listId, activeId } = props;
  const combobox =
    listId === undefined
      ? {}
      : {
          role: 'combobox',
          'aria-expanded': activeId !== undefined,
          'aria-controls': listId,
          'aria-autocomplete': 'list' as const,
          'aria-activedescendant': activeId,
        };
  return (
    <TextField
      type="search"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      placeholder={label}
      autoFocus={isFocused}
      sx={{ '& ::-webkit-search-cancel-button': { appearance: 'none' } }}
      slotProps={{
        htmlInput: { 'aria-label': label, autoComplete: 'off', ...combobox },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchOutlined aria-hidden="true" fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
