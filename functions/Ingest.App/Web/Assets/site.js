// What the pages do beyond reading and forms: drop files, see work go on, walk through records by keyboard. Without it they still work.
"use strict";
(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = () => ({ "X-Form": $("meta[name=form]").content });
  document.documentElement.classList.add("js");

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
        const said = Object.assign(document.createElement("span"), { textContent: "Väntar" });
        line.append(name, bar, said);
        $("#sent").append(line);
        waiting.push({ file, bar, said });
      }
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
      request.upload.onprogress = event => { one.bar.value = event.total ? event.loaded / event.total : 0; one.said.textContent = "Skickas"; };
      request.onloadend = () => {
        sending--;
        let answer = {};
        try { answer = JSON.parse(request.responseText); } catch { /* no answer at all */ }
        one.bar.value = 1;
        one.said.textContent = answer.Said ?? answer.detail ?? "Kunde inte skickas. Servern svarar inte; försök igen.";
        if (answer.Id) { const link = document.createElement("a"); link.href = "/papper/" + answer.Id; link.textContent = "Öppna"; one.said.append(" ", link); }
        one.said.classList.toggle("bad", !answer.Ok);
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
      if (list.matches("table")) {
        $("#tally").textContent = tally;
        for (const row of rows) {
          const made = document.createElement("template");
          made.innerHTML = row.html;
          const there = document.getElementById("p-" + row.id);
          const focused = there?.contains(document.activeElement);
          if (there) there.replaceWith(made.content);
          else if (takesNew) { $("tbody", list).prepend(made.content); $("#none")?.remove(); }
          if (focused) $("a", document.getElementById("p-" + row.id))?.focus();
        }
        if (isAnyGone) location.reload();
      } else if (rows.some(row => row.id === list.dataset.live && /data-read="(?!")/.test(row.html) && !row.html.includes(`data-read="${list.dataset.read}"`))) {
        // What somebody is writing is not thrown away.
        if ($("form.correction, #add[open]")) stale = true;
        else location.reload();
      }
    });
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
