import { createStore } from './store';

/** Whose drafts and outbox this browser shows; null while nobody is signed in. */
export const currentUserIdStore = createStore<string | null>(null);
