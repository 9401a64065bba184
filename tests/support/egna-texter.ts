import { Lagrum } from '../../shared/lagrum/define.ts';
import { formatLagrumsfil } from '../../shared/lagrum/fil.ts';
import { datumOf, type Tidpunkt } from '../../shared/lib/tid.ts';
import { formatRutiner } from '../../shared/modules/rutin/fil.ts';

/** The inputs of the calls about what the municipality has written itself, in the order in which they succeed. */
export function egnaTexterInputs(now: Tidpunkt) {
  const lagrum = Lagrum.parse({ ...lagrumRad(), id: 'sol.mal' });
  return {
    'lagrum.list': {},
    'lagrum.preview': { text: formatLagrumsfil([lagrum]) },
    'lagrum.importFil': { grund: 0, text: formatLagrumsfil([lagrum]) },
    'lagrum.save': { lagrum: lagrumRad() },
    'lagrum.saveFil': { mapp: '' },
    'rutin.list': {},
    'rutin.preview': { text: formatRutiner([rutinSteg()]) },
    'rutin.importFil': { ...rutinBeslut(now), grund: 1, text: formatRutiner([rutinSteg(), rutinSteg('uppfoljning')]) },
    'rutin.save': { ...rutinBeslut(now), grund: 2, steg: [rutinSteg('avslut')] },
    'rutin.saveFil': { mapp: '' },
  };
}

export function rutinSteg(steg: 'planering' | 'uppfoljning' | 'avslut' = 'planering') {
  return { steg, text: 'Ring receptionen.', punkter: ['Boka rum.'] };
}

export function rutinBeslut(now: Tidpunkt) {
  return { grund: 0, gallerFran: datumOf(now), skal: 'Beslutat på enhetens möte.' };
}

export function lagrumRad() {
  return {
    id: 'sol.bistand',
    lag: 'socialtjänstlagen (2025:400)',
    paragraf: '99 kap. 9 §',
    text: 'Kommunens egen rättelse.',
    gallerFran: '2026-12-01',
    gallerTill: null,
    verifierad: 'kontrollerad' as const,
    kalla: 'Kommunjuristen',
  };
}
