"use strict";

const known = JSON.parse(document.getElementById("known").textContent);
const WINDOW = 24 * 3600e3;
const HOUR = 3600e3;
const chats = new Map(); // "channel|chat" → {items, byId, unread, written: time of the phone's last message}
let offset = 0; // the demo's time less this machine's, in milliseconds
let ready = false; // what was known at the start has come

const now = () => Date.now() + offset;
const keyOf = (channel, chat) => `${channel}|${chat}`;
const nameOf = (key) => known.people[key]?.name ?? key;

function make(tag, classes, text) {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  if (text !== undefined) element.textContent = text; // never as HTML
  return element;
}

function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `/demo/static/icon.svg#${name}`);
  svg.append(use);
  return svg;
}

function chatOf(key) {
  if (!chats.has(key)) chats.set(key, { items: [], byId: new Map(), unread: 0, written: -Infinity });
  return chats.get(key);
}

// --- What an SMS costs -------------------------------------------------------------------------------

const GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const GSM_TWICE = "\f^{}\\[~]|€";

function segments(text) {
  const plain = [...text].every((char) => GSM.includes(char) || GSM_TWICE.includes(char));
  const length = plain ? [...text].reduce((sum, char) => sum + (GSM.includes(char) ? 1 : 2), 0) : text.length;
  const [one, each] = plain ? [160, 153] : [70, 67];
  const count = length <= one ? 1 : Math.ceil(length / each);
  return { count, left: (count === 1 ? one : count * each) - length };
}

// --- A phone -----------------------------------------------------------------------------------------

class Phone {
  constructor(element) {
    this.element = element;
    this.channel = element.dataset.channel;
    this.group = element.dataset.chat ?? null;
    for (const name of ["who", "log", "state", "time", "quoting", "write", "count"]) this[name] = element.querySelector(`.${name}`);
    this.input = element.querySelector("textarea");
    this.shutter = element.querySelector(".shutter");
    this.file = element.querySelector("input[type=file]");
    this.drafts = new Map();
    this.quoted = null;
    this.plainState = this.state.textContent;
    for (const option of this.who.options) option.dataset.label = option.textContent;
    this.person = this.who.value;
    this.listen();
    this.show();
  }

  get key() { return keyOf(this.channel, this.group ?? this.person); }
  get zone() { return this.element.dataset.zone ?? known.people[this.person].zone; }

  listen() {
    this.who.addEventListener("change", () => this.choose(this.who.value));
    this.write.addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    this.input.addEventListener("input", () => this.grow());
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.send(); }
      if (event.key === "Escape") this.quote(null);
    });
    this.element.querySelector(".unquote").addEventListener("click", () => { this.quote(null); this.input.focus(); });
    this.shutter?.addEventListener("click", () => post("/demo/window", JSON.stringify({ channel: this.channel, who: this.person })));
    this.file?.addEventListener("change", () => this.attach());
    // Who reads the newest message goes on doing so when the phone's keyboard side or a picture grows.
    this.log.addEventListener("scroll", () => {
      const { scrollHeight, scrollTop, clientHeight } = this.log;
      const still = scrollHeight === this.height && clientHeight === this.room;
      if (still) this.atEnd = scrollHeight - scrollTop - clientHeight < 60;
      else this.keepEnd(); // it grew, or lost room to what is being written: nobody has scrolled
    });
    this.log.addEventListener("load", () => this.keepEnd(), true);
    new ResizeObserver(() => this.keepEnd()).observe(this.log);
  }

  keepEnd() {
    this.height = this.log.scrollHeight;
    this.room = this.log.clientHeight;
    if (this.atEnd) this.log.scrollTop = this.height;
  }

  toEnd() {
    this.atEnd = true;
    this.keepEnd();
  }

  choose(person) {
    this.drafts.set(this.person, this.input.value);
    this.person = this.who.value = person;
    this.input.value = this.drafts.get(person) ?? "";
    this.quote(null);
    this.show();
  }

  show() {
    const chat = chatOf(this.key);
    chat.unread = 0;
    this.log.replaceChildren();
    this.lastDay = "";
    for (const item of chat.items) this.append(item);
    if (!chat.items.length) this.log.append(make("p", "empty", this.group ? "Nothing was said here yet." : `${nameOf(this.person)} has not written to Staffroom yet. Try ${known.codes.map((code) => `JOIN ${code}`).join(" or ")}.`));
    this.toEnd();
    this.grow();
    this.tick();
    badges();
  }

  tick() {
    const at = now();
    this.time.textContent = clockTime(at, this.zone);
    if (this.channel !== "sim-whatsapp") return;
    const left = Math.min(chatOf(this.key).written - at, -1) + WINDOW;
    this.state.textContent = left > HOUR ? `window open for ${Math.floor(left / HOUR)} h`
      : left > 0 ? `window open for ${Math.ceil(left / 60e3)} min` : "window closed";
    this.state.classList.toggle("shut", left <= 0);
    this.shutter.hidden = left <= 0;
    this.state.title = left > 0 ? "WhatsApp lets the bot write freely for 24 hours after a person's last message."
      : "Over 24 hours since the last message: WhatsApp lets only an approved template through, until the person writes.";
  }

  grow() {
    this.input.style.height = "auto";
    if (this.input.value) this.input.style.height = `${this.input.scrollHeight + 2}px`;
    if (!this.count) return;
    const { count, left } = segments(this.input.value);
    this.count.textContent = this.input.value ? `${count} SMS, ${left} left` : "";
  }

  // Adds one item at the end, with the day before it if that is a new one.
  append(item) {
    this.log.querySelector(".empty")?.remove();
    const day = dayOf(item.at, this.zone);
    if (day !== this.lastDay) this.log.append(make("p", "day", day));
    this.lastDay = day;
    this.log.append(...this.draw(item));
    if (item.from === this.person) this.toEnd(); else this.keepEnd();
  }

  redraw(item) {
    const nodes = [...this.log.querySelectorAll("[data-id]")].filter((node) => node.dataset.id === item.id);
    if (nodes.length) nodes[0].before(...this.draw(item));
    for (const node of nodes) node.remove();
  }

  draw(item) {
    if (item.kind === "group_added") return [this.tag(item, make("p", "event", `${nameOf(item.from)} added Staffroom to the group`))];
    const mine = item.from === this.person;
    const bubble = this.tag(item, make("div", `bubble${mine ? " mine" : ""}${item.gone ? " gone" : ""}${item.unsent ? " unsent" : ""}`));
    bubble.dir = "auto";
    const quotable = this.file && !item.from && !item.gone;
    if (this.group && !mine) bubble.append(make("p", "name", item.from ? nameOf(item.from) : "Staffroom"));
    const cited = item.reply_to && chatOf(this.key).byId.get(item.reply_to);
    if (cited && !item.gone) bubble.append(make("p", "cited", cited.gone ? "Deleted" : cited.text));
    if (!item.gone) for (const file of item.files) bubble.append(...drawFile(file));
    const words = item.gone ? "This message was deleted." : item.text;
    if (words) bubble.append(drawWords(words));
    bubble.append(this.meta(item, quotable));
    if (quotable) {
      bubble.classList.add("quotable");
      bubble.addEventListener("click", (event) => {
        if (!event.target.closest("a, audio") && getSelection().isCollapsed) { this.quote(item); this.input.focus(); }
      });
    }
    if (item.gone || !item.buttons.length) return [bubble];
    return [bubble, this.choices(item)];
  }

  tag(item, node) { node.dataset.id = item.id; return node; }

  meta(item, quotable) {
    const meta = make("p", "meta");
    if (item.template) meta.append(make("span", "", "approved template"));
    if (this.count && item.text) { const { count } = segments(item.text); meta.append(make("span", "", `${count} SMS`)); }
    if (item.unsent) meta.append(make("span", "", "not sent"));
    meta.append(make("time", "", clockTime(item.at, this.zone)));
    if (quotable) { // the bubble takes the click; the button is there for keys and screen readers
      const reply = make("button", "reply");
      reply.type = "button";
      reply.title = "Reply";
      reply.setAttribute("aria-label", `Reply to: ${item.text.slice(0, 40)}`);
      reply.append(icon("reply"));
      meta.append(reply);
    }
    return meta;
  }

  choices(item) {
    const row = this.tag(item, make("div", "choices"));
    for (const { payload, title } of item.buttons) {
      const button = make("button", "", title);
      button.type = "button";
      button.dir = "auto";
      button.addEventListener("click", () => this.say({ payload, title }));
      row.append(button);
    }
    return row;
  }

  type(text) {
    this.input.value = text;
    this.grow();
  }

  quote(item) {
    this.quoted = item;
    this.quoting.hidden = !item;
    this.quoting.querySelector("p").textContent = item ? item.text.replaceAll("\n", " ") : "";
  }

  async send(media = []) {
    const text = this.input.value.trim();
    if (!text && !media.length) return;
    const reply_to = this.quoted?.id ?? null;
    this.input.value = "";
    this.drafts.delete(this.person);
    this.quote(null);
    this.grow();
    if (!await this.say({ text, reply_to, media }) && !this.input.value) { this.input.value = text; this.grow(); }
  }

  async attach() {
    const file = this.file.files[0];
    if (!file) return;
    if (file.size > 16e6) { toast("A phone sends files of up to 16 MB."); this.file.value = ""; return; }
    const form = new FormData();
    form.append("file", file);
    const kept = await post("/demo/upload", form);
    this.file.value = "";
    if (kept) await this.send([kept]);
  }

  say(said) {
    const person = known.people[this.person];
    const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
    return post("/demo/say", JSON.stringify({
      id, channel: this.channel, from: this.person, chat: this.group ?? this.person, text: "",
      profile_name: person.name, language: person.language, ...said,
    }));
  }
}

// Each line is a block: within one, Chromium takes a name in isolates for the direction of a later line.
function drawWords(text) {
  const words = make("p", "words");
  words.dir = "auto";
  words.append(...text.split("\n").map(drawLine));
  return words;
}

// A line that is a link to this very service can be tapped; others lead out of the demo, and stay text.
function drawLine(text) {
  const address = text.replace(/[\u2066-\u2069]/g, "");
  if (!address.startsWith(`${location.origin}/`) || /\s/.test(address)) return make("span", "line", text);
  const link = make("a", "line", address);
  link.href = address;
  link.target = "_blank";
  return link;
}

function drawFile({ kind, url, name }) {
  if (kind === "photo") {
    const image = make("img");
    image.src = url;
    image.alt = name ? `Photo: ${name}` : "Photo";
    return [image];
  }
  const link = make("a", "", name || (kind === "voice" ? "Voice note" : "Document"));
  link.href = url;
  link.download = name;
  if (kind !== "voice") return [link];
  const audio = make("audio");
  audio.controls = true;
  audio.preload = "none";
  audio.src = url;
  audio.setAttribute("aria-label", "Voice note");
  return [audio];
}

// --- Times -------------------------------------------------------------------------------------------

const formats = new Map();
function format(at, zone, options) {
  const key = zone + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }));
  return formats.get(key).format(at);
}
const clockTime = (at, zone) => format(at, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const dayOf = (at, zone) => format(at, zone, { weekday: "long", day: "numeric", month: "long" });

function tick() {
  const zone = "Africa/Nairobi";
  document.getElementById("now").textContent = `${format(now(), zone, { weekday: "short", day: "numeric", month: "short" })}, ${clockTime(now(), zone)}`;
  for (const phone of phones) phone.tick();
}

// --- Talking to the service --------------------------------------------------------------------------

async function post(url, body) {
  const headers = typeof body === "string" ? { "Content-Type": "application/json" } : {};
  try {
    const response = await fetch(url, { method: "POST", body, headers });
    if (response.ok) return await response.json();
    toast(response.status === 413 ? "That is too large." : "The service did not take it. Please try again.");
  } catch {
    toast("The service does not answer. Is it still running?");
  }
  return null;
}

let toasted;
function toast(text) {
  const element = document.getElementById("toast");
  element.textContent = text;
  element.classList.add("shown");
  clearTimeout(toasted);
  toasted = setTimeout(() => element.classList.remove("shown"), 5000);
}

function local(url) { // our own files, whatever name this machine goes by
  const { pathname, search } = new URL(url, location.href);
  return pathname + search;
}

function take(event) {
  const chat = chatOf(keyOf(event.channel, event.chat ?? event.to));
  const item = chat.byId.get(event.id);
  if (event.type === "shut") {
    chat.written = -Infinity;
    for (const phone of phones) phone.tick();
  } else if (event.type === "retracted" || event.type === "unsent") {
    if (item) change(chat, item, event.type === "retracted" ? { gone: true } : { unsent: true });
  } else if ((event.type === "said" || event.type === "message") && !item) {
    arrive(event, chat);
  }
}

function arrive(event, chat) {
  const files = event.type === "said" ? event.media : event.media ? [event.media] : [];
  const item = {
    id: event.id, kind: event.kind ?? "message", from: event.from ?? null, text: event.text, at: Date.parse(event.at) || now(),
    reply_to: event.reply_to ?? null, buttons: event.buttons ?? [], template: event.template ?? false,
    files: files.map((file) => ({ ...file, url: local(file.url) })),
  };
  chat.items.push(item);
  chat.byId.set(item.id, item);
  if (item.from) chat.written = item.at;
  const shown = phones.filter((phone) => chatOf(phone.key) === chat);
  for (const phone of shown) { phone.append(item); phone.tick(); }
  if (!ready || item.from) return;
  if (!shown.some((phone) => inView(phone))) chat.unread += 1;
  badges();
}

function change(chat, item, how) {
  Object.assign(item, how);
  for (const phone of phones) if (chatOf(phone.key) === chat) phone.redraw(item);
}

function badges() {
  for (const phone of phones ?? []) {
    for (const option of phone.group ? [] : phone.who.options) {
      const { unread } = chatOf(keyOf(phone.channel, option.value));
      option.textContent = unread && option.value !== phone.person ? `${option.dataset.label} (${unread} new)` : option.dataset.label;
    }
    const { unread } = chatOf(phone.key);
    tabOf(phone).querySelector("i").textContent = unread ? unread : "";
  }
}

function connect() {
  const live = document.getElementById("live");
  const source = new EventSource("/demo/events?after=0");
  const said = (on) => { live.classList.toggle("on", on); live.setAttribute("aria-label", on ? "Connected" : "Connecting"); };
  source.onmessage = ({ data }) => take(JSON.parse(data));
  source.onerror = () => {
    said(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 3000);
  };
  source.addEventListener("now", ({ data }) => {
    const { at, run } = JSON.parse(data);
    if (run !== known.run) location.reload(); // the service was started anew, with other people's words
    offset = Date.parse(at) - Date.now();
    said(true);
    tick();
    if (!ready) { ready = true; begin(); }
  });
}

// The past is in place: from here on a screen reader says what comes.
function begin() {
  for (const phone of phones) { phone.toEnd(); phone.log.setAttribute("aria-live", "polite"); }
  document.documentElement.dataset.ready = "";
}

// --- The page ----------------------------------------------------------------------------------------

let phones = [];
phones = [...document.querySelectorAll(".phone")].map((element) => new Phone(element));
const phoneOf = (id) => phones.find((phone) => phone.element.id === id);
const tabOf = (phone) => document.querySelector(`.tabs a[href="#${phone.element.id}"]`);
const visible = new Set(phones);
const inView = (phone) => visible.has(phone);

const calm = matchMedia("(prefers-reduced-motion: reduce)");
function reveal(phone) {
  phone.element.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth", block: "nearest", inline: "center" });
}

const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    const phone = phoneOf(target.id);
    if (isIntersecting) { visible.add(phone); chatOf(phone.key).unread = 0; } else visible.delete(phone);
    tabOf(phone).toggleAttribute("aria-current", isIntersecting);
  }
  badges();
}, { threshold: 0.6, rootMargin: "2000px 0px" });
for (const phone of phones) observer.observe(phone.element);

document.querySelector(".tabs").addEventListener("click", (event) => {
  const tab = event.target.closest("a");
  if (!tab) return;
  event.preventDefault();
  reveal(phoneOf(tab.hash.slice(1)));
});

document.querySelector(".clock").addEventListener("click", (event) => {
  const { hours, to } = event.target.dataset;
  if (hours || to) post("/demo/clock", JSON.stringify(to ? { to } : { hours: Number(hours) }));
});

const tries = document.getElementById("tries");
try { tries.hidden = localStorage.getItem("staffroom.tries") === "hidden"; } catch { /* storage may be off */ }
tries.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.classList.contains("close")) {
    tries.hidden = true;
    try { localStorage.setItem("staffroom.tries", "hidden"); } catch { /* as above */ }
    return;
  }
  const phone = phoneOf(button.dataset.phone);
  phone.choose(button.dataset.who);
  phone.type(button.dataset.text);
  if (button.dataset.quote) phone.quote(chatOf(phone.key).items.findLast((item) => !item.from && !item.gone && /^\W*[PHRSI]\d+\W* [-·]/.test(item.text)) ?? null);
  reveal(phone);
  phone.input.focus({ preventScroll: true });
  phone.element.classList.add("pulse");
  setTimeout(() => phone.element.classList.remove("pulse"), 1300);
  toast("It is typed for you: press Enter to send it, and watch the other phones.");
});

// A word that begins a message, on the phone that was used last.
let used = phones[0];
for (const phone of phones) phone.element.addEventListener("focusin", () => { used = phone; });
document.getElementById("hints").addEventListener("click", (event) => {
  const word = event.target.closest("button")?.textContent;
  if (!word) return;
  const phone = inView(used) ? used : phones.find(inView) ?? used;
  phone.type(phone.group ? `#${word.toLowerCase()} ` : `${word} `);
  reveal(phone);
  phone.input.focus({ preventScroll: true });
});

setInterval(tick, 10_000);
connect();
