import { allowEmptyHtml } from '../ui/trusted-types.ts';

// A module of its own, imported first: the library may want to empty something while other modules load.
allowEmptyHtml();
