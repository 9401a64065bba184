import { formatDatum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import type { Rutinversion } from '../../../shared/modules/rutin/schema.ts';
import { getSteg } from '../../../shared/process/steg.ts';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Section } from '../../ui/Section.tsx';
import { Rutintext } from './Rutintext.tsx';
import { TEXT } from './text.ts';
import { Undersida } from './Undersida.tsx';

/** A saved version, to be read: it is never changed. */
export function Version({ version }: { readonly version: Rutinversion | null }) {
  if (version === null) return <Undersida title={TEXT.finnsInte}>{null}</Undersida>;
  return (
    <Undersida title={TEXT.version(version.nr)}>
      <KeyValue
        items={[
          { label: TEXT.versionKolumn.gallerFran, value: formatDatum(version.gallerFran) },
          { label: TEXT.versionKolumn.sparad, value: `${formatTidpunkt(version.sparad)}, ${version.sparadAv}` },
          { label: TEXT.versionKolumn.skal, value: version.skal },
        ]}
      />
      {version.steg.map((rutin) => {
        const { nr, namn } = getSteg(rutin.steg);
        return (
          <Section key={rutin.steg} title={TEXT.steg(nr, namn)}>
            <Rutintext {...rutin} />
          </Section>
        );
      })}
    </Undersida>
  );
}
