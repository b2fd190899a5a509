// Style sheets and words come first, side by side: like texts compress best in a bundle. Only their order counts.
import './my-agents.styles.js';
import '../../i18n/locales/en/common.js';
import '../../i18n/locales/en/my-agents.js';
import { define } from '../../widget/define.js';
import { MyAgents } from './my-agents.js';

declare global {
  interface HTMLElementTagNameMap {
    'my-agents': MyAgents;
  }
}

define(MyAgents);
