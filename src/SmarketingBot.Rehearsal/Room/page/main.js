// Puts the page together.
import { startChat } from './chat.js';
import { startClock } from './clock.js';
import { startComposer } from './composer.js';
import { by, el, fill } from './dom.js';
import { isPlaying, startGuide } from './guide.js';
import { startJournal } from './journal.js';
import { startKeys } from './keys.js';
import { startPeople } from './people.js';
import { follow, readAddress } from './state.js';
import { startTheme } from './theme.js';
import { startTop } from './top.js';
import { startViews } from './views.js';
import { words } from './words.js';

readAddress();
startTheme();
fill(by('skips'), ['messages', 'write', 'clock']
  .map((to) => el('a', { class: 'skip', href: `#${to}`, text: () => words.skip[to], onclick: (event) => { event.preventDefault(); by(to)?.focus(); } })));
startTop();
startViews();
startPeople();
startChat();
startComposer();
startGuide();
startClock();
startJournal();
startKeys();
follow(isPlaying);
