import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { type DeskPreset, presetOf, presetSearch } from '../negotiation/desk-preset';

/** Handed over by whoever opens the desk, so that leaving it goes back there. */
export type DeskFrom = { readonly deskFrom: 'case' | 'plan' };

export type DeskRoute = {
  readonly isOpen: boolean;
  /** the plan that is agreed anew */
  readonly replacesPlanId: string | null;
  /** what a script led to */
  readonly preset: DeskPreset | null;
  open(preset?: DeskPreset): void;
  /** back to where it was opened from */
  close(): void;
  /** to the case: there the work goes on */
  done(): void;
};

/** The negotiation desk has an address of its own over the case: a reload keeps it, Esc and Back leave it. */
export function useDeskRoute(caseId: string): DeskRoute {
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  const [search] = useSearchParams();
  const path = `/cases/${caseId}`;
  const from = (state as Partial<DeskFrom> | null)?.deskFrom;
  const toCase = () => void navigate(path, { replace: true });
  const back = () => void navigate(-1);
  return {
    isOpen: pathname === `${path}/negotiation`,
    replacesPlanId: search.get('replaces'),
    preset: presetOf(search),
    open: (preset) => {
      const handed: DeskFrom = { deskFrom: 'case' };
      void navigate(`${path}/negotiation${preset ? presetSearch(preset) : ''}`, { state: handed });
    },
    close: from ? back : toCase,
    done: from === 'case' ? back : toCase,
  };
}
