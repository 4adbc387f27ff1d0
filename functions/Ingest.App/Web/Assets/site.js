// What the pages do beyond reading and forms: drop files, see work go on, walk through records by keyboard. Without it they still work.
"use strict";
(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = () => ({ "X-Form": $("meta[name=form]").content });
  document.documentElement.classList.add("js");

  // What came of the files that were dropped here: told beside each, and counted, those that were not taken first.
  const told = new Map(); // a paper's last row, by its id
  const follow = said => {
    const row = told.get(said.dataset.paper);
    const state = row && $(".state", row);
    if (!state) return;
    const problem = $(".problem", row);
    $("span", said).textContent = state.textContent + ($("progress", row) ? "" : problem ? ": " + problem.textContent : ".");
    said.classList.toggle("bad", state.matches(".failed"));
    said.dataset.state = state.className.split(" ")[1];
    sumUp();
  };
  const sumUp = () => {
    const lines = $$("#sent > li");
    const count = states => lines.filter(line => states.includes($("[data-state]", line)?.dataset.state)).length;
    const parts = [
      [count(["complete", "partial"]), "lästa"], [count(["sending", "under-way", "waits"]), "på väg"], [count(["known"]), "fanns redan"],
      [count(["failed"]), "kunde inte läsas"], [count(["refused"]), "togs inte emot"],
    ].filter(([number]) => number);
    $("#sum").textContent = lines.length < 2 ? "" : `Av ${lines.length} filer: ${parts.map(part => part.join(" ")).join(", ")}.`;
  };

  // ── dropping ────────────────────────────────────────────────────────────
  const drop = $("#drop");
  if (drop) {
    const waiting = [];
    let sending = 0;
    const add = files => {
      for (const file of files) {
        const line = document.createElement("li");
        const name = Object.assign(document.createElement("span"), { textContent: file.name });
        const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
        bar.setAttribute("aria-label", `Skickar ${file.name}`);
        const said = document.createElement("span");
        said.append(Object.assign(document.createElement("span"), { textContent: "Väntar" }));
        said.dataset.state = "sending";
        line.append(name, bar, said);
        $("#sent").append(line);
        waiting.push({ file, bar, said });
      }
      sumUp();
      next();
    };
    const next = () => {
      while (sending < 3 && waiting.length) send(waiting.shift());
    };
    const send = one => {
      sending++;
      const request = new XMLHttpRequest();
      request.open("POST", "/papper?namn=" + encodeURIComponent(one.file.name));
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("Content-Type", "application/pdf");
      for (const [name, value] of Object.entries(form())) request.setRequestHeader(name, value);
      request.upload.onprogress = event => { one.bar.value = event.total ? event.loaded / event.total : 0; one.said.firstChild.textContent = "Skickas"; };
      request.onloadend = () => {
        sending--;
        let answer = {};
        try { answer = JSON.parse(request.responseText); } catch { /* no answer at all */ }
        one.bar.value = 1;
        one.said.firstChild.textContent = answer.Said ?? answer.detail ?? "Kunde inte skickas. Servern svarar inte; försök igen.";
        if (answer.Id) { const link = document.createElement("a"); link.href = "/papper/" + answer.Id; link.textContent = "Öppna"; one.said.append(" ", link); }
        one.said.classList.toggle("bad", !answer.Ok);
        one.said.dataset.state = !answer.Ok ? "refused" : answer.Known ? "known" : "waits";
        if (!answer.Ok) $("#sent").prepend(one.said.parentElement);
        if (answer.Ok && !answer.Known) { one.said.dataset.paper = answer.Id; follow(one.said); }
        sumUp();
        next();
      };
      request.send(one.file);
    };
    $("#files").addEventListener("change", event => { add(event.target.files); event.target.value = ""; });
    let depth = 0;
    addEventListener("dragenter", event => { event.preventDefault(); depth++; document.body.classList.add("over"); });
    addEventListener("dragleave", () => { if (--depth <= 0) { depth = 0; document.body.classList.remove("over"); } });
    addEventListener("dragover", event => event.preventDefault());
    addEventListener("drop", event => { event.preventDefault(); depth = 0; document.body.classList.remove("over"); add(event.dataTransfer.files); });
  }

  // ── work that goes on ───────────────────────────────────────────────────
  const list = $("[data-live]");
  const lost = $("#lost");
  if (list) {
    let last = Date.now();
    let trouble = lost.textContent;
    let stale = false;
    const filtered = new URLSearchParams(location.search);
    const takesNew = !filtered.get("lage") && !filtered.get("q") && (filtered.get("sida") ?? "1") === "1";
    const shown = list.matches("table") ? $$('tr[data-read=""]', list).map(row => row.id.slice(2)) : [list.dataset.live];
    const events = new EventSource("/handelser?papper=" + shown.join(","));
    events.addEventListener("beat", event => { last = Date.now(); trouble = event.data === "alive" ? "" : event.data; });
    events.addEventListener("papers", event => {
      last = Date.now();
      const { rows, isAnyGone, tally } = JSON.parse(event.data);
      const shape = html => Object.assign(document.createElement("template"), { innerHTML: html });
      for (const row of rows) {
        told.set(row.id, shape(row.html).content);
        $$(`#sent [data-paper="${row.id}"]`).forEach(follow);
      }
      if (list.matches("table")) {
        $("#tally").innerHTML = tally;
        for (const row of rows) {
          const made = shape(row.html);
          const there = document.getElementById("p-" + row.id);
          const focused = there?.contains(document.activeElement);
          if (there) there.replaceWith(made.content);
          else if (takesNew) { $("tbody", list).prepend(made.content); $("#none")?.remove(); }
          if (focused) $("a", document.getElementById("p-" + row.id))?.focus();
        }
        if (isAnyGone) location.reload();
      } else if ($("#lage") && told.has(list.dataset.live) && $("progress, .under-way", told.get(list.dataset.live))) {
        $("#lage").innerHTML = $("[data-th=Läge]", told.get(list.dataset.live)).innerHTML;
      } else if (rows.some(row => row.id === list.dataset.live && /data-read="(?!")/.test(row.html) && !row.html.includes(`data-read="${list.dataset.read}"`))) {
        // What somebody is writing is not thrown away.
        if ($("form.correction, #add[open]")) stale = true;
        else location.reload();
      }
    });
    setInterval(() => $$("time[datetime]", list).forEach(time => {
      const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60000);
      const said = minutes < 1 ? "nyss" : minutes < 60 ? `${minutes} min sedan` : minutes < 2880 ? `${Math.floor(minutes / 60)} tim sedan` : `${Math.floor(minutes / 1440)} dagar sedan`;
      if (time.textContent !== said) time.textContent = said;
    }), 10000);
    setInterval(() => {
      const age = Math.round((Date.now() - last) / 1000);
      lost.hidden = age < 6 && !trouble && !stale;
      if (stale) lost.textContent = "Papperet har lästs om. Det nya visas när det du skriver är sparat.";
      else if (!lost.hidden) lost.textContent = age < 6 ? trouble : `Ingen kontakt med Ingest sedan ${age} sekunder. Det som visas kan vara gammalt.`;
    }, 1000);
  }
  document.addEventListener("submit", event => {
    if (!event.target.action.endsWith("/igen") || !list?.matches("table")) return;
    event.preventDefault();
    fetch(event.target.action, { method: "POST", headers: form() });
  });

  // ── a paper ─────────────────────────────────────────────────────────────
  const paper = $(".paper");
  if (paper) {
    const records = $$(".record[id^='r-']");
    const markOf = record => document.getElementById("m-" + record.id.slice(2));
    let now = null;
    const show = (record, from) => {
      $$(".now").forEach(one => one.classList.remove("now"));
      now = record;
      record.classList.add("now");
      const mark = markOf(record);
      mark?.classList.add("now");
      if (from !== "page") mark?.scrollIntoView({ block: "center" });
      if (from !== "row") record.scrollIntoView({ block: "nearest" });
      if (mark) { // the place can be cited
        const place = new URL(location.href);
        place.searchParams.set("post", record.id.slice(2));
        place.hash = mark.id;
        history.replaceState(null, "", place);
      }
    };
    document.addEventListener("click", event => {
      const mark = event.target.closest("a[id^='m-']");
      const place = event.target.closest("a.place");
      if (mark) { event.preventDefault(); const record = document.getElementById("r-" + mark.id.slice(2)); show(record, "page"); record.focus({ preventScroll: true }); }
      const link = event.target.closest("a.correct");
      if (link) { event.preventDefault(); correct(link); }
      if (place) { event.preventDefault(); show(place.closest(".record"), "row"); }
    });
    // The form stands on a page of its own; here it opens where it belongs.
    const correct = async link => {
      const first = () => $("input:not([type=hidden]), select", link.nextElementSibling).focus();
      if (link.nextElementSibling?.matches("form.correction")) { link.nextElementSibling.remove(); link.focus(); return; }
      const there = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
      link.after($("form.correction", there));
      first();
    };
    records.forEach(record => record.addEventListener("focusin", () => show(record, "row")));
    const only = $("#check-only");
    const filter = () => paper.classList.toggle("check-only", only.checked);
    if (only) { only.addEventListener("change", filter); filter(); }
    $("#zoom")?.addEventListener("click", event => event.target.setAttribute("aria-pressed", paper.classList.toggle("zoomed")));
    document.addEventListener("keydown", event => {
      if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
      const shown = records.filter(record => record.offsetParent);
      const step = { j: 1, k: -1 }[event.key];
      if (step) {
        const to = shown[Math.max(0, Math.min(shown.length - 1, shown.indexOf(now) + step))];
        if (to) { show(to, "key"); to.focus({ preventScroll: true }); }
      } else if (now && (event.key === "b" || event.key === "x")) {
        $(`button[value^="${event.key === "b" ? "confirmed" : "rejected"}"]`, now)?.click();
      } else if (now && event.key === "r") {
        $("a.correct", now)?.click();
        event.preventDefault();
      }
    });
    // Two clicks on a page choose the words between them, while the form for adding is open.
    const adding = $("#add");
    const picked = { page: 0, first: null, words: [] };
    $$(".sheet svg").forEach(svg => svg.addEventListener("click", async event => {
      if (!adding?.open || event.target.closest("a")) return;
      const page = Number(svg.parentElement.id.slice(2));
      if (picked.page !== page) {
        Object.assign(picked, { page, first: null, words: await (await fetch(`${location.pathname}/sida/${page}/ord.json`)).json() });
      }
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      const index = picked.words.findIndex(([, x0, y0, x1, y1]) => at.x >= x0 - 1 && at.x <= x1 + 1 && at.y >= y0 - 1 && at.y <= y1 + 1);
      if (index < 0) return;
      const [from, to] = picked.first === null ? [index, index] : [Math.min(picked.first, index), Math.max(picked.first, index)];
      picked.first = picked.first === null ? index : null;
      $$("rect.pick").forEach(rect => rect.remove());
      for (const [, x0, y0, x1, y1] of picked.words.slice(from, to + 1)) {
        const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
        rect.setAttribute("class", "pick");
        for (const [name, value] of Object.entries({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 })) rect.setAttribute(name, value);
        svg.append(rect);
      }
      $$("[name=page]", adding).forEach(input => { input.value = page; });
      $$("[name=words]", adding).forEach(input => { input.value = picked.words.slice(from, to + 1).map(word => word[0]).join(" "); });
    }));
    const from = new URLSearchParams(location.search).get("post") ?? (location.hash.startsWith("#r-") ? location.hash.slice(3) : null);
    const first = from && document.getElementById("r-" + from);
    if (first) show(first, "key");
  }
})();
