import { Banner } from '../../ui/Banner.tsx';
import { text } from './text.ts';

/** A picture that says where it was taken gives away what must not be known. */
export function Platsvarning() {
  return (
    <Banner kind="danger" title={text.platserTitle} isLive>
      {text.platserBody}
    </Banner>
  );
}
