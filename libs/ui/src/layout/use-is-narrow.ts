import useMediaQuery from '@mui/material/useMediaQuery';

/** Whether the window is narrower than so many pixels: 700 for cards instead of rows. */
export function useIsNarrower(width: number): boolean {
  return useMediaQuery(`(max-width: ${width - 0.02}px)`);
}
