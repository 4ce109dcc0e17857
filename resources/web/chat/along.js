// Reading along within the chat: the words of a speaker, above the conversation with the desk.

const SIZES = [16, 20, 24, 28, 32, 40];

function make(tag, properties = {}, ...inside) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...inside);
  return node;
}

export class ReadingAlong {
  constructor(place, home, say) {
    Object.assign(this, { place, home, say });
    this.size = 0;
    this.reader = null;
    this.open = "";
    this.shown = "";
  }

  /** `relays`: those on air. One that is being read stays until it is closed. */
  offer(relays) {
    const told = JSON.stringify([relays, this.open]);
    if (told === this.shown) return;
    this.shown = told;
    for (const button of [...this.place.children]) if (button !== this.panel) button.remove();
    for (const relay of relays) {
      if (relay.key === this.open) continue;
      const button = make("button", { type: "button", onclick: () => this.read(relay) }, this.say("readalong", { title: relay.title }));
      this.place.prepend(button);
    }
    this.relays = relays;
    this.place.hidden = !this.place.childElementCount;
  }

  async read(relay) {
    this.close();
    this.open = relay.key;
    const { Reader } = await import(new URL("../relay/parts/reader.js", this.home));
    if (this.open !== relay.key || this.reader) return;
    const { say } = this;
    const list = make("ol");
    const log = make("div", { className: "lines", tabIndex: 0, role: "log", ariaLabel: say("readlines"), ariaLive: "polite" }, list);
    const still = make("p", { className: "still", role: "status" });
    const jump = make("button", { type: "button", className: "second jump", hidden: true, onclick: () => this.reader.toNow() }, say("readnow"));
    const tool = (word, sign, act) => make("button", { type: "button", className: "plain", ariaLabel: say(word), title: say(word), onclick: act }, sign);
    const tools = make("div", { className: "tools" },
      tool("readsmaller", "A−", () => this.resize(log, -1)),
      tool("readlarger", "A+", () => this.resize(log, 1)),
      make("a", { href: new URL(`../relay/${relay.key}`, this.home), target: "_blank", rel: "noopener" }, say("readpage")),
      tool("readstop", "✕", () => {
        this.close();
        this.offer(this.relays);
      }));
    this.panel = make("div", { className: "reading" }, tools, still, log, jump);
    this.place.append(this.panel);
    const address = new URL(`../relay/${relay.key}/ws`, this.home);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    this.reader = new Reader({
      address,
      list,
      scroller: log,
      say,
      stand: (frame) => (still.textContent = frame.t === "lost" ? say("readlost") : frame.over ? say("readover") : ""),
      behind: () => (jump.hidden = !this.reader || this.reader.following),
    });
    this.resize(log, 0);
    this.reader.open();
    this.offer(this.relays);
    log.focus();
  }

  close() {
    this.open = "";
    if (this.reader) this.reader.close();
    this.reader = null;
    if (this.panel) this.panel.remove();
    this.panel = null;
  }

  resize(log, step) {
    this.size = Math.min(SIZES.length - 1, Math.max(0, this.size + step));
    log.style.setProperty("--size", `${SIZES[this.size]}px`);
    if (this.reader && this.reader.following) this.reader.toNow();
  }
}
