// What could come next while one writes: commands at the beginning, people after an @.
import { avatar, el, fill } from './dom.js';
import { meNow, room } from './state.js';
import { words } from './words.js';

const most = 8;

export class Completion {
  #box;
  #list;
  #rows = [];
  #at = -1;

  constructor(box, list) {
    this.#box = box;
    this.#list = list;
  }

  /** Looks what fits to what stands before the cursor. */
  look() {
    const before = this.#box.value.slice(0, this.#box.selectionStart);
    const name = /(^|\s)@([\p{L}]*)$/u.exec(before);
    if (name) return this.#offer(people(name[2]), before.length - name[2].length - 1, 0);
    const start = before.replace(/^@\S+\s+/, '');
    if (!start.trim() || start.includes('\n')) return this.shut();
    return this.#offer(commands(start), before.length - start.length, -1);
  }

  /** Every command of this conversation. */
  all() {
    const before = this.#box.value.slice(0, this.#box.selectionStart);
    this.#offer(commands('', 200), 0, before ? -1 : 0);
  }

  /** Whether a key is for the suggestions. */
  takes(event) {
    if (event.ctrlKey && event.code === 'Space') {
      this.all();
    } else if (this.#list.hidden) {
      return false;
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#choose(this.#at < 0 && step < 0 ? this.#rows.length - 1 : (this.#at + step + this.#rows.length) % this.#rows.length);
    } else if (event.key === 'Escape') {
      this.shut();
    } else if ((event.key === 'Enter' && this.#at >= 0 && !event.shiftKey) || (event.key === 'Tab' && !event.shiftKey && this.#at >= 0)) {
      this.#take(this.#rows[this.#at]);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  shut() {
    this.#list.hidden = true;
    this.#rows = [];
    this.#box.setAttribute('aria-expanded', 'false');
    this.#box.removeAttribute('aria-activedescendant');
  }

  #offer(rows, from, chosen) {
    if (rows.length === 0) return this.shut();
    this.#rows = rows.map((row) => ({ ...row, from }));
    fill(this.#list, this.#rows.map((row, i) => el('div', {
      role: 'option', id: `suggestion-${i}`, class: 'suggestion',
      // Before the box loses the keyboard.
      onmousedown: (event) => { event.preventDefault(); this.#take(this.#rows[i]); },
    }, row.picture, el('span', { class: 'lines' }, el('span', { class: 'name', text: row.title }), el('span', { class: 'subtle', text: row.about })))));
    this.#list.hidden = false;
    this.#list.scrollTop = 0;
    this.#box.setAttribute('aria-expanded', 'true');
    return this.#choose(chosen);
  }

  #choose(at) {
    this.#at = at;
    [...this.#list.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === at)));
    if (at < 0) return this.#box.removeAttribute('aria-activedescendant');
    this.#list.children[at].scrollIntoView({ block: 'nearest' });
    return this.#box.setAttribute('aria-activedescendant', `suggestion-${at}`);
  }

  #take(row) {
    const { value, selectionStart } = this.#box;
    const after = value.slice(selectionStart);
    this.#box.value = value.slice(0, row.from) + row.text + after;
    this.#box.selectionStart = this.#box.selectionEnd = row.from + row.text.length;
    this.shut();
    this.#box.focus();
    this.#box.dispatchEvent(new Event('input'));
    // What was just taken is not offered again.
    this.shut();
  }
}

function people(begin) {
  const bot = { title: room.bot, about: words.write.mentionOn, text: `@${room.bot} `, picture: avatar(room.bot, 'bot'), first: room.bot };
  const all = [
    ...room.people.map((person) => ({ title: person.name, about: words.people.sides[person.side], text: `@${person.first} `, picture: avatar(person.name, person.id) })),
    ...(room.place === 'room' ? [bot] : []),
  ];
  const wanted = plain(begin);
  return all.filter(({ title }) => plain(title).split(' ').some((word) => word.startsWith(wanted)))
    .sort((a, b) => Number(a.title === meNow()?.name) - Number(b.title === meNow()?.name));
}

/** What is understood here: in the language of who is speaking, and in English, which is understood from everybody. */
function understood() {
  const tag = meNow()?.locale.slice(0, 2);
  return room.commands.filter((command) => command[room.place]).map((command) => [command.others[tag] ?? command, command]);
}

function commands(begin, limit = most) {
  const wanted = plain(begin).trimStart();
  const fits = ({ words: head, shape }) => (head ? plain(head).startsWith(wanted) && plain(head) !== wanted.trimEnd() : plain(shape).startsWith(wanted));
  return understood().map((ways) => ways.find(fits)).filter(Boolean)
    .slice(0, limit)
    .map(({ words: head, shape, help }) => ({ title: shape, about: help, text: head ? (shape === head ? head : `${head} `) : shape }));
}

// As the bot compares them: without case and accents, "İ" and "ı" both an "i". Phones write another apostrophe.
const plain = (text) => text.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ß', 'ss').replaceAll('’', '\'');

/** How the command that stands there is typed; undefined while there is none. */
export function example(text) {
  const typed = plain(text).replace(/^@\S+\s+/, '');
  const known = understood().flat().filter(({ words: head }) => head && `${typed} `.startsWith(`${plain(head)} `));
  return known.sort((a, b) => b.words.length - a.words.length)[0]?.shape;
}
