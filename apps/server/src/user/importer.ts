/** In whose name contacts of other systems stand. It is no person: it is not counted, listed or let in. */
export const IMPORTER_EMAIL = 'import@kept.invalid';
