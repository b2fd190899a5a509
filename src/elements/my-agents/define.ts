import { define } from '../../widget/define.js';
import { MyAgents } from './my-agents.js';

declare global {
  interface HTMLElementTagNameMap {
    'my-agents': MyAgents;
  }
}

define(MyAgents);
