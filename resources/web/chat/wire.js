// The lines of a chat over a connection that may break anywhere. Nothing here touches the page.
//
// What the visitor wrote stays in `unsaid`, in order and beyond a reload, until it is heard back
// (docs/decisions/0013-chat-lines.md).

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
const QUIET = 45000;
const LINE = "line.";

/**
 * What is kept between visits; where the browser keeps nothing, for as long as the page is open. Each thing is an entry
 * of its own: of two tabs neither writes over what the other one keeps.
 */
export class Memory {
  constructor(name) {
    this.name = name;
    this.here = new Map();
  }

  place(field) {
    return `${this.name}.${field}`;
  }

  get(field, otherwise = "") {
    if (this.here.has(field)) return this.here.get(field);
    try {
      const kept = localStorage.getItem(this.place(field));
      return kept === null ? otherwise : JSON.parse(kept);
    } catch {
      // Storage is closed to pages inside others in some browsers; the chat works without.
      return otherwise;
    }
  }

  set(field, value) {
    try {
      localStorage.setItem(this.place(field), JSON.stringify(value));
      this.here.delete(field);
    } catch {
      // Full or closed: as above.
      this.here.set(field, value);
    }
  }

  drop(field) {
    this.here.delete(field);
    try {
      localStorage.removeItem(this.place(field));
    } catch {
      // As above.
    }
  }

  /**
   * Whoever logs in during a chat goes on in it as themselves; only in the tab where it was begun, for the browser may
   * be somebody else's as well.
   */
  takeOver(other) {
    const key = other.get("key");
    if (!key || key !== other.begunHere() || this.get("key")) return;
    this.set("key", key);
    other.drop("key");
    for (const line of other.all(LINE)) {
      this.set(LINE + line.id, line);
      other.drop(LINE + line.id);
    }
  }

  /** The key is kept, and which tab it was that began the chat. */
  begin(key) {
    if (this.get("key") === key) return;
    this.set("key", key);
    try {
      sessionStorage.setItem(this.place("key"), key);
    } catch {
      // As above.
    }
  }

  begunHere() {
    try {
      return sessionStorage.getItem(this.place("key"));
    } catch {
      return null;
    }
  }

  /** Those things whose names begin so, in the order of their names. */
  all(beginning) {
    const fields = new Set(this.here.keys());
    try {
      const start = this.place("");
      for (const place of Object.keys(localStorage)) if (place.startsWith(start)) fields.add(place.slice(start.length));
    } catch {
      // As above.
    }
    return [...fields].filter((field) => field.startsWith(beginning)).sort().map((field) => this.get(field, null)).filter(Boolean);
  }
}

export class Wire {
  /** `hear` is called with every frame, and with {t: "connected"} and {t: "lost"}. */
  constructor(address, memory, opening, hear) {
    this.address = address;
    this.memory = memory;
    this.opening = opening;
    this.hear = hear;
    this.unsaid = memory.all(LINE);
    this.lines = new Map();
    this.key = memory.get("key");
    this.wait = FIRST_WAIT;
    this.welcome = false;
    this.wanted = false;
    addEventListener("online", () => this.again(0));
    addEventListener("offline", () => this.lose());
    addEventListener("storage", (event) => {
      if (event.key === memory.place("key")) this.join();
    });
  }

  /** Another tab has begun a chat: while nothing was said here, both are windows of that one. */
  join() {
    const key = this.memory.get("key");
    if (!key || key === this.key || this.lines.size) return;
    this.key = key;
    if (this.socket) this.lose();
    this.open();
    this.again(0);
  }

  open() {
    this.wanted = true;
    if (!this.socket) this.connect();
  }

  /** The next line begins another chat. */
  forget() {
    if (this.memory.get("key") === this.key) this.memory.drop("key");
    this.key = "";
    this.lines.clear();
    this.wanted = false;
    this.lose();
  }

  say(frame) {
    if (this.welcome) this.socket.send(JSON.stringify(frame));
    return this.welcome;
  }

  /** `files`: those that were sent before, each with its `id` and `name`. */
  write(text, files) {
    // A half of a character, as cut off by some input methods, could not be sent.
    const line = { id: uuid7(), text: wellFormed(text), files };
    this.unsaid.push(line);
    this.memory.set(LINE + line.id, line);
    this.join();
    if (this.key) this.memory.begin(this.key);
    this.open();
    this.sayLine(line);
  }

  sayLine(line) {
    this.say({ t: "line", id: line.id, text: line.text, files: line.files.map((file) => file.id) });
  }

  get shown() {
    return [...this.lines.values()].sort((one, other) => one.seq - other.seq || (one.id < other.id ? -1 : 1));
  }

  connect() {
    clearTimeout(this.timer);
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.onopen = () => {
      if (this.socket !== socket) return;
      const shown = this.shown;
      const last = shown.length ? shown[shown.length - 1].id : null;
      const hello = { t: "hello", v: 1, key: this.key, last, count: shown.length };
      socket.send(JSON.stringify({ ...hello, ...this.opening() }));
      this.expect();
    };
    socket.onmessage = (event) => {
      if (this.socket !== socket) return;
      this.expect();
      if (event.data) this.take(JSON.parse(event.data));
    };
    socket.onclose = () => {
      if (this.socket === socket) this.lose();
    };
  }

  /** Where a network has gone, a connection would take minutes to find out. */
  lose() {
    clearTimeout(this.silence);
    const socket = this.socket;
    if (!socket) return;
    this.socket = null;
    this.welcome = false;
    socket.close();
    this.hear({ t: "lost" });
    this.again(this.wait * (0.7 + Math.random() * 0.6));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  again(wait) {
    clearTimeout(this.timer);
    if (this.wanted && !this.socket) this.timer = setTimeout(() => this.connect(), wait);
  }

  /** A phone that changes its network does not tell that the connection is gone; the gateway says something often. */
  expect() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lose(), QUIET);
  }

  take(frame) {
    if (frame.t === "welcome") {
      // Another chat than before: this browser's is not for whoever is logged in now.
      if (frame.key !== this.key) this.lines.clear();
      this.key = frame.key;
      this.welcome = true;
      this.wait = FIRST_WAIT;
      this.hear({ t: "connected" });
      // With those of a tab that was closed before they were sent.
      const mine = new Set(this.unsaid.map((line) => line.id));
      this.unsaid.push(...this.memory.all(LINE).filter((line) => !mine.has(line.id)));
      this.unsaid.sort((one, other) => (one.id < other.id ? -1 : 1));
      // Whoever only looks leaves nothing behind.
      if (this.unsaid.length) this.memory.begin(this.key);
      for (const line of this.unsaid) this.sayLine(line);
    } else if (frame.t === "told") {
      this.lines.set(frame.id, frame);
    }
    if (frame.t === "refused") {
      // What was not taken is given back to whoever wrote it.
      frame.line = this.unsaid.find((line) => line.id === frame.id);
    }
    if (frame.t === "told" || frame.t === "refused") {
      this.unsaid = this.unsaid.filter((line) => line.id !== frame.id);
      this.memory.drop(LINE + frame.id);
    }
    this.hear(frame);
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
