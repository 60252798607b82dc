// What the page asks of the room.
import { room } from './state.js';
import { words } from './words.js';

let waiting = 0;

/** How many answers are still to come. */
export const busy = () => waiting;

async function post(name, what) {
  waiting++;
  try {
    const answer = await fetch(`/room/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ as: room.me, ...what }) });
    const text = await answer.text();
    if (answer.ok) return told(text ? JSON.parse(text) : {});
    return { error: answer.headers.get('Content-Type')?.startsWith('application/json') ? refusal(JSON.parse(text).error) : words.broken };
  } catch {
    return { error: words.away };
  } finally {
    waiting--;
  }
}

// What the room itself refuses it says in English; what the bot says is said in the language of whoever reads it.
const refusal = (english) => words.refusals[english] ?? english;
const told = (answer) => (answer.error ? { ...answer, error: refusal(answer.error) } : answer);

/** Writes in a conversation. */
export const say = (place, text) => post('say', { place, text });
/** Presses an action of a card in a message. */
export const press = (message, action, inputs) => post('press', { message, action, inputs });
/** Presses an action of an open form. */
export const sendForm = (dialog, action, inputs) => post('fill', { dialog, action, inputs });
/** Takes the bot's command from the menu of a message. */
export const takeFromMenu = (message) => post('menu', { message });
/** Searches action items. */
export const search = (place, wanted) => post('search', { place, words: wanted });
/** Pastes a card that was found. */
export const paste = (place, card) => post('paste', { place, card });
/** Moves the clock: 'agenda', 'meeting', 'morning', 'week' or 'minutes'. */
export const moveClock = (to) => post('clock', { to });
/** Gives somebody's Teams a language. */
export const speak = (person, locale) => post('language', { as: person, locale });
/** Says how far I have read. */
export const read = (place, order) => post('read', { place, order });
/** Clears the room. */
export const startOver = () => {
  room.clearedHere = true;
  return post('over', {});
};
