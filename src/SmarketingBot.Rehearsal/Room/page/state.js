// What the page knows of the room: one copy, kept up to date by events. Modules look at it and listen for changes.

/** The room. `me` and `place` ('room' or 'own') are this page's; everything else is everybody's. */
export const room = {
  opened: '', bot: '', chat: '', home: 'Europe/Berlin',
  people: [], messages: new Map(), journal: [], read: {}, commands: [],
  clock: { now: null, setUp: false, moving: false },
  me: 'noa', place: 'room', online: false,
};

const ears = new Map();

/** Listens: 'room', 'message', 'journal', 'clock', 'read', 'people', 'here' (who I am or what I look at), 'online', 'theme', 'language' (that of the page). */
export function on(names, listener) {
  for (const name of names.split(' ')) ears.set(name, [...(ears.get(name) ?? []), listener]);
}

export function tell(name, what) {
  for (const listener of ears.get(name) ?? []) listener(what);
}

// Browsers open six connections to one program, and each page that listens takes one.
const hiddenFor = 20_000;

/** Follows the events of the room. A page that nobody sees for a while stops listening, and is told everything when it is seen again. */
export function follow(isNeeded) {
  let source = listen();
  let leaving;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(leaving);
    if (!document.hidden) source ??= listen();
    else leaving = setTimeout(() => {
      if (isNeeded()) return;
      source.close();
      source = undefined;
    }, hiddenFor);
  });
}

function listen() {
  const source = new EventSource('/room/events');
  const hear = (name, take) => source.addEventListener(name, (event) => take(JSON.parse(event.data)));
  hear('room', (whole) => {
    const isNew = whole.opened !== room.opened;
    Object.assign(room, whole, { messages: new Map(whole.messages.map((message) => [message.id, message])) });
    setOnline(true);
    tell('room', isNew);
  });
  hear('message', (message) => {
    const before = room.messages.get(message.id);
    room.messages.set(message.id, message);
    tell('message', { message, isNew: !before });
  });
  hear('journal', (entry) => {
    if (room.journal.some((known) => known.number === entry.number)) return;
    room.journal.push(entry);
    tell('journal', entry);
  });
  hear('clock', (clock) => { room.clock = clock; tell('clock'); });
  hear('read', (marks) => { Object.assign(room.read, marks); tell('read'); });
  hear('people', ({ people }) => { room.people = people; tell('people'); });
  source.addEventListener('error', () => setOnline(false));
  return source;
}

function setOnline(online) {
  if (room.online === online) return;
  room.online = online;
  tell('online');
}

/** Becomes somebody, or looks at another conversation, or both. */
export function go(me, place) {
  if (me === room.me && place === room.place) return;
  Object.assign(room, { me, place });
  history.replaceState(null, '', `${location.search}#${me}/${place}`);
  tell('here');
}

/** Takes who I am and what I look at from the address, so that several pages can be different people. */
export function readAddress() {
  const [me, place] = location.hash.slice(1).split('/');
  if (me) room.me = me;
  if (place === 'own' || place === 'room') room.place = place;
}

export const personOf = (id) => room.people.find((person) => person.id === id);
export const meNow = () => personOf(room.me);
/** How the room calls a conversation of a person: 'room', or 'own:' and the person. */
export const placeName = (person, place) => (place === 'own' ? `own:${person}` : 'room');

/** The messages of a conversation, oldest first. */
export const messagesOf = (name) => [...room.messages.values()].filter((message) => message.place === name).sort((a, b) => a.order - b.order);

/** How many messages somebody has not seen yet. */
export function unread(person, place) {
  const name = placeName(person, place);
  const seen = room.read[`${person}/${place}`] ?? 0;
  let count = 0;
  for (const message of room.messages.values())
    if (message.place === name && message.order > seen && message.from !== person && !message.deleted) count++;
  return count;
}

/** The card as somebody sees it. */
export const cardFor = (message, person) => message.views[person] ?? message.card;
