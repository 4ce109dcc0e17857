// The line for a page: <script async src="https://help.example.org/chat/chat.js" data-site="…"></script>
//
// Puts a button in the corner; everything else is loaded when somebody presses it, or when a chat goes on.
(() => {
  const script = document.currentScript;
  const home = new URL(".", script.src);
  const given = { ...script.dataset };
  // Whoever is logged in has a chat of their own in a browser that others use too. Who it is the gateway looks at; this
  // only keeps things apart.
  const anybody = `third-ring.${given.site}`;
  const person = subject(given.identity || "");
  const name = person ? `${anybody}/${encodeURIComponent(person).replaceAll(".", "%2E")}` : anybody;
  const language = (given.language || document.documentElement.lang || navigator.language || "en").slice(0, 2);

  function subject(token) {
    try {
      return String(JSON.parse(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"))).sub || "");
    } catch {
      return "";
    }
  }

  function keeps(storage, place) {
    try {
      return Object.keys(window[storage]).some((kept) => kept.startsWith(place));
    } catch {
      // Closed to this page: nothing goes on.
      return false;
    }
  }

  const words = { en: "Help", pl: "Pomoc", ru: "Помощь" };

  const begin = () => {
    const host = document.createElement("div");
    host.id = "third-ring-chat";
    // Nothing of the page reaches inside, and nothing of ours out.
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("look.css", home);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "launch";
    button.setAttribute("aria-expanded", "false");
    button.textContent = given.label || words[language] || words.en;
    button.hidden = true;
    // Without its look it would stand unformed in the page.
    style.onload = () => (button.hidden = false);
    root.append(style, button);
    document.body.append(host);

    let loading = null;
    const load = (open) => {
      loading = loading || import(new URL("window.js", home)).then(({ ChatWindow }) => new ChatWindow(root, button, home, { name, anybody }, language, given));
      return loading.then((chat) => (open ? chat.toggle() : chat.resume()));
    };
    button.addEventListener("click", () => load(true));
    const begun = keeps("localStorage", `${name}.key`) || keeps("localStorage", `${name}.line.`);
    if (begun || (person && keeps("sessionStorage", `${anybody}.key`))) load(false);
  };

  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
})();
