// The published bot as its own process, on a database of its own, with its clock moved by restarting it.
import fs from 'node:fs';
import path from 'node:path';
import { start, stop } from './programs.mjs';

export class Bot {
  #program;
  #published;
  #folder;
  #start;
  #began;

  /** @param published the folder of `dotnet publish`. @param folder where its database and its log go. */
  constructor(published, folder) {
    this.#published = published;
    this.#folder = folder;
  }

  /** Where it listens; another port after each start. */
  url;
  /** The largest resident memory seen at any stop, in MB. */
  memory = 0;

  /** Starts it, or starts it again, with people's time standing at `instant` (ISO, UTC). */
  async startsAt(instant) {
    await this.stops();
    this.#program = await start('The bot', 'dotnet', [path.join(this.#published, 'SmarketingBot.dll')], {
      ready: /Now listening on: (http:\S+)/,
      log: path.join(this.#folder, 'bot.log'),
      cwd: this.#published,
      env: {
        DOTNET_GCgen0size: '0x400000', // as the container image has it
        ASPNETCORE_ENVIRONMENT: 'Development',
        ASPNETCORE_URLS: 'http://127.0.0.1:0',
        ConnectionStrings__Smarketing: `Data Source=${path.join(this.#folder, 'smarketing.db')}`,
        Clock__Start: instant,
      },
    });
    this.url = this.#program.match[1];
    [this.#start, this.#began] = [Date.parse(instant), Date.now()];
  }

  /** People's time, ISO. */
  now = () => new Date(this.#start + Date.now() - this.#began).toISOString();

  async stops() {
    if (!this.#program) return;
    this.memory = Math.max(this.memory, this.#resident());
    await stop(this.#program);
    this.#program = undefined;
  }

  // Only Linux tells it this way; elsewhere it stays 0.
  #resident() {
    try {
      return Math.round(+/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${this.#program.pid}/status`, 'utf8'))[1] / 1024);
    } catch {
      return 0;
    }
  }
}
