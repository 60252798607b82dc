// Stands between the bot and the windows: to the bot it is one Teams with one service address, to each Playground it is the bot.
import { bot as botAccount, everybody, room, withWindow } from '../cast.mjs';
import { inExtension, inMessage } from './cards.mjs';
import { Dialogs } from './dialogs.mjs';
import { envelope, Messages } from './messages.mjs';
import { askRoster } from './roster.mjs';
import { call, serve } from './wire.mjs';

const cardType = 'application/vnd.microsoft.card.adaptive';

export class Facade {
  #server;
  #bot;
  #installed = new Set();
  #pending = new Set();
  /** Where each person's Playground listens. */
  windows = new Map();
  messages = new Messages(this);
  dialogs = new Dialogs(this);
  /** What went wrong between the bot and Teams. */
  faults = new Set();

  async opens() {
    this.#server = await serve((method, path, body) => {
      const [, key] = /^\/from\/(\w+)$/.exec(path) ?? [];
      if (!key) return this.#fromBot(method, path.replace(/^\/teams/, ''), body);
      return method === 'POST' ? this.#fromWindow(everybody.find((person) => person.key === key), body) : { status: 405 };
    });
    this.url = this.#server.url;
  }

  closes = () => this.#server?.close();

  /** A new journey: another bot, nothing said, installed nowhere. */
  begin(bot) {
    this.#bot = bot;
    this.#installed.clear();
    this.messages.clear();
    this.dialogs.clear();
  }

  /** Something that goes on beside the play; `settles` waits for it. */
  under(work) {
    const doing = work().catch((error) => this.faults.add(String(error))).finally(() => this.#pending.delete(doing));
    this.#pending.add(doing);
  }

  async settles() {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  /** Injected: an activity that no window can make. */
  async happens(person, where, activity) {
    const own = envelope(person, where === 'room' ? room.id : person.chat, activity.type);
    const { status } = await this.toBot({ ...own, ...activity, channelData: { ...own.channelData, ...activity.channelData } });
    if (status >= 300) throw new Error(`The bot answered ${activity.name ?? activity.type} with ${status}.`);
  }

  /** Injected: somebody presses what their view of a message doesn't offer. Returns the bot's answer. */
  async presses(person, message, action) {
    return (await this.toBot({ ...envelope(person, message.conversation, 'invoke'), name: 'adaptiveCard/action', replyToId: message.id, value: { action, trigger: 'manual' } })).body;
  }

  /** @param again for how many milliseconds to ask again while the bot is away: clients refresh whenever a card is looked at. */
  async toBot(activity, again = 0) {
    const until = Date.now() + again;
    const ask = () => call('POST', `${this.#bot.url}/api/messages`, { ...activity, serviceUrl: `${this.url}/teams/` });
    let answer;
    while (!answer)
      answer = await ask().catch(async (error) => {
        if (Date.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      });
    if (answer.status >= 500) this.faults.add(`the bot answered ${activity.name ?? activity.type} with ${answer.status}`);
    return answer;
  }

  async #fromWindow(person, activity) {
    const conversation = activity.conversation.id;
    if (isInstall(activity) && !this.#isFirstInstall(conversation, activity)) return { status: 200 };
    if (activity.replyToId) activity.replyToId = this.messages.shownAs(person, activity.replyToId)?.id ?? activity.replyToId;
    if (activity.name === 'adaptiveCard/action') {
      const answer = await this.dialogs.pressed(person, activity);
      if (answer) return answer;
      activity.value = { trigger: 'manual', ...activity.value }; // Teams says so, the Playground doesn't
    }
    // The one search of the manifest, which the Playground doesn't read.
    if (activity.name === 'composeExtension/query')
      Object.assign(activity.value, { commandId: 'items.search', parameters: activity.value.parameters?.map(({ value }) => ({ name: 'query', value })) });
    const message = activity.value?.messagePayload;
    if (message) {
      // Teams names the author by their Entra id; and the day it was written is people's time, as the bot has it.
      if (message.from?.user) message.from.user.id = everybody.find((one) => one.id === message.from.user.id)?.aadObjectId;
      message.createdDateTime = this.#bot.now();
    }
    const own = envelope(person, conversation, activity.type);
    const answer = await this.toBot({ ...own, ...activity, from: { ...own.from, ...activity.from }, channelData: { ...activity.channelData, ...own.channelData } });
    return { ...answer, body: forWindow(answer.body) };
  }

  // Every window that opens the chat says that the bot was installed there; Teams says it once.
  #isFirstInstall(conversation, { type }) {
    const once = `${type} ${conversation}`;
    if (this.#installed.has(once)) return false;
    this.#installed.add(once);
    return true;
  }

  async #fromBot(method, path, body) {
    const answer = askRoster(method, path) ?? (await this.#spoken(method, path, body));
    if (answer) return answer;
    this.faults.add(`the bot asked for ${method} ${path}, which this Teams doesn't know`);
    return { status: 404, body: { error: { code: 'NotFound', message: 'There is no such address.' } } };
  }

  async #spoken(method, path, body) {
    if (method === 'POST' && path === '/v3/conversations') {
      const person = withWindow.find((p) => p.id === body.members?.[0]?.id || p.aadObjectId === body.members?.[0]?.id);
      return person
        ? { status: 201, body: { id: person.chat } }
        : { status: 403, body: { error: { code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' } } };
    }
    const [, conversation, id] = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path) ?? [];
    if (!conversation) return undefined;
    if (method === 'POST') return this.messages.post(conversation, body);
    return method === 'PUT' ? this.messages.edit(id, body) : undefined;
  }
}

const isInstall = ({ type, membersAdded }) => type === 'installationUpdate' || (type === 'conversationUpdate' && membersAdded?.some((m) => m.id === botAccount.id));

/** The bot's answer to an invoke, with cards as the Playground can show them. */
function forWindow(body) {
  if (body?.type === cardType) return { ...body, value: inMessage(body.value) };
  const dialog = body?.task?.value?.card;
  return dialog ? { task: { ...body.task, value: { ...body.task.value, card: { ...dialog, content: inExtension(dialog.content) } } } } : body;
}
