import { useLocation, useNavigate } from 'react-router';

/** Esc: out of a field first, then from a record back to where one came from. A list is where it ends. */
export function useGoBack(): () => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return () => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.matches('input,textarea,select')) {
      focused.blur();
      return;
    }
    const [, list = '', record] = pathname.split('/');
    if (record === undefined) return;
    if (cameFromHere()) navigate(-1);
    else navigate(`/${list}`);
  };
}

/** react-router counts the steps of a visit in the history's state; 0 is a page opened directly. */
function cameFromHere(): boolean {
  const state: unknown = window.history.state;
  return (
    typeof state === 'object' &&
    state !== null &&
    'idx' in state &&
    typeof state.idx === 'number' &&
    state.idx > 0
  );
}
