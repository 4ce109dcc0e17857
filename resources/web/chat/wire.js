// The lines of a chat over a connection that may break anywhere. Nothing here touches the page.
//
// What the visitor wrote stays in `unsaid`, in order and beyond a reload, until it is heard back
// (docs/decisions/0013-chat-lines.md).

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
const QUIET = 45000;

/** What is kept between visits; where the browser keeps nothing, for as long as the page is open. */
export class Memory {
  constructor(name) {
    this.name = name;
    this.kept = {};
    try {
      this.kept = JSON.parse(localStorage.getItem(name)) || {};
    } catch {
      // Storage is closed to pages inside others in some browsers; the chat works without.
    }
  }

  get(field, otherwise) {
    return this.kept[field] === undefined ? otherwise : this.kept[field];
  }

  set(field, value) {
    this.kept[field] = value;
    try {
      localStorage.setItem(this.name, JSON.stringify(this.kept));
    } catch {
      // Full or closed: as above.
    }
  }
}

export class Wire {
  /** `hear` is called with every frame, and with {t: "connected"} and {t: "lost"}. */
  constructor(address, memory, opening, hear) {
    this.address = address;
    this.memory = memory;
    this.opening = opening;
    this.hear = hear;
    this.unsaid = memory.get("unsaid", []);
    this.lines = new Map();
    this.wait = FIRST_WAIT;
    this.welcome = false;
    this.wanted = false;
    addEventListener("online", () => this.again(0));
    addEventListener("storage", (event) => {
      // Another tab has begun the chat: both are windows of the same one.
      if (event.key === memory.name && event.newValue && !memory.get("key")) memory.kept = JSON.parse(event.newValue);
    });
  }

  open() {
    this.wanted = true;
    if (!this.socket) this.connect();
  }

  /** Nothing was said: nothing of it is remembered. */
  forget() {
    this.memory.set("key", "");
    this.close();
  }

  close() {
    this.wanted = false;
    if (this.socket) this.socket.close();
  }

  say(frame) {
    if (this.welcome) this.socket.send(JSON.stringify(frame));
    return this.welcome;
  }

  write(text, files) {
    // A half of a character, as cut off by some input methods, could not be sent.
    const line = { t: "line", id: uuid7(), text: wellFormed(text), files };
    this.unsaid.push(line);
    this.keep();
    this.open();
    this.say(line);
    return line;
  }

  get shown() {
    return [...this.lines.values()].sort((one, other) => one.seq - other.seq || (one.id < other.id ? -1 : 1));
  }

  connect() {
    clearTimeout(this.timer);
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.onopen = () => {
      const shown = this.shown;
      const last = shown.length ? shown[shown.length - 1].id : null;
      const hello = { t: "hello", v: 1, key: this.memory.get("key", ""), last, count: shown.length };
      socket.send(JSON.stringify({ ...hello, ...this.opening() }));
      this.expect();
    };
    socket.onmessage = (event) => {
      this.expect();
      if (event.data) this.take(JSON.parse(event.data));
    };
    socket.onclose = () => {
      if (this.socket !== socket) return;
      this.socket = null;
      this.welcome = false;
      clearTimeout(this.silence);
      this.hear({ t: "lost" });
      if (this.wanted) this.again(this.wait * (0.7 + Math.random() * 0.6));
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    };
  }

  again(wait) {
    clearTimeout(this.timer);
    if (this.wanted && !this.socket) this.timer = setTimeout(() => this.connect(), wait);
  }

  /** A phone that changes its network does not tell that the connection is gone; the gateway says something often. */
  expect() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.socket && this.socket.close(), QUIET);
  }

  take(frame) {
    if (frame.t === "welcome") {
      this.memory.set("key", frame.key);
      this.welcome = true;
      this.wait = FIRST_WAIT;
      this.hear({ t: "connected" });
      for (const line of this.unsaid) this.say(line);
    } else if (frame.t === "told") {
      this.lines.set(frame.id, frame);
    }
    if (frame.t === "refused") {
      // What was not taken is given back to whoever wrote it.
      frame.line = this.unsaid.find((line) => line.id === frame.id);
    }
    if (frame.t === "told" || frame.t === "refused") {
      const before = this.unsaid.length;
      this.unsaid = this.unsaid.filter((line) => line.id !== frame.id);
      if (this.unsaid.length !== before) this.keep();
    }
    this.hear(frame);
  }

  keep() {
    this.memory.set("unsaid", this.unsaid);
  }
}

function wellFormed(text) {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

/** A time-ordered UUID (RFC 9562, 5.7). */
function uuid7() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let place = 5; place >= 0; place -= 1) {
    bytes[place] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
