// The tutor's page: asks once a second what stands on it, and says when it cannot reach the desk any more.
"use strict";
(() => {
  const view = document.getElementById("view");
  const card = document.getElementById("card");
  const headline = document.getElementById("headline");
  const sentence = document.getElementById("sentence");
  const presses = document.getElementById("presses");
  const time = document.getElementById("time");
  const beside = document.getElementById("beside");
  const hand = document.getElementById("hand");
  const said = view.dataset;
  const EVERY = 900, LOST = 10000, PATIENCE = 4000;
  const SHAPES = {
    good: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.6 14.2-4-4 1.4-1.4 2.6 2.6 5.8-5.8 1.4 1.4z",
    warn: "M12 3 1.5 21h21zm-1 6.5h2v6h-2zm0 7.5h2v2h-2z",
    bad: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM8.5 8h2.4v8H8.5zm4.6 0h2.4v8h-2.4z",
    calm: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1 5h2v2h-2zm0 4h2v6h-2z",
  };
  let now = null, heard = Date.now(), readAt = Date.now(), drawn = "", seen = "", refusing = "", busy = false;

  function shownTime() {
    if (!now) return;
    const t = Math.floor(now.t + (now.runs ? (Date.now() - readAt) / 1000 : 0));
    const whole = Math.abs(t), two = (number) => String(number).padStart(2, "0");
    time.textContent = `T${t < 0 ? "\u2212" : "+"}${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}`;
  }

  function draw(what) {
    const told = JSON.stringify([what.face, what.id, what.tone, what.headline, what.parts, what.buttons]);
    if (told === drawn) return;
    drawn = told;
    card.dataset.tone = what.tone;
    headline.textContent = "";
    const glyph = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    glyph.setAttribute("viewBox", "0 0 24 24");
    glyph.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", SHAPES[what.tone] || SHAPES.calm);
    glyph.append(path);
    headline.append(glyph, document.createTextNode(what.headline));
    sentence.textContent = "";
    const [plain, strong, quiet] = what.parts;
    sentence.append(plain);
    for (const [tag, words] of [["strong", strong], ["i", quiet]]) {
      if (!words) continue;
      const part = document.createElement(tag);
      part.textContent = words;
      sentence.append(part);
    }
    presses.textContent = "";
    what.buttons.forEach(([press, words], place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.press = press;
      if (place || what.buttons.length > 2) button.className = "plain";
      button.textContent = what.buttons.length > 2 ? `${place + 1}  ${words}` : words;
      button.disabled = what.dead > 0;
      button.addEventListener("click", () => answer(press, what));
      presses.append(button);
    });
    if (what.dead > 0) {
      setTimeout(() => presses.querySelectorAll("button").forEach((one) => { one.disabled = false; }), what.dead);
    }
    // One fade; nothing else moves.
    card.style.animation = "none";
    void card.offsetWidth;
    card.style.animation = "";
  }

  function show() {
    if (Date.now() - heard > LOST) {
      draw({ face: "lost", id: "", tone: "warn", headline: said.lost, parts: [said.goOn, "", ""], buttons: [], dead: 0 });
      return;
    }
    if (!now) return;
    if (now.over) {
      draw({ face: "over", id: "", tone: "good", headline: said.over, parts: ["", "", ""], buttons: [], dead: 0 });
      hand.hidden = true;
      return;
    }
    hand.hidden = false;
    hand.setAttribute("aria-pressed", now.hand ? "true" : "false");
    hand.textContent = now.hand ? said.lower : said.raise;
    beside.textContent = now.beside;
    shownTime();
    if (refusing && refusing !== now.id) refusing = "";
    draw(refusing ? { ...now, headline: said.missing, buttons: now.reasons } : now);
    if ((now.face === "say" || now.face === "pause") && now.id !== seen && document.visibilityState === "visible") {
      seen = now.id;
      send("seen", now.face, now.id);
    }
  }

  function take(what) {
    now = what;
    heard = readAt = Date.now();
    show();
  }

  async function ask(url, options) {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), PATIENCE);
    try {
      return await fetch(url, { cache: "no-store", signal: end.signal, ...options });
    } finally {
      clearTimeout(timer);
    }
  }

  async function poll() {
    if (busy) return;
    busy = true;
    try {
      const answered = await ask(said.now);
      if (answered.ok) take(await answered.json());
      else if (answered.status === 404) location.reload();
    } catch (_) {
      // Heard nothing: after ten seconds the page says so, and it goes on asking.
    } finally {
      busy = false;
      show();
    }
  }

  async function send(press, face, id) {
    const one = crypto.randomUUID ? crypto.randomUUID() : [8, 4, 4, 4, 12].map((count) => Array.from(
      crypto.getRandomValues(new Uint8Array(count)), (byte) => (byte % 16).toString(16)).join("")).join("-");
    const options = {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ one, press, face, id }),
    };
    for (let again = 0; again < 3; again += 1) {
      try {
        const answered = await ask(said.press, options);
        // The desk is away for a moment: what was pressed is not lost for it.
        if (answered.status === 503) throw new Error("away");
        if (answered.ok || answered.status === 409) take(await answered.json());
        return;
      } catch (_) {
        await new Promise((resolve) => { setTimeout(resolve, 700); });
      }
    }
    if (press === "seen") seen = "";
  }

  function answer(press, what) {
    if (press === "no_go") {
      refusing = what.id;
      show();
      return;
    }
    refusing = "";
    presses.querySelectorAll("button").forEach((one) => { one.disabled = true; });
    send(press, what.face, what.id).then(() => { drawn = ""; show(); });
  }

  hand.addEventListener("click", () => {
    if (now) send(now.hand ? "lower" : "hand", now.face, now.hand);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") poll();
  });
  // A phone that lies beside the keyboard must not go dark in the middle of a lesson.
  async function stayAwake() {
    if (!("wakeLock" in navigator) || document.visibilityState !== "visible") return;
    try {
      await navigator.wakeLock.request("screen");
    } catch (_) {
      // Low battery: the phone decides.
    }
  }
  document.addEventListener("visibilitychange", stayAwake);
  document.addEventListener("click", stayAwake, { once: true });
  stayAwake();
  setInterval(poll, EVERY);
  poll();
})();
