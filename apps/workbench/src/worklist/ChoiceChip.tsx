import { FilterChip } from '@kept/ui';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';

/** A filter with one of several values; the chip says the one chosen. */
export function ChoiceChip(props: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  /** what no choice is called; left out: the first option is what is meant */
  none?: string;
  onChange: (value: string) => void;
}) {
  const { label, value, options, none, onChange } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = options.find(([each]) => each === value);
  const isOn = none === undefined ? false : chosen !== undefined;
  const shown = none === undefined ? (chosen ?? options[0])?.[1] : (chosen?.[1] ?? label);
  const all = none === undefined ? options : [['', none] as const, ...options];
  const choose = (each: string) => {
    setAnchor(null);
    onChange(each);
  };
  return (
    <>
      <FilterChip
        label={shown}
        isOn={isOn}
        hasMenu
        isOpen={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      {anchor !== null && (
        <Menu
          open
          anchorEl={anchor}
          onClose={() => setAnchor(null)}
          slotProps={{ list: { 'aria-label': label } }}
        >
          {all.map(([each, text]) => (
            <MenuItem
              key={each}
              role="menuitemradio"
              aria-checked={each === value}
              selected={each === value}
              onClick={() => choose(each)}
            >
              {text}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
