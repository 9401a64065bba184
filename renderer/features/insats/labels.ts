import { FALT } from './text.ts';

/** Labels of the error list, by dotted path of the form. */
export const LABELS: Readonly<Record<string, string>> = {
  ...FALT,
  'malgrupp.barnFran': FALT.barnFran,
  'malgrupp.barnTill': FALT.barnTill,
  'malgrupp.pojkarTill': FALT.pojkarTill,
  'malgrupp.maxPersoner': FALT.maxPersoner,
  'ivo.kontrollerad': FALT.ivoKontrollerad,
  'ivo.gallerTill': FALT.ivoGallerTill,
  'geografi.kommun': FALT.kommun,
  'geografi.kommunkod': FALT.kommunkod,
  'geografi.zon': FALT.zon,
  'kostnad.fran': FALT.kostnadFran,
  'kostnad.till': FALT.kostnadTill,
  'lediga.antal': FALT.ledigaAntal,
  'lediga.datum': FALT.ledigaDatum,
};
