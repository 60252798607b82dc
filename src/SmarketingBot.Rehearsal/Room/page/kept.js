// What somebody typed into a card and has not sent yet: it outlives the card's being drawn anew.
import { cardFor, on, room } from './state.js';

const kept = new Map();
on('room', (isNew) => { if (isNew) kept.clear(); });

/** The inputs of a message's card, for the person of this page. */
export function keeper(message) {
  const key = `${room.me}/${message.id}`;
  const card = JSON.stringify(cardFor(message, room.me));
  if (!kept.has(key)) kept.set(key, new Map());
  const inputs = kept.get(key);
  return {
    /** What was typed, or undefined. What was sent is done with once the card is another one; until then it stands there. */
    get(id) {
      const { value, sentWith = card } = inputs.get(id) ?? {};
      return sentWith === card ? value : undefined;
    },
    /** Keeps a value; undefined is none. */
    set: (id, value) => (value === undefined ? inputs.delete(id) : inputs.set(id, { value })),
    /** These were sent. Returns what to call if they did not arrive. */
    sent(ids) {
      const all = ids.map((id) => inputs.get(id)).filter(Boolean);
      for (const one of all) one.sentWith = card;
      return () => all.forEach((one) => delete one.sentWith);
    },
  };
}
