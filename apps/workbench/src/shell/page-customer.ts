import { useEffect } from 'react';
import { createStore, useStore } from '../core/store';

const pageCustomerStore = createStore<string | undefined>(undefined);

/** Says whose page this is, so that the top bar can tell who else is here. */
export function usePageCustomer(customerId: string | undefined): void {
  useEffect(() => {
    pageCustomerStore.set(customerId);
    return () => pageCustomerStore.set(undefined);
  }, [customerId]);
}

/** The customer on screen, if the page is about one. */
export function useCustomerOnScreen(): string | undefined {
  return useStore(pageCustomerStore);
}
