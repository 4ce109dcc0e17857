// The lines of a relay over a connection that may break anywhere; for its page and for the window of a chat.
//
// Each line has a place (`n`) that stays and a number (`s`) that is new with every correction. Whoever connects again
// says up to which number they have everything, and gets the rest: nothing is lost, and nothing stands here twice.

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15000;
const QUIET = 45000;
const NEAR = 48;

export class Reader {
  /**
   * `address`: of the connection. `list`: an element for the lines. `say`: words by name ("corrected", "removed").
   * `scroller`: what scrolls. `stand(frame)` is told how the relay stands, {t: "lost"} too; `behind(count)` how many
   * lines came while somebody reads back, 0 when they are at the end again.
   */
  constructor({ address, list, scroller, seq = 0, say, stand, behind }) {
    Object.assign(this, { address, list, scroller, seq, say, stand, behind });
    this.items = new Map([...list.children].map((item) => [Number(item.dataset.n), item]));
    this.places = [...this.items.keys()].sort((one, other) => one - other);
    this.wait = FIRST_WAIT;
    this.missed = 0;
    this.following = true;
    const target = scroller === document.scrollingElement ? window : scroller;
    target.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.online = () => this.connect();
    addEventListener("online", this.online);
  }

  open() {
    this.wanted = true;
    this.connect();
  }

  close() {
    this.wanted = false;
    removeEventListener("online", this.online);
    this.lose();
  }

  connect() {
    clearTimeout(this.timer);
    if (!this.wanted || this.socket) return;
    const address = new URL(this.address);
    address.searchParams.set("after", this.seq);
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.onopen = () => this.expect();
    socket.onmessage = (event) => {
      if (this.socket !== socket) return;
      this.wait = FIRST_WAIT;
      this.expect();
      if (event.data) this.take(JSON.parse(event.data));
    };
    socket.onclose = () => {
      if (this.socket === socket) this.lose();
    };
  }

  lose() {
    clearTimeout(this.silence);
    const socket = this.socket;
    this.socket = null;
    if (socket) socket.close();
    if (!this.wanted) return;
    this.stand({ t: "lost" });
    // Not all at once: a gateway that was started again is met by everybody.
    this.timer = setTimeout(() => this.connect(), this.wait * (0.5 + Math.random()));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  /** A phone that changes its network does not tell that the connection is gone; the gateway says something often. */
  expect() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lose(), QUIET);
  }

  take(frame) {
    if (frame.t === "standing") this.stand(frame);
    if (frame.t !== "lines") return;
    const before = this.places.length;
    for (const line of frame.lines) {
      this.put(line);
      this.seq = Math.max(this.seq, line.s);
    }
    if (this.following) this.toNow();
    else if (this.places.length > before) this.behind((this.missed += this.places.length - before));
  }

  put(line) {
    let item = this.items.get(line.n);
    // Corrected above the first line that is shown here: whoever asks for the beginning gets it.
    if (!item && line.c && line.n < this.places[0]) return;
    if (!item) {
      item = document.createElement("li");
      item.dataset.n = line.n;
      // As a rule the last one; who was away says theirs later, and they stand where they came.
      let at = this.places.length;
      while (at > 0 && this.places[at - 1] > line.n) at -= 1;
      this.list.insertBefore(item, this.items.get(this.places[at]) || null);
      this.places.splice(at, 0, line.n);
      this.items.set(line.n, item);
    }
    item.dataset.p = line.p;
    item.classList.toggle("gone", !line.w);
    item.replaceChildren();
    const previous = item.previousElementSibling;
    if (line.w && line.p && (!previous || previous.dataset.p !== line.p)) {
      item.append(make("b", "who", line.p), " ");
    }
    item.append(make("span", "words", line.w || this.say("removed")));
    if (line.c && line.w) item.append(" ", make("i", "mark", this.say("corrected")));
  }

  get distance() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight;
  }

  scrolled() {
    const at = this.list.getBoundingClientRect().bottom - this.bottom();
    this.following = at < NEAR || this.distance < NEAR;
    if (this.following) this.behind((this.missed = 0));
    else this.behind(this.missed);
  }

  bottom() {
    return this.scroller === document.scrollingElement ? innerHeight : this.scroller.getBoundingClientRect().bottom;
  }

  toNow() {
    this.following = true;
    const by = this.list.getBoundingClientRect().bottom - this.bottom() + 16;
    if (by > 0) this.scroller.scrollTop += by;
    this.behind((this.missed = 0));
  }
}

function make(tag, name, text) {
  const node = document.createElement(tag);
  node.className = name;
  node.textContent = text;
  return node;
}
