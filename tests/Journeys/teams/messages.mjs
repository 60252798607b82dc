// The bot's messages. Each has one id for the bot and another in every window that shows it. What people see follows Teams:
// an edit shows everybody the base again, then those whom the card lists in `refresh.userIds` are asked for their own view.
import { randomUUID } from 'node:crypto';
import { bot, room, tenant, withWindow } from '../cast.mjs';
import { faultsOf } from '../../Pictures/rules.mjs';
import { inMessage } from './cards.mjs';
import { call } from './wire.mjs';

const cardType = 'application/vnd.microsoft.card.adaptive';
const notFound = { status: 404, body: { error: { code: 'ActivityNotFoundInConversation', message: 'The activity was not found in the conversation.' } } };

export class Messages {
  #facade;
  #all = new Map(); // the bot's id -> message
  #shown = new Map(); // window and its id -> message
  #next = Date.now();
  /** Rules of Teams that a card broke. */
  faults = new Set();

  constructor(facade) {
    this.#facade = facade;
  }

  clear() {
    this.#all.clear();
    this.#shown.clear();
  }

  /** Called by the bot: a new message. */
  async post(conversation, activity) {
    this.#check(activity);
    const readers = withWindow.filter((person) => conversation === room.id || conversation === person.chat);
    if (readers.length === 0) return { status: 403, body: { error: { code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' } } };
    const message = { id: String(this.#next++), conversation, activity, windows: new Map(), revision: 0 };
    this.#all.set(message.id, message);
    for (const person of readers) {
      const own = await this.postTo(person, conversation, shown(activity));
      message.windows.set(person, own);
      this.#shown.set(`${person.key} ${own}`, message);
    }
    if (cardOf(activity)) this.#refresh(message);
    return { status: 201, body: { id: message.id } };
  }

  /** Called by the bot: the message has other words now. */
  async edit(id, activity) {
    this.#check(activity);
    const message = this.#all.get(id);
    if (!message) return notFound;
    message.activity = activity;
    message.revision++;
    for (const [person, own] of message.windows) await this.editIn(person, message.conversation, own, shown(activity));
    this.#refresh(message);
    return { status: 200, body: { id } };
  }

  /** Somebody deletes it in Teams: the bot is told nothing, and its next edit finds nothing. Windows keep a tombstone. */
  async remove(message) {
    this.#all.delete(message.id);
    for (const [person, own] of message.windows) await this.editIn(person, message.conversation, own, { type: 'message', text: 'This message has been deleted.' });
  }

  /** The newest message of the bot that shows this text somewhere. */
  find(text) {
    const found = [...this.#all.values()].filter((message) => JSON.stringify(message.activity).includes(text)).at(-1);
    if (!found) throw new Error(`The bot wrote no message with “${text}”.`);
    return found;
  }

  /** What a window's id stands for. */
  shownAs(person, own) {
    return this.#shown.get(`${person.key} ${own}`);
  }

  /** Shows a message in one window; returns its id there. */
  async postTo(person, conversation, activity) {
    const { status, body } = await call('POST', `${this.#at(person, conversation)}`, { ...activity, type: 'message', from: bot });
    if (status !== 201 || !body?.id) throw new Error(`${person.first}'s Playground refused a message with ${status}: ${JSON.stringify(body)}`);
    return body.id;
  }

  /** Changes a message in one window. */
  async editIn(person, conversation, own, activity) {
    const { status, body } = await call('PUT', `${this.#at(person, conversation)}/${own}`, { ...activity, type: 'message', from: bot });
    if (status !== 200) throw new Error(`${person.first}'s Playground refused an edit with ${status}: ${JSON.stringify(body)}`);
  }

  #at(person, conversation) {
    return `${this.#facade.windows.get(person)}/_connector/v3/conversations/${encodeURIComponent(conversation)}/activities`;
  }

  #refresh(message) {
    const refresh = cardOf(message.activity)?.refresh;
    if (!refresh) return;
    const revision = message.revision;
    for (const person of message.windows.keys()) {
      if (!refresh.userIds?.includes(person.id)) continue;
      this.#facade.under(async () => {
        const { body } = await this.#facade.toBot({
          ...envelope(person, message.conversation, 'invoke'),
          name: 'adaptiveCard/action',
          replyToId: message.id,
          value: { action: refresh.action, trigger: 'automatic' },
        }, 20_000);
        if (body?.type === cardType && message.revision === revision && this.#all.has(message.id))
          await this.editIn(person, message.conversation, message.windows.get(person), shown({ attachments: [{ contentType: cardType, content: body.value }] }));
      });
    }
  }

  #check(activity) {
    const card = cardOf(activity);
    if (card && activity.text) this.faults.add('a text and a card in one message: Teams would split them');
    for (const fault of card ? faultsOf(card) : []) this.faults.add(fault);
  }
}

/** What every activity of somebody in a conversation has. */
export const envelope = (person, conversation, type) => ({
  type,
  id: randomUUID(),
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  localTimezone: 'Europe/Berlin',
  from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
  recipient: bot,
  conversation: conversation === room.id
    ? { id: room.id, name: room.name, conversationType: 'groupChat', isGroup: true, tenantId: tenant }
    : { id: conversation, conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant }, ...(conversation === room.id ? { meeting: { id: room.meeting } } : {}) },
});

const cardOf = (activity) => activity.attachments?.find((attachment) => attachment.contentType === cardType)?.content;

const shown = (activity) => ({
  ...activity,
  attachments: activity.attachments?.map((attachment) => (attachment.contentType === cardType ? { ...attachment, content: inMessage(attachment.content) } : attachment)),
});
