// The chat's window: what is shown, what is pressed. The lines themselves are the business of wire.js.

import { Memory, Wire } from "./wire.js";
import { ReadingAlong } from "./along.js";
import { speaker } from "./words.js";

const MEGABYTE = 1024 * 1024;
const SUGGEST_AFTER = 350;
const TYPING_LASTS = 4000;
// What the gateway takes; more of it would end the connection (frames.py).
const MOST_FILES = 10;
const LONGEST_IDENTITY = 4000;
const LONGEST_PAGE = 2000;

function make(tag, properties = {}, ...inside) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in node) node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...inside);
  return node;
}

// Drawn here: letters that stand for pictures look different on every system, or are missing.
const CLIP = "M14.5 7.5 8 14a2.1 2.1 0 0 1-3-3l7.5-7.5a3.5 3.5 0 0 1 5 5L10 16";
const PLANE = "M3 10 17 3.5 12.5 17 9.5 11.5zM9.5 11.5 17 3.5";

function drawn(path) {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  const line = document.createElementNS(space, "path");
  for (const [name, value] of Object.entries({ viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": true })) picture.setAttribute(name, value);
  line.setAttribute("d", path);
  picture.append(line);
  return picture;
}

export class ChatWindow {
  constructor(root, button, home, { name, anybody }, language, given) {
    this.button = button;
    this.given = given;
    this.home = home;
    this.language = language;
    this.say = speaker(language);
    this.memory = new Memory(name);
    if (name !== anybody) this.memory.takeOver(new Memory(anybody));
    this.identity = (given.identity || "").length <= LONGEST_IDENTITY ? given.identity || "" : "";
    this.standing = { open: true, place: null, name: "", hours: "" };
    this.unread = 0;
    this.files = [];
    this.label = button.textContent;
    this.build(root);
    const address = new URL(`${encodeURIComponent(given.site)}/ws`, home);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    this.wire = new Wire(address, this.memory, () => this.opening(), (frame) => this.hear(frame));
    document.addEventListener("visibilitychange", () => this.read());
  }

  get shown() {
    return !this.panel.hidden;
  }

  /** A chat of an earlier visit goes on, without a window in the way. */
  resume() {
    if (this.memory.get("key") || this.wire.unsaid.length) this.wire.open();
  }

  toggle() {
    if (this.shown) this.hide();
    else this.show();
  }

  show() {
    this.panel.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.wire.open();
    this.arrange();
    this.read();
    this.bottom();
    this.box.focus();
  }

  hide() {
    this.panel.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    this.button.focus();
    // Whoever only looked leaves nothing behind.
    if (!this.memory.get("key") && !this.wire.unsaid.length) this.wire.forget();
  }

  build(root) {
    const say = this.say;
    this.status = make("p", { className: "status", role: "status" });
    const close = make("button", { type: "button", className: "plain close", ariaLabel: say("close"), title: say("close") }, "✕");
    close.onclick = () => this.hide();
    this.finish = make("button", { type: "button", className: "finish", hidden: true }, say("end"));
    this.finish.onclick = () => this.wire.say({ t: "leave" });
    this.along = make("div", { className: "along", hidden: true });
    this.log = make("div", { className: "log", role: "log", tabIndex: 0, ariaLabel: say("title"), lang: this.language });
    this.helps = make("div", { className: "helps", hidden: true, role: "region", ariaLabel: say("helps") });
    this.note = make("p", { className: "note", role: "status" });
    this.who = make("div", { className: "who", hidden: true });
    this.name = make("input", { autocomplete: "name", maxLength: 200, id: "tr-name", value: this.memory.get("name") });
    this.email = make("input", { type: "email", autocomplete: "email", maxLength: 200, id: "tr-email", value: this.memory.get("email") });
    this.who.append(
      make("label", { htmlFor: "tr-name" }, say("name")), this.name,
      make("label", { htmlFor: "tr-email" }, say("email")), this.email,
    );
    this.chosen = make("ul", { className: "chosen", hidden: true });
    this.box = make("textarea", { rows: 1, maxLength: 8000, ariaLabel: say("write"), placeholder: say("first"), value: this.memory.get("draft") });
    this.picker = make("input", { type: "file", multiple: true, hidden: true });
    const attach = make("button", { type: "button", className: "plain", ariaLabel: say("attach"), title: say("attach") }, drawn(CLIP));
    attach.onclick = () => this.picker.click();
    const send = make("button", { type: "submit", className: "send", ariaLabel: say("send"), title: say("send") }, drawn(PLANE));
    this.form = make("form", { noValidate: true }, this.who, this.chosen, make("div", { className: "row" }, attach, this.box, send), this.picker);
    this.after = make("div", { className: "after", hidden: true });
    this.panel = make("section", { className: "panel", hidden: true, role: "dialog", ariaLabel: say("title"), lang: this.language },
      make("header", {}, make("h2", {}, say("title")), this.status, this.finish, close),
      this.along, this.log, this.helps, this.note, this.form, this.after);
    root.append(this.panel);

    this.form.onsubmit = (event) => {
      event.preventDefault();
      this.submit();
    };
    this.box.onkeydown = (event) => {
      // Enter that ends a word of an input method is no wish to send.
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      }
    };
    this.box.oninput = () => this.typed();
    this.box.onpaste = (event) => this.upload(event.clipboardData.files);
    this.panel.ondragover = (event) => event.preventDefault();
    this.panel.ondrop = (event) => {
      event.preventDefault();
      this.upload(event.dataTransfer.files);
    };
    this.picker.onchange = () => {
      this.upload(this.picker.files);
      this.picker.value = "";
    };
    this.panel.onkeydown = (event) => {
      if (event.key === "Escape") this.hide();
    };
  }

  opening() {
    return { language: this.language, page: location.href.split(/[?#]/)[0].slice(0, LONGEST_PAGE), identity: this.identity };
  }

  hear(frame) {
    switch (frame.t) {
      case "connected":
        this.lost = false;
        this.introduce();
        for (const file of this.files) if (!file.id) this.send(file);
        break;
      case "lost":
        this.lost = true;
        break;
      case "welcome":
        this.standing = frame.standing;
        break;
      case "standing":
        this.standing = frame;
        break;
      case "told":
        this.told(frame);
        break;
      case "refused":
        if (frame.line) this.refused(frame.line, frame.why);
        break;
      case "writing":
        this.writer = frame.on ? frame.name : "";
        clearTimeout(this.writing);
        if (frame.on) this.writing = setTimeout(() => this.hear({ t: "writing", on: false }), 2 * TYPING_LASTS);
        break;
    }
    this.arrange();
  }

  /** What a speaker says, for somebody without sound. What is being read stays, also when it has ended. */
  offerRelays(relays) {
    this.reading = this.reading || new ReadingAlong(this.along, this.home, this.say);
    this.reading.offer(relays);
  }

  /** Given back to whoever wrote it, with the reason. */
  refused(line, why) {
    const files = line.files.map((file) => file.name).join(", ");
    this.note.textContent = this.say({ ended: "endedbefore", file_gone: "filegone" }[why] || "refused", { files });
    this.box.value = [line.text, this.box.value].filter(Boolean).join("\n");
    this.memory.set("draft", this.box.value);
    this.grow();
  }

  told(line) {
    this.writer = "";
    clearTimeout(this.having);
    // One receipt for lines that come together.
    this.having = setTimeout(() => this.have(line.id), 200);
    if (line.side !== "visitor" && !this.looking) {
      this.unread += 1;
      this.count();
    }
  }

  get looking() {
    return this.shown && document.visibilityState === "visible";
  }

  have(id) {
    this.wire.say({ t: "have", id, read: this.looking });
  }

  read() {
    if (!this.looking || !this.unread) return;
    this.unread = 0;
    this.count();
    const shown = this.wire.shown;
    if (shown.length) this.have(shown[shown.length - 1].id);
  }

  count() {
    this.button.textContent = this.label;
    if (this.unread) {
      const words = this.say("unread", { count: this.unread });
      this.button.append(" ", make("span", { className: "badge", ariaLabel: words, title: words, role: "img" }, String(this.unread)));
    }
  }

  /** Everything that follows from how the chat stands. */
  arrange() {
    const { say, standing } = this;
    const begun = this.wire.lines.size + this.wire.unsaid.length > 0;
    this.status.textContent = this.state(begun);
    // Whom the platform has signed the gateway knows, once it has looked.
    this.who.hidden = begun || standing.known || (this.identity && !this.wire.welcome);
    this.box.placeholder = begun ? say("write") : say("first");
    this.form.hidden = standing.ended;
    this.after.hidden = !standing.ended;
    this.finish.hidden = !begun || standing.ended || !this.wire.welcome;
    this.offerRelays(standing.relays || []);
    if (standing.ended && !this.after.childElementCount) {
      this.farewell();
      this.bottom();
    }
    if (begun) this.helps.hidden = true;
    if (this.writer) this.note.textContent = say("writing", { name: this.writer });
    else if (this.note.textContent === this.noted) this.note.textContent = "";
    if (!this.writer && standing.preview && standing.name && !this.note.textContent) this.note.textContent = say("preview", { name: standing.name });
    this.noted = this.writer || standing.preview ? this.note.textContent : null;
    this.draw();
  }

  state(begun) {
    const { say, standing } = this;
    if (this.lost) return say("lost");
    if (!this.wire.welcome) return say("connecting");
    if (standing.ended) return say("ended");
    if (standing.name) return say("withyou", { name: standing.name });
    if (!standing.open) return [say("closed"), standing.hours && say("hours", { hours: standing.hours })].filter(Boolean).join(" ");
    if (begun && standing.place === 0) return say("next");
    if (begun && standing.place) return say("place", { count: standing.place });
    return say(!begun && standing.free === false ? "busy" : "open");
  }

  draw() {
    const near = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
    const wanted = [...this.wire.shown, ...this.wire.unsaid.map((line) => ({ ...line, side: "visitor", waits: true }))];
    const present = new Map([...this.log.children].map((node) => [node.dataset.key, node]));
    let place = null;
    for (const line of wanted) {
      const key = `${line.id}${line.waits ? "…" : ""}`;
      const node = present.get(key) || this.line(line, key);
      present.delete(key);
      const next = place ? place.nextSibling : this.log.firstChild;
      if (node !== next) this.log.insertBefore(node, next);
      place = node;
    }
    for (const node of present.values()) node.remove();
    if (near) this.bottom();
  }

  line(line, key) {
    const mine = line.side === "visitor";
    const node = make("article", { className: line.side + (line.waits ? " waits" : "") });
    node.dataset.key = key;
    const time = line.at ? new Date(line.at).toLocaleTimeString(this.language, { hour: "2-digit", minute: "2-digit" }) : "";
    const head = [mine ? this.say("you") : line.name, line.waits ? this.say("sending") : time].filter(Boolean).join(" · ");
    node.append(make("p", { className: "head" }, head), make("p", { className: "text" }, ...linked(line.text)));
    for (const file of line.files) {
      if (line.waits) {
        node.append(make("p", { className: "file" }, file.name));
        continue;
      }
      const address = new URL(file.url, this.home);
      const link = make("a", { href: address, target: "_blank", rel: "noopener", className: "file" }, file.name);
      if (file.picture) link.replaceChildren(make("img", { src: address, alt: file.name, loading: "lazy", onload: () => this.bottom() }));
      node.append(link);
    }
    return node;
  }

  bottom() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  introduce() {
    const name = this.memory.get("name");
    const email = this.memory.get("email");
    if (!this.standing.known && (name || email)) this.wire.say({ t: "who", name, email });
  }

  submit() {
    const text = this.box.value.trim();
    if (!text && !this.files.length) return;
    const coming = this.files.find((file) => !file.id);
    this.submitting = Boolean(coming);
    if (coming) {
      this.note.textContent = this.say(this.wire.welcome ? "uploading" : "waitsfor", { file: coming.name });
      return;
    }
    if (!this.who.hidden) {
      if (this.email.value && !this.email.checkValidity()) {
        this.note.textContent = this.say("badmail");
        this.email.focus();
        return;
      }
      this.memory.set("name", this.name.value.trim());
      this.memory.set("email", this.email.value.trim());
      this.introduce();
    }
    this.note.textContent = "";
    this.wire.write(text, this.files.map(({ id, name }) => ({ id, name })));
    this.box.value = "";
    this.files = [];
    this.list();
    this.grow();
    this.memory.set("draft", "");
    this.typing(false);
    this.arrange();
    this.bottom();
    this.box.focus();
  }

  typed() {
    this.submitting = false;
    this.grow();
    this.memory.set("draft", this.box.value);
    this.typing(Boolean(this.box.value));
    clearTimeout(this.suggesting);
    if (!this.wire.lines.size && !this.wire.unsaid.length) this.suggesting = setTimeout(() => this.suggest(), SUGGEST_AFTER);
  }

  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight, 140)}px`;
  }

  typing(on) {
    clearTimeout(this.ceasing);
    if (on) this.ceasing = setTimeout(() => this.typing(false), TYPING_LASTS);
    const now = Date.now();
    const often = on && this.types && (this.standing.preview ? now - this.typedAt < 300 : now - this.typedAt < TYPING_LASTS / 2);
    if (often || (!on && !this.types)) return;
    this.types = on;
    this.typedAt = now;
    this.wire.say({ t: "typing", on, text: on && this.standing.preview ? this.box.value.slice(0, 2000) : "" });
  }

  /** Articles that may answer the first question before anybody has to. */
  async suggest() {
    const words = this.box.value.trim();
    if (words.length < 4) {
      this.helps.hidden = true;
      return;
    }
    const address = new URL(`${encodeURIComponent(this.given.site)}/articles`, this.home);
    address.search = new URLSearchParams({ q: words, language: this.language });
    let found = [];
    try {
      found = await (await fetch(address)).json();
    } catch {
      // Without suggestions the question is simply asked.
    }
    if (this.box.value.trim() !== words) return;
    this.helps.hidden = !found.length;
    this.helps.replaceChildren(
      make("h3", {}, this.say("helps")),
      ...(this.standing.open ? [] : [make("p", {}, this.say("suggested"))]),
      ...found.map((article) => this.suggestion(article)),
    );
  }

  /** An article that may answer; once it was opened it can be said whether it did. */
  suggestion(article) {
    const row = make("div", {});
    const link = make("a", { href: new URL(article.url, this.home), target: "_blank", rel: "noopener" }, article.title);
    const told = (helped) => {
      const address = new URL(`${encodeURIComponent(this.given.site)}/articles/${encodeURIComponent(article.id)}/helped`, this.home);
      // Counted where it can be; nobody waits for it.
      fetch(address, { method: "POST", body: helped ? "yes" : "no" }).catch(() => {});
      row.replaceChildren(link, make("p", { role: "status" }, this.say(helped ? "glad" : "askus")));
      this.box.focus();
    };
    link.onclick = () => {
      if (row.children.length > 1) return;
      const ways = ["yes", "no"].map((way) => {
        const button = make("button", { type: "button", className: "second" }, this.say(way));
        button.onclick = () => told(way === "yes");
        return button;
      });
      row.append(make("p", { className: "asked" }, this.say("helped"), ...ways));
    };
    row.append(link);
    return row;
  }

  upload(files) {
    for (const file of files) {
      const most = this.standing.megabytes || 10;
      if (file.size > most * MEGABYTE) this.note.textContent = this.say("toolarge", { file: file.name, size: most });
      else if (this.files.length >= MOST_FILES) this.note.textContent = this.say("toomany", { count: MOST_FILES });
      else {
        const entry = { name: file.name, file, id: null, sending: false };
        this.files.push(entry);
        this.send(entry);
      }
    }
    this.list();
  }

  /** A file goes to the gateway before its line does; without a connection it waits for one. */
  async send(entry) {
    if (entry.sending || !this.wire.welcome) return;
    entry.sending = true;
    const address = new URL(`${encodeURIComponent(this.given.site)}/files`, this.home);
    address.search = new URLSearchParams({ name: entry.name });
    try {
      const answer = await fetch(address, { method: "POST", body: entry.file, headers: { "Chat-Key": this.wire.key } });
      if (answer.ok) entry.id = (await answer.json()).id;
      else this.withdraw(entry, { 413: "toomuch", 415: "refusedfile", 429: "toomuch" }[answer.status] || "failedfile");
    } catch {
      // Lost on the way: with the next connection once more, unless there is one.
      if (this.wire.welcome) this.withdraw(entry, "failedfile");
    }
    entry.sending = false;
    this.list();
    // Whoever pressed Enter before the file had arrived need not press it again.
    if (this.submitting && this.files.every((file) => file.id)) this.submit();
  }

  withdraw(entry, why) {
    this.submitting = false;
    this.files = this.files.filter((other) => other !== entry);
    this.note.textContent = this.say(why, { file: entry.name });
  }

  list() {
    this.chosen.hidden = !this.files.length;
    this.chosen.replaceChildren(
      ...this.files.map((file) => {
        const remove = make("button", { type: "button", className: "plain", ariaLabel: this.say("remove", { file: file.name }) }, "✕");
        remove.onclick = () => {
          this.files = this.files.filter((other) => other !== file);
          this.list();
        };
        return make("li", {}, file.id ? file.name : this.say(this.wire.welcome ? "uploading" : "waitsfor", { file: file.name }), remove);
      }),
    );
  }

  farewell() {
    const anew = make("button", { type: "button", className: "second" }, this.say("anew"));
    anew.onclick = () => {
      this.wire.forget();
      this.standing = { open: true, place: null, name: "", hours: "" };
      this.after.replaceChildren();
      setTimeout(() => this.show(), 0);
    };
    if (!this.standing.may_rate) {
      this.after.replaceChildren(anew);
      return;
    }
    const stars = make("div", { className: "stars" });
    const words = make("textarea", { rows: 2, maxLength: 2000, ariaLabel: this.say("more"), placeholder: this.say("more"), hidden: true });
    const send = make("button", { type: "button", className: "send", hidden: true }, this.say("send"));
    let given = 0;
    for (let count = 1; count <= 5; count += 1) {
      const star = make("button", { type: "button", className: "plain star", ariaLabel: this.say("stars", { count }), ariaPressed: "false" }, "☆");
      star.onclick = () => {
        given = count;
        [...stars.children].forEach((other, place) => {
          other.textContent = place < count ? "★" : "☆";
          other.ariaPressed = String(place === count - 1);
        });
        words.hidden = send.hidden = false;
        this.wire.say({ t: "rate", stars: count, text: "" });
      };
      stars.append(star);
    }
    send.onclick = () => {
      this.wire.say({ t: "rate", stars: given, text: words.value.trim() });
      this.after.replaceChildren(make("p", { role: "status" }, this.say("thanks")), anew);
    };
    this.after.replaceChildren(make("p", {}, this.say("rate")), stars, words, send, anew);
  }
}

/** The text with its web addresses as links, and nothing else of it as markup. */
function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/).map((part, place) =>
    place % 2 ? make("a", { href: part, target: "_blank", rel: "noopener nofollow" }, part) : part,
  );
}
