import type { TagenKopia } from '../../../shared/modules/sakerhetskopia/schema.ts';
import { Banner } from '../../ui/Banner.tsx';
import { TEXT, utfall } from './text.ts';

/** What taking and checking a backup came to. */
export function Utfall({ tagen }: { readonly tagen: TagenKopia }) {
  return (
    <>
      <Banner kind="done" title={TEXT.klar} isLive>
        {utfall(tagen)}
      </Banner>
      {tagen.skadade === 0 ? null : (
        <Banner kind="danger" title={TEXT.skadadeTitel(tagen.skadade)} isLive>
          {TEXT.skadade}
        </Banner>
      )}
    </>
  );
}
