import { createContext } from 'react';

/** True inside a dialog: its keys are the dialog's, not the page's. */
export const InDialogContext = createContext(false);
