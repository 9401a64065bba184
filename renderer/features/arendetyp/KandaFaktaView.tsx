import { FLAGGOR } from '../../../shared/instrument/flaggor.ts';
import { latestInstrument } from '../../../shared/instrument/registry.ts';
import { Stack } from '../../ui/Layout.tsx';
import { Section } from '../../ui/Section.tsx';
import { text } from './text.ts';
import type { KandaFakta } from './values.ts';

/** Facts that the akt holds already, from signed answers and assessments. */
export function KandaFaktaView({ kanda }: { readonly kanda: KandaFakta }) {
  const fragor = latestInstrument('korta-fragor').fragor.filter(({ id }) => kanda.kortaFragorJa.includes(id));
  return (
    <Section title={text.known} level={4}>
      {fragor.length === 0 && kanda.flaggor.length === 0 ? <p>{text.knownNone}</p> : null}
      <Stack gap={2}>
        {fragor.length === 0 ? null : (
          <div>
            {text.knownYes}:
            <ul>
              {fragor.map((fraga) => (
                <li key={fraga.id}>{fraga.text}</li>
              ))}
            </ul>
          </div>
        )}
        {kanda.flaggor.length === 0 ? null : (
          <div>
            {text.knownFlags}:
            <ul>
              {kanda.flaggor.map(({ flagga, kalla }) => (
                <li key={flagga}>
                  {FLAGGOR[flagga].etikett}
                  {FLAGGOR[flagga].kritisk ? ` (${text.critical})` : ''}, {text.kalla[kalla]}
                </li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </Section>
  );
}
