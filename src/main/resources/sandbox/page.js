"use strict";
(() => {
  const texts = JSON.parse(document.getElementById("texts").textContent);
  const lang = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(lang);
  const fine = new Intl.NumberFormat(lang, {maximumFractionDigits: 1});
  const clock = new Intl.DateTimeFormat(lang, {hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23"});
  const shown = new Map();
  const open = new Set([Number(location.hash.replace("#write-", ""))]);
  const EVERY_MS = 2000;
  const MOST_CALLS = 40;

  /* Everything goes through here as text, so nothing that a client wrote can become markup. */
  const el = (name, attributes, ...children) => {
    const node = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => node.setAttribute(key, value));
    children.flat(Infinity).forEach(child => node.append(child));
    return node;
  };
  const text = (key, ...values) => values.reduce((all, value, n) => all.replace("{" + n + "}", value), texts[key] || key);
  const number = value => numbers.format(value);
  const row = (name, value) => el("div", {class: "pair"}, el("dt", {}, name), el("dd", {}, value));

  /* A part is drawn anew only when it changed: a selection, the focus and the scroll stay where they are. */
  const part = (id, data, draw) => {
    const now = JSON.stringify(data);
    if (shown.get(id) !== now) {
      shown.set(id, now);
      document.getElementById(id).replaceChildren(...[draw(data)].flat(Infinity));
    }
  };

  const span = seconds => {
    const whole = Math.floor(seconds);
    const two = value => String(value).padStart(2, "0");
    const time = two(Math.floor(whole / 60) % 60) + ":" + two(whole % 60);
    return whole < 3600 ? time : Math.floor(whole / 3600) + ":" + time;
  };
  const tone = status => status === "reset" || status >= 500 ? "tone-remove sign-failed" : status >= 400 ? "tone-change sign-refused" : "tone-add sign-done";
  const chip = (label, kind, title) => el("span", {class: "state " + kind, ...(title ? {title} : {})}, label);
  const verb = name => el("span", {class: "verb"}, name);

  const figures = control => {
    const failed = Object.entries(control.statuses)
      .filter(([status]) => status === "reset" || status >= 500)
      .reduce((sum, [, count]) => sum + count, 0);
    const figure = (name, value, bad) =>
      el("div", bad ? {class: "bad"} : {}, el("dt", {}, text(name)), el("dd", {}, value));
    return [
      figure("requests", number(control.requests)),
      figure("writesDone", number(control.lastWrite)),
      figure("refused", number(control.rateLimited), control.rateLimited > 0),
      figure("failed", number(failed), failed > 0),
      figure("refreshes", number(control.tokenRefreshes)),
    ];
  };

  const rate = limit => limit.rate === 0 ? text("noLimit") : text("rate", fine.format(limit.rate), number(limit.burst));
  const bucket = (name, limit) => [
    row(name, rate(limit)),
    ...(limit.rate === 0 ? [] : [meter(limit)]),
  ];
  const meter = limit => {
    const fill = el("i");
    fill.style.width = Math.max(0, Math.min(100, 100 * limit.tokens / limit.burst)) + "%";
    return el("div", {class: "meter", role: "img", "aria-label": text("tokens", number(Math.floor(limit.tokens)))}, fill);
  };
  const limits = control => {
    const jitter = control.jitterMs > 0 ? " + " + number(control.jitterMs) + " ms " + text(control.jitter) : "";
    const wait = control.retryAfter === "absent" ? text("absent")
      : text(control.retryAfter === "date" ? "asDate" : "asSeconds", number(control.retryAfterSeconds));
    return el("dl", {class: "pairs"},
      bucket(text("limit"), control),
      Object.entries(control.families).map(([name, limit]) => bucket(text("limitOf", name), limit)),
      row(text("latency"), number(control.latencyMs) + " ms" + jitter),
      row("Retry-After", wait),
      row(text("errorRate"), fine.format(100 * control.errorRate) + " %"));
  };

  const list = (...items) => items.filter(item => item).join(" · ");
  const where = at => list([at.method, at.path].filter(one => one).join(" "), at.family, at.id) || text("everywhere");
  const when = at => list(
    at.from || at.to ? text("fromTo", at.from || 1, at.to || "∞") : "",
    at.per ? text("per-" + at.per) : "",
    at.afterSeconds || at.untilSeconds ? text("seconds", at.afterSeconds || 0, at.untilSeconds || "∞") : "",
    at.probability === undefined ? "" : fine.format(100 * at.probability) + " %",
    at.times ? text("times", at.times) : "") || text("always");
  const what = effect => Object.entries(effect).map(([key, value]) => value === true ? key : key + " " + value).join(", ");
  const faults = rules => {
    if (rules.length === 0) {
      return el("p", {class: "note"}, text("noFaults"));
    }
    const head = ["rule", "where", "when", "what", "matched", "hit"].map((name, n) =>
      el("th", n > 3 ? {class: "number", scope: "col"} : {scope: "col"}, text(name)));
    const body = rules.map(rule => el("tr", {},
      el("td", {}, rule.name), el("td", {class: "mono"}, where(rule.where)), el("td", {}, when(rule.when)),
      el("td", {class: "mono"}, what(rule.what)), el("td", {class: "number"}, number(rule.matched)),
      el("td", {class: "number"}, number(rule.hit))));
    return table(head, body);
  };
  const table = (head, body) => el("div", {class: "scroll", tabindex: "0"},
    el("table", {}, el("thead", {}, el("tr", {}, head)), el("tbody", {}, body)));

  const calls = control => {
    const names = Object.keys(control.endpoints).sort((a, b) => control.endpoints[b] - control.endpoints[a]);
    if (names.length === 0) {
      return el("p", {class: "note"}, text("noCalls"));
    }
    const most = control.endpoints[names[0]];
    const head = ["endpoint", "answers", "requests", "mean", "longest"].map((name, n) =>
      el("th", n > 1 ? {class: "number", scope: "col"} : {scope: "col"}, text(name)));
    const body = names.slice(0, MOST_CALLS).map(name => call(name, control, most));
    const rest = names.length - MOST_CALLS;
    return [table(head, body), ...(rest > 0 ? [el("p", {class: "hint"}, text("moreCalls", rest))] : [])];
  };
  const call = (name, control, most) => {
    const timing = control.timings[name];
    const bar = el("span", {class: "share"});
    bar.style.width = 100 * control.endpoints[name] / most + "%";
    const slash = name.indexOf(" /");
    const path = slash < 0 ? [text(name)] : [verb(text(name.slice(0, slash))), el("span", {class: "mono"}, name.slice(slash + 1))];
    return el("tr", {},
      el("td", {class: "path"}, path, bar),
      el("td", {}, el("div", {class: "chips"}, Object.entries(timing.statuses).map(([status, count]) =>
        chip((status === "reset" ? text("reset") : status) + " × " + number(count), tone(status))))),
      el("td", {class: "number"}, number(control.endpoints[name])),
      el("td", {class: "number"}, fine.format(timing.meanMs) + " ms"),
      el("td", {class: "number"}, fine.format(timing.longestMs) + " ms"));
  };

  const lines = json => json === undefined ? [] : JSON.stringify(json, null, 2).split("\n");
  const side = (name, json, other, kind) => {
    const others = new Set(lines(other).map(line => line.replace(/,$/, "")));
    const all = lines(json).flatMap(line => {
      const differs = other !== undefined && !others.has(line.replace(/,$/, ""));
      return differs ? [el("mark", {class: kind}, line)] : [line + "\n"];
    });
    return el("div", {}, el("h4", {}, name), json === undefined
      ? el("p", {class: "note"}, text("nothing")) : el("pre", {tabindex: "0"}, all));
  };
  /* What differs between two objects, each with its path; what is only in one of them is undefined in the other. */
  const differences = (before, after, path = "") => {
    const plain = value => value === null || typeof value !== "object";
    if (JSON.stringify(before) === JSON.stringify(after)) {
      return [];
    }
    if (before === undefined || after === undefined || plain(before) || plain(after)) {
      return [{path, before, after}];
    }
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .flatMap(key => differences(before[key], after[key], path ? path + "." + key : key));
  };
  const shortly = value => value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);
  const summary = object => object.before === undefined || object.after === undefined ? [] : [
    el("dl", {class: "diff"}, differences(object.before, object.after).map(one => el("div", {},
      el("dt", {class: "mono"}, one.path),
      el("dd", {}, el("del", {}, shortly(one.before)), " → ", el("ins", {}, shortly(one.after)))))),
  ];
  const inside = write => el("div", {class: "inside"},
    el("p", {class: "hint mono"}, write.method + " " + write.path + " · " + write.token),
    write.objects.map(object => [
      el("p", {class: "hint"}, object.kind + " ", el("a", {href: "/_sandbox/history/" + encodeURIComponent(object.id)}, text("history"))),
      summary(object),
      el("div", {class: "sides"},
        side(text("before"), object.before, object.after, "gone"), side(text("after"), object.after, object.before, "new"))]),
    el("div", {class: "sides"}, side(text("request"), write.request), side(text("answer"), write.answer)));
  const outcome = write => {
    const chips = [chip(write.status, tone(write.status))];
    if (write.done === undefined) {
      chips.unshift(chip(text("notDone"), "tone-change sign-refused"));
    } else if (write.done !== write.status) {
      chips.unshift(chip(text("doneThough", write.done), "tone-change sign-change"));
    }
    return el("span", {class: "chips"}, chips);
  };
  const writes = all => all.length === 0 ? el("p", {class: "note"}, text("noWrites")) : all.map(write => {
    const node = el("details", {class: "write", id: "write-" + write.number}, el("summary", {},
      el("span", {class: "no"}, number(write.number)),
      el("time", {class: "when", datetime: write.time}, clock.format(new Date(write.time))),
      el("span", {class: "what"}, verb(write.method), el("span", {class: "mono"}, write.template || write.path)),
      outcome(write)), inside(write));
    node.open = open.has(write.number);
    node.addEventListener("toggle", () => node.open ? open.add(write.number) : open.delete(write.number));
    return node;
  });

  const lamp = (state, message) => {
    document.getElementById("lamp").className = "lamp " + state;
    const live = document.getElementById("live");
    if (live.textContent !== message) {
      live.textContent = message;
    }
  };

  const draw = all => {
    document.getElementById("organization").textContent = all.organization.name;
    const {seconds, ...control} = all.control;
    part("figures", {...control, lastWrite: all.lastWrite}, figures);
    part("counts", all.counts, counts => counts.map(one => row(text(one.kind), number(one.count))));
    part("limits", control, limits);
    part("faults", all.faults, faults);
    part("calls", control, calls);
    part("writes", all.writes, writes);
    lamp("on", text("live", span(seconds)));
  };

  const look = async () => {
    if (document.visibilityState === "visible") {
      try {
        const answer = await fetch("/_sandbox/overview", {cache: "no-store"});
        draw(await answer.json());
      } catch (gone) {
        lamp("off", text("gone"));
      }
    }
    setTimeout(look, EVERY_MS);
  };
  look();
})();
