// What a newcomer finds in a chat in which nobody said anything yet.
import { by, el, fill } from './dom.js';
import { meNow, messagesOf, placeName, room } from './state.js';
import { isPlaying, playStory, setUp } from './guide.js';
import { language, story, words } from './words.js';

export function startHere() {
  const home = by('start-here');
  const begun = room.clock.setUp || messagesOf('room').some((message) => message.from) || !meNow() || isPlaying();
  if (begun || placeName(room.me, room.place) !== 'room') return home.replaceChildren();
  if (home.childElementCount && home.lang === language.tag) return undefined;
  home.lang = language.tag;
  return fill(home,
    el('h3', { text: words.empty.title }),
    el('p', { text: words.empty.text }),
    el('div', { class: 'row' },
      el('button', { type: 'button', class: 'primary', text: words.top.story, onclick: playStory }),
      el('button', { type: 'button', id: 'set-up', text: words.empty.setUp, onclick: setUp })),
    el('p', { class: 'subtle' }, `${words.empty.or} `, el('kbd', { text: story.setUp[0] })),
    el('p', { class: 'subtle', text: words.empty.anew }));
}
