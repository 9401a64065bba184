import { TEXT } from './text.ts';

/** Ctrl+Shift+A from anywhere. On the form itself it only sets the answer, so that nothing typed is lost. */
export const AKUT_COMMAND = {
  id: 'aktualisering.akut',
  label: TEXT.kommandoAkut,
  group: TEXT.grupp,
  shortcut: 'Ctrl+Shift+A',
  keywords: ['kris', 'fara', 'omedelbart'],
} as const;
