import { useLocation, useNavigate, useSearchParams } from 'react-router';

export type DeskRoute = {
  readonly isOpen: boolean;
  /** the plan that is agreed anew */
  readonly replacesPlanId: string | null;
  open(): void;
  close(): void;
};

/** The negotiation desk has an address of its own over the case: a reload keeps it, Esc and Back leave it. */
export function useDeskRoute(caseId: string): DeskRoute {
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  const [search] = useSearchParams();
  const path = `/cases/${caseId}`;
  const isFromCase = (state as { isFromCase?: boolean } | null)?.isFromCase === true;
  return {
    isOpen: pathname === `${path}/negotiation`,
    replacesPlanId: search.get('replaces'),
    open: () => navigate(`${path}/negotiation`, { state: { isFromCase: true } }),
    close: () => (isFromCase ? navigate(-1) : navigate(path, { replace: true })),
  };
}
